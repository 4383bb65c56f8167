"""What commands say beside their results, in German: English template -> German."""

from __future__ import annotations

COMMANDS = {
    # cli
    '\nTry it:\n  kb -C {folder} suggest "{question}"\n  kb -C {folder} build\nThen see what is '
    "left to fill in:\n  kb -C {folder} check": "\nAusprobieren:\n  kb -C {folder} suggest "
    '"{question}"\n  kb -C {folder} build\nUnd sehen, was noch einzutragen ist:\n  kb -C {folder} '
    "check",
    "(automatic)": "(automatisch)",
    "add --yes": "--yes hinzufügen",
    "Asking": "Fragen",
    "Asking YouTube": "YouTube fragen",
    "Built {folder}/, and all {n:,} links of the index resolve.": "{folder}/ ist gebaut, und alle {n:,} "
    "Links des Index führen ans Ziel.",
    "check the disk and the permissions": "Festplatte und Zugriffsrechte prüfen",
    "Checking": "Prüfen",
    "Copied.": "Kopiert.",
    "copy the customer's message first": "zuerst die Nachricht kopieren",
    "Drafting": "Entwerfen",
    "Erase everything before {day} that is remembered?": "Alles löschen, was vor dem {day} festgehalten "
    "wurde?",
    "Erase everything that is remembered?": "Alles löschen, was festgehalten ist?",
    "Erased {n:,} message.": "{n:,} Nachricht gelöscht.",
    "Erased {n:,} messages.": "{n:,} Nachrichten gelöscht.",
    "Handed to your terminal's clipboard.": "An die Zwischenablage des Terminals übergeben.",
    "Importing": "Importieren",
    "importing needs markdownify, which is not installed": "der Import braucht markdownify, das nicht "
    "installiert ist",
    "Encoding": "Bedeutung erfassen",
    "Indexing": "Indizieren",
    "call it in one, or answer with `kb suggest` or `kb triage`": "dort aufrufen, oder mit "
    "`kb suggest` oder `kb triage` antworten",
    "the window needs a terminal": "das Fenster braucht ein Terminal",
    "install it with: pip install '.[desk]'": "installieren mit: pip install '.[desk]'",
    "install it with: pip install '.[import]'": "installieren mit: pip install '.[import]'",
    "Its title and the rest come with `kb videos sync`.": "Titel und alles Weitere bringt `kb videos sync`.",
    "Learn it?": "Übernehmen? j ja, n nie, s später, q Schluss",
    "Link them?": "Verknüpfen? j ja, n nein, q Schluss",
    "Logged in. The token is in {file}.": "Angemeldet. Das Token liegt in {file}.",
    "look at `kb gaps`, and give the same --since and --until": "`kb gaps` ansehen und dasselbe --since "
    "und --until angeben",
    "make a key for the YouTube Data API v3 in the Google Cloud console and export "
    "it as YOUTUBE_API_KEY": "in der Google Cloud Console einen Schlüssel für die YouTube Data API v3 "
    "anlegen und als YOUTUBE_API_KEY exportieren",
    "mend what is listed above": "beheben, was oben steht",
    "mend what is listed above and build again": "beheben, was oben steht, und noch einmal bauen",
    "no messages are kept to learn from, since the setting `usage` is {usage}": "es werden keine "
    "Nachrichten zum Lernen aufbewahrt, denn `usage` steht auf {usage}",
    "Nobody finds it until you have written the answer and deleted the line "
    "`search:`.": "Gefunden wird er erst, wenn die Antwort geschrieben und die Zeile `search:` gelöscht ist.",
    "Nothing found.": "Nichts gefunden.",
    "nothing is remembered, so nothing can be marked as sent": "es wird nichts festgehalten, darum lässt "
    "sich nichts als gesendet vermerken",
    "nothing was erased, as nobody could be asked": "nichts wurde gelöscht, denn es war niemand zu fragen",
    "Nothing was erased.": "Nichts gelöscht.",
    "Nothing was written: `kb learn --review` asks one by one, `kb learn --write` "
    "takes all.": "Nichts geschrieben: `kb learn --review` fragt einzeln, `kb learn --write` übernimmt "
    "alles.",
    "Nothing was written: `kb link --review` asks one by one, `kb link --write` "
    "takes all.": "Nichts geschrieben: `kb link --review` fragt einzeln, `kb link --write` übernimmt alles.",
    "Now read what came, run `kb check`, and `kb index`.": "Jetzt durchlesen, dann `kb check` und `kb "
    "index` ausführen.",
    "Now write under `questions` how customers ask for it: nothing helps more to "
    "be found.": "Jetzt unter `questions` eintragen, wie danach gefragt wird: nichts hilft mehr beim Finden.",
    "Open this address, as the channel's owner, and allow it:": "Diese Adresse als Inhaber des Kanals "
    "öffnen und zustimmen:",
    "row {number}: {why}": "Zeile {number}: {why}",
    "run `kb check`": "`kb check` ausführen",
    "set `usage` to counts or redacted": "`usage` auf counts oder redacted setzen",
    "the clipboard is empty": "die Zwischenablage ist leer",
    "the editor {editor!r} cannot be started; set VISUAL or EDITOR to one that can.": "der Editor "
    "„{editor}“ lässt sich nicht starten; VISUAL oder EDITOR anders setzen.",
    "the key travels to this endpoint unencrypted; https:// would protect it.": "der Schlüssel geht "
    "unverschlüsselt an diese Adresse; https:// würde ihn schützen.",
    "the sources have changed since they were indexed - run `kb index`": "die Quellen sind neuer als der "
    "Index - `kb index` ausführen",
    "the sources have problems, so nothing was built": "die Quellen haben Fehler, darum wurde nichts gebaut",
    "the window needs Textual, which is not installed": "das Fenster braucht Textual, das nicht "
    "installiert ist",
    "there are {n}": "vorhanden: {n}",
    "There is no clipboard here; this is the reply:\n{text}": "Hier gibt es keine Zwischenablage; das ist "
    "die Antwort:\n{text}",
    "there is no key for YouTube's API": "es gibt keinen Schlüssel für die API von YouTube",
    "there is no message": "es gibt keine Nachricht",
    "there is no suggestion {number}": "es gibt keinen Vorschlag {number}",
    "there is no theme {gap} among {n}": "es gibt kein Thema {gap} unter {n}",
    "there is nothing in {lang!r}": "auf „{lang}“ gibt es nichts",
    "there is {n}": "vorhanden: {n}",
    "use one of: {names}": "möglich sind: {names}",
    "use up to six letters or digits, such as MM for ^MM": "bis zu sechs Buchstaben oder Ziffern angeben, "
    "etwa MM für ^MM",
    "Used {n:,} unit.": "{n:,} Einheit verbraucht.",
    "Used {n:,} units.": "{n:,} Einheiten verbraucht.",
    'write it behind the command in quotes, or `-` to read it: kb suggest "..."': "sie in "
    'Anführungszeichen hinter den Befehl schreiben, oder `-`, um sie einzulesen: kb suggest "..."',
    "write it elsewhere with -o": "mit -o woanders speichern",
    "write two letters such as DE": "zwei Buchstaben angeben, etwa DE",
    "Wrote {file}: {n:,} message from {first} to {last}.": "{file} geschrieben: {n:,} Nachricht vom "
    "{first} bis {last}.",
    "Wrote {file}: {n:,} messages from {first} to {last}.": "{file} geschrieben: {n:,} Nachrichten vom "
    "{first} bis {last}.",
    "Wrote {n:,} link.": "{n:,} Verknüpfung geschrieben.",
    "Wrote {n:,} links.": "{n:,} Verknüpfungen geschrieben.",
    "Wrote {n:,} phrasing.": "{n:,} Formulierung geschrieben.",
    "Wrote {n:,} phrasings.": "{n:,} Formulierungen geschrieben.",
    "{file} belongs to {video} now.": "{file} gehört jetzt zu {video}.",
    "{file} has {n:,} mistake": "{file} hat {n:,} Fehler",
    "{file} has {n:,} mistakes": "{file} hat {n:,} Fehler",
    "{folder}/ is published, and this is not for customers": "{folder}/ wird veröffentlicht, und das "
    "hier ist nicht für die Kundschaft",
    "{id} added to {file}.": "{id} steht jetzt in {file}.",
    "{marked:,} marked as sent, {added:,} added, {already:,} known before.": "{marked:,} als gesendet "
    "vermerkt, {added:,} ergänzt, {already:,} schon bekannt.",
    "{n:,} link could not be written": "{n:,} Verknüpfung ließ sich nicht schreiben",
    "{n:,} link of the index does not resolve": "{n:,} Link des Index führt ins Leere",
    "{n:,} links could not be written": "{n:,} Verknüpfungen ließen sich nicht schreiben",
    "{n:,} links of the index do not resolve": "{n:,} Links des Index führen ins Leere",
    "{n:,} phrasing could not be written": "{n:,} Formulierung ließ sich nicht schreiben",
    "{n:,} phrasings could not be written": "{n:,} Formulierungen ließen sich nicht schreiben",
    "{name!r} is no country": "„{name}“ ist kein Land",
    "{sign!r} is no sign": "„{sign}“ ist kein Kürzel",
    "{url!r} leads nowhere: {flaw}": "{url!r} führt ins Leere: {flaw}",
    "{what}; building it now.": "{what}; er wird jetzt gebaut.",
    # cli: called wrongly
    "No such command {name!r}": "den Befehl „{name}“ gibt es nicht",
    "No such option {name!r}": "die Option „{name}“ gibt es nicht",
    "Missing command": "es fehlt der Befehl",
    "Missing argument {param_hint}": "es fehlt {param_hint}",
    "Missing option {param_hint}": "es fehlt die Option {param_hint}",
    "Option {name!r} requires an argument": "die Option „{name}“ braucht einen Wert",
    "Option {name!r} does not take a value": "die Option „{name}“ nimmt keinen Wert",
    "Got unexpected extra argument ({args})": "eine Angabe zu viel ({args})",
    "Got unexpected extra arguments ({args})": "Angaben zu viel ({args})",
    "Could not open file {filename!r}: {message}": "die Datei „{filename}“ lässt sich "
    "nicht öffnen: {message}",
    "Invalid value for {param_hint}: {message}": "{param_hint} passt nicht: {message}",
    "File {filename!r} does not exist": "die Datei „{filename}“ gibt es nicht",
    "File {filename!r} is a directory": "„{filename}“ ist ein Ordner, keine Datei",
    "File {filename!r} is not readable": "die Datei „{filename}“ ist nicht lesbar",
    "File {filename!r} is not writable": "die Datei „{filename}“ ist schreibgeschützt",
    "Directory {filename!r} does not exist": "den Ordner „{filename}“ gibt es nicht",
    "Directory {filename!r} is a file": "„{filename}“ ist eine Datei, kein Ordner",
    "Directory {filename!r} is not readable": "der Ordner „{filename}“ ist nicht lesbar",
    "Directory {filename!r} is not writable": "der Ordner „{filename}“ ist schreibgeschützt",
    "Path {filename!r} does not exist": "„{filename}“ gibt es nicht",
    "{value!r} is not a valid integer": "„{value}“ ist keine ganze Zahl",
    "{value!r} is not a valid integer range": "„{value}“ ist keine ganze Zahl",
    "{value!r} is not a valid float": "„{value}“ ist keine Zahl",
    "{value!r} is not a valid float range": "„{value}“ ist keine Zahl",
    "{value} is not in the range {range}": "{value} liegt nicht im Bereich {range}",
    "{value!r} does not match the format {format}": "„{value}“ ist kein Tag in der Form {format}",
    "{value!r} is not one of {choices}": "„{value}“ ist keines von {choices}",
    "it stands before the command: `{example}`": "sie steht vor dem Befehl: `{example}`",
    "Did you mean {name!r}?": "ist „{name}“ gemeint?",
    "(Did you mean one of: {choices}?)": "(ist eines von {choices} gemeint?)",
    "Choose from: {choices}": "möglich sind: {choices}",
    "see `{command}`": "siehe `{command}`",
    "stopped": "abgebrochen",
    # cli: errors of the disk
    "No such file or directory": "die Datei oder ihr Ordner fehlt",
    "create its folder first, or correct the name": "erst den Ordner anlegen oder den Namen berichtigen",
    "Permission denied": "der Zugriff ist verweigert",
    "File exists": "gibt es schon",
    "move it away, or use another name": "beiseitelegen oder einen anderen Namen nehmen",
    "Not a directory": "ist kein Ordner",
    "move the file away that stands where a folder belongs": "die Datei beiseitelegen, "
    "die dort steht, wo ein Ordner hingehört",
    "Is a directory": "ist ein Ordner",
    "name a file instead": "stattdessen eine Datei angeben",
    "No space left on device": "der Datenträger ist voll",
    "make room on the disk": "Platz auf dem Datenträger schaffen",
    "Read-only file system": "dort lässt sich nur lesen",
    "write it elsewhere": "woanders speichern",
    # report
    "give --since a day before --until": "bei --since einen Tag vor --until angeben",
    "{first} is after {last}": "{first} liegt nach {last}",
    # site
    "mend that, or run `{command} build --verbose` for more": "das beheben, oder mit `{command} build "
    "--verbose` mehr erfahren",
    "neither MkDocs nor ProperDocs is installed": "weder MkDocs noch ProperDocs ist installiert",
    "install one of them, or build with `kb build --plain`": "eines davon installieren, oder"
    " mit `kb build --plain` bauen",
    "{generator} could not build the site: {error}": "{generator} konnte die Website nicht bauen: {error}",
    # fields
    "did you mean `{name}`?": "ist `{name}` gemeint?",
    # review
    "correct the link, or take it out": "den Link berichtigen oder herausnehmen",
    "look at it yourself, or name its host in `allowed_domains` if it is yours": "selbst nachsehen oder "
    "den Rechner in `allowed_domains` nennen, wenn es der eigene ist",
    "this is no turn of a thread": "das ist kein Beitrag eines Verlaufs",
    'write {{"from": "customer" or "us", "text": "..."}}': '{{"from": "customer" oder "us", "text": "..."}}',
    "of no kind": "von keiner Art",
    "alarm": "Alarm",
    "look twice": "zweimal hinsehen",
    "right": "richtig",
    "{right:,} of {total:,} are what they should be.": "{right:,} von {total:,} sind, was sie sein sollen.",
    "{file} has no messages": "in {file} stehen keine Nachrichten",
    "write one a line": "eine je Zeile schreiben",
    "this is no message": "das ist keine Nachricht",
    'write {{"text": "thanks a lot", "kind": "thanks"}}, or the words alone': ""
    '{{"text": "vielen Dank", "kind": "thanks"}} schreiben, oder nur die Worte',
    "name a file in UTF-8, one message a line": "eine Datei in UTF-8 nennen, eine Nachricht je Zeile",
    "Nothing to learn from yet: nobody has said what kind a message was (`w` in `kb desk`).": "Noch "
    "nichts zu lernen: niemand hat gesagt, welche Art eine Nachricht war (`w` in `kb desk`).",
    "{n:,} different message was corrected": "{n:,} Nachricht wurde richtiggestellt",
    "{n:,} different messages were corrected": "{n:,} verschiedene Nachrichten wurden richtiggestellt",
    "kept without words": "ohne Wortlaut festgehalten",
    "two kinds were named for it about equally": "etwa gleich oft zwei Arten genannt",
    "of a kind that there is no more": "von einer Art, die es nicht mehr gibt",
    "taken for the right kind by now": "inzwischen richtig erkannt",
    "ordinary question": "gewöhnliche Frage",
    # learn --featured
    "Nothing to propose: no public article was sent {n:,} times.": "Nichts vorzuschlagen: kein öffentlicher "
    "Artikel wurde {n:,}-mal gesendet.",
    "{n:,} sent answer looked at.": "{n:,} gesendete Antwort angesehen.",
    "{n:,} sent answers looked at.": "{n:,} gesendete Antworten angesehen.",
    "It belongs below `kb:` in {file}, in place of a `featured` there.": "Es gehört unter `kb:` in {file}, "
    "anstelle eines `featured`, das dort steht.",
    # init
    "Address that the pages will have": "Adresse, unter der die Seiten stehen werden",
    "How customers are addressed": "Anrede",
    "Name of the company": "Name des Unternehmens",
    "Name on X, Enter for none": "Name auf X, Enter für keinen",
    "Telephone number for customers, Enter for later": "Telefonnummer für Kundinnen und Kunden, Enter "
    "für später",
    "What it does": "Branche (utility: Strom, Gas, Wasser; transport: Bus und Bahn)",
    "leave --address out": "--address weglassen",
    "{lang} has no form of address {form!r}": "{lang} kennt keine Anrede {form!r}",
}
