"""The pages we make: one for each video, one that lists them, and one for each topic that has no index
page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from textwrap import shorten

from kb_tools.links.addresses import home_language, video_path
from kb_tools.models import Video
from kb_tools.settings.settings import Settings
from kb_tools.site.addresses import article_path, relative, videos_path
from kb_tools.site.cards import card
from kb_tools.site.home import topic_links
from kb_tools.site.legal import privacy_link
from kb_tools.site.library import LanguageSite
from kb_tools.site.parts import Part, PartLink, part_links, parts_of
from kb_tools.site.relations import Relations, Showing
from kb_tools.site.rendering import render
from kb_tools.site.topics import Topic, home_path
from kb_tools.site.transcript import transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePage:
    """A page without a source file. `source` is where it would lie in the language's docs folder
    (`videos/index.md`).
    """

    source: str
    path: str
    title: str
    description: str
    html: str
    in_menu: bool = False
    video: Video | None = None
    elsewhere: Mapping[str, str] = field(default_factory=dict)
    """Language -> where its language switch leads."""
    translated: bool = False
    """Whether those are the same page in another language."""


def made_pages(site: LanguageSite) -> tuple[MadePage, ...]:
    """All of a language. Where an editor has written a page in the same place, the caller keeps that one."""
    library, settings = site.library, site.library.settings
    return (
        *topic_pages(library.topics, settings, site.lang),
        *video_pages(library.videos, library.relations, settings, site.lang),
        home_page(settings, site.lang, site.name, site.description),
    )


def video_pages(
    videos: Sequence[Video], relations: Relations, settings: Settings, lang: str
) -> tuple[MadePage, ...]:
    """A page for each video at home in `lang` and one that lists them; none at all for a site without
    videos.
    """
    if not videos:
        return ()
    ours = tuple(video for video in videos if home_language(video, settings) == lang)
    return (
        videos_index(ours, settings, lang, _elsewhere(videos, settings, lang)),
        *(video_page(v, relations, settings) for v in ours),
    )


def video_page(video: Video, relations: Relations, settings: Settings) -> MadePage:
    """Poster with a player behind a click, chapters, transcript and the articles that belong to the video."""
    lang, path = home_language(video, settings), video_path(video, settings)
    language = settings.language(lang)
    html = render(
        "video.html",
        language,
        video=video,
        page_lang=lang,
        parts=transcript(video.cues, video.chapters),
        articles=[
            (relative(article_path(a, settings), path), a) for a in relations.articles.get(video.id, ())
        ],
        privacy=privacy_link(settings, lang, partial(relative, page=path)),
        published=language.formats.long_date(video.published) if video.published else "",
    )
    description = " ".join(video.description.split()) or f"{video.title} – {language.site.videos_intro}"
    lists = {other: videos_path(other, settings) for other in settings.languages}
    return MadePage(
        source=f"videos/{video.id}.md",
        path=path,
        title=video.title,
        description=shorten(description, 160, placeholder=" …"),
        html=html,
        video=video,
        elsewhere=lists,
    )


def videos_index(
    videos: Iterable[Video], settings: Settings, lang: str, elsewhere: Iterable[str] = ()
) -> MadePage:
    """The list of a language's videos; where there are none it points to the languages `elsewhere` that have
    some.
    """
    language, path = settings.language(lang), videos_path(lang, settings)
    html = render(
        "videos.html",
        language,
        showings=[card(Showing(video=video), lang, path, settings) for video in videos if video.available],
        elsewhere=[
            (relative(videos_path(other, settings), path), other, settings.language(other).name)
            for other in elsewhere
        ],
    )
    return MadePage(
        source="videos/index.md",
        path=path,
        title=language.site.videos,
        description=language.site.videos_intro,
        html=html,
        in_menu=True,
        elsewhere={other: videos_path(other, settings) for other in settings.languages},
        translated=True,
    )


def _elsewhere(videos: Iterable[Video], settings: Settings, lang: str) -> tuple[str, ...]:
    homes = {home_language(video, settings) for video in videos}
    return tuple(other for other in settings.languages if other in homes and other != lang)


def topic_pages(topics: Iterable[Topic], settings: Settings, lang: str) -> tuple[MadePage, ...]:
    """A page of questions for each topic of a language, several for a long one."""
    every = tuple(topics)
    return tuple(
        page
        for topic in every
        if topic.lang == lang and topic.name
        for page in _pages_of(topic, every, settings)
    )


def _pages_of(topic: Topic, every: Sequence[Topic], settings: Settings) -> Iterator[MadePage]:
    parts = parts_of(topic, settings)
    for part in parts:
        yield topic_page(topic, part, part_links(parts, part.path), every, settings)


def topic_page(
    topic: Topic, part: Part, links: Sequence[PartLink], every: Sequence[Topic], settings: Settings
) -> MadePage:
    """The topics inside this one, and its questions; of a long one, one part of them, and links to the
    others.
    """
    below = [other for other in every if (other.lang, other.parent) == (topic.lang, topic.folder)]
    html = render(
        "topic.html",
        settings.language(topic.lang),
        topic=topic,
        below=topic_links(below, every, part.path),
        parts=links,
        questions=[(relative(article_path(one, settings), part.path), one.title) for one in part.articles],
    )
    same = {other.lang: other.path for other in every if other.name == topic.name}
    return MadePage(
        source=f"{topic.name}/{part.name or 'index'}.md",
        path=part.path,
        title=f"{topic.title}: {part.label}" if part.name else topic.title,
        description=shorten(
            " · ".join(article.title for article in part.articles[:4]), 160, placeholder=" …"
        ),
        html=f'<div class="kb-index">{html}</div>',
        in_menu=not part.name,
        elsewhere={lang: same.get(lang, home_path(lang, settings)) for lang in settings.languages},
        translated=len(same) > 1 and not part.name,
    )


def home_page(settings: Settings, lang: str, name: str, description: str) -> MadePage:
    """A first page for a language in which editors have written none; what stands on every first page is
    added to it.
    """
    html = render("home.html", settings.language(lang), name=name, description=description)
    homes = {other: home_path(other, settings) for other in settings.languages}
    return MadePage(
        source="index.md",
        path=homes[lang],
        title=name,
        description=shorten(description, 160, placeholder=" …"),
        html=html,
        in_menu=True,
        elsewhere=homes,
        translated=True,
    )
