"""Pages read from their files, with what to remember of each: in any process."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from kb_tools.review.memory import page_row, stamp
from kb_tools.review.pages import House, ReviewedPage, make_page, read_house
from kb_tools.review.reading import files_read
from kb_tools.settings.settings import Settings
from kb_tools.sources.files import read_text
from kb_tools.sources.marks.around import INCLUDING
from kb_tools.sources.rendering import make_renderer

HANGS_ON_MORE = frozenset({"captions", "markdown"})
"""Rules whose problems may go away by a file that nobody could read yet: after them the next run looks
again.
"""


class PageReader:
    """Reads the pages of a knowledge base, by the names of their files."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __reduce__(self) -> tuple[type[PageReader], tuple[Settings]]:
        return PageReader, (self._settings,)  # the renderer stays where it was made

    @cached_property
    def house(self) -> House:
        """What pages are held against. Raises KbError when MkDocs does not accept mkdocs.yml."""
        return read_house(self._settings, make_renderer(self._settings))

    def __call__(self, name: str) -> tuple[ReviewedPage, Mapping[str, Any]]:
        """The page, and what to remember of it: its files are stamped before they are read."""
        house, root = self.house, self._settings.root  # the house is none of the page's own files
        before = stamp(root / name)
        with files_read(root) as read:
            source, problem = read_text(root, name)
            page = (
                ReviewedPage(file=name, article=None, problems=(problem,), lines={})
                if problem
                else make_page(source, name, house)
            )
        sure = (
            before
            and HANGS_ON_MORE.isdisjoint(one.rule for one in page.problems)
            and len(read.keys() - {name}) >= len(INCLUDING.findall(source.encode()))
        )
        return page, page_row(page, {**read, name: before} if sure else {})
