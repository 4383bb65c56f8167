"""A company's kinds: a utility's and a railway's, told from eight examples each."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from support.own_kinds import ALARMING, ORDINARY_RAILWAY, ORDINARY_UTILITY, RAILWAY, UTILITY

from kb_tools.desk.kinds.built_in import built_in
from kb_tools.desk.kinds.own import open_kinds, prepare_kinds, rules_of
from kb_tools.search.generations import open_index
from kb_tools.search.meaning.encoder import open_encoder
from kb_tools.settings.settings import read_settings

TRADES = {"utility": UTILITY, "railway": RAILWAY}
TRADE = {"gas": "utility", "water": "utility", "power": "utility", "person_on_track": "railway"}
MOST_WRONG = 2


@pytest.fixture(scope="module")
def trades(sample, tmp_path_factory):
    """The sample with the kinds of a trade: `trades["utility"].judge(text, lang)`."""
    opened = {}
    settings = read_settings(sample)[0]
    with open_index(settings) as index:
        for trade, kinds in TRADES.items():
            root = tmp_path_factory.mktemp(trade)
            (root / "mkdocs.yml").write_text("site_url: https://a.b/\nplugins: [kb]\n", encoding="utf-8")
            (root / "kinds.yaml").write_text(kinds, encoding="utf-8")
            opened[trade] = open_kinds(read_settings(root)[0], index)
        yield opened


@pytest.mark.parametrize("kind", ALARMING)
def test_a_kind_is_found_from_eight_examples(trades, kind: str) -> None:
    """All but one of what customers write then; danger to people at either level."""
    judged = [trades[TRADE[kind]].judge(text, "de") for text in ALARMING[kind]]
    found = [one for one in judged if kind in one.grounds or (one.alert and one.alert.kind == kind)]
    assert len(found) >= len(judged) - 1


def test_the_trades_ordinary_messages_are_left_alone(trades) -> None:
    """Two of thirty at most ring."""
    sets = {"utility": ORDINARY_UTILITY, "railway": ORDINARY_RAILWAY}
    judged = [(text, trades[trade].judge(text, "de")) for trade, texts in sets.items() for text in texts]
    assert len(judged) == 30
    ringing = [(text, one.grounds) for text, one in judged if one.alert or {*one.grounds} & {*TRADE}]
    assert len(ringing) <= MOST_WRONG, ringing


def test_own_rules_stand_before_the_built_in_ones(tmp_path) -> None:
    """And what they say of a built-in kind changes that one alone."""
    (tmp_path / "mkdocs.yml").write_text("site_url: https://a.b/\nplugins: [kb]\n", encoding="utf-8")
    (tmp_path / "kinds.yaml").write_text(
        "- category: gas\n  words: [gasgeruch]\n- category: thanks\n  outcome: answer\n", encoding="utf-8"
    )
    rules = rules_of(read_settings(tmp_path)[0])
    assert [rule.category for rule in rules[:2]] == ["gas", "thanks"]
    assert len(rules) == len(built_in()) + 1
    thanks = next(rule for rule in built_in() if rule.category == "thanks")
    assert (rules[1].outcome, rules[1].examples) == ("answer", thanks.examples)


def test_what_was_made_once_is_kept(tmp_path) -> None:
    """For the built-in kinds with the encoder's tables, for own ones beside the index."""
    (tmp_path / "mkdocs.yml").write_text("site_url: https://a.b/\nplugins: [kb]\n", encoding="utf-8")
    settings = read_settings(tmp_path)[0]
    encoder = open_encoder(settings)
    assert encoder is not None
    counted = SimpleNamespace(texts=0)

    def watch(texts):
        counted.texts += len(texts)
        return iter(texts)

    prepare_kinds(settings, encoder)
    (tmp_path / "kinds.yaml").write_text(RAILWAY, encoding="utf-8")
    prepare_kinds(settings, encoder, watch)
    own = counted.texts
    assert 0 < own < 40
    prepare_kinds(settings, encoder, watch)
    assert counted.texts == own
    assert [*settings.state_dir.glob("kinds-*")]
