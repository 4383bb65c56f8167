"""Menus by keyboard in a real Chromium: what is closed is not there, what is open can be gone through."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from support.browser import NARROW, WIDE, axe

pytestmark = pytest.mark.browser
MEDIUM = {"width": 768, "height": 900}
ARTICLE, VIDEO = "karten/karte-verloren/", "videos/mbSperre001/"
BUTTON, DRAWER = "button.md-header__button[for=__drawer]", ".md-sidebar--primary"


def _stops(page, most=12):
    """What Tab reaches before the content, as (text or name, whether it can be seen)."""
    found = []
    for _ in range(most):
        page.keyboard.press("Tab")
        name, seen, inside = page.evaluate(
            """() => { const at = document.activeElement, box = at.getBoundingClientRect();
            return [at.ariaLabel || at.textContent.trim(), box.left >= 0 && box.right <= innerWidth,
                Boolean(at.closest('.md-content'))] }"""
        )
        if inside:
            return found
        found.append((name, seen))
    raise AssertionError(found)


@pytest.mark.parametrize("screen", [NARROW, MEDIUM])
@pytest.mark.parametrize("path", ["", "karten/", ARTICLE, VIDEO, "videos/", "no/such/page.html"])
def test_skip_link_and_header_stand_before_the_content(visit, screen, path):
    """Nothing of the closed drawer, search and lists, on any kind of page."""
    page = visit(viewport=screen).open(path)
    expect(page.locator(BUTTON)).to_have_attribute("aria-expanded", "false")
    names = ["Zum Inhalt", "Navigation", "Zur dunklen Ansicht wechseln", "Sprache wechseln"]
    assert _stops(page) == [(name, True) for name in [*names, "Deutsch", "English", "Suche"]]


@pytest.mark.parametrize("path", ["", VIDEO, "videos/", "no/such/page.html", "en/karten/"])
def test_skip_link_leads_past_the_menus(visit, path):
    """The next stop is in the content."""
    page = visit(viewport=WIDE).open(path)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".md-content :focus")).to_have_count(1)


def test_drawer_opens_at_its_level_and_gives_the_focus_back(visit):
    """From the topic's articles to all topics, into another, and out with Escape."""
    page = visit(viewport=NARROW, reduced_motion="reduce").open(ARTICLE)
    button = page.locator(BUTTON)
    expect(button).to_have_attribute("aria-expanded", "false")
    button.focus()
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-expanded", "true")
    back = page.locator(".md-nav__title[for=__nav_2]")
    expect(back).to_be_focused()
    expect(page.get_by_role("navigation", name="Karten", exact=True)).to_be_visible()
    expect(page.locator(DRAWER).get_by_role("link", name="Konto", exact=True)).to_be_hidden()
    page.keyboard.press("Enter")
    opener = page.get_by_role("button", name="Karten", exact=True)
    expect(opener).to_be_focused()
    page.get_by_role("button", name="Konto", exact=True).press("Enter")
    expect(page.locator(".md-nav__title[for=__nav_3]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.locator(DRAWER)).to_be_hidden()


def test_drawer_closes_behind_whoever_goes_on(visit):
    """Tab at its end leads to the page, and the page is not covered."""
    page = visit(viewport=NARROW, reduced_motion="reduce").open("")
    page.locator(BUTTON).press("Enter")
    page.locator(DRAWER).get_by_role("link", name="Videos", exact=True).focus()
    page.keyboard.press("Tab")
    expect(page.locator(".md-content :focus")).to_have_count(1)
    expect(page.locator(DRAWER)).to_be_hidden()


@pytest.mark.parametrize("key", ["button", "/"])
def test_search_opens_and_has_the_focus(visit, key):
    """By its button or by Material's key, where the field is hidden until then."""
    page = visit(viewport=NARROW, reduced_motion="reduce").open(ARTICLE)
    button = page.get_by_role("button", name="Suche", exact=True)
    expect(button).to_have_attribute("aria-expanded", "false")
    button.press("Enter") if key == "button" else page.keyboard.press(key)
    expect(page.locator(".md-search__input")).to_be_focused()
    expect(page.locator(".md-search__input")).to_have_value("")
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__input")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_use_the_open_drawer(visit, scheme):
    """axe-core finds nothing in it, at any level."""
    page = visit(viewport=NARROW, color_scheme=scheme, reduced_motion="reduce").open(ARTICLE)
    page.locator(BUTTON).press("Enter")
    page.evaluate(axe())
    for level in (2, 1):
        violations = page.evaluate("axe.run()")["violations"]
        assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in violations] == [], (
            level
        )
        page.keyboard.press("Enter")
