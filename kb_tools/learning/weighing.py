"""How sure it is that a phrasing should be learnt, from who chose it and from what it changes. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kb_tools.learning.phrasings import Candidate
from kb_tools.learning.similarity import Meaning, PhrasingIndex
from kb_tools.models import IndexEntry

SEEN = 3
"""An agent sees so many suggestions; what happens below is no matter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TrialResult:
    """A message for which `entry` was chosen, and the rank of that (from 1; None beyond ten) before and after
    a copy learnt one `half` of the proposals, which has not this message. `overtaken_by` are the ids that
    stand above it only since then.
    """

    message: str
    entry: IndexEntry
    before: int | None
    after: int | None
    overtaken_by: frozenset[str] = frozenset()
    half: int = 0

    @property
    def is_better(self) -> bool:
        """Whether an agent sees the right one further above, or sees it at all."""
        return _seen(self.after) < _seen(self.before)

    @property
    def is_worse(self) -> bool:
        """Whether an agent sees the right one further below, or no more."""
        return _seen(self.after) > _seen(self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhrasingProposal:
    """A phrasing with its confidence, and what it would change: `others` are messages for the same article or
    video that are not this one, `better` those that it helped, `worse` those for something else that it
    pushed down.
    """

    candidate: Candidate
    confidence: float
    others: tuple[TrialResult, ...] = ()
    better: tuple[TrialResult, ...] = ()
    worse: tuple[TrialResult, ...] = ()


def weigh(
    learnt: Sequence[Sequence[Candidate]], asked: Iterable[TrialResult], meaning: Meaning | None = None
) -> tuple[PhrasingProposal, ...]:
    """The proposals, the surest first. `learnt` are the halves that were tried.

    A message that became better or worse is put down to the phrasing most like it: of its own article, or of
    one that overtook it.
    """
    better: defaultdict[Candidate, list[TrialResult]] = defaultdict(list)
    worse: defaultdict[Candidate, list[TrialResult]] = defaultdict(list)
    others: defaultdict[tuple[int, IndexEntry], list[TrialResult]] = defaultdict(list)
    shelves = [_shelves(half, meaning) for half in learnt]
    for one in asked:
        others[one.half, one.entry].append(one)
        ids = one.overtaken_by if one.is_worse else {one.entry.id} if one.is_better else frozenset()
        near = (
            shelves[one.half][one.entry.lang].near(one.message, 0.01)
            if ids and one.entry.lang in shelves[one.half]
            else []
        )
        cause = next((candidate for _, candidate in near if candidate.entry.id in ids), None)
        if cause:
            (worse if one.is_worse else better)[cause].append(one)
    proposals = [
        _proposal(candidate, others[number, candidate.entry], better[candidate], worse[candidate])
        for number, half in enumerate(learnt)
        for candidate in half
    ]
    return tuple(
        sorted(
            proposals,
            key=lambda one: (
                -one.confidence,
                one.candidate.entry.lang,
                one.candidate.entry.id,
                one.candidate.wording,
            ),
        )
    )


def _shelves(half: Sequence[Candidate], meaning: Meaning | None) -> dict[str, PhrasingIndex[Candidate]]:
    """Language -> an index of the candidates in that language, in which alike phrasings are found."""
    shelves: dict[str, PhrasingIndex[Candidate]] = {
        lang: PhrasingIndex(lang, meaning) for lang in {candidate.entry.lang for candidate in half}
    }
    for candidate in half:
        shelves[candidate.entry.lang].put(candidate.wording, candidate)
    return shelves


def _proposal(
    candidate: Candidate, others: list[TrialResult], better: list[TrialResult], worse: list[TrialResult]
) -> PhrasingProposal:
    """Laplace's rule of succession (Essai philosophique sur les probabilités, 1814): (for + 1) / (for +
    against + 2).

    For it speak each time it was chosen, once more that it had been suggested too, and each message it helps;
    against it each time that something else was chosen, and each message it pushes down.
    """
    speaks = candidate.votes + (2 * candidate.offered >= candidate.votes) + len(better)
    against = candidate.choices - candidate.votes + len(worse)
    confidence = round((speaks + 1) / (speaks + against + 2), 4)
    return PhrasingProposal(
        candidate=candidate,
        confidence=confidence,
        others=tuple(others),
        better=tuple(better),
        worse=tuple(worse),
    )


def _seen(rank: int | None) -> int:
    return min(rank or SEEN + 1, SEEN + 1)
