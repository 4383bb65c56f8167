"""`kb search`: for people who know what they look for. Fields narrow down, phrases must occur, plain words
rank.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

from kb_tools.errors import UsageError
from kb_tools.models import Hit, IndexedPassage, IndexEntry
from kb_tools.search.documents import same_tag
from kb_tools.search.find import find, recognise
from kb_tools.search.index import Index
from kb_tools.search.words import split_words
from kb_tools.text import clean, say

TERM = re.compile(r'(?P<no>-)?(?:(?P<field>[^\W\d]\w*):(?!//))?(?:"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+))')
FIELDS = ("lang", "kind", "tag", "id", "title")


@dataclass(frozen=True, slots=True, kw_only=True)
class QueryTerm:
    """One part of a query; `field` is "" for a phrase anywhere."""

    field: str
    value: str
    wanted: bool


def parse_query(query: str) -> tuple[str, tuple[QueryTerm, ...]]:
    """The plain words, and the terms that a hit must or (behind a -) must not have. Raises UsageError for an
    unknown field.
    """
    words: list[str] = []
    terms: list[QueryTerm] = []
    for match in TERM.finditer(clean(query)):
        field, value = match["field"] or "", match["phrase"] if match["phrase"] is not None else match["word"]
        if field and field not in FIELDS:
            near = difflib.get_close_matches(field, FIELDS, n=1)
            known = say("use one of: {names}", names=", ".join(FIELDS))
            fix = say("did you mean `{name}:`?", name=near[0]) if near else known
            raise UsageError(say("there is no field {field!r} to search in", field=field), fix)
        if match["phrase"] is None and not field and not match["no"]:
            words.append(value)
        elif value.strip():
            terms.append(QueryTerm(field=field, value=value, wanted=not match["no"]))
    return " ".join(words), tuple(terms)


def find_query(query: str, index: Index) -> tuple[Hit, ...]:
    """The hits for a query, best first; those of all languages when there is neither a word nor a `lang:` to
    tell.
    """
    words, terms = parse_query(query)
    if not words and not terms:
        raise UsageError(
            say("there is nothing to search for"),
            say('write a word, a "phrase", or a field such as tag:card'),
        )
    languages = _languages(words, terms, index)
    hits = [hit for lang in languages for hit in _in_language(words, terms, index, lang)]
    return tuple(sorted(hits, key=lambda hit: -hit.confidence))


def _languages(words: str, terms: tuple[QueryTerm, ...], index: Index) -> tuple[str, ...]:
    named = {
        wanted: {term.value for term in terms if term.field == "lang" and term.wanted is wanted}
        for wanted in (True, False)
    }
    if named[True] or named[False]:
        return tuple(
            lang
            for lang in index.languages
            if lang not in named[False] and (lang in named[True] or not named[True])
        )
    text = " ".join([words, *(term.value for term in terms if term.field in ("", "title"))]).strip()
    return (recognise(text, index),) if text else index.languages


def _in_language(words: str, terms: tuple[QueryTerm, ...], index: Index, lang: str) -> tuple[Hit, ...]:
    among = index.matching("lang", lang)
    for term in (term for term in terms if term.field in ("kind", "tag", "id", "lang")):
        among = among & _having(term, index) if term.wanted else among - _having(term, index)
    for term in (term for term in terms if term.field in ("", "title")):
        ordered = sorted(among)
        passages = zip(ordered, index.reader.some(ordered), strict=True)
        among = {one for one, passage in passages if _holds(term, passage, lang) is term.wanted}
    ranked = " ".join(
        [words, *(term.value for term in terms if term.field in ("", "title") and term.wanted)]
    ).strip()
    hits = find(ranked, index, lang, among) if among else ()
    return tuple(hit for hit in hits if hit.is_found or not ranked)


def _having(term: QueryTerm, index: Index) -> set[int]:
    """All passages that have a value. A video has the tags of the articles it belongs to, in its language."""
    if term.field != "tag":
        return index.matching(term.field, term.value)
    own = index.matching("tag", same_tag(term.value))
    tagged = {one.entry for one in index.reader.some([*own])}
    videos = [*index.matching("kind", "video")]
    stored = zip(videos, index.reader.some(videos), strict=True)
    return own.union(one for one, passage in stored if _belongs(passage.entry, tagged))


def _belongs(video: IndexEntry, articles: set[IndexEntry]) -> bool:
    ours = (article for article in articles if article.lang == video.lang)
    return any(video.id in article.linked or article.id in video.linked for article in ours)


def _holds(term: QueryTerm, passage: IndexedPassage, lang: str) -> bool:
    """Whether a text has the phrase, word by word in folded form."""
    texts = (
        (passage.entry.title,)
        if term.field == "title"
        else (passage.entry.title, passage.heading, passage.text, *passage.entry.questions)
    )
    sought = f" {_folded(term.value, lang)} "
    return any(sought in f" {_folded(text, lang)} " for text in texts)


def _folded(text: str, lang: str) -> str:
    return " ".join(split_words(text, lang))
