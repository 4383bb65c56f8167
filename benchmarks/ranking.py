"""Is the right answer among the first? Beside the peers, with no phrasings learnt and with four fifths of
them.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from pathlib import Path

from benchmarks.knowledge_bases import Found, ask
from benchmarks.peers import DEPTH, PEERS, find_with
from benchmarks.sets import FOLDS, Query, QuestionSet, asked_in, learnt_in
from benchmarks.tables import points, share, table

Scores = tuple[float, float, float]
"""hit@1, hit@3, MRR@10 (mean of 1/rank of the first right hit, 0 beyond ten)."""


def rank_of(query: Query, ids: Sequence[str]) -> int | None:
    """The place of the first right document, from 1; None when it is not among the first ten."""
    return next((place for place, name in enumerate(ids[:DEPTH], start=1) if name in query.right), None)


def score(ranks: Sequence[int | None]) -> Scores:
    """The means over all queries."""
    places = [rank or DEPTH + 1 for rank in ranks]
    sums = (
        sum(p <= 1 for p in places),
        sum(p <= 3 for p in places),
        sum(1 / p for p in places if p <= DEPTH),
    )
    return sums[0] / len(places), sums[1] / len(places), sums[2] / len(places)


def ask_folds(pool: Executor, questions: QuestionSet, folders: Sequence[Path]) -> list[tuple[Query, Found]]:
    """Every query, asked of the knowledge base that has learnt the four fifths it does not belong to."""
    folds = [asked_in(questions, fold) for fold in range(FOLDS)]
    return [
        pair
        for queries, folder in zip(folds, folders, strict=True)
        for pair in zip(queries, ask(pool, folder, [q.text for q in queries]), strict=True)
    ]


def ranks_in(answered: Sequence[tuple[Query, Found]]) -> list[int | None]:
    """The place of the right answer for each query."""
    return [rank_of(query, [name for name, _ in found]) for query, found in answered]


def peer_scores(pool: Executor, questions: QuestionSet) -> dict[str, tuple[Scores, Scores]]:
    """Peer -> its scores with nothing learnt and with four fifths learnt."""
    plain = {name: pool.submit(_peer_ranks, name, questions, None) for name in PEERS}
    learnt = {
        name: [pool.submit(_peer_ranks, name, questions, fold) for fold in range(FOLDS)] for name in PEERS
    }
    return {
        name: (score(plain[name].result()), score([rank for part in learnt[name] for rank in part.result()]))
        for name in PEERS
    }


def _peer_ranks(name: str, questions: QuestionSet, fold: int | None) -> list[int | None]:
    documents = questions.documents if fold is None else learnt_in(questions, fold)
    queries = questions.queries if fold is None else asked_in(questions, fold)
    found = find_with(name, documents, questions.lang, [query.text for query in queries])
    return [rank_of(query, ids) for query, ids in zip(queries, found, strict=True)]


def ranking_rows(
    questions: QuestionSet, own: tuple[Scores, Scores], peers: dict[str, tuple[Scores, Scores]]
) -> list[list[str]]:
    """A row for kb, one for each peer, and the lead over the best of them, figure by figure."""
    rows = [
        [name, *(share(value) for scores in both for value in scores)]
        for name, both in {"kb": own, **peers}.items()
    ]
    best = [max(both[part][i] for both in peers.values()) for part in (0, 1) for i in range(3)]
    lead = [
        "lead, points",
        *(points(value - top) for value, top in zip([*own[0], *own[1]], best, strict=True)),
    ]
    labels = [
        questions.name,
        f"{len(questions.documents)} documents",
        f"{len(questions.queries)} queries",
        *[""] * len(PEERS),
    ]
    return [[label, *row] for label, row in zip(labels, [*rows, lead], strict=False)] + [[]]


def ranking_table(rows: Sequence[Sequence[str]]) -> str:
    """All sets below each other."""
    header = ["set", "", "hit@1", "hit@3", "MRR@10", "learnt: hit@1", "hit@3", "MRR@10"]
    return table(
        "The right answer among the first: no phrasings learnt, and four fifths of them learnt (five folds)",
        header,
        rows,
    )
