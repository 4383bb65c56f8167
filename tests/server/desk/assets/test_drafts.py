"""Two people at two browsers: one asks for a second pair of eyes, the other reads, by keys alone."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from playwright.sync_api import expect
from support.browser import NARROW, axe
from support.desk_page import at_the_desk, copied, paste
from support.served import served

pytestmark = pytest.mark.browser
APPROVE_OWN = """async () => {
  const { drafts } = await (await fetch("v1/approvals/own")).json();
  const { number } = drafts.find(({ state }) => state === "waiting");
  const sent = { method: "POST", headers: { "Content-Type": "application/json" } };
  const body = JSON.stringify({ number, decision: "approved" });
  return (await fetch("v1/approvals/decide", { ...sent, body })).status;
}"""
VIOLENCE = "I will come to your branch tomorrow and burn it down. You are all dead."
WRITTEN = "We take this seriously and have informed the police."
THREAT = "Ich verklage Sie! Mein Anwalt ist informiert."


@contextmanager
def two_desks(browser, server, **options):
    """The desks of an agent and of a lead, both listening; nobody has a draft yet."""
    server.put_drafts_away()
    with as_role(browser, server, "agent", **options) as agent, as_role(browser, server, "lead") as lead:
        yield agent, lead


@contextmanager
def as_role(browser, server, role, **options):
    headers = {"Authorization": f"Bearer {server.tokens[role]}"}
    with at_the_desk(browser, server.port, extra_http_headers=headers, **options) as page:
        yield page


@pytest.fixture
def desks(browser, guarded):
    with two_desks(browser, guarded) as pages:
        yield pages


def ask(page, message=THREAT):
    """Pastes, and asks with one key; returns the reply that waits."""
    paste(page, message)
    reply = page.locator(".chosen .reply").inner_text()
    expect(page.locator(".chosen .main")).to_have_text("Ask a colleague")
    page.keyboard.press("1")
    expect(page.locator("#own .waiting .reply").filter(has_text=reply)).to_have_count(1)
    return reply


def review(page, reply):
    """Opens the drafts that wait, at one of somebody else with a reply."""
    expect(page.locator("[data-does=review].waits")).to_be_visible()
    page.keyboard.press("r")
    acts = page.locator("#reading-acts")
    while page.locator("#reading-reply .reply").inner_text() != reply or not acts.is_visible():
        before = page.locator("#reading-place").inner_text()
        page.keyboard.press("ArrowDown")
        expect(page.locator("#reading-place")).not_to_have_text(before)


def own(page, state):
    return page.locator(f"#own .{state}")


def test_one_asks_another_approves_and_the_first_copies(desks):
    """The message is read without personal data, the decision comes by itself."""
    agent, lead = desks
    reply = ask(agent, f"{THREAT} Rufen Sie an: 0171 1234567")
    review(lead, reply)
    expect(lead.locator("#reading-about")).to_contain_text("from agent one")
    expect(lead.locator("#reading-about strong")).to_have_text("legal")
    expect(lead.locator("#reading-message")).to_contain_text("Ich verklage Sie!")
    expect(lead.locator("#reading-message")).not_to_contain_text("1234567")
    expect(lead.locator("#reading-reply .proof .holds")).not_to_have_count(0)
    lead.keyboard.press("a")
    expect(lead.locator("#told")).to_have_text("Approved.")
    expect(own(agent, "approved").locator("strong")).to_have_text("Approved by lead one")
    assert copied(agent, "a") == reply
    expect(own(agent, "approved")).to_have_count(0)


def test_a_reply_is_changed_or_declined_with_a_word(desks):
    agent, lead = desks
    reply = ask(agent)
    review(lead, reply)
    lead.keyboard.press("e")
    lead.locator("#reading-reply textarea").fill("Siehe bit.ly/x")
    lead.keyboard.press("Control+S")
    expect(lead.locator("#reading-told")).to_contain_text("bit.ly/x")
    lead.locator("#reading-reply textarea").fill("Das tut uns leid.")
    lead.keyboard.press("Control+S")
    expect(own(agent, "changed").locator("strong")).to_have_text("Changed by lead one")
    assert copied(agent, "a") == "Das tut uns leid."
    agent.keyboard.press("1")
    review(lead, reply)
    lead.keyboard.press("d")
    lead.keyboard.type("zu kalt")
    lead.keyboard.press("Enter")
    expect(own(agent, "declined").locator(".word")).to_have_text("zu kalt")
    agent.keyboard.press("a")
    expect(own(agent, "declined")).to_have_count(0)


def test_a_reply_is_written_by_hand_where_there_is_none_and_a_colleague_reads_it(desks):
    """A threat has no reply to choose from; nobody is left alone with it."""
    agent, lead = desks
    paste(agent, VIOLENCE)
    expect(agent.locator("#reply-0")).to_have_text("There is no reply to choose from: press e to write one.")
    agent.keyboard.press("e")
    expect(agent.locator("#replies .main")).to_have_text("Ask a colleague")
    field = agent.locator("#replies textarea")
    agent.keyboard.press("Control+S")
    expect(agent.locator("#told")).to_contain_text("/reply is empty")
    field.fill(WRITTEN)
    agent.keyboard.press("Control+S")
    expect(own(agent, "waiting").locator(".reply")).to_have_text(WRITTEN)
    expect(field).to_have_count(0)
    review(lead, WRITTEN)
    lead.keyboard.press("a")
    expect(own(agent, "approved")).to_have_count(1)
    assert copied(agent, "a") == WRITTEN


def test_nobody_decides_on_their_own(desks):
    """A lead sees their own draft among the others, and no key decides on it."""
    _, lead = desks
    ask(lead)
    lead.keyboard.press("r")
    yours = lead.locator("#reading-told").filter(has_text="This draft is yours: somebody else decides.")
    while not yours.count():
        before = lead.locator("#reading-place").inner_text()
        lead.keyboard.press("ArrowDown")
        expect(lead.locator("#reading-place")).not_to_have_text(before)
    expect(lead.locator("#reading-acts")).to_be_hidden()
    lead.keyboard.press("a")
    expect(yours).to_be_visible()
    assert lead.evaluate(APPROVE_OWN) == 403


def test_workers_that_are_killed_between_lose_nothing(browser, guarded):
    """Of two, who know of each other's drafts by the store; the pages go on listening by themselves."""
    workers = served(guarded.folder, "--workers", "2", tokens=guarded.tokens)
    with workers as server, two_desks(browser, server) as (agent, lead):
        reply = ask(agent)
        server.kill_workers()
        review(lead, reply)
        lead.keyboard.press("a")
        expect(lead.locator("#told")).to_have_text("Approved.")
        expect(own(agent, "approved")).to_have_count(1)
        assert copied(agent, "a") == reply


def test_alone_somebody_says_that_a_colleague_has_read_it(browser, alone):
    with at_the_desk(browser, alone.port) as page:
        paste(page, THREAT)
        reply = page.locator(".chosen .reply").inner_text()
        page.keyboard.press("1")
        expect(page.locator("#reread-text")).to_have_text(reply)
        page.keyboard.press("Escape")
        expect(page.locator("#reread")).not_to_be_visible()
        page.keyboard.press("1")
        expect(page.locator("#reread-text")).to_be_visible()
        assert copied(page, "Control+S") == reply


@pytest.mark.parametrize("options", [NARROW, {"width": 1280, "height": 900}], ids=["narrow", "wide"])
def test_axe_finds_nothing(browser, guarded, options):
    with (
        two_desks(browser, guarded) as (_, lead),
        as_role(browser, guarded, "agent", viewport=options, bypass_csp=True) as agent,
    ):
        agent.evaluate(axe())
        ask(lead, "Ich gehe zum Anwalt und verklage Sie!")
        ask(agent)
        found = []
        for key in ("F2", "r", "d", "Escape", "e"):
            agent.keyboard.press(key)
            found += agent.evaluate("async () => (await axe.run()).violations.map((one) => one.id)")
        assert found == []
        assert agent.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
