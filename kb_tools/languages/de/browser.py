"""What the desk in the browser says, in German: English template -> German."""

from __future__ import annotations

BROWSER = {
    "Put away": "Weglegen",
    "the next message, or a whole thread": "die nächste Nachricht, oder ein ganzer Verlauf",
    "copy that reply": "diese Antwort kopieren",
    "copy the chosen one": "die gewählte kopieren",
    "choose another": "eine andere wählen",
    "change it before copying": "vor dem Kopieren ändern",
    "say it another way": "anders sagen",
    "the next channel": "der nächste Kanal",
    "the next language": "die nächste Sprache",
    "search, Enter uses a hit": "suchen, Enter nimmt den Treffer",
    "the customer's name": "Name für die Anrede",
    "the next message belongs to this thread": "die nächste Nachricht gehört dazu",
    "say of which kind the message was": "sagen, welche Art Nachricht das war",
    "open the page": "die Seite öffnen",
    "write a message by hand, Esc comes back": "eine Nachricht von Hand schreiben, Esc führt zurück",
    "put the message away": "die Nachricht weglegen",
    "Desk": "Desk",
    "Answer": "Antwort",
    "The server cannot be reached.": "Der Server ist nicht erreichbar.",
    "Paste a customer's message anywhere on this page: the answers appear at once.": "Die Nachricht "
    "eines Kunden irgendwo auf dieser Seite einfügen: Die Antworten erscheinen sofort.",
    "Close": "Schließen",
    "Copy": "Kopieren",
    "The browser lets this page copy nothing: the reply is selected, press Ctrl+C.": "Der Browser "
    "lässt diese Seite nichts kopieren: Die Antwort ist markiert, bitte Strg+C drücken.",
    "Enter takes it, Esc leaves.": "Enter übernimmt, Esc schließt.",
    "Enter takes the marked one, up and down mark another, Esc leaves.": "Enter nimmt den "
    "markierten, ↑ und ↓ markieren einen anderen, Esc schließt.",
    "does not hold": "stimmt nicht",
    "holds": "stimmt",
    "unknown": "unbekannt",
    "Keys": "Tasten",
    "Leave it": "Lassen",
    "Nothing has to be sent.": "Es muss nichts gesendet werden.",
    "Personal data in a message is found before anything is shown, and never stored. Nothing is "
    "sent: what you copy is yours to paste.": "Persönliche Daten werden erkannt, bevor etwas "
    "erscheint, und nie gespeichert. Nichts wird gesendet: was kopiert ist, wird von Hand eingefügt.",
    "Reply": "Antwort",
    "Sign in": "Anmelden",
    "Sign out": "Abmelden",
    "Nobody is signed in any more.": "Es ist niemand mehr angemeldet.",
    "Suggestions": "Vorschläge",
    "How replies are written": "Wie Antworten geschrieben werden",
    "there is no message of a customer in this": "darin steht keine Nachricht eines Kunden",
    "there is no kind {kind!r}": "es gibt keine Art {kind!r}",
    "The browser opens no window for this page: allow it, and try again.": "Der Browser öffnet für "
    "diese Seite kein Fenster: bitte erlauben und noch einmal versuchen.",
    "A window of its own asks for your token: look at its address before you paste it.": "Ein "
    "eigenes Fenster fragt nach Ihrem Token: Sehen Sie auf seine Adresse, bevor Sie es einfügen.",
    "It begins with kb_ and was shown once. You stay signed in for 12 hours.": "Es beginnt mit kb_ "
    "und wurde einmal gezeigt. Sie bleiben 12 Stunden angemeldet.",
    "Your token": "Ihr Token",
    "sign in over https": "melden Sie sich über https an",
    "the settings name no page in whose frame the desk may stand": "die Einstellungen nennen keine "
    "Seite, in deren Rahmen der Desk stehen darf",
    "is not the origin of a page: {value!r}": "ist nicht die Herkunft einer Seite: {value!r}",
    "write scheme and host alone, in small letters, such as {address}": "schreiben Sie nur Schema "
    "und Rechner, klein, wie {address}",
}
