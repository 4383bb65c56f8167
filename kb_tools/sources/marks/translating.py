"""A page's Markdown without other systems' marks, and which it has."""

from __future__ import annotations

import re
from pathlib import Path

from kb_tools.settings.settings import Settings
from kb_tools.sources.marks.around import Around, PageNames
from kb_tools.sources.marks.code import without_shown
from kb_tools.sources.marks.said import Said
from kb_tools.sources.marks.table import MARKS, Mark

MAY_BE = re.compile(
    r"\{[%{#:./]|\{[a-z][\w:-]*\}`|\{(?:filename|static|attach)\}"
    r"|\{(?:props|frontMatter|siteConfig|customFields)\.|\[\[|\[!|\[/[a-z]|```+ *(?:\{|admonish)|:::|%%"
    r"|\[[a-z][\w-]*\s[^\]\n]*=|\[(?:gallery|vc_|et_pb_|contact-form|wpforms|su_)|</?(?:[A-Z]|script|>)"
    r"|\[(?:button|btn|embed|video|audio)|\[[A-Za-z#.%][\w-]*(?:,[^\]\n]*|\s+[\w-]+=[^\]\n]*)?\]$|==\S"
    r"|^(?:import|export|include::|:[\w!-]+:|\+\+\+|<<<|[!?]> |={1,6} )|<!--\s*wp:|<<[\w-]+,"
    r"|https?://[^\s\[\]()<>]+\[|\b(?:xref|image|link|kbd|btn|menu):|\(#tabs?/| \^[A-Za-z0-9-]{4,}$",
    re.MULTILINE,
)
"""What a text has in which there may be any: most have none, and cost no more than this."""
FLAGS = re.MULTILINE | re.DOTALL
ROUNDS = 8
"""How deep marks stand within one another."""


class Translator:
    """Makes plain Markdown of a knowledge base's pages. `tools` are the names of the Markdown extensions, and
    of the plugins, that read the result.
    """

    def __init__(self, settings: Settings, tools: frozenset[str]) -> None:
        self._settings, self._tools, self._names = settings, tools, PageNames(settings)

    def __call__(self, text: str, file: str) -> str:
        """The Markdown of a page without front matter; `file` is relative to the knowledge base."""
        if not MAY_BE.search(text):
            return text
        around = Around(self._settings.root / Path(file), self._settings, self._tools, self._names)
        for mark in MARKS:
            if mark.by.isdisjoint(self._tools):
                text = _turned(mark, text, around)
        return text


def _turned(mark: Mark, text: str, around: Around) -> str:
    for _ in range(ROUNDS):
        found = list(re.finditer(mark.form, without_shown(text), FLAGS))
        if not found:
            break
        ends = [0, *(one.end() for one in found)]
        between = [text[end : one.start()] for end, one in zip(ends, found, strict=False)]
        meant = [mark.meaning(Said(one, text, around)) for one in found]
        text = "".join(map("".join, zip(between, meant, strict=True))) + text[ends[-1] :]
    return text


def marks_in(text: str, tools: frozenset[str]) -> tuple[tuple[Mark, int, str], ...]:
    """The first mark of each system that none of the tools understands, where it begins, and what it says."""
    if not MAY_BE.search(text):
        return ()
    shown, first = without_shown(text), dict[str, tuple[Mark, int, str]]()
    for mark in MARKS:
        found = re.search(mark.form, shown, FLAGS) if mark.by.isdisjoint(tools) else None
        if found and found.start() < first.get(mark.system, (mark, len(text), ""))[1]:
            first[mark.system] = mark, found.start(), text[slice(*found.span())]
    return tuple(sorted(first.values(), key=lambda one: one[1]))
