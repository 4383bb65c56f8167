"""What is said of generations that travel by the store, in German: English template -> German."""

from __future__ import annotations

PUBLISHING = {
    "Generation {number} is published already.": "Generation {number} ist schon veröffentlicht.",
    "Generation {number} is what {before} was.": "Generation {number} ist, was {before} war.",
    "Nothing is published yet.": "Noch ist nichts veröffentlicht.",
    "Published as generation {number}: {parts} of {all:,} travelled, {sent:,} of {size:,} kB.": "Als "
    "Generation {number}: {parts} von {all:,} unterwegs, {sent:,} von {size:,} kB.",
    "The generation before was signed with another key. Servers must know this one: {name}={key}": "Die "
    "Generation davor hat ein anderer Schlüssel signiert. Server müssen diesen kennen: {name}={key}",
    "Whoever publishes sets {name} to {file}. Servers need this half:": "Wer veröffentlicht, setzt {name} "
    "auf {file}. Server brauchen diese Hälfte:",
    "nobody else can fetch a generation from a file of this machine": "aus einer Datei dieser Maschine kann "
    "niemand sonst eine Generation holen",
    "generation {number} needs {lost:,} bytes, and there are {free:,}": "Generation {number} braucht "
    "{lost:,} Bytes, und frei sind {free:,}",
    "generation {number} of the store is refused: {why}": "Generation {number} des Speichers wird "
    "abgelehnt: {why}",
    "generation {number} cannot be published again: the store has lost or changed {n:,} part of it": ""
    "Generation {number} ist nicht noch einmal zu veröffentlichen: der Speicher hat "
    "{n:,} Teil von ihr verloren oder geändert",
    "generation {number} cannot be published again: the store has lost or changed {n:,} parts of it": ""
    "Generation {number} ist nicht noch einmal zu veröffentlichen: der Speicher hat "
    "{n:,} Teile von ihr verloren oder geändert",
    "install it with: pip install '.[publish]'": "zu installieren mit: pip install '.[publish]'",
    "install the same version of kb everywhere": "überall dieselbe Version von kb installieren",
    "it changed while it was being published": "es hat sich beim Veröffentlichen geändert",
    "it is not one of ours": "sie ist keine von uns",
    "it is that of {base}, and here is {own}": "sie gehört zu {base}, und hier ist {own}",
    "let only its owner read it: chmod 600": "nur den Besitzer lesen lassen: chmod 600",
    "make one with `kb generations key FILE`, and name it in {name}": "einen mit `kb generations key "
    "DATEI` machen und in {name} nennen",
    "set KB_STORE to the address of a PostgreSQL database": "KB_STORE auf die Adresse einer "
    "PostgreSQL-Datenbank setzen",
    "name a file that is not there yet": "eine Datei nennen, die es noch nicht gibt",
    "not to be proved here: another key, number, or version of kb": "hier nicht zu beweisen: anderer "
    "Schlüssel, andere Nummer oder andere Version von kb",
    "it is not what `kb build` writes": "das hat nicht `kb build` geschrieben",
    "nothing is known of the site": "von der Website ist nichts bekannt",
    "number {number} was here already": "Nummer {number} war schon hier",
    "others than its owner can read the key": "andere als der Besitzer können den Schlüssel lesen",
    "publish again": "noch einmal veröffentlichen",
    "publish again, and see who can write into the store": "noch einmal veröffentlichen und prüfen, wer in "
    "den Speicher schreiben kann",
    "publish each knowledge base into a database of its own": "jede Wissensbasis in eine eigene Datenbank "
    "veröffentlichen",
    "publish the site that `kb build` makes, or go by what was built here: --offline": "die Website "
    "veröffentlichen, die `kb build` baut, oder sich nach dem richten, was hier gebaut wurde: --offline",
    "publish one: kb index --publish": "eine veröffentlichen: kb index --publish",
    "run `kb build`, publish the site, and then the index: kb index --publish": "`kb build` ausführen, die "
    "Website veröffentlichen und dann den Index: kb index --publish",
    "see `kb generations list`": "siehe `kb generations list`",
    "see who can write into the store, and what KB_PUBLIC_KEY is": "prüfen, wer in den Speicher schreiben "
    "kann und was KB_PUBLIC_KEY ist",
    "signatures need {name}, which is not installed": "Signaturen brauchen {name}, und das ist nicht "
    "installiert",
    "somebody else is publishing just now": "gerade veröffentlicht jemand anders",
    "the published site does not tell what it has ({url}: {why})": "die veröffentlichte Website sagt nicht, "
    "was sie hat ({url}: {why})",
    "the published site was built by another version of kb": "die veröffentlichte Website hat eine andere "
    "Version von kb gebaut",
    "the generation has too many files to be published": "die Generation hat zu viele Dateien, um "
    "veröffentlicht zu werden",
    "the generation is signed by nobody whom this server believes": "die Generation hat niemand signiert, "
    "dem dieser Server glaubt",
    "the key cannot be read ({error})": "der Schlüssel ist nicht lesbar ({error})",
    "the key cannot be written ({error})": "der Schlüssel kann nicht geschrieben werden ({error})",
    "the name {name!r} leads out of its folder": "der Name {name!r} führt aus seinem Ordner hinaus",
    "the published generation cannot be used ({why})": "die veröffentlichte Generation ist nicht benutzbar "
    "({why})",
    "the published generation was made by another version of kb": "die veröffentlichte Generation stammt "
    "von einer anderen Version von kb",
    "the published site lacks {n:,} link of this index: {links}": "der veröffentlichten Website fehlt "
    "{n:,} Link dieses Index: {links}",
    "the published site lacks {n:,} links of this index: {links}": "der veröffentlichten Website fehlen "
    "{n:,} Links dieses Index: {links}",
    "the settings change on their way to a server": "die Einstellungen ändern sich auf dem Weg zu einem "
    "Server",
    "{name} has parts of no size that one can have": "{name} hat Teile von unmöglicher Größe",
    "the store has lost or changed a part of the generation ({part})": "der Speicher hat einen Teil der "
    "Generation verloren oder geändert ({part})",
    "the store has no generation yet": "der Speicher hat noch keine Generation",
    "the store has the generations of {base}": "der Speicher hat die Generationen von {base}",
    "it was signed as generation {number}": "signiert wurde sie als Generation {number}",
    "there is no earlier generation of another content that this key has signed": "es gibt keine frühere "
    "Generation mit anderem Inhalt, die dieser Schlüssel signiert hat",
    "there is no generation {number} that this key has signed": "es gibt keine Generation {number}, die "
    "dieser Schlüssel signiert hat",
    "this is no key of a publisher": "das ist kein Schlüssel zum Veröffentlichen",
    "try again": "noch einmal versuchen",
    "whoever publishes signs, and {name} names no key": "wer veröffentlicht, signiert, und {name} nennt "
    "keinen Schlüssel",
    "write the kb section without aliases": "den Abschnitt kb ohne Aliasse schreiben",
    "write there what `kb generations key` printed": "dort hineinschreiben, was `kb generations key` "
    "ausgegeben hat",
    "{index}, {size:,} kB": "{index}, {size:,} kB",
    "{index}, {size:,} kB, as {before}": "{index}, {size:,} kB, wie {before}",
    "{n:,} part": "{n:,} Teil",
    "{n:,} parts": "{n:,} Teile",
    "{name} has parts without a digest": "{name} hat Teile ohne Prüfsumme",
    "{name} has what is no public key": "in {name} steht, was kein öffentlicher Schlüssel ist",
    "{name} names no public key, so nothing can be proved": "{name} nennt keinen öffentlichen Schlüssel, "
    "also ist nichts zu beweisen",
    "{number:>6}  {made} UTC  {what}": "{number:>6}  {made} UTC  {what}",
    "what was fetched here before is of {name!r}": "was hier früher geholt wurde, ist von {name!r}",
    "give each knowledge base a folder of its own": "jeder Wissensbasis einen eigenen Ordner geben",
    "this is generation {number}, from which somebody went back": (
        "das ist Generation {number}, von der jemand zurückgegangen ist"
    ),
    "mend the sources, or have it again: kb generations rollback {number}": (
        "die Quellen ausbessern, oder sie wieder gelten lassen: kb generations rollback {number}"
    ),
    "{trouble}; generation {number} answers": "{trouble}; Generation {number} antwortet",
    "the rows of generation {number} are no longer there": "die Zeilen von Generation {number} gibt es "
    "nicht mehr",
    "this index was not written into tables yet": "dieser Index wurde noch nicht in Tabellen geschrieben",
    "the tables of the search index are not what was written into them": "in den Tabellen des "
    "Suchindexes steht anderes, als hineingeschrieben wurde",
    "write them again with `kb index --rebuild`, and see who else can": "sie mit `kb index --rebuild` "
    "neu schreiben und nachsehen, wer es sonst noch kann",
    "put the sources back as they were, and publish them": "die Quellen auf den alten Stand bringen "
    "und veröffentlichen",
    "the generation that was here before is damaged": "die Generation, die vorher hier war, ist beschädigt",
    "empty the folder of --state, and start again": "den Ordner von --state leeren und neu starten",
}
