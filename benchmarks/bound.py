"""How often candidates are provably enough, if another engine named them (handbook/scale.md has the proof).

    python -m benchmarks.bound [PASSAGES]       so many made passages, then every set of questions

Simulates an engine that names the K passages with the largest R, a sum that saturates each word by itself,
and the K articles nearest in meaning; all else is ours. A message is proved where no article outside can be
among the first ten. Each bound is held against what all have that it is for.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from benchmarks.knowledge_bases import make_knowledge_base
from benchmarks.made_articles import made_articles, question, read_material
from benchmarks.made_index import make_folder, make_index
from benchmarks.sets import DATA, read_sets
from benchmarks.tables import table
from kb_tools.search.bm25 import saturate
from kb_tools.search.find import recognise
from kb_tools.search.generations import open_index
from kb_tools.search.index import Index, IndexLanguage
from kb_tools.search.message import strip_message
from kb_tools.search.rank import CROWDED, DEEPEST, TIE, points_of
from kb_tools.search.reading import Reading, read_message
from kb_tools.search.spelling import in_standard
from kb_tools.search.sums import Sums
from kb_tools.settings.settings import read_settings

SIZES = (20, 100, 1_000)
"""The K that are tried."""
PASSAGES, MESSAGES, FAR_APART = 50_000, 300, 113


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Whether a message is proved by the passages named alone, with all passages of their articles, and with
    meaning.
    """

    passages: bool
    articles: bool
    meaning: bool


def named(values: Sums, most: int) -> tuple[NDArray[np.bool_], float]:
    """Whether each of some is among the `most` with the largest values, and what no other one has more of. Of
    several equal ones an engine names any.
    """
    inside = np.zeros(len(values), np.bool_)
    largest = np.argpartition(values, -min(most, len(values)))[-most:]
    inside[largest] = True
    return inside, float(values[largest].min())


def saturated(reading: Reading, language: IndexLanguage) -> Sums:
    """R of each passage."""
    found = np.zeros(len(language.source_of))
    for term, worth in zip(reading.terms, reading.scores.worth, strict=True):
        for word, likeness in term.met:
            passages, weights = language.lexicon.postings(word)
            found[passages] += worth * saturate(likeness * weights.astype(np.float64))
    return found


def proved(certain: Sums, known: Sums, others: Sums) -> bool:
    """Whether ten of those that are certain are above what all others may have. `certain` and `others` say it
    of each, `known` which of both counts.
    """
    if known.all():
        return True
    best = np.sort(certain[known])[::-1][:DEEPEST]
    return len(best) == DEEPEST and bool(best[-1] > others[~known].max() + TIE)


def ways(reading: Reading, language: IndexLanguage, most: int) -> Ways:
    """Holds the bounds against what is known of everything."""
    found, scores, near = language.findable, reading.scores, reading.near
    assert near
    candidates, bound = named(saturated(reading, language), most)
    assert (scores.passages[~candidates] <= bound + TIE).all()
    points = points_of(scores, language, found)
    asked = points_of(replace(scores, passages=np.zeros_like(scores.passages)), language, found)
    upper = points_of(replace(scores, passages=np.full_like(scores.passages, bound)), language, found)
    inside = np.maximum.reduceat(candidates[found.passages], found.starts)
    best = np.maximum.reduceat(np.where(candidates, scores.passages, -1.0)[found.passages], found.starts)
    assert (points[best >= bound] >= asked[best >= bound] - TIE).all()
    means = near.phrasing + near.place
    nearest, furthest = named(means, most)
    either, crowded = inside | nearest, CROWDED * np.log(language.lexicon.asked.phrasings[found.places])
    return Ways(
        passages=proved(points, best >= bound, upper),
        articles=proved(points, inside, upper),
        meaning=proved(
            np.minimum(points / scores.expected, 1.0) + means - crowded,
            either,
            np.minimum(upper / scores.expected, 1.0) + furthest - crowded,
        ),
    )


def rows_of(name: str, index: Index, messages: Sequence[str]) -> Iterator[list[str]]:
    """A row for each K that is less than there are passages."""
    readings = []
    for message in messages:
        text = strip_message(message)
        lang = recognise(text, index)
        language = index.language(lang)
        readings.append((read_message(in_standard(text, lang, language.lexicon), index, lang)[0], language))
    passages = max(language.passages for _, language in readings)
    for most in SIZES:
        if most < passages:
            found = [ways(reading, language, most) for reading, language in readings]
            shares = [
                sum(getattr(one, way) for one in found) / len(found)
                for way in ("passages", "articles", "meaning")
            ]
            yield [
                name,
                f"{passages:,}",
                f"{len(messages):,}",
                f"{most:,}",
                *(f"{one:.1%}" for one in shares),
            ]


def knowledge_bases(passages: int) -> Iterator[list[str]]:
    """Rows of the made one, and of each set."""
    with TemporaryDirectory() as place:
        material = read_material()
        settings = make_folder(Path(place) / "made", "use")
        make_index(settings, made_articles(material, passages), quick=True)
        with open_index(settings) as index:
            yield from rows_of("made", index, [question(material, FAR_APART * n) for n in range(MESSAGES)])
        for one in read_sets(DATA / "retrieval"):
            folder = make_knowledge_base(Path(place) / one.name, one.lang, one.documents)
            with open_index(read_settings(folder)[0]) as index:
                yield from rows_of(one.name, index, [query.text for query in one.queries])


def main(passages: int = PASSAGES) -> None:
    """Prints the table, and each row as it comes."""
    rows = []
    for row in knowledge_bases(passages):
        sys.stderr.write(f"{' | '.join(row)}\n")
        rows.append(row)
    title = "Messages whose first ten are proved by K candidates"
    header = ["", "passages", "messages", "K", "by passages", "by articles", "with meaning"]
    sys.stdout.write(table(title, header, rows) + "\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
