"""One article by itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from support.reviewed import SETTINGS, TODAY

from kb_tools.review.article import review_article
from kb_tools.settings.rules import RULES


@given(st.text(st.characters() | st.sampled_from("<>![]()`\n-#:\x1b„“ ")))
def test_any_text_can_be_reviewed(text):
    """Whatever an article says, rules return, and name lines that are there."""
    problems = review_article(
        f"# A\n\n{text}", "docs/a.md", SETTINGS, lambda text, _: Markdown().convert(text), today=TODAY
    )
    assert all(0 <= problem.line <= text.count("\n") + 3 and problem.rule in RULES for problem in problems)
