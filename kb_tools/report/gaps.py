"""What nobody has answered yet, as the report shows it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from kb_tools.gaps.values import Gaps, Theme
from kb_tools.gaps.waves import Wave


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A theme of `kb gaps` under its number there. `nearest` is the title of the article that comes nearest,
    "" for none.
    """

    number: int
    name: str
    language: str
    count: int
    first: date
    last: date
    rising: bool
    typical: tuple[str, ...]
    nearest: str = ""
    nearest_url: str = ""
    extend: bool = False
    wave: Wave | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """The themes, waves first, and what belongs to none of them."""

    themes: tuple[Gap, ...]
    alone: int
    unkept: int
    sampled: int | None


def open_themes(gaps: Gaps) -> Open:
    """The part of `kb gaps` that the report tells."""
    themes = sorted(map(_gap, gaps.themes), key=lambda one: (one.wave is None, one.number))
    return Open(themes=tuple(themes), alone=gaps.alone, unkept=gaps.unkept, sampled=gaps.sampled)


def _shortened(typical: tuple[str, ...]) -> str:
    """A message stands for a theme without a name: customers have no words in common, or all say the very
    same.
    """
    return shorten(typical[0], 80, placeholder=" …") if typical else "…"


def _gap(theme: Theme) -> Gap:
    return Gap(
        number=theme.number,
        name=theme.name or _shortened(theme.typical),
        language=theme.language,
        count=theme.count,
        first=theme.first,
        last=theme.last,
        rising=theme.rising,
        typical=theme.typical,
        nearest=theme.nearest.entry.title if theme.nearest else "",
        nearest_url=theme.nearest.url if theme.nearest else "",
        extend=theme.extend,
        wave=theme.wave,
    )
