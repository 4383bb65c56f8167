"""What the columns of German tables are called, and what people write into them."""

from __future__ import annotations

from kb_tools.languages.columns import Columns

COLUMNS = Columns(
    text=("text", "nachricht", "tweet", "inhalt", "kommentar", "post", "beitrag", "frage", "nachrichtentext"),
    id=("id", "tweet_id", "nachrichten_id", "nr", "nummer", "ticket"),
    lang=("sprache",),
    name=("name", "autor", "user", "von", "absender", "kunde"),
    handle=("username", "nutzername", "benutzername"),
    author=("kunden_id", "absender_id", "autor_id"),
    thread=("verlauf", "gespräch", "gespraech", "vorgang", "unterhaltung"),
    reply_to=("antwort_auf",),
    at=("datum", "zeit", "zeitpunkt", "zeitstempel", "erstellt", "erstellt_am", "gesendet_am", "eingang"),
    incoming=("eingehend", "vom kunden"),
    internal=("intern", "interne notiz"),
    direction=("richtung", "art", "typ", "rolle", "von", "absender", "verfasser"),
    ours=(
        "ausgehend", "ausgang", "gesendet", "mitarbeiter", "mitarbeiterin", "agent", "agentin", "wir",
        "unternehmen", "firma", "antwort", "system",
    ),
    notes=("notiz", "intern", "interne notiz"),
    theirs=("eingehend", "eingang", "kunde", "kundin", "nutzer", "besucher"),
    title=("frage", "titel", "überschrift", "ueberschrift", "betreff"),
    html=("antwort", "text", "inhalt", "lösung", "loesung"),
    category=("kategorie", "thema", "rubrik", "bereich"),
    tags=("tags", "schlagworte", "schlagwörter", "stichworte", "stichwörter"),
    summary=("zusammenfassung", "kurzantwort"),
    sent=("gesendet",),
    yes=("ja", "j", "wahr", "gesendet"),
    no=("nein", "falsch"),
)  # fmt: skip
