"""A message handed to the desk by the page around it."""

from __future__ import annotations

from playwright.sync_api import expect

HAND = "given => document.querySelector('iframe').contentWindow.postMessage(given, '*')"


def hand_over(page, frame, given, message=None):
    """Posts a text or object to the desk in the page's frame, and waits until it stands there."""
    expect(frame.locator("html[data-ready]")).to_have_count(1)
    page.evaluate(HAND, given)
    expect(frame.locator("#message")).to_have_value(message or given)
