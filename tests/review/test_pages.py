"""A file of the articles' folder, as it is reviewed."""

from __future__ import annotations

import pytest
from markdown import Markdown
from support.reviewed import SETTINGS

from kb_tools.review.markdown_text import Target
from kb_tools.review.pages import make_page, read_house


@pytest.fixture
def house():
    return read_house(SETTINGS, lambda text, _: Markdown().convert(text))


def test_a_page_has_the_lines_of_its_front_matter(house):
    """Those of its questions in step with the article's: empty ones are left out there as well."""
    source = "---\ntitle: A\nsummary: B.\nquestions:\n  - one\n  -\n  - two\n---\n# A\n\n[b](b.md)\n"
    page = make_page(source, "docs/de/a.md", house)
    assert (page.lines["title"], page.lines["summary"], page.question_lines) == (2, 3, (5, 7))
    assert page.article.questions == ("one", "two")
    assert page.targets == (Target(address="b.md", line=11),)


def test_a_page_has_its_problems_and_its_ignores(house):
    """Of reading and of rules; ignores are applied later."""
    source = "---\nsumary: x\n---\n# A\n\n![](a.png) <!-- kb: ignore image-alt - only a line -->\n"
    page = make_page(source, "docs/de/a.md", house)
    assert {"unknown-key", "image-alt"} <= {problem.rule for problem in page.problems}
    assert len(page.ignores) == 1


def test_front_matter_that_cannot_be_read_has_no_lines(house):
    """It is told, and the text below is looked at all the same."""
    page = make_page("---\ntitle: [\n---\n# A\n\n![](a.png)\n", "docs/de/a.md", house)
    assert {problem.rule for problem in page.problems} == {"yaml", "image-alt"}
    assert (page.lines, page.question_lines) == ({}, ())
