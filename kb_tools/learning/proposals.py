"""What can be learnt from the usage store of a knowledge base."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from kb_tools.learning.phrasings import MOST_ASKED, find_candidates, right_answers, tally_choices
from kb_tools.learning.refused import digest, refused_in
from kb_tools.learning.trial import halves, learnt_copy, meaning_in, read_entries, try_out
from kb_tools.learning.weighing import PhrasingProposal, TrialResult, weigh
from kb_tools.models import Watch
from kb_tools.search.choose import floors
from kb_tools.search.evaluate import Question, ask_all, rates
from kb_tools.search.find import find_answers
from kb_tools.search.index import Index
from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state
from kb_tools.text import say

Figures = tuple[str, dict[str, float], dict[str, float]]
"""What was asked, and the figures before and after."""
SHOWN = (1, 3)
"""An agent sees three suggestions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """The proposals, the surest first; `left_out` counts messages by the reasons in `phrasings.REASONS`. Of
    `different` messages with a choice, `looked_at` were looked at.
    """

    proposals: tuple[PhrasingProposal, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    different: int = 0
    looked_at: int = 0
    figures: tuple[Figures, ...] = ()


def learn(  # noqa: PLR0913 what a command can say
    settings: Settings,
    index: Index,
    days: tuple[date | None, date | None] = (None, None),
    *,
    least: float,
    questions: Sequence[Question] = (),
    watch: Watch = iter,
) -> Learnt:
    """What could be learnt from the messages between two days (both included; None for no limit). `index` is
    that of the knowledge base.

    Raises KbError when the usage store cannot be used.
    """
    with open_state(settings) as state:
        tallied = tally_choices(
            state.usage.tally(
                "message", "language", "chosen", "outcome", "offered", since=days[0], until=days[1]
            )
        )
    entries = read_entries(index)
    meaning = meaning_in(index)
    candidates, left_out = find_candidates(tallied.chosen, entries, meaning)
    refused = refused_in(settings.state_dir)
    wanted = tuple(one for one in candidates if digest(one) not in refused)
    asked = try_out(settings, wanted, right_answers(tallied.chosen, entries), index, watch) if wanted else ()
    weighed = weigh(halves(wanted), asked, meaning)
    proposals = tuple(one for one in weighed if one.confidence >= least)
    counts = Counter({"refused": len(candidates) - len(wanted), "unsure": len(weighed) - len(proposals)})
    return Learnt(
        proposals=proposals,
        left_out={
            reason: number for reason, number in (tallied.left_out + left_out + counts).items() if number
        },
        different=tallied.different,
        looked_at=len({(one.message, one.lang) for one in tallied.chosen}),
        figures=(*_over_messages(asked), *_over_questions(settings, proposals, questions, index)),
    )


def _over_messages(asked: Sequence[TrialResult]) -> Iterable[Figures]:
    if asked:
        title = (
            say(
                "The {n:,} most frequent messages with a choice, asked of a copy with half of the phrasings "
                "and without their own",
                n=len(asked),
            )
            if len(asked) == MOST_ASKED
            else say(
                "The {n:,} messages with a choice, asked of a copy with half of the phrasings and without "
                "their own",
                n=len(asked),
            )
        )
        yield title, rates([one.before for one in asked], SHOWN), rates([one.after for one in asked], SHOWN)


def _over_questions(
    settings: Settings, proposals: Sequence[PhrasingProposal], questions: Sequence[Question], index: Index
) -> Iterable[Figures]:
    """What is measured over the questions of a file: a title, and the rates of the index as it is and of a
    copy that has learnt all proposals. Nothing where there are no questions.
    """
    if not questions:
        return
    answerable = [one for one in questions if one.expect]
    with learnt_copy(settings, [one.candidate for one in proposals]) as copy:
        before, after = (rates(_ranks(answerable, place, settings), SHOWN) for place in (index, copy))
    title = say("The {n:,} questions of the file, with all of the phrasings", n=len(answerable))
    yield title, before, after


def _ranks(questions: Sequence[Question], index: Index, settings: Settings) -> list[int | None]:
    return [
        one.rank for one in ask_all(questions, lambda text: find_answers(text, index)[1], floors(settings))
    ]
