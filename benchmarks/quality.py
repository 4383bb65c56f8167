"""`python -m benchmarks.quality`: every question set through the real `kb index` and the real ranking, in one
run.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.confidence import (
    Answered,
    Pair,
    first_hits,
    off_topic_table,
    precision_table,
    reliability_table,
    top_three,
    unwritten_row,
    unwritten_table,
)
from benchmarks.knowledge_bases import Found, ask, make_knowledge_base
from benchmarks.ranking import ask_folds, peer_scores, ranking_rows, ranking_table, ranks_in, score
from benchmarks.robustness import MANGLED, kept, kept_cell
from benchmarks.sets import DATA, FOLDS, QuestionSet, learnt_in, messages_of, read_sets, subject, unwritten_in
from benchmarks.tables import table
from kb_tools.search.choose import floors
from kb_tools.settings.settings import read_settings

FLOORS = (0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6)
PARTS = ("ranking", "confidence", "robust")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question set and what its own knowledge bases found: whole, learnt (five folds), and with a fifth
    unwritten.
    """

    questions: QuestionSet
    folder: Path
    own: Answered
    learnt: Answered
    unwritten: Answered


@click.command()
@click.option("--set", "names", multiple=True, help="Only this question set; may be repeated.")
@click.option("--only", type=click.Choice(PARTS), multiple=True, help="Only this part; may be repeated.")
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    default=DATA / "retrieval",
    help="Question sets from another folder.",
)
def main(names: tuple[str, ...], only: tuple[str, ...], data: Path) -> None:
    """How good the answers are, beside what people would use instead."""
    everything = read_sets(data)
    chosen = [one for one in everything if one.name in (names or (one.name,))]
    if not chosen:
        click.echo(
            f"No question sets in {data}: nothing to measure."
            if not everything
            else f"No such set among {_listed(everything)}."
        )
        return
    begun = time.perf_counter()
    with TemporaryDirectory() as folder, ProcessPoolExecutor(os.cpu_count()) as pool:
        asked = _ask_everything(pool, Path(folder), chosen)
        for part in only or PARTS:
            REPORTS[part](pool, asked, everything)
    click.echo(f"\n{time.perf_counter() - begun:.0f} s")


def _listed(sets: Iterable[QuestionSet]) -> str:
    return ", ".join(one.name for one in sets)


def _ask_everything(pool: ProcessPoolExecutor, root: Path, chosen: Iterable[QuestionSet]) -> list[Asked]:
    made = [(questions, _make(pool, root / questions.name, questions)) for questions in chosen]
    return [_ask(pool, questions, folders()) for questions, folders in made]


def _make(pool: ProcessPoolExecutor, root: Path, questions: QuestionSet) -> Callable[[], list[Path]]:
    """Starts eleven knowledge bases: the whole one, five with phrasings learnt, five with a fifth
    unwritten.
    """
    learnt = [learnt_in(questions, fold) for fold in range(FOLDS)]
    unwritten = [unwritten_in(questions, fold)[0] for fold in range(FOLDS)]
    everything = [questions.documents, *learnt, *unwritten]
    made = [
        pool.submit(make_knowledge_base, root / str(i), questions.lang, documents)
        for i, documents in enumerate(everything)
    ]
    return lambda: [one.result() for one in made]


def _ask(pool: ProcessPoolExecutor, questions: QuestionSet, folders: list[Path]) -> Asked:
    whole, learnt, unwritten = folders[0], folders[1 : 1 + FOLDS], folders[1 + FOLDS :]
    orphans = [(folder, unwritten_in(questions, fold)[1]) for fold, folder in enumerate(unwritten)]
    return Asked(
        questions=questions,
        folder=whole,
        own=list(
            zip(questions.queries, ask(pool, whole, [query.text for query in questions.queries]), strict=True)
        ),
        learnt=ask_folds(pool, questions, learnt),
        unwritten=[
            pair
            for folder, qs in orphans
            for pair in zip(qs, ask(pool, folder, [q.text for q in qs]), strict=True)
        ],
    )


def _report_ranking(
    pool: ProcessPoolExecutor,
    asked: list[Asked],
    everything: Iterable[QuestionSet],  # noqa: ARG001 - one shape for all
) -> None:
    rows = []
    for one in asked:
        own = (score(ranks_in(one.own)), score(ranks_in(one.learnt)))
        rows += ranking_rows(one.questions, own, peer_scores(pool, one.questions))
    click.echo(ranking_table(rows[:-1]))


def _report_confidence(
    pool: ProcessPoolExecutor, asked: list[Asked], everything: Iterable[QuestionSet]
) -> None:
    least = floors(read_settings(asked[0].folder)[0])
    messages = messages_of(everything)
    pairs = [
        Pair(
            name=one.questions.name,
            other=other,
            on=[found for _, found in one.own],
            off=ask(pool, one.folder, texts),
        )
        for one in asked
        for (other, lang), texts in messages.items()
        if lang == one.questions.lang and subject(other) != subject(one.questions.name)
    ]
    click.echo(off_topic_table(pairs, least.answer))
    click.echo(precision_table(_columns(asked, pairs), FLOORS, least.answer))
    click.echo(unwritten_table([unwritten_row(one.questions.name, one.own, one.unwritten) for one in asked]))
    click.echo(
        reliability_table(
            "Nothing learnt", {one.questions.name: first_hits(one.own) for one in asked}, "first hits"
        )
    )
    click.echo(
        reliability_table(
            "Four fifths learnt", {one.questions.name: first_hits(one.learnt) for one in asked}, "first hits"
        )
    )
    click.echo(
        reliability_table(
            "Nothing learnt",
            {one.questions.name: top_three(one.own) for one in asked},
            "the first three hits",
        )
    )


def _columns(asked: list[Asked], pairs: list[Pair]) -> dict[str, tuple[Answered, list[Found]]]:
    """Each set as it is and with four fifths learnt, and what it finds for messages about something else."""
    columns = {}
    for one in asked:
        off = [found for pair in pairs if pair.name == one.questions.name for found in pair.off]
        columns[one.questions.name] = (one.own, off)
        columns[f"{one.questions.name} learnt"] = (one.learnt, off)
    return columns


def _report_robustness(
    pool: ProcessPoolExecutor,
    asked: list[Asked],
    everything: Iterable[QuestionSet],  # noqa: ARG001 - one shape for all
) -> None:
    columns = {one.questions.name: _kept_results(pool, one) for one in asked}
    columns = {
        "all": {how: [r for results in columns.values() for r in results[how]] for how in MANGLED},
        **columns,
    }
    rows = [[how, *(kept_cell(results[how]) for results in columns.values())] for how in MANGLED]
    click.echo(
        table(
            "Mangled messages that keep the right answer among the first three, of those changed",
            ["", *columns],
            rows,
        )
    )


def _kept_results(pool: ProcessPoolExecutor, one: Asked) -> dict[str, list[bool]]:
    had = [query for query, found in one.own if kept([query], [found])[0]]
    results = {}
    for how, mangle in MANGLED.items():
        changed = [query for query in had if mangle(query.text) != query.text]
        results[how] = kept(changed, ask(pool, one.folder, [mangle(query.text) for query in changed]))
    return results


REPORTS = {"ranking": _report_ranking, "confidence": _report_confidence, "robust": _report_robustness}

if __name__ == "__main__":
    main()
