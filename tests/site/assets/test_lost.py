"""A page that is not there, in a real Chromium."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from support.browser import served
from support.search_box import FIELD, search

pytestmark = pytest.mark.browser


LOST = "karten/karte-verlorn.html"


def test_lost_visitor_finds_what_the_address_meant(visit):
    """Its words stand in the search field, and the page with the most similar address is offered first."""
    page = visit().open(LOST)
    expect(page.locator("#kb-ask")).to_have_value("karten karte verlorn")
    first = page.locator("[data-kb-maybe] a").first
    expect(first).to_have_text("Karte verloren oder gestohlen – was muss ich tun?")
    first.click()
    expect(page.locator("h1")).to_contain_text("Karte verloren")


def test_page_speaks_the_language_of_the_address(visit):
    """Its whole frame, what it offers and what its search finds; the language's folder is no word of
    a page.
    """
    page = visit().open("en/karten/card-lost")
    expect(page.locator("h1")).to_have_text("This page does not exist")
    expect(page).to_have_title("This page does not exist - Musterbank Help")
    expect(page.locator(".kb-legal")).to_contain_text("Legal notice")
    expect(page.locator(".md-tabs")).to_contain_text("Online banking and app")
    expect(page.locator(".md-footer")).to_contain_text("fictional")
    expect(page.locator(FIELD)).to_have_attribute("placeholder", "Search")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#kb-ask")).to_have_value("karten card lost")
    expect(page.locator("[data-kb-maybe] a").first).to_have_attribute("href", re.compile("^/en/"))
    expect(page.locator("#kb-ask")).to_have_attribute("role", "combobox")
    page.locator("#kb-ask").fill("I lost my card")
    expect(page.locator(".kb-suggestions [role=option]").first).to_contain_text("lost")
    expect(search(page, "My card is gone").first).to_contain_text("lost")


def test_plain_page_speaks_it_too(browser, plain):
    """Header, search and footer with the page."""
    with served(plain) as address:
        page = browser.new_page()
        page.goto(f"{address}en/karten/card-lost")
        expect(page).to_have_title("This page does not exist - Musterbank Help")
        expect(page.locator("footer")).to_contain_text("Legal notice")
        page.locator("#kb-ask[role=combobox]").fill("I lost my card")
        expect(page.locator(".kb-suggestions [role=option]").first).to_contain_text("lost")
        page.close()


@pytest.mark.parametrize("path", ["%3Cimg%20src=x%20onerror=alert(1)%3E", "%E0%A4%A", "a/" * 200, "-"])
def test_strange_addresses_do_no_harm(visit, path):
    """They are text in a field."""
    page = visit().open(path)
    expect(page.locator("h1")).to_have_text("Diese Seite gibt es nicht")
    assert page.locator("main img").count() == 0
