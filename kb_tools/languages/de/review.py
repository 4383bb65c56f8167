"""What a second pair of eyes asks of articles, in German: English template -> German.

Said of the place before it: `docs/de/karte.md:3: hat kein `reviewed` - lesen und ...`. One word for
one thing, in all files of this folder:

anchor  Sprungmarke     block      Baustein     caption      Untertitel      chapter      Kapitel
channel Kanal           field      Feld         front matter Kopfdaten       heading      Überschrift
hint    Hinweis         ignore     Ausnahme     key          Schlüssel       placeholder  Platzhalter
reply   Antwort         review     Prüfung      rule         Regel           form of address  Anrede
"""

from __future__ import annotations

REVIEW = {
    # one article
    "`summary` has no sentence that fits the {room} characters beside a link": "kein Satz von `summary` "
    "passt in die {room} Zeichen neben einem Link",
    "`summary` only asks": "`summary` stellt nur eine Frage",
    "`summary` only repeats a question": "`summary` wiederholt nur eine Frage",
    "`summary` only repeats the title": "`summary` wiederholt nur den Titel",
    "`summary` only says what will be said": "`summary` kündigt die Antwort nur an",
    "an image has no text for those who do not see it": "Bild ohne Text für alle, die es nicht sehen",
    "let title and address be such that a reply may have them": "Titel und Adresse so wählen, dass sie in "
    "einer Antwort stehen dürfen",
    "can never be sent: {why}": "kann nie verschickt werden: {why}",
    "a mark of {system}: {mark}": "Auszeichnung von {system}: {mark}",
    "write it in Markdown: until then it is read for what it seems to mean": "in Markdown schreiben: bis "
    "dahin gilt, was es zu heißen scheint",
    "write in Markdown what it stood for: it is left out of the site, of search and of replies": "in "
    "Markdown schreiben, wofür es stand: auf der Website, in der Suche und in Antworten fehlt es",
    "begin with a short sentence, or write the answer in tweet words as `reply`": "mit einem kurzen Satz "
    "beginnen oder die Antwort in Tweet-Länge als `reply` schreiben",
    "hard to follow ({words} words, {measure} {value:.0f}): {sentence}": "schwer verständlich ({words} "
    "Wörter, {measure} {value:.0f}): {sentence}",
    "make two sentences of it, with shorter words": "zwei Sätze daraus machen, mit kürzeren Wörtern",
    "say what it shows: ![what it shows](picture.png)": "schreiben, was es zeigt: ![was es zeigt](bild.png)",
    "says {word!r} and the other form of address elsewhere": "sagt „{word}“ und verwendet anderswo die "
    "andere Anrede",
    "says {word!r} where `address` of the replies is {address}": "sagt „{word}“, `address` der Antworten "
    "ist aber {address}",
    "use one form of address throughout": "durchgehend bei einer Anrede bleiben",
    "write the answer itself in one or two sentences: agents paste it, and customers read it first": "die "
    "Antwort selbst in ein, zwei Sätzen schreiben: sie wird in Antworten eingefügt und von Kunden zuerst "
    "gelesen",
    # articles together
    "answers the same questions as {file}": "beantwortet dieselben Fragen wie {file}",
    "bring it up to date, or set `reviewed` to today if it still says the same": "nachziehen oder, wenn "
    "beide noch dasselbe sagen, `reviewed` auf heute setzen",
    "has no `reviewed`": "hat kein `reviewed`",
    "has no `summary`": "hat kein `summary`",
    "its original {file} changed after it, on {day}": "das Original {file} wurde später geändert, am {day}",
    "its own title finds {file} first": "der eigene Titel findet zuerst {file}",
    "its review was due on {day}": "die Prüfung war am {day} fällig",
    "make one article of the two, or say in titles and questions what sets them apart": "aus beiden einen "
    "Artikel machen oder in Titeln und Fragen sagen, was sie unterscheidet",
    "move the question there, or say in it what sets this article apart": "die Frage dorthin verschieben "
    "oder in ihr sagen, was diesen Artikel von dem anderen unterscheidet",
    "name it under `videos` of an article, or let `kb link` propose one": "unter `videos` eines Artikels "
    "nennen oder mit `kb link` einen vorschlagen lassen",
    "read it again, and set `reviewed` to the day you did": "noch einmal lesen und `reviewed` auf den Tag "
    "der Prüfung setzen",
    "read it, and set `reviewed` to the day you did": "lesen und `reviewed` auf den Tag der Prüfung setzen",
    "say in the title what sets this article apart": "im Titel sagen, was diesen Artikel von dem anderen "
    "unterscheidet",
    "there is none in {lang}": "gibt es nicht in der Sprache {lang}",
    "translate it, or give the translation the id {id}": "übersetzen oder der Übersetzung die ID {id} geben",
    "write the answer in one or two sentences": "die Antwort in ein, zwei Sätzen schreiben",
    "{id} belongs to no article": "{id} gehört zu keinem Artikel",
    "“{question}” finds {file} first": "„{question}“ findet zuerst {file}",
    # links
    "a link would run a program: {address}": "ein Link würde ein Programm ausführen: {address}",
    "write a web address, or take it out": "eine Web-Adresse schreiben oder ihn herausnehmen",
    "a link has no address": "Link ohne Adresse",
    "a link leads to {address}, which is not there": "Link führt ins Leere: {address}",
    "an image leads to {address}, which is not there": "Bild fehlt: {address}",
    "correct the address, or add the file": "die Adresse berichtigen oder die Datei anlegen",
    "did you mean #{anchor}?": "ist #{anchor} gemeint?",
    "did you mean {file} (below {folder}/)?": "ist {file} gemeint (in {folder}/)?",
    "take the anchor out, or name a heading that is there": "die Sprungmarke weglassen oder die einer "
    "vorhandenen Überschrift nennen",
    "this page has no heading #{anchor}": "auf dieser Seite gibt es keine Sprungmarke #{anchor}",
    "write where it leads, or take it out": "das Ziel eintragen oder den Link entfernen",
    "{file} has no heading #{anchor}": "in {file} gibt es keine Sprungmarke #{anchor}",
    # meaning
    "install it with: pip install '.[onnx]'": "installieren mit: pip install '.[onnx]'",
    "a sentence encoder of one's own needs {library}": "ein eigener Satz-Encoder braucht {library}",
    'let sentence-transformers write its folder: `SentenceTransformer(..., backend="onnx")`': "den "
    'Ordner von sentence-transformers schreiben lassen: `SentenceTransformer(..., backend="onnx")`',
    "make room there, or name another folder in KB_CACHE": "dort Platz schaffen oder in KB_CACHE "
    "einen anderen Ordner nennen",
    "name another one as `meaning`": "einen anderen als `meaning` angeben",
    "the sentence encoder cannot be used: {file} has {found}": "der Satz-Encoder ist nicht "
    "verwendbar: {file} enthält {found}",
    "the sentence encoder lacks {file}": "dem Satz-Encoder fehlt {file}",
    "the package is not the one it should be": "das Paket ist ein anderes als erwartet",
    "the sentence encoder cannot be unpacked in {folder} ({error}) and starts slowly": "der Satz-Encoder "
    "lässt sich nicht in {folder} entpacken ({error}) und startet langsam",
    "there is no home folder": "es gibt kein Benutzerverzeichnis",
    # ignores
    "ignores {rules} without saying why": "Ausnahme von {rules} ohne Begründung",
    "ignores {rule}, and there is nothing to ignore": "Ausnahme von {rule} wird nicht gebraucht",
    "ignores {rule}, which is no rule": "Ausnahme von {rule}: eine solche Regel gibt es nicht",
    "ignores {rule}, which keeps a file from being read": "Ausnahme von {rule} ist nicht möglich, denn die "
    "Datei bleibt sonst ungelesen",
    "mend what it is about, and take the ignore out": "den Fehler beheben und die Ausnahme entfernen",
    "take it out": "entfernen",
    "the handbook's page on `kb check` lists every rule": "alle Regeln stehen im Handbuch auf der Seite zu "
    "`kb check`",
    "write the reason behind it, after a dash": "den Grund nach einem Strich dahinterschreiben",
    "says {word!r}, and {n} articles do otherwise": "sagt „{word}“, und {n} Artikel machen es anders",
    "{kind} has too few examples: {n}": "{kind} hat zu wenige Beispiele: {n}",
    "write at least {n}, as customers write": "mindestens {n} schreiben, so wie Kunden schreiben",
    "without a sentence encoder nothing tells {kind}": "ohne Satzkodierer ist {kind} an nichts zu erkennen",
    "add `words`, or set `meaning: use`": "`words` ergänzen, oder `meaning: use` setzen",
    "an example of {kind} is nearer to {other}: “{example}” is like “{nearest}”": "ein Beispiel für {kind} "
    "liegt näher an {other}: „{example}“ ähnelt „{nearest}“",
    "move it there, or write it below `not:` of the other kind": "dorthin verschieben, oder bei der "
    "anderen Art unter `not:` schreiben",
    # placeholders
    "articles ({n}) say {form}, and replies do not": "Artikel ({n}) sagen {form}, die Antworten nicht",
    "contact: {field} is not filled in": "contact: {field} ist nicht ausgefüllt",
    "fill it in, or take the line out": "ausfüllen oder die Zeile löschen",
    "fill it in, replies to emergencies name it; or switch these kinds off under `routing`: "
    "{kinds}": "ausfüllen, Antworten auf Notfälle nennen sie; oder diese Arten unter `routing` abschalten: "
    "{kinds}",
    "is a sample page": "ist eine Beispielseite",
    "make it your own and delete the line `sample: true`, or delete the page": "die eigene Antwort "
    "daraus machen und die Zeile "
    "`sample: true` löschen, oder die Seite löschen",
    "site_name is still the example {name}": "site_name ist noch das Beispiel {name}",
    "site_url is still the example {address}": "site_url ist noch das Beispiel {address}",
    "write `address: {form}` into it": "`address: {form}` hineinschreiben",
    "write the address that the pages will have": "die Adresse eintragen, unter der die Seiten stehen werden",
    "write the company's name": "den Namen des Unternehmens eintragen",
    "take over the part `words` that `kb init --address {address}` writes": "den Teil "
    "`words` übernehmen, den `kb init --address {address}` schreibt",
    "the site says {word!r}, and `address` of the replies is {address}": "die Website "
    "sagt {word!r}, die Anrede der Antworten ist {address}",
    "the site has videos, and no `privacy`: what becomes of customers' data?": "die Website hat "
    "Videos und kein `privacy`: was wird aus den Daten der Kunden?",
    "the site has no `imprint`, which the law wants of German ones": "die Website hat kein "
    "`imprint`, das bei deutschen vorgeschrieben ist",
    "`{name}` has no page in {lang}": "`{name}` hat keine Seite auf {lang}",
    "name one for each language of the site": "für jede Sprache der Website eine nennen",
    "say it in each language of the site": "ihn in jeder Sprache der Website nennen",
    "`{name}` names a page that is not there: {file}": "`{name}` nennt eine Seite, die es nicht gibt: {file}",
    "write that page, or name another or a web address": "die Seite schreiben oder eine andere oder eine "
    "Webadresse nennen",
    "name the page, such as `{name}: service/{name}.md`, or a web address": "die Seite nennen, etwa "
    "`{name}: service/{name}.md`, oder eine Webadresse",
    "`urgent` has no text in {lang}": "`urgent` hat keinen Text für {lang}",
    "`urgent` names an article that is not there in {lang}: {id}": "`urgent` nennt einen Artikel, de"
    "n es für {lang} nicht gibt: {id}",
    "approve_within names a rule that is not there: {rule}": "approve_within nennt eine Regel, die es nicht "
    "gibt: {rule}",
    "take the line out, or write the rule's category": "die Zeile streichen oder die `category` der Regel "
    "schreiben",
    "featured lists {n:,} articles, and home shows the first {most}": "featured nennt {n:,} Artikel, und "
    "die Startseite zeigt die ersten {most}",
    "take those out that are asked less": "die herausnehmen, nach denen weniger gefragt wird",
}
