"""Where a sentence may be cut, and how sentences are put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kb_tools.languages import in_every_language

WORDS = in_every_language("words")
LEADS_ON = re.compile(
    rf"(?:^|\s)(?:[a-zß-öø-ÿ]{{1,3}}|{'|'.join(one for words in WORDS for one in words.leads_on.split())})$"
)
"""A word after which nobody stops: and, von, im, your."""
TAIL, LONGEST = 100, 10_000
"""Characters at an end that say how it ends; of a text that fits any channel."""
JUST_BEGUN = re.compile(r",\s\S+(?:\s\S+)?$")
"""A clause of one or two words, of which nobody sees what it was to say."""
FINISHED = re.compile(r"[.!?…][\"'”“’»)\]]*$")

POINTS = re.compile(rf"\b(?:{'|'.join(one for words in WORDS for one in words.here)})[.:!]*$", re.IGNORECASE)


def run_on(sentences: Sequence[str]) -> str:
    """Sentences in one line; what stood in a line of its own without a stop - a row, a label, a title - has
    one before the next begins.
    """
    ended = (
        one if is_finished(one) or one.endswith((":", ",", ";")) else f"{one}." for one in sentences[:-1]
    )
    return " ".join((*ended, *sentences[-1:]))


def is_finished(text: str) -> bool:
    """Whether `text` ends as a sentence does."""
    return bool(FINISHED.search(text))


def points_to_page(sentence: str) -> bool:
    """Whether a sentence sends its reader to the page that it stands on or beside: Wie es weitergeht, lesen
    Sie hier.
    """
    return bool(POINTS.search(sentence))


def shorter_by_words(text: str, least: int = 40) -> Iterator[str]:
    """`text` cut between words with an ellipsis, longest first, as long as `least` characters say something;
    never after a little word.
    """
    words = text[:LONGEST].split()
    for size in range(len(words) - 1, 0, -1):
        cut = " ".join(words[:size]).rstrip(',;:-–—(„“"')
        if len(cut) < least:
            return
        if (
            not LEADS_ON.search(cut, max(0, len(cut) - TAIL))
            and not JUST_BEGUN.search(cut, max(0, len(cut) - TAIL))
            and not (cut.count("„") > cut.count("“") or cut.count("(") > cut.count(")"))
        ):
            yield cut + "…"
