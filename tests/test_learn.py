"""usage/wording, learning/alike, phrasings, weigh and refused: which of customers' words are worth
keeping.
"""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.places import GUARDED

from kb_tools.desk.guard import find_personal_data
from kb_tools.learning.phrasings import Candidate, Chosen, find_candidates, right_answers, tally_choices
from kb_tools.learning.refused import digest, refuse, refused_in
from kb_tools.learning.similarity import PhrasingIndex
from kb_tools.learning.weighing import TrialResult, weigh
from kb_tools.models import IndexEntry
from kb_tools.text import CONTROL
from kb_tools.usage.redaction import kept
from kb_tools.usage.wording import LONGEST, MARK, to_phrasing

MARKED = re.compile(r"\[\[(\w+)\|(.*?)\]\](?!\])")


@pytest.mark.parametrize(
    ("message", "phrasing"),
    [
        (
            "Hallo @… , meine Karte ist weg 😭😭 was muss ich tun??? LG […]",
            "meine Karte ist weg was muss ich tun???",
        ),
        ("Hi zusammen, wie sperre ich die Karte […]? Vielen Dank im Voraus", "wie sperre ich die Karte?"),
        ("Hallo liebes Team der Musterbank, wo ist meine PIN?", "wo ist meine PIN?"),
        ("Hallo Musterbank, wo ist meine PIN :-)", "wo ist meine PIN"),
        ("Hallo Karte weg, was nun", "Karte weg, was nun"),
        ("Guten Tag Frau […], meine Karte […] geht nicht. Gruß […]", "meine Karte geht nicht"),
        ("warum ist mein Konto (IBAN [IBAN]) gesperrt?", "warum ist mein Konto gesperrt?"),
        ("warum ist mein Konto, IBAN [IBAN], gesperrt?", "warum ist mein Konto gesperrt?"),
        ("meine IBAN [IBAN] wird nicht angenommen", "meine IBAN wird nicht angenommen"),
        ("#KarteVerloren was nun https://t.co/…", "Karte Verloren was nun"),
        ("Good morning, can't log in to the app. Thanks a lot!", "can't log in to the app"),
        ("Danke für nichts, wann geht die App wieder", "Danke für nichts, wann geht die App wieder"),
        ("Mit […] gesprochen. Wo steht mein Dispo?", "Wo steht mein Dispo?"),
        ("Ich erzähle mal alles von vorn. " * 8 + "Wie sperre ich die Karte?", "Wie sperre ich die Karte?"),
        ("Frau […] hat gesagt ich soll warten", ""),
        ("Überweisung an […]", ""),
        ("wie oder was", ""),
        ("Kosten?", ""),
        ("Danke!", ""),
        ("Karte " * 40, ""),
    ],
)
def test_a_message_becomes_what_it_asks(message, phrasing):
    """Without greeting, thanks, handle, link, emoji and mark; nothing where that leaves too little, too much
    or a ruin.
    """
    assert to_phrasing(message, "de") == phrasing


pieces = st.sampled_from(
    [
        "Hallo",
        "Karte",
        "weg",
        "[…]",
        "[IBAN]",
        "@…",
        "@bank",
        "https://t.co/x",
        "😀",
        ",",
        ".",
        "?",
        "LG",
        "an",
        "#KarteWeg",
        "\x1b[31m",
        "\n",
        "IBAN",
    ]
)


@given(
    st.lists(pieces | st.text(max_size=12), max_size=30).map(" ".join), st.sampled_from(["de", "en", "fr"])
)
def test_a_phrasing_is_one_harmless_line(message, lang):
    """Whatever is in the message."""
    phrasing = to_phrasing(message, lang)
    assert len(phrasing) <= LONGEST
    assert not re.search(rf"\[…\]|\[IBAN\]|{MARK}|@…|@bank|https?://|\n", phrasing)
    assert not CONTROL.search(phrasing)
    assert phrasing == " ".join(phrasing.split())


def test_phrasings_are_alike_by_folded_words():
    """However umlauts are typed; little words count little, and alone they are enough only where there are no
    others.
    """
    shelf: PhrasingIndex[int] = PhrasingIndex("de")
    for number, text in enumerate(["Gebühr für Überweisung", "was ist das", "Was kostet die Karte?"]):
        shelf.put(text, number)
    assert shelf.near("gebuehr ueberweisung", 0.9) == [(pytest.approx(0.9623, abs=1e-3), 0)]
    assert [key for _, key in shelf.near("Was ist das?", 0.99)] == [1]
    assert shelf.near("Was ist eine Vollmacht?", 0.01) == []
    assert shelf.near("", 0.0) == []


ENTRY = IndexEntry(
    source="docs/sperren.md",
    kind="article",
    id="sperren",
    lang="de",
    title="Karte sperren",
    questions=("karte geklaut was tun",),
)
OTHER = IndexEntry(source="docs/pin.md", kind="article", id="pin", lang="de", title="PIN vergessen")


def chosen(message, name="sperren", times=1, offered=1, lang="de"):
    return Chosen(message=message, lang=lang, id=name, times=times, offered=offered)


def learnable(*choices):
    found, left_out = find_candidates(choices, [ENTRY, OTHER])
    return [(one.wording, one.entry.id, one.votes, one.choices) for one in found], dict(left_out)


def test_what_agents_chose_is_proposed_in_the_customer_s_words():
    """Messages that say nearly the same are one, and their choices are added up."""
    said = (
        chosen("Portmonee weg, hilfe!", times=3),
        chosen("portmonee weg hilfe"),
        chosen("hilfe portmonee weg", "pin"),
    )
    assert learnable(*said) == ([("Portmonee weg, hilfe", "sperren", 4, 5)], {})


@pytest.mark.parametrize(
    ("choices", "reason"),
    [
        ([chosen("portmonee weg hilfe", times=3), chosen("portmonee weg hilfe", "pin", times=2)], "rivals"),
        ([chosen("karte geklaut! was tun")], "there"),
        ([chosen("karte sperren", "pin")], "elsewhere"),
        ([chosen("portmonee weg hilfe", "nobody")], "gone"),
        ([chosen("wallet gone help", lang="en")], "gone"),
        ([chosen("hilfe")], "wording"),
    ],
)
def test_what_is_not_learnt_is_counted_by_reason(choices, reason):
    """Said already here or elsewhere, chosen for two, in another language, or no phrasing at all."""
    assert learnable(*choices) == ([], {reason: 1})


def test_only_answers_and_misses_are_learnt_from():
    """Insults and what belongs in private have other outcomes; of too many messages the most frequent are
    looked at.
    """
    rows = [
        ("a", "de", "", "answer", ("x",), 9),
        ("a", "de", "x", "answer", ("x", "y"), 2),
        ("a", "de", "x", "none", (), 1),
        ("a", "de", "y", "answer", ("x",), 1),
        ("b", "de", "x", "escalate", (), 5),
        ("c", "de", "x", "answer", ("x",), 1),
        ("", "de", "x", "answer", ("x",), 5),
    ]
    tallied = tally_choices(iter(rows), most=1)
    assert tallied.chosen == (chosen("a", "x", times=3, offered=2), chosen("a", "y", times=1, offered=0))
    assert (tallied.different, dict(tallied.left_out)) == (2, {"other": 1})
    assert right_answers(tallied.chosen, [ENTRY, OTHER]) == {}
    assert right_answers([chosen("m"), chosen("m", "pin"), chosen("n", "pin")], [ENTRY, OTHER]) == {
        "m": ENTRY,
        "n": OTHER,
    }


def candidate(wording="portmonee weg hilfe", entry=ENTRY, votes=1, **counts):
    return Candidate(
        wording=wording,
        entry=entry,
        messages=(wording,),
        votes=votes,
        **{"choices": votes, "offered": votes, **counts},
    )


def confidence(one, *tried):
    return weigh(([one], []), tried)[0].confidence


def test_confidence_is_the_share_of_what_speaks_for_it():
    """Laplace's rule: choices, being suggested and helped messages for, other choices and harmed messages
    against.
    """
    assert confidence(candidate()) == 0.75
    assert confidence(candidate(offered=0)) == 0.6667
    assert confidence(candidate(votes=3)) == 0.8333
    assert confidence(candidate(votes=3, choices=4)) == 0.7143
    helped = TrialResult(message="portmonee gestohlen", entry=ENTRY, before=5, after=2)
    harmed = TrialResult(
        message="pin im portmonee", entry=OTHER, before=1, after=2, overtaken_by=frozenset({"sperren"})
    )
    unseen = TrialResult(
        message="pin im portmonee", entry=OTHER, before=5, after=7, overtaken_by=frozenset({"sperren"})
    )
    foreign = TrialResult(
        message="pin im portmonee", entry=OTHER, before=1, after=2, overtaken_by=frozenset({"nobody"})
    )
    assert confidence(candidate(), helped) == 0.8
    assert confidence(candidate(), harmed) == 0.6
    assert confidence(candidate(), unseen, foreign) == 0.75


def test_a_changed_message_is_put_down_to_the_phrasing_most_like_it():
    """And each proposal lists the other messages for its article."""
    near, far = candidate("pin im portmonee vergessen"), candidate("portmonee weg hilfe")
    harmed = TrialResult(
        message="pin im portmonee",
        entry=OTHER,
        before=1,
        after=None,
        overtaken_by=frozenset({"sperren"}),
        half=1,
    )
    other = TrialResult(message="handtasche geklaut", entry=ENTRY, before=1, after=1, half=1)
    first, last = weigh(([], [near, far]), [harmed, other])
    assert (first.candidate, first.worse, first.others) == (far, (), (other,))
    assert (last.candidate, last.worse) == (near, (harmed,))


@given(st.integers(0, 50), st.integers(1, 50), st.integers(1, 50))
def test_more_votes_never_make_it_less_sure(against, votes, more):
    """And a confidence stays between 0 and 1."""
    few, many = (candidate(votes=n, choices=n + against, offered=0) for n in (votes, votes + more))
    assert 0 < confidence(few) <= confidence(many) < 1


def test_personal_data_never_becomes_a_phrasing():
    """None of the guard's test messages, kept as the store keeps them, leaves any of its data in a
    phrasing.
    """
    lines = GUARDED.read_text(encoding="utf-8").splitlines()
    learnt = 0
    for line in lines:
        marked = json.loads(line)["marked"]
        message, data = (
            MARKED.sub(lambda mark: mark[2], marked),
            [mark[2] for mark in MARKED.finditer(marked)],
        )
        phrasing = to_phrasing(kept(message, find_personal_data(message), lambda _word: False), "de")
        learnt += bool(phrasing)
        assert [datum for datum in data if datum in phrasing] == []
    assert learnt > len(lines) / 4


def test_a_damaged_list_of_refusals_is_an_empty_one(tmp_path):
    """Then the editor is asked again, and no more than that is lost."""
    refuse(tmp_path, candidate())
    refuse(tmp_path, candidate("handtasche geklaut"))
    assert refused_in(tmp_path) == {
        digest(candidate("weg, Hilfe: Portmonee")),
        digest(candidate("handtasche geklaut")),
    }
    for damaged in ("{", "3", "[", '{"a": 1}'):
        (tmp_path / "refused.json").write_text(damaged, encoding="utf-8")
        assert refused_in(tmp_path) == frozenset()
