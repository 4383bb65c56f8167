"""Links between articles and videos, written into the editors' files: what is not the link keeps every byte.

An article names videos in its front matter, a video names articles in videos.yaml. Either is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kb_tools.errors import KbError
from kb_tools.sources import yaml_edit as edit
from kb_tools.sources.articles import split_front_matter
from kb_tools.sources.atomic import write_atomically
from kb_tools.sources.videos_file import merge_videos, parse_entries, read_videos_file, write_videos_file
from kb_tools.sources.yaml_edit import Edit, Written

FIELD = "videos"
BEFORE = ("title", "id", "lang", "summary", "questions", "tags")
"""The fields of front matter that `videos` stands below, in their usual order."""
PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]{10}(?:#t=\d+)?")
WHOLE = re.compile(r"\A(\ufeff?)(---[ \t]*\r?\n)(.*?\n)((?:---|\.\.\.)[ \t]*(?:\r?\n|\Z))", re.DOTALL)


def write_into_article(file: Path, links: Iterable[str]) -> bool:
    """Puts links (`id` or `id#t=42`) into an article's front matter; whether anything had to be changed. Raises KbError."""
    try:
        before = file.read_bytes().decode("utf-8")
        after = before
        for link in links:
            after = add_video(after, link, file.as_posix())
        if after != before:
            write_atomically(file, after.encode())
        return after != before
    except UnicodeDecodeError:
        raise KbError("is not UTF-8 text", "save the file as UTF-8", file=file.as_posix()) from None
    except OSError as error:
        raise KbError(f"cannot be written ({error.strerror})", "check the file and its permissions", file=file.as_posix()) from None


def write_into_videos(file: Path, articles: Mapping[str, Sequence[str]]) -> bool:
    """Puts article ids behind the `articles:` of videos; whether anything had to be changed. Raises KbError."""
    before = read_videos_file(file)
    after = add_articles(before, articles, file.as_posix())
    write_videos_file(file, after)
    return after != before


def add_video(text: str, link: str, file: str) -> str:
    """A Markdown file's text with one more video in its front matter, unless the video is there already.

    Raises KbError, with nothing changed, when the result would not say exactly that.
    """
    match = WHOLE.match(text)
    mark, opening, front, rest = match.groups() if match else ("", "", "", "")
    root = edit.compose(front, file)
    if root is not None and (root.id != "mapping" or getattr(_value(root, FIELD), "id", "") == "mapping"):
        raise _refusal(file, link)
    named = _named(root)
    if link.partition("#")[0] in {one.partition("#")[0] for one in named}:
        return text
    if match:
        after = mark + opening + edit.apply(front, [_addition(front, root, link)]) + rest + text[match.end() :]
    else:
        newline, bare = edit.newline_of(text), text.removeprefix("\ufeff")
        after = text[: len(text) - len(bare)] + newline.join(["---", f"{FIELD}: [{_quote(link)}]", "---", bare])
    _prove(text, after, [*named, link], file)
    return after


def add_articles(text: str, articles: Mapping[str, Sequence[str]], file: str = "videos.yaml") -> str:
    """The text of videos.yaml with more articles for some videos (by id). Raises KbError, with nothing changed, where that is not safe."""
    if text.startswith("\ufeff"):
        return "\ufeff" + add_articles(text[1:], articles, file)
    there = [_texts(_value(item, "articles")) for item in _items(text, file)]
    new = {entry.number: _new(articles.get(entry.id, ()), there[entry.number]) for entry in parse_entries(text, file)}
    lists = {number for number, item in enumerate(_items(text, file)) if _is_list(_value(item, "articles"))}
    after = merge_videos(text, {n: {"articles": there[n] + names} for n, names in new.items() if names and n not in lists}, file=file)
    values = [(_value(item, "articles"), new.get(n, ())) for n, item in enumerate(_items(after, file)) if n in lists]
    after = edit.apply(
        after, [_appended(after, value, [edit.quote(name, flow=True) for name in names]) for value, names in values if names]
    )
    _prove_articles(text, after, [names + new.get(n, ()) for n, names in enumerate(there)], file)
    return after


def _is_list(value: Any) -> bool:
    return value is not None and value.id == "sequence" and bool(value.value)


def _new(names: Sequence[str], there: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name not in there))


def _items(text: str, file: str) -> list[Any]:
    """The items of `videos:`."""
    listed = _value(edit.compose(text, file), "videos")
    return list(listed.value) if listed is not None and listed.id == "sequence" else []


def _prove_articles(before: str, after: str, expected: list[tuple[str, ...]], file: str) -> None:
    """The videos name the expected articles, and nothing else has changed."""
    found = [_texts(_value(item, "articles")) for item in _items(after, file)]
    if found != expected or _but_articles(before, file) != _but_articles(after, file):
        raise KbError("is written in a way that cannot be changed safely, so nothing was written", "add `articles:` yourself", file=file)


def _but_articles(text: str, file: str) -> list[Any]:
    return [
        _others(edit.compose(text, file)),
        *(_others(item, "articles") if item.id == "mapping" else _data(item) for item in _items(text, file)),
    ]


def _value(node: Any, name: str) -> Any:
    pair = _pair(node, name)
    return pair[1] if pair else None


def _pair(node: Any, name: str) -> tuple[Any, Any] | None:
    pairs = node.value if node is not None and node.id == "mapping" else ()
    return next(((key, value) for key, value in pairs if key.id == "scalar" and key.value == name), None)


def _texts(node: Any) -> tuple[str, ...]:
    """A list of texts, or one text alone."""
    if node is None or node.tag == "tag:yaml.org,2002:null":
        return ()
    items = node.value if node.id == "sequence" else [node]
    return tuple(item.value.strip() for item in items if item.id == "scalar")


def _named(root: Any) -> tuple[str, ...]:
    return _texts(_value(root, FIELD))


def _addition(front: str, root: Any, link: str) -> Edit:
    """The one edit of a front matter that names one more video."""
    quoted = _quote(link)
    pair = _pair(root, FIELD)
    if pair is None:
        return _new_field(front, root, quoted)
    key, value = pair
    if value.id != "sequence":
        both = [_quote(one) for one in _texts(value)]
        return edit.replace(front, key, value, Written(inline=edit.flow_list([*both, quoted])), key.start_mark.column)
    if not value.value:
        return Edit(start=value.start_mark.index, end=edit.end_of(value, front), text=f"[{quoted}]")
    return _appended(front, value, [quoted])


def _appended(text: str, value: Any, items: Sequence[str]) -> Edit:
    """More items, already quoted, behind the last one of a list, in the manner of the list."""
    end = edit.end_of(value.value[-1], text)
    if not value.flow_style:
        end = edit.line_end(text, end)  # behind a comment on the line of the last item
        rows = (f"{edit.newline_of(text)}{' ' * value.start_mark.column}- {item}" for item in items)
        return Edit(start=end, end=end, text="".join(rows))
    return Edit(start=end, end=end, text="".join(f", {item}" for item in items))


def _quote(link: str) -> str:
    """A link as editors write it: plain, though it has a # in it, where YAML cannot take it for anything else."""
    return link if PLAIN.fullmatch(link) else edit.quote(link, flow=True)


def _new_field(front: str, root: Any, quoted: str) -> Edit:
    """Below the last of the fields that usually stand above; first where there is none of them."""
    above = [pair for name in BEFORE if (pair := _pair(root, name))]
    if root is not None and root.flow_style:
        end = edit.end_of(root.value[-1][1], front) if root.value else root.start_mark.index + 1
        return Edit(start=end, end=end, text=f"{', ' if root.value else ''}{FIELD}: [{quoted}]")
    if above:
        last = max((value for _, value in above), key=lambda value: int(value.start_mark.index))
        return edit.insert(front, last, FIELD, Written(inline=f"[{quoted}]"), root.value[0][0].start_mark.column)
    column = root.value[0][0].start_mark.column if root is not None else 0
    return Edit(start=0, end=0, text=f"{' ' * column}{FIELD}: [{quoted}]{edit.newline_of(front)}")


def _prove(before: str, after: str, expected: list[str], file: str) -> None:
    """The text below the front matter is the same, and so is all of the front matter but the videos."""
    old, new = (split_front_matter(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")) for text in (before, after))
    try:
        roots = [edit.compose(front, file) for front in (old[0], new[0])]
    except KbError:
        raise _refusal(file, expected[-1]) from None
    if old[1] != new[1] or list(_named(roots[1])) != expected or _others(roots[0]) != _others(roots[1]):
        raise _refusal(file, expected[-1])


def _others(root: Any, name: str = FIELD) -> list[Any]:
    """All that a mapping says but for one field."""
    pairs = root.value if root is not None else ()
    return [(_data(key), _data(value)) for key, value in pairs if key.value != name]


def _data(node: Any) -> Any:
    if node.id == "scalar":
        return node.tag, node.value
    parts = node.value if node.id == "sequence" else [part for pair in node.value for part in pair]
    return node.tag, tuple(_data(part) for part in parts)


def _refusal(file: str, link: str) -> KbError:
    what = "the front matter is written in a way that cannot be changed safely, so nothing was written"
    return KbError(what, f"add `{link}` to its `videos:` yourself", file=file)
