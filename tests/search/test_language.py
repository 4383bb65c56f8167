"""In which of the site's languages a message is."""

from __future__ import annotations

import json

import pytest
from support.places import QUESTIONS

from kb_tools.search.find import find_answers
from kb_tools.search.language import is_recognised, recognise_language


@pytest.mark.parametrize(
    ("message", "lang"),
    [
        ("wo ist meine karte", "de"),
        ("where is my card", "en"),
        ("Kündigung", "de"),
        ("my Karte is gone", "en"),
        ("was kann ich tun", "de"),
        ("what can I do", "en"),
        ("thanks!!", "en"),
        ("dunno tbh", "en"),
        ("i hob ned gnua", "de"),
        ("ick weeß nich", "de"),
        ("chan ich dini app bruuche", "de"),
        ("kto. 532013000", "de"),
        ("", "de"),
        ("🙃🙃", "de"),
        ("je ne peux plus me connecter à l'application", "de"),
        ("où est-ce que je trouve le code pour Londres", "de"),
    ],
)
def test_the_language_of_a_message(message, lang):
    """Little words, letters and the articles' own words tell; when nothing does, or another language's, the
    site's first language is assumed.
    """
    known = {"de": {"karte"}, "en": {"card"}}
    assert recognise_language(message, ("de", "en"), lambda language, word: word in known[language]) == lang


def test_one_language_only():
    """A site of one language has nothing to recognise."""
    assert recognise_language("where is my card", ("de",), lambda *_: False) == "de"


def test_the_sample_s_questions(sample_index):
    """The recognised language is right for all but a few of the sample's real-sounding messages."""
    rows = [json.loads(row) for row in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    right = [find_answers(row["text"], sample_index)[0] == row["lang"] for row in rows]
    assert sum(right) / len(right) > 0.97


@pytest.mark.parametrize(
    ("message", "recognised"),
    [
        ("wo ist sie", True),
        ("karte konto", True),
        ("Karte", True),
        ("Karte perdue", False),
        ("quiero bloquear", False),
        ("je ne peux plus me connecter", False),
        ("", True),
    ],
)
def test_one_known_word_among_others_is_no_language(message, recognised):
    """A little word is, and so are two known words, or no others."""
    assert is_recognised(message, ("de", "en"), lambda _, word: word in ("karte", "konto")) is recognised
