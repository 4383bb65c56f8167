"""The built site in a real Chromium: what a customer sees, and what leaves the house."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from browser import chromium, served

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[1]
VIDEO = "videos/mbSperre001/"
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


@pytest.fixture(scope="session")
def browser():
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The sample, built as an editor builds it and served on this machine."""
    folder = tmp_path_factory.mktemp("browser") / "site"
    subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-d", folder], cwd=ROOT, check=True)
    with served(folder) as address:
        yield address


class Visitor:
    """A page that answers for YouTube itself, remembers what was asked of whom, and what went wrong."""

    def __init__(self, browser, site, **options):
        self.site, self.foreign, self.errors = site, [], []
        self.context = browser.new_context(**{"viewport": WIDE, **options})
        self.context.route("**/*", self._answer)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("response", lambda response: response.status >= 400 and self.errors.append(f"{response.status} {response.url}"))

    def _answer(self, route):
        if route.request.url.startswith(self.site):
            return route.continue_()
        self.foreign.append(route.request.url)
        return route.fulfill(body="<title>player</title>", content_type="text/html")

    def open(self, path):
        self.page.goto(self.site + path)
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
        visitor.context.close()
        assert visitor.errors == []


@pytest.mark.parametrize("path", ["", "karten/karte-verloren/", "videos/", VIDEO, "en/", "en/videos/"])
def test_nothing_comes_from_others(visit, path):
    """No page asks anybody but its own server for anything."""
    visitor = visit()
    visitor.open(path)
    visitor.page.wait_for_load_state("networkidle")
    assert visitor.foreign == []


@pytest.mark.parametrize("path", ["", "karten/", "karten/karte-verloren/", "videos/", VIDEO, "en/videos/"])
def test_phone_needs_no_sideways_scrolling(visit, path):
    """Nothing is wider than a phone of 360 pixels."""
    page = visit(viewport=NARROW).open(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


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


@pytest.mark.parametrize("ending", ["#t=54", "?t=54", "?t=54s"])
def test_link_to_a_second_starts_there(visit, ending):
    """A link to a second says so on the poster, marks the chapter, and plays from there."""
    visitor = visit()
    page = visitor.open(VIDEO + ending)
    assert page.locator(".kb-player__label").inner_text() == "Ab 0:54 abspielen"
    assert "Sperren am Telefon" in page.locator(".kb-chapters [aria-current]").inner_text()
    page.locator(".kb-player__start").click()
    assert visitor.player()[2] == 54


@pytest.mark.parametrize("ending", ["#t=999999", "#t=-1", "#t=1e3", "?t=%3Cscript%3E", "#t="])
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
    assert page.locator(".kb-player__label").inner_text() == "Ab 0:14 abspielen"
    assert page.url.endswith("#t=14")
    page.locator(".kb-player__start").click()
    page.locator(".kb-transcript a[href='#t=91']").click()
    assert visitor.player()[2] == 91


def test_poster_is_a_link_where_scripts_are_off(visit):
    """Without JavaScript the poster leads to the video on YouTube."""
    page = visit(java_script_enabled=False).open(VIDEO)
    assert page.locator(".kb-player__start").get_attribute("href") == "https://www.youtube.com/watch?v=mbSperre001"


def test_video_stands_beside_the_answer(visit):
    """On a wide screen the video stands right of the text, on a phone between the answer and the rest."""
    path = "karten/karte-verloren/"
    wide = visit().open(path)
    answer, aside = (wide.locator(name).bounding_box() for name in (".kb-answer", ".kb-aside"))
    assert aside["x"] > answer["x"] + answer["width"]
    narrow = visit(viewport=NARROW).open(path)
    answer, aside, rest = (narrow.locator(name).bounding_box() for name in (".kb-answer", ".kb-aside", ".kb-rest"))
    assert answer["y"] < aside["y"] < rest["y"]


def test_article_leads_to_the_second(visit):
    """The card on an article opens the video at the second the editor named."""
    page = visit().open("karten/karte-verloren/")
    page.locator(".kb-card").click()
    assert page.locator("h1").inner_text() == "Karte sperren in 60 Sekunden"
    assert page.locator(".kb-player__label").inner_text() == "Ab 0:14 abspielen"


@pytest.mark.parametrize(
    ("path", "lands"),
    [(VIDEO, "en/videos/"), ("videos/", "en/videos/"), ("karten/karte-verloren/", "en/karten/karte-verloren/"), ("", "en/")],
)
def test_language_switch_leads_to_a_page(visit, site, path, lands):
    """The switch stays on the topic where it exists in the other language, and is never a dead end."""
    page = visit().open(path)
    page.locator(".md-header .md-select").hover()
    page.locator(".md-select__link[hreflang=en]").click()
    page.wait_for_url(site + lands)
    assert page.locator("html").get_attribute("lang") == "en"
