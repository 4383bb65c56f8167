"""The search dialog of the built site, as its visitors use it."""

from __future__ import annotations

FIELD, ITEM, META = "[data-md-component=search-query]", ".md-search-result__item", ".md-search-result__meta"


def search(page, question):
    """Types a question; returns the results."""
    page.locator(FIELD).click()
    page.locator(FIELD).fill(question)
    return page.locator(ITEM)
