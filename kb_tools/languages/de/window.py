"""What the window of `kb desk` shows, in German: English template -> German."""

from __future__ import annotations

WINDOW = {
    # window
    "A colleague must read this before it is sent.": "Das muss jemand gegenlesen, bevor es hinausgeht.",
    "Ctrl+S: a colleague has read it, copy it. Esc leaves it.": "Strg+S: gegengelesen, kopieren. Esc: nicht.",
    "Personal data: {kinds}": "Persönliche Daten: {kinds}",
    "Channel": "Kanal",
    "Copied by the terminal, if it can, {length}/{limit}.": "Vom Terminal kopiert, wenn es das kann, "
    "{length}/{limit}.",
    "Copied, {length}/{limit}.": "Kopiert, {length}/{limit}.",
    "Ctrl+S copies it, Esc leaves it.": "Strg+S kopiert, Esc lässt es.",
    "Ctrl+S takes it over, Esc leaves it as it was.": "Strg+S übernimmt es, Esc lässt es, wie es war.",
    "Nobody has read {n} in time: ask again": "Niemand hat {n} rechtzeitig gelesen: noch einmal fragen",
    "Edit": "Ändern",
    "Enter answers the message with the marked one, up and down mark another, Esc "
    "leaves.": "Enter antwortet mit dem markierten, ↑ und ↓ markieren einen anderen, Esc schließt.",
    "Help": "Hilfe",
    "Language": "Sprache",
    "language of the message": "Sprache der Nachricht",
    "Leave": "Beenden",
    "Message": "Nachricht",
    "NOT": "NICHT",
    "ok": "ok",
    "Opened {url}": "Geöffnet: {url}",
    "Page": "Seite",
    "Paste a customer's message. F1 helps.": "Eine Nachricht einfügen. F1 hilft.",
    "Paste a customer's message: the answers appear at once. Paste again for the next one.\n"
    "A thread may be pasted whole, in the form of `kb suggest --history`.\n"
    "\n"
    "  1 2 3    copy that reply            up, down   choose a suggestion\n"
    "  e        edit it before copying     v          say it another way\n"
    "  c        the next channel           l          the next language\n"
    "  /        search, Enter uses a hit   o          open the page\n"
    "  n        the customer's name        t          the next message is of this thread\n"
    "  m, Tab   write or change the message by hand; Esc comes back here\n"
    "  w        this was ...: say what kind of message it was, for `kb learn --kinds`\n"
    "  PgUp PgDn  scroll                  F1         this help\n"
    "  q        leave\n"
    "\n"
    "Personal data in a message is found before anything is shown, and never stored.\n"
    "What was asked, without it and without names, is remembered as the settings say.\n"
    "Nothing is sent: what you copy is yours to paste.": "Eine Nachricht einfügen: "
    "die Antworten erscheinen sofort. Für die nächste wieder einfügen.\n"
    "Ein Verlauf lässt sich ganz einfügen, in der Form von `kb suggest --history`.\n"
    "\n"
    "  1 2 3    diese Antwort kopieren     ↑ ↓        einen Vorschlag wählen\n"
    "  e        vor dem Kopieren ändern    v          anders sagen\n"
    "  c        der nächste Kanal          l          die nächste Sprache\n"
    "  /        suchen, Enter nimmt ihn    o          die Seite öffnen\n"
    "  n        Name für die Anrede        t          die nächste gehört dazu\n"
    "  m, Tab   die Nachricht von Hand schreiben oder ändern; Esc führt zurück\n"
    "  w        das war ...: welche Art Nachricht es war, für `kb learn --kinds`\n"
    "  Bild↑↓   blättern                   F1         diese Hilfe\n"
    "  q        beenden\n"
    "\n"
    "Persönliche Daten werden erkannt, bevor etwas erscheint, und nie gespeichert.\n"
    "Was gefragt wurde, wird ohne sie und ohne Namen so festgehalten, wie eingestellt.\n"
    "Nichts wird gesendet: was kopiert ist, wird von Hand eingefügt.",
    "Search": "Suchen",
    "There is no reply {number}.": "Es gibt keine Antwort {number}.",
    "Variant": "Variante",
    "variant {n}": "Variante {n}",
    'words, "a phrase", tag:karte lang:de': 'Wörter, "eine Wortfolge", tag:karte lang:de',
    "{n} to choose from": "{n} zur Auswahl",
    "{n} too long": "{n} zu lang",
    "Name": "Name",
    "Thread": "Verlauf",
    "the customer's name or @handle": "Name oder @Name des Kunden",
    "to {name}": "an {name}",
    "Paste the next message of the thread. F1 helps.": "Die nächste Nachricht dazu einfügen. F1 hilft.",
    "Kind": "Art",
    "Noted: this was {kind}.": "Gemerkt: das war {kind}.",
    "Nothing is remembered.": "Es wird nichts festgehalten.",
    "this was ...": "das war ...",
    "Enter notes that it was the marked one, up and down mark another, Esc leaves.": "Enter merkt sich "
    "die markierte Art, ↑ und ↓ markieren eine andere, Esc schließt.",
    "Copy draft": "Entwurf kopieren",
    "Declined by {who}: {word}": "Abgelehnt von {who}: {word}",
    "Approved by {who}: press a to copy it": "Freigegeben von {who}: a kopiert",
    "{n} wait for a second pair of eyes: press r to read": "{n} zum Gegenlesen: r öffnet",
    "a approves, e changes, d declines with a word, up and down show another, Esc leaves.": "a gibt frei, e "
    "ändert, d lehnt mit einem Wort ab, ↑ und ↓ zeigen einen anderen, Esc schließt.",
    "  r        read what others ask       a          copy a draft that was decided on": "  r        lesen, "
    "was andere fragen   a          einen entschiedenen Entwurf kopieren",
}
