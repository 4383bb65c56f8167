"""Everything a desk needs, read and opened once, for any number of messages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from kb_tools.desk.answering import Search, Wish, answer, with_words
from kb_tools.desk.channels import channel_named
from kb_tools.desk.proof import CheckLink
from kb_tools.errors import IndexUnusable
from kb_tools.links.checking import check_here, check_online
from kb_tools.models import Answer, Hit
from kb_tools.search.find import find_answers
from kb_tools.search.index import Index
from kb_tools.search.words import fold
from kb_tools.settings.settings import Settings
from kb_tools.sources.replies import Replies, read_replies


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """An open knowledge base and how its replies should be."""

    settings: Settings
    replies: Replies
    index: Index
    wish: Wish
    check_link: CheckLink

    @property
    def languages(self) -> tuple[str, ...]:
        return self.index.languages

    def ask(self, message: str, **wishes: Any) -> Answer:
        """The answer to a message; `wishes` are fields of Wish that differ this time."""
        return self._answer(message, self._search, **wishes)

    def ask_for(self, message: str, wanted: str, **wishes: Any) -> Answer:
        """The answer to a message with the article or video that somebody wants to send, by its id, proved
        like any other.

        Its confidence is as found, 0 when it was not. Raises UsageError for an unknown id.
        """
        from kb_tools.search.named import find_named

        confidence = 0.0

        def search(message: str, lang: str | None) -> tuple[str, tuple[Hit, ...]]:
            nonlocal confidence
            language, hit, hits = find_named(message, self.index, wanted, lang)
            confidence = hit.confidence
            return language, (replace(with_words(hit, hits), confidence=1.0),)

        given = self._answer(message, search, **wishes)
        suggestions = tuple(
            replace(one, hit=replace(one.hit, confidence=confidence)) for one in given.suggestions
        )
        return replace(given, suggestions=suggestions)

    def knows(self, word: str) -> bool:
        """Whether an article or a video uses a word, in any language."""
        return any(fold(word) in self.index.language(lang).lexicon for lang in self.languages)

    def _answer(self, message: str, search: Search, **wishes: Any) -> Answer:
        wish = replace(self.wish, **wishes) if wishes else self.wish
        return answer(message, search, self.settings, self.replies, wish, self.check_link)

    def _search(self, message: str, lang: str | None) -> tuple[str, tuple[Hit, ...]]:
        return find_answers(message, self.index, lang)

    def fresh(self) -> Prepared:
        """The same, or a new one when the index was built again since it was opened."""
        current = self.settings.state_dir / "current"
        try:
            if current.read_text(encoding="utf-8").strip() == self.index.folder.name:
                return self
        except OSError:
            return self
        from kb_tools.search.generations import open_index

        try:
            index = open_index(self.settings.state_dir)
        except IndexUnusable:  # it is just being written, or broken: what is open still answers
            return self
        check_link = self.check_link if self.check_link is check_online else check_here(self.settings)
        return replace(self, index=index, replies=read_replies(self.settings)[0], check_link=check_link)


def prepare(
    settings: Settings, index: Index, *, channel: str | None = None, online: bool = False, **wishes: Any
) -> Prepared:
    """`wishes` are fields of Wish but for the channel, which is given by name. Raises UsageError for an
    unknown one.
    """
    to = channel_named(channel or settings.default_channel)
    return Prepared(
        settings=settings,
        replies=read_replies(settings)[0],
        index=index,
        wish=Wish(channel=to, **wishes),
        check_link=check_online if online else check_here(settings),
    )
