"""What is wrong with files, articles, videos and replies, in German: English template -> German. The words
for things are those of `review`.
"""

from __future__ import annotations

SOURCES = {
    # files
    "check its permissions": "die Zugriffsrechte prüfen",
    "check the file and its permissions": "die Datei und ihre Zugriffsrechte prüfen",
    "delete it or point it at a file": "löschen oder auf eine Datei richten",
    "delete it, or put a text file in its place": "löschen oder durch eine Textdatei ersetzen",
    "delete the link": "die Verknüpfung löschen",
    "does not exist": "gibt es nicht",
    "has a name that is not UTF-8": "hat einen Namen, der kein UTF-8 ist",
    "is a link into its own parent folder, which never ends": "ist eine Verknüpfung auf einen "
    "übergeordneten Ordner, die nie endet",
    "is a link out of the knowledge base": "ist eine Verknüpfung aus der Wissensbasis hinaus",
    "put a copy there, or delete it": "eine Kopie dort ablegen oder sie löschen",
    "is a link that leads nowhere": "ist eine Verknüpfung, die ins Leere führt",
    "is larger than {n} MB": "ist größer als {n} MB",
    "is no file": "ist keine Datei",
    "is not UTF-8 text from here on": "ist ab hier kein UTF-8-Text",
    "rename it: no address can be made of it": "umbenennen: daraus lässt sich keine Adresse machen",
    "save the file as UTF-8": "die Datei als UTF-8 speichern",
    "split it, or move data out of it": "aufteilen oder Daten daraus auslagern",
    # articles
    "add the video to videos.yaml": "das Video in videos.yaml eintragen",
    "cannot be rendered ({error})": "lässt sich nicht darstellen ({error})",
    "correct it as the manual of {generator} says": "nach dem Handbuch von {generator} berichtigen",
    "front matter": "den Kopfdaten",
    "give one of the two another `id`": "einem von beiden eine andere `id` geben",
    "has a space or one of : # ? in it: {value!r}": "enthält ein Leerzeichen oder eines von : # ?: „{value}“",
    "has no Markdown file": "enthält keine Markdown-Datei",
    "has one that is no video: {value!r}": "nennt etwas, das kein Video ist: „{value}“",
    "make it and put a Markdown file into it": "anlegen und eine Markdown-Datei hineinlegen",
    "the Markdown extension {name} cannot be loaded: {error}": "die Markdown-Erweiterung {name"
    "} lässt sich nicht laden: {error}",
    "install it, or take it out of `markdown_extensions`": "sie installieren, oder aus `ma"
    "rkdown_extensions` entfernen",
    "{generator} does not accept it: {error}": "wird von {generator} nicht angenommen: {error}",
    "name a second before {duration}": "eine Sekunde vor {duration} nennen",
    "name it by its path below docs/, without .md": "mit dem Pfad unter docs/ nennen, ohne .md",
    "simplify the Markdown around it": "das Markdown an dieser Stelle vereinfachen",
    "the id {id} is also that of {file}": "die ID {id} hat schon {file}",
    "there is no video {id}": "es gibt kein Video {id}",
    "use letters, digits, - and /": "Buchstaben, Ziffern, - und / verwenden",
    "write `moved_from: [{path}]` into the article that took its place (now {page}?), or name it under "
    "`redirects` in {config}": "in den Artikel, der es ersetzt (jetzt {page}?), `moved_from: [{path}]` "
    "schreiben oder es unter `redirects` in {config} nennen",
    "write `moved_from: [{path}]` into the article that took its place, or name it under `redirects` "
    "in {config}": "in den Artikel, der es ersetzt, `moved_from: [{path}]` schreiben oder es unter "
    "`redirects` in {config} nennen",
    "write a first article: a heading and the answer below it": "einen ersten Artikel schreiben: eine "
    "Überschrift und darunter die Antwort",
    "write YouTube's 11 characters, and #t=42 for a second": "die 11 Zeichen von YouTube schreiben, für "
    "eine Sekunde mit #t=42 dahinter",
    "{id} ends before second {second}": "{id} endet vor Sekunde {second}",
    "{id} names an article that is not there: {article}": "{id} nennt einen Artikel, den es nicht gibt: "
    "{article}",
    "{path} was published and is gone": "{path} war veröffentlicht und ist verschwunden",
    # videos
    "a chapter": "einem Kapitel",
    "a video": "einem Video",
    "a video has no id": "Video ohne id",
    "add `id:` with YouTube's 11 characters": "`id:` mit den 11 Zeichen von YouTube ergänzen",
    "add chapters, or take the times out": "Kapitel ergänzen oder die Zeiten entfernen",
    "add the file or take the line out": "die Datei anlegen oder die Zeile entfernen",
    "begin the list with a line at 0:00": "die Liste mit einer Zeile bei 0:00 beginnen",
    "chapter {title!r} starts after the video's end": "Kapitel „{title}“ beginnt nach dem Ende des Videos",
    "copy the 11 characters after watch?v= or youtu.be/": "die 11 Zeichen hinter watch?v= oder youtu.be/ "
    "kopieren",
    "correct its time or the duration ({n} seconds)": "die Zeit oder die Dauer ({n} Sekunden) berichtigen",
    "correct the time, or join the chapter with the one before": "die Zeit berichtigen oder das Kapitel mit "
    "dem vorigen zusammenlegen",
    "has one that does not start after the one above it": "enthält eines, das nicht nach dem darüber beginnt",
    "has one without a start or a title": "enthält eines ohne start oder title",
    "is not a YouTube id: {value!r}": "ist keine YouTube-ID: „{value}“",
    "join it with the next one": "mit dem nächsten zusammenlegen",
    "keep captions beside videos.yaml": "Untertitel neben videos.yaml ablegen",
    "put the chapters in the order of their times": "die Kapitel nach ihren Zeiten ordnen",
    "put the times in ascending order": "die Zeiten aufsteigend ordnen",
    "should be a list": "muss eine Liste sein",
    "the chapter at {time} is shorter than ten seconds": "das Kapitel bei {time} ist kürzer als zehn "
    "Sekunden",
    "the first time is {time}": "die erste Zeit ist {time}",
    "the last caption starts after the video's end": "der letzte Untertitel beginnt nach dem Ende des Videos",
    "the video ends at {end}, less than ten seconds after {time}": "das Video endet bei {end}, keine zehn "
    "Sekunden nach {time}",
    "there are only {n} of the three it wants": "drei sind nötig, vorhanden nur {n}",
    "write `- {{start: 0, title: ...}}`": "`- {{start: 0, title: ...}}` schreiben",
    "write `- {{start: 0, title: ...}}`, one chapter a line": "`- {{start: 0, title: ...}}` schreiben, je "
    "Zeile ein Kapitel",
    "write `|` behind the colon and the lines indented below it": "hinter den Doppelpunkt `|` schreiben und "
    "die Zeilen eingerückt darunter",
    "write each video as `- id: ...` on a line of its own": "jedes Video als `- id: ...` in eine eigene "
    "Zeile schreiben",
    "write the title on the same line": "den Titel in dieselbe Zeile schreiben",
    "YouTube shows no chapters: {what}": "YouTube zeigt keine Kapitel: {what}",
    "{id} stands here a second time (first in line {line})": "{id} steht hier ein zweites Mal (zuerst in "
    "Zeile {line})",
    "{time} comes after {before}": "{time} kommt nach {before}",
    "{time} has no title": "{time} hat keinen Titel",
    "name it under `draft_docs` in {config}, or take the line out": "unter `draft_docs` in {config} "
    "nennen oder die Zeile entfernen",
    "is a draft (`{key}`), and MkDocs publishes it all the same": "ist ein Entwurf (`{key}`), und MkDocs "
    "veröffentlicht ihn trotzdem",
    "write --- in a line above it": "--- in eine Zeile darüber schreiben",
    "the front matter is never opened, so that MkDocs shows it to readers": "der Kopf des Artikels hat "
    "keinen Anfang, und MkDocs zeigt ihn den Lesern",
    "write --- in a line below it": "--- in eine Zeile darunter schreiben",
    "the front matter is never closed, so that MkDocs shows it to readers": "der Kopf des Artikels hat "
    "kein Ende, und MkDocs zeigt ihn den Lesern",
    "write them as 0:00": "als 0:00 schreiben",
    "write each on a line of its own: 0:00 Title": "jede in eine eigene Zeile schreiben: 0:00 Titel",
    "the times stand within other text": "die Zeiten stehen mitten im Text",
    "the times have no colon": "die Zeiten haben keinen Doppelpunkt",
    # captions
    "export it again as WebVTT or SRT": "noch einmal als WebVTT oder SRT exportieren",
    "no time belongs to these words: {words!r}": "zu diesen Wörtern gehört keine Zeit: „{words}“",
    "put the captions in the order of their times": "die Untertitel nach ihren Zeiten ordnen",
    "swap its two times": "die beiden Zeiten vertauschen",
    "the caption ends before it starts": "der Untertitel endet, bevor er beginnt",
    "the caption starts before the one above it": "der Untertitel beginnt vor dem darüber",
    "the file has no captions": "die Datei enthält keine Untertitel",
    "this is not a time span: {value!r}": "das ist keine Zeitspanne: „{value}“",
    "write it as 00:00:01.000 --> 00:00:04.000": "als 00:00:01.000 --> 00:00:04.000 schreiben",
    "write the time span above them, or NOTE where they are a comment": "die Zeitspanne darüber schreiben, "
    "oder NOTE, wo sie ein Kommentar sind",
    # replies
    "has a stray brace": "enthält eine überzählige geschweifte Klammer",
    "has an empty variant": "hat eine leere Variante",
    "has the link {link}": "enthält den Link {link}",
    "has the telephone number {number}": "enthält die Telefonnummer {number}",
    "has the unknown placeholder {{{name}}}": "enthält den unbekannten Platzhalter {{{name}}}",
    "has what looks like personal data ({kinds})": "enthält vermutlich persönliche Daten ({kinds})",
    "has {gap!r}, which nothing fills in": "enthält die Lücke „{gap}“, die nichts ausfüllt",
    "joins {{link}} to other characters": "schreibt {{link}} mit anderen Zeichen zusammen",
    "needs {{{name}}} once": "braucht {{{name}}} genau einmal",
    "put a space before and after {{link}}, or nothing after it": "vor und hinter {{link}} ein Leerzeichen "
    "setzen, oder nichts dahinter",
    "says {word!r} where `address` in {file} is {address}": "sagt „{word}“, `address` in {file} ist aber "
    "{address}",
    "says {word!r} where `address` is {address}": "sagt „{word}“, `address` ist aber {address}",
    "take it out, or add it to `{setting}` of the kb plugin": "entfernen oder in `{setting}` des kb-Plugins "
    "eintragen",
    "take {n} away": "um {n} kürzen",
    "takes {length} of the {room} that {channel} leaves beside a link": "braucht {length} von {room} "
    "Zeichen, die {channel} neben einem Link lässt",
    "takes {length} of {limit} on {channel} with nothing around it, so that it is never used": "braucht auf "
    "{channel} allein schon {length} von {limit} Zeichen und wird darum nie verwendet",
    "the replies": "den Antworten",
    "the replies in {lang}": "den Antworten der Sprache {lang}",
    "this block takes none": "dieser Baustein nimmt keine an",
    "use one form of address": "bei einer Anrede bleiben",
    "write placeholders as {{link}}; other braces are not allowed": "Platzhalter als {{link}} schreiben; "
    "andere geschweifte Klammern sind nicht erlaubt",
    "write the words that belong there": "den Text schreiben, der dorthin gehört",
    "write the words, or `[]` for the whole block to leave it out": "Text schreiben; ein ganzer Baustein "
    "fällt mit `[]` weg",
    "write the words; name, link and sign are added by themselves": "den Text schreiben; Name, Link und "
    "Kürzel kommen von selbst dazu",
    "write {{{name}}} where it belongs": "{{{name}}} an die richtige Stelle schreiben",
    # files that are changed
    "`{name}:` is no list but names and values": "`{name}:` ist keine Liste, sondern besteht aus Namen und "
    "Werten",
    "`{name}:` is shared with another field by an anchor": "`{name}:` ist durch einen YAML-Anker mit einem "
    "anderen Feld verbunden",
    "`{name}:` stands here twice": "`{name}:` steht hier zweimal",
    "add to its `{name}:` yourself: {values}": "selbst unter `{name}:` ergänzen: {values}",
    "cannot be written ({error})": "lässt sich nicht schreiben ({error})",
    "check the folder, its permissions and the space left": "den Ordner, seine Zugriffsrechte und den "
    "freien Platz prüfen",
    "is not a list of fields": "ist keine Liste von Feldern",
    "is not UTF-8 text": "ist kein UTF-8-Text",
    "is written in a way that cannot be changed safely": "ist so geschrieben, dass es sich nicht sicher "
    "ändern lässt",
    "mend it first; `kb check` says more": "zuerst berichtigen; `kb check` sagt mehr dazu",
    "save the file as UTF-8 (byte {n} is the first that is not)": "die Datei als UTF-8 speichern (Byte {n} "
    "ist das erste falsche)",
    "should be names and values": "muss aus Namen und Werten bestehen",
    "write `videos:` and below it one `- id: ...` for each video": "`videos:` schreiben und darunter für "
    "jedes Video ein `- id: ...`",
    "write `{name}: {value}` yourself": "`{name}: {value}` selbst schreiben",
    "{why}, so nothing was written": "{why}, darum wurde nichts geschrieben",
    "a kind": "eine Art von Nachrichten",
    "should be a list of kinds": "muss eine Liste von Arten sein",
    "write `- category: gas` and below it `examples:` with what customers write": "`- category: gas` "
    "schreiben und darunter `examples:` mit dem, was Kunden schreiben",
}
