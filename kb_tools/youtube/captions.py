"""Captions brought into the knowledge base: a file beside videos.yaml, and the line there that names it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from kb_tools.errors import KbError, UsageError
from kb_tools.models import Problem
from kb_tools.settings.settings import Settings
from kb_tools.sources.atomic import write_atomically
from kb_tools.sources.captions import parse_captions
from kb_tools.sources.files import read_text
from kb_tools.sources.videos import read_videos
from kb_tools.sources.videos_file import merge_videos, parse_entries, read_videos_file, write_videos_file

FOLDER = "captions"
LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Captioned:
    """A video that gets captions. `number` is its place in videos.yaml."""

    id: str
    lang: str
    number: int


def check_entry(settings: Settings, video: str, *, replace: bool) -> Captioned:
    """The video, if it is on the list and has no captions that would be lost. Raises KbError."""
    entry = next(
        (
            entry
            for entry in parse_entries(read_videos_file(settings.videos), str(settings.videos))
            if entry.id == video
        ),
        None,
    )
    if entry is None:
        raise UsageError(
            f"{video[:40]!r} is not in {settings.videos}", "put it there first: kb videos add ID"
        )
    if "captions" in entry.names and not replace:
        raise KbError(f"{video} has captions already", "put the new ones in their place with --replace")
    lang = next((one.lang for one in read_videos(settings)[0] if one.id == video), settings.languages[0])
    return Captioned(id=video, lang=lang, number=entry.number)


def read_captions(file: Path) -> str:
    """The text of a caption file from anywhere. Raises KbError."""
    if file.suffix.lower() not in (".vtt", ".srt"):
        raise UsageError(f"{file} is neither WebVTT nor SubRip", "export the captions as .vtt or .srt")
    text, problem = read_text(file)
    if problem:
        raise KbError(str(problem))
    return text


def bring_in(
    settings: Settings, entry: Captioned, text: str, *, lang: str, suffix: str
) -> tuple[Path, tuple[Problem, ...]]:
    """Where the captions stand now, and what `kb check` will say of them. Raises KbError."""
    if not LANGUAGE.fullmatch(lang):
        raise UsageError(f"{lang[:40]!r} is no language", "write a code such as de or en")
    path = settings.videos.parent / FOLDER / f"{entry.id}.{lang}{suffix}"
    cues, problems = parse_captions(text, str(path))
    if not cues:
        raise KbError(
            problems[0].what if problems else "the file has no captions", "export it again as WebVTT or SRT"
        )
    try:
        path.parent.mkdir(exist_ok=True)
        write_atomically(path, text.encode())
    except OSError as error:
        raise KbError(
            f"{path} cannot be written ({error.strerror})", "check the folder and its permissions"
        ) from None
    text = read_videos_file(settings.videos)
    write_videos_file(
        settings.videos,
        merge_videos(text, {entry.number: {"captions": path.as_posix()}}, file=str(settings.videos)),
    )
    return path, problems
