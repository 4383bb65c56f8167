"""A list of a video in videos.yaml, such as `articles` or `questions`, gets longer, and nothing else in the
file changes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.sources import yaml_edit as edit
from kb_tools.sources.videos_file import merge_videos, parse_entries, read_videos_file, write_videos_file
from kb_tools.sources.yaml_edit import Edit


def write_to_videos(settings: Settings, field: str, values: Mapping[str, Sequence[str]]) -> bool:
    """Puts values into a list of some videos (by id); whether anything had to be changed. Raises KbError,
    with nothing written.
    """
    before = read_videos_file(settings)
    after = add_to_videos(before, field, values, settings.name(settings.videos))
    write_videos_file(settings, after)
    return after != before


def add_to_videos(
    text: str, field: str, values: Mapping[str, Sequence[str]], file: str = "videos.yaml"
) -> str:
    """The text of videos.yaml with more values in a list of some videos (by id); those already there are left
    out.

    Raises KbError, with nothing changed, where that is not safe.
    """
    if text.startswith("\ufeff"):
        return "\ufeff" + add_to_videos(text[1:], field, values, file)
    try:
        return _with_more(text, field, values, file)
    except RecursionError:  # a list that contains itself
        raise _refusal(field, file) from None


def _with_more(text: str, field: str, values: Mapping[str, Sequence[str]], file: str) -> str:
    items = _items(text, file)
    there = [_texts(_value(item, field)) for item in items]
    new = {
        entry.number: _new(values.get(entry.id, ()), there[entry.number])
        for entry in parse_entries(text, file)
    }
    lists = {number for number, item in enumerate(items) if _is_list(_value(item, field))}
    after = merge_videos(
        text,
        {n: {field: there[n] + names} for n, names in new.items() if names and n not in lists},
        file=file,
    )
    found = [
        (_value(item, field), new.get(n, ())) for n, item in enumerate(_items(after, file)) if n in lists
    ]
    after = edit.apply(after, [_appended(after, value, names) for value, names in found if names])
    _prove(text, after, field, [names + new.get(n, ()) for n, names in enumerate(there)], file)
    return after


def _is_list(value: Any) -> bool:
    return value is not None and value.id == "sequence" and bool(value.value)


def _new(names: Sequence[str], there: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name not in there))


def _items(text: str, file: str) -> list[Any]:
    """The items of `videos:`."""
    listed = _value(edit.compose(text, file), "videos")
    return list(listed.value) if listed is not None and listed.id == "sequence" else []


def _value(node: Any, name: str) -> Any:
    pairs = node.value if node is not None and node.id == "mapping" else ()
    return next((value for key, value in pairs if key.id == "scalar" and key.value == name), None)


def _texts(node: Any) -> tuple[str, ...]:
    """A list of texts, or one text alone."""
    if node is None or node.tag == "tag:yaml.org,2002:null":
        return ()
    items = node.value if node.id == "sequence" else [node]
    return tuple(item.value.strip() for item in items if item.id == "scalar")


def _appended(text: str, value: Any, names: Sequence[str]) -> Edit:
    """More values behind the last one of a list, in the manner of the list."""
    end = edit.end_of(value.value[-1], text)
    if value.flow_style:
        return Edit(start=end, end=end, text="".join(f", {edit.quote(name, flow=True)}" for name in names))
    end = edit.line_end(text, end)  # behind a comment on the line of the last value
    rows = (
        f"{edit.newline_of(text)}{' ' * _dash_column(text, value)}- {edit.quote(name, flow=False)}"
        for name in names
    )
    return Edit(start=end, end=end, text="".join(rows))


def _dash_column(text: str, value: Any) -> int:
    """That of the list, or of its first line below where the list has an anchor behind its name."""
    first = value.value[0].start_mark.index
    row = text[edit.line_start(text, first) : first]
    below = text[value.start_mark.index] != "-" and row.lstrip(" ").startswith("-")
    return len(row) - len(row.lstrip(" ")) if below else int(value.start_mark.column)


def _prove(before: str, after: str, field: str, expected: list[tuple[str, ...]], file: str) -> None:
    """The lists say what is expected, and nothing else has changed."""
    found = [_texts(_value(item, field)) for item in _items(after, file)]
    if found != expected or _but(field, before, file) != _but(field, after, file):
        raise _refusal(field, file)


def _refusal(field: str, file: str) -> KbError:
    return KbError(
        "is written in a way that cannot be changed safely, so nothing was written",
        f"add to `{field}:` yourself",
        file=file,
    )


def _but(field: str, text: str, file: str) -> list[Any]:
    """All that the file says but for one field of the videos."""
    return [
        _others(edit.compose(text, file), "videos"),
        *(_others(item, field) if item.id == "mapping" else _data(item) for item in _items(text, file)),
    ]


def _others(root: Any, name: str) -> list[Any]:
    pairs = root.value if root is not None else ()
    return [(_data(key), _data(value)) for key, value in pairs if key.value != name]


def _data(node: Any) -> Any:
    if node.id == "scalar":
        return node.tag, node.value
    parts = node.value if node.id == "sequence" else [part for pair in node.value for part in pair]
    return node.tag, tuple(_data(part) for part in parts)
