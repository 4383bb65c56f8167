"""The help site for those who enlarge it, in a real Chromium: whole pages, or their letters alone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from support.browser import WIDE, axe
from support.search_box import found, search

pytestmark = pytest.mark.browser

AT_400_PERCENT = {"width": WIDE["width"] // 4, "height": WIDE["height"] // 4}
"""What is left of a desk's screen, in CSS pixels (WCAG 2.2, success criterion 1.4.10)."""
TWICE = "document.documentElement.style.fontSize = '250%'"
"""Letters of twice the size that Material has (1.4.4)."""
KINDS = ("", "karten/", "karten/karte-verloren/", "videos/mbSperre001/", "karten/karte-verlorn.html")


@pytest.fixture
def seen(visit):
    """`seen(colours, screen)`: a page that says what is wrong with itself."""

    def see(scheme, screen):
        visitor = visit(color_scheme=scheme, viewport=screen, reduced_motion="reduce")
        visitor.context.add_init_script(axe())
        return visitor

    return see


def flaws(page):
    """What axe-core finds, and by how many pixels the page is wider than the screen."""
    rules = page.evaluate(
        "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))"
    )
    return [*rules, *filter(None, [page.evaluate("document.documentElement.scrollWidth - innerWidth")])]


@pytest.mark.parametrize(("lang", "scheme"), [("", "light"), ("en/", "dark")])
def test_page_of_each_kind_and_the_open_dialog_can_be_used_at_400_percent(seen, lang, scheme):
    """In each language and in each scheme of colours: neither changes the other."""
    visitor = seen(scheme, AT_400_PERCENT)
    for path in KINDS:
        page = visitor.open(lang + path)
        expect(page.locator(".kb-open")).not_to_be_empty()
        assert (path, flaws(page)) == (path, [])
    page = visitor.open(f"{lang}konto/", wait_until="networkidle")
    page.locator("button[for=__search]").first.click()
    search(page, "karte weg" if not lang else "card gone")
    found(page)
    assert flaws(page) == []


@pytest.mark.parametrize("screen", [WIDE, {"width": 640, "height": 900}])
def test_letters_may_be_twice_as_large(seen, screen):
    """Nothing is cut off or pushed out of the screen."""
    visitor = seen("light", screen)
    for path in KINDS:
        page = visitor.open(path)
        expect(page.locator(".kb-open")).not_to_be_empty()
        page.evaluate(TWICE)
        assert (path, flaws(page)) == (path, [])
