"""Videos in a real Chromium: nothing is asked of YouTube before the customer wants it."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect
from support.browser import NARROW

pytestmark = pytest.mark.browser


VIDEO = "videos/mbSperre001/"


def test_video_plays_after_a_click_and_not_before(visit):
    """YouTube's cookie-less player is loaded by the click, and only by it."""
    visitor = visit()
    page = visitor.open(VIDEO)
    assert page.locator("iframe").count() == 0
    assert visitor.foreign == []
    page.locator(".kb-player__start").click()
    assert visitor.player() == ("www.youtube-nocookie.com", "mbSperre001", 0)
    assert {urlsplit(url).hostname for url in visitor.foreign} == {"www.youtube-nocookie.com"}


def test_video_plays_by_keyboard(visit):
    """Enter on the poster starts the video and hands it the focus."""
    visitor = visit()
    page = visitor.open(VIDEO)
    page.locator(".kb-player__start").focus()
    page.keyboard.press("Enter")
    assert visitor.player()[1:] == ("mbSperre001", 0)
    assert page.evaluate("document.activeElement.tagName") == "IFRAME"


@pytest.mark.parametrize("ending", ["#t=54", "?t=54s", "#t=0m54s"])
def test_link_to_a_second_starts_there(visit, ending):
    """A link to a second says so on the poster, marks the chapter, and plays from there."""
    visitor = visit()
    page = visitor.open(VIDEO + ending)
    expect(page.locator(".kb-player__label")).to_have_text("Ab 0:54 abspielen")
    assert "Sperren am Telefon" in page.locator(".kb-chapters [aria-current]").inner_text()
    page.locator(".kb-player__start").click()
    assert visitor.player()[2] == 54


@pytest.mark.parametrize("ending", ["#t=999999", "#t=-1", "#t=1e3", "?t=%3Cscript%3E", "#t=", "#t=m"])
def test_senseless_second_starts_at_the_beginning(visit, ending):
    """What is no second of the video is ignored."""
    visitor = visit()
    visitor.open(VIDEO + ending).locator(".kb-player__start").click()
    assert visitor.player()[2] == 0


def test_chapter_waits_for_consent_then_seeks(visit):
    """Before the start a chapter only sets the second; afterwards it moves the player."""
    visitor = visit()
    page = visitor.open(VIDEO)
    page.locator(".kb-chapters a").nth(1).click()
    assert visitor.foreign == []
    expect(page.locator(".kb-player__label")).to_have_text("Ab 0:14 abspielen")
    assert page.url.endswith("#t=14")
    page.locator(".kb-player__start").click()
    page.locator(".kb-transcript a[href='#t=91']").click()
    assert visitor.player()[2] == 91


def test_consent_gives_way_to_what_an_empty_screen_means_and_goes_when_the_player_answers(visit):
    """As long as YouTube's player says nothing it may be blocked; the first thing it says ends all that."""
    visitor = visit()
    page = visitor.open(VIDEO)
    page.locator(".kb-player__start").click()
    expect(page.locator("#kb-consent")).to_be_hidden()
    expect(page.get_by_text("Bleibt das Bild leer")).to_be_visible()
    answers = "<script>onmessage = () => parent.postMessage('{}', '*')</script>"
    visitor.context.route(
        "https://www.youtube-nocookie.com/**", lambda it: it.fulfill(body=answers, content_type="text/html")
    )
    page.locator(".kb-chapters a").nth(1).click()
    expect(page.locator(".kb-consent")).to_be_hidden()


def test_poster_is_a_link_where_scripts_are_off(visit):
    """Without JavaScript the poster leads to the video on YouTube."""
    page = visit(java_script_enabled=False).open(VIDEO)
    assert (
        page.locator(".kb-player__start").get_attribute("href")
        == "https://www.youtube.com/watch?v=mbSperre001"
    )


def test_video_stands_beside_the_answer(visit):
    """On a wide screen the video stands right of the text, on a phone between the answer and the rest."""
    path = "karten/karte-verloren/"
    wide = visit().open(path)
    answer, aside = (wide.locator(name).bounding_box() for name in (".kb-answer", ".kb-aside"))
    assert aside["x"] > answer["x"] + answer["width"]
    narrow = visit(viewport=NARROW).open(path)
    answer, aside, rest = (
        narrow.locator(name).bounding_box() for name in (".kb-answer", ".kb-aside", ".kb-rest")
    )
    assert answer["y"] < aside["y"] < rest["y"]


def test_article_leads_to_the_second(visit):
    """The card on an article opens the video at the second the editor named."""
    page = visit().open("karten/karte-verloren/")
    page.locator(".kb-card").click()
    assert page.locator("h1").inner_text() == "Karte sperren in 60 Sekunden"
    expect(page.locator(".kb-player__label")).to_have_text("Ab 0:14 abspielen")


def test_consent_is_asked_each_time_unless_the_customer_wishes(visit):
    """Only a tick is remembered, only in this browser, and it can be taken back."""
    visitor = visit()
    visitor.open(VIDEO).locator(".kb-player__start").click()
    page = visitor.open(VIDEO)
    expect(page.locator("#kb-consent")).to_be_visible()
    page.get_by_role("checkbox").check()
    page.locator(".kb-player__start").click()
    page = visitor.open("videos/mbQuartal01/")
    expect(page.locator("#kb-consent")).to_be_hidden()
    page.get_by_role("button", name="Wieder nachfragen").click()
    expect(page.locator("#kb-consent")).to_be_visible()
    assert page.evaluate("localStorage.getItem('kb-youtube')") is None


def test_with_consent_a_line_of_the_transcript_plays(visit):
    """A click anywhere in the paragraph starts the video at its second; opening the page does not."""
    visitor = visit()
    page = visitor.open(VIDEO)
    page.evaluate("localStorage.setItem('kb-youtube', 'yes')")
    page = visitor.open(VIDEO + "#t=54")
    page.reload()
    expect(page.locator("[data-kb-when=remembered]")).to_be_visible()
    assert (page.locator("iframe").count(), visitor.foreign) == (0, [])
    page.get_by_text("Ist das Handy auch weg").click()
    assert visitor.player() == ("www.youtube-nocookie.com", "mbSperre001", 54)
