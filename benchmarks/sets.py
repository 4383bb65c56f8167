"""Question sets: documents, queries and which documents are right, as a folder of corpus.jsonl, queries.jsonl
and qrels.tsv.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

DATA = Path(__file__).parents[2] / "shared" / "data"
FOLDS = 5
PHRASINGS = ("banking77",)
"""Sets whose documents are no texts but customers' own sentences, one a line."""
SUBJECTS = {"banking77": "banking", "sample": "banking", "cwa": "corona", "covidqa": "corona"}
"""The beginning of a set's name -> what it is about; others are about something of their own."""
SAMPLE = Path(__file__).parents[1] / "tests" / "questions.jsonl"
"""What customers ask the project's own bank."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article to be found. `questions` are customers' own words for it."""

    id: str
    title: str
    text: str
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A message and the documents that answer it."""

    text: str
    right: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSet:
    """Documents and queries in one language, both in the order of their files."""

    name: str
    lang: str
    documents: tuple[Document, ...]
    queries: tuple[Query, ...]


def read_sets(folder: Path) -> tuple[QuestionSet, ...]:
    """Every question set below a folder, by name."""
    return tuple(_read_set(path.parent) for path in sorted(folder.glob("*/corpus.jsonl")))


def subject(name: str) -> str:
    """What a set is about."""
    begin = name.partition("_")[0]
    return SUBJECTS.get(begin, begin)


def messages_of(sets: Iterable[QuestionSet]) -> dict[tuple[str, str], list[str]]:
    """Name and language of each set, and of the sample -> its messages."""
    messages = {(one.name, one.lang): [query.text for query in one.queries] for one in sets}
    for line in SAMPLE.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        messages.setdefault(("sample", row["lang"]), []).append(row["text"])
    return messages


def _read_set(folder: Path) -> QuestionSet:
    documents = [
        json.loads(line) for line in (folder / "corpus.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    queries = [
        json.loads(line) for line in (folder / "queries.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    right: defaultdict[str, set[str]] = defaultdict(set)
    for line in (folder / "qrels.tsv").read_text(encoding="utf-8").splitlines():
        query, document, grade = line.split("\t")
        right[query] |= {document} if float(grade) > 0 else set()
    asks = folder.name.startswith(PHRASINGS)
    return QuestionSet(
        name=folder.name,
        lang=documents[0]["lang"],
        documents=tuple(
            _document(record["id"], record["title"], record["text"], asks) for record in documents
        ),
        queries=tuple(
            Query(text=record["text"], right=frozenset(right[record["id"]]))
            for record in queries
            if right[record["id"]]
        ),
    )


def _document(name: str, title: str, text: str, asks: bool) -> Document:
    lines = tuple(line.strip() for line in text.splitlines() if line.strip())
    return (
        Document(id=name, title=title, text="", questions=lines)
        if asks
        else Document(id=name, title=title, text="\n".join(lines))
    )


def asked_in(questions: QuestionSet, fold: int) -> tuple[Query, ...]:
    """The fifth of the queries that is asked in a fold."""
    return questions.queries[fold::FOLDS]


def learnt_in(questions: QuestionSet, fold: int) -> tuple[Document, ...]:
    """The documents with the other four fifths of the queries among their `questions`."""
    phrasings: defaultdict[str, list[str]] = defaultdict(list)
    for number, query in enumerate(questions.queries):
        for document in query.right if number % FOLDS != fold else ():
            phrasings[document].append(query.text)
    return tuple(
        replace(document, questions=(*document.questions, *phrasings[document.id]))
        for document in questions.documents
    )


def unwritten_in(questions: QuestionSet, fold: int) -> tuple[tuple[Document, ...], tuple[Query, ...]]:
    """The documents without every fifth one, and the queries that only those left out would answer."""
    missing = {document.id for document in questions.documents[fold::FOLDS]}
    kept = tuple(document for document in questions.documents if document.id not in missing)
    return kept, tuple(query for query in questions.queries if query.right <= missing)
