"""Material's `navigation.instant`, in a real Chromium: each page works as if it had been opened by itself."""

from __future__ import annotations

import shutil

import pytest
from playwright.sync_api import expect
from support.browser import served
from support.search_box import found, search

pytestmark = pytest.mark.browser
ARTICLE = "karten/karte-verloren/"


@pytest.fixture(scope="module")
def site(musterbank, tmp_path_factory):
    """The sample as it is with `navigation.instant`, which Material reads from each page, and whose pages it
    finds in the site map. It takes those there for pages of this host, but not of this port.
    """
    folder = tmp_path_factory.mktemp("instant") / "site"
    shutil.copytree(musterbank, folder)
    with served(folder) as address:
        for page in folder.rglob("*.html"):
            put(page, '"features": [', '"features": ["navigation.instant", ')
        put(folder / "sitemap.xml", "https://hilfe.musterbank.example.com/", address)
        yield address


def put(file, ours, theirs):
    """Writes `theirs` in the place of `ours`."""
    file.write_text(file.read_text("utf-8").replace(ours, theirs), "utf-8")


@pytest.fixture
def instantly(visit):
    """Makes visitors whose first page is open, and Material knows which others there are."""

    def make(path, **options):
        visitor = visit(**options)
        page = visitor.open(path)
        expect(page.locator(".kb-open")).to_be_visible()
        page.wait_for_function(
            "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/sitemap.xml'))"
        )
        page.evaluate("new Promise((done) => setTimeout(done))")
        page.evaluate("window.stayed = true")
        return visitor

    return make


def test_video_asks_before_it_plays(instantly):
    """The second of the link is known, chapters wait for consent, and the click that starts it stays here."""
    visitor = instantly(ARTICLE)
    page = visitor.page
    page.locator(".kb-card").click()
    expect(page.locator("h1")).to_have_text("Karte sperren in 60 Sekunden")
    expect(page.locator(".kb-player__label")).to_have_text("Ab 0:14 abspielen")
    page.locator(".kb-chapters a").nth(2).click()
    expect(page.locator(".kb-player__label")).to_have_text("Ab 0:54 abspielen")
    assert visitor.foreign == []
    page.locator(".kb-player__start").click()
    assert visitor.player() == ("www.youtube-nocookie.com", "mbSperre001", 54)
    assert page.evaluate("window.stayed")


def test_next_article_asks_whether_it_helped_and_knows_the_hours(instantly):
    """Buttons, opening hours and the field's suggestions belong to the page that is shown."""
    page = instantly("").page
    page.locator(".kb-asked a").first.click()
    expect(page.locator(".kb-helped")).to_be_visible()
    expect(page.locator(".kb-open")).to_be_visible()
    page.get_by_role("button", name="Nein").click()
    expect(page.locator("#kb-contact-title")).to_be_focused()
    page.go_back()
    expect(page.locator("#kb-ask")).to_have_attribute("role", "combobox")
    page.locator("#kb-ask").fill("karte verloren")
    expect(page.locator(".kb-suggestions [role=option]").first).to_contain_text("Karte verloren")
    assert page.evaluate("window.stayed")


def test_language_switch_leads_to_this_page_in_the_other_language(instantly):
    """Header and search are those of the new page's language, whichever page came first."""
    page = instantly("karten/").page
    page.locator(".kb-index a[href$='/karte-verloren/']").first.click()
    expect(page.locator(".kb-helped")).to_be_visible()
    switch = page.locator(".md-select__link[hreflang=en]")
    page.locator(".md-select").hover()
    switch.click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_contain_text("lost")
    expect(page.locator("#kb-helped")).to_be_visible()
    assert page.url.endswith("/en/karten/karte-verloren/")


def test_dialog_goes_on_answering(instantly):
    """A result of the search leads on, and Back brings its list again."""
    page = instantly("").page
    page.locator(".kb-asked a:not([href*=karte-verloren])").first.click()
    expect(page.locator(".kb-helped")).to_be_visible()
    asked = page.url
    page.wait_for_load_state("networkidle")  # Material closes its dialog a moment after each page
    search(page, "karte verloren")
    first = found(page).first.locator("a")
    expect(first).to_contain_text("Karte verloren")
    first.click()
    expect(page.locator("h1")).to_contain_text("Karte verloren")
    page.go_back()
    expect(first).to_be_focused()
    assert page.url == f"{asked}#q=karte+verloren"
    assert page.evaluate("window.stayed")
