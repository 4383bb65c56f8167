"""`kb new video`: a video on the list, from what the editor says of it. YouTube is not asked. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from kb_tools.errors import KbError, UsageError
from kb_tools.settings.settings import Settings
from kb_tools.sources.editing.videos_file import Value, merge_videos, parse_entries
from kb_tools.text import clean, say
from kb_tools.writing.front import one_line
from kb_tools.youtube.adding import VIDEO


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVideo:
    """A video as the editor names it; what is "" or empty is left out. `articles` are ids."""

    address: str
    title: str = ""
    lang: str = ""
    articles: tuple[str, ...] = ()


def add_new_video(text: str, new: NewVideo, settings: Settings) -> tuple[str, str]:
    """The text of videos.yaml with one more video, and its id; `questions` is there to be filled.

    Raises UsageError for what is no video or a language the site has not, KbError for one that is on the
    list.
    """
    file = settings.name(settings.videos)
    found = VIDEO.fullmatch(new.address.strip())
    if not found:
        raise UsageError(
            say("{address!r} is no video on YouTube", address=clean(new.address)[:80]),
            say("copy its address from the browser; playlists and channels are for `kb videos add`"),
        )
    if new.lang and new.lang not in settings.languages:
        raise UsageError(
            say("this knowledge base has nothing in {lang!r}", lang=clean(new.lang)[:20]),
            say("use one of: {names}", names=", ".join(settings.languages)),
        )
    if any(entry.id == found[1] for entry in parse_entries(text, file)):
        raise KbError(
            say("{id} is on the list already, and nothing was changed", id=found[1]),
            say("edit it there"),
            file=file,
        )
    fields: dict[str, Value] = {
        "id": found[1],
        "title": one_line(new.title) or None,
        "lang": new.lang or None,
        "questions": (),
    }
    fields["articles"] = tuple(dict.fromkeys(map(one_line, new.articles))) or None
    return merge_videos(text, {}, [fields], file), found[1]
