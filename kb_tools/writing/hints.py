"""What a new article says to the editor who opens it, in the article's own language. Values only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Hints:
    """Comments behind front matter, and what the body should hold. `{...}` are filled in."""

    translate: str
    summary: str
    questions: str
    asked: str
    tags: str
    reply: str
    videos: str
    handling: str
    reviewed: str
    review_every: str
    owner: str
    nearest: str
    extend: str
    answer: str
    steps_heading: str
    steps: str
    day: str
    unwritten: str


GERMAN = Hints(
    translate="bitte übersetzen, den Text darunter auch",
    summary="die Antwort in ein, zwei Sätzen",
    questions='so, wie Kunden fragen, in deren Worten: je Zeile eine Frage, davor "- "',
    asked="so haben Kunden gefragt; was nicht hierher gehört, bitte löschen",
    tags="Stichwörter, zum Beispiel [karte, sperren]",
    reply="reply: die Antwort in Tweet-Länge, wenn sie anders lauten soll als summary",
    videos="videos: [abcdefghijk#t=42]",
    handling="oder private, phone, escalate: wenn darauf niemand öffentlich antworten soll",
    reviewed="wieder zu prüfen bis {day}",
    review_every="review_every: {days}",
    owner="owner: wer sich darum kümmert",
    nearest="am nächsten kommt bisher {id}: {title} ({chance} %)",
    extend="vielleicht genügt es, dort etwas zu ergänzen",
    answer="Zuerst die Antwort, in ein, zwei Sätzen: Mehr lesen die meisten nicht.",
    steps_heading="So gehen Sie vor",
    steps="Schritt für Schritt, je Zeile einer. Danach, was schiefgehen kann, und wer dann hilft.",
    day="{0.day}.{0.month}.{0.year}",
    unwritten="wird noch nicht gefunden: Zeile löschen, sobald die Antwort dasteht",
)
ENGLISH = Hints(
    translate="please translate, and the text below as well",
    summary="the answer in one or two sentences",
    questions='in customers\' own words: one question a line, "- " before each',
    asked="this is how customers asked; delete what does not belong here",
    tags="such as [card, block]",
    reply="reply: the answer in tweet words, where it should differ from summary",
    videos="videos: [abcdefghijk#t=42]",
    handling="or private, phone, escalate: where nobody should answer in public",
    reviewed="to be reviewed again by {day}",
    review_every="review_every: {days}",
    owner="owner: who keeps it",
    nearest="so far {id} comes nearest: {title} ({chance}%)",
    extend="adding to it may be enough",
    answer="The answer first, in one or two sentences: most people read no further.",
    steps_heading="What to do",
    steps="Step by step, one a line. Then what can go wrong, and who helps.",
    day="{0:%Y-%m-%d}",
    unwritten="not found yet: delete this line once the answer is written",
)


def hints_in(lang: str) -> Hints:
    """German for German articles, English for all others."""
    return GERMAN if lang.partition("-")[0] == "de" else ENGLISH
