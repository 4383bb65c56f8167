"""What a report says in a language. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A language's words in reports. `{...}` is filled in where the words are used; `do` and `why` by the
    kind of an action.
    """

    title: str
    one_message: str
    many_messages: str
    one_day: str
    many_days: str
    lead: str
    nothing: str
    few: str
    usage_off: str
    usage_counts: str
    no_before: str
    more: str
    fewer: str
    alike: str
    before: str
    compared: str
    monday: str
    monday_lead: str
    monday_nothing: str
    details: str
    messages_word: str
    do: Mapping[str, str]
    why: Mapping[str, str]
    hardly: str
    rising: str
    owner: str
    asked: str
    outcomes: str
    answered: str
    handed_on: str
    unanswered: str
    no_reply: str
    chosen: str
    chosen_note: str
    count: str
    by_day: str
    by_step: str
    day: str
    days_from: str
    all: str
    chart_days: str
    table_days: str
    by_topic: str
    topic: str
    by_language: str
    language: str
    change: str
    topics: Mapping[str, str]
    unknown_language: str
    load: str
    load_lead: str
    load_one: str
    load_many: str
    load_none: str
    load_caption: str
    entry: str
    video: str
    offered: str
    usual: str
    load_share: str
    doubted: str
    more_rows: str
    load_note: str
    usual_note: str
    choosing_not: str
    idle: str
    idle_lead: str
    idle_none: str
    idle_few: str
    gaps: str
    gaps_lead: str
    gaps_none: str
    gaps_unknown: str
    gaps_alone: str
    gaps_unkept: str
    gaps_sampled: str
    wave: str
    wave_since: str
    gap_since: str
    gap_rising: str
    gap_extend: str
    gap_write: str
    gap_write_alone: str
    freshness: str
    freshness_lead: str
    one_article: str
    many_articles: str
    owners_caption: str
    owner_column: str
    nobody: str
    articles_column: str
    overdue: str
    soon: str
    never: str
    stale_caption: str
    state: str
    overdue_since: str
    due_on: str
    fresh: str
    method: str
    method_lines: tuple[str, ...]
    as_of: str
