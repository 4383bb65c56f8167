"""What the columns of German tables are called, and what people write into them."""

from __future__ import annotations

from kb_tools.languages.columns import Columns

COLUMNS = Columns(
    text=("text", "nachricht", "tweet", "inhalt", "kommentar", "post", "beitrag", "frage"),
    id=("id", "tweet_id", "nachrichten_id", "nr", "nummer", "ticket"),
    lang=("sprache",),
    name=("name", "autor", "user", "username", "von", "absender", "kunde"),
    thread=("verlauf", "gespräch", "gespraech", "vorgang", "unterhaltung"),
    title=("frage", "titel", "überschrift", "ueberschrift", "betreff"),
    html=("antwort", "text", "inhalt", "lösung", "loesung"),
    category=("kategorie", "thema", "rubrik", "bereich"),
    tags=("tags", "schlagworte", "schlagwörter", "stichworte", "stichwörter"),
    summary=("zusammenfassung", "kurzantwort"),
    sent=("gesendet",),
    yes=("ja", "j", "wahr", "gesendet"),
    no=("nein", "falsch"),
)
