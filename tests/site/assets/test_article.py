"""The buttons below an article, and an article on paper, in a real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


ARTICLE = "karten/karte-verloren/"


def test_yes_sends_nothing(visit):
    """It says thank you where the focus is, and that is all."""
    visitor = visit()
    page = visitor.open(ARTICLE)
    page.wait_for_load_state("networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Ja").click()
    status = page.get_by_role("article").get_by_role("status")
    expect(status).to_have_text("Danke – das freut uns.")
    expect(status).to_be_focused()
    assert (asked, visitor.foreign) == ([], [])


def test_no_leads_to_a_human(visit):
    """The contact box gets the focus, and nothing is sent."""
    visitor = visit()
    page = visitor.open(ARTICLE)
    page.get_by_role("button", name="Nein").click()
    expect(page.locator("#kb-contact-title")).to_be_focused()
    assert visitor.foreign == []


def test_endpoint_of_the_settings_is_told(visit):
    """Article, language and answer, and nothing else."""
    visitor = visit()
    page = visitor.open(ARTICLE)
    sent = []
    visitor.context.route(
        "https://count.example/**",
        lambda route: (sent.append(route.request.post_data), route.fulfill(status=204)),
    )
    page.evaluate("document.querySelector('[data-kb-helped]').dataset.kbEndpoint = 'https://count.example/'")
    with page.expect_request("https://count.example/"):
        page.get_by_role("button", name="Ja").click()
    assert sent in ([], ["article=karten%2Fkarte-verloren&lang=de&helped=yes"])


def test_link_is_copied(visit):
    """The article's own address, wherever it was opened."""
    visitor = visit(permissions=["clipboard-read", "clipboard-write"])
    page = visitor.open(ARTICLE + "?utm_source=x#sperren")
    page.get_by_role("button", name="Link kopieren").click()
    expect(page.get_by_role("button", name="Link ist kopiert")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith("/karten/karte-verloren/")


def test_paper_has_the_answer_and_no_menus(visit):
    """Print shows the text and how to reach a human."""
    page = visit().open(ARTICLE)
    page.emulate_media(media="print")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".kb-contact")).to_be_visible()
    for hidden in (".md-header", ".kb-end", ".md-sidebar--primary", ".kb-more", ".kb-aside", ".kb-open"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator(".kb-address")).to_be_visible()
    assert page.locator(".kb-address").inner_text().endswith(f".example.com/{ARTICLE}")
    tab = page.locator(".tabbed-block").first
    assert tab.evaluate("(tab) => getComputedStyle(tab, '::before').content") == '"In der App"'


@pytest.mark.parametrize("width", [360, 768])
def test_video_does_not_push_the_steps_away(visit, width):
    """Its card lies flat below the answer until there is room for it beside the text."""
    page = visit(viewport={"width": width, "height": 800}).open(ARTICLE)
    card, steps = (page.locator(one).bounding_box() for one in (".kb-aside .kb-card", ".kb-rest"))
    assert card["height"] < 160
    assert 0 < steps["y"] - card["y"] < 320
