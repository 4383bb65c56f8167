"""What is wrong with a company's own kinds."""

from __future__ import annotations

import pytest
from support.own_kinds import UTILITY

from kb_tools.review.kinds import check_kinds
from kb_tools.settings.settings import read_settings

MKDOCS = "site_url: https://a.b/\nplugins:\n  - kb:\n      meaning: {meaning}\n"


def checked(folder, kinds, meaning="use"):
    (folder / "mkdocs.yml").write_text(MKDOCS.format(meaning=meaning), encoding="utf-8")
    (folder / "kinds.yaml").write_text(kinds, encoding="utf-8")
    return check_kinds(read_settings(folder)[0])


@pytest.mark.parametrize("meaning", ["use", "none"])
def test_kinds_that_are_well_told_have_no_problem(tmp_path, meaning):
    """Nor have changes to a built-in kind that leave its examples alone."""
    words = UTILITY.replace("  examples:", "  words: [gas]\n  examples:")
    assert checked(tmp_path, f"{words}- category: press\n  team: Anna\n", meaning) == ()


def test_mistakes_in_the_file_are_told(tmp_path):
    assert [problem.line for problem in checked(tmp_path, "- category: gas\n  danger: maybe\n")] == [2]


def test_too_few_examples_are_told_where_the_kind_stands(tmp_path):
    """And that without an encoder and without words nothing tells the kind."""
    (few,) = checked(tmp_path, "\n- category: fair\n  examples: [Jahrmarkt auf dem Festplatz am Fluss]\n")
    assert (few.file, few.line, few.rule, few.severity) == ("kinds.yaml", 2, "kinds", "warning")
    few, untold = checked(tmp_path, "- category: gas\n  examples: [Gasgeruch]\n", "none")
    assert "gas" in untold.what
    assert "words" in untold.fix


def test_an_example_that_is_nearer_to_another_kind_is_told(tmp_path):
    """With its line, and what it is like."""
    strange = UTILITY.replace(
        "    - hissing sound from the gas meter", "    - vielen lieben Dank für die schnelle Hilfe"
    )
    (problem,) = checked(tmp_path, strange)
    assert "thanks" in problem.what
    assert strange.splitlines()[problem.line - 1].strip() == "- vielen lieben Dank für die schnelle Hilfe"


def test_a_time_for_a_rule_that_is_not_there_is_told(tmp_path):
    """A built-in rule, one of the company's own and `other` are there."""
    own = MKDOCS.format(meaning="none") + "      approve_within: {crises: 3, gas: 9, press: 9, other: 9}\n"
    (tmp_path / "mkdocs.yml").write_text(own, encoding="utf-8")
    (tmp_path / "kinds.yaml").write_text("- category: gas\n  words: [gas]\n", encoding="utf-8")
    (problem,) = check_kinds(read_settings(tmp_path)[0])
    assert (problem.file, problem.line, problem.rule) == ("mkdocs.yml", 5, "kinds")
    assert problem.what == "approve_within names a rule that is not there: crises"
