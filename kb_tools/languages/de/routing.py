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
        "bring|bringe mich um",
        "mich umbringen|umzubringen",
        "nicht|nie|nimmer mehr|langer leben|weiterleben",
        "nimmer|nimma leben",
        "nehm|nehme|nehmen mir das leben",
        "beende|beenden mein leben",
        "kein|keinen|keine grund|sinn|lust|kraft|bock leben",
        "hang|hange|erhang* ich mich auf",
        "ich mich aufhange|aufhangen|erhange|erhangen|erschiesse|erschiessen",
        "spring|springe|spring* brucke|dach|hochhaus|turm|parkhaus|zug|bahn|gleise|lkw",
        "werf|werfe|schmeiss|leg|lege mich zug|bahn|gleise|schienen|lkw",
        "will|mochte|mag sterben",
        "will|mochte|ware|war tot ich sein|besser|am",
        "mir etwas|was antun|antue|anzutun",
        "schneid|schneide pulsadern",
        "selbstmordgedanken|suizidgedanken|suizidal",
        "in den selbstmord|suizid",
        "tschuss|leb|adieu wohl|welt welt|schluss",
        "ohne mich besser dran",
        "tabletten packung|alle schluck|schlucke|genommen|ruhe ich",
        "nie wieder|mehr aufwachen",
        "ritz|ritze|geritzt mich",
    ),
    crisis_other=(
        "will|droht|wollte|mochte sich umbringen|erhangen|erschiessen|antun",
        "sich das leben nehmen will|wird|mochte|droht",
        "bringt sich um",
        "abschiedsbrief",
        "brucke|dach|hochhaus springen|runterspringen|steht|sitzt will|jemand|einer",
        "uberdosis|tabletten mein|meine|sohn|tochter|freund* geschluckt|genommen",
        "redet|spricht|schreibt von|vom selbstmord|sterben|suizid",
        "will nicht mehr leben er|sie|freund*|bruder|schwester|mann|frau|sohn|tochter",
    ),
    threat=(
        "bring|bringe euch|dich|ihn um",
        "komm|komme|komm*|bring*|vorbei messer|pistole|knarre|waffe|gewehr|axt|machete|baseballschlager",
        "bombe filiale|zentrale|gebaude|bank|buro|laden|platzt|explodiert|hoch",
        "amok lauf|laufe|laufen",
        "jag|jage|spreng|sprenge|fliegt|flieg* in|hoch luft euch|filiale|laden|bank|zentrale|bude",
        "stech|steche|knall|knalle|schiess|schiesse ab|nieder|um|haufen ich|euch|dich|den|jeden",
        "abstechen|abknallen|erschiessen|erschiesse|vergiften|verprugel* euch|dich|ihr|berater*|"
        "mitarbeiter*|filialleiter*",
        "zund|zunde|steck|stecke|fackel|fackle|brenn* filiale|laden|bude|bank|buro|zentrale|hutte an|"
        "ab|nieder ich|euch|eure|euren|wir",
        "schlag|schlage|hau|polier|poliere fresse|schadel|zahne|gesicht ich|euch|dir|dem",
        "mach|mache euch|dich kalt",
        "weiss|wissen wo ihr|du|deine|eure wohnt|wohnst|kinder|filiale|familie passt|pass|gnade|"
        "aufpassen|ihr|du",
        "krepiert|verreckt|verreck|krepier ihr|alle|doch|euch",
        "kugel kopf ich|euch|dir",
        "verdient tod ihr",
        "kehle durch|auf ich|euch|dir",
        "blut|tote bei|gibt euch heute|morgen",
    ),
    danger=(
        "werde|werden|wurde|wurden ich|wir|gerade|grad uberfallen|ausgeraubt|erpresst|entfuhrt|"
        "bedroht|niedergeschlagen|zusammengeschlagen",
        "hat|haben mich ausgeraubt|uberfallen|zusammengeschlagen|verprugelt|niedergeschlagen|"
        "vergewaltigt|entfuhrt",
        "uberfall|geiselnahme|maskierte*|bewaffnete* filiale|bank|hier|jetzt|gerade|grad",
        "mann|frau|freund|freundin|partner|vater|stiefvater|mutter|bruder|sohn|ex|exfreund|exmann|er "
        "schlagt|verprugelt|misshandelt|wurgt|bedroht mich",
        "zwingt|zwingen mich tan|geld|uberweisen|abheben|code|pin er|sie|die|der",
        "sperrt|sperren mich ein|wohnung|zimmer|lasst|raus",
        "erpresst|erpressen|erpressung mich|werde|nacktbilder|nacktfotos|nacktbild|video|fotos",
        "nacktbilder|nacktfotos veroffentlich*|schick*|zahl*|geld|droht|drohen",
        "lauft|verfolgt mir|mich nach|jemand|einer|mann|typ",
        "messer|pistole|waffe am|an|auf hals|kopf|mich",
        "ich blute",
        "einbrecher|eingebrochen gerade|grad|jetzt|wohnung|haus verstecke|versteck|noch|drin|da",
        "angst vor meinem|meiner|meinen mann|frau|freund|ex|vater|exmann",
        "will mich umbringen",
        "ruft|holt|hol|bitte die polizei schnell|hilfe|bitte|sofort",
    ),
    fraud_going_on=(
        f"{CARD} {GONE}",
        "*portemonnaie|*geldbeutel|geldborse|brieftasche|handtasche vergessen|stehenlassen|liegengelassen",
        "jemand|fremde|fremder konto|*banking|app|karte zugegriffen|eingeloggt|dran|drin|war",
        "skimm*",
        "einbruch|eingebrochen *karte|konto",
        "*karte|*karten|konto|*zugang sperren|sperre|sperrung|sperrt lasst|sofort|dringend|bitte|"
        "notfall|schnell",
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
    ),
    emergency=(
        "riecht|riech|stinkt|geruch|gasgeruch|ausgetreten gas|gasgeruch|faulen",
        "gasgeruch|gasleck|gasalarm",
        "wasserrohrbruch|rohrbruch",
        "person|mensch|jemand|kind|mann|frau gleis|gleise|gleisen|gleisbett gefallen|gesturzt|auf|im|liegt",
        "kabel|leitung|stromleitung hangt|liegt|gerissen|funkt|funken",
        "bewusstlos|kollabiert|zusammengebrochen person|mann|frau|jemand|fahrgast",
        "aufzug|fahrstuhl stecke|stecken|steckt|eingeschlossen|festgesteckt ich|wir|person",
    ),
    bereavement=(
        "verstorben*|verstarb|todesfall|sterbefall",
        "hat|haben sich umgebracht|erhangt|erschossen",
        f"{FAMILY} gestorben|tot|tod|entschlafen",
        f"{FAMILY} eingeschlafen|gegangen immer|friedlich",
    ),
    bereavement_needs=(
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
    ),
    bereavement_unless=("liegt|liegen im sterben", "bald|demnachst sterben|stirbt"),
    press=(
        "presseanfrage*",
        "pressestelle*",
        "presse anfrage|statement|interview|redaktion",
        "journalist*|redakteur*|reporter*",
        "recherchiere|recherchieren|*zeitung|rundschau|podcast statement|stellungnahme|interview|redaktion",
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
        "will|mochte|muss|werde beschwerde einlegen|einreichen|erheben",
        "unmoglich* service",
        "bafin melde*|beschwer*|gemeldet|eingeschaltet",
        "schlimmste*|schlechteste* bank|service|verein|laden|hotline",
        "minuten|stunde|stunden warteschleife|warteschlange|leitung",
        "kriegt|bekommt|bringt das|es endlich hin|reihe",
        "nie wieder bank|musterbank|kunde",
        "wechsle|wechsel|wechseln jetzt|endgultig|reicht bank",
        "absolut*|vollig|total inakzeptabel|katastrophe",
        "unverschamt*|unterirdisch*|frechheit|zumutung|stinksauer|stinkwutend",
        "seit wochen|monaten keine|niemand|nichts antwort|reagiert|passiert",
    ),
    discrimination=(
        "*rassist*|*rassismus*",
        "diskriminier*",
        "sexist*|sexismus|homophob*|auslanderfeindlich*",
        "wegen|nur meinem|meiner|meines|unseres namen*|nachnamen*|hautfarbe|akzent*|kopftuch*|"
        "herkunft|religion|behinderung|rollstuhl*",
    ),
    sarcasm=(
        "geilste*|toll*|super|respekt|bravo|klasse|grossartig*|gluckwunsch|danke|spitze|prima "
        "stunden|wochen|minuten|tage warteschleife|gewartet|warten|warte|verspatung",
        "gluckwunsch|respekt|bravo|klasse|grosses|toll*|super wieder|mal ausgefallen|abgebucht|"
        "gesperrt|kaputt|verspatet|abgelehnt",
        "danke fur nichts",
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
    spam=(
        "follower|followers|likes kauf|kaufe|kaufen|gunstig|billig|echte|sofort",
        "verdien|verdiene|verdienen|verdienst taglich|tag|woche|monat zuhause|dm|whatsapp|telegram|"
        "link|heim*",
        "krypto*|bitcoin*|trading*|forex whatsapp|telegram|dm|garantiert*|signale|gruppe",
        "kredit|darlehen ohne schufa|bonitat kontakt*|schreib*|whatsapp|sofort",
    ),
    joke=(
        "kleiner|nur|bloss scherz|spass|witz",
        "flachwitz*",
        "kennt|kennen ihr|sie den|witz schon",
        "heirate*|heiratet mich",
        "liebst du mich",
        "sing|erzahl|erzahlt|singt mir lied|witz|joke|song",
    ),
    minors_unmistakable=("10|11|12|13|14|15|16|17 bin eltern|mama|papa|mutter|vater|alt",),
    account_unmistakable=(
        "wie|was|welchen ist|hoch|lautet mein|meinen kontostand|saldo",
        "mein|meine|meinen warum|wieso|weshalb wurde|habt|haben abgelehnt|abgewiesen|storniert",
        "uberweisung|zahlung|*antrag|kredit warum|wieso|weshalb abgelehnt|abgewiesen|storniert",
        "mein|meine gehalt|lohn|rente|gutschrift|zahlung|uberweisung schon|bereits "
        "eingegangen|da|gebucht|angekommen|gutgeschrieben",
    ),
    call_back_unmistakable=(
        "ruft|ruf|rufen mich|uns an bitte|mal|doch|endlich",
        "mich|uns anrufen|zuruckrufen bitte|jemand|kann|konnt|konnte|konnten|einer",
        "zuruck ruft|rufen mich|uns|bitte",
        "ruckruf bitte|bitten|erbitte|hatte|wunsche|brauche|warte",
    ),
    laughter=(
        "haha*|hahaha*|hihi|lol|rofl|lmao|xd|hehe|jk",
        "kleiner|nur|bloss scherz|spass|witz",
    ),
    complaint_asked=(
        "wo|wie|wohin|wem|wen|kann|konnte|mochte|will|wurde|muss beschwere|beschweren|reklamieren",
        "wo|wie|wohin|wem|wen|kann|konnte|mochte|will|wurde|adresse beschwerde|beschwerden|reklamation",
        "beschwerdestelle|beschwerdeformular|ombudsmann|ombudsstelle|schlichtungsstelle",
    ),
    minors_asked=("kind|kinder*|jugend*|minderjahrig*|taschengeld*|schuler*|alter",),
    bare=(
        "hallo|hi|hey|moin|servus|guten|morgen|tag|abend|zusammen|ja|jo",
        "nein|nee|ok|okay|oki|hm|hmm|mhm|aha|oh|tja|hä|lol",
    ),
)
