"""`kb learn`: customers' phrasings for articles and videos.."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kb_tools.cli.opening import load_settings, ready_index, refresh, with_bar
from kb_tools.errors import KbError, SourcesBroken
from kb_tools.text import one_line

if TYPE_CHECKING:
    from kb_tools.learning.phrasings import Candidate
    from kb_tools.learning.proposals import Learnt
    from kb_tools.learning.weighing import Asked, Proposal
    from kb_tools.models import IndexEntry
    from kb_tools.settings.settings import Settings

day = click.DateTime(["%Y-%m-%d"])
SHOWN = 3
"""Messages that got worse which are printed for one phrasing; `--json` has them all."""


@click.command()
@click.option("--since", type=day, help="Only what was asked from this day on (2026-10-01).")
@click.option("--until", type=day, help="Only what was asked up to this day.")
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=0.6,
    show_default=True,
    help="The confidence from which one is proposed.",
)
@click.option("--write", is_flag=True, help="Write all that is proposed into the sources.")
@click.option(
    "--review",
    is_flag=True,
    help="Ask one by one (y, n for never, s to decide later, q to stop), and write what was accepted.",
)
@click.option(
    "--eval",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Measure with the questions of this file, too.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def learn(  # noqa: PLR0913, PLR0917 a command's options
    since: datetime | None,
    until: datetime | None,
    least: float,
    write: bool,
    review: bool,
    file: Path | None,
    as_json: bool,
) -> None:
    """Propose customers' own phrasings for the `questions` of articles and videos, from what agents chose for
    which message.

    Each says how sure it is, and what it would change: the messages of the usage store are asked before and
    after, of a copy that has not learnt the message itself.

    \b
    Example:
      kb learn --review
      kb learn --since 2026-10-01 --write --least 0.7
    """
    from kb_tools.telling.terminal import count

    settings = load_settings()
    refresh(settings)
    learnt = _learn(settings, (_day(since), _day(until)), least, file)
    accepted = list(_reviewed(learnt.proposals, settings)) if review else learnt.proposals if write else ()
    written, problems = _write(settings, accepted)
    if as_json:
        from kb_tools.text import clean

        click.echo(clean(json.dumps(_as_json(learnt, written, least), ensure_ascii=False, indent=2)))
    else:
        click.echo(_told(learnt, reviewed=review))
    for problem in problems:
        click.echo(f"kb: {one_line(str(problem))}", err=True)
    if write or review:
        click.echo(f"Wrote {count(len(written), 'phrasing')}.", err=True)
    elif not learnt.different and settings.usage != "redacted":
        click.echo(
            f"kb: no messages are kept to learn from, since the setting `usage` is {settings.usage}", err=True
        )
    elif learnt.proposals:
        click.echo(
            "Nothing was written: `kb learn --review` asks one by one, `kb learn --write` takes all.",
            err=True,
        )
    if problems:
        raise SourcesBroken(
            f"{count(len(accepted) - len(written), 'phrasing')} could not be written",
            "mend what is listed above",
        )


def _day(given: datetime | None) -> date | None:
    return given.date() if given else None


def _learn(
    settings: Settings, days: tuple[date | None, date | None], least: float, file: Path | None
) -> Learnt:
    from kb_tools.learning.proposals import learn
    from kb_tools.search.evaluate import read_questions

    questions = read_questions(file) if file else ()
    with ready_index(settings) as index:
        return learn(
            settings,
            index,
            days,
            least=least,
            questions=questions,
            watch=lambda asking: with_bar(asking, "Asking"),
        )


def _reviewed(proposals: Iterable[Proposal], settings: Settings) -> Iterator[Proposal]:
    """Those that the editor says yes to, until told to stop. A no is remembered."""
    from kb_tools.learning.refused import refuse

    for one in proposals:
        click.echo(f"{_entry(one.candidate.entry)}\n{_proposal(one)}", err=True)
        try:
            said = click.prompt("   Learn it?", type=click.Choice(["y", "n", "s", "q"]), err=True)
        except click.Abort:
            click.echo(err=True)
            return
        if said == "q":
            return
        if said == "n":
            refuse(settings.state_dir, one.candidate)
        if said == "y":
            yield one


def _write(settings: Settings, accepted: Iterable[Proposal]) -> tuple[list[Proposal], list[KbError]]:
    """Which were written, and what kept the others from it."""
    from kb_tools.learning.trial import by_entry, write_phrasings

    accepted = list(accepted)
    written: list[Proposal] = []
    problems: list[KbError] = []
    for entry, wordings in by_entry(one.candidate for one in accepted).items():
        try:
            write_phrasings(settings, entry, wordings)
            written += [one for one in accepted if one.candidate.entry == entry]
        except KbError as problem:
            problems.append(problem)
    if written:
        refresh(settings)
    return written, problems


def _told(learnt: Learnt, *, reviewed: bool) -> str:
    """What people read: per article its new phrasings, what was left out, and how the answers change."""
    from kb_tools.learning.phrasings import REASONS

    groups: dict[IndexEntry, list[Proposal]] = {}
    for one in () if reviewed else learnt.proposals:
        groups.setdefault(one.candidate.entry, []).append(one)
    parts = ["\n".join([_entry(entry), *map(_proposal, group)]) for entry, group in groups.items()]
    parts += [_summary(learnt, reviewed=reviewed)]
    rows = [
        f"   {number:>5,}  {REASONS[reason]}" for reason, number in Counter(learnt.left_out).most_common()
    ]
    parts += ["\n".join([click.style("Left out", bold=True), *rows])] if rows else []
    parts += [_figures(title, before, after) for title, before, after in learnt.figures]
    return "\n\n".join(parts)


def _summary(learnt: Learnt, *, reviewed: bool) -> str:
    from kb_tools.telling.terminal import count

    if not learnt.different:
        return (
            "Nothing to learn from yet: nobody has said which answer was sent (`--copy`, `--use`, a key "
            "in `kb desk`, `kb usage sent`)."
        )
    looked = (
        f"only the {learnt.looked_at:,} most frequent were looked at"
        if learnt.looked_at < learnt.different
        else "all looked at"
    )
    told = f"{count(learnt.different, 'different message')} with a choice, {looked}."
    return told if reviewed else f"{count(len(learnt.proposals), 'phrasing')} proposed. {told}"


def _figures(title: str, before: dict[str, float], after: dict[str, float]) -> str:
    rows = [f"   {'':>6}  {'  '.join(f'{name:>6}' for name in before)}"]
    rows += [
        f"   {name:<6}  {'  '.join(f'{value:>6.3f}' for value in values.values())}"
        for name, values in (("before", before), ("after", after))
    ]
    return "\n".join([click.style(title, bold=True), *rows])


def _entry(entry: IndexEntry) -> str:
    kind = "" if entry.kind == "article" else ", video"
    return (
        f"{click.style(one_line(entry.id), bold=True)} ({one_line(entry.lang)}{kind})  "
        f"{one_line(entry.title)}"
    )


def _proposal(one: Proposal) -> str:
    found = one.candidate
    said = _votes(found)
    if one.others:
        before, after = (
            sum(rank is not None and rank <= 3 for rank in ranks) for ranks in _ranks(one.others)
        )
        said += (
            f"; of {len(one.others):,} other messages for it {before:,} → {after:,} have it among the "
            "first three"
        )
    rows = [f"   {one.confidence:.2f}  {one_line(found.wording)}", _dim(f"         {said}")]
    rows += [
        _dim(f"         worse: {one_line(asked.message)} ({_rank(asked.before)} → {_rank(asked.after)})")
        for asked in one.worse[:SHOWN]
    ]
    more = len(one.worse) - SHOWN
    return "\n".join([*rows, _dim(f"         and {more:,} more got worse")] if more > 0 else rows)


def _votes(found: Candidate) -> str:
    against = found.choices - found.votes
    suggested = {found.votes: "as suggested", 0: "though not suggested"}.get(
        found.offered, f"{_times(found.offered)} as suggested"
    )
    return f"chosen {_times(found.votes)}, {suggested}" + (
        f", something else {_times(against)}" if against else ""
    )


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number:,} times"


def _ranks(asked: Sequence[Asked]) -> tuple[list[int | None], list[int | None]]:
    return [one.before for one in asked], [one.after for one in asked]


def _rank(rank: int | None) -> str:
    return str(rank) if rank else "not found"


def _dim(text: str) -> str:
    return click.style(text, dim=True)


def _as_json(learnt: Learnt, written: Sequence[Proposal], least: float) -> dict[str, Any]:
    """Every phrasing that is sure enough, what it would change, and why the others are none."""
    return {
        "least": least,
        "different": learnt.different,
        "looked_at": learnt.looked_at,
        "left_out": dict(learnt.left_out),
        "proposals": [_proposal_json(one) | {"written": one in written} for one in learnt.proposals],
        "figures": [
            {"asked": title, "before": before, "after": after} for title, before, after in learnt.figures
        ],
    }


def _proposal_json(one: Proposal) -> dict[str, Any]:
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
            name: [_asked_json(asked) for asked in getattr(one, name)]
            for name in ("others", "better", "worse")
        },
    }


def _asked_json(asked: Asked) -> dict[str, Any]:
    return {"message": asked.message, "before": asked.before, "after": asked.after}
