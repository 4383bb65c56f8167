"""The same documents in what people would use instead, each as its documentation shows it, in its stronger
form where it shows several.

A peer is given documents and messages and returns ids, best first, for each message. Messages reach query
parsers without their syntax.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.sets import Document

DEPTH = 10
SNOWBALL = {"de": "german", "en": "english"}

Search = Callable[[str], list[str]]
Peer = Callable[[Sequence[Document], str, Path], Search]
"""Documents, their language and a folder to use -> a search."""


def find_with(
    name: str, documents: Sequence[Document], lang: str, messages: Sequence[str]
) -> list[list[str]]:
    """What a peer finds for each message; ids, best first, ten at the most."""
    with TemporaryDirectory() as folder:
        search = PEERS[name](documents, lang, Path(folder))
        return [search(message) for message in messages]


def words_of(message: str) -> str:
    """The message's words in lower case, with nothing in it that a query parser would read as syntax."""
    return " ".join(re.findall(r"\w+", message.lower()))


def whole_text(document: Document) -> str:
    """Everything that can be found in a document, as one text."""
    return "\n".join([document.title, document.text, *document.questions])


def fts5(documents: Sequence[Document], lang: str, folder: Path) -> Search:
    """SQLite FTS5 with its own tokeniser (and its stemmer, which knows English), any of the words, ordered by
    its bm25().
    """
    return _sqlite(documents, folder, "porter unicode61" if lang == "en" else "unicode61")


def trigrams(documents: Sequence[Document], lang: str, folder: Path) -> Search:  # noqa: ARG001
    """SQLite FTS5 with its trigram tokeniser: words found inside words."""
    return _sqlite(documents, folder, "trigram")


def _sqlite(documents: Sequence[Document], folder: Path, tokeniser: str) -> Search:
    database = sqlite3.connect(folder / "fts.db")
    database.execute(
        "CREATE VIRTUAL TABLE documents USING fts5(id UNINDEXED, title, text, questions, "
        f"tokenize='{tokeniser}')"
    )
    database.executemany(
        "INSERT INTO documents VALUES (?, ?, ?, ?)",
        [(d.id, d.title, d.text, "\n".join(d.questions)) for d in documents],
    )

    def search(message: str) -> list[str]:
        query = " OR ".join(f'"{word}"' for word in words_of(message).split())
        found = "SELECT id FROM documents WHERE documents MATCH ? ORDER BY bm25(documents) LIMIT ?"
        return [name for (name,) in database.execute(found, (query, DEPTH))] if query else []

    return search


def tantivy(documents: Sequence[Document], lang: str, folder: Path) -> Search:
    """The Rust engine with an analyser that lower-cases and stems in the documents' language; one text a
    document.
    """
    import tantivy as library

    stem = library.Filter.stemmer(SNOWBALL.get(lang, "english"))
    analyser = (
        library.TextAnalyzerBuilder(library.Tokenizer.simple())
        .filter(library.Filter.lowercase())
        .filter(stem)
        .build()
    )
    schema = library.SchemaBuilder().add_text_field("id", stored=True, tokenizer_name="raw")
    index = library.Index(schema.add_text_field("text", tokenizer_name="stems").build(), path=str(folder))
    index.register_tokenizer("stems", analyser)
    writer = index.writer(num_threads=1)
    for document in documents:
        writer.add_document(library.Document(id=document.id, text=whole_text(document)))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(message: str) -> list[str]:
        query = index.parse_query(words_of(message), ["text"])
        return [searcher.doc(address)["id"][0] for _, address in searcher.search(query, DEPTH).hits]

    return search


def bm25s(documents: Sequence[Document], lang: str, folder: Path) -> Search:  # noqa: ARG001 - in memory
    """bm25s as its README does it: lower case, stop words out, Snowball stems; one text a document."""
    import bm25s as library  # type: ignore[import-untyped]
    from whoosh.lang import stemmer_for_language

    stem = cache(stemmer_for_language(lang))

    def stems(words: list[str]) -> list[str]:
        return [stem(word) for word in words]

    def split(texts: list[str]) -> Any:
        return library.tokenize(texts, stopwords=lang, stemmer=stems, show_progress=False)

    retriever = library.BM25()
    retriever.index(split([whole_text(document) for document in documents]), show_progress=False)

    def search(message: str) -> list[str]:
        found, scores = retriever.retrieve(
            split([message]), k=min(DEPTH, len(documents)), show_progress=False
        )
        return [documents[i].id for i, score in zip(found[0], scores[0], strict=True) if score > 0]

    return search


def whoosh(documents: Sequence[Document], lang: str, folder: Path) -> Search:  # noqa: ARG001 - English
    """Whoosh as its quick start does it: TEXT fields, a MultifieldParser, any of the words."""
    return _whoosh(documents, folder, {})


def whoosh_stems(documents: Sequence[Document], lang: str, folder: Path) -> Search:
    """Whoosh with what its documentation adds to that: an analyser for the language, and titles that count
    more.
    """
    from whoosh.analysis import LanguageAnalyzer

    return _whoosh(documents, folder, {"analyzer": LanguageAnalyzer(lang)}, boost=4.0)


def _whoosh(
    documents: Sequence[Document], folder: Path, options: dict[str, Any], boost: float = 1.0
) -> Search:
    from whoosh import fields, index, qparser

    boosted = fields.TEXT(**options, field_boost=boost)
    schema = fields.Schema(
        id=fields.ID(stored=True), title=boosted, text=fields.TEXT(**options), questions=boosted
    )
    made = index.create_in(folder, schema)
    writer = made.writer(limitmb=128)
    for d in documents:
        writer.add_document(id=d.id, title=d.title, text=d.text, questions="\n".join(d.questions))
    writer.commit()
    searcher = made.searcher()
    parser = qparser.MultifieldParser(["title", "text", "questions"], schema, group=qparser.OrGroup)

    def search(message: str) -> list[str]:
        return [hit["id"] for hit in searcher.search(parser.parse(words_of(message)), limit=DEPTH)]

    return search


PEERS: dict[str, Peer] = {
    "SQLite FTS5": fts5,
    "SQLite FTS5, trigrams": trigrams,
    "tantivy": tantivy,
    "bm25s": bm25s,
    "Whoosh": whoosh,
    "Whoosh, stems": whoosh_stems,
}
