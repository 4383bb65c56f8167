"""A desk that is open: everything that answers need, read once, for any number of messages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from kb_tools.desk.answering import Search, Wish, answer
from kb_tools.desk.answers import Answer
from kb_tools.desk.channels import channel_named
from kb_tools.desk.proof import CheckLink, in_the_index
from kb_tools.errors import IndexUnusable
from kb_tools.models import Hit
from kb_tools.search.by_id import find_named
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_index
from kb_tools.search.index import Index
from kb_tools.settings.settings import Settings
from kb_tools.sources.replies import Replies, read_replies


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSession:
    """An open knowledge base. `wish` is how its replies are unless a message asks for something else."""

    settings: Settings
    replies: Replies
    index: Index
    wish: Wish
    check_link: CheckLink
    online: bool = False

    def ask(self, message: str, wish: Wish | None = None) -> Answer:
        """The answer to a message. Raises UsageError for an empty one."""
        return self._answer(message, lambda text, lang: find_answers(text, self.index, lang), wish)

    def ask_for(self, message: str, wanted: str, wish: Wish | None = None) -> Answer:
        """The answer to a message with the article or video that somebody wants to send, by its id or
        address, proved like any other.

        Its confidence is as found, 0 when it was not. Raises UsageError for an unknown id.
        """
        confidence = 0.0

        def search(text: str, lang: str | None) -> tuple[str, tuple[Hit, ...]]:
            nonlocal confidence
            language, hit = find_named(text, self.index, wanted, lang)
            confidence = hit.confidence
            return language, (replace(hit, confidence=1.0),)

        given = self._answer(message, search, wish)
        suggestions = tuple(
            replace(one, hit=replace(one.hit, confidence=confidence), chosen=True)
            for one in given.suggestions
        )
        return replace(given, suggestions=suggestions)

    def _answer(self, message: str, search: Search, wish: Wish | None) -> Answer:
        return answer(message, search, self.settings, self.replies, wish or self.wish, self.check_link)

    def fresh(self) -> DeskSession:
        """The same, or a new one when the index was built again since it was opened."""
        current = self.settings.state_dir / "current"
        try:
            if current.read_text(encoding="utf-8").strip() == self.index.folder.name:
                return self
            index = open_index(self.settings.state_dir)
        except (OSError, IndexUnusable):  # it is just being written, or broken: what is open still answers
            return self
        check_link = _link_check(self.settings, self.online)
        return replace(self, index=index, replies=read_replies(self.settings)[0], check_link=check_link)


def open_session(
    settings: Settings, index: Index, wish: Wish | None = None, *, online: bool = False
) -> DeskSession:
    """The desk over an open index; `online` asks the server whether a link answers. Without a wish, replies
    are for the settings' channel: raises UsageError where that is unknown.
    """
    return DeskSession(
        settings=settings,
        replies=read_replies(settings)[0],
        index=index,
        wish=wish or Wish(channel=channel_named(settings.default_channel)),
        check_link=_link_check(settings, online),
        online=online,
    )


def _link_check(settings: Settings, online: bool) -> CheckLink:
    """Asks the server, or looks a link up in the built site; without one the index is all that is known."""
    if online:
        from kb_tools.links.online import ask

        return lambda hit: ask(hit.url, settings)
    if not settings.site_dir.is_dir():
        return in_the_index
    from kb_tools.links.built_site import BuiltSite

    return cache(BuiltSite(settings.site_dir, settings.site_url).proof)
