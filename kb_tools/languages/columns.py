"""What the columns of tables are called, and what people write into them. Values only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Columns:
    """Names of columns in small letters, likeliest first; blanks, underscores and accents do not matter.

    An export of an inbox has `text` (what a customer wrote), `id`, `lang`, `name`, `handle`, `author` (an
    id), `thread` (what the messages of one conversation share), `reply_to` (an id) and `at`; a table of
    questions and answers has `title` (the question), `html` (its answer), `category`, `tags`, `lang` and
    `summary`.
    """

    text: tuple[str, ...]
    id: tuple[str, ...]
    lang: tuple[str, ...]
    name: tuple[str, ...]
    handle: tuple[str, ...]
    author: tuple[str, ...]
    thread: tuple[str, ...]
    reply_to: tuple[str, ...]
    at: tuple[str, ...]
    incoming: tuple[str, ...]
    """Whether a customer wrote it."""
    internal: tuple[str, ...]
    """Whether only colleagues see it."""
    direction: tuple[str, ...]
    """Who wrote it, in a word: one of `ours` for the company, of `notes` for what no customer sees, of
    `theirs` for a customer.
    """
    ours: tuple[str, ...]
    notes: tuple[str, ...]
    theirs: tuple[str, ...]
    title: tuple[str, ...]
    html: tuple[str, ...]
    category: tuple[str, ...]
    tags: tuple[str, ...]
    summary: tuple[str, ...]
    sent: tuple[str, ...]
    """Whether a draft was sent, which `yes` and `no` mark."""
    yes: tuple[str, ...]
    no: tuple[str, ...]
