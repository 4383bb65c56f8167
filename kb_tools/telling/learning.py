"""What can be learnt from agents' choices: as editors read it, and as other programs do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from kb_tools.learning.phrasings import REASONS, Candidate
from kb_tools.learning.proposals import Learnt
from kb_tools.learning.weighing import PhrasingProposal, TrialResult
from kb_tools.models import IndexEntry
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import style, titled
from kb_tools.text import Sentence, counted, joined, one_line, say

SHOWN = 3
"""Messages that got worse which are printed for one phrasing; programs get them all."""


def text(learnt: Learnt, language: Reader, *, reviewed: bool) -> str:
    """Per article its new phrasings (unless they were `reviewed` just now), what was left out, and how the
    answers change.
    """
    groups: dict[IndexEntry, list[str]] = {}
    for one in () if reviewed else learnt.proposals:
        groups.setdefault(one.candidate.entry, []).append(proposal_text(one, language))
    parts = ["\n".join([entry_text(entry, language), *rows]) for entry, rows in groups.items()]
    parts.append(tell(_summary(learnt, reviewed=reviewed), language))
    left_out = [
        f"   {tell(say('{n:>5,}', n=n), language)}  {tell(REASONS[reason], language)}"
        for reason, n in Counter(learnt.left_out).most_common()
    ]
    parts += [titled(tell(say("Left out"), language), left_out)] if left_out else []
    return "\n\n".join([*parts, *(_figures(*figures, language) for figures in learnt.figures)])


def _summary(learnt: Learnt, *, reviewed: bool) -> Sentence:
    if not learnt.different:
        return say(
            "Nothing to learn from yet: nobody has said which answer was sent (`--copy`, `--use`, a key "
            "in `kb desk`, `kb usage sent`)."
        )
    looked = (
        say("only the {n:,} most frequent were looked at", n=learnt.looked_at)
        if learnt.looked_at < learnt.different
        else say("all looked at")
    )
    told = counted(
        learnt.different,
        "{n:,} different message with a choice, {looked}.",
        "{n:,} different messages with a choice, {looked}.",
        looked=looked,
    )
    proposed = counted(len(learnt.proposals), "{n:,} phrasing proposed.", "{n:,} phrasings proposed.")
    return told if reviewed else joined([proposed, told], " ")


def _figures(title: str, before: dict[str, float], after: dict[str, float], language: Reader) -> str:
    names = {tell(say("before"), language): before, tell(say("after"), language): after}
    width = max(map(len, names))
    rows = [f"   {'':{width}}  {'  '.join(f'{name:>6}' for name in before)}"]
    for name, values in names.items():
        told = (tell(say("{value:>6.3f}", value=value), language) for value in values.values())
        rows.append(f"   {name:{width}}  {'  '.join(told)}")
    return titled(tell(title, language), rows)


def entry_text(entry: IndexEntry, language: Reader) -> str:
    """The article or video that something is proposed for."""
    kind = "" if entry.kind == "article" else tell(say(", video"), language)
    return f"{style(one_line(entry.id), 'bold')} ({one_line(entry.lang)}{kind})  {one_line(entry.title)}"


def proposal_text(one: PhrasingProposal, language: Reader) -> str:
    """A phrasing, what speaks for it, and what would get worse."""
    facts = [_votes(one.candidate), *([_others(one)] if one.others else [])]
    below = [joined(facts, "; ")]
    below += [
        say(
            "worse: {message} ({before} → {after})",
            message=one_line(asked.message),
            before=_rank(asked.before),
            after=_rank(asked.after),
        )
        for asked in one.worse[:SHOWN]
    ]
    more = len(one.worse) - SHOWN
    below += [say("and {n:,} more got worse", n=more)] if more > 0 else []
    head = tell(say("   {confidence:.2f}  ", confidence=one.confidence), language)
    rows = (style(f"         {tell(row, language)}", "dim") for row in below)
    return "\n".join([head + one_line(one.candidate.wording), *rows])


def _others(one: PhrasingProposal) -> Sentence:
    ranks = [(asked.before, asked.after) for asked in one.others]
    before, after = (
        sum(rank is not None and rank <= 3 for rank in some) for some in zip(*ranks, strict=True)
    )
    return say(
        "of {n:,} other messages for it {before:,} → {after:,} have it among the first three",
        n=len(one.others),
        before=before,
        after=after,
    )


def _votes(found: Candidate) -> Sentence:
    against = found.choices - found.votes
    suggested = {found.votes: say("as suggested"), 0: say("though not suggested")}.get(
        found.offered, say("{times} as suggested", times=_times(found.offered))
    )
    facts = [say("chosen {times}", times=_times(found.votes)), suggested]
    return joined(facts + ([say("something else {times}", times=_times(against))] if against else []))


def _times(number: int) -> Sentence:
    return counted(number, "once", "{n:,} times")


def _rank(rank: int | None) -> str:
    return str(rank) if rank else say("not found")


def data(learnt: Learnt, written: Sequence[PhrasingProposal], least: float) -> dict[str, Any]:
    """What `kb learn --json` prints: every phrasing that is sure enough, what it would change, and why the
    others are none.
    """
    return {
        "least": least,
        "different": learnt.different,
        "looked_at": learnt.looked_at,
        "left_out": dict(learnt.left_out),
        "proposals": [_proposal_data(one) | {"written": one in written} for one in learnt.proposals],
        "figures": [
            {"asked": title, "before": before, "after": after} for title, before, after in learnt.figures
        ],
    }


def _proposal_data(one: PhrasingProposal) -> dict[str, Any]:
    found = one.candidate
    return {
        "kind": found.entry.kind,
        "id": found.entry.id,
        "language": found.entry.lang,
        "file": found.entry.source,
        "title": found.entry.title,
        "wording": found.wording,
        "confidence": one.confidence,
        "votes": found.votes,
        "choices": found.choices,
        "offered": found.offered,
        **{
            name: [_asked_data(asked) for asked in getattr(one, name)]
            for name in ("others", "better", "worse")
        },
    }


def _asked_data(asked: TrialResult) -> dict[str, Any]:
    return {"message": asked.message, "before": asked.before, "after": asked.after}
