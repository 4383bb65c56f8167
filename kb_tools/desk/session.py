"""A desk that is open: everything that answers need, read once, for any number of messages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from kb_tools.desk.answering import Judge, Wish, answer, sign_of
from kb_tools.desk.answers import Answer, Reply
from kb_tools.desk.asked import Search
from kb_tools.desk.channels import Channel, channel_named
from kb_tools.desk.guard import without_marks
from kb_tools.desk.kinds.judging import Judgement, Kinds
from kb_tools.desk.kinds.own import open_kinds
from kb_tools.desk.lookups import Lookups
from kb_tools.desk.passage import Compare
from kb_tools.desk.proof import CheckLink, in_the_index, prove_text
from kb_tools.desk.thread import Turn
from kb_tools.errors import KbError, UsageError
from kb_tools.links.built_site import RECORD, BuiltSite, is_by_zensical, recorded_site, site_in
from kb_tools.models import Hit, Proof
from kb_tools.search.by_id import find_named, hits_at
from kb_tools.search.choose import chance
from kb_tools.search.comparing import Nearness, compare
from kb_tools.search.find import find_answers, find_foreign, recognise
from kb_tools.search.generations import open_index
from kb_tools.search.index import Index
from kb_tools.search.language import UNDETERMINED
from kb_tools.settings.settings import Settings
from kb_tools.sources.replies import Replies, read_replies
from kb_tools.sources.seals import read_sealed
from kb_tools.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSession:
    """An open knowledge base. `wish` is how its replies are unless a message asks for something else."""

    settings: Settings
    replies: Replies
    index: Index
    kinds: Kinds
    wish: Wish
    check_link: CheckLink
    online: bool = False
    site: int = 0
    """When the record of the site was written that it was opened with, in nanoseconds."""

    def ask(
        self,
        message: str,
        wish: Wish | None = None,
        history: Sequence[Turn] = (),
        lookups: Lookups | None = None,
    ) -> Answer:
        """The answer to a message, after the turns of its thread, oldest first; what is looked up for it may
        be known already. Raises UsageError for an empty one.
        """
        looking = lookups or self
        return self._answer(message, looking.search, wish, history, looking.judge, looking.compare)

    def search(self, text: str, lang: str | None) -> tuple[str, tuple[Hit, ...]]:
        """The hits in the message's language; where nobody knows that, those of the default language, if one
        of them surely means the same.
        """
        foreign = find_foreign(text, self.index) if lang is None else ()
        if chance(foreign) >= self.settings.threshold:
            return UNDETERMINED, foreign
        return find_answers(text, self.index, lang or recognise(without_marks(text), self.index))

    def ask_for(
        self, message: str, wanted: str, wish: Wish | None = None, history: Sequence[Turn] = ()
    ) -> Answer:
        """The answer to a message with the article or video that somebody wants to send, by its id or
        address, proved like any other.

        Its confidence is as found, 0 when it was not. Raises UsageError for an unknown id.
        """
        found: list[float] = []

        def search(text: str, lang: str | None) -> tuple[str, tuple[Hit, ...]]:
            language, hit = find_named(text, self.index, wanted, lang)
            found.append(hit.confidence)
            return language, (replace(hit, confidence=1.0),)

        as_found = "#" in wanted  # the part of an article that somebody named stays as it is
        given = self._answer(message, search, wish, history, self.judge, None if as_found else self.compare)
        confidence = found[-1 if given.before else 0]  # before its parts, and after what was said before it
        suggestions = tuple(
            replace(one, hit=replace(one.hit, confidence=confidence), chosen=True)
            for one in given.suggestions
        )
        return replace(given, suggestions=suggestions, chance=confidence)

    def prove(self, text: str, channel: Channel, limit: int | None = None) -> tuple[Proof, ...]:
        """What is proved of a reply that somebody wrote or changed: where its links lead, its length, and
        that it holds no personal data. `limit` is a shorter one than the channel's.
        """
        reply = Reply(text=text, length=channel.measure(text), limit=limit or channel.limit)
        hits = hits_at(set(text.split()), self.index)
        return prove_text(reply, hits, channel, self.settings, self.check_link)

    def judge(self, text: str, lang: str) -> Judgement:
        """What a message without personal data is."""
        return self.kinds.judge(text, lang)

    def compare(self, text: str, lang: str) -> Nearness | None:
        """How near such a message is to texts of the sources; None without an encoder."""
        return compare(text, self.index, lang)

    def _answer(  # noqa: PLR0913, PLR0917 - all that an answer hangs on
        self,
        message: str,
        search: Search,
        wish: Wish | None,
        history: Sequence[Turn],
        judge: Judge,
        near: Compare | None,
    ) -> Answer:
        return answer(
            message,
            search,
            self.settings,
            self.replies,
            wish or self.wish,
            self.check_link,
            history,
            judge,
            near,
        )

    def fresh(self) -> DeskSession:
        """The same, or a new one when the index or the site was built again since it was opened."""
        try:
            if (self.index.reader.newest(), _recorded(self.settings)) == (self.index.name, self.site):
                return self
            index = open_index(self.settings)
        except (OSError, KbError):  # it is just being written, or broken: what is open still answers
            return self
        return open_session(self.settings, index, self.wish, online=self.online)


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
        kinds=open_kinds(settings, index),
        wish=wish or Wish(channel=channel_named(settings.default_channel)),
        check_link=_link_check(settings, online),
        online=online,
        site=_recorded(settings),
    )


def make_wish(  # noqa: PLR0913 - all that may be wished for
    settings: Settings,
    index: Index,
    *,
    channel: str = "",
    limit: int | None = None,
    lang: str | None = None,
    name: str = "",
    agent: str = "",
    variant: int = 0,
) -> Wish:
    """What somebody asks of replies; the settings' channel where none is named. Raises UsageError for a
    channel, a language or a sign that there is not.
    """
    if agent and not sign_of(agent):
        fix = say("use up to six letters or digits, such as MM for ^MM")
        raise UsageError(say("{sign!r} is no sign", sign=agent[:20]), fix)
    return Wish(
        channel=channel_named(channel or settings.default_channel),
        limit=limit,
        lang=known_language(lang, index),
        name=name,
        agent=agent,
        variant=variant,
    )


def known_language(lang: str | None, index: Index) -> str | None:
    """The language asked for. Raises UsageError when nothing is written in it."""
    if lang is not None and lang not in index.languages:
        known = say("use one of: {names}", names=", ".join(index.languages))
        raise UsageError(say("there is nothing in {lang!r}", lang=lang), known)
    return lang


def _recorded(settings: Settings) -> int:
    record = settings.state_dir / RECORD
    return record.stat().st_mtime_ns if record.exists() else 0


def _link_check(settings: Settings, online: bool) -> CheckLink:
    """Asks the server, or looks a link up in the record of the last good build, else in the built site;
    without one the index is all that is known. A site that Zensical built over it is looked up itself.
    """
    if online:
        from kb_tools.links.online import ask

        return lambda hit: ask(hit.url, settings)
    site = built_site(settings)
    return cache(site.proof) if site else in_the_index


def built_site(settings: Settings) -> BuiltSite | None:
    """The site as the last good build left it, or as it stands; None where there is none."""
    try:
        site = recorded_site(read_sealed(settings.state_dir / RECORD), settings.site_url)
    except (OSError, ValueError):
        site = None
    if is_by_zensical(settings.site_dir):
        site = None
    if site is None and not settings.site_dir.is_dir():
        return None
    return site or site_in(settings.site_dir, settings.site_url)
