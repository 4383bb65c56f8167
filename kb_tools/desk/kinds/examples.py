"""The wordings by which kinds are told: those of the rules, and everyday ones that are of no kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

from kb_tools.desk.kinds.wordings import wordings
from kb_tools.settings.routing import RoutingRule


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Wordings of each kind by its name, and those that only sound like it. `danger` names the kinds that are
    danger to people; `near` is what sounds like danger and is none, `neutral` is of no kind at all.
    """

    like: Mapping[str, tuple[str, ...]]
    unlike: Mapping[str, tuple[str, ...]]
    danger: frozenset[str]
    near: tuple[str, ...] = ()
    neutral: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """The same for the same wordings, on any machine."""
        named = ((kind, *texts) for table in (self.like, self.unlike) for kind, texts in table.items())
        parts = (*named, sorted(self.danger), self.near, self.neutral)
        whole = "\0\0".join("\0".join(part) for part in parts)
        return blake2b(whole.encode(errors="replace"), digest_size=8).hexdigest()


@cache
def examples_of(rules: tuple[RoutingRule, ...]) -> Examples:
    """The wordings of rules that have any."""
    return Examples(
        like={rule.category: rule.examples for rule in rules if rule.examples},
        unlike={rule.category: rule.unlike for rule in rules if rule.unlike and rule.examples},
        danger=frozenset(rule.category for rule in rules if rule.danger),
        near=wordings("near"),
        neutral=wordings("neutral"),
    )


def has_examples(rules: Iterable[RoutingRule]) -> bool:
    """Whether any rule has examples, so that an encoder is of use."""
    return any(rule.examples for rule in rules)
