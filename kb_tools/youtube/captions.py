"""Captions brought into the knowledge base: a file beside videos.yaml, and the line there that names it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from kb_tools.errors import KbError, UsageError, reason
from kb_tools.models import Problem
from kb_tools.settings.settings import Settings
from kb_tools.sources.atomic import write_atomically
from kb_tools.sources.captions import parse_captions
from kb_tools.sources.editing.videos_file import (
    merge_videos,
    parse_entries,
    read_videos_file,
    write_videos_file,
)
from kb_tools.sources.files import decode_any, read_text
from kb_tools.sources.videos import read_videos
from kb_tools.text import say

LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Captioned:
    """A video that gets captions. `number` is its place in videos.yaml."""

    id: str
    lang: str
    number: int


def check_entry(settings: Settings, video: str, *, replace: bool) -> Captioned:
    """The video, if it is on the list and has no captions that would be lost. Raises KbError."""
    file = settings.name(settings.videos)
    entries = parse_entries(read_videos_file(settings), file)
    entry = next((entry for entry in entries if entry.id == video), None)
    if entry is None:
        raise UsageError(
            say("{video!r} is not in {file}", video=video[:40], file=file),
            say("put it there first: kb videos add ID"),
        )
    if "captions" in entry.names and not replace:
        raise KbError(
            say("{video} has captions already", video=video),
            say("put the new ones in their place with --replace"),
        )
    lang = next((one.lang for one in read_videos(settings)[0] if one.id == video), settings.languages[0])
    return Captioned(id=video, lang=lang, number=entry.number)


def read_captions(file: Path) -> str:
    """The text of a caption file from anywhere. Raises KbError."""
    if file.suffix.lower() not in (".vtt", ".srt"):
        raise UsageError(
            say("{file} is neither WebVTT nor SubRip", file=file),
            say("export the captions as .vtt or .srt"),
        )
    text, problem = read_text(Path(), file.as_posix(), decode=decode_any)
    if problem:
        raise KbError(str(problem))
    return text


def bring_in(
    settings: Settings, entry: Captioned, text: str, *, lang: str, suffix: str
) -> tuple[str, tuple[Problem, ...]]:
    """Where the captions stand now, as a path from the root, and what `kb check` will say of them. Raises
    KbError.
    """
    if not LANGUAGE.fullmatch(lang):
        raise UsageError(say("{lang!r} is no language", lang=lang[:40]), say("write a code such as de or en"))
    path = settings.captions / f"{entry.id}.{lang}{suffix}"
    name = settings.name(path)
    cues, problems = parse_captions(text, name)
    if not cues:
        raise KbError(
            problems[0].what if problems else say("the file has no captions"),
            say("export it again as WebVTT or SRT"),
        )
    try:
        path.parent.mkdir(exist_ok=True)
        write_atomically(path, text.encode())
    except OSError as error:
        raise KbError(
            say("{file} cannot be written ({error})", file=name, error=reason(error)),
            say("check the folder and its permissions"),
        ) from None
    before, file = read_videos_file(settings), settings.name(settings.videos)
    write_videos_file(settings, merge_videos(before, {entry.number: {"captions": name}}, file=file))
    return name, problems
