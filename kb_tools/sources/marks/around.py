"""What the marks of a page may name: files to include, other pages, and the tools that understand marks."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from pathlib import Path

from kb_tools.settings.settings import Settings
from kb_tools.sources.files import MARKDOWN, is_there, read_text, walk_markdown
from kb_tools.sources.front_matter import split_front_matter

MOST = 200_000
PLAIN = (*MARKDOWN, ".txt", ".mdx")
INCLUDING = re.compile(
    rb"-8<-|\{%-?\s*include\S*\s+[\"']?[^\s\"'%]+\.(?:md|markdown|txt)|\{\{[<%]\s*include|\{\{\s*#\s*include"
    rb"|\[!(?i:INCLUDE)|!\[\[(?![^\]\n]*\.(?:png|jpe?g|gif|svg|webp|avif)\b)|^include::",
    re.MULTILINE,
)
"""Signs of a page that says what other files say: they can change although its own file did not."""


class PageNames:
    """The pages of a knowledge base by the names that wiki links have for them; listed when one is asked."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._names: dict[str, Path] | None = None

    def find(self, name: str) -> Path | None:
        """The page called so, by the end of its path: spaces, hyphens, underscores and case do not count."""
        if self._names is None:
            files = walk_markdown(self._settings.docs_dir, self._settings.root)[0]
            self._names = {key: file for file in reversed(files) for key in self._keys(file)}
        return self._names.get(_folded(name))

    def _keys(self, file: Path) -> Iterable[str]:
        parts = file.relative_to(self._settings.docs_dir).with_suffix("").parts
        return (_folded("/".join(parts[start:])) for start in range(len(parts)))


class Around:
    """One page's surroundings. `tools` are the names of plugins and Markdown extensions that are there."""

    def __init__(self, file: Path, settings: Settings, tools: frozenset[str], names: PageNames) -> None:
        self.tools = tools
        self._folder, self._settings, self._names = file.parent, settings, names
        self._left = MOST

    def include(self, address: str) -> str | None:
        """The text of a file, without front matter, by its path from the page, the articles' folder or the
        root; None where there is none within the knowledge base, or it is no text. All that a page includes
        is no more than MOST characters.
        """
        root = Path(os.path.realpath(self._settings.root))
        folders = (self._folder, self._settings.docs_dir, self._settings.root, root / "_includes")
        for folder in folders:
            path = Path(os.path.realpath(folder / address.strip().lstrip("/")))
            if path.suffix in PLAIN and path.is_relative_to(root) and is_there(path):
                text, problem = read_text(root, path.relative_to(root).as_posix())
                if problem or len(text) > self._left:
                    return None
                self._left -= len(text)
                return split_front_matter(text)[1].strip("\n")
        return None

    def link(self, name: str) -> str | None:
        """The address of another page from this one, by its name; None where there is no such page."""
        found = self._names.find(name)
        return os.path.relpath(found, self._folder).replace(os.sep, "/") if found else None


def _folded(name: str) -> str:
    return re.sub(r"[\s_-]+", "-", name.strip().casefold().removesuffix(".md").strip("/"))
