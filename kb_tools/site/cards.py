"""A video as a card: poster, title, and what the viewer should know before following it."""

from __future__ import annotations

from dataclasses import dataclass

from kb_tools.links.addresses import home_language, video_path
from kb_tools.models import Video
from kb_tools.settings.settings import Settings
from kb_tools.site.addresses import relative
from kb_tools.site.relations import Showing
from kb_tools.text import clock


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    video: Video
    href: str
    note: str
    """What the viewer should know besides title and length: the chapter or second it opens at, another
    language.
    """
    foreign: str = ""
    """The language of the page the card leads to, where it is not that of the page it stands on."""


def card(showing: Showing, lang: str, page: str, settings: Settings) -> Card:
    """The card of a video on the page at the path `page`, which speaks `lang`."""
    video, words = showing.video, settings.language(lang).site
    home = home_language(video, settings)
    notes = [words.from_second.format(time=clock(showing.start)) + _chapter(showing)] if showing.start else []
    if video.lang != lang:
        notes.append(words.in_language.format(language=settings.language(video.lang).name))
    return Card(
        video=video,
        href=relative(video_path(video, settings, showing.start), page),
        note=" · ".join(notes),
        foreign=home if home != lang else "",
    )


def _chapter(showing: Showing) -> str:
    begun = [chapter.title for chapter in showing.video.chapters if chapter.start <= (showing.start or 0)]
    return f" – {begun[-1]}" if begun else ""
