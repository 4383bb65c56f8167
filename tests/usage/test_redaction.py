"""What is kept of a customer's message: the question, and nothing that says who asked it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.guarded import keep
from support.places import ROOT

from benchmarks.guard import read_labelled
from kb_tools.desk.guard import find_personal_data, redact
from kb_tools.search.generations import open_files
from kb_tools.search.words import fold
from kb_tools.usage.redaction import HANDLE, LONGEST, MARK, kept
from kb_tools.usage.special import is_special

FIRST = st.sampled_from(
    [
        "Anna",
        "Kevin",
        "Jörg",
        "Svetlana",
        "Hans-Peter",
        "Priya",
        "Mehmet",
        "Zoë",
        "John",
        "Ayşe",
        "Uwe",
        "Chantal",
    ]
)
LAST = st.sampled_from(
    [
        "Müller",
        "Kowalczyk",
        "Yıldız",
        "Nguyen",
        "O'Brien",
        "Schmidt-Rottluff",
        "Weißgerber",
        "Patel",
        "Przybylski",
        "Smith",
        "Kämmerling",
    ]
)
DATA = st.one_of(
    st.from_regex(r"IBAN DE\d{2} \d{4} \d{4} \d{4} \d{4} \d{2}", fullmatch=True),
    st.from_regex(r"Tel\. 01[567]\d [1-9]\d{6}", fullmatch=True),
    st.from_regex(r"PIN: [3-9]\d{3}", fullmatch=True),
    st.from_regex(r"[a-z]{3,9}\.[a-z]{3,9}@(gmx|web|posteo)\.de", fullmatch=True),
)
AROUND = st.sampled_from(
    [
        "Hallo Frau {last}, wo bleibt meine Karte?", "Wo bleibt die Karte? LG {first}",
        "Karte weg! Viele Grüße, {first} {last}",
        "ich heiße {first} {last} und suche einen Automaten", "my name is {first} {last} and my card is gone",
        "Karte weg\n{first} {last}",
        "die Überweisung von {first} {last} ist nicht da", "Ich bin {first} {last}, warum geht die App nicht",
        "Dear Mr {last}, any news?",
        "Sehr geehrter Herr Dr. {last}, was kostet das Konto?", "this is {first} {last}, card gone",
        "Danke {first}",
    ]
)  # fmt: skip


def test_handles_and_links_say_no_more_than_needed() -> None:
    """A handle is a mark, but for the company's own; of a link its host is left, without user, page and
    query.
    """
    assert keep("@anna_k @Musterbank schaut mal") == f"{HANDLE} @Musterbank schaut mal"
    assert keep("siehe https://example.com/konto?id=77 bitte") == "siehe https://example.com/… bitte"
    assert keep("siehe x.com/anna_k und www.bild.example?x=anna") == "siehe x.com/… und www.bild.example/…"
    assert "geheim" not in keep("siehe https://anna:geheim@example.com/konto bitte")


def test_long_numbers_go_even_if_nobody_says_what_they_are() -> None:
    """The guard leaves a bare run of digits alone; a history has no need of it."""
    assert keep("was ist mit 4711081500 los") == f"was ist mit {MARK} los"


@pytest.mark.parametrize(
    "message",
    [
        "IBAN: DE44 5001 0517 5407 3249 31",
        "PIN 1234, TAN 123456, Passwort: Sommer2024!, und nun, wie geht es denn weiter mit der Karte?",
        "Was tun? " * (LONGEST // 9 + 1), "😱😱", "",
    ],
)  # fmt: skip
def test_what_had_to_be_changed_much_is_not_kept(message: str) -> None:
    """Three data, data that are more than a third of the words, a letter instead of a question, or no word at
    all.
    """
    assert keep(message) == ""


def test_no_mark_is_met_by_the_search() -> None:
    """The marks have no letters and no digits."""
    assert not any(letter.isalnum() for letter in MARK + HANDLE)


def test_what_is_kept_of_a_drafted_row_is_what_was_kept_of_the_message() -> None:
    """Text that the guard has marked already comes out the same: rows of a triage find their message by
    it.
    """
    for message in read_labelled():
        findings = find_personal_data(message.text)
        assert kept(redact(message.text, findings), (), lambda _: False) == kept(
            message.text, findings, lambda _: False
        )


def test_real_questions_are_left_alone(sample: Path) -> None:
    """Of 420 messages to the sample help centre hardly one is changed, but for those of a special kind."""
    index = open_files(sample / ".kb")
    lexicons = {lang: index.language(lang).lexicon for lang in index.languages}
    asked = [
        json.loads(line)["text"]
        for line in (ROOT / "tests" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    changed = [
        text
        for text in asked
        if kept(
            text,
            find_personal_data(text),
            lambda word: any(fold(word, lang) in one for lang, one in lexicons.items()),
            handle="musterbank",
        )
        not in (" ".join(text.split()), "" if is_special(text) else text)
    ]
    assert len(changed) <= 2, changed
    assert sum(map(is_special, asked)) <= 5


@given(AROUND, FIRST, LAST, DATA, st.booleans())
def test_whoever_writes_is_not_in_what_is_kept(
    around: str, first: str, last: str, datum: str, before: bool
) -> None:
    """Names and data, in whatever sentence: no word of them comes out."""
    message = around.format(first=first, last=last)
    message = f"{datum}. {message}" if before else message
    words = keep(message).replace(MARK, " ").split()
    secrets = {first, last, *datum.split()[1:], datum.rsplit(maxsplit=1)[-1]} - {"Tel.", "IBAN", "PIN:"}
    assert not {word.strip(".,?!") for word in words} & secrets


@given(st.text(max_size=300), st.text(max_size=20))
def test_any_text_can_be_kept_or_not(text: str, name: str) -> None:
    """Whatever somebody writes: one line without control characters, and what is kept of that is the same."""
    once = keep(text, name)
    assert "\n" not in once
    assert len(once) <= LONGEST * 2
