"""How German messages tell user names and passwords."""

from __future__ import annotations

from kb_tools.languages.guard import Label
from kb_tools.languages.logins import Logins

LOGINS = Logins(
    user=Label(
        pattern=(
            r"(?:be)?nutzer(?:name|kennung)n?|user(?:name|id)|login(?:name)?|anmeldename|accountname"
            r"|(?:login|anmeldung|eingeloggt|angemeldet|(?:logge|melde)\smich)\s(?:mit|als|unter)"
            r"(?!\s(?:iphone|ipad|android|ios|windows|mac|galaxy|pixel|app|version))"
            r"|(?:online-?banking-?|login-?|nutzer-?|anmelde-?|zugangs-?)(?:id|kennung|nummer|nr\.?)|kennung"
        ),
        words="nutzer|user|log|meld|account|banking|zugang|kennung",
    ),
    user_itself=Label(pattern="(?:be)?nutzer", words="nutzer"),
    login=Label(pattern="zugangsdaten|logindaten|anmeldedaten|login", words="daten|login"),
    password=Label(
        pattern=(
            r"\w{0,20}p[a@4](?:ss?|ß|\$\$)[\s-]?w(?:[o0]r|r[o0])[dt]|\w{0,10}kenn-?wort"
            r"|zugangscode|passwd|pwd?|pass(?=\s?[:=])"
        ),
        words="pas|paß|p@|p4s|pa$$|kennwort|kenn-wort|zugangscode|pw",
    ),
    password_is=Label(
        pattern=(
            r"(?:geburts|mittel|mädchen|vor|nach)?name[ns]?|geburtsort|wohnort|heimat\w{0,6}"
            r"|lehrer(?:in)?|verein"
            r"|geburtstag|geburtsdatum|geburtsjahr|hochzeitstag|kosename|spitzname|lieblings\w{2,15}"
            r"|haustier|hund|katze"
        ),
        words="name|geburt|tag|lieblings|haustier|hund|katze|wohnort|heimat|lehrer|verein",
    ),
    predicates=(
        r"vergessen|pin\b|tan\b|falsch|gesperrt|geht|ändern|zurücksetzen|wie|was|wo|wann|warum|kann|nicht"
        r"|kein\w*|ich|weg|neu\w*|immer|abgelaufen|ungültig|verloren|bitte|unbekannt|pflicht|mist|quatsch"
        r"|müll|schrott|voraussetzung|vorschrift|unsinn|standard|sicherheit|zwang|wichtig"
        r"|geschichte|mindestens|maximal|min|max"
    ),
    said_of=(
        r"nicht?|zu|so|sehr|ganz|nun|jetzt|seit|schon|doch|leider|wieder|noch|nur|mir|uns|euch|ihnen|bei"
        r"|beim|am|im|in|an|auf|laut|aber|auch|wohl|mal|plötzlich|angeblich|anscheinend|scheinbar|offenbar"
        r"|offensichtlich|definitiv|garantiert|sicher\w*|korrekt|richtig|unsicher|bekannt|gleich\w*"
        r"|dasselbe|das|dem|den|der|die|ein\w*|mein\w*|euer|eure\w*|ihr\w*|mindestens|maximal|lang\w*|kurz"
        r"|alt|da|hin|futsch|weder|halt|eben|irgend\w*"
        r"|nirgend\w*|dauernd|ständig|okay|ok|super|top|hier|dort|zum|zur"
        r"|wegen|nach|ab|komplett|total|völlig|einfach|extrem|blöd|nervig|sinnlos"
        r"|\w{2,}(?:t|en|ig|lich|isch|bar|los|haft|voll|sam|iv|ell|wert)"
    ),
    goes_on=(
        r"wird|wurde|werden|geht|gehn|gehts|ging|funktioniert|funzt|klappt|ist|war|und|aber|nicht|nich|nimmt"
        r"|gilt|stimmt|falsch|passt|hat|habe|hab|kommt|steht|seit|bitte|trotzdem|jetzt|wieso|warum|wenn"
        r"|läuft|tut|will|soll|sagt|akzeptiert|eingegeben|abgelehnt|kann|könnt|ich|er|sie|es|komme|lautet|bei"
        r"|benutzer\w*|user\w*|login|pin|tan|weil|danke|in|für"
    ),
    chosen="eingegeben|eingetippt|genommen|gewählt|benutzt|genutzt|verwendet|gesetzt|hinterlegt|festgelegt",
    enters="geb|gebe|tipp|tippe",
    purpose="für|fuer|zum|vom|mit",
)
