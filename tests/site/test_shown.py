"""Pages in the form that what stands around them needs."""

from __future__ import annotations

from types import SimpleNamespace

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from kb_tools.site.plain.documents import Document
from kb_tools.site.shown import Shown


def test_mkdocs_pages_and_plain_ones_have_one_form():
    file = File("a.md", "docs", "site", use_directory_urls=True)
    assert isinstance(Page(None, file, MkDocsConfig()), Shown)
    values = dict.fromkeys(("file", "url", "title", "is_index", "ancestors", "meta"))
    assert isinstance(Document(**values), Shown)
    assert not isinstance(SimpleNamespace(), Shown)
