"""People who visit the built site with a real Chromium: fixtures for the browser tests."""

from __future__ import annotations

import re
from contextlib import suppress
from urllib.parse import parse_qs, urlsplit

import pytest

from .browser import WIDE, chromium, served


@pytest.fixture(scope="session")
def browser():
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def site(musterbank):
    """The sample, built as an editor builds it and served on this machine."""
    with served(musterbank) as address:
        yield address


OF_A_PAGE = {"viewport", "color_scheme", "reduced_motion", "forced_colors"}
"""The options that pages of one window may differ in."""


class Window:
    """A browser's window, which answers for YouTube itself and shows a site in pages, one visitor after the
    other. What a page needs of the browser is there already, which takes half as long as a window of its own.

    Without `answered` nobody answers: the browser keeps no pages it has read while somebody does.
    """

    def __init__(self, browser, site, *, answered=True, **options):
        self.site = site
        self.foreign = re.compile(f"^(?!{re.escape(site)}|data:|blob:)")
        self.context = browser.new_context(**{"viewport": WIDE, **options})
        if answered:
            self.context.route(self.foreign, _answer)
        self._kept = self.context.new_page()
        self._cleaner = self.context.new_cdp_session(self._kept)

    def clean(self):
        """Closes the pages, and forgets what they have kept."""
        for page in self.context.pages:
            if page is not self._kept:
                page.unroute_all(behavior="ignoreErrors")  # what a page still asks for, nobody waits for
                page.close()
        stored = {"origin": self.site.rstrip("/"), "storageTypes": "all"}
        self._cleaner.send("Storage.clearDataForOrigin", stored)

    def close(self):
        self.context.unroute_all(behavior="ignoreErrors")
        self.context.close()


def _answer(route):
    from playwright.sync_api import Error

    with suppress(Error):  # its page has been closed
        route.fulfill(body="<title>player</title>", content_type="text/html")


class Visitor:
    """A page of a window, which remembers what was asked of whom, and what went wrong."""

    def __init__(self, window, *, viewport=None, **media):
        self.site, self.context, self.foreign, self.errors = window.site, window.context, [], []
        self.page = self.context.new_page()
        if viewport:
            self.page.set_viewport_size(viewport)
        self.page.emulate_media(**media)
        self.page.on(
            "request", lambda request: window.foreign.match(request.url) and self.foreign.append(request.url)
        )
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on(
            "response",
            lambda response: (
                self._is_missing(response) and self.errors.append(f"{response.status} {response.url}")
            ),
        )

    def _is_missing(self, response):
        wanted = response.request.resource_type == "document"  # a page that is gone is looked for on purpose
        return response.status >= 400 and not wanted

    def open(self, path, **how):
        self.page.goto(self.site + path, **how)
        return self.page

    def player(self):
        """Host, video and start second of the player on the page."""
        address = urlsplit(self.page.locator("iframe").get_attribute("src"))
        return address.hostname, address.path.rsplit("/", 1)[-1], int(parse_qs(address.query)["start"][0])


@pytest.fixture(scope="session")
def window_of(browser):
    """`window_of(site)`: the window in which one visitor after the other sees it."""
    windows = {}

    def find(site):
        return windows.get(site) or windows.setdefault(site, Window(browser, site))

    yield find
    for window in windows.values():
        window.close()


@pytest.fixture
def visit(browser, site, window_of):
    """Makes visitors, in a window of their own where they differ in more than a page can; each must have met
    neither an error nor a missing file.
    """
    visitors, alone, shared = [], [], set()

    def make(**options):
        if options.keys() <= OF_A_PAGE:
            shared.add(window_of(site))
            visitors.append(Visitor(window_of(site), **options))
        else:
            alone.append(Window(browser, site, **options))
            visitors.append(Visitor(alone[-1]))
        return visitors[-1]

    yield make
    for window in alone:
        window.close()
    for window in shared:
        window.clean()
    assert [visitor.errors for visitor in visitors if visitor.errors] == []
