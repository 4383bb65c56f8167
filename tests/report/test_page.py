"""The report's page: what it says, and in a real Chromium on any screen, for everyone, on paper, and whatever
customers wrote.
"""

from __future__ import annotations

import shutil
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.asked import UNTIL, Desk, fill
from support.browser import NARROW, WIDE, axe, served
from support.built import HOSTILE, Tags
from support.histories import open_store
from support.reporting import answer, figures
from support.running import run_kb

from kb_tools.languages import language
from kb_tools.report.counts import Counts
from kb_tools.report.page import make_page
from kb_tools.report.tallies import Group
from kb_tools.store.usage import UsageRow
from kb_tools.text import CONTROL

BUSY, FEW, HOSTILE_PAGE, UNMARKED = "busy.html", "few.html", "hostile.html", "unmarked.html"
HALF = {"width": 900, "height": 900}
"""Half a desk's screen."""


@pytest.fixture(scope="module")
def pages(sample, tmp_path_factory):
    """Reports on a busy desk, on a few messages, on hostile ones with hostile titles, and on a desk that
    never says what was sent: served from a folder of their own.
    """
    place = tmp_path_factory.mktemp("reports")
    for name, keep in ((BUSY, _busy), (FEW, _few), (HOSTILE_PAGE, _hostile)):
        folder = shutil.copytree(
            sample, place / name.removesuffix(".html"), ignore=shutil.ignore_patterns("usage.sqlite3*")
        )
        keep(folder)
        ran = run_kb("report", "--until", UNTIL.isoformat(), "-o", f"../{name}", cwd=folder, home=place)
        assert ran.returncode == 0, ran.said
        shutil.rmtree(folder)
    nothing_marked = figures([answer(["karten/pin"], count=60)])
    (place / UNMARKED).write_text(make_page(nothing_marked, language("de")), "utf-8")
    with served(place) as address:
        yield address


@pytest.fixture(scope="module")
def window(browser):
    """Where one page after the other is shown: one stays open, and what pages need of the browser with it."""
    with closing(browser.new_context(viewport=WIDE)) as context:
        context.new_page()
        yield context


@pytest.fixture(scope="module")
def open_window(browser):
    """The same, whose pages let axe-core in."""
    with closing(browser.new_context(viewport=WIDE, bypass_csp=True)) as context:
        context.new_page()
        yield context


@pytest.fixture
def shown(window):
    with closing(window.new_page()) as page:
        yield page


def _busy(folder):
    (folder / "docs/de/karten/karte-verloren.md").write_text(
        "---\nowner: Team Karten\nreviewed: 2024-01-01\n---\n# Karte weg\n\nSperren.\n"
    )
    fill(folder, Desk(seldom="karten/karte-gesperrt", wave=24))


def _few(folder):
    with open_store(folder / ".kb") as store:
        store.add(
            UsageRow(day=UNTIL, hour=9, language="de", outcome="none", message="Habt ihr Schließfächer?")
        )


def _hostile(folder):
    config = folder / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("site_name: Musterbank Hilfe", f"site_name: {HOSTILE!r}"), "utf-8"
    )
    with open_store(folder / ".kb") as store:
        for number in range(40):
            markup = "<style>*{display:none}</style><img src=https://evil.example/x>"
            said = f"{HOSTILE} Schließfach {number % 7} {markup}"
            store.add(UsageRow(day=UNTIL, hour=9, language="de", outcome="none", message=said))
            store.add(
                UsageRow(day=UNTIL, hour=9, language=HOSTILE, outcome="answer", offered=(said,), chosen=said)
            )


def test_a_page_says_how_many_messages_there_were_and_how_they_ended():
    """In words of its language, with the titles of what carries them."""
    page = Tags(make_page(figures([answer(["karten/pin"], "karten/pin", 40)]), language("de")))
    assert "PIN vergessen" in "".join(page.texts)
    assert ("html", "lang", "de") in page.attributes
    assert "messages" in "".join(Tags(make_page(figures(), language("en"))).texts)


PLAIN = Group(key="x", title="x", counts=Counts(answered=40))
ELEMENTS = Tags(make_page(figures(topics=(PLAIN,)), language("de"))).tags


@given(st.text())
def test_whatever_a_title_is_no_element_comes_of_it(title):
    """The same elements as with a plain one, and no control character."""
    page = make_page(figures(topics=(replace(PLAIN, title=title),)), language("de"))
    assert Tags(page).tags == ELEMENTS
    assert not CONTROL.search(page)


@pytest.mark.browser
@pytest.mark.parametrize("page", [BUSY, FEW, HOSTILE_PAGE, UNMARKED])
@pytest.mark.parametrize("screen", [NARROW, HALF, WIDE])
def test_nothing_runs_and_nothing_is_asked_of_others(shown, pages, page, screen):
    """No request but the page's own, no dialog, no message from its policy, and nothing scrolls sideways."""
    asked, said = [], []
    shown.set_viewport_size(screen)
    shown.on("request", lambda request: asked.append(request.url))
    shown.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    shown.on("console", lambda message: said.append(message.text))
    shown.on("pageerror", lambda error: said.append(str(error)))
    shown.goto(pages + page)
    for details in shown.locator("summary").all():
        details.click()
    assert shown.evaluate("document.documentElement.scrollWidth") <= screen["width"]
    assert shown.locator("script").count() == 0
    assert shown.locator("h1").is_visible()
    assert [url for url in asked if not url.startswith("data:")] == [pages + page]
    assert said == []


@pytest.mark.browser
@pytest.mark.parametrize("page", [BUSY, FEW, HOSTILE_PAGE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_read_it(open_window, pages, page, scheme):
    """axe-core finds nothing, in light and dark, with everything unfolded."""
    with closing(open_window.new_page()) as shown:
        shown.emulate_media(color_scheme=scheme)
        shown.goto(pages + page)
        for details in shown.locator("summary").all():
            details.click()
        shown.evaluate(axe())
        found = shown.evaluate("axe.run()")["violations"]
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found] == []


@pytest.mark.browser
def test_each_action_leads_to_its_details(shown, pages):
    """Every link of Monday shows the part of the page it names; charts have a name and a description."""
    shown.goto(pages + BUSY)
    links = shown.locator(".monday a").all()
    assert len(links) == 5
    for link in links:
        link.click()
        assert shown.locator(":target").count() == 1
    charts = shown.locator("svg[role=img]")
    assert charts.count() == 2
    assert all(
        chart.get_attribute("aria-label") and chart.locator("desc").first.text_content()
        for chart in charts.all()
    )


@pytest.mark.browser
def test_paper_is_white(shown, pages):
    """Printed from a dark screen, the page is dark on white, and the bars keep their colours."""
    shown.emulate_media(media="print", color_scheme="dark")
    shown.goto(pages + BUSY)
    look = "getComputedStyle(document.body)"
    assert shown.evaluate(f"[{look}.color, {look}.backgroundColor]") == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]
    assert shown.evaluate("getComputedStyle(document.querySelector('svg')).printColorAdjust") == "exact"
    assert len(shown.pdf(format="A4")) > 10_000
