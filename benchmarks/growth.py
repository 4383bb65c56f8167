"""Whether the work on a text grows as the text does: each function that reads customers', editors' or
YouTube's text, with twice the text, of the kinds that make searching go back and forth.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from markdown import markdown

from benchmarks.tables import table
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.guard import find_personal_data
from kb_tools.desk.inbox.documents import parts_of
from kb_tools.desk.inbox.table import csv_rows
from kb_tools.desk.kinds.phrases import fold_message, has_phrase
from kb_tools.desk.links import find_links
from kb_tools.desk.sentences import LONGEST, shorter_by_words
from kb_tools.importing.as_html import MARKDOWN, html_of
from kb_tools.importing.tree import plain
from kb_tools.search.message import strip_message
from kb_tools.search.sentences import split_sentences
from kb_tools.search.words import split_words
from kb_tools.site.inert import inert
from kb_tools.sources.captions import parse_captions
from kb_tools.sources.chapters import parse_chapters
from kb_tools.sources.marks.translating import marks_in
from kb_tools.sources.passages import split_page
from kb_tools.sources.unclosed import without_unclosed
from kb_tools.text import clean

Work = Callable[[str], object]
SIZE = 10_000
"""Characters of the shorter text."""
NOISE = 0.02
"""Seconds below which a ratio says nothing."""
KINDS = (
    "a", "a ", "a. ", "1. ", "z. B. ", "DE89 ", "0170 ", "(", '"', ") ", "@a", "#a", "http://", "www.", "a.b",
    "a-", "-",
    "e\u0301", "👨\u200d", "🇩🇪", "1\ufe0f\u20e3", "\n", " ", "„", "...", "\u200b",
    "a@b.de ", "<a ", "<", "&", "00:01 a\n", "00:01.000 --> 00:02.000\na\n\n", "https://a.b/(",
    "{{", "{%", "{{ a }} ", ":::", "[[", '"a,', "{", '{"a": ',
    "[", "![", "[a](", "[a][", "[^", "[\n",
    "mein Passwort ", "ich heiße ", "<p>", "`",
)  # fmt: skip


def _rendered(text: str) -> object:
    """What is nested too deep to be rendered is told as a problem of its page."""
    with suppress(RecursionError):
        return markdown(without_unclosed(text), extensions=MARKDOWN)
    return None


WORK: dict[str, Work] = {
    "split_sentences": split_sentences,
    "strip_message": strip_message,
    "split_words": lambda text: split_words(text, "de"),
    "find_personal_data": find_personal_data,
    "find_links": find_links,
    **{f"count for {name}": CHANNELS[name].count for name in ("x", "mastodon", "bluesky", "whatsapp")},
    "has_phrase": lambda text: has_phrase(fold_message(text, "de"), "karte|konto gesperrt|weg"),
    f"shorter_by_words, up to {LONGEST:,}": lambda text: sum(map(len, shorter_by_words(text))),
    "split_page": split_page,
    "without_unclosed": without_unclosed,
    "marks_in": lambda text: marks_in(text, frozenset()),
    "Markdown, as an article is read": _rendered,
    "an inbox as CSV": lambda text: list(csv_rows(BytesIO(f"text\n{text}".encode()))),
    "an inbox as JSON": lambda text: list(parts_of(BytesIO(text.encode()))),
    "html_of": html_of,
    "inert": inert,
    "plain": plain,
    "clean": clean,
    "parse_captions": lambda text: parse_captions(text, "a.vtt"),
    "parse_chapters": lambda text: parse_chapters(text, 600),
}


def growth_table(_folder: Path) -> str:
    """For each function the kind of text that it grows fastest with, and how fast: 2 is as the text."""
    rows = []
    for name, work in WORK.items():
        work("Was kostet eine Karte?")
        took = {kind: (_seconds(work, kind, SIZE), _seconds(work, kind, 2 * SIZE)) for kind in KINDS}
        worst, kind = max((_ratio(*both), kind) for kind, both in took.items())
        slowest = max(long for _, long in took.values())
        rows.append([name, f"{worst:.1f}", repr(kind), f"{1000 * slowest:.0f}"])
    return table(
        f"Twice the text ({SIZE:,} and {2 * SIZE:,} characters): how much longer at most",
        ["Function", "times", "with a row of", "ms at most"],
        rows,
    )


def _ratio(short: float, long: float) -> float:
    return long / max(NOISE / 2, short) if long > NOISE else 0.0


def _seconds(work: Work, kind: str, size: int) -> float:
    """The best of three, where it is quick enough to be disturbed."""
    text, took = (kind * size)[:size], list[float]()
    while not took or (len(took) < 3 and took[0] < 0.2):
        begun = time.process_time()
        work(text)
        took.append(time.process_time() - begun)
    return min(took)
