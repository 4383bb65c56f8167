"""MkDocs with our plugin, started from where it likes."""

from __future__ import annotations

import json
import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from support.built import HOSTILE, Tags, dead_ends, pages, read
from support.places import ROOT

from kb_tools.links.built_site import site_in
from kb_tools.models import Link
from kb_tools.settings.settings import read_settings
from kb_tools.sources.reading import read_sources


def test_an_include_is_found_from_another_folder(folder, tmp_path):
    """`mkdocs build -f` elsewhere builds the pages that it builds in the knowledge base, with what they
    include.
    """
    (folder / "parts").mkdir()
    (folder / "parts" / "candy.md").write_text("Eine Zuckerwatte kostet drei Taler.\n", encoding="utf-8")
    page = folder / "docs" / "de" / "zuckerwatte.md"
    page.write_text('# Zuckerwatte\n\n--8<-- "parts/candy.md"\n', encoding="utf-8")
    for name, place in (("here", folder), ("there", tmp_path)):
        subprocess.run(
            [
                sys.executable,
                "-m",
                "mkdocs",
                "build",
                "-q",
                "-f",
                folder / "mkdocs.yml",
                "-d",
                tmp_path / name,
            ],
            cwd=place,
            capture_output=True,
            check=True,
        )
    here, there = ((tmp_path / name / "zuckerwatte" / "index.html").read_text() for name in ("here", "there"))
    assert "drei Taler" in there
    assert there == here


def test_no_link_of_the_sample_is_a_dead_end(musterbank):
    """Menus, switches, cards, styles and scripts: each leads to a file."""
    assert (
        dead_ends(musterbank, {path: page for path, page in pages(musterbank).items() if path != "404.html"})
        == set()
    )


def test_every_link_a_suggestion_could_carry_resolves(musterbank):
    """Each passage's anchor is on the page that was built."""
    links = [
        Link(url=f"{one.url}#{passage.anchor}" if passage.anchor else one.url, source=one.file)
        for one in read_sources(read_settings(ROOT)[0]).articles
        for passage in one.passages
    ]
    assert len(links) > 100
    assert site_in(musterbank, "https://hilfe.musterbank.example.com/").prove(links) == ()


def test_no_page_of_the_sample_loads_from_others(musterbank):
    """Scripts, styles, pictures and frames come from the site itself."""
    for path, page in pages(musterbank).items():
        loaded = [values.get("src", "") for _, values in page.elements]
        loaded += [
            values["href"]
            for tag, values in page.elements
            if tag == "link" and values["rel"] not in ("canonical", "alternate ")
        ]
        assert [address for address in loaded if urlsplit(address).netloc] == [], path


def test_video_is_in_its_own_tree_only(musterbank):
    """A German video has no English page, and the language switch leads to the list of English ones."""
    assert (musterbank / "videos/mbSperre001/index.html").is_file()
    assert not (musterbank / "en/videos/mbSperre001").exists()
    assert 'href="../../en/videos/" hreflang="en" class="md-select__link"' in read(
        musterbank, "videos/mbSperre001/index.html"
    )
    assert (musterbank / "en/videos/mbLostCard1/index.html").is_file()


def test_video_and_article_name_each_other(musterbank):
    """From the article to the second, from the video back to the article."""
    assert (
        "../../videos/mbSperre001/#t=14" in Tags(read(musterbank, "karten/karte-verloren/index.html")).links()
    )
    assert "../../karten/karte-verloren/" in Tags(read(musterbank, "videos/mbSperre001/index.html")).links()


def test_videos_can_be_found_by_what_is_said(musterbank):
    """The site's own search holds the transcripts."""
    found = json.loads(read(musterbank, "search/search_index.json"))["docs"]
    texts = {
        item["location"]: item["text"] for item in found if item["location"].startswith("videos/mbSperre001/")
    }
    assert any("Sperr-Notruf" in text for text in texts.values())


@pytest.mark.parametrize(
    "config",
    [
        "theme: {name: material, language: de, font: false}\n",
        "theme: {name: material, font: false, features: [navigation.tabs, navigation.footer, "
        "navigation.path, toc.follow]}\n",
        "theme: mkdocs\n",
        "theme: readthedocs\n",
        "theme: {name: material, font: false}\nuse_directory_urls: false\n",
        "theme: {name: material, font: false}\nnav: [index.md, pin.md, Filme: videos/index.md]\n",
    ],
    ids=["german", "features", "mkdocs", "readthedocs", "html-names", "own-nav"],
)
def test_hostile_video_harms_no_page(base, config):
    """In any theme a hostile title is text, and every link still leads somewhere."""
    site = base(config)
    found = pages(site)
    assert any("abcdefghijk" in path for path in found)
    for path, page in found.items():
        assert "alert(1)" not in page.texts, f"{path} has a script of that text"
        assert not any(name.startswith("onerror") for _, name, _ in page.attributes), path
    assert (
        dead_ends(site, {path: page for path, page in found.items() if path != "404.html"}, "/sub/") == set()
    )


def test_summary_describes_the_article_to_search_engines(base):
    """Quotes and tags in it do not break out of the attribute."""
    page = Tags(read(base(), "pin/index.html"))
    assert ("meta", "content", 'A "quote" <b>') in page.attributes


def test_single_language_needs_no_i18n(base):
    """Without mkdocs-static-i18n the site speaks the theme's language."""
    site = base()
    assert "Im Video erklärt" in read(site, "pin/index.html")
    assert "https://help.example/sub/videos/abcdefghijk/" in read(site, "sitemap.xml")


def test_editors_page_wins(base):
    """A page the editor wrote where ours would stand stays."""
    (base.folder / "docs/videos").mkdir()
    (base.folder / "docs/videos/index.md").write_text("# Unsere Filme\n", encoding="utf-8")
    assert "Unsere Filme" in read(base(), "videos/index.html")


def test_site_without_videos_has_no_list_of_them(base):
    """One article and no videos.yaml is a knowledge base."""
    (base.folder / "videos.yaml").unlink()
    (base.folder / "docs/pin.md").write_text("# PIN\n\nSo geht es.\n", encoding="utf-8")
    assert not (base() / "videos").exists()


def test_article_shown_in_place_of_a_missing_translation_keeps_its_video(base):
    """With `fallback_to_default` the German article is in the English tree too; its video stays where it
    is.
    """
    (base.folder / "docs").rename(base.folder / "de")
    (base.folder / "docs/en").mkdir(parents=True)
    (base.folder / "de").rename(base.folder / "docs/de")
    (base.folder / "docs/en/index.md").write_text("# Start\n", encoding="utf-8")
    languages = "[{locale: de, name: Deutsch, default: true}, {locale: en, name: English}]"
    i18n = f"plugins: [search, kb, i18n: {{docs_structure: folder, languages: {languages}}}]"
    site = base(f"theme: {{name: material, font: false}}\n{i18n}\n", plugins="")
    assert "../../videos/abcdefghijk/#t=5" in Tags(read(site, "en/pin/index.html")).links()
    assert (
        dead_ends(site, {path: page for path, page in pages(site).items() if path != "404.html"}, "/sub/")
        == set()
    )


def test_every_page_has_the_way_to_a_human(musterbank):
    """Once, after everything else, and each knows its article; the 404 page has it as well."""
    found = {
        path: page
        for path, page in pages(musterbank).items()
        if "http-equiv" not in {name for _, name, _ in page.attributes}
    }
    for path, page in found.items():
        boxes = [values for _, values in page.elements if values.get("id") == "kb-contact"]
        assert len(boxes) == 1, path
    assert "?article=karten%2Fpin-vergessen" in read(musterbank, "karten/pin-vergessen/index.html")


def test_lost_page_is_in_the_sites_first_language(musterbank):
    """Though the other language is built after it."""
    assert '<html lang="de"' in read(musterbank, "404.html")
    assert "Diese Seite gibt es nicht" in read(musterbank, "404.html")


def test_hostile_article_harms_no_page(base):
    """Title, summary, tags, questions and the folder's name are text wherever they are shown, and what a link
    would run is not in it.
    """
    front = dict.fromkeys(("title", "summary", "reply", "owner"), HOSTILE) | {
        "tags": [HOSTILE, "x"],
        "questions": [HOSTILE],
    }
    for name in ("a", "b"):
        file = base.folder / "docs" / "<img src=x onerror=alert(1)>" / f"{name}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(
            f"---\n{json.dumps(front)}\n---\n# Frage\n\n[Antwort](javascript:alert(2))\n", encoding="utf-8"
        )
    for path, page in pages(base()).items():
        assert "alert(1)" not in page.texts, path
        assert not any("alert(2)" in (value or "") for _, _, value in page.attributes), path
        assert not any(name.startswith("onerror") for _, name, _ in page.attributes), path


def test_folder_without_index_page_is_a_topic(base):
    """It gets a page, stands on the first page and in the menu."""
    (base.folder / "docs/konto").mkdir()
    (base.folder / "docs/konto/gebuehr.md").write_text("# Was kostet das?\n\nNichts.\n", encoding="utf-8")
    site = base()
    assert "Was kostet das?" in read(site, "konto/index.html")
    assert {"konto/", "konto/gebuehr/"} <= set(Tags(read(site, "index.html")).links())


def test_site_without_first_page_gets_one(base):
    """With its questions."""
    (base.folder / "docs/index.md").unlink()
    assert "pin/" in Tags(read(base(), "index.html")).links()


def test_old_address_leads_to_the_article(base):
    """As a page of its own, outside the menu and the site map."""
    file = base.folder / "docs/pin.md"
    file.write_text(
        file.read_text(encoding="utf-8").replace("---\n", "---\nmoved_from: [alt/geheimzahl/]\n", 1),
        encoding="utf-8",
    )
    site = base()
    assert "../../pin/" in Tags(read(site, "alt/geheimzahl/index.html")).links()
    assert "geheimzahl" not in read(site, "sitemap.xml")


def test_hostile_name_of_the_site_harms_no_page(base):
    """The theme prints it in a dozen places as it is."""
    site = base(
        f"theme: {{name: material, language: de, font: false}}\nsite_description: {json.dumps(HOSTILE)}\n",
        name=json.dumps(HOSTILE),
    )
    for path, page in pages(site).items():
        assert "alert(1)" not in page.texts, path
        assert not any(name.startswith("onerror") for _, name, _ in page.attributes), path
