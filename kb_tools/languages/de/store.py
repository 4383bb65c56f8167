"""What is said of where things are remembered, in German: English template -> German."""

from __future__ import annotations

STORE = {
    "the table refuses it ({error})": "die Tabelle lehnt das ab ({error})",
    "somebody else must decide on a draft than who wrote it": "über einen Entwurf muss jemand anders "
    "entscheiden als die Person, die ihn geschrieben hat",
    "the store {name} cannot be used ({error})": "der Speicher {name} ist nicht benutzbar ({error})",
    "see that it runs, and that its address and password are right": "prüfen, ob er läuft und ob Adresse "
    "und Passwort stimmen",
    "nobody listens at its address": "an seiner Adresse antwortet niemand",
    "its host is not known": "sein Rechner ist nicht bekannt",
    "the password is missing or wrong": "das Passwort fehlt oder ist falsch",
    "it does not know the user": "er kennt den Benutzer nicht",
    "the database is not there": "die Datenbank gibt es nicht",
    "it lets nobody in from this machine": "er lässt von dieser Maschine niemanden ein",
    "it does not answer in time": "er antwortet nicht rechtzeitig",
    "it hung up": "er hat die Verbindung getrennt",
    "it is just being started or stopped": "er wird gerade gestartet oder beendet",
    "it may only be read there": "dort darf nur gelesen werden",
    "the network does not lead there": "das Netz führt nicht dorthin",
    "the store gave no answer in time: whether this was written is not known": "der Speicher hat nicht "
    "rechtzeitig geantwortet: ob das geschrieben wurde, ist nicht bekannt",
    "look whether it is there before you do it again": "nachsehen, ob es da ist, bevor man es noch "
    "einmal tut",
    "only a server answers that was replaced as the primary": "es antwortet nur ein Server, der nicht mehr "
    "der primäre ist",
    "what is written there is confirmed by no other server now": "was dort geschrieben wird, bestätigt "
    "gerade kein anderer Server",
    "install that version of kb here as well": "auch hier diese Version von kb installieren",
    "the store is no address of a PostgreSQL database, or has a password in the settings": "der Speicher "
    "ist keine Adresse einer PostgreSQL-Datenbank, oder sein Passwort steht in den Einstellungen",
    "see what `kb check` says of it, and what KB_STORE is": "siehe, was `kb check` dazu sagt, und was "
    "KB_STORE ist",
    "install it with: pip install '.[postgresql]'": "zu installieren mit: pip install '.[postgresql]'",
    "the index is to be kept in PostgreSQL, and no database is named": "der Index soll in PostgreSQL "
    "stehen, und keine Datenbank ist genannt",
    "name it with `store: postgresql://...` or the variable KB_STORE": "sie mit "
    "`store: postgresql://...` oder der Variablen KB_STORE nennen",
    "this generation of the search index is no longer there": "diese Generation des Suchindexes gibt es "
    "nicht mehr",
    "ask again": "noch einmal fragen",
    "PostgreSQL needs {name}, which is not installed": "PostgreSQL braucht {name}, und das ist nicht "
    "installiert",
    "should be the address of a PostgreSQL database": "muss die Adresse einer PostgreSQL-Datenbank sein",
    "write `store: postgresql://USER@HOST/DATABASE`": "`store: postgresql://BENUTZER@RECHNER/DATENBANK` "
    "schreiben",
    "has a password in it, and settings are shared": "enthält ein Passwort, und Einstellungen werden geteilt",
    "take it out, and give it by a password file (PGPASSFILE) or the variable KB_STORE": "es herausnehmen "
    "und in einer Passwortdatei (PGPASSFILE) oder der Variablen KB_STORE geben",
    "messages": "Nachrichten",
    "tokens": "Token",
    "sessions in browsers": "Sitzungen im Browser",
    "drafts for a second pair of eyes": "Entwürfe für vier Augen",
    "deliveries": "Zustellungen",
    "conversations of bots": "Gespräche von Bots",
    "From {source} to {target}:": "Von {source} nach {target}:",
    "{source} is as it was. Delete it once all works: its words are customers'.": "{source} ist, wie es "
    "war. Löschen Sie es, sobald alles läuft: Darin stehen Worte von Kunden.",
    "{source} is as it was. Drop its schema kb once all works without `store`.": "{source} ist, wie es "
    "war. Löschen Sie das Schema kb, sobald ohne `store` alles läuft.",
    "Moved and counted: {n:,} row is in {target}.": "Umgezogen und nachgezählt: {n:,} Zeile steht in "
    "{target}.",
    "Moved and counted: {n:,} rows are in {target}.": "Umgezogen und nachgezählt: {n:,} Zeilen stehen in "
    "{target}.",
    "something is remembered there already": "dort ist schon etwas festgehalten",
    "add --replace to drop it": "--replace dazuschreiben, dann fällt es weg",
    "something was written while it was moved, so nothing was": "beim Umziehen wurde etwas geschrieben, "
    "darum zog nichts um",
    "stop `kb serve`, and whatever else writes there, and try again": "`kb serve`, und was sonst dort "
    "schreibt, beenden und noch einmal versuchen",
    "there is one store alone, {name}": "es gibt nur einen Speicher, {name}",
    "name the other one by `store` or KB_STORE": "den anderen mit `store` oder KB_STORE nennen",
    "nothing is remembered in {name}": "in {name} ist nichts festgehalten",
    "see --back": "siehe --back",
    "nothing was moved, as nobody could be asked": "nichts zog um, weil niemand zu fragen war",
    "Move it? Nothing may write there meanwhile.": "Umziehen? Dabei darf dort nichts schreiben.",
    "Nothing was moved.": "Nichts zog um.",
    "--before and --containing cannot be combined": "--before und --containing gehen nicht zusammen",
    "take one of them": "eines von beiden nehmen",
    "there are no words to look for": "es gibt keine Wörter zu suchen",
    "write a name or a handle, one a line": "einen Namen oder ein Handle schreiben, je Zeile eines",
    "{n:,} message or draft contains them.": "{n:,} Nachricht oder Entwurf enthält sie.",
    "{n:,} messages and drafts contain them.": "{n:,} Nachrichten und Entwürfe enthalten sie.",
    "Erase that?": "Das löschen?",
    "Erased. Backups and exported files are not covered: look there, too.": "Gelöscht. Sicherungen und "
    "ausgegebene Dateien sind nicht erfasst: Sehen Sie auch dort nach.",
    "who you are cannot be looked up now, as the store is away": "wer Sie sind, lässt sich gerade nicht "
    "nachsehen: der Speicher ist nicht erreichbar",
    "try again in a minute": "in einer Minute noch einmal versuchen",
    "Write names or handles, one a line, and end with Ctrl-D.": "Namen oder Handles schreiben, je Zeile "
    "eines, und mit Strg-D enden.",
    "its address cannot be read: in a password, write %40 for @, %2F for / and %25 for %": "seine Adresse "
    "ist nicht lesbar: Im Passwort steht %40 für @, %2F für / und %25 für %",
}
