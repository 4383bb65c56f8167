"""The desk in the browser, worked on by keys in a real Chromium."""

from __future__ import annotations

from contextlib import contextmanager

from playwright.sync_api import expect

from .browser import WIDE

CLIPBOARD = ["clipboard-read", "clipboard-write"]
REFUSED = "Failed to load resource"
"""So a browser calls an answer that is a problem, which the page tells itself."""
PRICE = "Was kostet der Eintritt?"
NOTHING = "nothing yet"
WRITE = "text => navigator.clipboard.writeText(text)"


@contextmanager
def at_the_desk(browser, port, path="desk", *, permissions=CLIPBOARD, **options):
    """A page of the desk whose scripts listen; nothing may go wrong in them."""
    context = browser.new_context(**{"viewport": WIDE, "locale": "en", **options})
    address = f"http://127.0.0.1:{port}/"
    context.grant_permissions(permissions, origin=address)
    page, errors = context.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on(
        "console", lambda said: said.type == "error" and REFUSED not in said.text and errors.append(said.text)
    )
    page.goto(address + path)
    expect(page.locator("html[data-ready]")).to_have_count(1)
    yield page
    context.close()
    assert errors == []


def paste(page, text):
    """Ctrl+V of what is on the clipboard, wherever the focus is; returns the outcome's title once it is
    there.
    """
    page.evaluate(WRITE, text)
    page.keyboard.press("Control+V")
    expect(page.locator("#message")).to_have_value(text)
    return answered(page)


def answered(page):
    """The title of the outcome, once the answer is there."""
    title = page.locator("#outcome .title strong")
    expect(title).to_be_visible()
    expect(page.locator("#answered[aria-busy=true]")).to_have_count(0)
    return title


def copied(page, key="1"):
    """What is on the clipboard once a key has copied a reply, and the page says so."""
    page.evaluate(WRITE, NOTHING)
    page.keyboard.press(key)
    page.wait_for_function(
        "async (nothing) => (await navigator.clipboard.readText()) !== nothing", arg=NOTHING
    )
    expect(page.locator("#told")).to_contain_text("Copied")
    return page.evaluate("() => navigator.clipboard.readText()")
