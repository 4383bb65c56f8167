"""Phrases by which English messages are told that somebody else should answer."""

from __future__ import annotations

from kb_tools.languages.routing import Routing

CARD = "card|cards|visa|mastercard|girocard|ec|wallet|purse"
GONE = "stolen|lost|nicked|pinched|robbed|missing|gone|stole|pickpocket*|mugged"
FAMILY = (
    "mother|mum|mom|father|dad|husband|wife|partner|son|daughter|gran*|uncle|aunt|brother|sister|parents|"
    "relative"
)

ROUTING = Routing(
    crisis=(
        "kill|killing|hang|hanging|shoot|hurt|cut|cutting|drown myself",
        "end|ending|take|taking my own|life",
        "end|ending|finish it|things all|good",
        "want|wanna|ready|like|going to|gonna die",
        "don't|dont|not|no want to live|alive|exist",
        "don't|dont|not want to be here|around|anymore",
        "no|nothing|any left|reason|point|to live for|living",
        "can't|cant|cannot go|carry on like|living|anymore|more",
        "better off|world without me",
        "jump|jumping|throw|throwing off|under|front|myself bridge|roof|train|building|platform",
        "wish|rather i|be was|were|be dead",
        "suicidal|suicide i|i'm|im|me|my|you",
        "overdose|overdosed|pills|tablets take|taking|swallow|swallowed|all i|i'm|my|whole",
        "never wake up",
        "goodbye world|cruel",
        "off myself gonna|going|to|i'll",
        "won't|wont be here tomorrow|miss",
        "slit|cut my wrists",
    ),
    crisis_other=(
        "kill|hang|shoot|hurt|harm himself|herself|themselves",
        "end|take|ending his|her|their own|life",
        "suicide note|he|she|son|daughter|friend|husband|wife|talking",
        "bridge|roof|ledge jump someone|somebody|man|woman|girl|boy|about",
        "overdose|tablets|pills my|his|her son|daughter|friend|mum|dad|husband|wife|taken|swallowed",
        "doesn't|dont|don't want to live he|she|friend|brother|sister|son|daughter|mate",
    ),
    threat=(
        "kill|shoot|stab|burn|bomb|beat|murder|strangle|smash you|your|u|them i'll|i'm|im|will|gonna|going",
        "coming|come|bring|bringing gun|knife|rifle|shotgun|axe|bat|machete",
        "bomb in|under|at building|branch|office|headquarters|hq|noon|desk",
        "burn|blow your|the|ur office|branch|building|bank|place down|up|i'll|i'm|gonna|will",
        "know where you|your|u live|lives|work|kids|children|family",
        "deserve|should|hope|hopefully you|u|y'all|people die",
        "watch your|yourselves back|work|out know",
        "break|smash his|her|your|their|every legs|face|teeth|bone|skull|neck i'll|will|gonna",
        "bullet|blood head|your|branch i'll|there'll|be|your",
        "dead man|you're|youre you|all|are",
        "shoot up your|the office|branch|place",
    ),
    danger=(
        "being|been|got|was|were|getting robbed|mugged|blackmailed|extorted|held|kidnapped|stabbed|"
        "attacked|beaten i|i'm|im|we|we're|just|i've",
        "robbery|robbers|gunman|hostage*|armed branch|bank|here|now|in",
        "husband|wife|boyfriend|girlfriend|partner|dad|father|stepdad|mum|brother|son|ex|he hits|"
        "beats|hurts|chokes|threatens|abuses|locks me",
        "forcing|forces|making|makes me transfer|pay|withdraw|send|code|pin|marry he|she|they|he's|they're",
        "locked|locks me in|up he|she|they|won't",
        "blackmail*|extort* me|photos|pics|pictures|video|nudes",
        "nudes|nude|naked post|send|pay|threat*|share|leak",
        "following|followed|stalking me home|man|someone|guy|somebody|bus|car",
        "gun|knife at|to|on my|me throat|head|pointed|pointing|threaten*",
        "i'm|im|i bleeding",
        "burglar*|intruder|broke|breaking house|flat|in now|hiding|still|here",
        "scared|afraid|terrified of my husband|wife|boyfriend|ex|dad|partner|stepdad",
        "wants|going|threatening|trying to kill me",
        "call the police please|now|help|quick",
    ),
    fraud_going_on=(
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
        "pin|tan|tans|password|details|login|code gave|given|told|read|shared "
        "scammer*|fraud*|caller|someone|somebody|pretend*|him|her|them|stranger",
        "pin|tan|password|details|login entered|typed|put scammer*|fraud*|phishing|fake|link",
        "scammer*|fraudster*|conman transferred|sent|paid|wired just|today|now|yesterday|minutes|hour",
    ),
    emergency=(
        "smell|smells|smelling|stinks gas|eggs",
        "gas leak|alarm|escaping",
        "burst|water pipe|main|pouring",
        "person|someone|somebody|man|woman|child|kid tracks|track|line fell|fallen|on|onto",
        "cable|wire|line power|electric*|live down|hanging|sparking|lying",
        "unconscious|collapsed|breathing|fainted man|woman|someone|passenger|person|not",
        "stuck|trapped lift|elevator we|i|i'm|people|someone",
    ),
    bereavement=(
        f"{FAMILY} died|dead|death",
        "passed away",
        "killed|hanged|shot himself|herself|themselves",
        "bereave*",
    ),
    bereavement_needs=(
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
    ),
    bereavement_unless=("is|are|be dying", "will|going|about die soon"),
    press=(
        "journalist*",
        "reporter*",
        "press inquiry|enquiry|office|request|team",
        "media inquiry|enquiry",
        "comment for our|my story|article",
    ),
    legal=(
        "my lawyer|solicitor|attorney",
        "sue you|bank",
        "suing",
        "legal action",
        "see you in court",
        "cease desist",
    ),
    complaint=(
        "want|wish|would make|file|lodge|raise complaint",
        "formal|official complaint",
        "want|wish|like|need|have complain about|to",
        "disgraceful|disgusting|appalling",
        "worst bank|service|company|hotline",
        "minutes|hour|hours on|in hold|queue",
        "sort it|this|yourselves out",
        "get your act together",
        "absolute|total|utter joke|shambles|disgrace",
        "leaving|closing my account|bank disgusted|fed|enough",
        "unacceptable",
        "ombudsman complain|take|going|report",
    ),
    discrimination=(
        "racist*|racism",
        "discriminat*",
        "sexist*|sexism|homophob*|xenophob*",
        "because|due|just|only my|our name|surname|accent|skin|headscarf|race|religion|disability|"
        "wheelchair|colour",
    ),
    sarcasm=(
        "great|brilliant|amazing|fantastic|lovely|bravo|congrat*|thanks|well|wonderful|outstanding|"
        "stellar hours|hour|weeks|minutes|days hold|queue|waiting|waited|late|delay*",
        "congrat*|bravo|brilliant|fantastic|amazing|nice|great|well|love losing|cancelling|cancelled|"
        "charging|ignoring|blocked|down|ruining|delayed again|for|how|my",
        "thanks for nothing",
    ),
    account=(
        "my balance|statement what|whats|tell|check",
        "check|look|see into|my account|application|case|transaction for|please|can|could me|you",
        "status of my application|claim|case|loan|dispute|refund",
    ),
    insult=(
        "fuck you|off|your|u",
        "fuckers|assholes|arseholes|wankers|twats|bastards|scumbags|morons|idiots|crooks",
        "piss off",
        "screw you",
    ),
    spam=(
        "followers|likes cheap|buy|real|instant|get",
        "earn|make|making day|week|daily|month|weekly dm|home|link|whatsapp|telegram|details|passive",
        "crypto|bitcoin|forex|trading whatsapp|telegram|dm|guaranteed|signals|mentor|group",
        "loan|loans no credit|bad|check apply|instant|contact|whatsapp",
    ),
    joke=(
        "knock whos",
        "just kidding",
        "heard the one about",
        "marry me",
        "do you love me",
        "sing|tell me song|joke",
    ),
    minors_unmistakable=("10|11|12|13|14|15|16|17 i'm|im|am parents|mum|mom|dad|old",),
    account_unmistakable=(
        "my balance what|whats|what's|tell",
        "my|me why was|did|is|has|have declined|rejected|refused|cancelled|returned|denied",
        "transfer|payment|application|loan|request why declined|rejected|refused|cancelled|returned",
        "my salary|wages|pension|payment|refund|transfer arrived|in|through|cleared has|did yet|already",
        "my loan|mortgage|application|request approved|decided|through has|is|was yet|already|been",
    ),
    call_back_unmistakable=(
        "call|ring|phone me|us please|pls|someone|somebody|could|can|anyone",
        "call|ring|phone back me|us|please|need",
        "callback please|request|want|need|like",
    ),
    laughter=(
        "haha*|hahaha*|hehe|lol|lmao|rofl|xd|jk",
        "just kidding|joking",
    ),
    complaint_asked=(
        "where|how|who|whom|can|could|want|like|wish|need complain|complaint|complaints",
        "complaints form|address|department|team|procedure",
        "ombudsman",
    ),
    minors_asked=("child|children*|kid|kids|teen*|minor|minors|young|age|pocket|student*",),
    bare=(
        "hello|hi|hey|good|morning|afternoon|evening|there|team|all|yes|no",
        "yep|nope|ok|okay|k|hm|hmm|uh|oh|lol|right|sure",
    ),
)
