"""What agents read from commands, in German: English template -> German."""

from __future__ import annotations

TERMINAL = {
    # desk
    "--map {pair!r} cannot be read": "--map „{pair}“ ist nicht lesbar",
    "A limit of {limit} leaves no room for a reply": "Ein Limit von {limit} lässt keinen Platz für eine "
    "Antwort",
    "device": "Gerätenummer",
    "meter": "Zählernummer",
    "number plate": "Kennzeichen",
    "user name": "Benutzername",
    "account": "Konto",
    "address": "Anschrift",
    "An answer is too unlikely to be there ({chance:.0%}, and {threshold:.0%} is "
    "asked for).": "Eine passende Antwort ist zu unwahrscheinlich ({chance:.0%}, verlangt sind "
    "{threshold:.0%}).",
    "bereavement": "Todesfall",
    "birth date": "Geburtsdatum",
    "card": "Kartennummer",
    "checked {day}": "geprüft am {day}",
    "complaint": "Beschwerde",
    "crisis": "Krise",
    "customer": "Kundennummer",
    "email": "E-Mail-Adresse",
    "emergency": "Notfall",
    "found: {kind}": "gefunden: {kind}",
    "from here on it is not JSON": "ab hier ist es kein JSON",
    "give the characters the channel allows": "die Zeichen angeben, die der Kanal erlaubt",
    "give the message in quotes, or on standard input with -": "die Nachricht in Anführungszeichen angeben "
    "oder mit - von der Standardeingabe lesen",
    "iban": "IBAN",
    "identity": "Ausweisnummer",
    "in the index, site not built": "steht im Index, Website noch nicht gebaut",
    "insult": "Beleidigung",
    "it has {n} cells where the header has {most}": "sie hat {n} Zellen, die Kopfzeile aber {most}",
    "it is no object": "sie ist kein Objekt",
    "it is not JSON": "das ist kein JSON",
    "It is urgent, and nothing in the knowledge base is likely.": "Es eilt, und in der Wissensbasis passt "
    "nichts gut genug.",
    "joke": "Scherz",
    "legal": "Recht",
    "length": "Länge",
    "link": "Link",
    "name it: --map text=COLUMN": "die Spalte nennen: --map text=SPALTE",
    "{file} is complete already.": "{file} ist schon fertig.",
    "--resume and --overwrite exclude each other": "--resume und --overwrite schließen einander aus",
    "leave one of them out": "eines davon weglassen",
    "{file} was begun and not completed": "{file} wurde angefangen und nicht beendet",
    "add --resume to go on, or --overwrite to begin anew": "mit --resume weitermachen oder mit --overwrite "
    "neu anfangen",
    "{file} is there already": "{file} gibt es schon",
    "name another file, or add --overwrite": "eine andere Datei nennen oder --overwrite angeben",
    "{n:,} of {all:,} rows are kept: add --resume to go on.": "{n:,} von {all:,} Zeilen sind aufgehoben: "
    "mit --resume geht es weiter.",
    "it was begun with another file, or other options": "angefangen wurde mit einer anderen Datei oder "
    "anderen Angaben",
    "{file} is the file that is read, and would be lost": "{file} ist die Datei, die gelesen wird, und ginge "
    "verloren",
    "name another file": "eine andere Datei nennen",
    "add --overwrite to begin anew": "mit --overwrite neu anfangen",
    "{n:,} message would get a draft, {threads:,} in a thread.": "{n:,} Nachricht bekäme einen Entwurf, "
    "{threads:,} in einem Verlauf.",
    "{n:,} messages would get a draft, {threads:,} in a thread.": "{n:,} Nachrichten bekämen einen Entwurf, "
    "{threads:,} davon in einem Verlauf.",
    "Reading": "Lesen",
    "The first": "Die ersten",
    "the company's own": "vom Unternehmen selbst",
    "notes and events": "Notizen und Ereignisse",
    "the customer wrote again": "hat danach noch einmal geschrieben",
    "Rows without a draft": "Zeilen ohne Entwurf",
    "a quote is opened in it and not closed": "darin wird ein Anführungszeichen nicht geschlossen",
    "a quote is opened in it and not closed within {n} lines or {most:,} characters": "darin wird ein "
    "Anführungszeichen nicht innerhalb von {n} Zeilen oder {most:,} Zeichen geschlossen",
    "no messages were found in it": "darin wurden keine Nachrichten gefunden",
    "say where they are: --map text=PATH.TO.TEXT": "mit --map text=PFAD.ZUM.TEXT sagen, wo sie stehen",
    "the messages cannot be gathered ({error})": "die Nachrichten können nicht gesammelt werden ({error})",
    "make room on the disk for temporary files": "auf der Platte Raum für vorübergehende Dateien schaffen",
    "no column looks like the messages (there are: {names})": "keine Spalte sieht nach Nachrichten aus "
    "(vorhanden: {names})",
    "no personal data": "keine persönlichen Daten",
    "no reply is short enough: {length}/{limit}": "keine Antwort ist kurz genug: {length}/{limit}",
    "no review date": "kein Prüfdatum",
    "No link is likely enough (the best one {chance:.0%}, and {threshold:.0%} is asked for).": "Kein Link "
    "ist wahrscheinlich genug (der beste zu {chance:.0%}, verlangt sind {threshold:.0%}).",
    "Nothing in the knowledge base has words of this message.": "Nichts in der Wissensbasis enthält Wörter "
    "dieser Nachricht.",
    "Nothing passed its proof: {failed}.": "Nichts hat die Prüfung bestanden: {failed}.",
    "order": "Auftragsnummer",
    "other": "Sonstiges",
    "password": "Passwort",
    "paste the customer's words, or give them on standard input with -": "die Nachricht der Kundin "
    "einfügen oder mit - von der Standardeingabe lesen",
    "personal data": "persönliche Daten",
    "phone": "Telefonnummer",
    "pin": "PIN",
    "press": "Presse",
    "reviewed": "geprüft",
    "Rule “{category}”: {ground}.": "Regel „{category}“: {ground}.",
    "second": "Sekunde",
    "second {start} of {duration}": "Sekunde {start} von {duration}",
    "second {start}, length unknown": "Sekunde {start}, Länge unbekannt",
    "security code": "Prüfziffer der Karte",
    "tan": "TAN",
    "The best hit is about something for the colleagues in charge.": "Was der beste Treffer behandelt, ist "
    "Sache der zuständigen Kolleginnen und Kollegen.",
    "The best hit is about something to settle in a private message.": "Was der beste Treffer behandelt, "
    "gehört in eine private Nachricht.",
    "The best hit is about something to settle on the phone.": "Was der beste Treffer behandelt, wird am "
    "Telefon geklärt.",
    "the best hit is tagged {tag}": "der beste Treffer hat das Schlagwort {tag}",
    "The best hit may be answered in public.": "Der beste Treffer darf öffentlich beantwortet werden.",
    "the clipboard cannot be read here": "die Zwischenablage lässt sich hier nicht lesen",
    "the link is not once and whole in the reply": "der Link steht nicht genau einmal und ganz in der "
    "Antwort",
    "The message holds personal data ({kinds}).": "Die Nachricht enthält persönliche Daten ({kinds}).",
    "The message is empty": "Die Nachricht ist leer",
    "the message is longer than {most:,} characters": "die Nachricht hat mehr als {most:,} Zeichen",
    "the reply links to {link}, which `allowed_domains` does not name": "die Antwort verlinkt {link}, das "
    "nicht in `allowed_domains` steht",
    "the words “{words}”": "die Wörter „{words}“",
    "There is no channel {name!r}": "Es gibt keinen Kanal „{name}“",
    "there is no column {column!r}": "es gibt keine Spalte „{column}“",
    "there is no message in it": "sie enthält keine Nachricht",
    "write FIELD=COLUMN, with one of: {names}": "FELD=SPALTE schreiben, mit einem von: {names}",
    "{id} is not offered, {flaw}: {facts}": "{id} wird nicht angeboten, {flaw}: {facts}",
    # search
    "add the address the site will have": "die Adresse eintragen, die die Website haben wird",
    "did you mean `{name}:`?": "ist `{name}:` gemeint?",
    "name a file of JSON lines in UTF-8": "eine Datei mit JSON-Zeilen in UTF-8 angeben",
    "only the first {most:,} of the message's {n:,} characters were read": "nur die ersten {most:,} der "
    "{n:,} Zeichen der Nachricht wurden gelesen",
    "run `kb index --rebuild`": "`kb index --rebuild` ausführen",
    "run `kb build`": "`kb build` ausführen",
    "run `kb index`": "`kb index` ausführen",
    "site_url is missing, and links need it": "site_url fehlt, und ohne sie gibt es keine Links",
    "take its address from `kb search`": "die Adresse mit `kb search` nachschlagen",
    "the search index is damaged ({what})": "der Suchindex ist beschädigt ({what})",
    "the search index was made with another sentence encoder": "der Suchindex stammt von einem anderen "
    "Satz-Encoder",
    "the search index was made by another version of kb": "der Suchindex stammt von einer anderen Version "
    "von kb",
    "there is no article or video with the id {id!r}": "es gibt keinen Artikel und kein Video mit der ID "
    "„{id}“",
    "there is no field {field!r} to search in": "es gibt kein Feld „{field}“ zum Suchen",
    "{folder} has no search in the language {lang}": "{folder} hat keine Suche in der Sprache {lang}",
    "there is no search index yet": "es gibt noch keinen Suchindex",
    "there is nothing to index": "es gibt nichts zu indizieren",
    "there is nothing to search for": "es gibt nichts zu suchen",
    'write a word, a "phrase", or a field such as tag:card': 'ein Wort, eine "Wortfolge" oder ein Feld wie '
    "tag:karte schreiben",
    "write an article into {folder}/; `kb check` says what is wrong with those "
    "there": "einen Artikel in {folder}/ schreiben; `kb check` sagt, was an vorhandenen nicht stimmt",
    'write lines such as {{"text": "card lost", "expect": ["cards/lost"]}}': "Zeilen schreiben wie "
    '{{"text": "Karte weg", "expect": ["karten/weg"]}}',
    'write {{"text": "card lost", "expect": ["cards/lost"]}}, ids in a list': '{{"text": "Karte weg", '
    '"expect": ["karten/weg"]}} schreiben, die IDs als Liste',
    "{file} cannot be read": "{file} ist nicht lesbar",
    "{file} has no questions": "{file} enthält keine Fragen",
    "{file}:{line}: not a question": "{file}:{line}: keine Frage",
    # usage
    "add one, and write an x into the rows whose draft was sent": "eine anlegen und ein x in die Zeilen "
    "schreiben, deren Entwurf gesendet wurde",
    "another program is reading the usage history, so its log still has old words": "ein anderes Programm "
    "liest gerade den Verlauf, darum stehen in dessen Protokoll noch alte Wörter",
    "erase again when it has ended": "noch einmal löschen, wenn es beendet ist",
    "it is damaged": "sie ist beschädigt",
    "it belongs to another program": "er gehört einem anderen Programm",
    "move the file away to begin a new one": "die Datei beiseitelegen, dann beginnt eine neue",
    "nothing is remembered: {error}": "nichts wird festgehalten: {error}",
    "the usage history cannot be used ({error})": "der Verlauf ist nicht benutzbar ({error})",
    "the usage history cannot be written ({error})": "der Verlauf lässt sich nicht schreiben ({error})",
    "there is no column `sent` in the file": "die Datei hat keine Spalte `sent`",
    "{mark!r} names no article or video, and the row has no link of one": "„{mark}“ nennt weder Artikel "
    "noch Video, und die Zeile hat keinen Link darauf",
    # links
    "answers online ({code})": "ist online erreichbar ({code})",
    "answers {code}": "antwortet mit {code}",
    "build the site again, or take the page out of exclude_docs": "die Website neu bauen oder die Seite "
    "aus exclude_docs herausnehmen",
    "build the site again; if that does not help, give the heading an {{#anchor}} "
    "of its own": "die Website neu bauen; hilft das nicht, der Überschrift eine eigene {{#marke}} geben",
    "correct it where it is written": "sie dort berichtigen, wo sie steht",
    "does not answer ({reason})": "antwortet nicht ({reason})",
    "in the index": "steht im Index",
    "in the index, on YouTube": "steht im Index, auf YouTube",
    "its name is not known": "den Namen kennt niemand",
    "it is no web address": "das ist keine Webadresse",
    "name a second of the video": "eine Sekunde des Videos nennen",
    "page is in the built site": "Seite steht in der gebauten Website",
    "second {start} is not within the video's {duration} seconds": "Sekunde {start} liegt nicht in den "
    "{duration} Sekunden des Videos",
    "the site was built by Zensical, which ignores plugins: it has no {path}": "die Website ist "
    "von Zensical gebaut, das Plugins übergeht: {path} fehlt",
    "build it with `kb build`": "sie mit `kb build` bauen",
    "the site has no {path}": "auf der Website gibt es {path} nicht",
    "was not asked: {address} is not a public address": "wurde nicht gefragt: {address} ist keine "
    "öffentliche Adresse",
    "{path} has no anchor {anchor!r}": "in {path} gibt es keine Sprungmarke „{anchor}“",
    "a newer version of kb wrote it": "eine neuere Version von kb hat ihn geschrieben",
}
