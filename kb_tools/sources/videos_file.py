"""videos.yaml, changed without disturbing what editors made of it: text in, text out, and proof that the
result says what it should.

What is not changed keeps every byte: comments, order, quotes, indentation, line ends. A new field takes the
place that ORDER gives it, a new video stands below the last one, written the way the others are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.sources import yaml_edit as edit
from kb_tools.sources.atomic import write_atomically
from kb_tools.sources.video_fields import (
    EMPTY,
    ORDER,
    Changes,
    Value,
    in_flow,
    meant,
    video_in_flow,
    video_rows,
    written,
)
from kb_tools.sources.yaml_edit import Edit, Written

BYTE_ORDER_MARK = "\ufeff"
VIDEO_ID = re.compile(r"[A-Za-z0-9_-]{11}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A video as it stands in the file. `number` counts the items of the list from 0; `fixed` are fields
    whose value cannot be changed in place (an anchor, an alias, a list with comments inside); `comments`
    those on the lines of single values.
    """

    number: int
    id: str
    names: frozenset[str]
    fixed: frozenset[str]
    comments: Mapping[str, str]


def read_videos_file(settings: Settings) -> str:
    """videos.yaml with its own line ends; "" when there is none. Raises KbError."""
    name = settings.name(settings.videos)
    try:
        return settings.videos.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise KbError(
            f"{name} is not UTF-8 text", f"save it as UTF-8 (byte {error.start} is the first that is not)"
        ) from None
    except OSError as error:
        raise KbError(
            f"{name} cannot be read ({error.strerror})", "check the file and its permissions"
        ) from None


def write_videos_file(settings: Settings, text: str) -> None:
    """videos.yaml in one step, and not at all when it says this already. Raises KbError."""
    path, data = settings.videos, text.encode()
    try:
        if data != (path.read_bytes() if path.exists() else b""):
            write_atomically(path, data)
    except OSError as error:
        raise KbError(
            f"{settings.name(path)} cannot be written ({error.strerror})",
            "check the folder, its permissions and the space left",
        ) from None


def parse_entries(text: str, file: str = "videos.yaml") -> tuple[Entry, ...]:
    """The videos that have an id. Raises KbError when the text is not YAML or its videos are no list."""
    text = text.removeprefix(BYTE_ORDER_MARK)
    return tuple(
        _entry(number, node, text)
        for number, node in enumerate(_items(edit.compose(text, file), file))
        if _id(node)
    )


def merge_videos(
    text: str, changes: Mapping[int, Changes], new: Iterable[Changes] = (), file: str = "videos.yaml"
) -> str:
    """The text with fields changed (item number -> field -> value) and new videos below. The same text where
    nothing changes.

    Raises KbError, with nothing written, when the result would not say exactly what it should.
    """
    if text.startswith(BYTE_ORDER_MARK):
        return BYTE_ORDER_MARK + merge_videos(text[1:], changes, new, file)
    root, new = edit.compose(text, file), tuple(new)
    items = _items(root, file)
    edits = [one for number, fields in changes.items() for one in _field_edits(text, items[number], fields)]
    result = edit.apply(text, edits + _append(text, root, items, new)) if edits or new else text
    if result != text:
        _prove(root, edit.compose(result, file), changes, new, file)
    return result


def dump_videos(videos: Iterable[Changes]) -> str:
    """A videos.yaml of its own."""
    return merge_videos("", {}, videos)


def add_to_list(text: str, key: str, value: str, file: str = "videos.yaml") -> str:
    """The text with one more item in a list at the top of the file, such as `playlists`, unless it is
    there.
    """
    newline = edit.newline_of(text)
    node = _fields(edit.compose(text.removeprefix(BYTE_ORDER_MARK), file)).get(key)
    if node is None:
        return f"{key}:{newline}  - {edit.quote(value, flow=True)}{newline}{text}"
    if node.id != "sequence" or not node.value:
        raise KbError(f"{file}: {key} is no list yet", f"write `{key}:` and below it `  - {value}`")
    if any(item.value == value for item in node.value):
        return text
    end = edit.end_of(node.value[-1], text)
    indent = " " * node.value[-1].start_mark.column if node.flow_style else " " * node.start_mark.column
    quoted = edit.quote(value, flow=True)
    return edit.apply(
        text,
        [Edit(start=end, end=end, text=f", {quoted}" if node.flow_style else f"{newline}{indent}- {quoted}")],
    )


def _items(root: Any, file: str) -> list[Any]:
    if root is not None and root.id != "mapping" and getattr(root, "value", ""):
        raise KbError(
            f"{file} should be names and values",
            "write `videos:` and below it one `- id: ...` for each video",
        )
    listed = _fields(root).get("videos")
    if listed is None or listed.value == "" or listed.tag == "tag:yaml.org,2002:null":
        return []
    if listed.id != "sequence":
        raise KbError(
            f"{file}: videos should be a list", "write each video as `- id: ...` on a line of its own"
        )
    return list(listed.value)


def _fields(node: Any) -> dict[str, Any]:
    return {name: value for name, (_, value) in _pairs(node).items()}


def _pairs(node: Any) -> dict[str, tuple[Any, Any]]:
    """Name -> the nodes of key and value, for a mapping; nothing for anything else."""
    if node is None or node.id != "mapping":
        return {}
    return {key.value: (key, value) for key, value in node.value if key.id == "scalar"}


def _id(node: Any) -> str:
    found = _fields(node).get("id")
    return (
        str(found.value).strip()
        if found is not None and found.id == "scalar" and VIDEO_ID.fullmatch(found.value.strip())
        else ""
    )


def _entry(number: int, node: Any, text: str) -> Entry:
    pairs = _pairs(node)
    there = {name: pair for name, pair in pairs.items() if pair[1].tag != "tag:yaml.org,2002:null"}
    shared = {name for name, (key, value) in pairs.items() if edit.is_shared(key, value, text)}
    twice = {name for name in pairs if sum(key.value == name for key, _ in node.value) > 1}
    commented = {
        name
        for name, (_, value) in there.items()
        if value.id != "scalar" and name not in shared and edit.has_comments(value, text)
    }
    scalars = {
        name: value for name, (_, value) in there.items() if value.id == "scalar" and name not in shared
    }
    comments = {name: comment for name, value in scalars.items() if (comment := edit.comment_of(value, text))}
    return Entry(
        number=number,
        id=_id(node),
        names=frozenset(there),
        fixed=frozenset(shared | twice | commented),
        comments=comments,
    )


def _field_edits(text: str, node: Any, fields: Changes) -> Iterable[Edit]:
    pairs = _pairs(node)
    for name in sorted(fields, key=ORDER.index):
        if name in pairs:
            change = _changed_in_flow if node.flow_style else _changed
            yield change(text, pairs[name], name, fields[name])
        elif fields[name] is not None:
            yield _added(text, node, name, fields[name])


def _added(text: str, node: Any, name: str, value: Value) -> Edit:
    """A new field goes behind the nearest one that ORDER puts before it."""
    pairs = _pairs(node)
    before = [other for other in pairs if other in ORDER[: ORDER.index(name)]]
    after = pairs[max(before, key=ORDER.index)][1]
    if node.flow_style:
        at = edit.end_of(after, text)
        return Edit(start=at, end=at, text=f", {name}: {in_flow(name, value)}")
    return edit.insert(text, after, name, written(name, value), node.value[0][0].start_mark.column)


def _changed(text: str, pair: tuple[Any, Any], name: str, value: Value) -> Edit:
    key, old = pair
    removed = edit.remove(text, key, old) if value is None else None
    new = Written(inline=EMPTY.get(name, '""')) if value is None else written(name, value)
    return removed or edit.replace(text, key, old, new, key.start_mark.column)


def _changed_in_flow(text: str, pair: tuple[Any, Any], name: str, value: Value) -> Edit:
    old = pair[1]
    at = old.start_mark.index
    new = EMPTY.get(name, '""') if value is None else in_flow(name, value)
    return Edit(start=at, end=edit.end_of(old, text), text=(" " if text[at - 1] == ":" else "") + new)


def _append(text: str, root: Any, items: list[Any], new: tuple[Changes, ...]) -> list[Edit]:
    if not new:
        return []
    listed = _pairs(root).get("videos")
    if items and listed and listed[1].flow_style:
        at = edit.end_of(items[-1], text)
        return [Edit(start=at, end=at, text="".join(f", {video_in_flow(fields)}" for fields in new))]
    dash, inner, apart = _manner(text, listed[1] if listed else None, items)
    newline = edit.newline_of(text)
    rows = [row for fields in new for row in ([""] if apart else []) + video_rows(fields, dash, inner)]
    rows = rows[1:] if apart and not items else rows
    added = "".join(newline + row for row in rows)
    if items:
        at = edit.skip_comments(text, edit.line_end(text, edit.end_of(items[-1], text)), inner)
        return [Edit(start=at, end=at, text=added)]
    if listed:
        key, value = listed
        start, empty = key.end_mark.index + 1, edit.end_of(value, text)
        at = edit.line_end(text, empty)
        shorter = [Edit(start=start, end=empty, text="")] if empty > start else []
        return [*shorter, Edit(start=at, end=at, text=added)]
    begin = "" if not text or text.endswith("\n") else newline
    return [Edit(start=len(text), end=len(text), text=f"{begin}videos:{added}{newline}")]


def _manner(text: str, listed: Any, items: list[Any]) -> tuple[int, int, bool]:
    """How videos are written here: the columns of the dash and of the fields, and whether an empty line
    stands between two.
    """
    if not items:
        return 2, 4, True
    dash = listed.start_mark.column
    block = [item for item in items if item.id == "mapping" and not item.flow_style]
    inner = block[-1].value[0][0].start_mark.column if block else dash + 2
    between = text[edit.end_of(items[-2], text) : items[-1].start_mark.index] if len(items) > 1 else "\n\n\n"
    return dash, inner, any(not row.strip() for row in between.split("\n")[1:-1])


def _prove(
    before: Any, after: Any, changes: Mapping[int, Changes], new: tuple[Changes, ...], file: str
) -> None:
    """Nothing but the changes may have changed."""
    expected = [dict(_said(item)) if item.id == "mapping" else item for item in _items(before, file)]
    for number, fields in changes.items():
        for name, value in fields.items():
            expected[number] = {**expected[number], name: meant(name, value)}
    expected += [{name: meant(name, value) for name, value in fields.items()} for fields in new]
    found = [dict(_said(item)) if item.id == "mapping" else item for item in _items(after, file)]
    others = [
        {name: _data(value) for name, value in _fields(root).items() if name != "videos"}
        for root in (before, after)
    ]
    if others[0] != others[1] or len(found) != len(expected) or not all(map(_same, found, expected)):
        raise KbError(
            f"{file} is written in a way that cannot be changed safely, so nothing was written",
            "write `videos:` as a plain list",
        )


def _same(found: Any, expected: Any) -> bool:
    if not isinstance(found, dict) or not isinstance(expected, dict):
        return (
            not isinstance(found, dict) and not isinstance(expected, dict) and _data(found) == _data(expected)
        )
    return _filled(found) == _filled(expected)


def _filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Without the fields that say nothing: they may be there or not."""
    return {
        name: value
        for name, value in fields.items()
        if value not in ("", "true" if name in ("embeddable", "available") else "", ())
    }


def _said(node: Any) -> dict[str, Any]:
    return {key.value: _data(value) for key, value in node.value if key.id == "scalar"}


def _data(node: Any) -> Any:
    if node.id == "scalar":
        return node.value.strip()
    if node.id == "sequence":
        return tuple(_data(item) for item in node.value)
    return tuple((_data(key), _data(value)) for key, value in node.value)
