"""A page that is not there, in a real Chromium."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

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
    """What it says, what it offers and what its search finds; the language's folder is no word of a page."""
    page = visit().open("en/karten/card-lost")
    expect(page.locator("h1")).to_have_text("This page does not exist")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#kb-ask")).to_have_value("karten card lost")
    expect(page.locator("[data-kb-maybe] a").first).to_have_attribute("href", re.compile("^/en/"))
    expect(page.locator("#kb-ask")).to_have_attribute("role", "combobox")
    page.locator("#kb-ask").fill("I lost my card")
    expect(page.locator(".kb-suggestions [role=option]").first).to_contain_text("lost")


@pytest.mark.parametrize("path", ["%3Cimg%20src=x%20onerror=alert(1)%3E", "%E0%A4%A", "a/" * 200, "-"])
def test_strange_addresses_do_no_harm(visit, path):
    """They are text in a field."""
    page = visit().open(path)
    expect(page.locator("h1")).to_have_text("Diese Seite gibt es nicht")
    assert page.locator("main img").count() == 0
