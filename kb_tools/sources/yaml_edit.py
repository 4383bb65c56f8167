"""Changing single values in a YAML file that people keep by hand, as edits of its text: what is not changed
keeps every byte.

No dumper does that. PyYAML's nodes know where each value stands; what they do not know is where a block value
ends, since their end mark is the beginning of whatever comes next.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from kb_tools.errors import KbError

PLAIN = re.compile(r"[^\W\d_](?:[\w ()/+–—„“”‚‘’…€=;.'-]*[\w)/+–—„“”‚‘’…€.'-])?")
PLAIN_IN_BLOCK = re.compile(r"[^\W\d_](?:[\w ()/+–—„“”‚‘’…€=;.'?!,&%-]*[\w)/+–—„“”‚‘’…€.'?!%-])?")
NO_TEXT = re.compile(r"(?i:y|n|yes|no|on|off|true|false|null)")
UNPRINTABLE = re.compile(
    r"[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
COMMENT = re.compile(r"[ \t]+#[^\r\n]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Put `text` in place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A value as YAML: what follows the colon on its line, and the lines below, each without the indentation
    of the key.
    """

    inline: str = ""
    below: tuple[str, ...] = ()
    comment: str = ""


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits that do not overlap. Two insertions at one place stay in their order."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        parts += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, text[at:]])


def compose(text: str, file: str) -> Any:
    """The document's root node, None for an empty one. Raises KbError when the text is not YAML."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.compose(text, Loader=loader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{file}:{mark.line + 1}" if mark else file
        raise KbError(f"{where}: the YAML is broken here", "mend it first; `kb check` says more") from None


def quote(text: str, *, flow: bool) -> str:
    """A text as a scalar: plain where nothing in it could be taken for YAML, else in double quotes. `flow` is
    inside [ ] or { }.
    """
    if (
        (PLAIN if flow else PLAIN_IN_BLOCK).fullmatch(text)
        and not NO_TEXT.fullmatch(text)
        and not UNPRINTABLE.search(text)
    ):
        return text
    return double_quoted(text)


def double_quoted(text: str) -> str:
    """A text in double quotes, with escapes for what YAML cannot hold."""
    quoted = json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f")
    return UNPRINTABLE.sub(lambda match: f"\\U{ord(match[0]):08x}", quoted)


def literal(text: str) -> Written:
    """A text of several lines as a literal block; it must not begin with white space."""
    return Written(inline="|", below=tuple(f"  {row}" if row else "" for row in text.split("\n")))


def newline_of(text: str) -> str:
    """The line end of a file: that of its first line."""
    return "\r\n" if re.match(r"[^\r\n]*\r\n", text) else "\n"


def line_start(text: str, at: int) -> int:
    """Where the line of a character begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Where the line of a character ends, before its line end."""
    end = text.find("\n", at)
    end = len(text) if end < 0 else end
    return end - 1 if end > at and text[end - 1] == "\r" else end


def end_of(node: Any, text: str) -> int:
    """Where a value really ends: behind its last character, without the comments and empty lines below."""
    if node.id == "scalar":
        if node.style not in ("|", ">"):
            return int(node.end_mark.index)
        return line_end(
            text, node.start_mark.index + len(text[node.start_mark.index : node.end_mark.index].rstrip())
        )
    if node.flow_style:
        return int(node.end_mark.index)
    last = node.value[-1] if node.id == "sequence" else node.value[-1][1]
    if last.start_mark.index >= node.start_mark.index:
        return end_of(last, text)
    return _before_comments(
        text, node.start_mark.index, node.end_mark.index
    )  # an alias: its node stands elsewhere


def _before_comments(text: str, start: int, end: int) -> int:
    lines = text[start:end].split("\n")
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].lstrip().startswith("#")):
        lines.pop()
    return start + len("\n".join(lines).rstrip())


def comment_of(node: Any, text: str) -> str:
    """The comment on the line of a value, with the spaces before it; "" where there is none. A block value
    has it on its first line.
    """
    at = node.start_mark.index
    block = node.id == "scalar" and node.style in ("|", ">")
    at = at + len(re.split(r"[ \t\r\n]", text[at : at + 9])[0]) if block else end_of(node, text)
    found = COMMENT.match(text, at)
    return found[0] if found else ""


def has_comments(node: Any, text: str) -> bool:
    """Whether somebody commented inside a list or mapping."""
    end, gaps, at = end_of(node, text), [], node.start_mark.index
    for leaf in _leaves(node):
        gaps.append(text[at : leaf.start_mark.index])
        at = max(at, end_of(leaf, text))
    return "#" in "".join([*gaps, text[at : line_end(text, end)]])


def _leaves(node: Any) -> Iterable[Any]:
    if node.id == "scalar":
        yield node
    else:
        for child in node.value:
            for part in child if node.id == "mapping" else (child,):
                yield from _leaves(part)


def is_shared(key: Any, node: Any, text: str) -> bool:
    """Whether a value has an anchor or a tag, or is an alias: changing it here would change something
    elsewhere.
    """
    return node.start_mark.index < key.end_mark.index or text[
        node.start_mark.index : node.start_mark.index + 1
    ] in ("&", "!")


def replace(text: str, key: Any, old: Any, new: Written, indent: int) -> Edit:
    """A value of a block mapping, exchanged. A comment on its line stays on that line."""
    newline = newline_of(text)
    below = "".join(f"{newline}{' ' * indent}{row}" if row else newline for row in new.below)
    if old.id != "scalar" and not old.flow_style:
        start = text.index(":", key.end_mark.index) + 1
        header = text[start : line_end(text, start)]
    else:
        start, header = old.start_mark.index, comment_of(old, text)
    space = " " if new.inline and text[start - 1] == ":" else ""
    return Edit(
        start=start,
        end=line_end(text, end_of(old, text)),
        text=space + new.inline + (header.rstrip() or new.comment) + below,
    )


def insert(text: str, after: Any, name: str, new: Written, indent: int) -> Edit:
    """A new field of a block mapping, on the line below the value `after`."""
    newline = newline_of(text)
    rows = [f"{name}:{' ' if new.inline else ''}{new.inline}{new.comment}", *new.below]
    at = line_end(text, end_of(after, text))
    return Edit(
        start=at, end=at, text="".join(f"{newline}{' ' * indent}{row}" if row else newline for row in rows)
    )


def remove(text: str, key: Any, old: Any) -> Edit | None:
    """The lines of a field of a block mapping, taken out; None where its first line holds something else
    too.
    """
    start = line_start(text, key.start_mark.index)
    if text[start : key.start_mark.index].strip() or not start:
        return None
    before = start - (2 if text[start - 2 : start] == "\r\n" else 1)
    return Edit(start=before, end=line_end(text, end_of(old, text)), text="")


def skip_comments(text: str, at: int, indent: int) -> int:
    """The end of the comment lines that follow and are indented at least so far: they belong to what stands
    above them.
    """
    while (start := text.find("\n", at) + 1) and re.match(
        rf"[ ]{{{indent},}}#", text[start : start + indent + 200]
    ):
        at = line_end(text, start)
    return at


def flow_list(items: Sequence[str]) -> str:
    """Scalars or mappings, already written, as one list in brackets."""
    return f"[{', '.join(items)}]"
