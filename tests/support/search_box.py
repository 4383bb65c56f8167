"""The search dialog of the built site, as its visitors use it."""

from __future__ import annotations

from playwright.sync_api import expect

FIELD, ITEM, META = "[data-md-component=search-query]", ".md-search-result__item", ".md-search-result__meta"


def search(page, question):
    """Types a question as soon as our scripts listen; returns the results."""
    page.locator(f"{FIELD}[enterkeyhint]").click()
    page.locator(FIELD).fill(question)
    return page.locator(ITEM)


def found(page):
    """The results when all have come; nothing is drawn again."""
    expect(page.locator(ITEM).first).to_be_visible()
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    return page.locator(ITEM)
