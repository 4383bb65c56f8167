"""What people read in the terminal: answers, hits, problems and numbers as text. Pure but for `wide`.

Everything that customers or YouTube wrote goes through `clean` before it gets here or in here; `click.echo`
drops the colours when the output is no terminal.
"""

from __future__ import annotations

import shutil
import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import click

from kb_tools.models import Answer, Hit, Problem, Proof, Suggestion
from kb_tools.text import clean, one_line

if TYPE_CHECKING:
    from collections import Counter

    from kb_tools.desk.triage import Summary
    from kb_tools.search.evaluate import Outcome

OUTCOMES = {
    "private": ("Not in public", "yellow"),
    "phone": ("A call is the right way", "yellow"),
    "escalate": ("For a colleague", "yellow"),
    "none": ("No answer in the knowledge base", "red"),
}


def wide() -> int:
    """The columns to fill: those of the terminal, at most 100."""
    return min(shutil.get_terminal_size().columns, 100)


def show_answer(answer: Answer, *, explain: bool = False) -> str:
    """An answer as an agent reads it: what to do, then each suggestion with its reply and proof, or the reply
    that needs no link.
    """
    parts = (
        ["\n".join(_heading(answer))]
        if answer.outcome != "answer" or answer.needs_second_pair_of_eyes or answer.team
        else []
    )
    parts += [_suggestion(number, one, explain) for number, one in enumerate(answer.suggestions, start=1)]
    if answer.reply:
        parts.append(_reply(answer.reply.text, answer.reply.length, answer.reply.limit))
    parts += [_dim(one_line(reason)) for reason in answer.withheld]
    if explain:
        parts.append(
            "\n".join(
                [click.style("Why", bold=True), *(f"   {one_line(reason)}" for reason in answer.because)]
            )
        )
    return "\n\n".join(parts)


def _heading(answer: Answer) -> list[str]:
    """What the agent must know before reading the reply."""
    rows = []
    if answer.outcome != "answer":
        title, colour = OUTCOMES[answer.outcome]
        rows.append(
            click.style(title, fg=colour, bold=True) + (f": {one_line(answer.why)}" if answer.why else "")
        )
    if answer.needs_second_pair_of_eyes:
        rows.append(
            click.style("Let a second pair of eyes read this before it is sent.", fg="yellow", bold=True)
        )
    if answer.team:
        rows.append(f"For the team: {one_line(answer.team)}")
    return rows


def _suggestion(number: int, one: Suggestion, explain: bool) -> str:
    return "\n".join(
        [
            f"{click.style(str(number), fg='cyan', bold=True)}  {_title(one.hit)}  "
            f"{_sure(one.hit.confidence)}",
            f"   {click.style(clean(one.hit.url), fg='blue', underline=True)}",
            _reply(one.reply.text, one.reply.length, one.reply.limit),
            _dim("   " + _proven(one)),
            *([_dim("   " + _words(one.hit))] if explain else []),
        ]
    )


def _proven(one: Suggestion) -> str:
    """One line: everything that was looked at before the reply was offered. Its length stands below the reply
    already.
    """
    return " · ".join(
        f"{_mark(proof)} {one_line(proof.facts)}" for proof in one.proof if proof.what != "length"
    )


def _mark(proof: Proof) -> str:
    """A tick only for what was proved."""
    return ("✓" if proof.known else "–") if proof.holds else "✗"


def _words(hit: Hit) -> str:
    """Which word of the message met which of the source, and the points each added, the weightiest first."""
    gains = sorted((gain for gain in hit.why if gain.met), key=lambda gain: -gain.points)
    met = ", ".join(
        f"{_plain(gain.asked)} → {'/'.join(_plain(word) for word in gain.met[:3])} +{gain.points:.1f}"
        for gain in gains
    )
    return (
        f"met: {met or 'nothing by name'} = {sum(gain.points for gain in gains):.1f} points; "
        f"{hit.score:.1f} with its nearest phrasing"
    )


def _plain(word: str) -> str:
    return one_line(word.replace("~", ""))


def _title(hit: Hit) -> str:
    at = f" {moment(hit.start)}" if hit.entry.kind == "video" and hit.start is not None else ""
    place = f" › {clean(hit.heading)}" if hit.heading else ""
    return click.style(clean(hit.entry.title), bold=True) + place + _dim(f"  {hit.entry.kind}{at}")


def _sure(confidence: float) -> str:
    return click.style(f"{min(confidence, 0.99):.0%} sure", fg="green" if confidence >= 0.7 else "yellow")


def _reply(text: str, length: int, limit: int) -> str:
    body = textwrap.indent("\n".join(_wrapped(clean(text))), click.style("   │ ", dim=True))
    fits = click.style(f"{length}/{limit}", fg="green" if length <= limit else "red")
    return f"{body}\n{_dim('   └')} {fits}"


def _wrapped(text: str) -> list[str]:
    """A link is never broken: it must stay clickable."""
    rows = (
        textwrap.wrap(row, wide() - 6, break_long_words=False, break_on_hyphens=False) or [""]
        for row in text.splitlines()
    )
    return [line for row in rows for line in row]


def _dim(text: str) -> str:
    return click.style(text, dim=True)


def moment(start: int) -> str:
    """Seconds as people write them: 1:23, 1:02:03."""
    minutes, seconds = divmod(start, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def show_hits(hits: Iterable[Hit]) -> str:
    """Hits as somebody who looks something up reads them."""
    return "\n\n".join(
        f"{_title(hit)}  "
        f"{_sure(hit.confidence)}\n{_excerpt(hit)}\n{click.style(hit.url, fg='blue', underline=True)}"
        for hit in hits
    )


def _excerpt(hit: Hit) -> str:
    text = hit.entry.summary or " ".join(hit.text.split())
    return _dim(textwrap.fill(clean(text)[:300], wide()))


def show_problems(problems: Iterable[Problem], *, name_rules: bool = False) -> str:
    """One line each, `file:line: what - what to do`; the same hint about many files once, with how many more
    there are.
    """
    problems = tuple(problems)
    alike = Counter(problem.what for problem in problems if problem.severity == "warning")
    lines = []
    for problem in problems:
        more = alike.pop(problem.what, 0) if problem.severity == "warning" else 1
        rule = _dim(f"  [{one_line(problem.rule)}]") if name_rules else ""
        lines += (
            [_problem(problem) + (_dim(f" (and {more - 1:,} more like it)") if more > 1 else "") + rule]
            if more
            else []
        )
    return "\n".join(lines)


def _problem(problem: Problem) -> str:
    return (
        f"{click.style(one_line(problem.place), bold=True)}: "
        f"{_severity(problem)}{one_line(f'{problem.what} - {problem.fix}')}"
    )


def _severity(problem: Problem) -> str:
    return "" if problem.severity == "error" else click.style("(hint) ", fg="yellow")


def count(number: int, one: str, many: str = "") -> str:
    """1 article, 2 articles."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def show_figures(figures: Mapping[str, float]) -> str:
    """The figures of an evaluation, a line each."""
    return "\n".join(f"{name:>13}  {value}" for name, value in figures.items())


def show_misses(outcomes: Iterable[Outcome]) -> str:
    """Each answerable message without a right hit among the first three: what was wanted, at which rank it
    came, what came instead.
    """
    missed = [one for one in outcomes if one.question.expect and (one.rank is None or one.rank > 3)]
    return "\n\n".join(_miss(one) for one in missed) or "No misses."


def _miss(outcome: Outcome) -> str:
    came = ", ".join(
        f"{hit.entry.id} ({hit.confidence:.2f}: {', '.join(clean(word) for word in hit.matched[:4])})"
        for hit in outcome.hits[:3]
    )
    rank = f"at rank {outcome.rank}" if outcome.rank else "not among the first ten"
    wanted = ", ".join(sorted(outcome.question.expect))
    asked = click.style(clean(outcome.question.text), bold=True)
    return f"{outcome.question.line}: {asked}\n   wanted {wanted} ({rank})\n   came   {came or 'nothing'}"


def show_summary(summary: Summary) -> str:
    """What an inbox amounts to: how much got which outcome, by topic, and what was asked most and not
    answered.
    """
    parts = [
        f"{count(summary.total, 'message')}, {summary.repeats:,} said before.",
        _shares("Outcome", summary.outcomes, summary.total),
    ]
    parts.append(_shares("Topic", summary.topics, summary.total))
    if summary.unanswered:
        rows = (
            f"   {number:>5,}  {one_line(text)[:90]}" for text, number in summary.unanswered.most_common(5)
        )
        parts.append("\n".join(["Asked most and not answered", *rows]))
    if summary.bad:
        rows = (f"   row {one.number}: {one_line(one.why)}" for one in summary.bad[:20])
        parts.append("\n".join([f"{count(len(summary.bad), 'row')} could not be read", *rows]))
    return "\n\n".join(filter(None, parts))


def _shares(title: str, counts: Counter[str], total: int) -> str:
    rows = (
        f"   {number:>5,}  {number / total:>4.0%}  {one_line(name)}"
        for name, number in counts.most_common(12)
    )
    return "\n".join([title, *rows]) if counts else ""
