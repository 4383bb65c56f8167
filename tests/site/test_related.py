"""Which articles belong to an article."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from support.built import SETTINGS, article

from kb_tools.site.related import following, nearest, relate_articles
from kb_tools.site.topics import find_topics


def test_related_are_linked_then_tagged_then_the_next_of_the_topic():
    """A link counts in both directions, a rare tag more than a common one, another language never."""
    a, b, c, d = (
        article(f"de/t/{name}.md", tags=tags)
        for name, tags in (("a", ("x", "y")), ("b", ()), ("c", ("X",)), ("d", ()))
    )
    english = article("en/t/a.md", tags=("x",))
    every = [a, b, c, d, english]
    found = relate_articles(
        every,
        {"de/t/d.md": ["de/t/a.md", "en/t/a.md", "gone.md"]},
        following(find_topics(every, {}, SETTINGS)),
    )
    assert found["de/t/a.md"] == (d, c, b)
    assert found["en/t/a.md"] == ()


@given(
    st.lists(
        st.tuples(st.sampled_from("abcdefgh"), st.lists(st.sampled_from("xyz"), max_size=3)),
        unique_by=lambda pair: pair[0],
    )
)
def test_no_article_is_related_to_itself_or_twice(pairs):
    """Whatever the tags are, and never more than four."""
    articles = [article(f"de/t/{name}.md", tags=tuple(tags)) for name, tags in pairs]
    links = {item.path: [other.path for other in articles] for item in articles[:2]}
    for path, others in relate_articles(
        articles, links, following(find_topics(articles, {}, SETTINGS))
    ).items():
        paths = [other.path for other in others]
        assert path not in paths
        assert len(paths) == len(set(paths)) <= 4


def test_where_editors_wrote_nothing_the_nearest_in_meaning_come_first():
    """What they linked stands above; an article is never its own."""
    articles = [article(f"de/t/{name}.md") for name in "abcd"]
    paths = [item.path for item in articles]
    near = nearest(paths, np.array([[1, 0], [0, 1], [0.6, 0.8], [0.8, 0.6]], np.float32))
    assert near["de/t/a.md"] == ("de/t/d.md", "de/t/c.md", "de/t/b.md")
    found = relate_articles(articles, {"de/t/a.md": ["de/t/b.md"]}, near)
    assert [item.path for item in found["de/t/a.md"]] == ["de/t/b.md", "de/t/d.md", "de/t/c.md"]
    assert nearest(paths[:1], np.ones((1, 2), np.float32)) == {"de/t/a.md": ()}
