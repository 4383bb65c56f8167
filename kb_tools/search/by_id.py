"""An article or a video that somebody names by its id, as a hit for a message."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection
from dataclasses import fields, replace

from kb_tools.errors import UsageError
from kb_tools.models import Hit, IndexedPassage
from kb_tools.search.choose import with_article
from kb_tools.search.find import find, recognise
from kb_tools.search.index import Index
from kb_tools.search.message import strip_message
from kb_tools.text import say

SURE = 0.5
"""Below this chance the passage that was found says little: the words may have met anywhere."""


def find_named(message: str, index: Index, wanted: str, lang: str | None = None) -> tuple[str, Hit]:
    """The message's language, and the article or video with this id or address.

    It is the one in the message's language, where there is one, at the passage whose address was given, else
    at the one that was surely found, else at its beginning. A video has the words of its article, where that
    is found as well. The confidence is as found, 0 where it was not. Raises UsageError for an unknown id.
    """
    named = wanted if index.matching("id", wanted) else _known(wanted, index)
    text = strip_message(message)
    language = lang if lang in index.languages else recognise(text, index)
    hits = find(text, index, language)
    found = next((hit for hit in hits if hit.entry.id == named), None)
    passages = sorted(index.matching("id", named))
    place = next((one for one in passages if wanted != named and index.passage(one).url == wanted), None)
    if place is not None and lang not in (None, index.passage(place).entry.lang):
        place = None  # asked for in another language
    if place is None:
        if found and found.confidence >= SURE:
            return language, with_article(found, hits)
        place = (sorted(index.matching("lang", language).intersection(passages)) or passages)[0]
    best = with_article(find(text, index, index.passage(place).entry.lang, {place})[0], hits)
    return language, replace(best, confidence=found.confidence if found and found.is_found else 0.0)


def passages_of(index: Index, wanted: str, lang: str = "") -> tuple[IndexedPassage, ...]:
    """The passages of the article or video with this id or address, in a language or the first it has, in
    their order. Raises UsageError where there are none.
    """
    named = wanted if index.matching("id", wanted) else _known(wanted, index)
    passages = index.reader.some(sorted(index.matching("id", named)))
    languages = sorted({one.entry.lang for one in passages}, key=index.languages.index)
    if lang and lang not in languages:
        known = say("use one of: {names}", names=", ".join(languages))
        raise UsageError(say("there is nothing in {lang!r}", lang=lang[:12]), known)
    return tuple(one for one in passages if one.entry.lang == (lang or languages[0]))


def sure_hit(passage: IndexedPassage) -> Hit:
    """A passage that nobody has to look for."""
    known = {one.name: getattr(passage, one.name) for one in fields(passage)}
    return Hit(**known, score=1.0, confidence=1.0)


def hits_at(addresses: Collection[str], index: Index) -> tuple[Hit, ...]:
    """What stands at these addresses, each once, as hits that nobody has to look for."""
    found = {one.url: one for one in index.passages() if one.url in addresses}
    return tuple(map(sure_hit, found.values()))


def ids_of(index: Index) -> Callable[[str], str]:
    """A function that gives the id for an id, or for an address with or without its part or second; "" for
    neither.
    """
    known = {name: one.entry.id for one in index.passages() for name in (_page(one.url), one.entry.id)}
    return lambda text: known.get(text) or known.get(_page(text)) or ""


def _page(address: str) -> str:
    return re.split(r"#|\?t=", address)[0]


def _known(wanted: str, index: Index) -> str:
    if known := ids_of(index)(wanted):
        return known
    ids = sorted({one.entry.id for one in index.passages()})
    ends = [one for one in ids if one.rpartition("/")[2] == wanted.rpartition("/")[2]]
    near = ends or difflib.get_close_matches(wanted, ids, n=1)
    fix = say("did you mean `{name}`?", name=near[0]) if near else say("take its address from `kb search`")
    raise UsageError(say("there is no article or video with the id {id!r}", id=wanted[:80]), fix)
