"""People who visit the built site with a real Chromium: fixtures for the browser tests."""

from __future__ import annotations

import re
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


class Visitor:
    """A page that answers for YouTube itself, remembers what was asked of whom, and what went wrong.

    Without `answered` it only notes what is asked of others: the browser keeps no pages it has read while
    somebody answers for them.
    """

    def __init__(self, browser, site, *, answered=True, **options):
        self.site, self.foreign, self.errors = site, [], []
        self.context = browser.new_context(**{"viewport": WIDE, **options})
        foreign = re.compile(f"^(?!{re.escape(site)}|data:|blob:)")
        if answered:
            self.context.route(
                foreign, lambda route: route.fulfill(body="<title>player</title>", content_type="text/html")
            )
        self.page = self.context.new_page()
        self.page.on(
            "request", lambda request: foreign.match(request.url) and self.foreign.append(request.url)
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


@pytest.fixture
def visit(browser, site):
    """Makes visitors; each must have met neither an error nor a missing file."""
    visitors = []

    def make(**options):
        visitors.append(Visitor(browser, site, **options))
        return visitors[-1]

    yield make
    for visitor in visitors:
        visitor.context.unroute_all(behavior="ignoreErrors")  # what a page still asks for, nobody waits for
        visitor.context.close()
        assert visitor.errors == []
