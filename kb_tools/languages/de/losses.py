"""Phrases by which German messages tell of a loss: of cards, codes, money, or a person."""

from __future__ import annotations

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

CODE = (
    "tan|tans|pushtan|smstan|phototan|pin|pins|geheimzahl|geheimnummer|code|codes|smscode|sicherheitscode|"
    "freigabecode|bestatigungscode|aktivierungscode|zugangscode|passwort|passworter|kennwort|zugangsdaten|"
    "anmeldedaten|logindaten|login|bankdaten|kontodaten|kartendaten|kreditkartendaten|kartennummer|cvv"
)
UNTOLD = (
    "-nie|damals|niemals|niemand*|nichts|keinem|keiner|keinen|darf|durfen|durft|soll|sollte|sollen|muss|kann|"
    "wird|werden"
)

FRAUD_GOING_ON = (
    f"{CARD} {GONE}",
    "*portemonnaie|*geldbeutel|geldborse|brieftasche|handtasche vergessen|stehenlassen|liegengelassen",
    "jemand|fremde|fremder konto|*banking|app|karte zugegriffen|eingeloggt|dran|drin|war",
    "skimm*",
    "einbruch|eingebrochen *karte|konto",
    "*karte|*karten|konto|*zugang sperren|sperre|sperrung|sperrt lasst|sofort|dringend|bitte|notfall|schnell",
    "sperrnotruf|sperrhotline",
    "sperr hotline|notruf|nummer",
    "*konto|*banking|*zugang gehackt|leergeraumt|ausgeraumt|abgeraumt|geplundert|gekapert",
    "konto|sparbuch leer gerade|plotzlich|hilfe|einmal",
    "geld|ersparte*|gesparte*|guthaben|alles weg|verschwunden|geklaut|gestohlen|futsch "
    "ganze*|gesamte*|komplett|plotzlich|konto",
    "jemand|fremde|fremder|unbekannte|unbekannter bucht|hebt|kauft|bezahlt|zahlt|uberweist "
    "gerade|grad|jetzt|eben",
    "war|waren das ich|wir nicht abgebucht|abgehoben|uberwiesen|uberweisung*|abbuchung*|zahlung*",
    "*phishing* geklickt|eingegeben|reingefallen",
    "link|links|anhang geklickt|angeklickt|draufgeklickt|geoffnet "
    "eingegeben|eingetippt|betrug*|fake|gefalscht*|komisch*|dubios*|sms|*mail|whatsapp|nachricht",
    "*daten|tan|tans|pin|passwort|kennwort|code "
    "betruger*|phishing*|falschen|falscher|falschem|angeblich*|ausgegeben|anrufer*|jemand*|fremden "
    "eingegeben|weitergegeben|gesagt|durchgegeben|gegeben|verraten|vorgelesen|rausgegeben|genannt",
    "betruger*|abzocker* uberwiesen|geschickt|bezahlt|gezahlt gerade|grad|eben|soeben|heute|gestern",
)

FRAUD_GOING_ON_UNMISTAKABLE = (
    f"{CARD} geklaut|gestohlen -falls|wenn|sollte",
    f"{CODE} verraten|rausgegeben|herausgegeben|rausgeruckt|preisgegeben|vorgelesen|durchgegeben|"
    f"durchgesagt|weitergegeben|weitergeleitet|diktiert|ausgeplaudert {UNTOLD}",
    f"{CODE} gesagt|genannt|gegeben|mitgeteilt|geschickt|bestatigt "
    f"telefon|anruf*|herr|herrn|mann|frau|typ|typen|jemand*|fremde*|ihm|ihr|denen|dem|whatsapp "
    f"{UNTOLD}|mir|uns",
    "nummer|nummern|zahl|zahlen|ziffern vorgelesen|durchgegeben|durchgesagt|verraten "
    f"sms|app|anruf*|telefon|typ|typen|kerl|mann|dame|ihm|denen {UNTOLD}",
    f"{CODE} eingegeben|eingetippt|eingetragen gefalscht*|fake*|betrug*|phishing*|nachgemacht*|"
    f"falschen|dubios* {UNTOLD}",
)

CALLER = "anrufer*|angeblich*|behauptet|betruger*|*stimme|bandansage"
WANTED = (
    f"{CODE}|zahl|nummern|nummer|kartendaten",
    "anydesk|teamviewer|fernwartung|fernzugriff|*computer|rechner|laptop",
)
ON_THE_LINE = "telefon|apparat|leitung|dran|anruf*|angerufen|ruft|herr|dame|typ|kerl|whatsapp|messenger|dm"
WANTS = (
    "will|wollen|verlangt|verlangen|fragt|fragen|braucht|wissen|soll|sollen|sollte|durchgeb*|durchzugeben|"
    "vorles*|vorzulesen|nennen|rausgeb*|herausgeb*|gebeten|abfotografier*|foto"
)
POLICE = "polizei|polizist*|kripo|*kommissar*|beamter|beamten|beamte|staatsanwalt*"
NO_ATTEMPT = "-vergessen|andern|andere|beantragen|bestellen|neue|einrichten|wo|wie|komme|funktioniert"

FRAUD_ATTEMPT = (
    *(f"{what} {CALLER} {NO_ATTEMPT}" for what in WANTED),
    *(f"{WANTS} {what} {CALLER}|{ON_THE_LINE} {NO_ATTEMPT}" for what in WANTED),
    f"{CODE} *abteilung|*mitarbeiter*|kundendienst|support|kollege*|berater* will|verlangt|braucht|fragt "
    f"{NO_ATTEMPT}",
    "*karte|*karten abgeholt|abholen|abholt|holt|vorbei|kurier*|bote|boten|umschlag "
    f"bank|mitarbeiter*|jemand|anruf*|telefon|angeblich*|euch|pin|zettel {NO_ATTEMPT}|adresse|post|bekomm*|"
    "einzug|eingezogen|automat",
    "sicheres|schutzkonto|sicherheitskonto konto|umbuch*|uberweis* "
    "telefon|anruf*|angerufen|sagt|mitarbeiter*",
    f"{POLICE} abheben|abgehoben|ubergeben|mitgeben|geben|bargeld telefon|anruf*|angerufen|ruft|sagt|gefahr",
    "kartendaten|kartennummer|kreditkarte*|zugangsdaten|*banking kleinanzeigen|kaufer* "
    "link|eingeb*|eintipp*|bekomm*|erhalten|empfangen|einloggen",
    f"{CODE}|konto|daten gesperrt|geloscht|weg ruft|anruf*|sms|whatsapp durchgeb*|bestatig*|anmelden|link",
)
FRAUD_TITLES = (
    "phishing*|*betrug*|betruger*|gefalscht*|falsch*|echt|wirklich|verdachtig*|*masche*|*trick*|scam|fake*|"
    "vorsicht|*warnung*|*spam*|abzock*|identitatsdiebstahl*",
)
LOSS_TITLES = (
    *FRAUD_TITLES,
    "verloren|gestohlen|geklaut|weg|*verlust|*diebstahl|*sperr*|notruf|notfall|unbekannt*|unberechtigt*|"
    "missbrauch*|gehackt|zuruckhol*|reklamier*",
    "nicht|keine erkenne|kenne|autorisiert|veranlasst",
)

BEREAVEMENT = (
    "verstorben*|verstarb|todesfall|sterbefall",
    "hat|haben sich umgebracht|erhangt|erschossen",
    f"{FAMILY} gestorben|tot|tod|entschlafen",
    f"{FAMILY} eingeschlafen|gegangen immer|friedlich",
)

BEREAVEMENT_NEEDS = (
    "*storben*|gstorb*|*verstarb|*verstirbt|sterbe*|todes*|tod|tods|toten*|tot|tote|toter|totes|verschied*|"
    "heimgegangen|entschlafen|selig|dahingeschieden|verungluckt",
    "eingeschlafen|gegangen|verlassen immer|friedlich|uns",
    "nicht|nimmer|nie mehr leben|lebt",
    "nicht geschafft|uberlebt",
    f"{FAMILY} verloren",
    "trauer*|trauern|hinterblieben*|witwe*|waise*|beerdig*|beisetz*|beigesetzt|bestatt*|begraben|"
    "waldfriedhof|friedhof",
    "erbe|erben|erbin|erbschein*|erbschaft*|erbengemeinschaft|alleinerb*|miterb*|geerbt|nachlass*|nachlasse*|"
    "testament*",
)
