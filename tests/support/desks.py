"""Desks that find what they are given, and the desk of the sample."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from types import SimpleNamespace

import pytest

from kb_tools.desk.answering import Wish, answer
from kb_tools.desk.answers import Answer, Finding
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.kinds.built_in import built_in
from kb_tools.desk.kinds.judging import Judgement, Kinds
from kb_tools.desk.route import Decision, decide
from kb_tools.models import Hit
from kb_tools.search.choose import choose, floors
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_index
from kb_tools.settings.contact import Contact
from kb_tools.settings.routing import Written, merge_routing
from kb_tools.settings.settings import Settings, parse_settings, read_settings
from kb_tools.sources.replies import Replies, read_replies

from .hits import make_hit
from .places import NOWHERE

LOST_CARD = make_hit(
    id="karten/karte-verloren",
    title="Karte verloren",
    url="https://hilfe.musterbank.de/karten/karte-verloren/",
    text="Verlieren kann jeder etwas. Sperren Sie die Karte sofort. Danach haften Sie nicht mehr.",
    confidence=0.9,
    matched=("karte", "sperren"),
    summary="Sperren Sie die Karte gleich in der App oder unter 116 116.",
    tags=("Notfall",),
)
SETTINGS = Settings(
    root=NOWHERE,
    signature="^MM",
    dm_recipient_id="42",
    contact=Contact(phone="+49 69 90009-200", hotline="116 116"),
)


@dataclass
class Library:
    """A search with fixed hits that remembers what it was asked."""

    hits: tuple[Hit, ...] = (LOST_CARD,)
    asked: list[tuple[str, str | None]] = field(default_factory=list)

    def search(self, message: str, lang: str | None) -> tuple[str, tuple[Hit, ...]]:
        self.asked.append((message, lang))
        return lang or "de", self.hits


def answered(message: str, *hits: Hit, channel: str = "x", **wishes) -> Answer:
    """What a desk says that finds these hits."""
    wish = Wish(channel=CHANNELS[channel], **wishes)
    return answer(message, Library(hits).search, SETTINGS, Replies(), wish)


def routed(message: str, *hits: Hit, findings: tuple[Finding, ...] = (), routing: str = "") -> Decision:
    """Where a German message belongs, by rules written as below `routing` in mkdocs.yml."""
    source = f"site_url: https://a.b/\nplugins:\n  - kb:\n      routing:\n{routing}"
    own = parse_settings(source, NOWHERE)[0].routing if routing else ()
    likely = choose(hits, floors(SETTINGS))
    return decide(judged(message, own), findings, hits, likely, replace(SETTINGS, routing=own))


def judged(message: str, own: tuple[Written, ...] = ()) -> Judgement:
    """What a German message is by words, and by what a company wrote below `routing`."""
    return Kinds(rules=merge_routing(own, built_in())).judge(message, "de")


@pytest.fixture(scope="session")
def desk(sample):
    """The sample, opened once. `ask(message, wish)`; searching is done once for a message, whatever the
    channel.
    """
    settings = read_settings(sample)[0]
    index, replies = open_index(settings), read_replies(settings)[0]
    search = cache(lambda text, lang: find_answers(text, index, lang))

    def ask(message: str, wish: Wish, replies: Replies = replies) -> Answer:
        return answer(message, search, settings, replies, wish)

    return SimpleNamespace(ask=ask, settings=settings, replies=replies)
