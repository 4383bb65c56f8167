"""The search dialog of the built site, as its visitors use it."""

from __future__ import annotations

FIELD, ITEM, META = "[data-md-component=search-query]", ".md-search-result__item", ".md-search-result__meta"


def search(page, question):
    """Types a question as soon as our scripts listen; returns the results."""
    page.locator(f"{FIELD}[enterkeyhint]").click()
    page.locator(FIELD).fill(question)
    return page.locator(ITEM)
