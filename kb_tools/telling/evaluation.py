"""How good the answers are, as people read it. Programs get the figures as they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from kb_tools.search.evaluate import Outcome
from kb_tools.settings.meaning import Constants
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import style
from kb_tools.text import clean, joined, say

NAMES = (
    say("queries"),
    say("none"),
    say("p50_ms"),
    say("p95_ms"),
    say("unanswerable"),
    say("false"),
)
"""Figures that languages have names of their own for."""


def text(figures: Mapping[str, float], language: Reader) -> str:
    """The figures, a line each."""
    named = {str(name): tell(name, language) for name in NAMES}
    rows = [(named.get(name, name), tell(say("{n}", n=figure), language)) for name, figure in figures.items()]
    width = max(13, *(len(name) for name, _ in rows))
    return "\n".join(f"{name:>{width}}  {figure}" for name, figure in rows)


def misses(outcomes: Iterable[Outcome], language: Reader) -> str:
    """Each answerable message without a right hit among the first three: what was wanted, at which rank it
    came, what came instead.
    """
    missed = [one for one in outcomes if one.question.expect and (one.rank is None or one.rank > 3)]
    return "\n\n".join(_miss(one, language) for one in missed) or tell(say("No misses."), language)


def _miss(outcome: Outcome, language: Reader) -> str:
    came = [
        say(
            "{id} ({confidence:.2f}: {words})",
            id=hit.entry.id,
            confidence=hit.confidence,
            words=", ".join(map(clean, hit.matched[:4])),
        )
        for hit in outcome.hits[:3]
    ]
    said = say(
        "   wanted {wanted} ({rank})\n   came   {came}",
        wanted=", ".join(sorted(outcome.question.expect)),
        rank=say("at rank {rank}", rank=outcome.rank) if outcome.rank else say("not among the first ten"),
        came=joined(came) if came else say("nothing"),
    )
    return f"{outcome.question.line}: {style(clean(outcome.question.text), 'bold')}\n{tell(said, language)}"


def fit_text(found: Constants) -> str:
    """The line for mkdocs.yml."""
    values = ", ".join(f"{name}: {value:g}" for name, value in fit_data(found).items())
    return f"meaning_fit: {{{values}}}"


def fit_data(found: Constants) -> dict[str, float]:
    """The constants by their names in mkdocs.yml."""
    return asdict(found)
