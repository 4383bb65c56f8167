"""importing/tidy and markdown: whatever HTML comes in, what stands in an article is harmless and complete."""

from __future__ import annotations

import re
from html import escape

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from support.places import NOWHERE

from kb_tools.errors import KbError
from kb_tools.importing.formats.csv import html_of_text
from kb_tools.importing.links_and_images import safe_address
from kb_tools.importing.markdown import to_markdown
from kb_tools.settings.settings import Settings

BOTH = Settings(root=NOWHERE, languages=("de", "en"), language_folders=True)
EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc",
    "pymdownx.caret", "pymdownx.details",
    "pymdownx.mark", "pymdownx.snippets", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist",
    "pymdownx.tilde",
]  # fmt: skip
"""What a help site may well have switched on: each has signs of its own in Markdown."""
ALLOWED = {
    "p", "br", "strong", "em", "a", "ul", "ol", "li", "table", "thead", "tbody", "tr", "td", "th", "pre",
    "code", "span", "div", "hr",
    "blockquote", "h2", "h3", "h4", "h5", "h6",
}  # fmt: skip


def nowhere(_address, _target):
    return ""


def markdown_of(html, resolve=nowhere):
    return to_markdown(html, "de", resolve)[0]


def rendered(html, resolve=nowhere):
    """What a visitor's browser gets of the HTML after it went through Markdown."""
    return BeautifulSoup(Markdown(extensions=EXTENSIONS).convert(markdown_of(html, resolve)), "html.parser")


def words(soup):
    return " ".join(soup.get_text(" ").split())


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
        ("<ol start=7><li>a</li><li><p>b</p><p>c</p></li></ol>", "1.  a\n2.  b\n\n    c"),
        ("<ul><li>a</li></ul><ol><li>b</li></ol>", "-   a\n\n<!-- -->\n\n1.  b"),
        (
            "<table><tr><th>A|B<th>C<tr><td>1<br>2<td><ul><li>x</ul></table>",
            "| A&#124;B | C |\n| --- | --- |\n| 1 2 | • x |",
        ),
        ("<table><tr><td><p>nur</p></td></tr></table>", "nur"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
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


def test_what_is_lost_is_told():
    """Images stay as links to where they are; what was embedded is gone; each with its address."""
    html = """<img src="/a.png" alt="Ein Bild"><img src="https://a.example/b.png" alt="Noch eins"><img
        src="data:image/png;base64,AA">
        <img src="https://count.example/p.gif" width="1" height="1"><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?x"></iframe>
        <object data="https://x.example/a.swf"></object><a href="/hc/intern">Text</a><table>
        <tr><td colspan=2>a<tr><td>b<td>c</table>"""
    text, notes = to_markdown(html, "de", nowhere)
    assert text.startswith("(Bild: Ein Bild) [Bild: Noch eins](https://a.example/b.png)")
    assert "Text" in text
    assert notes == (
        "a YouTube video was embedded: kb new video dQw4w9WgXcQ --article ID",
        "something embedded was left out: https://x.example/a.swf",
        "an image was not brought along: /a.png",
        "an image was not brought along: https://a.example/b.png",
        "an image was not brought along: one that stood in the text itself",
        "a link leads nowhere from here and became text: /hc/intern",
        "a table had merged cells, which Markdown has not: look at it",
    )


HOSTILE = """<p onclick="x()"
style="background:url(javascript:1)">A<script>alert(1)</script><style>b{}</style>
<svg onload=alert(1)><text>s</text></svg>
<a href="javascript:alert(1)">B</a>
<a href=" java&#10;script:alert(1)">C</a><a href="vbscript:x">D</a><a href="data:text/html,x">E</a>
<a href='https://ok.example/" onmouseover="x'>F</a><img src=x onerror=alert(1)><form action="https://evil.example"><button>G</button></form>
&lt;img src=x onerror=alert(1)&gt; {: onclick="alert(1)" }
[x](javascript:alert(1)) ![x](x) &amp;lt;script&amp;gt; <!-- <script> -->
<noscript><p>H</p></noscript><math><mi>x</mi></math><base href="https://evil.example/">
<meta http-equiv=refresh content="0;url=x">
<a href="https://ok.example/#{: onclick=alert(1) }">I</a>{.x onclick=alert(1)}
<iframe srcdoc="<script>alert(1)</script>"></iframe>
<pre>--8&lt;-- "mkdocs.yml"
<b>J</b></pre> --8&lt;-- "mkdocs.yml" <code>`&lt;b&gt;` {{ config }}</code>"""


def assert_harmless(soup):
    for tag in soup.find_all(True):
        assert tag.name in ALLOWED, tag
        assert not set(tag.attrs) - {"href", "id", "class"}, tag
        if tag.name == "a":
            assert tag["href"].startswith(("https://", "http://", "mailto:", "tel:")), tag


def test_nothing_that_runs_or_loads_gets_through():
    """Scripts, handlers, styles, odd addresses, attributes of Markdown's own, included files: neither as HTML
    nor by way of Markdown.
    """
    soup = rendered(HOSTILE)
    assert_harmless(soup)
    assert "alert(1)" in words(soup)  # as words that were words before
    assert "site_name" not in str(soup)
    assert "-- 8<--" in soup.find("pre").get_text()


SIGNS = st.text(alphabet="ab 1.-+*_#>`|=:!?~^{}[]()<&;/\\$\"'\n\t8é", max_size=40)


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


def test_what_nests_without_end_is_refused():
    """In a sentence, and not by a crash."""
    with pytest.raises(KbError, match="nested too deeply"):
        to_markdown("<div>" * 5000, "de", nowhere)


def test_pictures_in_the_text_do_not_count():
    """Exports carry them as long strings; anything else of that size is no answer."""
    text, notes = to_markdown(
        f'<p>Text</p><img src="data:image/png;base64,{"A" * 6_000_000}">', "de", nowhere
    )
    assert (text, notes) == ("Text", ("an image was not brought along: one that stood in the text itself",))
    with pytest.raises(KbError, match="longer than 5 million characters"):
        to_markdown("A" * 5_000_001, "de", nowhere)


@pytest.mark.parametrize(
    "html",
    [
        "<ul>" + "<li>x" * 3000,
        "<table>" + "<tr><td>x<td>y" * 3000,
        "<p>x" * 3000,
        "<dl>" + "<dt>x<dd>y" * 3000,
    ],
)
def test_ends_may_be_left_out(html):
    """As HTML allows: each item is one, and none lies in the one before it."""
    assert_harmless(rendered(html))
    assert words(rendered(html)).split()[:3] in (["x", "x", "x"], ["x", "y", "x"])


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("//cdn.example/a", "https://cdn.example/a"),
        ("www.a.example/ü", "https://www.a.example/ü"),
        ("https://a.example/[x]`y`", "https://a.example/%5Bx%5D%60y%60"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("JAVASCRIPT:x", ""),
        ("https://", ""),
        ("https://[", ""),
        ("/relative", ""),
        ("\x01javascript:x", ""),
    ],
)
def test_only_known_kinds_of_addresses(address, safe):
    """The web, mail and telephone; what Markdown could take for its own is written as %XX."""
    assert safe_address(address) == safe


def test_plain_text_keeps_its_lines_and_lists():
    """Answers without markup: paragraphs, lists by their dashes and numbers, addresses as links."""
    text = "Zuerst das:\n- eins\n- zwei\n\n1. a\n2) b\nSiehe https://a.example/x?y=1&z=2."
    html = html_of_text(text)
    assert html.startswith(
        "<p>Zuerst das:</p><ul><li>eins</li><li>zwei</li></ul><ol><li>a</li><li>b</li></ol>"
    )
    assert markdown_of(html).endswith("Siehe <https://a.example/x?y=1&z=2>.")
