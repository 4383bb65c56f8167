"""Figures -> one HTML page that needs nothing but itself. Everything that people wrote is cleaned and escaped
here, by the template.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kb_tools.report.catalogue import HANDED_ON, UNANSWERED
from kb_tools.report.charts import bar, columns, stacked
from kb_tools.report.compare import Change
from kb_tools.report.monday import Action, choose_actions, is_doubted
from kb_tools.report.words import (
    WORDS,
    decimal,
    long_date,
    number,
    percent,
    short_date,
    spoken_days,
    words_for,
)
from kb_tools.text import clean

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from kb_tools.report.counts import Counts
    from kb_tools.report.figures import Figures
    from kb_tools.report.gaps import Gap
    from kb_tools.report.tallies import Group, Load, Step
    from kb_tools.report.words import Words

HERE = Path(__file__).parent
MOST_ROWS = 10
"""Rows that a table shows of a list that may have a thousand."""
MOST_THEMES = 6
ARROWS: dict[Change, str] = {"more": "▲", "fewer": "▼", "alike": "≈"}


def make_page(figures: Figures) -> str:
    """The report's HTML, in the language of the figures."""
    words = words_for(figures.language)
    style = (HERE / "page.css").read_text(encoding="utf-8")
    template = _environment(words).get_template("page.html")
    actions = choose_actions(figures)
    shown = {
        "actions": actions,
        "loads": _loads(figures),
        "themes": _themes(figures, actions),
        "notes": _notes(figures, words),
    }
    return template.render(f=figures, w=words, style=style, most=MOST_ROWS, **shown)


def _themes(figures: Figures, actions: Iterable[Action]) -> tuple[Gap, ...]:
    """The first themes, and those that Monday names."""
    named = {action.see for action in actions}
    themes = figures.gaps.themes if figures.gaps else ()
    return tuple(
        gap for place, gap in enumerate(themes) if place < MOST_THEMES or f"gap-{gap.number}" in named
    )


def _notes(figures: Figures, words: Words) -> list[str]:
    """What the list of themes does not show."""
    if figures.gaps is None:
        return []
    told = (
        (words.gaps_alone, figures.gaps.alone),
        (words.gaps_unkept, figures.gaps.unkept),
        (words.gaps_sampled, figures.gaps.sampled),
    )
    return [text.format(count=number(count, words)) for text, count in told if count]


def _loads(figures: Figures) -> tuple[Load, ...]:
    """What carries most, and everything that is doubted: what is to be done on Monday has its details
    here.
    """
    shown = (
        load
        for number, load in enumerate(figures.loads)
        if number < MOST_ROWS or (figures.choosing and is_doubted(load))
    )
    return tuple(shown)


def _environment(words: Words) -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_cleaned,
    )
    made.filters.update(
        n=partial(number, words=words),
        decimal=partial(decimal, words=words),
        day=partial(long_date, words=words),
        short=partial(short_date, words=words),
        usual=partial(_usual, words=words),
        code=_code,
        messages=partial(messages, words=words),
        change=partial(_change, words=words),
    )
    made.globals.update(
        percent=partial(percent, words=words),
        spoken_days=partial(spoken_days, words=words),
        why=partial(_why, words=words),
        topic_title=partial(_topic, words=words),
        language_title=partial(_language, words=words),
        column_chart=partial(_columns, words=words),
        outcome_chart=partial(_outcomes, words=words),
        bar=bar,
        ends=_ends,
        first=_first,
        doubted=is_doubted,
        languages=tuple(WORDS),
    )
    return made


def _cleaned(value: Any) -> Any:
    """Texts without control characters; what is markup already was made of such."""
    return clean(value) if type(value) is str else value


def _code(text: str) -> Markup:
    """A sentence of ours, its `words` as code."""
    from markupsafe import Markup

    return Markup(re.sub(r"`([^`]*)`", r"<code>\1</code>", escape(clean(text))))  # noqa: S704 escaped before


def messages(count: int, words: Words) -> str:
    """`1 message`, `12 messages`."""
    return words.one_message if count == 1 else words.many_messages.format(count=number(count, words))


def _change(change: Change, words: Words) -> str:
    return f"{ARROWS[change]} {getattr(words, change)}"


def _why(action: Action, words: Words) -> str:
    """The reason for an action, in one sentence; then who owns it, and whether it grows."""
    reason = words.why[action.do].format(
        messages=number(action.messages, words) if action.do == "mark" else messages(action.messages, words),
        theme=action.theme,
        share="" if action.share is None else percent(action.share, 1, words),
        other=""
        if action.other is None
        else _usual(action.other, words)
        if action.do == "wave"
        else decimal(action.other, words),
        usual="" if action.usual is None else decimal(action.usual, words),
        offered=number(action.offered, words),
        day="" if action.day is None else long_date(action.day, words),
        hour=action.hour,
    )
    more = [words.rising] if action.rising else []
    return " ".join([reason, *more, *([words.owner.format(name=action.owner)] if action.owner else [])])


def _usual(count: float, words: Words) -> str:
    """How many there usually are; nothing that would be rounded away is called nothing."""
    return decimal(count, words) if count >= 0.05 else words.hardly


def _topic(group: Group, words: Words) -> str:
    return words.topics.get(group.key, group.title)


def _language(group: Group, words: Words) -> str:
    from kb_tools.site.words import language_name

    return language_name(group.key) if group.key else words.unknown_language


def _first(groups: Sequence[Group]) -> list[Group]:
    """The largest, and those that are no folder: what found no article must not be hidden behind many
    topics.
    """
    return [
        group
        for place, group in enumerate(groups)
        if place < MOST_ROWS or group.key in (UNANSWERED, HANDED_ON)
    ]


def _ends(counts: Counts) -> list[tuple[str, float]]:
    return [("answered", counts.answered), ("handed_on", counts.handed_on), ("unanswered", counts.unanswered)]


def _outcomes(figures: Figures, words: Words) -> Markup:
    said = ", ".join(
        f"{getattr(words, name)} {number(int(value), words)}" for name, value in _ends(figures.counts)
    )
    return stacked(figures.counts, words.outcomes, said)


def _columns(figures: Figures, words: Words) -> Markup:
    most = max((step.counts.total for step in figures.steps), default=0)
    title = words.by_day if figures.daily else words.by_step
    return columns(
        [(step.counts, _told(step, words)) for step in figures.steps],
        title,
        words.chart_days.format(most=number(most, words)),
    )


def _told(step: Step, words: Words) -> str:
    day = _span(step.since, step.until, words)
    return (
        f"{day}: {messages(step.counts.total, words)}, {number(step.counts.unanswered, words)} "
        f"{words.unanswered}"
    )


def _span(since: date, until: date, words: Words) -> str:
    return (
        short_date(since, words)
        if since == until
        else f"{short_date(since, words)} – {short_date(until, words)}"
    )
