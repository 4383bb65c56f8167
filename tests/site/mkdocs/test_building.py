"""`kb build` as MkDocs and ProperDocs build."""

from __future__ import annotations

import re

import pytest
from support.built import pages, read

from kb_tools.errors import KbError
from kb_tools.settings.settings import read_settings
from kb_tools.site.mkdocs.building import build_site


def test_build_tells_what_mkdocs_does_not_accept(base):
    """`kb build` says it in a sentence."""
    base()
    build_site(read_settings(base.folder)[0], base.folder / "site")
    (base.folder / "mkdocs.yml").write_text("site_name: Hilfe\ntheme: nowhere\n", encoding="utf-8")
    with pytest.raises(KbError, match="MkDocs could not build the site"):
        build_site(read_settings(base.folder)[0], base.folder / "site")


@pytest.mark.long
def test_properdocs_builds_the_same_pages_from_its_own_settings(folder, kb):
    """`kb build` with mkdocs.yml, then with properdocs.yml: all but the mark of the generator is the same."""

    def built(name):
        ran = kb("build", cwd=folder, anew=True)
        assert ran.returncode == 0, ran.said
        assert name in read(folder / "site", "index.html")
        mark = re.compile(r'<meta name="generator"[^>]*>')
        return {path: mark.sub("", read(folder / "site", path)) for path in pages(folder / "site")}

    by_mkdocs = built("mkdocs-1.")
    (folder / "mkdocs.yml").rename(folder / "properdocs.yml")
    assert built("ProperDocs") == by_mkdocs
