"""The pages we make: one for each video, and one that lists them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kb_tools.config import Settings
from kb_tools.models import Video
from kb_tools.site.addresses import article_path, home_language, relative, video_path, videos_path
from kb_tools.site.cards import card
from kb_tools.site.relations import Relations, Showing
from kb_tools.site.rendering import render
from kb_tools.site.transcript import transcript
from kb_tools.site.words import language_name, long_date, words_for


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePage:
    """A page without a source file. `source` is where it would lie in the language's docs folder (`videos/index.md`)."""

    source: str
    path: str
    title: str
    description: str
    html: str
    in_menu: bool = False


def video_pages(videos: Sequence[Video], relations: Relations, settings: Settings, lang: str) -> tuple[MadePage, ...]:
    """A page for each video at home in `lang` and one that lists them; none at all for a site without videos."""
    if not videos:
        return ()
    ours = tuple(video for video in videos if home_language(video, settings) == lang)
    return (videos_index(ours, settings, lang, _elsewhere(videos, settings, lang)), *(video_page(v, relations, settings) for v in ours))


def video_page(video: Video, relations: Relations, settings: Settings) -> MadePage:
    """Poster with a player behind a click, chapters, transcript and the articles that belong to the video."""
    lang, path = home_language(video, settings), video_path(video, settings)
    words = words_for(lang)
    html = render(
        "video.html",
        lang,
        video=video,
        page_lang=lang,
        parts=transcript(video.cues, video.chapters),
        articles=[(relative(article_path(a, settings), path), a) for a in relations.articles.get(video.id, ())],
        back=relative(videos_path(lang, settings), path),
        published=long_date(video.published, words) if video.published else "",
    )
    description = " ".join(video.description.split()) or f"{video.title} – {words.videos_intro}"
    return MadePage(source=f"videos/{video.id}.md", path=path, title=video.title, description=description[:160], html=html)


def videos_index(videos: Iterable[Video], settings: Settings, lang: str, elsewhere: Iterable[str] = ()) -> MadePage:
    """The list of a language's videos; where there are none it points to the languages `elsewhere` that have some."""
    words, path = words_for(lang), videos_path(lang, settings)
    html = render(
        "videos.html",
        lang,
        showings=[card(Showing(video=video), lang, path, settings) for video in videos if video.available],
        elsewhere=[(relative(videos_path(other, settings), path), other, language_name(other)) for other in elsewhere],
    )
    return MadePage(source="videos/index.md", path=path, title=words.videos, description=words.videos_intro, html=html, in_menu=True)


def _elsewhere(videos: Iterable[Video], settings: Settings, lang: str) -> tuple[str, ...]:
    homes = {home_language(video, settings) for video in videos}
    return tuple(other for other in settings.languages if other in homes and other != lang)
