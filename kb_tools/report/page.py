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

from kb_tools.languages import Language, codes
from kb_tools.report.catalogue import ELSEWHERE
from kb_tools.report.charts import ENDS, bar, columns, stacked
from kb_tools.report.compare import Change
from kb_tools.report.monday import Action, choose_actions, is_doubted
from kb_tools.text import clean

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from kb_tools.report.counts import Counts
    from kb_tools.report.figures import Figures
    from kb_tools.report.gaps import Gap
    from kb_tools.report.tallies import Group, Load, Step

HERE = Path(__file__).parent
MOST_ROWS = 10
"""Rows that a table shows of a list that may have a thousand."""
MOST_THEMES = 6
ARROWS: dict[Change, str] = {"more": "▲", "fewer": "▼", "alike": "≈"}


def make_page(figures: Figures, language: Language) -> str:
    """The report's HTML in a language."""
    style = (HERE / "page.css").read_text(encoding="utf-8")
    template = _environment(language).get_template("page.html")
    actions = choose_actions(figures)
    shown = {
        "actions": actions,
        "loads": _loads(figures),
        "themes": _themes(figures, actions),
        "notes": _notes(figures, language),
    }
    return template.render(
        f=figures, w=language.report, spoken=language.says_in, style=style, most=MOST_ROWS, **shown
    )


def _themes(figures: Figures, actions: Iterable[Action]) -> tuple[Gap, ...]:
    """The first themes, and those that Monday names."""
    named = {action.see for action in actions}
    themes = figures.gaps.themes if figures.gaps else ()
    return tuple(
        gap for place, gap in enumerate(themes) if place < MOST_THEMES or f"gap-{gap.number}" in named
    )


def _notes(figures: Figures, language: Language) -> list[str]:
    """What the list of themes does not show."""
    if figures.gaps is None:
        return []
    told = (
        (language.report.gaps_alone, figures.gaps.alone),
        (language.report.gaps_unkept, figures.gaps.unkept),
        (language.report.gaps_sampled, figures.gaps.sampled),
    )
    return [text.format(count=language.formats.number(count)) for text, count in told if count]


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


def _environment(language: Language) -> Environment:
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
        n=language.formats.number,
        decimal=language.formats.decimal,
        day=language.formats.long_date,
        short=language.formats.short,
        usual=partial(_usual, language=language),
        code=_code,
        messages=partial(messages, language=language),
        change=partial(_change, language=language),
    )
    made.globals.update(
        percent=language.formats.share,
        spoken_days=language.formats.days_from,
        why=partial(_why, language=language),
        topic_title=partial(_topic, language=language),
        language_title=partial(_language, language=language),
        column_chart=partial(_columns, language=language),
        outcome_chart=partial(_outcomes, language=language),
        bar=bar,
        ends=_ends,
        end_names=ENDS,
        first=_first,
        doubted=is_doubted,
        languages=codes(),
    )
    return made


def _cleaned(value: Any) -> Any:
    """Texts without control characters; what is markup already was made of such."""
    return clean(value) if type(value) is str else value


def _code(text: str) -> Markup:
    """A sentence of ours, its `words` as code."""
    from markupsafe import Markup

    return Markup(re.sub(r"`([^`]*)`", r"<code>\1</code>", escape(clean(text))))  # noqa: S704 escaped before


def messages(count: int, language: Language) -> str:
    """`1 message`, `12 messages`."""
    return (
        language.report.one_message
        if count == 1
        else language.report.many_messages.format(count=language.formats.number(count))
    )


def _change(change: Change, language: Language) -> str:
    return f"{ARROWS[change]} {getattr(language.report, change)}"


def _why(action: Action, language: Language) -> str:
    """The reason for an action, in one sentence; then who owns it, and whether it grows."""
    words, formats = language.report, language.formats
    reason = words.why[action.do].format(
        messages=formats.number(action.messages)
        if action.do == "mark"
        else messages(action.messages, language),
        theme=action.theme,
        share="" if action.share is None else formats.share(action.share, 1),
        other=""
        if action.other is None
        else _usual(action.other, language)
        if action.do == "wave"
        else formats.decimal(action.other),
        usual="" if action.usual is None else formats.decimal(action.usual),
        offered=formats.number(action.offered),
        day="" if action.day is None else formats.long_date(action.day),
        hour=action.hour,
    )
    more = [words.rising] if action.rising else []
    return " ".join([reason, *more, *([words.owner.format(name=action.owner)] if action.owner else [])])


def _usual(count: float, language: Language) -> str:
    """How many there usually are; nothing that would be rounded away is called nothing."""
    return language.formats.decimal(count) if count >= 0.05 else language.report.hardly


def _topic(group: Group, language: Language) -> str:
    return language.report.topics.get(group.key, group.title)


def _language(group: Group, language: Language) -> str:
    return Language(group.key).name if group.key else language.report.unknown_language


def _first(groups: Sequence[Group]) -> list[Group]:
    """The largest, and those that are no folder: what found no article must not be hidden behind many
    topics.
    """
    return [
        group for place, group in enumerate(groups) if place < MOST_ROWS or group.key in ELSEWHERE.values()
    ]


def _ends(counts: Counts) -> list[tuple[str, float]]:
    return [(end, getattr(counts, end)) for end in reversed(ENDS)]


def _outcomes(figures: Figures, language: Language) -> Markup:
    said = ", ".join(
        f"{getattr(language.report, name)} {language.formats.number(int(value))}"
        for name, value in _ends(figures.counts)
    )
    return stacked(figures.counts, language.report.outcomes, said)


def _columns(figures: Figures, language: Language) -> Markup:
    most = max((step.counts.total for step in figures.steps), default=0)
    title = language.report.by_day if figures.daily else language.report.by_step
    return columns(
        [(step.counts, _told(step, language)) for step in figures.steps],
        title,
        language.report.chart_days.format(most=language.formats.number(most)),
    )


def _told(step: Step, language: Language) -> str:
    day = _span(step.since, step.until, language)
    return (
        f"{day}: {messages(step.counts.total, language)}, {language.formats.number(step.counts.unanswered)} "
        f"{language.report.unanswered}"
    )


def _span(since: date, until: date, language: Language) -> str:
    return (
        language.formats.short(since)
        if since == until
        else f"{language.formats.short(since)} – {language.formats.short(until)}"
    )
