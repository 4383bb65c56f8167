"""Sentences in the reader's language: how they are said, and that every language can say each."""

from __future__ import annotations

import ast
import json
import pickle
import re
import string
from copy import deepcopy
from datetime import date
from pathlib import Path

import pytest

import kb_tools
from kb_tools.languages import CATALOGUES, load
from kb_tools.telling.sentences import tell
from kb_tools.text import clean, counted, joined, say

CODE = Path(kb_tools.__file__).parent
SPOKEN = sorted(file.parent.name for file in CODE.glob("languages/*/terminal.py"))
SAYING = {"say": 1, "counted": 3}
"""Functions that take templates, and before which place they stand."""
TOLD = {"KbError": 2, "UsageError": 2, "IndexUnusable": 2, "SourcesBroken": 2, "FieldError": 2}
TOLD |= {
    "found": 5,
    "problem": 4,
    "_broken": 3,
    "_matching": 4,
    "_problem": 4,
    "_folder_problem": 3,
    "refusal": 2,
}
TOLD |= {"YouTubeError": 2, "NotFound": 2, "QuotaUsedUp": 1, "_cut": 1}
"""What people read is among the first arguments of these."""
NAMED = ("what", "fix", "why", "facts")
"""What people read is in arguments and variables of these names, but for the `what` of a Proof."""
PARTS = string.Formatter()
SAID = re.compile(r"[^\W\d_]|“")
"""What a language writes in its own way: words and quotation marks."""


def catalogue(code):
    """English template -> what a language says, of all its files."""
    return {key: said for file in CATALOGUES for key, said in load(code, file).items()}


def trees():
    for path in sorted(CODE.rglob("*.py")):
        yield path.relative_to(CODE).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def called(node):
    return getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""


def templates_of(file, tree):
    for node in ast.walk(tree):
        name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
        if name in SAYING and file != "text.py":
            for given in node.args[: SAYING[name]][name == "counted" :]:
                assert isinstance(given, ast.Constant), (
                    f"{file}:{given.lineno} {name}() wants a text as it is"
                )
                yield given.value


@pytest.fixture(scope="module")
def templates():
    found = {template for file, tree in trees() for template in templates_of(file, tree)}
    return {one for one in found if SAID.search("".join(text for text, *_ in PARTS.parse(one)))}


def names_in(template):
    return {name for _, name, _, _ in PARTS.parse(template) if name is not None}


def literal(node):
    """Whether this is a text that no language but English has."""
    if isinstance(node, ast.IfExp):
        return literal(node.body) or literal(node.orelse)
    if isinstance(node, ast.JoinedStr):
        return any(
            isinstance(part, ast.Constant) and re.search(r"[a-z]{2}", part.value) for part in node.values
        )
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value


def english_only(node):
    if isinstance(node, ast.Assign):
        return any(getattr(name, "id", "") in NAMED for name in node.targets) and literal(node.value)
    if isinstance(node, ast.Call) and called(node) not in SAYING:
        named = [word.value for word in node.keywords if word.arg in NAMED[called(node) == "Proof" :]]
        first = TOLD.get(getattr(node.func, "id", ""), 0)
        return any(map(literal, [*node.args[:first], *named]))
    return False


@pytest.mark.parametrize("language", SPOKEN)
def test_every_language_can_say_every_sentence_and_no_other(language, templates):
    says = catalogue(language)
    assert sorted(templates - set(says)) == []
    assert sorted(set(says) - templates) == []


@pytest.mark.parametrize("language", SPOKEN)
def test_a_sentence_is_translated_in_one_file(language):
    says = catalogue(language)
    files = (CODE / "languages" / language).glob("*.py")
    written = [node for file in files for node in ast.parse(file.read_text(encoding="utf-8")).body]
    catalogues = [node.value for node in written if isinstance(node, ast.Assign)]
    keys = [key.value for one in catalogues if isinstance(one, ast.Dict) for key in one.keys]
    assert sorted(keys) == sorted(says)


@pytest.mark.parametrize("language", SPOKEN)
def test_a_translation_names_the_same_values(language):
    says = catalogue(language)
    assert {one: says[one] for one in says if names_in(one) != names_in(says[one])} == {}


def test_whatever_people_read_can_be_said_in_their_language():
    found = {file for file, tree in trees() if any(map(english_only, ast.walk(tree)))}
    assert found == set()


def test_a_sentence_is_its_english_text():
    said = counted(1200, "{n:,} message", "{n:,} messages")
    assert said == "1,200 messages"
    assert json.dumps([say("{part:.0%} sure", part=0.98)]) == '["98% sure"]'
    assert joined([say("one"), "two"], "; ") == "one; two"


@pytest.mark.parametrize(("language", "told"), [
    ("de", "1.234,5 am 14.09.2026, zu 98\u00a0%"), ("de-AT", "1.234,5 am 14.09.2026, zu 98\u00a0%"),
    ("en", "1,234.5 am 2026-09-14, zu 98%"), ("", "1,234.5 am 2026-09-14, zu 98%"),
    ("xx", "1,234.5 am 2026-09-14, zu 98%"), ("../de", "1,234.5 am 2026-09-14, zu 98%"),
])  # fmt: skip
def test_numbers_and_days_are_written_as_the_language_does(language, told):
    said = say("{n:,.1f} am {day}, zu {part:.0%}", n=1234.5, day=date(2026, 9, 14), part=0.98)
    assert tell(said, language) == told


def test_sentences_within_sentences_are_said_too():
    said = say("{a} and {b}", a=joined([say("{n:.1f}", n=1.5), say("{n:,}", n=1000)], ", "), b="{braces}")
    assert tell(said, "de") == "1,5, 1.000 and {braces}"


def test_a_copy_can_be_said_as_well_and_a_cleaned_text_is_plain():
    said = say("{n:.1f}", n=1.5)
    assert [tell(copy, "de") for copy in (deepcopy(said), pickle.loads(pickle.dumps(said)))] == ["1,5", "1,5"]
    assert tell(clean(said), "de") == "1.5"
