"""Includes that stay in the knowledge base: pymdownx.snippets looks at the name of a file, and follows a link
of that name wherever it leads.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from kb_tools.settings.extensions import with_root
from kb_tools.sources.files import leads_out


class Bounded(Extension):
    """Refuses to include what is a symbolic link out of the folder `root`; stands behind the extension that
    includes.
    """

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Raises ValueError, as a page that cannot be rendered does, when such a link is included."""
        if "snippet" in md.preprocessors:
            snippets: Any = md.preprocessors["snippet"]
            snippets.get_snippet_path = _within(self._root, snippets.get_snippet_path)


def keep_below(root: Path, config: Any) -> None:
    """Lets the site's extensions, as MkDocs' own settings have them, read as those of the index do."""
    names = [name for name in config.markdown_extensions if isinstance(name, str)]
    config.mdx_configs.update(with_root(names, config.mdx_configs, root))
    config["markdown_extensions"] = [*names, Bounded(root)]


def _within(root: Path, find: Callable[[str], str | None]) -> Callable[[str], str | None]:
    def found(name: str) -> str | None:
        path = find(name)
        if path and leads_out(Path(path), root):
            raise ValueError(f"{name} is a link out of the knowledge base")
        return path

    return found
