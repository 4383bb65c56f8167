"""The help site in a real Chromium: for everyone, on any screen, with nobody else listening."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from support.browser import NARROW, axe
from support.places import ROOT

pytestmark = pytest.mark.browser
ARTICLE, VIDEO, LOST = "karten/karte-verloren/", "videos/mbSperre001/", "karten/karte-verlorn.html"
KINDS = [
    "",
    "karten/",
    ARTICLE,
    VIDEO,
    "videos/",
    LOST,
    "en/",
    "en/karten/",
    "en/karten/karte-verloren/",
    "en/videos/mbLostCard1/",
]
"""A page of each kind, in both languages."""


@pytest.mark.long
def test_no_page_asks_others_or_is_wider_than_a_phone(visit, musterbank):
    """Every page of the site, by the browser's own log, and nothing scrolls sideways at 360 pixels."""
    visitor = visit(viewport=NARROW, answered=False)
    # Each page would read the whole text into its search; the test of the search does that once.
    visitor.context.route(
        "**/search_index.json",
        lambda route: route.fulfill(
            json={"config": {"lang": ["de"], "separator": " ", "pipeline": [], "fields": {}}, "docs": []}
        ),
    )
    for path in sorted(
        file.parent.relative_to(musterbank).as_posix() for file in musterbank.rglob("index.html")
    ):
        page = visitor.open(f"{path}/".removeprefix("./"), wait_until="domcontentloaded")
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 360, path
    visitor.page.wait_for_load_state("networkidle")
    assert visitor.foreign == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_use_it(visit, scheme):
    """axe-core finds nothing on a page of each kind, nor in the search results."""
    visitor = visit(color_scheme=scheme, reduced_motion="reduce")
    visitor.context.add_init_script(axe())
    for path in KINDS:
        page = visitor.open(path)
        expect(page.locator(".kb-open")).not_to_be_empty()
        assert _violations(page) == [], path
    page = visitor.open("?q=karte")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert _violations(page) == []


def _violations(page):
    found = page.evaluate("axe.run()")["violations"]
    return [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found]


def test_keyboard_reaches_everything_and_shows_where_it_is(visit):
    """From the top of an article to the last way to a human, each stop with an outline or a mark of its
    own.
    """
    page = visit().open(ARTICLE)
    expect(page.locator(".kb-helped")).to_be_visible()
    wanted = {"kb-card", "kb-way--phone", "kb-way--form", "yes", "no", "copy", "print"}
    for _ in range(90):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => { const at = document.activeElement,
                tabs = at.parentElement.querySelector('.tabbed-labels');
            const style = getComputedStyle(at.matches('.tabbed-set > input') ? tabs : at),
                inside = at.closest('.md-content');
            return { names: [...at.classList, at.dataset.kbAnswer,
                'kbCopy' in at.dataset && 'copy', 'kbPrint' in at.dataset && 'print'],
            seen: !inside || style.outlineStyle !== 'none' || style.boxShadow !== 'none',
                html: at.outerHTML.slice(0, 120) } }"""
        )
        assert stop["seen"], stop["html"]
        wanted -= set(stop["names"])
    assert wanted == set()


@pytest.mark.parametrize("path", ["", ARTICLE, VIDEO])
def test_page_works_without_scripts(visit, path):
    """Text, transcript and contact are there; the search field says that it cannot search; no button is there
    that does nothing.
    """
    page = visit(java_script_enabled=False).open(path)
    expect(page.locator(".kb-way--phone")).to_be_visible()
    expect(page.locator(".kb-contact__hours")).to_contain_text("Montag bis Freitag")
    assert page.locator("article button:visible").count() == (1 if path == "" else 0)
    if path == "":
        assert "Die Suche braucht JavaScript" in page.locator(".kb-ask").inner_text()
    if path == VIDEO:
        expect(page.get_by_text("Öffnen Sie die Musterbank App")).to_be_visible()


@pytest.mark.parametrize(
    ("path", "lands"),
    [
        (VIDEO, "en/videos/"),
        ("videos/", "en/videos/"),
        ("karten/", "en/karten/"),
        (ARTICLE, "en/" + ARTICLE),
        ("", "en/"),
    ],
)
def test_language_switch_leads_to_a_page(visit, site, path, lands):
    """The switch stays on the topic where it exists in the other language, and is never a dead end."""
    page = visit().open(path)
    page.locator(".md-header .md-select").hover()
    page.locator(".md-select__link[hreflang=en]").click()
    page.wait_for_url(site + lands)
    assert page.locator("html").get_attribute("lang") == "en"


def test_dark_is_the_devices_wish_and_the_customers_choice(visit):
    """The switch is named, and remembered on the next page."""
    visitor = visit(color_scheme="dark")
    page = visitor.open("")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_title("Zur hellen Ansicht wechseln").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    expect(visitor.open("karten/").locator("body")).to_have_attribute("data-md-color-scheme", "default")


def test_scripts_stay_small():
    """All of ours together are less than one picture."""
    assert sum(file.stat().st_size for file in (ROOT / "kb_tools/site/assets").glob("*.js")) < 20_000
