"""Long topics in parts: the topic's own page has a hundred questions and leads to the pages of the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import shorten

from kb_tools.models import Article
from kb_tools.settings.settings import Settings
from kb_tools.site.addresses import relative
from kb_tools.site.topics import Topic

MOST_QUESTIONS = 100
"""Questions on a page: some 15 kB of HTML, and as many as somebody looks through."""
PartLink = tuple[str, str, bool]
"""A link to a part, its label, and whether it is the page it stands on."""
LABEL = 24
"""Characters of a title in the name of a part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some of a topic's articles. `name` is "" for the first part, which stands on the topic's own page at
    `path`; `label` says from which title to which.
    """

    name: str
    path: str
    label: str
    articles: Sequence[Article]


def parts_of(topic: Topic, settings: Settings) -> tuple[Part, ...]:
    """A topic in parts, by the letters of the titles; a short one in one part, in the editors' order."""
    if len(topic.articles) <= MOST_QUESTIONS:
        return (Part(name="", path=topic.path, label=topic.title, articles=topic.articles),)
    ordered = sorted(topic.articles, key=lambda article: (article.title.casefold(), article.path))
    pieces = [ordered[start : start + MOST_QUESTIONS] for start in range(0, len(ordered), MOST_QUESTIONS)]
    return tuple(_part(topic, number, piece, settings) for number, piece in enumerate(pieces, 1))


def _part(topic: Topic, number: int, articles: Sequence[Article], settings: Settings) -> Part:
    name = f"questions-{number}" if number > 1 else ""
    ending = "/" if settings.use_directory_urls else ".html"
    first, last = (shorten(articles[at].title, LABEL, placeholder=" …") for at in (0, -1))
    return Part(
        name=name,
        path=topic.path.removesuffix("index.html") + name + ending if name else topic.path,
        label=f"{first} – {last}",
        articles=articles,
    )


def part_links(parts: Sequence[Part], path: str) -> list[PartLink]:
    """Links to all parts, for the page at `path`; none where there is only one part."""
    return [(relative(p.path, path), p.label, p.path == path) for p in parts if len(parts) > 1]
