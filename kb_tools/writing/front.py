"""The text of a new article: front matter that YAML reads back as meant, a title that Markdown takes for
nothing else. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kb_tools.sources.editing.yaml_text import UNPRINTABLE, Value, field_lines
from kb_tools.text import clean

MARKUP = re.compile(r"[\\`*_\[\]#]|\+(?=\+)")
ENTITY = re.compile(r"&(?=#?\w+;)")
ENTITIES = {"<": "&lt;", "{": "&#123;", "~": "&#126;", "^": "&#94;", "=": "&#61;"}
"""What Python-Markdown and its extensions take for HTML, attributes and signs, and cannot be written with a
backslash.
"""


def one_line(text: str) -> str:
    """The text without line ends, double spaces and what YAML cannot hold."""
    return " ".join(
        UNPRINTABLE.sub("", clean(text.replace("\t", " ").replace("\n", " ").replace("\r", " "))).split()
    )


def field(name: str, value: Value, comment: str = "") -> str:
    """`name: value`, with a comment behind it; `BlockList` below the name."""
    first, *below = field_lines(name, value)
    return "\n".join([first + remark(comment), *below])


def remark(comment: str) -> str:
    """A comment behind a value, "" for none."""
    return f" # {one_line(comment)}" if comment else ""


def comment_line(text: str) -> str:
    """A comment on a line of its own."""
    return f"# {one_line(text)}"


def escape_markdown(text: str) -> str:
    """A text of one line as Markdown that says just that, wherever in a line it stands."""
    text = MARKUP.sub(r"\\\g<0>", ENTITY.sub("&amp;", text))
    return re.sub(r"[<{~^]|=(?==)", lambda match: ENTITIES[match[0]], text)


def article_text(front: Iterable[str], title: str, body: str) -> str:
    """A whole article: the lines of its front matter, its title as the only heading of the first level, and
    the Markdown below.
    """
    return "\n".join(["---", *front, "---", f"# {escape_markdown(title)}", "", body.strip("\n")]) + "\n"
