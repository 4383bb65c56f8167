"""Whether the articles that home shows as asked most are there, and shown."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.built import SETTINGS, article

from kb_tools.review.featured import check_featured
from kb_tools.settings.options import MOST_FEATURED

THERE = [article(f"de/karten/frage-{n}.md") for n in range(MOST_FEATURED + 2)]


@pytest.fixture
def checked(tmp_path):
    """What is told of a site that features these ids, each on a line of its own."""

    def check(*ids):
        lines = "".join(f"        - {name}\n" for name in ids)
        (tmp_path / "mkdocs.yml").write_text(f"plugins:\n  - kb:\n      featured:\n{lines}")
        settings = replace(SETTINGS, root=tmp_path, featured=ids)
        return [(one.severity, one.line, one.what, one.fix) for one in check_featured(THERE, settings)]

    return check


def test_id_of_no_article_is_told_with_the_one_that_may_be_meant(checked):
    ((severity, line, what, fix),) = checked("karten/frage-1", "karten/frage1")
    assert (severity, line) == ("error", 5)
    assert what == "featured names an article that is not there: karten/frage1"
    assert fix == "did you mean `karten/frage-1`?"


def test_articles_that_home_leaves_out_are_told_at_the_first_of_them(checked):
    ids = [one.id for one in THERE]
    assert checked(*ids[:MOST_FEATURED]) == []
    ((severity, line, what, _),) = checked(*ids)
    assert (severity, line) == ("warning", 4 + MOST_FEATURED)
    assert what == "featured lists 10 articles, and home shows the first 8"
