"""Asking for each article in its own words, and again only where something changed."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field

from support.built import article
from support.reviewed import base

from kb_tools.review.asking import Asker, RankedPhrasing, ask_all
from kb_tools.search.generations import open_index
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings

ARTICLES = [
    article(f"de/{number:02}.md", title=f"T{number}", questions=(f"Q{number}",)) for number in range(20)
]
FIRST, SECOND = ("de", "00"), ("de", "01")


@dataclass
class Ranking:
    """Says of each article that the next one stands beside it, and notes what it was asked."""

    asked: list[str] = field(default_factory=list)

    def ask(self, text, one):
        self.asked.append(text)
        beside = f"{(int(one.id) + 1) % len(ARTICLES):02}"
        return RankedPhrasing(text=text, found=((one.id, 0.9),), others=((beside, 0.1, 0.2),))


def test_each_article_is_asked_by_its_title_and_its_questions():
    """The title first."""
    ranking = Ranking()
    answers = ask_all(ARTICLES, {}, (), ranking)
    assert [one.text for one in answers[SECOND]] == ["T1", "Q1"]
    assert len(ranking.asked) == 2 * len(ARTICLES)


def test_one_edit_asks_for_those_beside_it_alone():
    """For the article itself, for that in whose ranking it stands, and for that in its own."""
    before, ranking = ask_all(ARTICLES, {}, (), Ranking()), Ranking()
    assert ask_all(ARTICLES, before, {SECOND}, ranking) == before
    assert set(ranking.asked) == {"T0", "Q0", "T1", "Q1", "T2", "Q2"}
    assert ask_all(ARTICLES, before, (), quiet := Ranking()) == before
    assert quiet.asked == []


def test_many_edits_ask_for_everything():
    """From a tenth of the articles on; those that are gone are forgotten."""
    before, ranking = ask_all(ARTICLES, {}, (), Ranking()), Ranking()
    answers = ask_all(ARTICLES[3:], before, (), ranking)
    assert len(ranking.asked) == 2 * len(ARTICLES[3:])
    assert FIRST not in answers


def test_an_index_says_what_it_finds_and_what_it_would_find_without_the_article(tmp_path):
    """By the ranking of `kb suggest`; a language without an index finds nothing."""
    settings, _ = read_settings(base(tmp_path))
    refresh_index(settings)
    one = article("de/pin.md", id="pin")
    with open_index(settings) as index:
        asked = Asker(index, settings.state_dir).ask("pin dreimal falsch", one)
        assert asked.found[0][0] == "pin"
        assert "pin" not in {name for name, _, _ in asked.others}
        assert Asker(index, settings.state_dir).ask("pin", article("xx/pin.md", lang="xx")).found == ()
        elsewhere = pickle.loads(pickle.dumps(Asker(index, settings.state_dir)))
        assert elsewhere.ask("pin dreimal falsch", one) == asked, "another process opens the index for itself"
