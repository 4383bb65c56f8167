"""Messages that many people send, and the themes that are made of them."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import strategies as st

from kb_tools.gaps.finding import find_gaps
from kb_tools.gaps.stream import read_stream
from kb_tools.gaps.values import Coverage, Gaps, Theme
from kb_tools.gaps.vectors import make_rarity, make_vectors
from kb_tools.gaps.waves import hour_number, make_usual
from kb_tools.models import Hit
from kb_tools.search.choose import Floors
from kb_tools.store.usage import UsageRow

from .histories import DAY, asked
from .hits import make_hit

PIN = (
    "Wie ändere ich meine PIN?",
    "PIN ändern am Automaten",
    "ich will meine PIN ändern",
    "Kann man die PIN selbst ändern?",
)
CRYPTO = (
    "Kann ich bei euch Bitcoin kaufen?",
    "bitcoin kaufen möglich?",
    "Habt ihr Bitcoin?",
    "wie kaufe ich Bitcoin",
)
OTHERS = (
    "Wann kommt mein Gehalt",
    "Filiale in Köln offen?",
    "Zinsen aufs Tagesgeld",
    "App stürzt ab",
    "Dauerauftrag löschen",
    "Karte defekt",
)
SAID = ("karte", "pin", "ändern", "bitcoin", "kaufen", "wie", "ich", "in", "der", "weg", "konto")
MESSAGES = st.lists(st.sampled_from(SAID), max_size=6).map(" ".join)
"""Messages as chance makes them of a few words."""


USUAL = Floors(answer=0.5, link=0.1)


def hit(name: str, confidence: float) -> Hit:
    """An article of that name."""
    return make_hit(id=name, title=name.title(), url=f"https://help.example/{name}/", confidence=confidence)


def covering(*hits: Hit, least: Floors = USUAL) -> Coverage:
    """A knowledge base that has these hits for everything."""
    return Coverage(
        ask=lambda _message, _lang: hits,
        share=lambda _lang, _word: 0.0,
        senses=lambda _lang, _messages, _background: None,
        floors=least,
        languages=("de", "en"),
    )


def gaps_of(rows: list[UsageRow], sources: Coverage | None = None, most: int = 50) -> Gaps:
    """What is missing where this was asked; nothing is written there unless something is given."""
    usual = make_usual((hour_number(row.day, row.hour), 1) for row in rows)
    return find_gaps(read_stream(rows, usual, len(rows)), usual, sources or covering(), None, None, most)


def themes_of(rows: list[UsageRow], sources: Coverage | None = None) -> tuple[Theme, ...]:
    return gaps_of(rows, sources).themes


def vectors(messages, lang: str = "de"):
    """Messages as vectors, where nothing else is known of their words."""
    return make_vectors(messages, lang, make_rarity(messages, lang, lambda _word: 0.0))


def usual_days(days: int, per_hour: int = 3) -> list[UsageRow]:
    """Days of calm: the same few messages an hour, most of them answered."""
    texts = (*OTHERS, *PIN)
    times = [(day, hour, n) for day in range(days, 0, -1) for hour in range(8, 18) for n in range(per_hour)]
    return [
        asked(
            texts[(day * 7 + hour * 3 + n) % len(texts)],
            day=DAY - timedelta(days=day),
            hour=hour,
            outcome="answer",
            offered=("a",),
        )
        for day, hour, n in times
    ]
