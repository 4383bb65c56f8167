"""What was said before a message, for what the message means but does not say again. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kb_tools.errors import KbError
from kb_tools.languages import language
from kb_tools.search.language import dialect
from kb_tools.search.message import strip_message
from kb_tools.search.words import LITTLE, WORD, fold, split_words
from kb_tools.text import say

SUBJECT = 4
"""A message with so many words of its own says what it is about."""
MOST = 2
"""How many earlier messages of the customer are read together with one at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Something said earlier in a thread: by the customer, or by us."""

    text: str
    ours: bool = False


def parse_history(source: str, file: str) -> tuple[Turn, ...]:
    """The turns of a thread, oldest first, from JSON lines of {"from": "customer" or "us", "text": ...}.
    Raises KbError with the line that is none.
    """
    lines = enumerate(source.splitlines(), start=1)
    return tuple(_parse(line, file, number) for number, line in lines if line.strip())


def split_thread(text: str) -> tuple[tuple[Turn, ...], str]:
    """What was said before, and the customer's last message, of a thread in the form of `parse_history`; of
    any other text nothing, and the text itself.
    """
    try:
        turns = parse_history(text, "")
    except KbError:
        return (), text
    last = next((place for place in range(len(turns) - 1, -1, -1) if not turns[place].ours), None)
    return ((), text) if last is None else (turns[:last], turns[last].text)


def said_before(message: str, history: Sequence[Turn], lang: str) -> str:
    """What the customer said earlier that the message cannot be understood without; "" where it can."""
    needed: list[str] = []
    for place in range(len(history) - 1, -1, -1):
        if len(needed) == MOST:
            break
        if history[place].ours:
            continue
        if not leans(needed[0] if needed else message, lang, history[place + 1 :][:1]):
            break
        needed.insert(0, history[place].text)
    return " ".join(needed)


def leans(text: str, lang: str, before: Sequence[Turn] = ()) -> bool:
    """Whether a text is understood only with what was said before it: it answers our question, or has few
    words of its own and refers to something, or goes on.
    """
    if re.search(rf"\b(?:{language(lang).questions.turns_away})\b", text, re.IGNORECASE):
        return False
    if before and before[0].ours and asks(before[0].text, lang) and not asks(text, lang):
        return True
    words, own = _folded(text, lang), len(own_words(text, lang))
    said = _said(lang)
    if own <= SUBJECT and said.goes_on.intersection(words[:2]):
        return True
    return own < SUBJECT and (
        not said.refers.isdisjoint(words)
        or any(
            word in said.points and (after == "" or after in said.empty)
            for word, after in pairwise((*words, ""))
        )
    )


def refers_back(sentence: str, lang: str) -> bool:
    """Whether a sentence of an article stands for something that the one before it names."""
    written = WORD.findall(sentence.replace("’", " "))
    words, said = [fold(word, lang) for word in written], _said(lang)
    return (
        not said.refers.isdisjoint(words)
        or not said.pronouns.isdisjoint(written)
        or (words[0] in said.points and (len(words) == 1 or words[1] in said.empty))
    )


def asks(text: str, lang: str) -> bool:
    """Whether a text is a question: by its mark, by a word that makes it one, or by how it begins."""
    return (
        text.rstrip(" \"'”“»)").endswith("?")
        or not _said(lang).asks.isdisjoint(_folded(text, lang))
        or bool(re.match(rf"(?:{language(lang).questions.begins})\b", text.strip(), re.IGNORECASE))
    )


def own_words(text: str, lang: str) -> list[str]:
    """The folded words of a text that say what it is about: neither little ones nor those that people ask
    with.
    """
    empty, words = _said(lang).empty, split_words(strip_message(text), lang)
    return [word for word in words if not word.startswith(LITTLE) and word not in empty]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """The words of a language that `leans` looks for, folded."""

    goes_on: frozenset[str]
    refers: frozenset[str]
    points: frozenset[str]
    pronouns: frozenset[str]
    asks: frozenset[str]
    empty: frozenset[str]


@cache
def _said(lang: str) -> _Said:
    questions, words = language(lang).questions, language(lang).words

    def folded(*texts: str) -> frozenset[str]:
        return frozenset(fold(word, lang) for text in texts for word in text.split())

    return _Said(
        goes_on=folded(questions.goes_on),
        refers=folded(questions.refers),
        points=folded(questions.points),
        pronouns=frozenset(questions.pronouns.split()),
        asks=folded(questions.asks),
        empty=folded(
            words.little, words.asking, *dialect(lang), questions.asks, questions.measures, questions.refers
        ),
    )


def _folded(text: str, lang: str) -> list[str]:
    return [fold(word, lang) for word in WORD.findall(strip_message(text))]


def _parse(line: str, file: str, number: int) -> Turn:
    try:
        value = json.loads(line)
        text, who = value["text"], value["from"]
        if isinstance(text, str) and who in ("customer", "us"):
            return Turn(text=text, ours=who == "us")
    except (ValueError, KeyError, TypeError, RecursionError):
        pass
    raise KbError(
        say("this is no turn of a thread"),
        say('write {{"from": "customer" or "us", "text": "..."}}'),
        file=file,
        line=number,
    )
