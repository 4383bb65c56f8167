"""What is wrong with fields and settings, in German: English template -> German.

Most stand behind the name of a field: `mkdocs.yml:7: threshold muss eine Zahl von 0 bis 1 sein - ...`.
The words for things are those of `review`.
"""

from __future__ import annotations

SETTINGS = {
    # fields
    "cannot be {value!r}": "kann nicht „{value}“ sein",
    "check quotes, colons and indentation; a text with a colon needs quotes": "Anführungszeichen, "
    "Doppelpunkte und Einrückung prüfen; ein Text mit Doppelpunkt gehört in Anführungszeichen",
    "delete the invisible character": "das unsichtbare Zeichen löschen",
    "has a control character": "enthält ein Steuerzeichen",
    "is not a date: {value!r}": "ist kein Datum: „{value}“",
    "is not a language: {value!r}": "ist keine Sprache: „{value}“",
    "is not a time: {value!r}": "ist keine Zeitangabe: „{value}“",
    "keep one of the two": "nur eines von beiden behalten",
    "known here: {names}": "hier bekannt: {names}",
    "should be a number from 0 to 1": "muss eine Zahl von 0 bis 1 sein",
    "should be a whole number from {low} to {high}": "muss eine ganze Zahl von {low} bis {high} sein",
    "should be one text": "muss ein einzelner Text sein",
    "should be true or false": "muss true oder false sein",
    "the YAML has a character that YAML does not allow": "das YAML enthält ein Zeichen, das dort nicht "
    "erlaubt ist",
    "the YAML is broken here ({error})": "das YAML ist hier fehlerhaft ({error})",
    "the YAML is nested too deeply": "das YAML ist zu tief verschachtelt",
    "a colon stands where no value can follow": "ein Doppelpunkt steht, wo kein Wert folgen kann",
    "a colon is missing": "ein Doppelpunkt fehlt",
    "it does not line up with the lines above": "die Einrückung passt nicht zu den Zeilen darüber",
    "a line of this list does not begin with -": "eine Zeile dieser Liste beginnt nicht mit -",
    "no list can begin here": "hier kann keine Liste beginnen",
    "a list in brackets lacks a comma or its end": "einer Liste in eckigen Klammern fehlt ein Komma oder "
    "das Ende",
    "values in braces lack a comma or their end": "Werten in geschweiften Klammern fehlt ein Komma oder "
    "das Ende",
    "a quotation mark is never closed": "ein Anführungszeichen wird nie geschlossen",
    "a value that begins with this sign needs quotes": "ein Wert mit diesem Zeichen am Anfang braucht "
    "Anführungszeichen",
    "\\ has no meaning before this letter": "\\ bedeutet vor diesem Buchstaben nichts",
    "a tab stands where only spaces may": "ein Tabulator steht, wo nur Leerzeichen stehen dürfen",
    "a text that begins with * or & needs quotes": "ein Text, der mit * oder & beginnt, braucht "
    "Anführungszeichen",
    "this line belongs to nothing above it": "diese Zeile gehört zu nichts, was darüber steht",
    "unknown key `{key}` in {of}": "unbekannter Schlüssel `{key}` in {of}",
    "write `true` or `false`": "`true` oder `false` schreiben",
    "write a code such as de or en": "ein Kürzel wie de oder en schreiben",
    "write a number such as {number}": "eine Zahl wie {number} schreiben",
    "write it as 2026-10-01": "als 2026-10-01 schreiben",
    "write it as `name: value`, one a line": "als `name: wert` schreiben, je Zeile einen",
    "write it on one line, in quotes if it has a colon": "in eine Zeile schreiben, mit einem Doppelpunkt "
    "darin in Anführungszeichen",
    "write seconds (83), 1:23, or PT1M23S": "Sekunden (83), 1:23 oder PT1M23S schreiben",
    "{key} stands here a second time": "{key} steht hier ein zweites Mal",
    "{of} should be a list of names and values": "in {of} müssen Namen mit Werten stehen",
    # in which something stands
    "a routing rule": "einer Regel von routing",
    "the kb section": "den Einstellungen von kb",
    # settings
    "add the address the site will have, such as `site_url: https://help.example.com/`": "die Adresse "
    "eintragen, die die Website haben wird, etwa `site_url: https://hilfe.example.com/`",
    "cannot be read ({error})": "ist nicht lesbar ({error})",
    "cannot change {rule}, which keeps a file from being read": "kann {rule} nicht ändern, denn die Datei "
    "bleibt sonst ungelesen",
    "lacks {names}": "es fehlt {names}",
    "let `kb eval --fit` find it": "`kb eval --fit` ermittelt es",
    "names no folder": "nennt keinen Ordner",
    "should be a number": "muss eine Zahl sein",
    "leave `meaning` out, or switch this hint off: `check: {{words-alone: off}}`": "`meaning` "
    "weglassen oder diesen Hinweis abschalten: `check: {{words-alone: off}}`",
    "without a sentence encoder only words that a message shares with an answer find it": "ohne "
    "Satz-Encoder wird eine Antwort nur über Wörter gefunden, die auch in der Nachricht stehen",
    "`meaning_fit` is missing: what is a cosine of this sentence encoder worth?": "`meaning_fit` "
    "fehlt: was ist ein Kosinus dieses Satz-Encoders wert?",
    "write `onnx:` and the folder of the model behind it": "`onnx:` und dahinter den Ordner des Modells "
    "schreiben",
    "did you mean `redacted`? `counts` keeps no words": "ist `redacted` gemeint? `counts` behält keine "
    "Wörter",
    "go to a knowledge base, name one with -C, or start one with `kb init DIR`": "in eine Wissensbasis "
    "wechseln, mit -C eine nennen oder mit `kb init ORDNER` eine anlegen",
    "has a mistake: {what}": "enthält einen Fehler: {what}",
    "has a rule without category": "enthält eine Regel ohne category",
    "has hours I cannot read: {value!r}": "enthält unlesbare Zeiten: „{value}“",
    "has no settings": "enthält keine Einstellungen",
    "is not a mail address: {value!r}": "ist keine E-Mail-Adresse: „{value}“",
    "is not a region: {value!r}": "ist keine Region: „{value}“",
    "is not a time zone: {value!r}": "ist keine Zeitzone: „{value}“",
    "is not a name on X: {value!r}": "ist kein Name auf X: „{value}“",
    "write it as the address of the profile has it, such as {name}": "ihn wie in der Adresse des Profils "
    "schreiben, etwa {name}",
    "is neither a page nor a web address: {value!r}": "ist weder eine Seite noch eine Webadresse: „{value}“",
    "write a page such as service/privacy.md, or https://www.example.com/privacy": "eine Seite wie "
    "service/datenschutz.md oder https://www.example.com/datenschutz schreiben",
    "is not a telephone number: {value!r}": "ist keine Telefonnummer: „{value}“",
    "write the number, such as {number}, or take the line out": "die Nummer schreiben, etwa {number}, oder "
    "die Zeile weglassen",
    "{domain} gives mail addresses to everybody": "{domain} vergibt Mailadressen an jeden",
    "take it out: customers' addresses there are personal data; `contact: email` may be there": ""
    "herausnehmen: Adressen von Kunden dort sind persönliche Daten; `contact: email` darf dort sein",
    "is not a web address: {value!r}": "ist keine Webadresse: „{value}“",
    "kb does not follow INHERIT": "kb folgt INHERIT nicht",
    "leaves the knowledge base": "führt aus der Wissensbasis hinaus",
    "name what the rule is about, such as `category: press`": "angeben, worum es in der Regel geht, etwa "
    "`category: presse`",
    "names a rule that is not there: {rule}": "nennt eine Regel, die es nicht gibt: {rule}",
    "save it as UTF-8 text": "als UTF-8-Text speichern",
    "should be a list of groups": "muss eine Liste von Gruppen sein",
    "should be a list of old and new addresses": "muss eine Liste alter und neuer Adressen sein",
    "should be a list of rules": "muss eine Liste von Regeln sein",
    "should be digits only": "darf nur aus Ziffern bestehen",
    "should name languages": "muss Sprachen nennen",
    "should name rules": "muss Regeln nennen",
    "Zensical ignores plugins: videos, topics and addresses that agents hand out get lost": "Zensical "
    "übergeht Plugins: Videos, Themen und Adressen, die verschickt werden, gehen verloren",
    "build the site with `kb build`, and delete this file": "die Website mit `kb build` bauen und "
    "diese Datei löschen",
    "take the line out": "die Zeile entfernen",
    "there is no {file} or {other} in {folder} or above it": "weder in {folder} noch darüber gibt es eine "
    "{file} oder {other}",
    "write `- [word, other word]`, one group a line": "`- [wort, anderes wort]` schreiben, je Zeile eine "
    "Gruppe",
    "write `- category: press` and below it `words: [journalist]`": "`- category: presse` und darunter "
    "`words: [journalistin]` schreiben",
    "write `de:` and below it `- [Handy, Smartphone]`": "`de:` und darunter `- [Handy, Smartphone]` "
    "schreiben",
    "write `old/address/: new/address/`, one a line": "`alte/adresse/: neue/adresse/` schreiben, je Zeile "
    "ein Paar",
    "write `readability: off` below it, one rule a line": "darunter `readability: off` schreiben, je Zeile "
    "eine Regel",
    "write a country such as DE, or a part of one such as DE-HE": "ein Land wie DE oder einen Teil davon "
    "wie DE-HE schreiben",
    "write a name such as Europe/Berlin": "einen Namen wie Europe/Berlin schreiben",
    "write a path relative to this file": "einen Pfad relativ zu dieser Datei schreiben",
    "write at least `site_url:` and `plugins: [kb]`": "mindestens `site_url:` und `plugins: [kb]` schreiben",
    "write days and times as `Mo-Fr 8:00-20:00`, one a line": "Tage und Zeiten als `Mo-Fr 8:00-20:00` "
    "schreiben, je Zeile eine Angabe",
    "write it as help@example.com": "als hilfe@example.com schreiben",
    "write it in full, such as {address}": "vollständig schreiben, etwa {address}",
    "write site_url and the kb section into this file": "site_url und den Abschnitt kb in diese Datei "
    "schreiben",
    "write the account's numeric id, not its name": "die Nummer des Kontos schreiben, nicht seinen Namen",
    # words
    "write `de:`, below it `site:`, below that `yes: Genau`": "`de:` schreiben, darunter `site:`, darunter "
    "`yes: Genau`",
    "the words in {lang}": "den Wörtern auf {lang}",
    "{place} has {count} texts": "{place} hat {count} Texte",
    "write {count} of them": "{count} davon schreiben",
    "{place} has a stray brace": "{place} hat eine einzelne Klammer",
    "write what is filled in as {{name}}": "was eingesetzt wird, als {{name}} schreiben",
    "{place} has other placeholders than ours": "{place} hat andere Platzhalter als unser Text",
    "is not a country whose helplines are known: {value!r}": "ist kein Land, dessen "
    "Notrufnummern bekannt sind: {value!r}",
    "`{name}` runs or reads what is elsewhere": "`{name}` führt aus oder liest, was woanders steht",
    "the plugin {name} is not known": "das Plugin {name} ist nicht bekannt",
    "the Markdown extension {name} is not known": "die Markdown-Erweiterung {name} ist nicht bekannt",
    "{tag} makes a Python object": "{tag} erzeugt ein Python-Objekt",
    "{option} of {name} reads outside of the knowledge base": "{option} von {name} "
    "liest außerhalb der Wissensbasis",
    "it is left out": "das wird weggelassen",
    "if this knowledge base is yours, let it run with --trust or KB_TRUST=1": "wenn diese "
    "Wissensbasis Ihre eigene ist, mit --trust oder KB_TRUST=1 erlauben",
    "the site needs it: {what}": "die Website braucht es: {what}",
    "the last index stays: {what}": "der letzte Index bleibt: {what}",
    "its posts have other addresses than kb hands out": "seine Beiträge haben andere Adressen, als kb "
    "hinausgibt",
    "kb does not see the plugins in it": "kb sieht die Plugins darin nicht",
    "kb does not see the front matter it adds": "kb sieht das Front Matter nicht, das es ergänzt",
    "it changes every address, and kb hands out those of a site on the web": "es ändert jede Adresse, und kb "
    "gibt die einer Website im Netz hinaus",
    "kb knows one project": "kb kennt nur ein Projekt",
    "its cards stand beside those of kb, and a link shows one of them": "seine Karten stehen neben denen von "
    "kb, und ein Link zeigt nur eine",
    "it names folders that are no pages": "er nennt Ordner, die keine Seiten sind",
    "nobody has tried it": "niemand hat es damit erprobt",
    "Material's {name} does not go together with kb: {why}": "Materials {name} verträgt sich nicht "
    "mit kb: {why}",
    "take the line out, or look at the pages and switch this off: `check: {{material: off}}`": "die Zeile "
    "weglassen, oder die Seiten ansehen und das abschalten: `check: {{material: off}}`",
    "the site speaks {lang}, and {count} of its own words are not said in it: {names}": "die Website spricht "
    "{lang}, und {count} ihrer eigenen Wörter fehlen darin: {names}",
    "say them under `words`, `{lang}`, `site`, as the handbook has it": "sie unter `words`, `{lang}`, `site` "
    "nennen, wie es im Handbuch steht",
    "write `text:` and `number:`, and `article:` for the page that says more": "`text:` und "
    "`number:` schreiben, und `article:` für die Seite, die mehr sagt",
    "lacks its text or its number": "fehlt der Text oder die Nummer",
    "there is no secret in {place}, which `hooks` names": "in {place}, das `hooks` nennt, steht kein "
    "Geheimnis",
    "set the variable, or write the file, before `kb serve` starts": "die Variable setzen oder die Datei "
    "schreiben, bevor `kb serve` startet",
    "should name webhooks": "muss Webhooks nennen",
    "write a name such as `chatwoot:` and below it `system: chatwoot`": "einen Namen wie `chatwoot:` "
    "schreiben und darunter `system: chatwoot`",
    "use small letters, digits and hyphens": "Kleinbuchstaben, Ziffern und Bindestriche verwenden",
    "{name} lacks its `system`": "{name} fehlt sein `system`",
    "{name} lacks its `address` or its `token`": "{name} fehlt `address` oder `token`",
    "write where it is called back, and `token: env:NAME`": "schreiben, wo zurückgerufen wird, und `token: "
    "env:NAME`",
    "{name} lacks its `secret`, so that anybody could send what it sends": "{name} fehlt sein `secret`: "
    "Jeder könnte senden, was es sendet",
    "write `secret: env:NAME`, or the addresses of its `senders`": "`secret: env:NAME` schreiben, oder die "
    "Adressen seiner `senders`",
    "has a name that no address can have: {value!r}": "hat einen Namen, den keine Adresse haben kann: "
    "„{value}“",
    "names neither a variable nor a file": "nennt weder eine Variable noch eine Datei",
    "write `env:NAME` or `file:PATH`; the secret itself never stands here": "`env:NAME` oder `file:PFAD` "
    "schreiben; das Geheimnis selbst steht hier nie",
    "has what is no address and no network": "enthält, was weder Adresse noch Netz ist",
    "write it as 10.0.0.7 or 10.0.0.0/24": "als 10.0.0.7 oder 10.0.0.0/24 schreiben",
    "should be a list of names and paths": "müssen Namen mit Pfaden sein",
    "write `name: path.to.value`, one a line": "`name: pfad.zum.wert` schreiben, je Zeile einen",
    "cannot name a knowledge base: {value!r}": "kann keine Wissensbasis benennen: {value!r}",
    "write up to 40 small letters, digits and hyphens, such as {name}": "höchstens 40 kleine Buchstaben, "
    "Ziffern und Bindestriche schreiben, etwa {name}",
    "is no host name: {value!r}": "ist kein Hostname: {value!r}",
    "write the host alone, in small letters, such as {name}": "nur den Host schreiben, klein, etwa {name}",
    "there is no knowledge base {name!r}": "es gibt keine Wissensbasis {name!r}",
    "there is no knowledge base in {folder}": "in {folder} ist keine Wissensbasis",
    "name the folder in which their folders stand": "den Ordner nennen, in dem ihre Ordner stehen",
    "{folder} is a knowledge base itself": "{folder} ist selbst eine Wissensbasis",
    "name the folder above it, or leave out --bases": "den Ordner darüber nennen, oder --bases weglassen",
    "{name!r} cannot name a knowledge base": "{name!r} kann keine Wissensbasis benennen",
    "{name!r} is what another knowledge base is called": "{name!r} heißt schon eine andere Wissensbasis",
    "give it a `base` of its own": "ein eigenes `base` geben",
    "its tables in PostgreSQL need a name of their own": "ihre Tabellen in PostgreSQL brauchen einen eigenen "
    "Namen",
    "write `base: {name}` into the kb section": "`base: {name}` in den Abschnitt kb schreiben",
    "{host} is the host of another knowledge base": "{host} ist der Host einer anderen Wissensbasis",
    "take it out of `desk_hosts`": "aus `desk_hosts` herausnehmen",
    "another knowledge base has its index in the same database": "eine andere Wissensbasis hat "
    "ihren Index in derselben Datenbank",
    "give it a database of its own, or leave out `engine`": "ihr eine eigene Datenbank geben, oder `engine` "
    "weglassen",
}
