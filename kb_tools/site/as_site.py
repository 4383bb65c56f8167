"""What the page's own search answers, from the files that a built site ships: `--as-site` of `kb search` and
`kb eval`. The page's modules do the same under the same names.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache, partial
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import numpy as np

from kb_tools.errors import KbError
from kb_tools.models import Hit, IndexEntry
from kb_tools.search.compiling import make_lexicon
from kb_tools.search.find import recognise
from kb_tools.search.index import Index
from kb_tools.search.likeness import alike
from kb_tools.search.meaning.nearness import Nearness
from kb_tools.search.meaning.pieces import cut, longest_of
from kb_tools.search.meaning.rows import Rows, Small, squares
from kb_tools.search.meaning.word_map import message_row
from kb_tools.search.message import strip_message
from kb_tools.search.postings import Findable, some_of
from kb_tools.search.rank import Ranked, rank, score, sharing
from kb_tools.search.spelling import in_standard
from kb_tools.search.sums import Numbers, Sums
from kb_tools.search.terms import Vocabulary, make_terms
from kb_tools.search.words import LITTLE, split_words
from kb_tools.settings.meaning import Constants
from kb_tools.settings.settings import Settings
from kb_tools.site.search_export import FOLDER
from kb_tools.site.search_shelf import Shelf
from kb_tools.site.shipped import divided, read_postings, read_rows, unpacked
from kb_tools.text import say

Find = Callable[[str], tuple[Hit, ...]]


def open_site(settings: Settings, index: Index) -> Find:
    """A function from questions to what the search box of the built site finds, best first; hits have the
    entries of the index. Raises KbError, then too, where no site was built.
    """
    search = lru_cache(maxsize=None)(partial(ShippedSearch, settings.site_dir, settings.site_url))
    entries = {_key(one.entry.kind, one.url, one.entry.id): one.entry for one in index.passages()}

    def find(question: str) -> tuple[Hit, ...]:
        hits = search(recognise(strip_message(question), index)).find(question)
        keys = (_key(hit.entry.kind, hit.url, hit.entry.id) for hit in hits)
        return tuple(
            replace(hit, entry=entries.get(key, hit.entry)) for hit, key in zip(hits, keys, strict=True)
        )

    return find


def _key(kind: str, url: str, name: str) -> str:
    """By which an entry of the index is known on the site: an article by its page, a video by its id."""
    return name if kind == "video" else url.partition("#")[0]


class ShippedMeaning:
    """What a site ships of meaning in one language, see `search_export`."""

    def __init__(
        self, folder: Path, facts: Mapping[str, float], asks: list[int], places: list[list[Small]]
    ) -> None:
        """`asks` are the sources of the phrasings, `places` the rows of each passage of each source."""
        self._dimensions = int(facts["dimensions"])
        self._constants = Constants(**{name: facts[name] for name in Constants.__dataclass_fields__})
        _, rest = divided(unpacked(folder / "meaning.bin"))
        self._phrasings, self._wholes = np.split(read_rows(rest, self._dimensions), [len(asks)])
        self._asks: Numbers = np.array(asks)
        _, self._titles = np.unique(self._asks, return_index=True)
        passages = [rows for source in places for rows in source]
        self._passages, counts = len(passages), [len(rows) for rows in passages]
        self._inside = np.concatenate(passages)
        self._inside_of: Numbers = np.repeat(np.arange(len(passages)), counts)
        sources = np.repeat(np.arange(len(places)), [len(source) for source in places])
        self._owners: Numbers = sources[self._inside_of]
        self._pieces = dict(chain.from_iterable(map(self._read_pieces, folder.glob("pieces-*.bin"))))
        self._longest = longest_of(self._pieces.keys())

    def _read_pieces(self, file: Path) -> Iterator[tuple[str, tuple[int, Small]]]:
        line, rest = divided(unpacked(file))
        names = line.split()
        rows = read_rows(rest[len(names) :], self._dimensions)
        return zip(names, zip(rest[: len(names)], rows, strict=True), strict=True)

    def row(self, words: Iterable[str]) -> Small:
        """The vector of a message, given its words."""
        pieces = [self._pieces[piece] for word in words for piece in cut(word, self._longest)]
        weights = np.array([weight for weight, _ in pieces], np.uint8)
        rows = np.array([row for _, row in pieces], np.int8).reshape(len(pieces), self._dimensions)
        return message_row(weights, rows)

    def near(self, row: Small, found: Findable, *, inside: bool = False) -> Nearness:
        """How near a message is to what may be found; to each place in it as well, where that is asked."""
        said, whole = _cosines(self._phrasings, row), _cosines(self._wholes, row)
        looked_at = np.isin(self._owners, found.sources if inside else [])
        stands, owners = _cosines(self._inside[looked_at], row), self._owners[looked_at]
        more = stands != said[self._titles][owners]  # a title is nothing that the text says once more
        places = np.append(whole, stands[more]), np.append(np.arange(len(whole)), owners[more])
        passage = self._best(stands, self._inside_of[looked_at], self._passages)
        return Nearness(
            phrasing=self._best(said, self._asks, len(whole))[found.places],
            place=self._best(*places, len(whole))[found.places],
            passage=lambda: passage[found.passages],
            constants=self._constants,
        )

    def _best(self, cosines: Sums, owners: Numbers, size: int) -> Sums:
        """Of each owner the best cosine, as the ranking adds it up; that of one without any is -1."""
        best = np.full(size, -1.0)
        np.maximum.at(best, owners, cosines)
        return (best - self._constants.zero) * self._constants.scale


def _cosines(rows: Small, row: Small) -> Sums:
    return Rows(rows, squares(rows)).cosines(row)


class ShippedSearch:
    """The search box of a built site in one language."""

    def __init__(self, site_dir: Path, site_url: str, lang: str) -> None:
        """Raises KbError where there is no such site."""
        folder = site_dir / FOLDER / lang
        try:
            line, at_hand = divided(unpacked(folder / "index.bin"))
        except FileNotFoundError:
            what = say("{folder} has no search in the language {lang}", folder=site_dir.name, lang=lang)
            raise KbError(what, say("run `kb build`")) from None
        index = json.loads(line)
        files = folder / index["files"]
        self._lang, self._site_url = lang, site_url
        self._shelf = _read_shelf(files, at_hand, index)
        self._alike = partial(alike, lexicon=self._shelf.lexicon)
        self._vocabulary = Vocabulary(
            synonyms=tuple(tuple(tuple(phrase) for phrase in group) for group in index["synonyms"]),
            distinct=tuple(frozenset(group) for group in index["distinct"]),
        )
        numbers = range(-(-len(index["passages"]) // index["together"]))
        parts = [json.loads(unpacked(files / f"texts-{part}.bin")) for part in numbers]
        self._sources = [source for part in parts for source in part]
        self._meaning = index["meaning"] and ShippedMeaning(
            files,
            index["meaning"],
            index["asks"],
            [
                places
                for number, part in zip(numbers, parts, strict=True)
                for places in _places(
                    part, unpacked(files / f"places-{number}.bin"), index["meaning"]["dimensions"]
                )
            ],
        )

    def find(self, question: str) -> tuple[Hit, ...]:
        """The hits of a question, best first, as the page finds them."""
        shelf = self._shelf
        text = in_standard(strip_message(question), self._lang, shelf.lexicon)
        scores = score(make_terms(text, self._lang, self._alike, self._vocabulary), shelf)
        if not self._meaning:
            return tuple(map(self._hit, rank(scores, shelf, sharing(scores, shelf))))
        row = self._meaning.row(word.removeprefix(LITTLE) for word in split_words(text, self._lang))
        found = shelf.findable
        leading = [one.source for one in rank(scores, shelf, found, self._meaning.near(row, found))]
        best = some_of(found, np.flatnonzero(np.isin(found.sources, leading)))
        return tuple(map(self._hit, rank(scores, shelf, best, self._meaning.near(row, best, inside=True))))

    def _hit(self, one: Ranked) -> Hit:
        kind, title, path, _, passages, *_ = self._sources[one.source]
        first = int(np.searchsorted(self._shelf.source_of, one.source))
        heading, text, place = passages[one.passage - first]
        start = place if kind == "video" else None
        mark = place if start is None else f"t={start}" if start else ""
        name = unquote(path.strip("/").rpartition("/")[2].removesuffix(".html"))
        return Hit(
            entry=IndexEntry(source=path, kind=kind, id=name, lang=self._lang, title=title),
            url=self._site_url + path + (f"#{mark}" if mark else ""),
            heading=heading,
            text=text,
            start=start,
            score=one.score,
            confidence=one.confidence,
            points=one.points,
        )


def _read_shelf(files: Path, at_hand: bytes, tables: Mapping[str, Any]) -> Shelf:
    """The words and phrasings of a site, without its texts."""
    words, counts, passages = tables["words"], tables["counts"], tables["passages"]
    weighed: defaultdict[int, dict[str, float]] = defaultdict(dict)
    for part, (start, end) in enumerate(pairwise(tables["starts"] or [0, len(words)])):
        packed = unpacked(files / f"words-{part}.bin") if tables["starts"] else at_hand
        postings = read_postings(packed, counts[start:end], tables["weights"])
        for word, row in zip(words[start:end], postings, strict=True):
            for passage, weight in row:
                weighed[passage][word] = weight
    spoken = ([words[word] for word in said] for said in tables["phrasings"])
    return Shelf(
        sources=(),
        lexicon=make_lexicon(weighed.items(), zip(tables["asks"], spoken, strict=True)),
        passages=sum(passages),
        source_of=np.repeat(np.arange(len(passages)), passages),
    )


def _places(sources: list[Any], content: bytes, dimensions: int) -> Iterator[list[Small]]:
    """The rows of each passage of each source of a part."""
    rows, start = read_rows(content, dimensions), 0
    for *_, counts in sources:
        ends = [start, *(start + end for end in accumulate(counts))]
        yield [rows[here:there] for here, there in pairwise(ends)]
        start = ends[-1]
