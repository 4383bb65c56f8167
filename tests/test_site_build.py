"""What real `mkdocs build` runs write."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

import pytest
from support.built import Tags, dead_ends, mkdocs, pages, read
from support.places import ROOT

from kb_tools.errors import KbError
from kb_tools.links.built_site import prove
from kb_tools.models import Link
from kb_tools.settings.settings import read_settings
from kb_tools.site.build import build_site
from kb_tools.sources import read_sources


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
    assert prove(musterbank, "https://hilfe.musterbank.example.com/", links) == ()


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


def test_site_map_has_every_video(musterbank):
    """In each language, though mkdocs-static-i18n lists its files before ours are there."""
    listed = read(musterbank, "sitemap.xml")
    for path in ("videos/", "videos/mbSperre001/", "en/videos/", "en/videos/mbLostCard1/"):
        assert f"<loc>https://hilfe.musterbank.example.com/{path}</loc>" in listed


def test_videos_can_be_found_by_what_is_said(musterbank):
    """The site's own search holds the transcripts."""
    found = json.loads(read(musterbank, "search/search_index.json"))["docs"]
    texts = {
        item["location"]: item["text"] for item in found if item["location"].startswith("videos/mbSperre001/")
    }
    assert any("Sperr-Notruf" in text for text in texts.values())


def test_folders_are_called_what_their_index_is_called(musterbank):
    """The menu says Online-Banking und App, not Online banking."""
    menu = read(musterbank, "index.html")
    assert "Online-Banking und App" in menu
    assert "Online banking" not in menu


# ---- other knowledge bases, built ----


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


def test_mistake_in_the_sources_is_told_with_its_line(base):
    """Strict builds stop, and say where."""
    (base.folder / "docs/pin.md").write_text("---\nvideos: [zzzzzzzzzzz]\n---\n# PIN\n", encoding="utf-8")
    assert "docs/pin.md:2: there is no video zzzzzzzzzzz" in base(fails=True)


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


def test_build_tells_what_mkdocs_does_not_accept(base):
    """`kb build` says it in a sentence."""
    base()
    build_site(base.folder)
    (base.folder / "mkdocs.yml").write_text("site_name: Hilfe\ntheme: nowhere\n", encoding="utf-8")
    with pytest.raises(KbError, match="MkDocs could not build the site"):
        build_site(base.folder)


def test_settings_under_another_name_are_refused_in_a_sentence(base):
    """The one place the settings are read from is mkdocs.yml."""
    base()
    (base.folder / "mkdocs.yml").rename(base.folder / "other.yml")
    said = mkdocs(base.folder, "-f", "other.yml", fails=True)
    assert "kb: the settings are in other.yml, and kb reads mkdocs.yml" in said
    assert "Traceback" not in said
