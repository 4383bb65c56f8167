"""Phrases by which English messages tell of a loss: of cards, codes, money, or a person."""

from __future__ import annotations

CARD = "card|cards|visa|mastercard|girocard|ec|wallet|purse"
GONE = "stolen|lost|nicked|pinched|robbed|missing|gone|stole|pickpocket*|mugged"
FAMILY = (
    "mother|mum|mom|father|dad|husband|wife|partner|son|daughter|gran*|uncle|aunt|brother|sister|parents|"
    "relative"
)

CODE = "pin|tan|tans|code|codes|passcode|password|passwords|otp|login|credentials|cvv"
UNTOLD = "-never|nobody|anyone|anybody|didn't|didnt|haven't|havent|should|can|may|must|if"

FRAUD_GOING_ON = (
    f"{CARD} {GONE}",
    "someone|somebody|stranger been|got|was|logged in|into my account|banking|app",
    "skimm*",
    "wallet|purse|handbag left",
    "block|freeze|cancel my card now|urgent*|immediately|asap|please",
    "account|banking hacked|emptied|drained|compromised|hijacked",
    "money|savings|balance|everything gone|disappeared|vanished|stolen|missing "
    "all|whole|entire|suddenly|account",
    "someone|somebody|stranger using|spending|withdrawing|emptying|buying card|account|money "
    "now|currently|just",
    "wasn't|wasnt|isn't|isnt|not me payment|transfer|withdrawal|transaction|purchase now|right|just",
    "clicked phishing|scam link",
    "clicked|opened|tapped link|attachment entered|typed|scam|fake|dodgy|weird|suspicious|text|sms|email",
    "scammer*|fraudster*|conman transferred|sent|paid|wired just|today|now|yesterday|minutes|hour",
)

FRAUD_GOING_ON_UNMISTAKABLE = (
    f"{CODE}|details gave|given|read|shared|revealed|disclosed|handed|dictated "
    f"scammer*|fraud*|caller|someone|somebody|pretend*|him|her|them|stranger|man|woman|guy {UNTOLD}",
    f"{CODE} told scammer*|fraud*|caller|someone|somebody|him|her|them|stranger|man|woman|guy {UNTOLD}|me",
    f"number|numbers told|read|gave caller|phone|sms|text|him|them|guy|bloke|man|woman {UNTOLD}|me|us",
    f"{CODE} gave|given|read|shared|revealed|disclosed|dictated phone|out|away {UNTOLD}",
    f"{CODE}|details entered|typed|put|filled scammer*|fraud*|phishing|fake|dodgy|link {UNTOLD}",
)

CALLER = "caller|claiming|claims|pretend*|scammer*|fraudster*|automated|robocall|robot"
WANTED = (
    f"{CODE}|number",
    "anydesk|teamviewer|remote|laptop|computer",
)
ON_THE_LINE = "phone|line|call|calls|called|calling|rang|ring|rings|whatsapp|messenger|dm|dmed"
WANTS = "want|wants|wanted|ask|asks|asked|asking|need|needs|demand*|tell|read|give|picture|photo"
POLICE = "police|officer|detective|cops"
NO_ATTEMPT = "-forgot|forgotten|change|changing|order|new|reset|where|how|working|works"

FRAUD_ATTEMPT = (
    *(f"{what} {CALLER} {NO_ATTEMPT}" for what in WANTED),
    *(f"{WANTS} {what} {CALLER}|{ON_THE_LINE} {NO_ATTEMPT}" for what in WANTED),
    f"card|cards pick|picks|picking|collect|collects|courier somebody|someone|someone's|bank|you|pin|says "
    f"{NO_ATTEMPT}|branch|post|machine|atm",
    "safe|secure account move|moving|transfer|savings|money phone|call*|rang|says|said|team|told",
    f"{POLICE} withdraw*|cash|courier|hand|money says|said|call*|rang|told|phone",
    "card|login|details buyer|selling|ebay|marketplace|vinted receive|get|paid|payment|link|enter",
)
FRAUD_TITLES = ("phishing*|scam*|fraud*|fake*|really|genuine|suspicious|spoof*|trick*|beware|warning*|spam*",)
LOSS_TITLES = (
    *FRAUD_TITLES,
    "lost|stolen|theft|missing|gone|block|blocked|blocking|freeze|cancel|emergency|unknown|unauthori*|"
    "misuse*|hacked|dispute*|recall*|back",
    "don't|dont|not recognise|recognize|authorise|authorize",
)

BEREAVEMENT = (
    f"{FAMILY} died|dead|death",
    "passed away",
    "killed|hanged|shot himself|herself|themselves",
    "bereave*",
)

BEREAVEMENT_NEEDS = (
    "late aunt*|uncle*|husband*|wife*|mother*|father*|brother*|sister*|mum*|dad*|gran*",
    "died|dead|death*|deceased|bereave*|passing",
    "dies when|if|someone|holder",
    "passed away|has|holder|she|he|sadly|recently|peacefully",
    f"late|lost|killed|expired {FAMILY}|nan|boy|girl|friend|baby|colleague|neighbour|neighbor",
    "no longer with us|alive",
    "left us mum|mom|dad|he|she|forever|peacefully",
    "went peacefully",
    "make it didn't|didnt",
    "estate|estates|executor*|probate|widow*|funeral*|undertaker*|buried|cremat*|heir|heirs|inherit*|"
    "griev*|grief|mourn*|survivor*",
    "rip to|my|dad|mum|mate|friend",
)
