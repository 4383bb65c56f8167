"""videos.yaml, changed without disturbing what editors made of it: comments, order, quotes, indentation and
line ends stay. A new field takes the place that ORDER gives it, a new video stands below the last one,
written as that is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from kb_tools.errors import KbError
from kb_tools.fields.nodes import Node
from kb_tools.models import Chapter
from kb_tools.settings.settings import Settings
from kb_tools.sources.editing.changes import Change, edit
from kb_tools.sources.editing.files import read_exact, write_exact
from kb_tools.sources.editing.places import TEXT, Place, comment_of, has_comments, read_places
from kb_tools.sources.editing.proof import load_yaml
from kb_tools.sources.editing.yaml_text import UNPRINTABLE, BlockList, Braces, Flag
from kb_tools.sources.videos import VIDEO_ID
from kb_tools.text import clean, joined, say

LISTS = ("playlists", "channels")
"""Lists at the top of the file, besides the videos."""
ORDER = (
    "id",
    "title",
    "lang",
    "description",
    "duration",
    "published",
    "captions",
    "questions",
    "articles",
    "chapters",
    "embeddable",
    "available",
)
EMPTY: Mapping[str, Any] = {"chapters": (), "embeddable": True, "available": True}
"""What a field says when its line cannot be taken out; "" for the others."""
AS_BLOCK_LISTS, LONGEST_LINE = frozenset({"chapters", "questions"}), 100
"""Lists that stand one value a line, and how many characters the values of others have that share one."""

Value = str | int | date | bool | Flag | tuple[Chapter, ...] | tuple[str, ...] | None
"""What a field can become; `duration` in seconds, None to take it out."""
VideoFields = Mapping[str, Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A video as it stands in the file. `number` counts the items of the list from 0; `names` are the fields
    that say something, `fixed` those whose value cannot be changed in place (an anchor, an alias, a list with
    comments inside); `comments` are those on the lines of single values.
    """

    number: int
    id: str
    node: Node
    names: frozenset[str]
    fixed: frozenset[str]
    comments: Mapping[str, str]


def read_videos_file(settings: Settings) -> str:
    """videos.yaml with its own line ends; "" when there is none. Raises KbError."""
    name = settings.name(settings.videos)
    return read_exact(settings.root, name) if settings.videos.exists() else ""


def write_videos_file(settings: Settings, text: str) -> None:
    """videos.yaml in one step, and not at all when it says this already. Raises KbError."""
    write_exact(settings.root, settings.name(settings.videos), text)


def write_to_videos(settings: Settings, field: str, values: Mapping[str, Sequence[str]]) -> bool:
    """Puts values into a list of some videos (by id); whether anything had to be changed. Raises KbError,
    with nothing written.
    """
    before = read_videos_file(settings)
    after = add_to_videos(before, field, values, settings.name(settings.videos))
    write_videos_file(settings, after)
    return after != before


def parse_entries(text: str, file: str = "videos.yaml") -> tuple[Entry, ...]:
    """The videos that have an id. Raises KbError when the text is not YAML or its videos are no list."""
    text = text.removeprefix("\ufeff")
    node = load_yaml(text, file)
    if not isinstance(node.value, dict):
        fix = say("write `videos:` and below it one `- id: ...` for each video")
        raise KbError(say("should be names and values"), fix, file=file, line=node.line)
    listed, place = node.get("videos"), read_places(text)
    if listed is None or listed.value is None:
        return ()
    if not isinstance(listed.value, tuple):
        fix = say("write each video as `- id: ...` on a line of its own")
        raise KbError(joined(("videos", say("should be a list")), " "), fix, file=file, line=listed.line)
    found = place.at(("videos",)) if place else None
    items = zip(listed.value, found.items if found else (), strict=False)
    entries = (_entry(number, item, where, text) for number, (item, where) in enumerate(items))
    return tuple(entry for entry in entries if VIDEO_ID.fullmatch(entry.id))


def merge_videos(
    text: str, changes: Mapping[int, VideoFields], new: Iterable[VideoFields] = (), file: str = "videos.yaml"
) -> str:
    """The text with fields changed (item number -> field -> value) and new videos below. The same text where
    nothing changes.

    Raises KbError, with nothing written, when the result would not say exactly what it should.
    """
    wanted = [
        Change(path=("videos", number, name), value=_written(name, fields[name]), empty=EMPTY.get(name, ""))
        for number, fields in changes.items()
        for name in sorted(fields, key=ORDER.index)
    ]
    videos = BlockList(
        {name: _written(name, video[name]) for name in ORDER if video.get(name) is not None} for video in new
    )
    return _edit(text, [*wanted, Change(path=("videos",), value=videos, add=True)], file)


def add_to_videos(
    text: str, field: str, values: Mapping[str, Sequence[str]], file: str = "videos.yaml"
) -> str:
    """The text of videos.yaml with more values in a list of some videos (by id); those already there are left
    out.

    Raises KbError, with nothing changed, where that is not safe.
    """
    changes = [
        Change(
            path=("videos", entry.number, field), value=_written(field, tuple(dict.fromkeys(new))), add=True
        )
        for entry in parse_entries(text, file)
        if (new := values.get(entry.id))
    ]
    return _edit(text, changes, file)


def add_to_list(text: str, name: str, value: str, file: str = "videos.yaml") -> str:
    """The text with one more item in a list at the top of the file (`playlists`), unless it is there."""
    return _edit(text, [Change(path=(name,), value=BlockList([value]), add=True)], file)


def _edit(text: str, changes: Sequence[Change], file: str) -> str:
    mark = text[: text.startswith("\ufeff")]
    return mark + edit(text.removeprefix("\ufeff"), changes, file, LISTS + ORDER)


def _entry(number: int, node: Node, place: Place, text: str) -> Entry:
    values = node.value if isinstance(node.value, dict) else {}
    there = {name: one for name, (_, one) in place.fields.items()}
    comments = {name: comment_of(text, one) for name, one in there.items() if one.kind is TEXT}
    commented = (name for name, one in there.items() if name not in comments and has_comments(text, one))
    shared = (name for name, one in there.items() if one.shared)
    return Entry(
        number=number,
        id=values["id"].raw.strip() if "id" in values else "",
        node=node,
        names=frozenset(name for name, item in values.items() if item.value is not None),
        fixed=frozenset([*shared, *commented, *(name for name, _ in node.repeated)]),
        comments={name: comment for name, comment in comments.items() if comment},
    )


def _written(name: str, value: Value) -> Any:
    """A value as it stands in the file: sentences and what is long one a line."""
    if isinstance(value, tuple):
        items = [
            Braces(start=one.start, title=one.title) if isinstance(one, Chapter) else one for one in value
        ]
        in_block = name in AS_BLOCK_LISTS or sum(len(str(one)) for one in value) > LONGEST_LINE
        return BlockList(items) if in_block else tuple(items)
    if isinstance(value, str):
        return tidy(value)
    return iso_duration(value) if name == "duration" and isinstance(value, int) else value


def iso_duration(seconds: int) -> str:
    """Seconds in ISO 8601, as YouTube writes them: PT1H2M3S."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{number}{unit}" for number, unit in ((hours, "H"), (minutes, "M"), (rest, "S")) if number]
    return "PT" + ("".join(parts) or "0S")


def tidy(text: str) -> str:
    """A text as it is kept in the file: nothing invisible, no white space at line ends, at the beginning and
    the end.
    """
    rows = re.split(r"\r\n|[\r\n\u2028\u2029\u0085]", text)
    kept = (UNPRINTABLE.sub("", clean(row)).rstrip() for row in rows)
    return "\n".join(kept).strip()
