"""What people read in the terminal: answers, hits, problems and numbers as text. Pure but for `wide`.

Everything that customers or YouTube wrote goes through `clean` before it gets here or in here; `click.echo` drops the colours when the
output is no terminal.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import click

from kb_tools.fields import clean
from kb_tools.models import Answer, Hit, Problem, Suggestion

if TYPE_CHECKING:
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


def show_answer(answer: Answer) -> str:
    """An answer as an agent reads it: what to do, then each suggestion with its reply, or the reply that needs no link."""
    parts = [_outcome(answer)] if answer.outcome != "answer" else []
    parts += [_suggestion(number, one) for number, one in enumerate(answer.suggestions, start=1)]
    if answer.reply:
        parts.append(_reply(answer.reply.text, answer.reply.length, answer.reply.limit))
    return "\n\n".join(parts)


def _outcome(answer: Answer) -> str:
    title, colour = OUTCOMES[answer.outcome]
    return click.style(title, fg=colour, bold=True) + (f": {answer.why}" if answer.why else "")


def _suggestion(number: int, one: Suggestion) -> str:
    return "\n".join(
        [
            f"{click.style(str(number), fg='cyan', bold=True)}  {_title(one.hit)}  {_sure(one.hit.confidence)}",
            _dim("   " + _why(one.hit)),
            f"   {click.style(one.hit.url, fg='blue', underline=True)}",
            _reply(one.reply.text, one.reply.length, one.reply.limit),
        ]
    )


def _title(hit: Hit) -> str:
    at = f" {moment(hit.start)}" if hit.kind == "video" and hit.start is not None else ""
    place = f" › {clean(hit.heading)}" if hit.heading else ""
    return click.style(clean(hit.title), bold=True) + place + _dim(f"  {hit.kind}{at}")


def _why(hit: Hit) -> str:
    reviewed = f", checked {hit.reviewed.isoformat()}" if hit.reviewed else ""
    return f"matched {', '.join(clean(word) for word in hit.matched) or 'nothing by name'}{reviewed}"


def _sure(confidence: float) -> str:
    return click.style(f"{confidence:.0%} sure", fg="green" if confidence >= 0.7 else "yellow")


def _reply(text: str, length: int, limit: int) -> str:
    body = textwrap.indent("\n".join(_wrapped(clean(text))), click.style("   │ ", dim=True))
    fits = click.style(f"{length}/{limit}", fg="green" if length <= limit else "red")
    return f"{body}\n{_dim('   └')} {fits}"


def _wrapped(text: str) -> list[str]:
    """A link is never broken: it must stay clickable."""
    rows = (textwrap.wrap(row, wide() - 6, break_long_words=False, break_on_hyphens=False) or [""] for row in text.splitlines())
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
    return "\n\n".join(f"{_title(hit)}  {_sure(hit.confidence)}\n{_excerpt(hit)}\n{click.style(hit.url, fg='blue', underline=True)}" for hit in hits)


def _excerpt(hit: Hit) -> str:
    text = hit.summary or " ".join(hit.text.split())
    return _dim(textwrap.fill(clean(text)[:300], wide()))


def show_problems(problems: Iterable[Problem]) -> str:
    """One line each, `file:line: what - what to do`."""
    return "\n".join(_problem(problem) for problem in problems)


def _problem(problem: Problem) -> str:
    place, _, rest = clean(str(problem)).partition(": ")
    return f"{click.style(place, bold=True)}: {_severity(problem)}{rest}"


def _severity(problem: Problem) -> str:
    return "" if problem.severity == "error" else click.style("(hint) ", fg="yellow")


def count(number: int, one: str, many: str = "") -> str:
    """1 article, 2 articles."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def show_figures(figures: Mapping[str, float]) -> str:
    """The figures of an evaluation, a line each."""
    return "\n".join(f"{name:>13}  {value}" for name, value in figures.items())


def show_misses(outcomes: Iterable[Outcome]) -> str:
    """Each answerable message without a right hit among the first three: what was wanted, at which rank it came, what came instead."""
    missed = [one for one in outcomes if one.question.expect and (one.rank is None or one.rank > 3)]
    return "\n\n".join(_miss(one) for one in missed) or "No misses."


def _miss(outcome: Outcome) -> str:
    came = ", ".join(f"{hit.id} ({hit.confidence:.2f}: {', '.join(clean(word) for word in hit.matched[:4])})" for hit in outcome.hits[:3])
    rank = f"at rank {outcome.rank}" if outcome.rank else "not among the first ten"
    wanted = ", ".join(sorted(outcome.question.expect))
    return f"{outcome.question.line}: {click.style(clean(outcome.question.text), bold=True)}\n   wanted {wanted} ({rank})\n   came   {came or 'nothing'}"
