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
    f"{CODE} eingegeben|eingetippt|eingetragen gefalscht*|fake*|betrug*|phishing*|nachgemacht*|"
    f"falschen|dubios* {UNTOLD}",
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
