"""The wordings of rules."""

from __future__ import annotations

from dataclasses import replace

from kb_tools.desk.kinds.built_in import built_in
from kb_tools.desk.kinds.examples import examples_of
from kb_tools.settings.routing import RoutingRule

GAS = RoutingRule(category="gas", examples=("Es riecht nach Gas",), unlike=("Gas kündigen",), danger=True)
WORDS = RoutingRule(category="vip", words=("vorstand",), unlike=("Vorstandswahl",))


def test_a_rule_without_examples_is_told_by_its_words_alone() -> None:
    """What it is unlike says nothing without what it is like."""
    told = examples_of((GAS, WORDS))
    assert told.like == {"gas": GAS.examples}
    assert told.unlike == {"gas": GAS.unlike}
    assert told.danger == {"gas"}


def test_another_wording_is_another_digest() -> None:
    """So what was made of them is made again; the same ones are not."""
    told = examples_of(built_in())
    changed = replace(told, like={**told.like, "thanks": (*told.like["thanks"], "merci beaucoup")})
    assert told.digest == examples_of(built_in()).digest != changed.digest
    assert replace(told, danger=frozenset()).digest != told.digest
