"""Every way to ask for an article, asked in the index: what comes first, and what would if the article itself
were not there.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kb_tools.models import Article, Watch
from kb_tools.search.generations import open_files
from kb_tools.search.index import Index
from kb_tools.search.rank import evidence, rank, share
from kb_tools.search.reading import read_message
from kb_tools.sources.in_order import work_through

KEPT = 3
"""Hits that are kept of each answer."""
FEW = 0.1
"""The share of changed articles up to which the others' answers are kept."""
MANY = 200
"""Articles of which a second process asks for a part."""

Ranking = tuple[tuple[str, float], ...]
"""Ids of articles, best first, each with how likely (0 to 1) it is the right one."""
Rivals = tuple[tuple[str, float, float], ...]
"""Ids of other articles, best first, each with how likely it would be the right one were the article itself
not there, and with its points against the article's own (0 to 1).
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RankedPhrasing:
    """One way to ask for an article: what the ranking says to it, and what it would say without this
    article.
    """

    text: str
    found: Ranking
    others: Rivals


Name = tuple[str, str]
"""Language and id of an article."""
Answers = Mapping[Name, tuple[RankedPhrasing, ...]]
"""For each article its ways to ask, the title first."""


class Asker:
    """Asks an open index among its articles. An article is read once."""

    def __init__(self, index: Index, state_dir: Path) -> None:
        self._index, self._state_dir = index, state_dir
        self._entries: dict[int, tuple[str, str]] = {}

    def __reduce__(self) -> tuple[Callable[[Path], Asker], tuple[Path]]:
        return open_asker, (self._state_dir,)  # another process opens the index for itself

    def ask(self, text: str, article: Article) -> RankedPhrasing:
        """One way to ask for an article, in the article's language."""
        if article.lang not in self._index.languages:
            return RankedPhrasing(text=text, found=(), others=())
        language = self._index.language(article.lang)
        reading = read_message(text, self._index, article.lang)[0]
        scores, found, near = reading.scores, reading.found, reading.near
        speaks = evidence(scores, language, found, near)
        ranked = [
            (self._entry(one.source, one.passage), one.score)
            for one in rank(scores, language, found, near)
            if one.score > 0
        ]
        points = [(name, earned) for (kind, name), earned in ranked if kind == "article"]
        others = [hit for hit in points if hit[0] != article.id]

        def shared(hits: Sequence[tuple[str, float]]) -> Ranking:
            sure = share([earned for _, earned in hits], scores, near, speaks)
            return tuple((name, round(how, 3)) for (name, _), how in zip(hits, sure, strict=True))[:KEPT]

        own = dict(points).get(article.id, 0.0)
        parts = [round(min(1.0, earned / own), 3) if own else 1.0 for _, earned in others]
        rivals = tuple((name, sure, part) for (name, sure), part in zip(shared(others), parts, strict=False))
        return RankedPhrasing(text=text, found=shared(points), others=rivals)

    def _entry(self, source: int, passage: int) -> tuple[str, str]:
        if source not in self._entries:
            entry = self._index.passage(passage).entry
            self._entries[source] = entry.kind, entry.id
        return self._entries[source]


def open_asker(state_dir: Path) -> Asker:
    """Asks the index of a state folder. Raises IndexUnusable."""
    return Asker(open_files(state_dir), state_dir)


def ask_all(
    articles: Collection[Article],
    before: Answers,
    changed: Collection[Name],
    asker: Asker,
    watch: Watch = iter,
) -> Answers:
    """Every article's answers. Where only a few articles changed since `before`, only they are asked, and
    those they stand beside in any ranking, before or now: one edit hardly moves what others are worth.
    """
    names = {_name(article): article for article in articles}
    first = [article for name, article in names.items() if name not in before or name in changed]
    gone = sum(name not in names for name in before)
    if len(first) + gone > max(1, FEW * len(names)):
        before, first = {}, list(names.values())
    answers = {name: asked for name, asked in before.items() if name in names}
    if first and before:
        answers |= _asked(first, asker, iter)
        touched = {*changed, *map(_name, first)}
        beside = {
            (lang, found)
            for lang, key in touched
            if (lang, key) in answers
            for found in _neighbours(answers[lang, key])
        }
        again = [
            names[name]
            for name in names
            if name not in touched and (name in beside or _meets(name, before[name], touched))
        ]
    else:
        again = first or [names[name] for name in names if _meets(name, before[name], set(changed))]
    return answers | _asked(again, asker, watch)


def _asked(articles: Sequence[Article], asker: Asker, watch: Watch) -> dict[Name, tuple[RankedPhrasing, ...]]:
    ways = work_through(partial(_ways, asker=asker), articles, MANY, watch)
    return dict(zip(map(_name, articles), ways, strict=True))


def _name(article: Article) -> Name:
    return article.lang, article.id


def _ways(article: Article, asker: Asker) -> tuple[RankedPhrasing, ...]:
    return tuple(asker.ask(text, article) for text in dict.fromkeys((article.title, *article.questions)))


def _neighbours(asked: Iterable[RankedPhrasing]) -> set[str]:
    return {found for one in asked for found, _, _ in one.others}


def _meets(name: Name, asked: Iterable[RankedPhrasing], changed: Collection[Name]) -> bool:
    return any((name[0], found) in changed for found in _neighbours(asked))
