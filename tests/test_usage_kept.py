"""What is kept of a customer's message: the question, and nothing that says who asked it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.places import ROOT

from benchmarks.guard import read_labelled
from kb_tools.desk.guard import find_personal_data, redact
from kb_tools.search.generations import open_index
from kb_tools.search.words import fold
from kb_tools.usage.redaction import HANDLE, LONGEST, MARK, kept
from kb_tools.usage.store import FILE, open_store

KNOWN = frozenset(
    """karte konto girokonto musterbank london berlin pin app geld automat bank apple pay google filiale
        uberweisung koch max
    abheben""".split()  # noqa: SIM905 - twenty words read better without quotes
)


def keep(text: str, name: str = "", known: frozenset[str] = KNOWN) -> str:
    return kept(
        text, find_personal_data(text), lambda word: fold(word, "de") in known, name=name, handle="musterbank"
    )


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Hallo Frau Müller, meine Karte ist weg", "Hallo Frau […], meine Karte ist weg"),
        (
            "Guten Tag Herr Dr. Schmidt-Rottluff, wann kommt die PIN?",
            "Guten Tag Herr […], wann kommt die PIN?",
        ),
        ("Der Berater Herr von der Leyen war unfreundlich", "Der Berater Herr […] war unfreundlich"),
        ("Herr Koch hat angerufen", "Herr […] hat angerufen"),
        ("mrs smith told me to call back", "mrs […] told me to call back"),
        ("hallo anna, wie gehts der karte? lg kevin", "hallo […], wie gehts der karte? lg […]"),
        (
            "Dear Mr Jones, where is my card? Best regards, Tim Hopkins",
            "Dear […], where is my card? Best regards, […]",
        ),
        ("Karte weg! Mit freundlichen Grüßen\nJörg Wierczkowski", "Karte weg! Mit freundlichen Grüßen […]"),
        ("Karte weg\nAnna", "Karte weg […]"),
        ("Karte weg, danke Karsten", "Karte weg, danke […]"),
        ("Karte weg! LG, K. Meier", "Karte weg! LG, […]"),
        ("ich heiße max und hab die pin vergessen", "ich heiße […] und hab die pin vergessen"),
        ("mein name ist anna schmidt und ich brauche geld", "mein name ist […] und ich brauche geld"),
        ("Ich bin Kevin Przybylski, Karte weg", "Ich bin […], Karte weg"),
        ("Hi, this is Priya Patel, can you help?", "Hi, this is […], can you help?"),
        ("Überweisung von Svetlana Kowalczyk fehlt", "Überweisung von […] fehlt"),
        ("Das Geld an Ilse Kröger ist weg", "Das Geld an […] ist weg"),
        ("Meine Tochter Lena braucht eine Karte", "Meine Tochter […] braucht eine Karte"),
        ("Kontoinhaber: Hans-Peter Wurst, Karte weg", "Kontoinhaber: […], Karte weg"),
        ("Hi I'm Priyanka, my card is gone", "Hi I'm […], my card is gone"),
        ("Hello, this is Priyanka", "Hello, this is […]"),
        ("sperrt bitte das konto von jan peter müller", "sperrt bitte das konto von […]"),
        ("hat petra schon ihre pin", "hat […] schon ihre pin"),
        ("Annas Karte ist weg", "[…] Karte ist weg"),
        ("das Konto von Max Koch, gesperrt", "das Konto von […], gesperrt"),
    ],
)
def test_names_are_taken_out(message: str, expected: str) -> None:
    """After titles, greetings, introductions and kin, at the end, by first names, by two words in a row that
    nobody knows.
    """
    assert keep(message) == expected


@pytest.mark.parametrize(
    "message",
    [
        "Hallo Musterbank, wo ist mein Geld?", "Hallo Team, wo ist mein Geld?",
        "Liebe Bank, was kostet das Konto?", "hey leute, karte weg",
        "Hello London, where are the free cash machines?", "any good pubs near Covent Garden?",
        "Kann ich mit Apple Pay zahlen?",
        "Hallo, ich bin Rentnerin und brauche Hilfe", "I'm Scottish and need cash in London",
        "Meine Frau Karte verloren", "Danke euch!",
        "meine Frau hat ihre Karte verloren", "Mein Name ist falsch geschrieben",
        "BITTE SOFORT HILFE KARTE WEG", "Viele Grüße aus Hamburg",
        "Was kostet das Girokonto der Musterbank in Berlin?", "i miss my card",
        "Karte weg, vielen Dank im Voraus", "@Musterbank Karte weg",
        "Termin 2026-11-15 14:00 geht das?",
    ],
)  # fmt: skip
def test_what_is_no_name_stays(message: str) -> None:
    """Companies, products, places and what people write around names."""
    assert keep(message) == message


def test_the_name_that_was_given_is_taken_out_wherever_it_stands() -> None:
    """In any case, in the genitive, as a handle without @."""
    assert (
        keep("zwulf fragt, ob Zwulfs Karte kommt, sagt zwulf_b", name="Zwulf B.")
        == "[…] fragt, ob […] Karte kommt, sagt […]_b"
    )
    assert keep("Karte von karte_hh kommt nicht", name="@Karte_HH") == "Karte von karte_[…] kommt nicht"


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


def test_none_of_the_labelled_data_reaches_the_store(sample: Path, kb, tmp_path: Path) -> None:
    """All messages with personal data go through `kb triage`: neither the store's files nor what is given out
    has any of it.
    """
    folder = Path(shutil.copytree(sample, tmp_path / "kb"))
    shutil.rmtree(folder / ".kb" / FILE, ignore_errors=True)
    labelled = [message for message in read_labelled() if message.wanted]
    stdin = "\n".join(json.dumps({"text": message.text}) for message in labelled)
    assert kb("triage", "-", "--json", cwd=folder, stdin=stdin).returncode == 0
    with open_store(folder / ".kb") as store:
        rows = list(store.read())[-len(labelled) :]
    given_out = kb("usage", "export", cwd=folder).stdout
    stored = b"".join(path.read_bytes() for path in (folder / ".kb").glob(f"{FILE}*")).decode(
        errors="replace"
    )
    for message, row in zip(labelled, rows, strict=True):
        for one in message.wanted:
            datum = message.text[one.start : one.end]
            assert datum not in row.message
            assert len(datum) < 7 or (datum not in stored and datum not in given_out)
    assert sum(bool(row.message) for row in rows) > len(rows) / 2


def test_real_questions_are_left_alone(sample: Path) -> None:
    """Of 420 messages to the sample help centre hardly one is changed."""
    index = open_index(sample / ".kb")
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
        != " ".join(text.split())
    ]
    assert len(changed) <= 2, changed


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
