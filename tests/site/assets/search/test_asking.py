"""The search box on a bad network, in a real Chromium: it says what is the matter, and tries again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from support.search_box import FIELD, ITEM, META, search

pytestmark = pytest.mark.browser

LOST = "Keine Verbindung. Sobald sie wieder da ist, kommt die Antwort."


@pytest.fixture
def cut(visit):
    """A visitor and two functions: `lose(pattern)` what is asked for by such an address from now on fails,
    `restore()`.
    """
    visitor = visit()

    def lose(pattern="**/assets/kb/search/**"):
        visitor.context.route(pattern, lambda route: route.abort())

    return visitor, lose, visitor.context.unroute_all


def test_lost_connection_shows_no_other_questions_answers(cut):
    """They go, the way to a human comes, and the next key gets the answer; what was loaded is kept."""
    visitor, lose, restore = cut
    page = visitor.open("", wait_until="networkidle")
    expect(search(page, "Karte verloren").first).to_contain_text("Karte")
    lose()
    items = search(page, "was kostet eine Überweisung ins Ausland")
    expect(page.locator(META)).to_have_text(LOST)
    expect(items).to_have_count(1)
    expect(items.locator(".kb-way--phone")).to_be_visible()
    restore()
    asked_for = []
    page.on("request", lambda request: asked_for.append(request.url))
    page.locator(FIELD).press("?")
    expect(items.first).to_contain_text("Ausland")
    assert not [url for url in asked_for if "index.bin" in url]


def test_answer_comes_when_the_browser_is_online_again(cut):
    """Nobody has to type once more."""
    visitor, lose, restore = cut
    page = visitor.open("", wait_until="networkidle")
    lose()
    items = search(page, "Karte verloren")
    expect(page.locator(META)).to_have_text(LOST)
    restore()
    visitor.context.set_offline(True)
    visitor.context.set_offline(False)
    expect(items.first).to_contain_text("Karte verloren")


@pytest.mark.parametrize("lost", ["search/worker.js", "de/index.bin", "kb/kb.js", "search/dialog.js"])
def test_whatever_is_missing_is_tried_again_at_the_next_key(cut, lost):
    """And never does Material's search, which knows less, take over."""
    visitor, lose, restore = cut
    lose(f"**/{lost}*")
    asked_for = []
    visitor.page.on("request", lambda request: asked_for.append(request.url))
    page = visitor.open("", wait_until="networkidle")
    page.locator(FIELD).click()
    page.locator(FIELD).fill("Karte")
    expect(page.locator(META)).to_have_text(LOST)
    restore()
    page.locator(FIELD).fill("Karte verloren")
    expect(page.locator(ITEM).first).to_contain_text("Karte verloren")
    assert not [url for url in asked_for if "search_index" in url]


def test_slow_connection_is_said_to_load(cut):
    """Somebody who waits knows what for, and sees nothing else meanwhile."""
    visitor, held = cut[0], []

    def hold(route):
        held.append(route)

    visitor.context.route("**/index.bin", hold)
    page = visitor.open("", wait_until="networkidle")
    items = search(page, "Karte verloren")
    expect(page.locator(META)).to_have_text("Die Antworten werden geladen …")
    held[0].continue_()
    expect(items.first).to_contain_text("Karte verloren")


@pytest.fixture
def half_asked(visit):
    """A visitor who has what words find, while the vectors are on their way; a function lets them come. What
    every question needs was loaded when somebody came into the field.
    """
    visitor, held, asked_for, waits = visit(), [], [], [True]
    page = visitor.open("", wait_until="networkidle")
    with page.expect_response("**/meaning.bin"):
        page.locator(f"{FIELD}[enterkeyhint]").click()
    visitor.context.route("**/pieces-*.bin", lambda route: held.append(route) if waits else route.continue_())
    page.on("request", lambda request: asked_for.append(request.url))
    items = search(page, "Karte verloren")
    expect(items.first).to_contain_text("Karte verloren")
    assert set(re.findall(r"/(\w+)-\d+\.bin", " ".join(asked_for))) == {"texts", "pieces"}

    def come():
        waits.clear()
        for route in held:
            route.continue_()

    return items, come


DRAWN = "(item) => item.classList.add('as-it-was')"


def test_what_words_find_does_not_wait_for_what_is_meant(half_asked):
    items, come = half_asked
    items.first.evaluate(DRAWN)
    come()
    expect(items.first).not_to_have_class(re.compile("as-it-was"))
    expect(items.first).to_contain_text("Karte verloren")


def test_nothing_moves_under_somebody_who_is_at_a_result(half_asked):
    items, come = half_asked
    items.first.locator("a").focus()
    items.first.evaluate(DRAWN)
    come()
    items.page.wait_for_load_state("networkidle")
    expect(items.first).to_have_class(re.compile("as-it-was"))
    expect(items.first.locator("a")).to_be_focused()
