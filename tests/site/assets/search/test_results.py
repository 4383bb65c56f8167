"""What stands in the list of results, in a real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from support.browser import axe
from support.search_box import found, search

pytestmark = pytest.mark.browser
LINE = ".kb-urgent"


def test_what_helps_where_it_burns_stands_above_the_search_that_finds_its_article(visit):
    """It can be called, is spoken, and is no result: Enter opens the article."""
    visitor = visit()
    visitor.context.add_init_script(axe())
    page = visitor.open("konto/")
    search(page, "Ich habe die Karte verloren")
    found(page)
    line = page.locator(f".md-search-result {LINE}")
    expect(line).to_have_text("Karte weg? Tag und Nacht sperren: 116 116")
    expect(line.get_by_role("link")).to_have_attribute("href", "tel:116116")
    expect(page.locator(".kb-said").first).to_contain_text("116 116 Karte verloren oder gestohlen")
    assert page.evaluate("axe.run('.md-search')")["violations"] == []
    page.keyboard.press("Enter")
    page.wait_for_url("**/karten/karte-verloren/*")


def test_line_goes_with_the_results_it_belongs_to(visit):
    """Nobody who asks for something else is told of lost cards."""
    page = visit().open("konto/")
    search(page, "Karte verloren")
    line = page.locator(f".md-search-result {LINE}")
    expect(line).to_be_visible()
    search(page, "Zinsen fürs Tagesgeld")
    expect(page.locator(".kb-hit__title").first).to_contain_text("Tagesgeld")
    expect(line).to_have_count(0)


def test_line_is_in_the_language_of_the_answers(visit):
    """English asked on German pages, below the large field."""
    page = visit().open("", wait_until="networkidle")
    page.locator("#kb-ask[role=combobox]").fill("I have lost my card")
    line = page.locator(f".kb-suggestions {LINE}")
    expect(line).to_have_text("Card gone? Block it, day or night: 116 116")
    expect(line.locator("xpath=..")).to_have_attribute("lang", "en")


@pytest.mark.parametrize(
    "words",
    [
        "Ich will nicht mehr leben",
        "Kredit gekündigt, ich bringe mich um",
        "I wui nimma lebn",
        "Suizid",
        "Konto auflösen, mein Freund droht sich umzubringen",
    ],
)
def test_who_wants_to_die_reads_first_who_listens(visit, words):
    """No pages stand below it that only share a word, no number to block cards "in an emergency" either, and
    Enter leads nowhere.
    """
    page = visit().open("konto/")
    search(page, words)
    lines = page.locator(f".md-search-result {LINE} a")
    expect(lines).to_have_text(["0800 1110111", "112"])
    expect(lines.first).to_have_attribute("href", "tel:+498001110111")
    expect(page.locator(".kb-hit__title, .kb-hit-contact")).to_have_count(0)
    expect(page.locator(".md-search-result__meta")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(lines.first).to_be_visible()
    assert page.url.partition("#")[0].partition("?")[0].endswith("/konto/")
