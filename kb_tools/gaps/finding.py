"""From a stream of messages to the themes of `kb gaps`. Pure, over a search that somebody else opens."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kb_tools.gaps.grouping import Gathered, gather, questions_of
from kb_tools.gaps.stream import Poor, Stream
from kb_tools.gaps.theme_names import name_theme
from kb_tools.gaps.values import MOST, Coverage, Gaps, Theme
from kb_tools.gaps.waves import Usual
from kb_tools.models import Hit
from kb_tools.search.choose import choose

EXTEND = 0.25
"""From this chance on that the nearest article is the right one, it should be extended rather than another
one written.
"""
CENTRAL = 5
"""So many messages of a theme are asked again."""
WEEK = 7


def find_gaps(  # noqa: PLR0913, PLR0917 - what was asked, what is written, and the limits
    stream: Stream, usual: Usual, sources: Coverage, since: date | None, until: date | None, most: int = MOST
) -> Gaps:
    """The themes of what was asked, at most `most`, waves first, then the largest."""
    languages = sorted({*stream.poor, *stream.heard})
    gathered = [gather(lang, stream, usual, sources) for lang in languages]
    ordered = sorted((group for one in gathered for group in one.groups), key=_first_waves)
    closed = 0
    themes: list[Theme] = []
    for group in ordered if most else ():
        if _is_closed(group, sources):
            closed += 1
            continue
        themes.append(_theme(len(themes) + 1, group, usual, sources))
        if len(themes) == most:
            break
    return Gaps(
        since=since,
        until=until,
        asked=stream.asked,
        unanswered=stream.unanswered,
        badly=stream.badly,
        unkept=stream.unkept,
        alone=sum(one.alone for one in gathered),
        closed=closed,
        sampled=sum(one.grouped for one in gathered)
        if any(one.grouped < one.of for one in gathered)
        else None,
        cut=max((date.fromordinal(one.cut) for one in gathered if one.cut), default=None),
        choosing=stream.choosing,
        themes=tuple(themes),
    )


def _first_waves(group: Gathered) -> tuple[float, int, int, str]:
    chance = group.wave.chance if group.wave else 2.0
    return chance, -(group.wave.count if group.wave else 0), -len(group.poor), group.typical[0]


def _is_closed(group: Gathered, sources: Coverage) -> bool:
    """Whether most of the central messages now get an answer that was not offered when they came."""
    if group.wave:
        return False
    offered: defaultdict[str, set[str]] = defaultdict(set)
    for one in group.poor:
        offered[one.message].update(one.offered)
    asked = [text for text in group.messages if text in offered][:CENTRAL]
    shown = [choose(sources.ask(text, group.language), sources.floors)[:1] for text in asked]
    new = [hit.entry.id not in offered[text] for text, hits in zip(asked, shown, strict=True) for hit in hits]
    return sum(new) > len(asked) / 2


def _theme(number: int, group: Gathered, usual: Usual, sources: Coverage) -> Theme:
    today = usual.now // 24
    days = [one.day for one in group.poor] or [group.wave.day.toordinal() if group.wave else today]
    used = tuple(name for name, _ in Counter(one.sent for one in group.poor if one.sent).most_common(3))
    nearest = _nearest(group, sources, used)
    return Theme(
        number=number,
        name=name_theme(group.messages, group.language, group.centre.words, sources.languages),
        language=group.language,
        count=len(group.poor),
        first=date.fromordinal(min(days)),
        last=date.fromordinal(max(days)),
        recent=_between(group.poor, today - WEEK, today),
        before=_between(group.poor, today - 2 * WEEK, today - WEEK),
        typical=group.typical,
        questions=questions_of(group),
        nearest=nearest,
        extend=nearest is not None and (nearest.entry.id in used or _is_near(nearest, group.poor)),
        used=used,
        wave=group.wave,
    )


def _is_near(nearest: Hit, poor: Sequence[Poor]) -> bool:
    """Whether an article is likely enough the right one, and was not seen and left by agents for most of the
    messages.
    """
    left = sum(nearest.entry.id in one.offered for one in poor)
    return nearest.confidence >= EXTEND and left <= len(poor) / 2


def _between(poor: Sequence[Poor], after: int, until: int) -> int:
    return sum(after < one.day <= until for one in poor)


def _nearest(group: Gathered, sources: Coverage, used: Sequence[str]) -> Hit | None:
    """The article that is right most likely, over the central messages; the one that agents sent instead,
    where the search knows it.
    """
    asked = group.messages[:CENTRAL]
    chances: defaultdict[str, float] = defaultdict(float)
    hits: dict[str, Hit] = {}
    for hit in (
        hit for text in asked for hit in sources.ask(text, group.language) if hit.entry.kind == "article"
    ):
        chances[hit.entry.id] += hit.confidence / len(asked)
        hits.setdefault(hit.entry.id, hit)
    sent = next((name for name in used if name in hits), None)
    best = sent or max(chances, key=lambda name: (chances[name], name), default=None)
    return replace(hits[best], confidence=chances[best]) if best else None
