"""What is counted over all passages of an index, kept up to date by adding and taking away, so that a refresh
reads only what changed. Pure.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from kb_tools.models import IndexedPassage
from kb_tools.search.documents import entry_phrasings, word_weights
from kb_tools.search.lexicon import Lexicon


def digest(data: bytes) -> str:
    """What two equal contents share, in 24 hexadecimal digits."""
    return blake2b(data, digest_size=12).hexdigest()


@dataclass(slots=True, kw_only=True)
class IndexedSource:
    """A file or video of the index: the digest of its content, the number it has, how many passages. `stamp`
    is the time and size of the file, "" where it has to be read to know whether it changed.
    """

    digest: str
    number: int
    passages: int
    stamp: str = ""


@dataclass(slots=True)
class LanguageTally:
    """One language: how many passages there are, how many have each word, and the words of each way to ask
    for an article or video, with its number.
    """

    passages: int = 0
    words: Counter[str] = field(default_factory=Counter)
    phrasings: list[tuple[int, list[str]]] = field(default_factory=list)

    def count(self, passage: IndexedPassage, sign: int) -> None:
        """Adds (`sign` 1) or takes away (-1) a passage."""
        self.passages += sign
        for word in word_weights(passage):
            self.words[word] += sign


@dataclass(slots=True)
class Tally:
    """The sources of an index by name, and its languages; `config` is the digest of the settings it was built
    with.
    """

    config: str
    sources: dict[str, IndexedSource] = field(default_factory=dict)
    languages: defaultdict[str, LanguageTally] = field(default_factory=lambda: defaultdict(LanguageTally))
    _taken: set[int] = field(init=False)

    def __post_init__(self) -> None:
        self._taken = {source.number for source in self.sources.values()}

    def written(self) -> list[str]:
        """The languages that something is written in, sorted."""
        return sorted(lang for lang, counts in self.languages.items() if counts.passages)

    def restore(self, lang: str, passages: int, lexicon: Lexicon) -> None:
        """Takes over what an index says of a language."""
        words, phrasings = Counter(lexicon.counts()), list(lexicon.phrasings())
        self.languages[lang] = LanguageTally(passages, words, phrasings)

    def forget(self, name: str, passages: Iterable[IndexedPassage]) -> None:
        """Takes a source away with its passages and phrasings."""
        number = self.sources.pop(name).number
        self._taken.discard(number)
        for passage in passages:
            self.languages[passage.entry.lang].count(passage, -1)
        for counts in self.languages.values():
            counts.phrasings = [phrasing for phrasing in counts.phrasings if phrasing[0] != number]

    def learn(self, name: str, content: str, passages: Sequence[IndexedPassage]) -> None:
        """Adds a source with its passages and phrasings; `content` is its digest."""
        number = self._number(name)
        self.sources[name] = IndexedSource(digest=content, number=number, passages=len(passages))
        for passage in passages:
            self.languages[passage.entry.lang].count(passage, 1)
        if passages:
            entry = passages[0].entry
            self.languages[entry.lang].phrasings += [(number, words) for words in entry_phrasings(entry)]

    def _number(self, name: str) -> int:
        """The same for a name in every build, so that equal scores are ordered alike; the next free one if
        two names share it.
        """
        number = int(digest(name.encode())[:8], 16)
        while number in self._taken:
            number = (number + 1) % 2**32
        self._taken.add(number)
        return number
