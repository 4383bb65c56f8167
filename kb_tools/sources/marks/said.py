"""A mark as it stands in a page, with its parts. Pure but for what `Around` reads."""

from __future__ import annotations

import re

from kb_tools.sources.marks.around import Around

ARGUMENT = re.compile(
    r"""([\w-]+)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|\{["'`]([^"'`{}]*)["'`]\}|([^\s"'{}\]]+))"""
)
QUOTED = re.compile(r""""([^"]*)"|'([^']*)'|([^\s"']+)""")


class Said:
    """A mark as it stands in a page: its parts by the names of the pattern's groups, "" for what it lacks."""

    def __init__(self, found: re.Match[str], text: str, around: Around) -> None:
        self.around = around
        self._found, self._text = found, text

    def __getitem__(self, name: str | int) -> str:
        try:
            start, end = self._found.span(name)
        except IndexError:
            return ""
        return self._text[start:end] if start >= 0 else ""

    @property
    def arguments(self) -> dict[str, str]:
        """Those that have a name."""
        found = ARGUMENT.finditer(self["args"])
        return {one[1]: next((part for part in one.groups()[1:] if part is not None), "") for one in found}

    @property
    def first(self) -> str:
        """The first argument, without its name or quotes."""
        one = QUOTED.search(
            ARGUMENT.sub(lambda found: f'"{next(filter(None, found.groups()[1:]), "")}"', self["args"])
        )
        return next((part for part in one.groups() if part is not None), "") if one else ""

    @property
    def is_alone(self) -> bool:
        """Whether it has its line, or link, to itself."""
        start, end = self._found.span()
        line = self._text[self._text.rfind("\n", 0, start) + 1 : start]
        rest = self._text[end:].partition("\n")[0]
        return not (line.strip(" \t>*-") or rest.strip()) or bool(
            re.search(r"""\]\([^)\s]*$|=["'][^"']*$""", line)
        )
