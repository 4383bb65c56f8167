"""The help site in a real Chromium: for everyone, on any screen, with nobody else listening."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from playwright.sync_api import expect
from support.browser import NARROW, axe
from support.built import sample_site
from support.places import ROOT

pytestmark = pytest.mark.browser

ARTICLE, VIDEO, LOST = "karten/karte-verloren/", "videos/mbSperre001/", "karten/karte-verlorn.html"
KINDS = [
    "",
    "karten/",
    ARTICLE,
    VIDEO,
    "videos/",
    LOST,
    "en/",
    "en/karten/",
    "en/karten/karte-verloren/",
    "en/videos/mbLostCard1/",
]
"""A page of each kind, in both languages."""


def every_page():
    return sorted(
        file.parent.relative_to(sample_site()).as_posix() + "/" for file in sample_site().rglob("index.html")
    )


def test_no_page_asks_others_or_is_wider_than_a_phone(visit):
    """Every page of the site, by the browser's own log, and nothing scrolls sideways at 360 pixels."""
    visitor = visit(viewport=NARROW, answered=False)
    # Each page would read the whole text into its search; the test of the search does that once.
    visitor.context.route(
        "**/search_index.json",
        lambda route: route.fulfill(
            json={"config": {"lang": ["de"], "separator": " ", "pipeline": [], "fields": {}}, "docs": []}
        ),
    )
    for path in every_page():
        page = visitor.open(path.removeprefix("./"), wait_until="domcontentloaded")
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 360, path
    visitor.page.wait_for_load_state("networkidle")
    assert visitor.foreign == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everyone_can_use_it(visit, scheme):
    """axe-core finds nothing on a page of each kind, nor in the search results."""
    visitor = visit(color_scheme=scheme, reduced_motion="reduce")
    visitor.context.add_init_script(axe())
    for path in KINDS:
        page = visitor.open(path)
        expect(page.locator(".kb-open")).not_to_be_empty()
        assert _violations(page) == [], path
    page = visitor.open("?q=karte")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert _violations(page) == []


def _violations(page):
    found = page.evaluate("axe.run()")["violations"]
    return [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found]


def test_keyboard_reaches_everything_and_shows_where_it_is(visit):
    """From the top of an article to the last way to a human, each stop with an outline or a mark of its
    own.
    """
    page = visit().open(ARTICLE)
    expect(page.locator(".kb-helped")).to_be_visible()
    wanted = {"kb-card", "kb-way--phone", "kb-way--form", "yes", "no", "copy", "print"}
    for _ in range(90):
        page.keyboard.press("Tab")
        stop = page.evaluate(
            """() => { const at = document.activeElement,
                tabs = at.parentElement.querySelector('.tabbed-labels');
            const style = getComputedStyle(at.matches('.tabbed-set > input') ? tabs : at),
                inside = at.closest('.md-content');
            return { names: [...at.classList, at.dataset.kbAnswer,
                'kbCopy' in at.dataset && 'copy', 'kbPrint' in at.dataset && 'print'],
            seen: !inside || style.outlineStyle !== 'none' || style.boxShadow !== 'none',
                html: at.outerHTML.slice(0, 120) } }"""
        )
        assert stop["seen"], stop["html"]
        wanted -= set(stop["names"])
    assert wanted == set()


@pytest.mark.parametrize("path", ["", ARTICLE, VIDEO])
def test_page_works_without_scripts(visit, path):
    """Text, transcript and contact are there; the search field says that it cannot search; no button is there
    that does nothing.
    """
    page = visit(java_script_enabled=False).open(path)
    expect(page.locator(".kb-way--phone")).to_be_visible()
    expect(page.locator(".kb-contact__hours")).to_contain_text("Montag bis Freitag")
    assert page.locator("article button:visible").count() == (1 if path == "" else 0)
    if path == "":
        assert "Die Suche braucht JavaScript" in page.locator(".kb-ask").inner_text()
    if path == VIDEO:
        expect(page.get_by_text("Öffnen Sie die Musterbank App")).to_be_visible()


# ---- first page, 404, language ----


def test_question_on_the_first_page_opens_the_search(visit):
    """The dialog has the question, and answers."""
    page = visit().open("")
    page.get_by_label("Ihre Frage").get_by_role("searchbox").fill("Karte verloren")
    page.keyboard.press("Enter")
    expect(page.locator("[data-md-component=search-query]")).to_have_value("Karte verloren")
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_lost_visitor_finds_what_the_address_meant(visit):
    """Its words stand in the search field, and the page with the most similar address is offered first."""
    page = visit().open(LOST)
    expect(page.locator("#kb-ask")).to_have_value("karten karte verlorn")
    first = page.locator("[data-kb-maybe] a").first
    expect(first).to_have_text("Karte verloren oder gestohlen – was muss ich tun?")
    first.click()
    expect(page.locator("h1")).to_contain_text("Karte verloren")


@pytest.mark.parametrize("path", ["%3Cimg%20src=x%20onerror=alert(1)%3E", "%E0%A4%A", "a/" * 200, "-"])
def test_strange_addresses_do_no_harm(visit, path):
    """They are text in a field."""
    page = visit().open(path)
    expect(page.locator("h1")).to_have_text("Diese Seite gibt es nicht")
    assert page.locator("main img").count() == 0


@pytest.mark.parametrize(
    ("path", "lands"),
    [
        (VIDEO, "en/videos/"),
        ("videos/", "en/videos/"),
        ("karten/", "en/karten/"),
        (ARTICLE, "en/" + ARTICLE),
        ("", "en/"),
    ],
)
def test_language_switch_leads_to_a_page(visit, site, path, lands):
    """The switch stays on the topic where it exists in the other language, and is never a dead end."""
    page = visit().open(path)
    page.locator(".md-header .md-select").hover()
    page.locator(".md-select__link[hreflang=en]").click()
    page.wait_for_url(site + lands)
    assert page.locator("html").get_attribute("lang") == "en"


def test_dark_is_the_devices_wish_and_the_customers_choice(visit):
    """The switch is named, and remembered on the next page."""
    visitor = visit(color_scheme="dark")
    page = visitor.open("")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.get_by_title("Zur hellen Ansicht wechseln").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
    expect(visitor.open("karten/").locator("body")).to_have_attribute("data-md-color-scheme", "default")


# ---- the end of an article ----


def test_yes_sends_nothing(visit):
    """It says thank you, and that is all."""
    visitor = visit()
    page = visitor.open(ARTICLE)
    page.wait_for_load_state("networkidle")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="Ja").click()
    expect(page.get_by_role("status")).to_have_text("Danke – das freut uns.")
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
    for hidden in (".md-header", ".kb-end", ".md-sidebar--primary", ".kb-more"):
        expect(page.locator(hidden)).to_be_hidden()


# ---- open now ----

WEEK = {
    "zone": "Europe/Berlin",
    "hours": [[day, 480, 1200] for day in range(5)] + [[5, 540, 840]],
    "closed": ["2026-12-25", "2026-12-26"],
}


@pytest.mark.parametrize(
    ("now", "state"),
    [
        ("2026-11-20T06:59Z", {"days": 0, "weekday": 4, "from": 480}),
        ("2026-11-20T07:00Z", {"until": 1200}),
        ("2026-11-20T18:59Z", {"until": 1200}),
        ("2026-11-20T19:00Z", {"days": 1, "weekday": 5, "from": 540}),
        ("2026-07-17T06:00Z", {"until": 1200}),
        ("2026-12-24T22:30Z", {"days": 4, "weekday": 0, "from": 480}),
        ("2026-12-24T23:30Z", {"days": 3, "weekday": 0, "from": 480}),
    ],
    ids=[
        "before",
        "opens",
        "last-minute",
        "after",
        "summer-time",
        "before-christmas",
        "already-christmas-there",
    ],
)
@pytest.mark.parametrize("zone", ["Europe/Berlin", "Asia/Tokyo"])
def test_open_now_is_told_by_the_operators_clock(visit, now, state, zone):
    """Whatever the customer's own time zone; holidays and summer time are known."""
    page = visit(timezone_id=zone).open("")
    call = (
        "async ([now, week]) => (await import(new URL('assets/kb/opening.js', location))).stateAt(new "
        "Date(now), week)"
    )
    assert page.evaluate(call, [now, WEEK]) == state


def test_box_says_when_somebody_is_there_again(visit):
    """In words, on Saturday evening."""
    visitor = visit()
    visitor.page.clock.set_fixed_time(datetime.fromisoformat("2026-11-21T20:00:00+01:00"))
    expect(visitor.open("").locator(".kb-open")).to_have_text(
        "Zurzeit nicht erreichbar. Wieder erreichbar Montag ab 8:00 Uhr."
    )


def test_scripts_stay_small():
    """All of ours together are less than one picture."""
    assert sum(file.stat().st_size for file in (ROOT / "kb_tools/site/assets").glob("*.js")) < 20_000
    assert json.dumps(WEEK)
