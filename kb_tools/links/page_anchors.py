"""The anchors that a page of a built site has, and what the site says it was built by."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

from kb_tools.text import ended

ARTICLE = re.compile(r"<article.*</article>", re.DOTALL)
GENERATOR = re.compile(r"""<meta name="?generator"? content="?([^">]*)""")


def built_by(site_dir: Path) -> str:
    """The mark of the generator on the first page; "" where there is none."""
    try:
        found = GENERATOR.search((site_dir / "index.html").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return ""
    return found[1] if found else ""


def page_anchors(site_dir: Path, path: str, whole: bool) -> frozenset[str] | None:
    """The anchors of the whole page, or of its article only; None when there is no such page."""
    file = site_dir / path
    try:
        if not file.resolve().is_relative_to(site_dir.resolve()):
            return None
        html = file.read_text(encoding="utf-8", errors="replace")
    except (OSError, ValueError):  # no such file, or no name a file could have
        return None
    article = None if whole else ARTICLE.search(html)
    parser = _Ids()
    parser.feed(ended(article[0] if article else html))
    parser.close()
    return frozenset(parser.ids)


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and (name == "id" or (name == "name" and tag == "a")):
                self.ids.add(value)
