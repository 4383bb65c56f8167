"""The routing rules that hold where mkdocs.yml says nothing else, for German and English. How a phrase is
read is in `routing.RoutingRule`.

The first rule that applies and has an outcome decides; what others add (a second pair of eyes, the hotline)
holds as well.
"""

from __future__ import annotations

from kb_tools.settings.routing import RoutingRule
from kb_tools.text import say

CARD = (
    "*karte|karten|*karten|visa|mastercard|girocard|ec"
    "|*geldbeutel|geldborse|*portemonnaie|portmonee|brieftasche|handtasche|card|cards|wallet|purse"
)
GONE = (
    "geklaut|gestohlen|gezockt|weg|liegengelassen|liegenlassen|liegen|verloren|verschwunden|"
    "abhanden|geraubt|uberfallen|dieb*|stolen|lost|nicked|pinched|robbed|missing|gone|stole"
    "|pickpocket*|mugged"
)

FAMILY = (
    "mutter|mama|vater|papa|mann|frau|oma|opa|eltern|bruder|schwester|sohn|tochter|onkel|tante|schwieger*"
    "|kunde|angehorig*|mother|mum|mom|father|dad|husband"
    "|wife|partner|son|daughter|gran*|uncle|aunt|brother|sister|parents|relative"
)

BUILT_IN: tuple[RoutingRule, ...] = (
    RoutingRule(
        category="crisis",
        words=(
            "suizid*",
            "selbstmord*",
            "bring|bringe mich um",
            "mich umbringen",
            "nicht mehr leben",
            "suicid*",
            "kill myself",
            "end my life",
            "hurt myself",
        ),
        outcome="escalate",
        second_pair_of_eyes=True,
        block="crisis",
    ),
    RoutingRule(
        category="emergency",
        words=(
            f"{CARD} {GONE}",
            "skimm*",
            "wallet|purse|handbag left",
            "einbruch|eingebrochen *karte|konto",
            "*karte|*karten|konto|*zugang sperren|sperre|sperrung|sperrt lasst|sofort|dringend|"
            "bitte|notfall|schnell",
            "block|freeze|cancel my card now|urgent*|immediately|asap|please",
            "sperrnotruf|sperrhotline",
            "sperr hotline|notruf|nummer",
            "konto leergeraumt|gehackt|geplundert|leer gerade",
            "account hacked|emptied|drained",
            "*phishing* geklickt|eingegeben|reingefallen",
            "clicked phishing|scam link",
            "daten|tan|pin|passwort betruger*|phishing*|falsch* eingegeben|weitergegeben|gesagt|durchgegeben",
            "pin|tan|password|details gave|given|entered scammer*|fraud*|phishing|fake",
        ),
        hotline=True,
    ),
    RoutingRule(
        category="bereavement",
        words=(
            "verstorben*|verstarb|todesfall|sterbefall",
            f"{FAMILY} gestorben|tot|tod|died|dead|death",
            "passed away",
            "bereave*",
        ),
        block="condolence",
    ),
    RoutingRule(
        category="press",
        words=(
            "presseanfrage*",
            "pressestelle*",
            "presse anfrage|statement|interview|redaktion",
            "journalist*",
            "redakteur*",
            "reporter*",
            "fur einen|unseren bericht|artikel|beitrag interview|stellungnahme|statement",
            "press inquiry|enquiry|office|request|team",
            "media inquiry|enquiry",
            "comment for our|my story|article",
        ),
        outcome="escalate",
        team="press",
        second_pair_of_eyes=True,
    ),
    RoutingRule(
        category="legal",
        words=(
            "mein|meinen|meinem|unser|unseren anwalt|anwaltin|rechtsanwalt*",
            "anwalt einschalte*|eingeschaltet|nehme|beauftrag*|ubergebe",
            "verklag*",
            "klage einreichen|gegen|erhebe|eingereicht",
            "abmahn*",
            "schadensersatz*|schadenersatz*",
            "rechtliche schritte",
            "strafanzeige gegen|bank|euch|sie|musterbank",
            "anzeige gegen euch|sie|bank",
            "my lawyer|solicitor|attorney",
            "sue you|bank",
            "suing",
            "legal action",
            "see you in court",
            "cease desist",
        ),
        outcome="escalate",
        team="legal",
        second_pair_of_eyes=True,
    ),
    RoutingRule(
        category="complaint",
        words=(
            "offizielle|formelle|hiermit beschwerde",
            "beschwere|beschweren mich",
            "will|mochte|muss mich beschweren",
            "frechheit",
            "unverschamt*",
            "unmoglich* service",
            "bafin melde*|beschwer*|gemeldet|eingeschaltet",
            "schlimmste|schlechteste bank|service",
            "nie wieder bank|musterbank|kunde",
            "wechsle|wechsel|wechseln jetzt|endgultig|reicht bank",
            "absolut*|vollig|total inakzeptabel|katastrophe",
            "zumutung",
            "unterirdisch*",
            "seit wochen|monaten keine|niemand|nichts antwort|reagiert|passiert",
            "want|wish|would make|file|lodge|raise complaint",
            "formal|official complaint",
            "disgraceful|disgusting|appalling service|bank|treatment|way",
            "worst bank|service",
            "absolute|total|utter joke|shambles|disgrace",
            "leaving|closing my account|bank disgusted|fed|enough",
            "unacceptable",
            "ombudsman complain|take|going|report",
        ),
        outcome="escalate",
        block="sorry",
    ),
    RoutingRule(
        category="account",
        words=(
            "wie|wieviel hoch|viel|lautet mein kontostand|saldo",
            "mein kontostand|saldo stimmt|falsch|minus",
            "wie viel|wieviel geld auf meinem konto",
            "schaut|guckt|seht|schauen|sehen|sehn mal|bitte|kurz nach|rein konto|buchung|vorgang|akte",
            "konnt|konnen|konnten ihr|sie nachsehen|nachschauen|nachprufen",
            "pruft|prufen|checkt bitte mein|meine|meinen konto|vorgang|antrag|fall|auftrag",
            "was ist mit meinem antrag|auftrag|vorgang|ticket",
            "wo bleibt mein|meine antrag|kredit|ruckerstattung",
            "stand meines|meiner antrags|kredit*|bearbeitung",
            "my balance|statement what|whats|tell|check",
            "check|look|see into|my account|application|case|transaction for|please|can|could me|you",
            "status of my application|claim|case|loan|dispute|refund",
        ),
        outcome="private",
    ),
    RoutingRule(
        category="insult",
        words=(
            "arschloch*|arschlocher",
            "wichser*",
            "idioten*|vollidiot*",
            "drecksbank|drecksladen|scheissbank|scheissladen|saftladen|mistladen|verbrecherbank",
            "verbrecher|gauner|abzocker|betrugerverein|halsabschneider seid|ihr|verein|laden|bank",
            "fickt|fick euch|dich",
            "leckt mich",
            "fuck you|off|your|u",
            "fuckers|assholes|arseholes|wankers|twats|bastards|scumbags|morons|idiots|crooks",
            "piss off",
            "screw you",
        ),
        outcome="none",
        second_pair_of_eyes=True,
        unless_answered=True,
        block="calm",
    ),
    RoutingRule(
        category="joke",
        words=(
            "kleiner|nur|bloss scherz|spass|witz",
            "flachwitz*",
            "kennt|kennen ihr|sie den|witz schon",
            "heirate*|heiratet mich",
            "knock whos",
            "just kidding",
            "heard the one about",
            "marry me",
            "liebst du mich",
            "do you love me",
            "sing|erzahl|erzahlt|tell|singt mir|me lied|witz|joke|song",
        ),
        outcome="none",
        unless_answered=True,
        block="calm",
    ),
)
"""`team` is a name for people to read; mkdocs.yml gives it the name the house uses."""
CATEGORIES = {
    "crisis": say("crisis"),
    "emergency": say("emergency"),
    "bereavement": say("bereavement"),
    "press": say("press"),
    "legal": say("legal"),
    "complaint": say("complaint"),
    "account": say("account"),
    "insult": say("insult"),
    "joke": say("joke"),
    "other": say("other"),
}
"""The categories and teams that are built in, as people call them."""


def name_category(category: str) -> str:
    """A category or team as people call it; one of the operator's own is its own name."""
    return CATEGORIES.get(category, category)
