"""videos.yaml and the captions it names, read into videos."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kb_tools.fields.nodes import Node, parse_yaml
from kb_tools.fields.readers import (
    FieldError,
    day,
    flag,
    itself,
    language,
    line,
    matching,
    read_mapping,
    read_part,
    seconds,
    text,
    texts,
)
from kb_tools.models import Chapter, Cue, Problem, Video
from kb_tools.settings.settings import Settings
from kb_tools.sources.captions import parse_captions
from kb_tools.sources.chapters import chapter_problems, parse_chapters
from kb_tools.sources.files import decode_any, is_there, leads_out, read_text
from kb_tools.sources.passages import split_video
from kb_tools.text import Sentence, clean, joined, say

VIDEO_ID = re.compile(r"[A-Za-z0-9_-]{11}")


def read_videos(settings: Settings) -> tuple[tuple[Video, ...], tuple[Problem, ...]]:
    """The videos in the order of the file; none when there is no file."""
    file = settings.name(settings.videos)
    if not is_there(settings.videos):
        return (), ()
    source, problem = read_text(settings.root, file, largest=100_000_000)
    if problem:
        return (), (problem,)
    node, problems = parse_yaml(source, file)
    if node is None:
        return (), problems
    listed = node.get("videos")
    unknown = read_mapping(
        node, {"videos": itself, "playlists": texts, "channels": texts}, file, of=settings.videos.name
    )[1]
    if listed is None or listed.value is None:
        return (), unknown
    if not isinstance(listed.value, tuple):
        fix = say("write each video as `- id: ...` on a line of its own")
        what = joined(("videos", say("should be a list")), " ")
        return (), (*unknown, Problem(file=file, line=listed.line, what=what, fix=fix, rule="type"))
    rows = source.split("\n")
    read = [_read_video(item, settings, rows) for item in listed.value]
    videos = tuple(video for video, _ in read if video)
    return videos, unknown + tuple(p for _, found in read for p in found) + _repeated(videos, file)


video_id = matching(
    VIDEO_ID.pattern,
    lambda value: say("is not a YouTube id: {value!r}", value=value),
    say("copy the 11 characters after watch?v= or youtu.be/"),
)
"""The eleven characters that YouTube names a video by."""


def _description(node: Node) -> str:
    """Several lines, as YouTube has them; what is invisible in them is dropped, since nobody typed it
    here.
    """
    if isinstance(node.value, (dict, tuple)):
        fix = say("write `|` behind the colon and the lines indented below it")
        raise FieldError(say("should be one text"), fix)
    return clean(node.raw).strip()


def _chapters(node: Node) -> tuple[Chapter, ...]:
    if not isinstance(node.value, tuple):
        fix = say("write `- {{start: 0, title: ...}}`, one chapter a line")
        raise FieldError(say("should be a list"), fix)
    chapters: list[Chapter] = []
    for item in node.value:
        values = read_part(item, {"start": seconds, "title": line}, say("a chapter"))
        if len(values) != 2:
            what = say("has one without a start or a title")
            raise FieldError(what, say("write `- {{start: 0, title: ...}}`"), item.line)
        if chapters and values["start"] <= chapters[-1].start:
            raise FieldError(
                say("has one that does not start after the one above it"),
                say("put the chapters in the order of their times"),
                item.line,
            )
        chapters.append(Chapter(**values))
    return tuple(chapters)


FIELDS = {
    "id": video_id,
    "title": line,
    "lang": language,
    "description": _description,
    "duration": seconds,
    "published": day,
    "captions": text,
    "questions": texts,
    "articles": texts,
    "chapters": _chapters,
    "embeddable": flag,
    "available": flag,
}


def _read_video(
    node: Node, settings: Settings, rows: Sequence[str]
) -> tuple[Video | None, tuple[Problem, ...]]:
    file = settings.name(settings.videos)
    values, problems = read_mapping(node, FIELDS, file, of=say("a video"))
    if "id" not in values:
        missing = isinstance(node.value, dict) and "id" not in node.value
        lost = Problem(
            file=file,
            line=node.line,
            what=say("a video has no id"),
            fix=say("add `id:` with YouTube's 11 characters"),
            rule="video-id",
        )
        return None, (*problems, lost) if missing else problems
    problems += _described_chapters(node, values, rows, file)
    captions = values.pop("captions", "")
    cues, caption_problems = _read_cues(captions, node.get("captions"), settings) if captions else ((), ())
    video = _to_video(values, cues, settings, node.line)
    return video, problems + caption_problems + _beyond_the_end(video, file)


def _described_chapters(
    node: Node, values: dict[str, Any], rows: Sequence[str], file: str
) -> tuple[Problem, ...]:
    """A video without `chapters` takes those of its description into `values`; what is wrong with them
    otherwise.
    """
    description = node.get("description")
    if description is None or node.get("chapters") is not None or "description" not in values:
        return ()
    values["chapters"] = parse_chapters(values["description"], values.get("duration"))[0]
    return () if values["chapters"] else chapter_problems(description, rows, file, values.get("duration"))


def _to_video(values: dict[str, Any], cues: tuple[Cue, ...], settings: Settings, first_line: int) -> Video:
    fallback = {"title": values["id"], "lang": settings.languages[0]}
    passages = split_video(values.get("chapters", ()), cues, values.get("description", ""))
    return Video(**{**fallback, **values}, cues=cues, passages=passages, line=first_line)


def _read_cues(
    captions: str, node: Node | None, settings: Settings
) -> tuple[tuple[Cue, ...], tuple[Problem, ...]]:
    path = Path(captions)
    if wrong := _misplaced(path, settings):
        rule, what, fix = wrong
        line = node.line if node else 0
        said = joined((captions, what), " ")
        return (), (Problem(file=settings.name(settings.videos), line=line, what=said, fix=fix, rule=rule),)
    source, problem = read_text(settings.root, path.as_posix(), decode=decode_any)
    return ((), (problem,)) if problem else parse_captions(source, captions)


def _misplaced(path: Path, settings: Settings) -> tuple[str, Sentence, Sentence] | None:
    """Why captions are not read: the rule, what is wrong, and what to do."""
    if path.is_absolute() or ".." in path.parts:
        return "captions", say("leaves the knowledge base"), say("keep captions beside videos.yaml")
    if leads_out(settings.root / path, settings.root):
        return "symlink", say("is a link out of the knowledge base"), say("put a copy there, or delete it")
    if not is_there(settings.root / path):
        return "captions", say("does not exist"), say("add the file or take the line out")
    return None


def _beyond_the_end(video: Video, file: str) -> tuple[Problem, ...]:
    """Seconds that a link could hand out must lie within the video."""
    if video.duration is None:
        return ()
    late = [
        say("chapter {title!r} starts after the video's end", title=chapter.title)
        for chapter in video.chapters
        if chapter.start >= video.duration
    ]
    if video.cues and video.cues[-1].start > video.duration:
        late.append(say("the last caption starts after the video's end"))
    fix = say("correct its time or the duration ({n} seconds)", n=video.duration)
    return tuple(
        Problem(
            file=file,
            line=video.line,
            what=joined((video.id, what), ": "),
            fix=fix,
            rule="second",
        )
        for what in late
    )


def _repeated(videos: tuple[Video, ...], file: str) -> tuple[Problem, ...]:
    first: dict[str, Video] = {}
    repeated = [
        (video, earlier) for video in videos if (earlier := first.setdefault(video.id, video)) is not video
    ]
    return tuple(
        Problem(
            file=file,
            line=video.line,
            what=say("{id} stands here a second time (first in line {line})", id=video.id, line=earlier.line),
            fix=say("keep one of the two"),
            rule="duplicate-id",
        )
        for video, earlier in repeated
    )
