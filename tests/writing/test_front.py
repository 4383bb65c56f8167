"""The text of a new article, and what is read back from it."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from support.drafted import DAY, planned, read_back

from kb_tools.writing.front import one_line

TEXTS = st.text(min_size=1, max_size=60)


@given(TEXTS, st.lists(TEXTS, max_size=4))
@example("&#0;", [])
def test_what_was_written_is_read_back_equal(title, questions):
    """Whatever title and questions: the same title in front matter and heading, the same questions, and no
    problem.
    """
    if not one_line(title):
        return
    questions = tuple(filter(None, map(one_line, questions)))
    (one,) = planned(title, questions=questions)
    article, problems = read_back(one)
    assert problems == ()
    assert (article.title, article.questions, article.id) == (one_line(title), questions, one.id)
    assert (article.handling, article.reviewed, article.tags, article.summary) == ("public", DAY, (), "")
    assert [passage.heading for passage in article.passages] == ["So gehen Sie vor"]
