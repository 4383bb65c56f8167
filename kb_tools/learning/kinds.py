"""Examples for kinds.yaml, from messages that agents said to be of another kind than the desk took them for.
Pure.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kb_tools.desk.kinds.built_in import ORDINARY
from kb_tools.desk.kinds.judging import Kinds
from kb_tools.desk.kinds.trying import Labelled, try_kinds
from kb_tools.store.usage import UsageRow
from kb_tools.text import say
from kb_tools.usage.wording import without_marks

REASONS = {
    "no_words": say("kept without words"),
    "rivals": say("two kinds were named for it about equally"),
    "unknown": say("of a kind that there is no more"),
    "there": say("taken for the right kind by now"),
}
"""Why a message is not learnt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindProposal:
    """Wordings that a kind should have: `examples`, and `unlike` for what was taken for it and is not."""

    category: str
    examples: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LearntKinds:
    """The proposals in the order of the rules, of so many `different` messages that were corrected;
    `left_out` counts messages by REASONS.
    """

    proposals: tuple[KindProposal, ...] = ()
    different: int = 0
    left_out: Mapping[str, int] = field(default_factory=dict)


def learn_kinds(stored: Iterable[UsageRow], kinds: Kinds) -> LearntKinds:
    """What the kinds could learn from the corrected ones among stored messages."""
    said: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    left_out: Counter[str] = Counter()
    for one in stored:
        if one.kind and not one.message:
            left_out["no_words"] += 1
        elif one.kind:
            said[one.message, one.language][one.kind] += 1
    known = {rule.category for rule in kinds.rules}
    like, unlike = defaultdict[str, dict[str, None]](dict), defaultdict[str, dict[str, None]](dict)
    for (message, lang), votes in said.items():
        (wanted, most), *others = votes.most_common(2)
        (found,) = try_kinds([Labelled(text=message)], kinds, lang)
        if others and others[0][1] == most:
            left_out["rivals"] += 1
        elif wanted not in known and wanted != ORDINARY:
            left_out["unknown"] += 1
        elif (found.kind or ORDINARY) == wanted:
            left_out["there"] += 1
        else:
            like[wanted][without_marks(message)] = None
            unlike[found.kind][without_marks(message)] = None
    return LearntKinds(
        proposals=tuple(
            KindProposal(category=name, examples=tuple(like[name]), unlike=tuple(unlike[name]))
            for name in (rule.category for rule in kinds.rules)
            if name in like or name in unlike
        ),
        different=len(said),
        left_out=left_out,
    )
