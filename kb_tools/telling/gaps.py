"""What nobody has answered: themes as people read them, and as other programs do."""

from __future__ import annotations

from datetime import date
from typing import Any

from kb_tools.gaps.finding import EXTEND
from kb_tools.gaps.values import Gaps, Theme
from kb_tools.gaps.waves import Wave
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import cut, style, width
from kb_tools.text import Sentence, counted, joined, one_line, say

COUNTS = ("asked", "unanswered", "badly", "unkept", "alone", "closed", "sampled", "choosing")


def text(found: Gaps, language: Reader) -> str:
    """The themes; a sentence when there are none."""
    if not found.asked:
        return tell(say("Nothing has been asked yet."), language)
    head = counted(
        found.asked,
        "{n:,} message: {unanswered:,} not answered, {badly:,} badly.",
        "{n:,} messages: {unanswered:,} not answered, {badly:,} badly.",
        unanswered=found.unanswered,
        badly=found.badly,
    )
    none = [] if found.themes else [tell(say("No two of them ask for the same thing."), language)]
    return "\n\n".join([tell(head, language), *none, *(_theme(theme, language) for theme in found.themes)])


def _theme(theme: Theme, language: Reader) -> str:
    name = one_line(theme.name) or tell(say("“{text}”", text=cut(one_line(theme.typical[0]), 40)), language)
    facts = style(one_line(tell(_facts(theme), language)), "dim")
    rows = [f"{style(f'{theme.number:>2}', 'cyan', 'bold')}  {style(name, 'bold')}  {facts}"]
    if theme.wave:
        rows.append(f"    {style(tell(wave_sentence(theme.wave), language), 'red', 'bold')}")
    rows += [f"    {style('│', 'dim')} {cut(one_line(asked), width() - 6)}" for asked in theme.typical]
    return "\n".join([*rows, f"    {_todo(theme, language)}"])


def _facts(theme: Theme) -> Sentence:
    """How many, since when, and whether it grows."""
    since, only = say("since {day}", day=theme.first), say("on {day}", day=theme.first)
    days = since if theme.first != theme.last else only
    trend = say("last 7 days {recent}, before {before}", recent=theme.recent, before=theme.before)
    grows = say("{trend} ↗ rising", trend=trend) if theme.rising else trend
    return joined([say("{count}× {days}", count=theme.count, days=days), grows, theme.language], " · ")


def wave_sentence(wave: Wave) -> Sentence:
    """Since when, how many, and how many there usually are."""
    since = {"hour": wave.hour, "day": wave.day, "count": wave.count}
    if not wave.usual:
        return say("Since {hour}:00 on {day}: {count} messages, usually none at that time", **since)
    some = say("{usual:.1f}", usual=wave.usual) if wave.usual < 10 else say("{usual:.0f}", usual=wave.usual)
    return say(
        "Since {hour}:00 on {day}: {count} messages, usually {usual} at that time", usual=some, **since
    )


def _todo(theme: Theme, language: Reader) -> str:
    near = theme.nearest
    write = style(tell(say("Write one"), language), "yellow")
    if near is None:
        return write + tell(say(": nothing is near."), language)
    what = (
        style(tell(say("Extend this?"), language), "green")
        if theme.extend
        else write + tell(say(", nearest:"), language)
    )
    facts = [near.entry.id, say("{confidence:.0%} sure", confidence=near.confidence)]
    if near.entry.id in theme.used:
        facts.append(say("sent by agents"))
    elif not theme.extend and near.confidence >= EXTEND:
        facts.append(say("agents left it out"))
    told = one_line(tell(joined(facts, " · "), language))
    return f"{what} {one_line(near.entry.title)} {style(told, 'dim')}"


def remarks(found: Gaps) -> list[Sentence]:
    """What a reader must know about these figures."""
    told: list[tuple[object, Sentence]] = [
        (
            found.unkept,
            counted(
                found.unkept,
                "{n:,} message was stored without its words and is in no theme",
                "{n:,} messages were stored without their words and are in no theme",
            ),
        ),
        (
            found.sampled is not None,
            say(
                "there were many: {n:,} different messages were grouped, the others put to the nearest theme",
                n=found.sampled or 0,
            ),
        ),
        (
            found.cut,
            say("there were very many: themes are made of the messages since {day}", day=found.cut),
        ),
        (
            found.closed,
            counted(
                found.closed,
                "{n:,} theme left out: the search finds an answer for it by now",
                "{n:,} themes left out: the search finds an answer for them by now",
            ),
        ),
        (
            found.asked and not found.choosing,
            say(
                "what agents choose is seldom known, so an offered answer counts as good (use --copy or "
                "keys in `kb desk`)"
            ),
        ),
    ]
    return [sentence for holds, sentence in told if holds]


def data(found: Gaps) -> dict[str, Any]:
    """What `kb gaps --json` prints."""
    return {
        "since": _iso(found.since),
        "until": _iso(found.until),
        "cut": _iso(found.cut),
        **{name: getattr(found, name) for name in COUNTS},
        "themes": [_theme_data(theme) for theme in found.themes],
    }


def _theme_data(theme: Theme) -> dict[str, Any]:
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
