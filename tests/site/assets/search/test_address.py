"""The question in the address of the page, in a real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from support.browser import NARROW
from support.search_box import FIELD, ITEM, found, search

pytestmark = pytest.mark.browser


def test_question_stands_behind_the_hash_while_the_dialog_is_open(visit):
    """And the page's own anchor before and after it: nothing is added to the history."""
    page = visit().open("karten/karte-verloren/#sperren", wait_until="networkidle")
    before = page.evaluate("history.length")
    expect(search(page, 'was kostet "das Konto"]').first).to_be_visible()
    page.wait_for_url("**/karten/karte-verloren/#q=was+kostet+%22das+Konto%22%5D")
    page.keyboard.press("Escape")
    page.wait_for_url("**/karten/karte-verloren/#sperren")
    assert page.evaluate("history.length") == before


def test_address_with_a_question_can_be_shared(visit):
    """Whoever opens it sees the answers; of `?q=`, which a server sees, nothing is left."""
    visitor = visit()
    for path in ("#q=was+kostet+das+Konto", "?q=was+kostet+das+Konto"):
        visitor.page.goto("about:blank")
        page = visitor.open(path)
        expect(page.locator(FIELD)).to_have_value("was kostet das Konto")
        expect(page.locator(ITEM).first).to_contain_text("Konto")
        page.wait_for_url("**/#q=was+kostet+das+Konto")
        assert "?" not in page.url


@pytest.mark.parametrize("question", ["Karte 4929 123 weg", "ich bin hans@example.com"])
def test_what_may_be_somebodys_data_is_in_no_address(visit, question):
    """Seven digits or an @ stay in the history of the browser, where Back and reloading find them."""
    page = visit().open("karten/#top", wait_until="networkidle")
    expect(search(page, question).first).to_be_visible()
    page.wait_for_function("history.state?.kbSearch")
    assert page.url.endswith("karten/#top")
    page.reload()
    expect(page.locator(FIELD)).to_have_value(question)
    expect(page.locator(ITEM).first).to_be_visible()


def test_back_brings_list_scroll_and_focus_again(visit):
    """As if nobody had gone."""
    page = visit(viewport=NARROW).open("?q=konto", wait_until="networkidle")
    link = found(page).nth(5).locator("a")
    link.scroll_into_view_if_needed()
    scrolled = page.locator(".md-search__scrollwrap").evaluate("box => box.scrollTop")
    assert scrolled > 0
    link.click()
    page.wait_for_load_state("networkidle")
    page.go_back()
    expect(link).to_be_focused()
    expect(page.locator(FIELD)).to_have_value("konto")
    assert page.locator(".md-search__scrollwrap").evaluate("box => box.scrollTop") == scrolled


def test_a_result_on_the_same_page_leaves_the_question_in_the_history(visit):
    """The dialog closes and the section shows; Back opens it again, Forward closes it."""
    page = visit().open("karten/karte-verloren/", wait_until="networkidle")
    search(page, "Diebstahl der Karte anzeigen, Ersatz bestellen")
    link = page.locator(f"{ITEM} a[href*='/karten/karte-verloren/#']")
    link.click()
    expect(link).to_be_hidden()
    page.wait_for_url("**/karten/karte-verloren/#*")
    assert "#q=" not in page.url
    page.go_back()
    expect(link).to_be_focused()
    assert "#q=" in page.url
    page.go_forward()
    expect(link).to_be_hidden()
