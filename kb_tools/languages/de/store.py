"""What is said of where things are remembered, in German: English template -> German."""

from __future__ import annotations

STORE = {
    "the table refuses it ({error})": "die Tabelle lehnt das ab ({error})",
    "somebody else must decide on a draft than who wrote it": "über einen Entwurf muss jemand anders "
    "entscheiden als die Person, die ihn geschrieben hat",
    "the store {name} cannot be used ({error})": "der Speicher {name} ist nicht benutzbar ({error})",
    "see that it runs, and that its address and password are right": "prüfen, ob er läuft und ob Adresse und "
    "Passwort stimmen",
    "install that version of kb here as well": "auch hier diese Version von kb installieren",
    "the store is no address of a PostgreSQL database, or has a password in the settings": "der Speicher ist "
    "keine Adresse einer PostgreSQL-Datenbank, oder sein Passwort steht in den Einstellungen",
    "see what `kb check` says of it, and what KB_STORE is": "siehe, was `kb check` dazu sagt, und was "
    "KB_STORE ist",
    "install it with: pip install '.[postgresql]'": "zu installieren mit: pip install '.[postgresql]'",
    "PostgreSQL needs {name}, which is not installed": "PostgreSQL braucht {name}, und das ist nicht "
    "installiert",
    "should be the address of a PostgreSQL database": "muss die Adresse einer PostgreSQL-Datenbank sein",
    "write `store: postgresql://USER@HOST/DATABASE`": "`store: postgresql://BENUTZER@RECHNER/DATENBANK` "
    "schreiben",
    "has a password in it, and settings are shared": "enthält ein Passwort, und Einstellungen werden geteilt",
    "take it out, and give it by a password file (PGPASSFILE) or the variable KB_STORE": "es herausnehmen "
    "und "
    "in einer Passwortdatei (PGPASSFILE) oder der Variablen KB_STORE geben",
}
