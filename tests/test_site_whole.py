"""The help site as it is built: contact, topics, redirects, and what programs are told."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

from support.built import HOSTILE, Tags, pages, read

# ---- the help site, built ----


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


def test_programs_are_told_what_each_page_is(musterbank):
    """Valid JSON on every page, absolute addresses, a picture that is there, and the same article in the
    other language.
    """
    root = "https://hilfe.musterbank.example.com/"
    for path, page in pages(musterbank).items():
        tags = {
            values.get("property"): values.get("content") for tag, values in page.elements if tag == "meta"
        }
        if path != "404.html":
            assert tags["og:url"] == root + path.removesuffix("index.html")
            assert (musterbank / unquote(tags["og:image"].removeprefix(root))).is_file()
    html = read(musterbank, "karten/karte-verloren/index.html")
    found = [
        json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    ]
    assert [item["@type"] for item in found] == ["Article", "BreadcrumbList"]
    assert [item["name"] for item in found[1]["itemListElement"]][1] == "Karten"
    assert f'hreflang="en" href="{root}en/karten/karte-verloren/"' in html
    assert 'hreflang="x-default"' in html
    assert 'hreflang="en"' not in read(musterbank, "videos/mbSperre001/index.html").partition("</head>")[0]


def test_feed_and_llms_txt_are_there_in_each_language(musterbank):
    """And each speaks its own."""
    assert "Karte verloren" in read(musterbank, "llms.txt")
    assert "<language>en</language>" in read(musterbank, "en/feed.xml")


def test_lost_page_is_in_the_sites_first_language(musterbank):
    """Though the other language is built after it."""
    assert '<html lang="de"' in read(musterbank, "404.html")
    assert "Diese Seite gibt es nicht" in read(musterbank, "404.html")


def test_hostile_article_harms_no_page(base):
    """Title, summary, tags, questions and the folder's name are text wherever they are shown."""
    front = dict.fromkeys(("title", "summary", "reply", "owner"), HOSTILE) | {
        "tags": [HOSTILE, "x"],
        "questions": [HOSTILE],
    }
    for name in ("a", "b"):
        file = base.folder / "docs" / "<img src=x onerror=alert(1)>" / f"{name}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"---\n{json.dumps(front)}\n---\n# Frage\n\nAntwort.\n", encoding="utf-8")
    for path, page in pages(base()).items():
        assert "alert(1)" not in page.texts, path
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


def test_published_address_must_not_disappear(base, kb):
    """`kb build` notes what there is, `kb check` asks for a redirect, and a redirect is enough."""
    base()
    assert kb("build", cwd=base.folder).returncode == 0
    assert "pin/\n" in read(base.folder, "published.txt")
    (base.folder / "docs/pin.md").rename(base.folder / "docs/geheimzahl.md")
    (base.folder / "docs/index.md").write_text("# Start\n\n- [PIN](geheimzahl.md)\n", encoding="utf-8")
    ran = kb("check", cwd=base.folder)
    assert ran.returncode == 1
    assert "pin/ was published and is gone" in ran.said
    config = base.folder / "mkdocs.yml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("kb]", "kb: {redirects: {pin: geheimzahl}}]"),
        encoding="utf-8",
    )
    assert kb("check", cwd=base.folder).returncode == 0


def test_pictures_are_drawn_once(base):
    """The second build takes them from where the first kept them; what is not wanted any more is swept."""
    kept = base.folder / ".kb/pictures"
    site = base()
    first = {file.name: file.stat().st_mtime_ns for file in kept.iterdir()}
    assert (site / "assets/kb/pictures/pin.png").read_bytes().startswith(b"\x89PNG")
    (kept / "old.png").write_bytes(b"")
    base()
    assert {file.name: file.stat().st_mtime_ns for file in kept.iterdir()} == first


def test_hostile_name_of_the_site_harms_no_page(base):
    """The theme prints it in a dozen places as it is."""
    site = base(
        f"theme: {{name: material, language: de, font: false}}\nsite_description: {json.dumps(HOSTILE)}\n",
        name=json.dumps(HOSTILE),
    )
    for path, page in pages(site).items():
        assert "alert(1)" not in page.texts, path
        assert not any(name.startswith("onerror") for _, name, _ in page.attributes), path
