"""The desk in the browser, driven key by key as the window of `kb desk` is."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect
from support.browser import NARROW, WIDE, axe
from support.desk_page import PRICE, answered, at_the_desk, copied, paste

pytestmark = pytest.mark.browser
IBAN = "Meine IBAN ist DE89370400440532013000, wo ist das Geld?"


@pytest.fixture
def page(browser, alone):
    with at_the_desk(browser, alone.port) as page:
        yield page


def suggested(server, message, **wish):
    return server.ask("POST", "/v1/suggest", {"message": message, "remember": False, **wish}).data


def test_two_keys_lead_from_a_message_to_the_clipboard(page, alone):
    expect(paste(page, PRICE)).to_have_text("1 to choose from")
    (first,) = suggested(alone, PRICE)["suggestions"]
    expect(page.locator(".chosen .reply")).to_have_text(first["reply"]["text"])
    assert copied(page) == first["reply"]["text"]
    expect(page.locator("#told")).to_have_text(f"Copied, {first['reply']['length']}/280.")


def test_who_is_faster_than_the_answer_gets_it_all_the_same(page, alone):
    held = []
    page.route("**/v1/suggest", lambda route: held.append(route))  # noqa: PLW0108 - it wants a function
    page.evaluate("text => navigator.clipboard.writeText(text)", PRICE)
    page.keyboard.press("Control+V")
    expect(page.locator("#answered[aria-busy=true]")).to_have_count(1)
    page.keyboard.press("1")
    while not held:
        page.wait_for_timeout(10)
    held.pop().continue_()
    expect(page.locator("#told")).to_contain_text("Copied, ")
    reply = suggested(alone, PRICE)["suggestions"][0]["reply"]["text"]
    assert page.evaluate("() => navigator.clipboard.readText()") == reply


def test_what_is_in_the_way_of_an_answer_is_said(page, alone):
    expect(paste(page, IBAN)).to_have_text("Not in public")
    expect(page.locator(".note.personal")).to_have_text("Personal data: iban")
    assert copied(page, "Enter") == suggested(alone, IBAN)["reply"]["text"]
    expect(paste(page, "👍👍")).to_have_text("No reply needed")
    expect(page.locator("#replies li")).to_have_count(0)
    for key in ("1", "e"):
        page.locator("#told").evaluate("told => told.replaceChildren()")
        page.keyboard.press(key)
        expect(page.locator("#told")).to_have_text("There is no reply 1.")


def test_keys_change_how_it_is_said(page, alone):
    paste(page, PRICE)
    page.keyboard.press("v")
    page.keyboard.press("c")
    page.keyboard.press("l")
    page.keyboard.press("n")
    page.locator("#named").fill("Anna Blum")
    page.keyboard.press("Enter")
    expect(page.locator("#name")).to_have_text("to Anna Blum")
    expect(page.locator(".chosen .length")).to_contain_text("/140")
    answered(page)
    wish = {"variant": 1, "channel": "classic", "lang": "de", "name": "Anna Blum"}
    wanted = suggested(alone, PRICE, **wish)["suggestions"][0]["reply"]
    expect(page.locator(".chosen .reply")).to_have_text(wanted["text"])


def test_a_reply_is_changed_with_its_length_live(page, alone):
    paste(page, PRICE)
    text = "Kommt vorbei: bad.example/eintritt 🙂"
    page.keyboard.press("e")
    page.locator(".edited").fill(text)
    length = alone.ask("POST", "/v1/length", {"channel": "x", "text": text}).data["length"]
    expect(page.locator(".below .length")).to_have_text(f"{length}/280")
    page.locator(".edited").fill("x" * 300)
    expect(page.locator(".below .length.over")).to_have_text("300/280 20 too long")
    page.locator(".edited").fill(text)
    assert copied(page, "Control+S") == text
    expect(page.locator(".edited")).to_have_count(0)


def test_the_agent_knows_better(page):
    paste(page, "Wie wird das Wetter?")
    page.keyboard.press("/")
    page.locator("#query").fill("id:eintritt")
    expect(page.locator("#choices li").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator(".chosen .sure")).to_contain_text("chosen")
    page.keyboard.press("w")
    page.locator("#query").fill("joke")
    expect(page.locator("#choices li")).to_have_text(["joke"])
    page.keyboard.press("Enter")
    expect(page.locator("#told")).to_have_text("Noted: this was joke.")


def test_a_thread_is_pasted_or_goes_on(page):
    said = [{"from": "customer", "text": PRICE}, {"from": "us", "text": "4,50 Euro."}]
    last = "Und mit der Zehnerkarte?"
    lines = "\n".join(map(json.dumps, [*said, {"from": "customer", "text": last}]))
    page.evaluate("text => navigator.clipboard.writeText(text)", lines)
    page.keyboard.press("Control+V")
    expect(page.locator("#history li")).to_have_text([one["text"] for one in said])
    expect(page.locator("#message")).to_have_value(last)
    paste(page, PRICE)
    expect(page.locator("#history li")).to_have_count(0)
    page.keyboard.press("t")
    expect(page.locator("#history li")).to_have_text([PRICE])
    expect(page.locator("#message")).to_have_value("")
    page.keyboard.press("q")
    expect(page.locator("#history li")).to_have_count(0)


def test_a_message_is_written_by_hand_and_remembered_once_it_is_worked_on(page, alone):
    counted = alone.ask("GET", "/v1/usage").data
    page.keyboard.press("m")
    page.keyboard.type(PRICE)
    answered(page)
    page.keyboard.press("Escape")
    assert alone.ask("GET", "/v1/usage").data["messages"] == counted["messages"]
    with page.expect_response("**/v1/chosen"):
        copied(page)
    again = alone.ask("GET", "/v1/usage").data
    assert (again["messages"], again["chosen"]) == (counted["messages"] + 1, counted["chosen"] + 1)


def test_nothing_that_was_pasted_stays_in_the_browser(page):
    paste(page, IBAN)
    stored = "() => [{...localStorage}, {...sessionStorage}, document.cookie, location.href, history.state]"
    local, session, cookie, address, kept = page.evaluate(stored)
    assert (local, session, cookie, kept) == ({}, {}, "", None)
    assert address.endswith("/desk")
    assert all(
        one == "off"
        for one in page.evaluate(
            "() => [...document.querySelectorAll('input, textarea')].map((one) => one.autocomplete)"
        )
    )
    page.reload()
    expect(page.locator("html[data-ready]")).to_have_count(1)
    expect(page.locator("#message")).to_have_value("")


@pytest.mark.parametrize(("screen", "scheme"), [(NARROW, "dark"), (WIDE, "light")], ids=["narrow", "wide"])
def test_axe_finds_nothing(browser, alone, screen, scheme):
    with at_the_desk(browser, alone.port, viewport=screen, color_scheme=scheme, bypass_csp=True) as page:
        page.evaluate(axe())
        paste(page, PRICE)
        found = []
        for key in ("e", "Escape", "/", "Escape", "F1"):
            page.keyboard.press(key)
            found += page.evaluate("async () => (await axe.run()).violations.map((one) => one.id)")
        assert found == []
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
