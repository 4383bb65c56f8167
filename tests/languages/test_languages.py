"""The room of languages: each has the same files, and says everything the others say."""

from __future__ import annotations

import dataclasses
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import kb_tools.languages
from kb_tools.languages import CATALOGUES, FACTS, Language, codes, in_every_language, language, load

HERE = Path(kb_tools.languages.__file__).parent
FILES = {file.stem for file in HERE.glob("*.py")} - {"__init__"}


def texts_in(value: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a value of a language, with the names that lead to it."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from texts_in(item, f"{place}.{key}")
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from texts_in(getattr(value, field.name), f"{place}.{field.name}")


def files_of(code):
    return {file.stem for file in (HERE / code).glob("*.py")} - {"__init__"}


@pytest.mark.parametrize("code", codes())
def test_a_language_has_every_file(code):
    """And a starter for `kb init`."""
    assert not FILES - files_of(code)
    assert (HERE / code / "starter" / "all" / "mkdocs.yml").is_file()


@pytest.mark.parametrize("code", codes())
def test_what_commands_say_stands_in_the_same_files(code):
    """The code speaks English. `losses` is a part of `routing`."""
    assert files_of(code) - FILES - {"losses"} == (set() if code == "en" else set(CATALOGUES))


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize("file", sorted(FILES))
def test_a_language_fills_every_field(code, file):
    """Fields that every language must have have no default; none of them is empty."""
    value = load(code, file)
    assert type(value).__module__ == f"kb_tools.languages.{file}"
    for field in dataclasses.fields(value):
        given = getattr(value, field.name)
        needed = field.default is field.default_factory is dataclasses.MISSING and field.type != "bool"
        assert given or not needed, field.name


@pytest.mark.parametrize("file", sorted(FILES - {"letters", "numerals", "readability", "words"}))
def test_languages_fill_in_the_same(file):
    """What is filled into a text in one language is filled in in the others, and no key is missing."""
    gaps = [
        {place: set(re.findall(r"{([a-z]\w*)", text)) for place, text in texts_in(value)}
        for value in in_every_language(file)
    ]
    assert all(found == gaps[0] for found in gaps)


def test_a_region_is_its_language():
    """de-AT and de_CH speak German."""
    assert language("de-AT").site is language("de_CH").site is language("de").site


def test_a_language_nobody_wrote_says_what_the_default_language_says():
    """And English where nobody wrote that either; what is true of that language is not true of this one."""
    assert Language("nl", "de").site is language("de").site
    assert Language("nl", "sv").site is language("en").site
    assert Language("nl", "de").letters is Language("nl", "en").letters is not language("de").letters
    assert (Language("nl", "de").name, language("de").name) == ("nl", "Deutsch")


def test_settings_replace_words():
    """One text in a file, or one in a table of it; the others stay."""
    own = (("de", "site", ("search_button",), "Los"), ("de", "report", ("do", "write"), "Schreiben!"))
    spoken = Language("de", "de", own)
    assert spoken.site.search_button == "Los"
    assert spoken.site.videos == language("de").site.videos
    assert dict(spoken.report.do) == {**language("de").report.do, "write": "Schreiben!"}
    assert Language("en", "de", own).site is language("en").site


def test_only_what_is_used_is_loaded():
    """The words of the site come without those of the desk, and without other languages."""
    asked = "import sys; from kb_tools.languages import language; language('de').site.videos; "
    told = "print(*sorted(name for name in sys.modules if 'kb_tools.languages.' in name))"
    run = subprocess.run([sys.executable, "-c", asked + told], capture_output=True, text=True, check=True)
    assert run.stdout.split() == [f"kb_tools.languages.{name}" for name in ("de", "de.site", "site")]


def test_what_no_language_has_is_no_attribute():
    """A slip in the code is not taken for a language without words."""
    with pytest.raises(AttributeError):
        language("de").sight  # noqa: B018 asking is the test
    assert FACTS < FILES


def test_what_commands_say_is_said_in_the_language():
    """English is what the code is written in, and what nobody translated stays as it is."""
    nothing = "No answer in the knowledge base"
    assert language("de-AT").says(nothing) == "Keine Antwort in der Wissensbasis"
    assert language("en").says(nothing) == nothing
    assert language("de").says("Nobody said this") == "Nobody said this"
