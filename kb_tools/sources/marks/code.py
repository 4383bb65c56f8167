"""What Markdown shows as it is typed: code blocks, code spans, formulas, comments. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

HIDDEN = "\ue000"
"""Stands for each character of code: no mark has it."""
NOTES = "note|tip|hint|info|important|warning|caution|attention|danger|error|seealso|admonition"
"""MyST writes these as if they were code."""
FENCE = re.compile(
    r"^(?P<lead>(?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)(?P<mark>`{3,}|~{3,})"
    rf"(?P<note>\{{(?:{NOTES})\}}|[ \t]*admonish\b)?[^\n`]*\n.*?(?:^[ \t>]*(?P=mark)[`~]*[ \t]*$|\Z)",
    re.DOTALL | re.MULTILINE,
)
TAGGED = re.compile(
    r"<(pre|code)\b.*?</\1>|<!--(?!\s*/?wp:).*?-->|\$\$.{1,2000}?\$\$", re.DOTALL | re.IGNORECASE
)
LISTED = re.compile(
    r"(?P<open>\{%-?\s*(?P<tag>raw|highlight)\b[^%]*%\}|\{\{[<%]\s*highlight\b[^>%]*[>%]\}\}"
    r"|^\[source[^\n]*\]\n(?P<line>-{4,})\n)(?P<body>.{0,20000}?)"
    r"(?P<close>(?(tag)\{%-?\s*end(?P=tag)|(?(line)\n(?P=line)$|\{\{[<%]\s*/\s*highlight)))",
    re.DOTALL | re.MULTILINE,
)
"""Code as Liquid, Hugo and AsciiDoc mark it."""
SPAN = re.compile(r"(?<![`\\])(`{1,2})(?!`)[^`](?:(?!\n[ \t]*\n).){0,2000}?(?<!`)\1(?!`)", re.DOTALL)
NOT_SPACE = re.compile(r"\S")
CONTINUED = re.compile(r"\s{0,3}(?:[-*+]\s|\d{1,9}[.)]\s|!!!|\?\?\?|===|///|:::|:\s|\[\^|\{[%{]|</?[A-Z])")
"""What an indented block belongs to, instead of being code."""


@lru_cache(maxsize=2)
def without_shown(text: str) -> str:
    """The text with every character of code and comments hidden; all others keep their places."""
    text = FENCE.sub(lambda found: found[0] if found["note"] else _hide(found[0]), text)
    text = LISTED.sub(lambda found: found["open"] + _hide(found["body"]) + found["close"], text)
    text = "".join(_without_indented(text.splitlines(keepends=True)))
    for pattern in (TAGGED, SPAN):
        text = pattern.sub(lambda found: _hide(found[0]), text)
    return text


def _hide(text: str) -> str:
    return NOT_SPACE.sub(HIDDEN, text)


def _without_indented(lines: list[str]) -> list[str]:
    """Lines of four spaces or more after an empty one are code, unless they go on with a list, a note or a
    component.
    """
    shown, above, after_blank, in_code = [], "", True, False
    for line in lines:
        indented = line.startswith(("    ", "\t"))
        if not line.strip():
            after_blank = True
        elif indented and (in_code or (after_blank and not CONTINUED.match(above))):
            in_code, after_blank = True, False
        else:
            in_code = after_blank = False
            above = above if indented else line
        shown.append(_hide(line) if in_code else line)
    return shown
