"""A list in an article's front matter gets longer, and nothing else changes: no comment, no quote, no space,
no line end.

Where things stand is read from YAML's events and tokens, which unlike its nodes know where an alias stands.
There may be several ways to write a value; each is held against what the front matter said before, and the
first that says exactly what it should is taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.sources import yaml_edit as edit
from kb_tools.sources.articles import split_front_matter
from kb_tools.sources.atomic import write_atomically
from kb_tools.sources.front_events import Front, Spot, read_front
from kb_tools.sources.yaml_edit import Edit

ORDER = ("title", "id", "lang", "summary", "questions", "tags", "videos")
"""The usual order of fields; a new one goes below those that stand above it here."""
IN_ROWS = frozenset({"questions"})
"""Fields whose values are sentences, and stand one to a line; those of other fields share one."""
LINK = re.compile(r"[A-Za-z][A-Za-z0-9_-]*#t=\d+")
"""Plain in YAML, though it has a # in it."""
WHOLE = re.compile(r"\A(\ufeff?)(---[ \t]*\r?\n)(.*?\n)((?:---|\.\.\.)[ \t]*(?:\r?\n|\Z))", re.DOTALL)
EMPTY = re.compile(r"\A(\ufeff?)(---[ \t]*\r?\n)()(---[ \t]*(?:\r?\n|\Z))")
UNSAFE = "is written in a way that cannot be changed safely"


def write_to_field(settings: Settings, file: str, field: str, values: Iterable[str]) -> bool:
    """Puts values into a list of the front matter of an article, named by its path from the root; whether
    anything had to be changed. Raises KbError, with nothing written.
    """
    before = read_markdown(settings, file)
    after = add_to_field(before, field, tuple(values), file)
    try:
        if after != before:
            write_atomically(settings.root / file, after.encode())
    except OSError as error:
        raise KbError(
            f"cannot be written ({error.strerror})",
            "check the file and its permissions",
            file=file,
        ) from None
    return after != before


def read_markdown(settings: Settings, file: str) -> str:
    """A Markdown file with its own line ends. Raises KbError."""
    try:
        return (settings.root / file).read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise KbError("is not UTF-8 text", "save the file as UTF-8", file=file) from None
    except OSError as error:
        raise KbError(
            f"cannot be read ({error.strerror})", "check the file and its permissions", file=file
        ) from None


def field_values(text: str, field: str, file: str) -> tuple[str, ...]:
    """The values of a list (or the one text in its place) in a Markdown file's front matter. Raises KbError
    where that is no YAML.
    """
    found = WHOLE.match(text)
    return read_front(found[3] if found else "", file).texts(field)


def add_to_field(text: str, field: str, values: Sequence[str], file: str) -> str:
    """A Markdown file's text with more values in a list of its front matter, each a line of text; those
    already there are left out.

    Raises KbError, with nothing changed, when the result would not say exactly that: where the field is a
    mapping, stands there twice or is shared with another by an anchor, where the front matter is no mapping,
    or no YAML.
    """
    found = WHOLE.match(text) or EMPTY.match(text)
    mark, opening, written, closing = (
        found.groups() if found else ("\ufeff" * text.startswith("\ufeff"), "", "", "")
    )
    front = read_front(written, file)
    there = front.texts(field)
    new = tuple(dict.fromkeys(value for value in map(str.strip, values) if value and value not in there))
    if not new:
        return text
    if why := front.obstacle(field):
        raise _refusal(file, field, new[0], why)
    body = text[found.end() :] if found else text.removeprefix("\ufeff")
    newline = edit.newline_of(text.removeprefix("\ufeff"))
    for way in _ways(front, field, new, newline):
        after = mark + (opening or f"---{newline}") + way + (closing or f"---{newline}") + body
        if _same_page(text, after, way, body) and _proved(front, way, field, (*there, *new)):
            return after
    raise _refusal(file, field, new[0], f"the front matter {UNSAFE}")


def _refusal(file: str, field: str, value: str, why: str) -> KbError:
    return KbError(f"{why}, so nothing was written", f"add `{value}` to its `{field}:` yourself", file=file)


def _same_page(before: str, after: str, way: str, body: str) -> bool:
    """Whoever reads the file finds the front matter that was meant, and the text below it that was there."""
    old, new = (split_front_matter(_plain(text.removeprefix("\ufeff"))) for text in (before, after))
    return f"{new[0]}\n" == _plain(way) and new[1] == (_plain(body) if EMPTY.match(before) else old[1])


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _proved(before: Front, way: str, field: str, expected: tuple[str, ...]) -> bool:
    """The field says what it should, all the rest says what it said, and no comment is lost."""
    try:
        now = read_front(way, "")
    except KbError:
        return False
    new = expected[len(before.texts(field)) :]
    comments = way.count("#") == before.text.count("#") + sum(value.count("#") for value in new)
    return (
        comments
        and not now.obstacle(field)
        and now.texts(field) == expected
        and now.others(field) == before.others(field)
    )


def _ways(front: Front, field: str, new: Sequence[str], newline: str) -> Iterator[str]:
    """The front matter with the new values, written in the ways that may do, the most natural first."""
    rows = field in IN_ROWS and not front.in_braces
    spot = front.spot(field)
    if spot is None:
        edits = _as_new_field(front, field, new, newline, rows)
    elif spot.kind == "nothing":
        edits = _into_nothing(front, spot, new, newline, rows)
    elif spot.kind == "text":
        edits = _beside_a_text(front, spot, new, newline, rows)
    elif spot.kind == "brackets":
        edits = _into_brackets(front, spot, new, newline)
    else:
        edits = iter([_into_rows(front, spot, new, newline)])
    return (edit.apply(front.text, one) for one in edits)


def _as_new_field(
    front: Front, field: str, new: Sequence[str], newline: str, rows: bool
) -> Iterator[list[Edit]]:
    if front.in_braces:
        inside = f"{field}: {_flow(new)}"
        yield [_put(front.last_end, f", {inside}" if front.names else inside)]
        yield [_put(front.first_start, f"{inside}, ")]
        return
    pad = " " * front.indent
    dashes = f"{pad}{' ' * front.dash_indent}- "
    lines = [f"{pad}{field}:", *_rows(new, dashes)] if rows else [f"{pad}{field}: {_flow(new)}"]
    above = (
        [spot for name in ORDER[: ORDER.index(field)] if (spot := front.spot(name))] if field in ORDER else []
    )
    places = [max(spot.below for spot in above)] if above else []
    yield from (
        [_lines_at(front.text, place, lines, newline)] for place in (*places, front.top, len(front.text))
    )


def _into_nothing(
    front: Front, spot: Spot, new: Sequence[str], newline: str, rows: bool
) -> Iterator[list[Edit]]:
    """Behind the colon, in the place of a null, an empty text or [ ]; a comment on the line stays."""
    text, within = front.text, front.text[spot.start : spot.end]
    lines = _rows(new, " " * (front.indent + front.dash_indent) + "- ")
    if not rows:
        yield [Edit(start=spot.colon, end=spot.end, text=f" {_flow(new)}")]
    elif "\n" in text[spot.colon : spot.start]:
        pad = text[edit.line_start(text, spot.start) : spot.start]
        first, *others = _rows(new, f"{pad}- ")
        yield [
            Edit(start=spot.start - len(pad), end=spot.end, text=first),
            _lines_at(text, spot.below, others, newline),
        ]
    elif "\n" not in within:
        yield [
            Edit(start=spot.colon, end=spot.end, text=spot.header_comment),
            _lines_at(text, spot.below, lines, newline),
        ]
    if within.endswith("]"):
        yield [_put(spot.end - 1, _flow(new)[1:-1])]


def _beside_a_text(
    front: Front, spot: Spot, new: Sequence[str], newline: str, rows: bool
) -> Iterator[list[Edit]]:
    """The one text becomes the first of the list, if it can as it stands, else written anew."""
    text = front.text
    gap, header = text[spot.colon : spot.start], spot.header_comment
    if not rows:
        yield [_put(spot.start, f"{' ' * (not gap)}["), _put(spot.end, f", {_flow(new)[1:]}")]
        yield [Edit(start=spot.start, end=spot.end, text=f"{_flow((*spot.texts, *new))}{header}")]
        return
    below = "\n" in gap
    pad = " " * (
        spot.start - edit.line_start(text, spot.start) if below else front.indent + front.dash_indent
    )
    added = _lines_at(text, spot.below, _rows(new, f"{pad}- ", spot.style), newline)
    yield [
        _put(spot.start, "- ") if below else Edit(start=spot.colon, end=spot.start, text=f"{newline}{pad}- "),
        added,
    ]
    if not spot.named:
        comment = gap.split("\n")[0].rstrip() if below else header
        yield [
            Edit(
                start=spot.colon,
                end=spot.end,
                text=comment + "".join(newline + row for row in _rows(spot.texts, f"{pad}- ")),
            ),
            added,
        ]


def _into_brackets(front: Front, spot: Spot, new: Sequence[str], newline: str) -> Iterator[list[Edit]]:
    """Behind the last value; on lines of their own where that one stands on its own."""
    text, values = front.text, [_quoted(value, spot.style, flow=True) for value in new]
    start = edit.line_start(text, spot.last_start)
    if not text[start : spot.last_start].strip() and start > spot.start:
        pad, comma = text[start : spot.last_start], spot.last_comma
        lines = [f"{pad}{value}," for value in values]
        lines[-1] = lines[-1] if comma else lines[-1][:-1]
        end = edit.line_end(text, comma or spot.last_end)
        between = [] if comma else [_put(spot.last_end, ",")]
        yield [*between, _put(end, "".join(newline + line for line in lines))]
    yield [_put(spot.last_end, "".join(f", {value}" for value in values))]


def _into_rows(front: Front, spot: Spot, new: Sequence[str], newline: str) -> list[Edit]:
    return [_lines_at(front.text, spot.below, _rows(new, spot.dash, spot.style), newline)]


def _put(at: int, text: str) -> Edit:
    return Edit(start=at, end=at, text=text)


def _lines_at(text: str, at: int, lines: Sequence[str], newline: str) -> Edit:
    """Lines of their own: before the line that begins there, else behind the one that ends there."""
    begins = at == 0 or text[at - 1] == "\n"
    return _put(at, "".join(f"{line}{newline}" if begins else f"{newline}{line}" for line in lines))


def _rows(values: Iterable[str], dash: str, style: str = "") -> list[str]:
    return [f"{dash}{_quoted(value, style, flow=False)}" for value in values]


def _flow(values: Iterable[str]) -> str:
    return edit.flow_list([_quoted(value, "", flow=True) for value in values])


def _quoted(value: str, style: str, *, flow: bool) -> str:
    """A value in the quotes of its neighbours, if they have any, else in none if it can do without."""
    if style == "'" and not edit.UNPRINTABLE.search(value):
        return "'" + value.replace("'", "''") + "'"
    if style == '"':
        return edit.double_quoted(value)
    return value if LINK.fullmatch(value) else edit.quote(value, flow=flow)
