"""HTML as a person would have typed it in Markdown."""

from __future__ import annotations

import re
from html import escape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from support.imported import SIGNS, markdown_of, rendered


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        (
            "<p>Ein <b>Wort </b>und <i>noch</i> <b><strong>eins</strong></b>.</p>",
            "Ein **Wort** und *noch* **eins**.",
        ),
        ("<h1>A</h1><p>x</p><h4>B</h4><p>y</p>", "## A\n\nx\n\n### B\n\ny"),
        ("a<br>b", "a  \nb"),
        ("<ul><li>a<ul><li>b<li>c</ul><li>d</ul>", "-   a\n    -   b\n    -   c\n-   d"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "-   a\n    -   b"),
        ("<ol start=7><li>a</li><li><p>b</p><p>c</p></li></ol>", "7.  a\n8.  b\n\n    c"),
        ("<ul><li>a</li></ul><ol><li>b</li></ol>", "-   a\n\n<!-- -->\n\n1.  b"),
        (
            "<table><tr><th>A|B<th>C<tr><td>1<br>2<td><ul><li>x</ul></table>",
            "| A&#124;B | C |\n| --- | --- |\n| 1 2 | • x |",
        ),
        ("<table><tr><td><p>nur</p></td></tr></table>", "nur"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("<pre><code class='language-js'>a</code></pre>", "```js\na\n```"),
        (
            "<ul><li>a<pre>if b:\n    c\n\nd</pre></li><li>e",
            "-   a\n\n        if b:\n            c\n\n        d\n\n-   e",
        ),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<a href='https://a.example/x (1)'>da</a>", "[da](https://a.example/x%20%281%29)"),
        ("<a href='https://a.example/x_y'>https://a.example/x_y</a>", "<https://a.example/x_y>"),
        ("<details><summary>Mehr?</summary>Ja.</details>", "**Mehr?**\n\nJa."),
        ("<p>eins<p>zwei", "eins\n\nzwei"),
        ("<b><p>eins</p><p>zwei</p></b>", "eins\n\nzwei"),
        ("5&nbsp;&euro;", "5 €"),
    ],
)
def test_html_becomes_clean_markdown(html, markdown):
    """As a person would have typed it."""
    assert markdown_of(html) == markdown


@given(st.lists(SIGNS, min_size=1, max_size=4))
@example(
    [
        "- a",
        "1. b",
        "# c",
        '=== "d"',
        "!!! e",
        "::: f",
        "??? g",
        "|a|b|",
        "|-|-|",
        "[^1]: h",
        "*[i]: j",
        "    k",
        "$$",
        "---",
    ]
)
@example(["1|", "\\|"])
@example(
    [
        "a\n===\n",
        "~~~\n",
        "```\n",
        "[x]: https://x.example",
        "<https://x.example>",
        "<b>",
        "&lt;",
        "++a++",
        "==b==",
        "--8<-- 'x'",
    ]
)
def test_words_stay_words(rows):
    """Whatever signs stand in a text, the page shows just them, as one paragraph: nothing becomes a list, a
    link, a table or a tag.
    """
    soup = rendered(f"<p>{'<br>'.join(escape(row) for row in rows)}</p>")
    shown = "".join(soup.get_text().split())
    assert shown == "".join(" ".join(rows).split())
    assert {tag.name for tag in soup.find_all(True)} <= {"p", "br"}


WORD = st.sampled_from(["Karte", "Konto", "PIN", "TAN"])
LINE = st.recursive(
    WORD,
    lambda inner: st.builds(
        "<{0}>{1} {2}</{0}>".format, st.sampled_from(["b", "em", "code", "u"]), inner, inner
    ),
    max_leaves=4,
)
BLOCK = st.recursive(
    st.builds("<{0}>{1}</{0}>".format, st.sampled_from(["p", "h2", "pre", "div"]), LINE) | st.just("<hr>"),
    lambda inner: st.one_of(
        st.builds("{}{}".format, inner, inner),
        st.builds("<blockquote>{}</blockquote>".format, inner),
        st.builds(
            "<{0}><li>{1}</li><li>{2}{3}</li></{0}>".format, st.sampled_from(["ul", "ol"]), inner, LINE, inner
        ),
        st.builds(
            "<table><tr><th>{}</th><th>{}</th></tr><tr><td>{}</td><td>{}</td></tr></table>".format,
            LINE,
            LINE,
            inner,
            LINE,
        ),
    ),
    max_leaves=6,
)


@given(BLOCK)
@example("<ul><li><ul><li><p>Karte</p></li><li>Konto</li></ul></li></ul>")
@example("<ul><li><p>Karte</p><p>Konto</p></li><li>PIN</li></ul>")
@example("<ol><li><hr><blockquote><pre>Karte</pre></blockquote></li><li>PIN<h2>TAN</h2></li></ol>")
def test_however_nested_no_word_is_lost(html):
    """Lists, tables, quotes and code within each other: the page shows the same words in the same order, and
    no sign of Markdown.
    """
    shown = " ".join(rendered(html).strings).replace("•", " ")
    assert shown.split() == re.sub("<[^>]*>", " ", html).split()
