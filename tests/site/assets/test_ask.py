"""The question on the first page, in a real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


def test_question_on_the_first_page_opens_the_search(visit):
    """The dialog has the question, and answers."""
    page = visit().open("")
    page.get_by_label("Ihre Frage").get_by_role("searchbox").fill("Karte verloren")
    page.keyboard.press("Enter")
    expect(page.locator("[data-md-component=search-query]")).to_have_value("Karte verloren")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
