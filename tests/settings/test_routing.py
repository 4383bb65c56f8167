"""`routing:` in the settings: the operator's rules beside the built-in ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.places import NOWHERE

from kb_tools.settings.routing import RoutingRule, merge_routing
from kb_tools.settings.settings import parse_settings

FRAUD = RoutingRule(
    category="fraud", words=("*betrug*",), outcome="escalate", team="Sicherheit", hotline=True
)
PRESS = RoutingRule(category="press", words=("presse",), outcome="private")


def written(rules):
    """What is read of rules, and what is wrong with them."""
    source = f"site_url: https://a.example/\nplugins:\n  - kb:\n      routing:\n{rules}"
    found, problems = parse_settings(source, NOWHERE)
    return found.routing, problems


def test_the_operators_rules_come_first():
    """The built-in ones of other categories stay behind them."""
    own, problems = written("        - {category: leak, findings: [pin], team: Sicherheit}\n")
    assert problems == ()
    leak = RoutingRule(category="leak", findings=("pin",), team="Sicherheit")
    assert merge_routing(own, (FRAUD, PRESS)) == (leak, FRAUD, PRESS)


def test_a_built_in_rule_is_changed_by_its_name():
    """What is left out stays; without words nothing makes it apply."""
    own, _ = written("        - {category: press, team: Presse}\n        - {category: fraud, words: []}\n")
    press, fraud = merge_routing(own, (FRAUD, PRESS))
    assert (press.team, press.words, press.outcome) == ("Presse", ("presse",), "private")
    assert (fraud.words, fraud.hotline) == ((), True)


def test_examples_add_up_and_an_empty_list_takes_them_away():
    """Those of a built-in rule, of mkdocs.yml and of kinds.yaml; so do counter-examples."""
    known = RoutingRule(category="thanks", examples=("danke",), unlike=("danke nein",))
    own = [{"category": "thanks", "examples": (one,)} for one in ("merci", "grazie")]
    (thanks,) = merge_routing([tuple(one.items()) for one in own], (known,))
    assert thanks.examples == ("danke", "grazie", "merci")
    assert thanks.unlike == ("danke nein",)
    (off,) = merge_routing([tuple({"category": "thanks", "examples": ()}.items())], (known,))
    assert off.examples == ()


@given(st.permutations([FRAUD, PRESS]))
def test_without_own_rules_the_built_in_ones_are_all(rules):
    """In their order."""
    assert merge_routing((), tuple(rules)) == tuple(rules)


@pytest.mark.parametrize(
    ("rules", "line", "what"),
    [
        ("        - words: [a]\n", 5, "without category"),
        ("        - category: a\n          outcome: maybe\n", 6, "outcome"),
        ("        - category: a\n          word: [a]\n", 6, "word"),
    ],
)
def test_a_mistake_has_its_line(rules, line, what):
    """No rule is taken then: half of them could send a message the wrong way."""
    own, (problem,) = written(rules)
    assert own == ()
    assert problem.line == line
    assert what in problem.what


@pytest.mark.parametrize(
    ("routing", "what"),
    [
        ("press", "list of rules"),
        ("[{words: [a]}]", "without category"),
        ("[{category: a, outcome: maybe}]", "mistake"),
        ("[{x: 1}]", "mistake"),
    ],
)
def test_mistakes_in_rules_are_told(routing: str, what: str) -> None:
    """A rule that cannot be read is a problem of mkdocs.yml, and the built-in rules hold."""
    settings, problems = parse_settings(
        f"site_url: https://a.b/\nplugins:\n  - kb: {{routing: {routing}}}\n", NOWHERE
    )
    assert any(what in problem.what for problem in problems)
    assert settings.routing == ()
