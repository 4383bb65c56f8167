"""Answers as HTML, whatever they were written in: HTML, escaped HTML, plain text or Markdown. Pure."""

from __future__ import annotations

import re
from html import escape, unescape

from kb_tools.sources.unclosed import without_unclosed

TAG = re.compile(
    r"</?(?:p|br|div|span|a|ul|ol|li|b|strong|i|em|u|h[1-6]|table|img|pre|code|blockquote)\b[^<>]*>",
    re.IGNORECASE,
)
BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,3}[.)])\s+(?=\S)")
ADDRESS = re.compile(r"https?://[^\s<>\"']*[^\s<>\"'.,;:!?)]")
MARKED = re.compile(
    r"\*\*\S(?:[^*\n]*\S)?\*\*|\]\(https?://|^#{1,6} \S|^ *(?:```|~~~)|^ *\|.+\|\n *\|[-:| ]+\|$",
    re.MULTILINE,
)
"""What nobody writes but in Markdown."""
FENCE = re.compile(r" *(```+|~~~+)")
NESTED = re.compile(r"( {2,4})(?:[-*+]|\d{1,3}[.)]) +\S")
MARKDOWN = [
    "tables",
    "sane_lists",
    "pymdownx.highlight",
    "pymdownx.superfences",
    "pymdownx.tilde",
    "pymdownx.magiclink",
]


def html_of(answer: str) -> str:
    """An answer that may be HTML, Markdown or text. Markup whose signs are escaped is markup, unless what is
    left then has no end tag: such a text only speaks of it.
    """
    if TAG.search(answer):
        return answer
    plain = answer
    for _ in range(2):  # some systems escape what was escaped
        plain = unescape(plain)
        if any(tag[0].startswith("</") or tag[0].lower().startswith("<br") for tag in TAG.finditer(plain)):
            return plain
    return html_of_markdown(plain, "nl2br") if MARKED.search(plain) else html_of_text(plain)


def html_of_text(text: str) -> str:
    """A text without markup as HTML: paragraphs, line ends, lists of lines that begin with a dash or number,
    and links.
    """
    parts: list[str] = []
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n")):
        rows = [row for row in block.split("\n") if row.strip()]
        while rows:
            listed = bool(BULLET.match(rows[0]))
            end = next(
                (place for place, row in enumerate(rows) if bool(BULLET.match(row)) != listed), len(rows)
            )
            parts.append(_list(rows[:end]) if listed else f"<p>{'<br>'.join(map(_linked, rows[:end]))}</p>")
            rows = rows[end:]
    return "".join(parts)


def _list(rows: list[str]) -> str:
    first = re.match(r"\s*(\d+)", rows[0])
    items = "".join(f"<li>{_linked(BULLET.sub('', row, count=1))}</li>" for row in rows)
    return f"<ol start={first[1]}>{items}</ol>" if first else f"<ul>{items}</ul>"


def _linked(row: str) -> str:
    parts, at = [], 0
    for found in ADDRESS.finditer(row):
        parts += [escape(row[at : found.start()]), f'<a href="{escape(found[0])}">{escape(found[0])}</a>']
        at = found.end()
    return "".join([*parts, escape(row[at:])])


def html_of_markdown(text: str, *more: str) -> str:
    """Markdown as help desks write it (CommonMark) as HTML; `more` are extensions of Python-Markdown, such as
    nl2br where every line end is meant as one.

    Python-Markdown wants an empty line around lists and blocks of code, and one width for all levels of a
    list.
    """
    from markdown import Markdown

    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    widths = [len(nested[1]) for nested in map(NESTED.match, rows) if nested]
    converter = Markdown(
        extensions=[*MARKDOWN, *more],
        extension_configs={"pymdownx.highlight": {"use_pygments": False}},
        tab_length=min(widths, default=4),
    )
    return converter.convert(without_unclosed("\n".join(_spaced(rows)))).replace("<br />\n", "<br />")


def _spaced(rows: list[str]) -> list[str]:
    """The lines with an empty one where a list or a block of code begins, and where the block ends."""
    spaced, fence = [""], ""
    for row in rows:
        found = FENCE.match(row)
        if fence:
            ends = found is not None and found[1].startswith(fence) and not row.strip().strip("`~")
            spaced += [row, ""] if ends else [row]
            fence = "" if ends else fence
            continue
        begins_list = BULLET.match(row) and not (BULLET.match(spaced[-1]) or spaced[-1].startswith(" "))
        if spaced[-1] and (found or begins_list):
            spaced.append("")
        spaced.append(f"{row[:-1]}  " if row.endswith("\\") else row)
        fence = found[1] if found else ""
    return spaced
