"""A shelf as the files that the page's own search reads: plain, small, and loaded in parts.

Below `assets/kb/search/<language>/`:

index.bin                words, phrasings, what editors say about words, the lines for emergencies, the folder
                         of the other files (JSON), then the postings of all words where they are few: on a
                         slow line each further step is waited for
<digest>/words-<n>.bin   postings of a stretch of the words, where they are many: for all of them the
                         distances between their passages, then the weights
<digest>/texts-<n>.bin   title, address, summary and passages of a few articles and videos (JSON)

and, where a site has a sentence encoder (see `search_meaning`):

<digest>/meaning.bin     the first piece of each of the files below, then a row for each phrasing and for each
                         article or video
<digest>/places-<n>.bin  a row for each place of the passages of a few articles and videos
<digest>/pieces-<n>.bin  a few pieces of words, then the weight of each, then a row for each

The .bin files are packed with gzip, since few hosts pack what they do not know; the digest keeps files of two
builds apart.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import Any

from kb_tools import models
from kb_tools.languages import language
from kb_tools.search import bm25, chance, likeness, rank, terms
from kb_tools.search.choose import floors
from kb_tools.search.language import dialect
from kb_tools.search.meaning.rows import Small
from kb_tools.search.terms import Vocabulary, make_vocabulary
from kb_tools.search.words import little_words
from kb_tools.settings.settings import Settings
from kb_tools.site.danger import dangers
from kb_tools.site.search_meaning import SiteMeaning, meaning_facts, meaning_files, rows_of
from kb_tools.site.search_shelf import Shelf, Source
from kb_tools.site.urgent import UrgentLine

FOLDER = "assets/kb/search"
AT_HAND = 40_000
"""Postings that come with the words: some 40 kB, most of which any question needs."""
POSTINGS = 8_000
"""Postings in a part: some 12 kB. A question needs those of its words' neighbours, of words alike and of
little words.
"""
TOGETHER = 4
"""Articles or videos whose texts are in one file: some 1.5 kB."""

FITTED = {
    "fewest": bm25.FEWEST,
    "littleWorth": bm25.LITTLE_WORTH,
    "phrasing": rank.PHRASING,
    "phrasings": rank.PHRASINGS,
    "reached": rank.REACHED,
    "doubt": rank.DOUBT,
    "crowded": rank.CROWDED,
    "usual": chance.USUAL,
    "there": chance.THERE,
    "which": chance.WHICH,
    "deepest": rank.DEEPEST,
    "unlikely": models.UNLIKELY,
    "least": likeness.LEAST,
    "most": likeness.MOST,
    "slip": likeness.SLIP,
    "shortest": likeness.SHORTEST,
    "longest": likeness.LONGEST,
    "mostTerms": terms.MOST_TERMS,
}
"""The numbers of the ranking by the names that the page's modules have for them."""


def search_files(
    shelf: Shelf,
    meaning: SiteMeaning | None,
    lang: str,
    settings: Settings,
    urgent: Iterable[UrgentLine] = (),
) -> dict[str, bytes]:
    """Path below FOLDER -> content, of one language's search; {} when there is nothing to find. `urgent` are
    the lines that stand above the hits that they belong to.
    """
    if not shelf.sources:
        return {}
    vocabulary = make_vocabulary(dict(settings.synonyms), settings.distinct, lang)
    worths = _by_frequency(shelf.lexicon.tables.posting_weights.tolist())
    few = int(shelf.lexicon.counts.sum()) <= AT_HAND
    starts = [] if few else _part_starts(shelf)
    parts = {
        f"words-{n}.bin": _packed(_postings(shelf, range(*ends), worths))
        for n, ends in enumerate(pairwise(starts))
    }
    parts |= {
        f"texts-{n}.bin": _packed(_json(texts)) for n, texts in enumerate(_texts(shelf.sources, meaning))
    }
    if meaning:
        for n, start in enumerate(range(0, len(shelf.sources), TOGETHER)):
            places = (rows for its in meaning.places[start : start + TOGETHER] for rows in its)
            parts[f"places-{n}.bin"] = _packed(rows_of(places))
        parts |= {name: _packed(content) for name, content in meaning_files(meaning)}
    digest = hashlib.blake2b(b"".join(parts.values()), digest_size=6).hexdigest()
    tables = lexicon_tables(shelf, lang, vocabulary, worths)
    index = {
        **tables,
        "files": digest,
        "starts": starts,
        "together": TOGETHER,
        "meaning": meaning_facts(meaning) if meaning else None,
        "urgent": [asdict(one) for one in urgent if one.path],
        **_set_facts(lang, settings),
    }
    at_hand = _postings(shelf, range(len(shelf.lexicon.words)), worths) if few else b""
    return {
        f"{lang}/index.bin": _packed(_json(index) + b"\n" + at_hand),
        **{f"{lang}/{digest}/{name}": content for name, content in parts.items()},
    }


def _set_facts(lang: str, settings: Settings) -> dict[str, Any]:
    """What the index says that the settings and the languages know, whatever the articles say."""
    return {
        "threshold": settings.threshold,
        "link": floors(settings).link,
        "others": {code: sorted(little_words(code)) for code in settings.languages if code != lang},
        "dialect": dialect(lang),
        "dangers": list(dangers(settings, lang)),
    }


def write_search(files: Mapping[str, bytes], site_dir: Path) -> None:
    """Writes them below a site's folder."""
    for name, content in files.items():
        file = site_dir / FOLDER / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)


def _by_frequency(weights: Iterable[float]) -> dict[float, int]:
    """A short number for each weight there is, the commonest first."""
    return {weight: number for number, (weight, _) in enumerate(Counter(weights).most_common())}


def lexicon_tables(
    shelf: Shelf, lang: str, vocabulary: Vocabulary, worths: Mapping[float, int]
) -> dict[str, Any]:
    """What the index says of words; `worths` numbers the weights that postings have."""
    tables = shelf.lexicon.tables
    said = [tables.phrasing_words[start:end].tolist() for start, end in pairwise(tables.phrasing_starts)]
    return {
        "little": sorted(little_words(lang)),
        "spellings": language(lang).letters.spellings,
        "words": tables.words,
        "counts": shelf.lexicon.counts.tolist(),
        "passages": [len(source.passages) for source in shelf.sources],
        "asks": tables.sources.tolist(),
        "phrasings": said,
        "weights": list(worths),
        "synonyms": vocabulary.synonyms,
        "distinct": [sorted(group) for group in vocabulary.distinct],
        "fitted": FITTED,
    }


def _part_starts(shelf: Shelf) -> list[int]:
    """The word each part begins with, and how many there are."""
    starts, size = [0], 0
    for number, count in enumerate(shelf.lexicon.counts.tolist()):
        if size and size + count > POSTINGS:
            starts.append(number)
            size = 0
        size += count
    return [*starts, len(shelf.lexicon.words)]


def _postings(shelf: Shelf, words: range, worths: Mapping[float, int]) -> bytes:
    """The postings of some words, as varints: all passages, each as its distance from the one before it of
    the same word (-1 before the first), then all weights, as their numbers in `worths`. How many postings
    each word has is in the lexicon.
    """
    rows = [shelf.postings(shelf.lexicon.words[word]) for word in words]
    steps = (here - before for numbers, _ in rows for before, here in pairwise([-1, *numbers.tolist()]))
    weighed = (worths[weight] for _, weights in rows for weight in weights.tolist())
    return b"".join((*map(_varint, steps), *map(_varint, weighed)))


def _varint(number: int) -> bytes:
    """Seven bits a byte, the lowest first; the eighth says that more follow."""
    low = bytearray()
    while number > 127:
        low.append(number & 127 | 128)
        number >>= 7
    return bytes((*low, number))


def _texts(sources: Sequence[Source], meaning: SiteMeaning | None) -> Iterator[list[list[Any]]]:
    """What the page shows of a few sources, part by part."""
    places = meaning.places if meaning else [()] * len(sources)
    told = [_text(source, its) for source, its in zip(sources, places, strict=True)]
    return (told[start : start + TOGETHER] for start in range(0, len(told), TOGETHER))


def _text(source: Source, places: Sequence[Small]) -> list[Any]:
    """Kind, title, path, summary, and of each passage its heading, text, and anchor or second; and how many
    places each has, if that is known.
    """
    entry = source.passages[0].entry
    passages = [
        [one.heading, one.text, one.url.partition("#")[2] if one.start is None else one.start]
        for one in source.passages
    ]
    counts = ([len(rows) for rows in places],) * bool(places)
    return [entry.kind, entry.title, source.path, source.summary, passages, *counts]


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _packed(data: bytes) -> bytes:
    return gzip.compress(data, 9, mtime=0)
