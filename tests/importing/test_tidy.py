"""Whatever HTML comes in, what stands in an article is harmless and complete."""

from __future__ import annotations

from html import escape

from hypothesis import given
from hypothesis import strategies as st
from support.imported import HOSTILE, SIGNS, assert_harmless, rendered, words


def test_nothing_that_runs_or_loads_gets_through():
    """Scripts, handlers, styles, odd addresses, attributes of Markdown's own, included files: neither as HTML
    nor by way of Markdown.
    """
    soup = rendered(HOSTILE)
    assert_harmless(soup)
    assert "alert(1)" in words(soup)  # as words that were words before
    assert "site_name" not in str(soup)
    assert "-- 8<--" in soup.find("pre").get_text()


TAGS = ["p", "div", "b", "em", "ul", "ol", "li", "table", "tr", "td", "th", "h1", "h3", "pre", "code", "a",
"blockquote", "dl", "dt", "dd",
        "br", "script", "iframe", "summary", "svg", "span"]  # fmt: skip
PIECES = st.one_of(
    SIGNS.map(escape),
    st.sampled_from(
        [f"<{tag}>" for tag in TAGS]
        + [f"</{tag}>" for tag in TAGS]
        + ['<a href="javascript:x">', "<p onclick=x>"]
    ),
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_html_ends_up_harmless(html):
    """However broken: it is read, and what comes out has only what an article may have."""
    assert_harmless(rendered(html))
