"""`kb gaps`: what customers asked and nobody has answered.."""

from __future__ import annotations

import gc
import json
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from kb_tools.cli.opening import load_settings, ready_index
from kb_tools.text import one_line

if TYPE_CHECKING:
    from datetime import datetime

    from kb_tools.gaps.values import Gaps, Theme
    from kb_tools.gaps.waves import Wave

DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option(
    "--since",
    type=DAY,
    metavar="DAY",
    help="Look at messages from this day on, such as 2026-09-01; all that are kept otherwise.",
)
@click.option("--until", type=DAY, metavar="DAY", help="Look at messages up to this day.")
@click.option(
    "-n", "most", type=click.IntRange(1, 50), default=10, show_default=True, help="How many themes to show."
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def gaps(since: datetime | None, until: datetime | None, most: int, as_json: bool) -> None:
    """Group what nobody has answered, or badly, into themes, with the article that comes nearest.

    A theme that suddenly grows is named first. Numbers hold for `kb new article --from-gap N` as long as
    nothing new was asked.

    \b
    Example:
      kb gaps --since 2026-09-01
    """
    # a short-lived program has nothing to collect, and there may be a million messages to walk through again
    # and again
    gc.disable()
    from kb_tools.gaps.gaps import read_gaps
    from kb_tools.text import clean

    settings = load_settings()
    found = read_gaps(
        settings, lambda: ready_index(settings), since and since.date(), until and until.date(), most
    )
    if as_json:
        click.echo(clean(json.dumps(gaps_json(found), ensure_ascii=False, indent=2)))
        return
    click.echo(show_gaps(found))
    for line in _remarks(found):
        click.echo(f"kb: {line}", err=True)


def show_gaps(found: Gaps) -> str:
    """The themes as people read them; a sentence when there are none."""
    from kb_tools.telling.terminal import count

    if not found.asked:
        return "Nothing has been asked yet."
    told = [f"{found.unanswered:,} not answered", f"{found.badly:,} badly"]
    head = f"{count(found.asked, 'message')}: {', '.join(told)}."
    return "\n\n".join(
        [head, *map(_theme, found.themes)]
        if found.themes
        else [head, "No two of them ask for the same thing."]
    )


def _theme(theme: Theme) -> str:
    from kb_tools.telling.terminal import wide

    name = click.style(one_line(theme.name) or f"“{_cut(one_line(theme.typical[0]), 40)}”", bold=True)
    rows = [f"{click.style(f'{theme.number:>2}', fg='cyan', bold=True)}  {name}  {_dim(_facts(theme))}"]
    if theme.wave:
        rows.append(f"    {click.style(wave_said(theme.wave), fg='red', bold=True)}")
    rows += [f"    {_dim('│')} {_cut(one_line(text), wide() - 6)}" for text in theme.typical]
    return "\n".join([*rows, f"    {_todo(theme)}"])


def _facts(theme: Theme) -> str:
    """How many, since when, and whether it grows."""
    since = f"since {theme.first}" if theme.first != theme.last else f"on {theme.first}"
    trend = f"last 7 days {theme.recent}, before {theme.before}"
    return (
        f"{theme.count}× {since} · {trend}{' ↗ rising' if theme.rising else ''} · {one_line(theme.language)}"
    )


def wave_said(wave: Wave) -> str:
    """Since when, how many, and how many there usually are."""
    usual = f"{wave.usual:.1f}" if 0 < wave.usual < 10 else f"{wave.usual:.0f}" if wave.usual else "none"
    return f"Since {wave.hour}:00 on {wave.day}: {wave.count} messages, usually {usual} at that time"


def _todo(theme: Theme) -> str:
    from kb_tools.gaps.theming import EXTEND

    near = theme.nearest
    if near is None:
        return click.style("Write one", fg="yellow") + ": nothing is near."
    what = click.style(
        "Extend this?" if theme.extend else "Write one", fg="green" if theme.extend else "yellow"
    )
    sent = (
        " · sent by agents"
        if near.entry.id in theme.used
        else ""
        if theme.extend or near.confidence < EXTEND
        else " · agents left it out"
    )
    facts = _dim(f"{one_line(near.entry.id)} · {near.confidence:.0%} sure{sent}")
    return f"{what}{'' if theme.extend else ', nearest:'} {one_line(near.entry.title)} {facts}"


def _remarks(found: Gaps) -> list[str]:
    """What a reader must know about these figures."""
    from kb_tools.telling.terminal import count

    said = []
    if found.unkept:
        said.append(f"{count(found.unkept, 'message')} were stored without their words and are in no theme")
    if found.sampled is not None:
        said.append(
            f"there were many: {found.sampled:,} different messages were grouped, the others put to "
            "the nearest theme"
        )
    if found.cut:
        said.append(f"there were very many: themes are made of the messages since {found.cut}")
    if found.closed:
        said.append(f"{count(found.closed, 'theme')} left out: the search finds an answer for them by now")
    if found.asked and not found.choosing:
        said.append(
            "what agents choose is seldom known, so an offered answer counts as good (use --copy or "
            "keys in `kb desk`)"
        )
    return said


def gaps_json(found: Gaps) -> dict[str, Any]:
    """What a program reads."""
    names = ("asked", "unanswered", "badly", "unkept", "alone", "closed", "sampled", "choosing")
    return {
        "since": _iso(found.since),
        "until": _iso(found.until),
        "cut": _iso(found.cut),
        **{name: getattr(found, name) for name in names},
        "themes": [_theme_json(theme) for theme in found.themes],
    }


def _theme_json(theme: Theme) -> dict[str, Any]:
    names = ("number", "name", "language", "count", "recent", "before", "rising", "extend")
    near, wave = theme.nearest, theme.wave
    return {
        **{name: getattr(theme, name) for name in names},
        "first": _iso(theme.first),
        "last": _iso(theme.last),
        "typical": list(theme.typical),
        "questions": list(theme.questions),
        "used": list(theme.used),
        "nearest": near
        and {
            "id": near.entry.id,
            "title": near.entry.title,
            "url": near.url,
            "confidence": round(near.confidence, 4),
        },
        "wave": wave
        and {
            "day": _iso(wave.day),
            "hour": wave.hour,
            "count": wave.count,
            "usual": round(wave.usual, 2),
            "chance": wave.chance,
        },
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"


def _dim(text: str) -> str:
    return click.style(text, dim=True)
