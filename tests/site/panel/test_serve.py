"""What an editor sees while writing: the panel of `mkdocs serve`, in a real Chromium, and nothing of it in a
built site.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import expect
from support.browser import NARROW, WIDE, axe
from support.built import ATTACKS, HOSTILE, mkdocs
from support.places import SMALL_SITE
from support.serving import serving

from kb_tools.languages import language
from kb_tools.languages.de.panel import PANEL as GERMAN
from kb_tools.languages.en.panel import PANEL as ENGLISH
from kb_tools.site.panel.serve import _with_tag

PANEL = "aside.kb-panel"
BUTTON, SHEET = f"{PANEL} .button", f"{PANEL} dialog"
PRICES, COURSES, BROKEN, VIDEO = "eintritt/", "kurse/", "kaputt/", "videos/bdEintritt1/"


@given(page=st.binary(), mount=st.sampled_from(["/", "/help/", '/"><script>/']))
def test_page_stays_as_it_is_but_for_one_tag(page, mount):
    """Whatever the page is, taking the tag out again gives it back."""
    tagged = _with_tag(page, mount, language)
    start, end = (
        tagged.index(b'<script type="module" src="'),
        tagged.index(b"</script>", tagged.index(b'id="kb-panel"')),
    )
    tag = tagged[start : end + len(b"</script>")]
    assert tagged.replace(tag, b"", 1) == page
    assert tag.count(b"<") == 2


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """The swimming pool, with an article full of mistakes and attacks, one that asks for another's, and an
    unlinked video.
    """
    folder = Path(shutil.copytree(SMALL_SITE, tmp_path_factory.mktemp("panel") / "bad"))
    front = {
        "title": HOSTILE,
        "sumary": "typing mistake",
        "questions": [*ATTACKS, "zzgrmpf"],
        "handling": "sometimes",
    }
    (folder / "docs/de/kaputt.md").write_text(
        f"---\n{json.dumps(front)}\n---\n# Kaputt\n\nText.\n", encoding="utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def site(place):
    with serving(place) as address:
        yield address
        said = (place / "serve.log").read_text()  # before the server is told to stop, amid whatever it does
    # MkDocs itself stumbles where a page is deleted while it builds; nothing of ours does.
    assert "kb_tools" not in said.partition("Traceback")[2]


def facts(site, path, lang="en"):
    with urlopen(f"{site}kb-panel/facts?{urlencode({'path': '/' + path, 'lang': lang})}") as response:
        return json.load(response)


def rows(told, title):
    return next(section["rows"] for section in told["sections"] if section["title"] == title)


def test_article_is_told_with_all_that_is_known(site):
    """Problems, phrasings, the reply within its limit, videos."""
    told = facts(site, PRICES)
    assert told["file"] == "docs/de/eintritt.md"
    assert [section["title"] for section in told["sections"]] == [
        ENGLISH.problems,
        ENGLISH.phrasings,
        ENGLISH.reply,
        ENGLISH.videos,
    ]
    assert all(row["details"] for row in rows(told, ENGLISH.phrasings))
    reply = rows(told, ENGLISH.reply)[0]
    assert "https://bad.example/eintritt/" in reply["text"]
    assert "of 280 characters (x)" in reply["details"][0]


def test_reply_is_the_one_that_suggest_sends(site, place, kb):
    """Word for word, to the same message."""
    reply = rows(facts(site, PRICES), ENGLISH.reply)[0]
    message = reply["details"][1].removeprefix("To “").removesuffix("”")
    said = json.loads(kb("suggest", "--json", message, cwd=place).stdout)
    assert reply["text"] in [one["reply"]["text"] for one in said["suggestions"]]


def test_video_is_told_too(site):
    """With the articles that could belong to it."""
    told = facts(site, VIDEO, "de")
    assert told["file"] == "videos.yaml"
    assert [section["title"] for section in told["sections"]] == [
        GERMAN.problems,
        GERMAN.phrasings,
        GERMAN.reply,
        GERMAN.articles,
    ]


def test_mistakes_are_counted_and_named(site):
    """With line and rule, errors first."""
    told = facts(site, BROKEN)
    assert told["count"] == len(rows(told, ENGLISH.problems)) >= 2
    assert told["worst"] == "error"
    assert any(
        "sumary" in row["text"] and "unknown-key" in row["details"][-1]
        for row in rows(told, ENGLISH.problems)
    )


@pytest.mark.parametrize("path", ["videos/", "nowhere/", "%E0%A4%A", "../../etc/passwd", ""])
def test_other_pages_have_nothing_of_their_own(site, path):
    """They show what is wrong anywhere, or that nobody asks for them."""
    assert len(facts(site, path)["sections"]) == 2


def test_edit_is_known_at_once(site, place):
    """A new question finds its article with the next answer of the server, not with the next `kb index`."""
    file, question = place / "docs/de/kurse.md", "Dürfen Seepferdchen Schnorchel mitbringen?"
    source = file.read_text(encoding="utf-8")
    try:
        file.write_text(source.replace("questions:\n", f"questions:\n  - {question}\n", 1), encoding="utf-8")
        phrasing = next(
            row for row in rows(facts(site, COURSES), ENGLISH.phrasings) if row["text"] == question
        )
        assert phrasing["mark"] == "good"
    finally:
        file.write_text(source, encoding="utf-8")


def test_question_that_finds_another_article_is_named_first(site, place):
    """With the article that is found instead."""
    file = place / "docs/de/fremd.md"
    question = "Wie viel kostet der Eintritt für Kinder?"
    try:
        file.write_text(
            f"---\ntitle: Fundsachen\nquestions: ['{question}', Handtuch liegen gelassen]\n---\n# "
            "Fundsachen\n\nAm Empfang.\n"
        )
        (place / "docs/de/preis.md").write_text(
            f"---\ntitle: {question}\n---\n# {question}\n\n{question} Drei Euro Eintritt für Kinder.\n"
        )
        first = rows(facts(site, "fremd/"), ENGLISH.phrasings)[0]
        assert first["text"] == question
        assert any(question in detail and "instead" in detail for detail in first["details"])
    finally:
        file.unlink()
        (place / "docs/de/preis.md").unlink()


def test_settings_that_cannot_be_read_are_one_sentence(site, place):
    """The panel says so, and is back when they are mended."""
    file = place / "mkdocs.yml"
    source = file.read_text(encoding="utf-8")
    try:
        file.write_text("site_name: [", encoding="utf-8")
        assert "mkdocs.yml" in facts(site, PRICES)["error"]
    finally:
        file.write_text(source, encoding="utf-8")
    assert facts(site, PRICES)["sections"]


def test_server_started_elsewhere_knows_the_same(bare):
    """The sources are those beside the mkdocs.yml that MkDocs was given."""
    with serving(bare, "-f", str(bare / "mkdocs.yml"), cwd=bare.parent) as address:
        assert facts(address, "hours/")["file"] == "docs/hours.md"


def test_knowledge_base_without_address_still_shows_its_problems(bare):
    """Search needs links, and links need `site_url`: the panel says so where search would speak."""
    config = bare / "mkdocs.yml"
    config.write_text("site_name: Bare\nplugins: [kb]\ntheme: mkdocs\n", encoding="utf-8")
    with serving(bare) as address:
        assert "site_url" in rows(facts(address, "hours/"), ENGLISH.phrasings)[0]["text"]


def test_site_in_a_folder_with_addresses_of_files(bare):
    """The panel is below the same folder as the site."""
    config = bare / "mkdocs.yml"
    config.write_text(
        "site_name: Bare\nsite_url: https://help.example/sub/\nuse_directory_urls: false\nplugins: [kb]\n",
        encoding="utf-8",
    )
    with serving(bare) as address:
        with urlopen(f"{address}sub/hours.html") as response:
            assert b'src="/sub/kb-panel/panel.js"' in response.read()
        with urlopen(f"{address}sub/kb-panel/facts?path=/sub/hours.html") as response:
            assert json.load(response)["file"] == "docs/hours.md"


def test_built_site_has_nothing_of_it(place, site):  # noqa: ARG001 while it is being served
    """No file, no tag, no word, whatever else the build writes."""
    mkdocs(place, "-q", "--no-strict", "-d", "built")
    for file in (place / "built").rglob("*"):
        assert "panel" not in file.name
        content = file.read_bytes() if file.is_file() else b""
        assert not any(
            word in content for word in (b"kb-panel", GERMAN.title.encode(), ENGLISH.title.encode())
        ), file


@pytest.mark.browser
def test_button_counts_and_opens_a_sheet(visit):
    """Escape closes it, and the focus is where it was."""
    page = visit().open(BROKEN)
    button, sheet = page.locator(BUTTON), page.locator(SHEET)
    expect(button).to_have_attribute("data-worst", "error")
    assert int(button.inner_text()) >= 2
    button.focus()
    page.keyboard.press("Enter")
    expect(sheet).to_be_visible()
    expect(sheet.get_by_role("button", name=GERMAN.close)).to_be_focused()
    page.keyboard.press("Escape")
    expect(sheet).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.browser
@pytest.mark.parametrize(("lang", "words"), [("", GERMAN), ("en/", ENGLISH)])
def test_sheet_speaks_the_language_of_the_page(visit, lang, words):
    """German and English."""
    page = visit().open(lang + PRICES)
    page.locator(BUTTON).click()
    expect(page.locator(SHEET).get_by_role("heading", name=words.phrasings)).to_be_visible()


@pytest.mark.browser
def test_sheet_stays_open_and_follows_edits(visit, place):
    """Over live reloads, without taking the focus from the page."""
    page, file = visit().open(COURSES), place / "docs/de/kurse.md"
    page.locator(BUTTON).click()
    expect(page.locator(SHEET)).to_contain_text(GERMAN.phrasings)
    source = file.read_text(encoding="utf-8")
    try:
        file.write_text(source.replace("---\n", "---\nquestons: [Wann?]\n", 1), encoding="utf-8")
        expect(page.locator(SHEET)).to_contain_text("questons", timeout=120_000)
        assert page.evaluate("document.activeElement === document.body")
    finally:
        file.write_text(source, encoding="utf-8")
    expect(page.locator(SHEET)).not_to_contain_text("questons", timeout=120_000)
    expect(page.locator(SHEET)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(SHEET)).to_be_hidden()
    page.reload()
    expect(page.locator(BUTTON)).to_be_visible()


@pytest.mark.browser
def test_attacks_are_text(visit):
    """A hostile title and hostile questions are shown as they were written."""
    visitor = visit()
    page = visitor.open(BROKEN)
    said = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.locator(BUTTON).click()
    expect(page.locator(SHEET)).to_contain_text(ATTACKS[0])
    assert page.locator(f"{SHEET} :is(img, script, b, iframe)").count() == 0
    assert (said, visitor.foreign) == ([], [])


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, NARROW], ids=["wide", "narrow"])
def test_everyone_can_use_it(visit, scheme, viewport):
    """axe-core finds nothing, closed and open, on a wide screen and on a phone; nothing scrolls sideways."""
    visitor = visit(color_scheme=scheme, viewport=viewport, reduced_motion="reduce")
    visitor.context.add_init_script(axe())
    for path in (BROKEN, PRICES, VIDEO):
        page = visitor.open(path)
        expect(page.locator(BUTTON)).to_have_text(re.compile(r"\d|✓"))
        assert _violations(page) == [], path
        page.locator(BUTTON).click()
        expect(page.locator(SHEET)).to_be_visible()
        assert _violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
        page.keyboard.press("Escape")


def _violations(page):
    """What axe-core finds in the panel."""
    found = page.evaluate("axe.run()")["violations"]
    return [
        (rule["id"], node["html"][:200])
        for rule in found
        for node in rule["nodes"]
        if "kb-panel" in str(node["target"])
    ]


@pytest.mark.browser
def test_panel_that_gets_no_answer_says_so(visit):
    """One sentence, and the page is as it was."""
    visitor = visit()
    visitor.context.route("**/kb-panel/facts*", lambda route: route.abort())
    page = visitor.open(PRICES)
    page.locator(BUTTON).click()
    expect(page.locator(SHEET)).to_contain_text(GERMAN.sorry)
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.browser
def test_page_is_whole_where_the_panel_cannot_start(visit):
    """Not even an error in the page."""
    visitor = visit()
    visitor.context.route("**/kb-panel/panel.css", lambda route: route.abort())
    page = visitor.open(PRICES)
    expect(page.locator("h1")).to_be_visible()
    assert page.locator(PANEL).count() == 0
