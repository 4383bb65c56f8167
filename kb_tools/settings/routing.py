"""Who should answer a message: the operator's rules, as values, and their reading from mkdocs.yml. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import FieldError, flag, one_of, read_part, text, texts
from kb_tools.models import Outcome
from kb_tools.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutingRule:
    """A rule applies when a phrase of `words` is in the message, or the best hit has one of `tags`, or the
    guard found one of `findings`.

    `outcome` None leaves it to the hits; `unless_answered` lets a likely public answer stand before the
    outcome; `hotline` names the blocking hotline first; `danger` is danger to people, which comes before
    everything else; `block` is the building block of the reply in place of the outcome's own.

    A phrase is some words that stand near each other in any order: `karte geklaut|weg`. `|` separates
    alternatives, `*` stands for any beginning or end of a word: `*betrug*`.
    """

    category: str
    words: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    outcome: Outcome | None = None
    team: str = ""
    second_pair_of_eyes: bool = False
    unless_answered: bool = False
    hotline: bool = False
    danger: bool = False
    block: str = ""


FIELDS: dict[str, Any] = {
    "category": text,
    "words": texts,
    "tags": texts,
    "findings": texts,
    "outcome": one_of("answer", "private", "phone", "escalate", "none", "no_reply"),
    "team": text,
    "second_pair_of_eyes": flag,
    "unless_answered": flag,
    "hotline": flag,
    "danger": flag,
    "block": text,
}

Written = tuple[tuple[str, Any], ...]
"""What an editor wrote of a rule: names and values, so that what was left out can be told from what was
set.
"""


def read_routing(node: Node) -> tuple[Written, ...]:
    """The `routing` section. Raises FieldError for the first mistake in it."""
    if not isinstance(node.value, tuple):
        raise FieldError(
            say("should be a list of rules"),
            say("write `- category: press` and below it `words: [journalist]`"),
        )
    return tuple(_read_rule(item) for item in node.value)


def _read_rule(node: Node) -> Written:
    values = read_part(node, FIELDS, say("a routing rule"))
    if not values.get("category"):
        raise FieldError(
            say("has a rule without category"),
            say("name what the rule is about, such as `category: press`"),
            node.line,
        )
    return tuple(values.items())


def merge_routing(written: tuple[Written, ...], built_in: tuple[RoutingRule, ...]) -> tuple[RoutingRule, ...]:
    """The operator's rules first, then the built-in ones of other categories. A rule with a built-in
    category's name changes that one: what it leaves out stays; `words: []` and no other ground switches it
    off.
    """
    known = {rule.category: rule for rule in built_in}
    own = tuple(_merged(dict(rule), known.get(dict(rule)["category"])) for rule in written)
    named = {rule.category for rule in own}
    return own + tuple(rule for rule in built_in if rule.category not in named)


def _merged(written: dict[str, Any], built_in: RoutingRule | None) -> RoutingRule:
    kept = {name: getattr(built_in, name) for name in FIELDS} if built_in else {}
    return RoutingRule(**{**kept, **written})
