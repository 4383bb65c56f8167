"""Answers below the field of the first page, in a real Chromium."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from support.browser import NARROW, WIDE, axe

pytestmark = pytest.mark.browser

OPTION = ".kb-suggestions [role=option]"


@pytest.fixture
def home(visit):
    """The first page and its field."""
    page = visit().open("", wait_until="networkidle")
    return page, page.get_by_label("Ihre Frage").get_by_role("combobox")


def test_answers_come_below_the_field_while_somebody_types(home):
    """No dialog opens; Enter opens the answer."""
    page, field = home
    field.fill("Karte verloren")
    expect(page.locator(OPTION).first).to_contain_text("116 116")
    expect(page.locator("[data-md-component=search-query]")).to_have_value("")
    expect(field).to_be_focused()
    field.press("Enter")
    page.wait_for_url("**/karten/karte-verloren/*")


def test_arrows_move_escape_closes_and_tab_leaves_it_open(home):
    """The field keeps the focus, and says which result is meant."""
    page, field = home
    field.fill("konto")
    options = page.locator(OPTION)
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    field.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    expect(options.first).to_have_attribute("aria-selected", "false")
    assert field.get_attribute("aria-activedescendant") == options.last.get_attribute("id")
    field.press("Tab")
    expect(options.first).to_be_visible()
    field.press("Escape")
    expect(options.first).to_be_hidden()
    expect(field).to_have_value("konto")
    expect(field).to_have_attribute("aria-expanded", "false")


def test_enter_chooses_nothing_where_no_answer_is_sure(home):
    """It points to the first; once more opens it."""
    page, field = home
    field.fill("konto")
    field.press("Enter")
    first = page.locator(OPTION).first
    expect(first).to_have_attribute("aria-selected", "true")
    chosen = first.get_attribute("href")
    field.press("Enter")
    page.wait_for_url(chosen)


def test_enter_on_one_letter_says_what_can_be_asked(home):
    """And goes away with the next letter."""
    page, field = home
    field.fill("k")
    field.press("Enter")
    note = page.locator(".kb-suggestions__note")
    expect(note).to_have_text("Fragen Sie in Ihren eigenen Worten.")
    expect(note).to_be_visible()
    expect(page.locator(".kb-said").last).to_have_text("Fragen Sie in Ihren eigenen Worten.")
    field.fill("konto")
    expect(page.locator(OPTION).first).to_be_visible()


def test_back_brings_the_list_again(home):
    """Below the same field, with the result that was chosen."""
    page, field = home
    field.fill("konto")
    page.locator(OPTION).nth(3).click()
    page.wait_for_load_state("networkidle")
    page.go_back()
    expect(field).to_have_value("konto")
    expect(page.locator(OPTION).nth(3)).to_have_attribute("aria-selected", "true")


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_everyone_can_use_it(visit, size):
    """axe-core finds nothing, with results and with the way to a human."""
    visitor = visit(viewport=size)
    visitor.context.add_init_script(axe())
    page = visitor.open("", wait_until="networkidle")
    for question, seen in (("karte sperren", OPTION), ("xyzzyqqq", ".kb-suggestions .kb-way")):
        page.locator("#kb-ask").fill(question)
        expect(page.locator(seen).first).to_be_visible()
        found = page.evaluate("axe.run('.md-content')")["violations"]
        assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found] == []
