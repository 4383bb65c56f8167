"""What `mkdocs serve` tells editors in a language. Values only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """A language's words in the panel. `{...}` is filled in where the words are used."""

    title: str
    close: str
    sorry: str
    one_problem: str
    many_problems: str
    no_problems: str
    whole: str
    problems: str
    no_problem_here: str
    error: str
    warning: str
    line: str
    phrasings: str
    title_asked: str
    found: str
    instead: str
    nothing: str
    reply: str
    asked: str
    length: str
    too_long: str
    other_reply: str
    no_link: str
    no_reply: str
    videos: str
    articles: str
    no_proposals: str
    score: str
    point: str
    from_second: str
    in_common: str
    write: str
    made_page: str
    front_page: str
    left_out: str
    not_watchable: str
    no_index: str
