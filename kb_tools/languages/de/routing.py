"""Phrases by which German messages are told that somebody else should answer."""

from __future__ import annotations

from kb_tools.languages.routing import Routing

CARD = (
    "*karte|karten|*karten|visa|mastercard|girocard|ec|card|cards|wallet|"
    "*geldbeutel|geldborse|*portemonnaie|portmonee|"
    "brieftasche|handtasche"
)
GONE = (
    "geklaut|gestohlen|gezockt|weg|liegengelassen|liegenlassen|liegen|verloren|verschwunden|abhanden|"
    "geraubt|uberfallen|dieb*"
)
FAMILY = (
    "mutter|mama|vater|papa|mann|frau|oma|opa|eltern|bruder|schwester|sohn|tochter|onkel|tante|"
    "schwieger*|kunde|angehorig*"
)

ROUTING = Routing(
    crisis=(
        "suizid*",
        "selbstmord*",
        "bring|bringe mich um",
        "mich umbringen",
        "nicht mehr leben",
    ),
    emergency=(
        f"{CARD} {GONE}",
        "skimm*",
        "einbruch|eingebrochen *karte|konto",
        "*karte|*karten|konto|*zugang sperren|sperre|sperrung|sperrt lasst|sofort|dringend|bitte|"
        "notfall|schnell",
        "sperrnotruf|sperrhotline",
        "sperr hotline|notruf|nummer",
        "konto leergeraumt|gehackt|geplundert|leer gerade",
        "*phishing* geklickt|eingegeben|reingefallen",
        "daten|tan|pin|passwort betruger*|phishing*|falsch* eingegeben|weitergegeben|gesagt|durchgegeben",
    ),
    bereavement=(
        "verstorben*|verstarb|todesfall|sterbefall",
        f"{FAMILY} gestorben|tot|tod",
    ),
    press=(
        "presseanfrage*",
        "pressestelle*",
        "presse anfrage|statement|interview|redaktion",
        "journalist*",
        "redakteur*",
        "reporter*",
        "fur einen|unseren bericht|artikel|beitrag interview|stellungnahme|statement",
    ),
    legal=(
        "mein|meinen|meinem|unser|unseren anwalt|anwaltin|rechtsanwalt*",
        "anwalt einschalte*|eingeschaltet|nehme|beauftrag*|ubergebe",
        "verklag*",
        "klage einreichen|gegen|erhebe|eingereicht",
        "abmahn*",
        "schadensersatz*|schadenersatz*",
        "rechtliche schritte",
        "strafanzeige gegen|bank|euch|sie|musterbank",
        "anzeige gegen euch|sie|bank",
    ),
    complaint=(
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
    ),
    account=(
        "wie|wieviel hoch|viel|lautet mein kontostand|saldo",
        "mein kontostand|saldo stimmt|falsch|minus",
        "wie viel|wieviel geld auf meinem konto",
        "schaut|guckt|seht|schauen|sehen|sehn mal|bitte|kurz nach|rein konto|buchung|vorgang|akte",
        "konnt|konnen|konnten ihr|sie nachsehen|nachschauen|nachprufen",
        "pruft|prufen|checkt bitte mein|meine|meinen konto|vorgang|antrag|fall|auftrag",
        "was ist mit meinem antrag|auftrag|vorgang|ticket",
        "wo bleibt mein|meine antrag|kredit|ruckerstattung",
        "stand meines|meiner antrags|kredit*|bearbeitung",
    ),
    insult=(
        "arschloch*|arschlocher",
        "wichser*",
        "idioten*|vollidiot*",
        "drecksbank|drecksladen|scheissbank|scheissladen|saftladen|mistladen|verbrecherbank",
        "verbrecher|gauner|abzocker|betrugerverein|halsabschneider seid|ihr|verein|laden|bank",
        "fickt|fick euch|dich",
        "leckt mich",
    ),
    joke=(
        "kleiner|nur|bloss scherz|spass|witz",
        "flachwitz*",
        "kennt|kennen ihr|sie den|witz schon",
        "heirate*|heiratet mich",
        "liebst du mich",
        "sing|erzahl|erzahlt|singt mir lied|witz|joke|song",
    ),
)
