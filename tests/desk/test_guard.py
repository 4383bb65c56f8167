"""Personal data in messages: found, and taken out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.guarded import CARD, IBAN, marked
from support.places import ROOT

from benchmarks.guard import FORMS, LABELLED, judge, read_labelled
from kb_tools.desk.guard import find_personal_data, redact, without_marks
from kb_tools.desk.proof import own_contacts
from kb_tools.settings.settings import read_settings

HANDED = ROOT.parent / "shared" / "data" / "desk"


@pytest.mark.parametrize("file", [LABELLED, FORMS])
def test_the_labelled_messages(file: Path) -> None:
    """Of what people write in earnest at least 98 in 100 data are found whole, and of look-alikes at most 1
    in 100 raises an alarm.
    """
    own = own_contacts(read_settings(ROOT)[0])
    judged = [judge(message, own) for message in read_labelled(file)]
    assert len(judged) >= 300
    with_data = [one for one in judged if one.message.wanted]
    assert 0.4 < len(with_data) / len(judged) < 0.6
    data = sum(len(one.message.wanted) for one in with_data)
    assert sum(len(one.missed) for one in judged) <= 0.02 * data
    assert sum(bool(one.false) for one in judged if not one.message.wanted) <= 0.01 * (
        len(judged) - len(with_data)
    )


@pytest.mark.skipif(not HANDED.is_dir(), reason="the handed messages are not here")
def test_the_handed_messages() -> None:
    """At least 95 in 100 lose every secret, and at most 2 in 100 innocent ones raise an alarm."""
    own = own_contacts(read_settings(ROOT)[0])
    personal, innocent = (
        [json.loads(line) for line in (HANDED / f"guard_{kind}.jsonl").read_text("utf-8").splitlines()]
        for kind in ("personal", "innocent")
    )
    redacted = [redact(one["text"], find_personal_data(one["text"], own)) for one in personal]
    left = [
        text
        for text, one in zip(redacted, personal, strict=True)
        if any(part in text for part in one["secrets"])
    ]
    assert len(left) <= 0.05 * len(personal), left
    assert sum(bool(find_personal_data(one["text"], own)) for one in innocent) <= 0.02 * len(innocent)


def found(message: str, *own: str) -> list[str]:
    """What the guard finds, as it stands in the message."""
    return [message[one.start : one.end] for one in find_personal_data(message, own)]


def test_the_company_is_no_secret() -> None:
    """The company's own number, however written, and addresses at its domain may be quoted; those of others
    may not.
    """
    quoted = (
        "069/90009200 ist besetzt und phishing@Musterbank.example.com antwortet nicht, mailt an "
        "max@gmx.de oder 069 90009300"
    )
    assert found(quoted, "+49 69 90009-200", "@musterbank.example.com") == ["max@gmx.de", "069 90009300"]
    assert len(found(quoted, "", "")) == 4


@pytest.mark.parametrize(
    ("own", "message", "left"),
    [
        ("stadtwerke@gmail.com", "Anna.Vogt@gmail.com oder Stadtwerke@gmail.com", ["Anna.Vogt@gmail.com"]),
        ("@gmail.com", "anna.vogt@gmail.com", ["anna.vogt@gmail.com"]),
        ("siehe Website", "mein Passwort lautet geheim", ["geheim"]),
        ("116 116", "TAN 116116, Hotline 116 116", ["116116"]),
        ("116 116", "Meine Kundennummer ist 116 116 4711", ["116 116 4711"]),
        ("116 116", "Kundennummer: 47 116 116", ["47 116 116"]),
        ("116 116", "Kundennummer KD-116 116", ["KD-116 116"]),
        ("+49 69 90009-200", "Kontonummer 6990009200", ["6990009200"]),
        ("+43 1 90009200", "+49 1 90009200 ruft mich an", ["+49 1 90009200"]),
    ],
)
def test_settings_blind_nobody(own: str, message: str, left: list[str]) -> None:
    """Contacts are compared whole and with their own kind, and nobody owns a provider of mail for all."""
    assert found(message, own) == left


@given(st.lists(st.sampled_from(["", " ", "-", ".", "\u00a0"]), min_size=21, max_size=21), st.booleans())
def test_gaps_and_case_do_not_hide_an_iban(gaps: list[str], lower: bool) -> None:
    """An IBAN is one, in groups of any size and in small letters."""
    written = IBAN[0] + "".join(gap + letter for gap, letter in zip(["", *gaps[1:]], IBAN[1:], strict=True))
    assert marked(written.lower() if lower else written) == "[IBAN]"


@given(st.text(alphabet="0123456789 +-./()@aABDEKonto:#€,ſİ²٣\u200b\n", max_size=200))
def test_findings_are_in_order_and_apart(message: str) -> None:
    """Findings do not overlap, lie within the message, and come in its order."""
    edges = [edge for finding in find_personal_data(message) for edge in (finding.start, finding.end)]
    assert edges == sorted(set(edges))
    assert not edges or edges[-1] <= len(message)


@given(st.text(max_size=300))
def test_a_marked_message_holds_nothing_more(message: str) -> None:
    """Marks are no personal data, so that marking twice changes nothing."""
    once = marked(message)
    assert marked(once) == once


@given(st.text(), st.sampled_from([IBAN, CARD, "max@gmx.de"]), st.text())
def test_finds_amid_anything(before: str, datum: str, after: str) -> None:
    """What stands free between other words is never repeated."""
    assert datum not in marked(f"{before} | {datum} | {after}")


def test_what_was_taken_out_leaves_the_messages_own_words() -> None:
    """No mark is left, and other brackets stay."""
    text = "kto. 532013000 [privat]"
    assert without_marks(redact(text, find_personal_data(text))).split() == ["kto.", "[privat]"]
