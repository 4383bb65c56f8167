"""Lists in the front matter of Markdown files, made longer: what is not added keeps every byte."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kb_tools.settings.settings import Settings
from kb_tools.sources.editing.changes import Change, edit, refusal
from kb_tools.sources.editing.edits import newline_of
from kb_tools.sources.editing.files import read_exact, write_exact
from kb_tools.sources.editing.proof import items_of, load_yaml
from kb_tools.sources.editing.yaml_text import BlockList
from kb_tools.sources.front_matter import split_front_matter
from kb_tools.text import say

ORDER = ("title", "id", "lang", "summary", "questions", "tags", "videos")
"""The usual order of fields; a new one goes below those that stand above it here."""
AS_BLOCK_LISTS = frozenset({"questions"})
"""Fields whose values are sentences, and stand one to a line; those of other fields share one."""
WHOLE = re.compile(r"\A(\ufeff?)(---[ \t]*\r?\n)(.*?\n|(?=---))((?:---|\.\.\.)[ \t]*(?:\r?\n|\Z))", re.DOTALL)
"""Byte order mark, opening line, YAML, closing line."""


def write_to_article(settings: Settings, file: str, field: str, values: Iterable[str]) -> bool:
    """Puts values into a list of the front matter of an article, named by its path from the root; whether
    anything had to be changed. Raises KbError, with nothing written.
    """
    before = read_exact(settings.root, file)
    after = add_to_field(before, field, tuple(values), file)
    write_exact(settings.root, file, after)
    return after != before


def write_links(settings: Settings, file: str, links: Iterable[str]) -> bool:
    """Puts links to videos (`id` or `id#t=42`) into the front matter of an article; whether anything had to
    be changed. Raises KbError.
    """
    missing = missing_links(read_exact(settings.root, file), links, file)
    return write_to_article(settings, file, "videos", missing)


def missing_links(text: str, links: Iterable[str], file: str) -> tuple[str, ...]:
    """The links to videos that the front matter does not name from any second; one for each video."""
    found = WHOLE.match(text)
    there = items_of(load_yaml(found[2] + found[3] if found else "", file).get("videos"))
    first = {link.partition("#")[0]: link for link in reversed(tuple(links))}
    for item in there:
        first.pop(item.raw.strip().partition("#")[0], None)
    return tuple(reversed(first.values()))


def add_to_field(text: str, field: str, values: Sequence[str], file: str) -> str:
    """A Markdown file's text with more values in a list of its front matter, each a line of text; those
    already there are left out.

    Raises KbError, with nothing changed, when the result would not say exactly that: where the field is a
    mapping, stands there twice or is shared with another by an anchor, where the front matter is no mapping,
    or no YAML.
    """
    mark, plain = text[: text.startswith("\ufeff")], text.removeprefix("\ufeff")
    fence, found = f"---{newline_of(plain)}", WHOLE.match(text)
    opening, front, closing = found.groups()[1:] if found else (fence, "", fence)
    body = text[found.end() :] if found else plain
    new = tuple(dict.fromkeys(filter(None, map(str.strip, values))))
    change = Change(path=(field,), value=BlockList(new) if field in AS_BLOCK_LISTS else new, add=True)
    after = edit(opening + front, [change], file, ORDER)
    if after == opening + front:
        return text
    old_page, page = (split_front_matter(_unified(one)) for one in (plain, after + closing + body))
    kept = old_page[1] if front or not found else _unified(body)
    if (f"{page[0]}\n", page[1]) != (_unified(after.removeprefix(opening)), kept):
        raise refusal(change, say("is written in a way that cannot be changed safely"), file)
    return mark + after + closing + body


def _unified(text: str) -> str:
    """With the line ends that the reader makes of all."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
