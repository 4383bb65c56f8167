"""What a forward table would cost: passage -> its words and their weights, asked for words that are in very
many passages in the place of all their postings.

    python -m benchmarks.forward_table FOLDER      an index that `benchmarks.large_index --folder FOLDER` made

Both are put into a server of its own. Measured is the processor's time of the process of the database, from
/proc, for messages whose words nobody has read yet: all postings of the words in so many passages; and the
rows of so many passages of a forward table. Counted is how many of them would have to be asked for: what a
term is worth hangs on the passages that have any of its words, not only on those that lead.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import numpy as np
import psycopg
from support.postgres import running

from benchmarks.made_articles import question, read_material
from benchmarks.tables import table
from kb_tools.search.generations import open_files
from kb_tools.search.index import IndexLanguage
from kb_tools.search.lexicon import Lexicon
from kb_tools.search.postgresql.contents import all_postings
from kb_tools.search.ragged import invert
from kb_tools.search.terms import make_terms, met_words
from kb_tools.settings.settings import read_settings
from kb_tools.store.database import Row

MESSAGES, FAR_APART, TIMES = 100, 113, 20
LONG, ROWS = 65_536, (1_000, 10_000)
"""In how many passages a long word is; how many passages a forward table is asked for."""
CREATE = """
CREATE TABLE postings (
    lang TEXT, word TEXT COLLATE "C", block INT, content BYTEA, PRIMARY KEY (word, block)
);
CREATE TABLE forward (passage INT PRIMARY KEY, content BYTEA);
ALTER TABLE postings ALTER content SET STORAGE EXTERNAL;
ALTER TABLE forward ALTER content SET STORAGE EXTERNAL;
"""
OF_WORDS = "SELECT word, block, content FROM postings WHERE word = ANY(%s)"
OF_PASSAGES = "SELECT passage, content FROM forward WHERE passage = ANY(%s)"
Ask = Callable[[str, Sequence[list[object]]], float]
"""A query and what it asks for each time -> milliseconds of the database for one."""


def rows_of(lexicon: Lexicon) -> Iterator[Row]:
    """Passage -> its words and weights, as bytes."""
    tables = lexicon.tables
    starts, words = invert(tables.posting_starts, tables.posting_passages, lexicon.room)
    weights = tables.posting_weights[np.argsort(tables.posting_passages, kind="stable")]
    for passage, (begin, end) in enumerate(zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True)):
        yield passage, words[begin:end].tobytes() + weights[begin:end].tobytes()


def measured(lang: str, language: IndexLanguage, ask: Ask) -> list[list[str]]:
    """The rows of the table."""
    material, lexicon = read_material(), language.lexicon
    messages = [question(material, FAR_APART * number) for number in range(MESSAGES)]
    met = [met_words(make_terms(text, lang, language.alike, language.vocabulary)) for text in messages]
    long = [[word for word in words if lexicon.passages_with(word) > LONG] for words in met]
    rarer = [
        len(np.unique(np.concatenate([lexicon.postings(word)[0] for word in words.difference(those)])))
        for words, those in zip(met, long, strict=True)
    ]
    rows = [
        [f"long words of a message: {sum(map(len, long)) / MESSAGES:.1f}", f"{ask(OF_WORDS, long):.2f}"],
        [
            f"all words of it: {sum(map(len, met)) / MESSAGES:.0f}",
            f"{ask(OF_WORDS, [[*one] for one in met]):.2f}",
        ],
    ]
    chance = np.random.default_rng(1)
    for number in ROWS:
        some = [chance.choice(lexicon.room, number, replace=False).tolist() for _ in range(TIMES)]
        rows.append([f"a forward table, {number:,} passages", f"{ask(OF_PASSAGES, some):.2f}"])
    return [*rows, [], [f"passages that have a rarer word of a message: {median(rarer):,.0f}"]]


def main(folder: Path) -> None:
    """Fill, ask, print."""
    settings = read_settings(folder)[0]
    with (
        open_files(settings.state_dir) as index,
        running() as server,
        psycopg.connect(server.new_database(), autocommit=True) as connection,
    ):
        language = index.language(lang := index.languages[0])
        connection.execute(CREATE)
        postings = all_postings(lang, language.lexicon, 0, len(language.lexicon.words))
        for name, rows in (("postings", postings), ("forward", rows_of(language.lexicon))):
            with connection.cursor() as cursor, cursor.copy(f"COPY {name} FROM STDIN") as copying:
                for row in rows:
                    copying.write_row(row)
        connection.execute("VACUUM ANALYZE")
        stat = Path(f"/proc/{connection.info.backend_pid}/schedstat")

        def ask(query: str, values: Sequence[list[object]]) -> float:
            cursor = connection.cursor(binary=True)
            begun = int(stat.read_text().split()[0])
            for one in values:
                cursor.execute(query.encode(), [one], prepare=True).fetchall()
            return (int(stat.read_text().split()[0]) - begun) / len(values) / 1e6

        title = f"{len(index.reader.source_of):,} passages: milliseconds of the database"
        print(table(title, ["", "ms"], measured(lang, language, ask)))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
