"""What stands around what a German message asks."""

from __future__ import annotations

from kb_tools.languages.messages import Messages

MESSAGES = Messages(
    greetings=(
        r"hallo|hallöchen|hi|hey|hej|huhu|moin(?:\smoin)?|servus|grüezi|grüß\s(?:gott|euch|dich)"
        r"|grüss\s(?:gott|euch)|guten?\s(?:tag|morgen|abend)|tach|sehr\sgeehrte\S*|liebe[rs]?"
    ),
    greeted=(
        r"liebe[rs]?|ihr|lieben?|team|zusammen|leute|alle|service\S*|kunden\S+|damen|herren|und|herr|frau"
        r"|(?:de[rs]|von)\s[A-ZÄÖÜ]\S+?(?=[\s,!])"
    ),
    thanks=(
        r"danke?(?:schön)?|dank|lg|vg|mfg|(?:viele|liebe|beste|schöne|freundliche)?\s?gr[uü](?:ß|ss)e?n?"
        r"|mit\sfreundlichen\sgrü(?:ß|ss)en"
    ),
    before_thanks=r"vielen|besten|schon\smal|schonmal|lieben|herzlichen|tausend",
    after_thanks=(r"schon|mal|im|voraus|schön|sehr|euch|ihnen|dir|für|die|eure|ihre|hilfe|antwort|und|lg|vg"),
    labels=(
        r"iban|konto|kto|\w*nummer|nr|tel|telefon|handy|\w*karte|auftrag|bestellung|vertrag|kundin|kunde"
        r"|tan|pin"
    ),
)
