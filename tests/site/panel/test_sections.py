"""What is known of a page, as the panel shows it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kb_tools.languages.de.panel import PANEL as GERMAN
from kb_tools.languages.en.panel import PANEL as ENGLISH
from kb_tools.models import Problem
from kb_tools.site.panel.sections import tell

PRICES = "eintritt/"
WRONG = Problem(file="docs/de/eintritt.md", line=3, what="no \n summary", fix="write one", rule="summary")
HINT = replace(WRONG, file="videos.yaml", severity="warning", rule="title")


@pytest.mark.parametrize(
    ("problems", "label", "worst"),
    [((), "No problems", ""), ((WRONG,), "1 problem", "error"), ((WRONG, WRONG), "2 problems", "error")],
)
def test_the_button_counts_the_problems_of_the_page(pool, problems, label, worst):
    """In words, with the worst of them."""
    told = tell(PRICES, replace(pool, problems=problems), ENGLISH)
    assert (told["count"], told["label"], told["worst"]) == (len(problems), label, worst)


def test_a_problem_is_told_with_its_line_and_rule(pool):
    """With its file as well where that is not the page's own; in one line each."""
    rows = tell(PRICES, replace(pool, problems=(WRONG,)), GERMAN)["sections"][0]["rows"]
    assert rows == [
        {"text": "no summary", "details": ["write one", f"{GERMAN.error} · Zeile 3 · summary"], "mark": "bad"}
    ]
    whole = tell("videos/", replace(pool, problems=(HINT,)), ENGLISH)["sections"][0]["rows"][0]
    assert (whole["mark"], whole["details"][1]) == ("hint", "Hint · videos.yaml:3 · title")


def test_a_page_is_told_with_phrasings_reply_and_proposals(pool):
    """The reply with its length and limit."""
    sections = {one["title"]: one["rows"] for one in tell(PRICES, pool, ENGLISH)["sections"]}
    assert list(sections) == [ENGLISH.problems, ENGLISH.phrasings, ENGLISH.reply, ENGLISH.videos]
    assert sections[ENGLISH.reply][0]["mark"] == "good"
    assert "of 280 characters (x)" in sections[ENGLISH.reply][0]["details"][0]
    assert sections[ENGLISH.videos] == [{"text": ENGLISH.no_proposals, "details": []}]


@pytest.mark.parametrize(("path", "why"), [("videos/", ENGLISH.made_page), ("", ENGLISH.left_out)])
def test_a_page_that_search_leaves_out_says_so(pool, path, why):
    """Where its phrasings would stand."""
    assert tell(path, pool, ENGLISH)["sections"][-1]["rows"][0]["text"] == why


def test_without_an_index_the_reason_is_told(pool):
    """Search cannot be asked then."""
    told = tell(PRICES, replace(pool, index=None, lack="site_url is missing"), ENGLISH)
    assert "site_url is missing" in told["sections"][-1]["rows"][0]["text"]
