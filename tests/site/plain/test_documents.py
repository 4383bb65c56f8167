"""What editors wrote, as pages of a plain site."""

from __future__ import annotations

import pytest

from kb_tools.settings.settings import Settings
from kb_tools.site.plain.documents import Documents, site_file
from kb_tools.sources.rendering import make_renderer

FILES = {
    "index.md": "---\ntitle: Start\n---\n# Start\n\n[PIN](karten/pin.md#neu) ![](bild.png)\n",
    "karten/pin.md": "# PIN\n\nSo geht es. [Start](../index.md)\n"
    "[Netz](https://a.example/x.md)\n[Fort](fort.md)\n",
    "karten/pin.en.md": "# PIN\n\nLike this. [Start](../index.md) [Self](pin.md)\n",
    "bild.png": "",
    ".versteckt/a.png": "",
}


@pytest.fixture
def documents(tmp_path):
    for name, text in FILES.items():
        file = tmp_path / "docs" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    settings = Settings(root=tmp_path, languages=("de", "en"), language_suffixes=True)
    return Documents(settings, {}, make_renderer(settings))


def test_links_to_files_lead_to_pages_in_the_same_language_and_others_stay(documents):
    pages = {page.file.src_uri: page for page in documents.pages()}
    assert 'href="karten/pin/#neu"' in pages["index.md"].html
    assert 'src="bild.png"' in pages["index.md"].html
    german, english = pages["karten/pin.md"], pages["karten/pin.en.md"]
    assert 'href="../../"' in german.html
    assert 'href="https://a.example/x.md"' in german.html
    assert 'href="fort.md"' in german.html
    assert (english.lang, english.url) == ("en", "en/karten/pin/")
    assert 'href="../../../"' in english.html
    assert 'href="./"' in english.html
    assert {lang: one.url for lang, one in german.file.alternates.items()} == {
        "de": "karten/pin/",
        "en": "en/karten/pin/",
    }


def test_a_page_is_described_by_its_first_paragraph(documents):
    assert [page.meta["description"] for page in documents.pages() if page.lang == "en"] == [
        "Like this. Start Self"
    ]


def test_what_is_no_page_is_shipped_but_for_what_is_hidden(documents):
    assert [path for path, _ in documents.others()] == ["bild.png"]


def test_a_picture_of_another_language_stands_in_its_tree(tmp_path):
    from pathlib import PurePosixPath

    settings = Settings(root=tmp_path, languages=("de", "en"), language_folders=True)
    paths = ("de/a.png", "en/a.png", "a.png")
    assert [site_file(PurePosixPath(path), settings) for path in paths] == ["a.png", "en/a.png", "a.png"]
