"""A value as YAML text: on one line, or on lines of its own. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

PLAIN = re.compile(r"[^\W\d_](?:[\w ()/+–—„“”‚‘’…€=;.'-]*[\w)/+–—„“”‚‘’…€.'-])?")
PLAIN_IN_BLOCK = re.compile(r"[^\W\d_](?:[\w ()/+–—„“”‚‘’…€=;.'?!,&%-]*[\w)/+–—„“”‚‘’…€.'?!%-])?")
LINK = re.compile(r"[A-Za-z][A-Za-z0-9_-]*#t=\d+")
"""Plain in YAML, though it has a # in it."""
NO_TEXT = re.compile(r"(?i:y|n|yes|no|on|off|true|false|null)")
UNPRINTABLE = re.compile(
    r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A truth value that says why, in a comment behind it."""

    value: bool
    why: str = ""


class BlockList(tuple[Any, ...]):
    """A list that is written with one value a line, where that is possible; other lists stand in brackets."""

    __slots__ = ()


class Braces(dict[str, Any]):
    """A mapping that is written on one line even in a list of one value a line."""

    __slots__ = ()


Value = str | int | date | bool | Flag | Sequence[Any] | Mapping[str, Any] | None
"""What can be written; None takes a field out."""


def quote(text: str, *, flow: bool, style: str = "") -> str:
    """A text of one line as a scalar: in quotes if `style` names some, else plain where nothing in it could
    be taken for YAML, else in double quotes. `flow` is inside [ ] or { }.
    """
    printable = not UNPRINTABLE.search(text)
    if style == "'" and printable:
        return "'" + text.replace("'", "''") + "'"
    plain = (PLAIN if flow else PLAIN_IN_BLOCK).fullmatch(text) and not NO_TEXT.fullmatch(text)
    if style != '"' and (LINK.fullmatch(text) or (plain and printable)):
        return text
    quoted = json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f")
    return UNPRINTABLE.sub(lambda match: f"\\U{ord(match[0]):08x}", quoted)


def inline(value: Value, *, flow: bool = True, style: str = "") -> str:
    """A value on one line; `flow` is inside [ ] or { }, `style` the quotes of texts."""
    if isinstance(value, str):
        return quote(value, flow=flow, style=style)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {inline(item)}" for name, item in value.items()) + "}"
    if isinstance(value, Sequence):
        return f"[{', '.join(inline(item, style=style) for item in value)}]"
    bare = value.value if isinstance(value, Flag) else value
    return str(bare).lower() if isinstance(bare, bool) else str(bare)


def list_lines(values: Iterable[Value], dash: str, *, style: str = "", apart: bool = True) -> list[str]:
    """The items of a block list; `dash` is what stands before each on its first line, `apart` whether an
    empty line stands between two mappings.
    """
    lines: list[str] = []
    for value in values:
        if not isinstance(value, Mapping) or isinstance(value, Braces):
            lines.append(dash + inline(value, flow=False, style=style))
            continue
        first, *rows = [row for name, item in value.items() for row in field_lines(name, item)]
        lines += [""] * (apart and bool(lines))
        lines += [dash + first, *(" " * len(dash) + row if row else "" for row in rows)]
    return lines


def lines_of(value: Value, dash: str) -> list[str]:
    """A value of a block mapping, without a flag's comment: what follows the colon, and the lines below it,
    without the indentation of the key. `dash` stands before each value of `BlockList`.
    """
    if isinstance(value, BlockList) and value:
        return ["", *list_lines(value, dash)]
    if isinstance(value, str) and "\n" in value:
        return ["|", *(f"  {row}" if row else "" for row in value.split("\n"))]
    return [inline(value, flow=False)]


def remark(value: Value) -> str:
    """The comment behind a value, "" for none."""
    return f" # {value.why}" if isinstance(value, Flag) and value.why else ""


def field_lines(name: str, value: Value, dash: str = "  - ") -> list[str]:
    """A field of a block mapping, without its indentation."""
    first, *below = lines_of(value, dash)
    return [f"{name}:{' ' if first else ''}{first}{remark(value)}", *below]
