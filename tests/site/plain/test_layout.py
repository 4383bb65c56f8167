"""Plain pages as people meet them: on a phone, in the dark, with a question."""

from __future__ import annotations

import pytest
from support.browser import NARROW, WIDE, axe, served
from support.visitors import Visitor

PAGES = ("", "karten/karte-verloren/", "videos/mbSperre001/", "karten/", "search/", "en/", "404.html")

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(plain):
    with served(plain) as found:
        yield found


@pytest.fixture
def visitor(browser, address):
    """One who has met no error at the end."""
    made = []

    def visit(**options):
        made.append(Visitor(browser, address, **options))
        return made[-1]

    yield visit
    for one in made:
        one.context.close()
        assert one.errors == []


@pytest.mark.parametrize("screen", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_kind_of_page_is_accessible_and_no_wider_than_its_screen(visitor, screen, scheme):
    one = visitor(viewport=screen, color_scheme=scheme)
    for path in PAGES:
        page = one.open(path)
        page.evaluate(axe())
        broken = page.evaluate("axe.run().then((found) => found.violations.map((rule) => rule.id))")
        assert (path, broken) == (path, [])
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert one.foreign == []


def test_a_question_from_any_page_is_answered_on_the_page_that_asks(visitor):
    """The form in the header goes to the search page, which answers what the address brings."""
    from playwright.sync_api import expect

    page = visitor(viewport=NARROW).open("karten/")
    page.get_by_role("searchbox").fill("Karte verloren")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=Karte+verloren")
    expect(page.get_by_role("option").first).to_contain_text("Karte verloren oder gestohlen")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.get_by_role("option").first.click()
    page.wait_for_url("**/karten/karte-verloren/**")


def test_a_shared_question_is_asked_again(visitor):
    from playwright.sync_api import expect

    page = visitor().open("search/#q=PIN+vergessen")
    expect(page.get_by_role("combobox")).to_have_value("PIN vergessen")
    expect(page.get_by_role("option").first).to_be_visible()


def test_the_search_field_of_the_first_page_answers_while_somebody_types(visitor):
    from playwright.sync_api import expect

    page = visitor().open("en/")
    field = page.get_by_role("combobox")
    expect(field).to_be_visible()  # our scripts listen
    field.fill("lost card")
    expect(page.get_by_role("option").first).to_contain_text("lost")
