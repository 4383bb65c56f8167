"""The desk in the frame of an inbox, and what the page around it hands over."""

from __future__ import annotations

from playwright.sync_api import expect

HAND = "given => document.querySelector('iframe').contentWindow.postMessage(given, '*')"


def sign_in_there(page, framed, path="/"):
    """Opens a page of the inbox and signs in at the desk in its frame, which is returned."""
    page.goto(framed.inbox + path)
    frame = page.frame_locator("iframe")
    with page.expect_popup() as opened:
        frame.locator("#open").click()
    sign_in(opened.value, framed.server.tokens["agent"])
    expect(frame.locator("#message")).to_be_visible()
    return frame


def sign_in(page, token):
    """Sends a token from the page that asks for one, which may close itself at once: no key is still down."""
    expect(page.locator("html[data-ready]")).to_have_count(1)
    page.locator("#token").fill(token)
    page.locator("#sign-in").evaluate("form => form.requestSubmit()")


def hand_over(page, frame, given, message=None):
    """Posts a text or object to the desk in the page's frame, and waits until it stands there."""
    expect(frame.locator("html[data-ready]")).to_have_count(1)
    page.evaluate(HAND, given)
    expect(frame.locator("#message")).to_have_value(message or given)
