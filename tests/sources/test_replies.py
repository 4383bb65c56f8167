"""replies.yaml, as editors write it, read into building blocks."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.places import ROOT

from kb_tools.languages import codes, language
from kb_tools.settings.settings import Settings
from kb_tools.sources.replies import BLOCKS, Replies, parse_replies, read_replies

SAMPLE = ROOT / "replies.yaml"


def test_the_sample_has_no_mistake() -> None:
    """The sample's replies.yaml has every block in German and English, and none that falls back."""
    replies, problems = parse_replies(SAMPLE.read_text(encoding="utf-8"), "replies.yaml")
    assert problems == ()
    assert replies.address == "sie"
    assert all(set(replies.written[lang]) == set(BLOCKS) for lang in ("de", "en"))


def test_built_in_words_obey_the_rules_for_editors() -> None:
    """The built-in blocks pass the checks that editors' blocks go through."""
    for lang, address in itertools.product(codes(), ("sie", "du")):
        blocks = Replies(address=address).blocks(language(lang))
        written = "\n".join(f"  {name}: {list(variants)!r}" for name, variants in blocks.items())
        assert parse_replies(f"address: {address}\n{lang}:\n{written}\n", "f")[1] == ()
        assert set(blocks) == set(BLOCKS)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("  greting: [Hallo]", "unknown key `greting`"),
        ("  greeting: {a: b}", "greeting should be one text"),
        ("  greeting: ['Hallo {name}']", "unknown placeholder {name}"),
        ("  greeting_named: [Hallo]", "needs {name} once"),
        ("  answer: ['{answer} ({link})']", "joins {link} to other characters"),
        ("  answer: ['{answer}']", "needs {link} once"),
        ("  closing: ['Bis bald {']", "stray brace"),
        ("  closing: ['{name.__class__}']", "stray brace"),
        ("  closing: ['']", "empty variant"),
        ("  closing: [Meldet euch gern]", "says 'euch' where `address` is sie"),
    ],
)
def test_a_mistake_is_told_with_its_line(line: str, what: str) -> None:
    """Each mistake is a problem with file and line, and the built-in words take the block's place."""
    replies, problems = parse_replies(f"address: sie\nde:\n{line}\n", "replies.yaml")
    assert [(problem.file, problem.line) for problem in problems] == [("replies.yaml", 3)]
    assert what in problems[0].what
    assert "euch" in line or replies.blocks(language("de")) == Replies().blocks(language("de"))


def test_one_variant_wrong_leaves_the_others() -> None:
    """A wrong variant is reported with its own line and the right ones are used."""
    replies, problems = parse_replies("de:\n  closing:\n    - Gern!\n    - '{wrong}'\n", "replies.yaml")
    assert [problem.line for problem in problems] == [4]
    assert replies.blocks(language("de"))["closing"] == ("Gern!",)


def test_an_empty_list_leaves_a_block_out() -> None:
    """`closing: []` means no closing at all, not the built-in one."""
    replies, problems = parse_replies("de:\n  closing: []\n", "replies.yaml")
    assert problems == ()
    assert replies.blocks(language("de"))["closing"] == ()
    assert replies.blocks(language("de-AT"))["greeting"] == Replies().blocks(language("de"))["greeting"]


@pytest.mark.parametrize(
    "source",
    ["", "# nothing yet\n", "de:\n", "- a\n- b\n", "adress: sie\n", "address: ihr\n", "de: 3\n", "de: [a"],
)
def test_any_file_gives_usable_blocks(source: str) -> None:
    """An empty or wrong file leaves the built-in words in force."""
    assert parse_replies(source, "replies.yaml")[0].blocks(language("de")) == Replies().blocks(language("de"))


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(source: str) -> None:
    """Whatever is in the file, what comes back is blocks and problems."""
    replies, _ = parse_replies(source, "replies.yaml")
    assert set(replies.blocks(language("de"))) == set(BLOCKS)


def test_the_file_that_the_settings_name_is_read(tmp_path: Path) -> None:
    """In any encoding but UTF-8 it is a problem, and the built-in words stay."""
    settings = Settings(root=tmp_path)
    settings.replies.write_text("address: du\n", encoding="utf-8")
    assert read_replies(settings) == (Replies(address="du"), ())
    settings.replies.write_bytes(b"address: d\xfc\n")
    replies, (problem,) = read_replies(settings)
    assert (replies, problem.place) == (Replies(), "replies.yaml:1")


def test_only_a_language_that_knows_two_forms_of_address_can_mix_them() -> None:
    assert re.search(Replies().other_form(language("de")).in_replies, "Gern für dich.")
    assert re.search(Replies(address="du").other_form(language("de")).in_replies, "Gern für Sie.")
    assert Replies().other_form(language("en")) is None
