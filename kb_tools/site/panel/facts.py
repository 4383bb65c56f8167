"""What is known of an article or video: who finds it, what it replies, what could belong to it. Pure, over an
open index.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kb_tools.desk.answering import Wish
from kb_tools.desk.answers import Answer, Reply, Suggestion
from kb_tools.desk.channels import channel_named
from kb_tools.desk.kinds.judging import Kinds
from kb_tools.desk.kinds.own import rules_of
from kb_tools.desk.proof import in_the_index
from kb_tools.desk.session import DeskSession
from kb_tools.models import Article, Hit, Video
from kb_tools.search.find import find_answers
from kb_tools.search.index import Index
from kb_tools.search.linking import LinkProposal, ask_in, propose, ways_to_ask
from kb_tools.settings.settings import Settings
from kb_tools.site.library import Library
from kb_tools.site.panel.subject import Subject
from kb_tools.sources.replies import Replies

Desk = Callable[[str], Answer]
"""A message -> what the desk says to it."""
WORST = 11
"""Stands for the rank of a page that is not among the ten found."""
MOST_ASKED = 5
"""Phrasings that are asked for the reply, the best first, until one of them gets it."""
MOST_PAIRED = 8
"""Of what a page finds on the other side, how many are asked back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasing:
    """A way to ask for a page. `rank` counts from 1 and is None beyond ten; `instead` is the best hit when
    that is another page.

    `confidence` is the ranking's, with that of the page's own video or article: `kb suggest` shows one of
    such a pair for both.
    """

    text: str
    rank: int | None
    confidence: float
    instead: Hit | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PhrasingReply:
    """What `kb suggest` says to one phrasing: its answer, and the suggestion that carries this page's link,
    if one does.
    """

    message: str
    answer: Answer
    suggestion: Suggestion | None

    @property
    def reply(self) -> Reply | None:
        """The text that would be sent: the page's own, else what is sent instead."""
        first = self.suggestion or next(iter(self.answer.suggestions), None)
        return first.reply if first else self.answer.reply


def ask_phrasings(subject: Subject, source: Article | Video, index: Index) -> tuple[Phrasing, ...]:
    """The title and each question, asked as a customer would; the worst first."""
    asked = (_ask(text, subject, source, index) for text in dict.fromkeys((source.title, *source.questions)))
    return tuple(sorted(asked, key=lambda one: (-(one.rank or WORST), one.confidence)))


def _ask(text: str, subject: Subject, source: Article | Video, index: Index) -> Phrasing:
    hits = find_answers(text, index, source.lang)[1]
    alone = [hit for hit in hits if not _belongs(hit, subject)]
    rank = next((place for place, hit in enumerate(alone, start=1) if _is_it(hit, subject, source)), None)
    sure = sum(hit.confidence for hit in hits if _belongs(hit, subject) or _is_it(hit, subject, source))
    instead = next(iter(alone or hits), None) if rank != 1 else None
    return Phrasing(text=text, rank=rank, confidence=sure if rank else 0.0, instead=instead)


def _is_it(hit: Hit, subject: Subject, source: Article | Video) -> bool:
    return (hit.entry.kind, hit.entry.id) == (subject.kind, source.id)


def _belongs(hit: Hit, subject: Subject) -> bool:
    return hit.entry.kind != subject.kind and hit.entry.id in subject.partners


def ask_desk(index: Index, settings: Settings, replies: Replies, lang: str) -> Desk:
    """The desk as `kb suggest` has it, answering in a language on the default channel; links are taken for
    good.
    """
    wish = Wish(channel=channel_named(settings.default_channel), lang=lang)
    return DeskSession(
        settings=settings,
        replies=replies,
        index=index,
        kinds=Kinds(rules=rules_of(settings)),
        wish=wish,
        check_link=in_the_index,
    ).ask


def find_reply(
    subject: Subject, source: Article | Video, phrasings: Sequence[Phrasing], desk: Desk
) -> PhrasingReply | None:
    """The reply with the page's link, asked for with its title, else with the question that finds it best;
    else what the title gets.
    """
    best = sorted(phrasings, key=lambda one: (one.text != source.title, one.rank or WORST, -one.confidence))
    sent = None
    for phrasing in best[:MOST_ASKED]:
        said = desk(phrasing.text)
        own = next((one for one in said.suggestions if _is_it(one.hit, subject, source)), None)
        if own:
            return PhrasingReply(message=phrasing.text, answer=said, suggestion=own)
        sent = sent or PhrasingReply(message=phrasing.text, answer=said, suggestion=None)
    return sent


def find_proposals(
    subject: Subject, source: Article | Video, library: Library, index: Index
) -> tuple[LinkProposal, ...]:
    """The videos that could belong to the article, or articles to the video, and are not linked yet; as `kb
    link` scores them.
    """
    others = _nearest(
        source, library.articles.values() if isinstance(source, Video) else library.videos, index
    )
    articles = [one for one in (source, *others) if isinstance(one, Article)]
    videos = [one for one in (source, *others) if isinstance(one, Video)]
    found = propose(articles, videos, ask_in(index))
    return tuple(
        one
        for one in found
        if (one.video.id if source is one.article else one.article.id) not in subject.partners
    )


def _nearest(
    source: Article | Video, among: Iterable[Article | Video], index: Index
) -> tuple[Article | Video, ...]:
    """Those on the other side that the page finds most surely: only they need be asked back."""
    ask, sure = ask_in(index), defaultdict[str, float](float)
    for way in ways_to_ask(source):
        for hit in ask(way, source.lang, "article" if isinstance(source, Video) else "video"):
            sure[hit.entry.id] += hit.confidence
    nearest = sorted(sure, key=lambda name: (-sure[name], name))[:MOST_PAIRED]
    return tuple(one for one in among if one.id in nearest and one.lang == source.lang)
