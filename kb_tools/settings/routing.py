"""Who should answer a message: the operator's rules, as values, and their reading from mkdocs.yml. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import FieldError, flag, one_of, read_part, text, texts
from kb_tools.models import Outcome
from kb_tools.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class RoutingRule:
    """A kind of message, and what becomes of it. It applies when a phrase of `words` is in the message, or
    the message means what one of the `examples` means (and not what one of `unlike` does, nor has a phrase of
    `unless`), or the best hit has one of `tags`, or the guard found one of `findings`. `unmistakable` phrases
    hold whatever else is said. Where there are phrases of `needs`, meaning is not enough: the message must
    have one of them. A rule with phrases of `asked` gives way only to an article whose title has one of them,
    and, where it is not `unless_answered`, only for a message that has one.

    `outcome` None leaves it to the hits; `unless_answered` lets a likely public answer stand before the
    outcome; `hotline` names the blocking hotline first; `danger` is danger to people, which comes before
    everything else; `block` is the building block of the reply in place of the outcome's own.

    A phrase is some words that stand near each other in any order: `karte geklaut|weg`. `|` separates
    alternatives, `*` stands for any beginning or end of a word: `*betrug*`; what `-` begins must not stand
    near: `tan verraten -nie|niemand*`, and `-*` leaves nothing else near: `suizid -*`.
    """

    category: str
    words: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    unmistakable: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    outcome: Outcome | None = None
    team: str = ""
    second_pair_of_eyes: bool = False
    unless_answered: bool = False
    hotline: bool = False
    danger: bool = False
    block: str = ""

    @property
    def has_grounds(self) -> bool:
        """Whether anything makes it apply."""
        return any((self.words, self.tags, self.findings, self.examples, self.unmistakable))


FIELDS: dict[str, Any] = {
    "category": text,
    "words": texts,
    "tags": texts,
    "findings": texts,
    "examples": texts,
    "not": texts,
    "unmistakable": texts,
    "asked": texts,
    "unless": texts,
    "needs": texts,
    "outcome": one_of("answer", "private", "phone", "escalate", "none", "no_reply"),
    "team": text,
    "second_pair_of_eyes": flag,
    "unless_answered": flag,
    "hotline": flag,
    "danger": flag,
    "block": text,
}

ATTRIBUTES = {"not": "unlike"}
"""What an editor calls a field that Python has another word for."""

ADDED = ("examples", "unlike")
"""Fields whose lines are added to those that were there; an empty list takes these away."""

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
    return tuple(read_rule(item) for item in node.value)


def read_rule(node: Node) -> Written:
    """One rule. Raises FieldError for the first mistake in it."""
    values = read_part(node, FIELDS, say("a routing rule"))
    if not values.get("category"):
        raise FieldError(
            say("has a rule without category"),
            say("name what the rule is about, such as `category: press`"),
            node.line,
        )
    return tuple((ATTRIBUTES.get(name, name), value) for name, value in values.items())


def merge_routing(written: Sequence[Written], built_in: Sequence[RoutingRule]) -> tuple[RoutingRule, ...]:
    """The operator's rules first, then the built-in ones of other categories. Rules of one name are one: what
    was written first of a field holds, and what nobody wrote is the built-in rule's; examples and
    counter-examples add up. `words: []`, `examples: []` and no other ground that they write switch one off.
    """
    known = {rule.category: rule for rule in built_in}
    own: dict[str, dict[str, Any]] = {}
    for one in map(dict, written):
        first = own.get(one["category"], {})
        own[one["category"]] = {**one, **first, **_added(first, one)}
    merged = []
    for name, fields in own.items():
        rule = known.get(name) or RoutingRule(category=name)
        if not fields.get("words", True) and not fields.get("examples", True):
            rule = replace(rule, unmistakable=())
        there = {field: getattr(rule, field) for field in ADDED}
        merged.append(replace(rule, **fields | _added(fields, there)))
    return (*merged, *(rule for rule in built_in if rule.category not in own))


def _added(fields: Mapping[str, Any], there: Mapping[str, Any]) -> dict[str, Any]:
    return {name: (*there.get(name, ()), *fields[name]) for name in ADDED if fields.get(name)}
