"""Articles that `kb new` would write, and what is read back from them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PurePosixPath

from markdown import Markdown

from kb_tools.settings.settings import Settings
from kb_tools.sources.articles import parse_article
from kb_tools.writing.article import UNWRITTEN, Idea, plan_articles

from .places import NOWHERE

BOTH = Settings(root=NOWHERE, languages=("de", "en"), language_folders=True)
DAY = date(2026, 11, 22)
EXTENSIONS = [
    "tables",
    "attr_list",
    "def_list",
    "admonition",
    "toc",
    "pymdownx.superfences",
    "pymdownx.details",
    "pymdownx.tilde",
]


def read_back(one, settings=BOTH):
    """The article as `kb index` will read it once it is written, and what `kb check` says of it."""
    written = re.sub(rf"^{re.escape(UNWRITTEN)} #.*\n", "", one.text, count=1, flags=re.MULTILINE)
    assert written != one.text
    return parse_article(
        written,
        settings.name(one.file),
        settings,
        lambda text, _: Markdown(extensions=EXTENSIONS).convert(text),
    )


def planned(title, folders=None, settings=BOTH, **more):
    """The articles of a title, in the folder karten where no other is given."""
    return plan_articles(Idea(title=title, **more), folders or {"de": PurePosixPath("karten")}, settings, DAY)
