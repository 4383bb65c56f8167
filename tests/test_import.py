"""importing/ and `kb import`: an existing FAQ brought in, in the shapes that other systems export."""

from __future__ import annotations

import json
import os
import re
import subprocess
from html import escape

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from kb_tools.config import Settings
from kb_tools.errors import KbError, UsageError
from kb_tools.importing.bring import Wish, bring
from kb_tools.importing.drafts import Draft, LeftOut
from kb_tools.importing.elsewhere import safe_address
from kb_tools.importing.forms import read_file, recognise_json
from kb_tools.importing.freshdesk import parse_freshdesk
from kb_tools.importing.markdown import to_markdown
from kb_tools.importing.page import decode_page, parse_page
from kb_tools.importing.places import Placed, place_drafts
from kb_tools.importing.rows import html_of_text
from kb_tools.importing.zammad import parse_zammad
from kb_tools.importing.zendesk import parse_zendesk
from tests.conftest import KB

BOTH = Settings(languages=("de", "en"), language_folders=True)
EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "toc", "pymdownx.caret", "pymdownx.details",
    "pymdownx.mark", "pymdownx.snippets", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde",
]  # fmt: skip
"""What a help site may well have switched on: each has signs of its own in Markdown."""
ALLOWED = {
    "p", "br", "strong", "em", "a", "ul", "ol", "li", "table", "thead", "tbody", "tr", "td", "th", "pre", "code", "span", "div", "hr",
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


# ---- HTML to Markdown


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>Ein <b>Wort </b>und <i>noch</i> <b><strong>eins</strong></b>.</p>", "Ein **Wort** und *noch* **eins**."),
        ("<h1>A</h1><p>x</p><h4>B</h4><p>y</p>", "## A\n\nx\n\n### B\n\ny"),
        ("a<br>b", "a  \nb"),
        ("<ul><li>a<ul><li>b<li>c</ul><li>d</ul>", "-   a\n    -   b\n    -   c\n-   d"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "-   a\n    -   b"),
        ("<ol start=7><li>a</li><li><p>b</p><p>c</p></li></ol>", "1.  a\n2.  b\n\n    c"),
        ("<ul><li>a</li></ul><ol><li>b</li></ol>", "-   a\n\n<!-- -->\n\n1.  b"),
        ("<table><tr><th>A|B<th>C<tr><td>1<br>2<td><ul><li>x</ul></table>", "| A&#124;B | C |\n| --- | --- |\n| 1 2 | • x |"),
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
    html = """<img src="/a.png" alt="Ein Bild"><img src="https://a.example/b.png" alt="Noch eins"><img src="data:image/png;base64,AA">
        <img src="https://count.example/p.gif" width="1" height="1"><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?x"></iframe>
        <object data="https://x.example/a.swf"></object><a href="/hc/intern">Text</a><table><tr><td colspan=2>a<tr><td>b<td>c</table>"""
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


HOSTILE = """<p onclick="x()" style="background:url(javascript:1)">A<script>alert(1)</script><style>b{}</style>
<svg onload=alert(1)><text>s</text></svg>
<a href="javascript:alert(1)">B</a><a href=" java&#10;script:alert(1)">C</a><a href="vbscript:x">D</a><a href="data:text/html,x">E</a>
<a href='https://ok.example/" onmouseover="x'>F</a><img src=x onerror=alert(1)><form action="https://evil.example"><button>G</button></form>
&lt;img src=x onerror=alert(1)&gt; {: onclick="alert(1)" } [x](javascript:alert(1)) ![x](x) &amp;lt;script&amp;gt; <!-- <script> -->
<noscript><p>H</p></noscript><math><mi>x</mi></math><base href="https://evil.example/"><meta http-equiv=refresh content="0;url=x">
<a href="https://ok.example/#{: onclick=alert(1) }">I</a>{.x onclick=alert(1)} <iframe srcdoc="<script>alert(1)</script>"></iframe>
<pre>--8&lt;-- "mkdocs.yml"
<b>J</b></pre> --8&lt;-- "mkdocs.yml" <code>`&lt;b&gt;` {{ config }}</code>"""


def assert_harmless(soup):
    for tag in soup.find_all(True):
        assert tag.name in ALLOWED, tag
        assert not set(tag.attrs) - {"href", "id", "class"}, tag
        if tag.name == "a":
            assert tag["href"].startswith(("https://", "http://", "mailto:", "tel:")), tag


def test_nothing_that_runs_or_loads_gets_through():
    """Scripts, handlers, styles, odd addresses, attributes of Markdown's own, included files: neither as HTML nor by way of Markdown."""
    soup = rendered(HOSTILE)
    assert_harmless(soup)
    assert "alert(1)" in words(soup)  # as words that were words before
    assert "site_name" not in str(soup)
    assert "-- 8<--" in soup.find("pre").get_text()


SIGNS = st.text(alphabet="ab 1.-+*_#>`|=:!?~^{}[]()<&;/\\$\"'\n\t8é", max_size=40)


@given(st.lists(SIGNS, min_size=1, max_size=4))
@example(["- a", "1. b", "# c", '=== "d"', "!!! e", "::: f", "??? g", "|a|b|", "|-|-|", "[^1]: h", "*[i]: j", "    k", "$$", "---"])
@example(["1|", "\\|"])
@example(["a\n===\n", "~~~\n", "```\n", "[x]: https://x.example", "<https://x.example>", "<b>", "&lt;", "++a++", "==b==", "--8<-- 'x'"])
def test_words_stay_words(rows):
    """Whatever signs stand in a text, the page shows just them, as one paragraph: nothing becomes a list, a link, a table or a tag."""
    soup = rendered(f"<p>{'<br>'.join(escape(row) for row in rows)}</p>")
    shown = "".join(soup.get_text().split())
    assert shown == "".join(" ".join(rows).split())
    assert {tag.name for tag in soup.find_all(True)} <= {"p", "br"}


TAGS = ["p", "div", "b", "em", "ul", "ol", "li", "table", "tr", "td", "th", "h1", "h3", "pre", "code", "a", "blockquote", "dl", "dt", "dd",
        "br", "script", "iframe", "summary", "svg", "span"]  # fmt: skip
PIECES = st.one_of(
    SIGNS.map(escape),
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS] + ['<a href="javascript:x">', "<p onclick=x>"]),
)


@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_html_ends_up_harmless(html):
    """However broken: it is read, and what comes out has only what an article may have."""
    assert_harmless(rendered(html))


WORD = st.sampled_from(["Karte", "Konto", "PIN", "TAN"])
LINE = st.recursive(
    WORD, lambda inner: st.builds("<{0}>{1} {2}</{0}>".format, st.sampled_from(["b", "em", "code", "u"]), inner, inner), max_leaves=4
)
BLOCK = st.recursive(
    st.builds("<{0}>{1}</{0}>".format, st.sampled_from(["p", "h2", "pre", "div"]), LINE) | st.just("<hr>"),
    lambda inner: st.one_of(
        st.builds("{}{}".format, inner, inner),
        st.builds("<blockquote>{}</blockquote>".format, inner),
        st.builds("<{0}><li>{1}</li><li>{2}{3}</li></{0}>".format, st.sampled_from(["ul", "ol"]), inner, LINE, inner),
        st.builds("<table><tr><th>{}</th><th>{}</th></tr><tr><td>{}</td><td>{}</td></tr></table>".format, LINE, LINE, inner, LINE),
    ),
    max_leaves=6,
)


@given(BLOCK)
@example("<ul><li><ul><li><p>Karte</p></li><li>Konto</li></ul></li></ul>")
@example("<ul><li><p>Karte</p><p>Konto</p></li><li>PIN</li></ul>")
@example("<ol><li><hr><blockquote><pre>Karte</pre></blockquote></li><li>PIN<h2>TAN</h2></li></ol>")
def test_however_nested_no_word_is_lost(html):
    """Lists, tables, quotes and code within each other: the page shows the same words in the same order, and no sign of Markdown."""
    shown = " ".join(rendered(html).strings).replace("•", " ")
    assert shown.split() == re.sub("<[^>]*>", " ", html).split()


def test_what_nests_without_end_is_refused():
    """In a sentence, and not by a crash."""
    with pytest.raises(KbError, match="nested too deeply"):
        to_markdown("<div>" * 5000, "de", nowhere)


def test_pictures_in_the_text_do_not_count():
    """Exports carry them as long strings; anything else of that size is no answer."""
    text, notes = to_markdown(f'<p>Text</p><img src="data:image/png;base64,{"A" * 6_000_000}">', "de", nowhere)
    assert (text, notes) == ("Text", ("an image was not brought along: one that stood in the text itself",))
    with pytest.raises(KbError, match="longer than 5 million characters"):
        to_markdown("A" * 5_000_001, "de", nowhere)


@pytest.mark.parametrize(
    "html", ["<ul>" + "<li>x" * 3000, "<table>" + "<tr><td>x<td>y" * 3000, "<p>x" * 3000, "<dl>" + "<dt>x<dd>y" * 3000]
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
    assert html.startswith("<p>Zuerst das:</p><ul><li>eins</li><li>zwei</li></ul><ol><li>a</li><li>b</li></ol>")
    assert markdown_of(html).endswith("Siehe <https://a.example/x?y=1&z=2>.")


# ---- the exports


def test_zendesk():
    """Articles with translations, labels, categories and sections; drafts and articles for some readers are left out."""
    data = [
        {
            "articles": [
                {"id": 11, "title": "PIN?", "body": "<p>So.</p>", "locale": "de", "draft": False, "section_id": 7, "label_names": ["pin"],
                 "user_segment_id": None, "translations": [
                     {"id": 1, "source_id": 11, "locale": "en-us", "title": "PIN!", "body": "<p>Thus.</p>", "draft": False},
                     {"id": 2, "source_id": 11, "locale": "fr", "title": "NIP", "body": "<p>Ici.</p>", "draft": True}]},
                {"id": 12, "title": "Entwurf", "body": "<p>x</p>", "locale": "de", "draft": True, "section_id": 7},
                {"id": 13, "title": "Intern", "body": "<p>x</p>", "locale": "de", "draft": False, "section_id": 7, "user_segment_id": 99},
            ],
            "next_page": None,
        },
        {"sections": [{"id": 7, "name": "PIN & Co", "locale": "de", "category_id": 3, "parent_section_id": 8},
                      {"id": 8, "name": "Karten", "locale": "de", "category_id": 3, "parent_section_id": None}]},
        {"categories": [{"id": 3, "name": "Bank", "locale": "de"}]},
    ]  # fmt: skip
    german, english, *left = parse_zendesk(data)
    assert german == Draft(
        place="article 11", key="11", title="PIN?", html="<p>So.</p>", lang="de", categories=("Bank", "Karten", "PIN & Co"), tags=("pin",)
    )
    assert (english.key, english.lang, english.title) == ("11", "en-us", "PIN!")
    assert [(one.title, one.failed) for one in left] == [("NIP", False), ("Entwurf", False), ("Intern", False)]
    assert recognise_json(data) == "zendesk"


FRESHDESK_ARTICLE = {
    "id": 5,
    "title": "PIN?",
    "description": "<p>So.</p>",
    "status": 2,
    "tags": ["pin"],
    "seo_data": {"meta_description": "So."},
}


@pytest.mark.parametrize(
    "data",
    [
        [{"category": {"id": 1, "name": "Karten", "folders": [
            {"id": 2, "name": "PIN", "visibility": 1, "articles": [FRESHDESK_ARTICLE]}]}}],
        [{**FRESHDESK_ARTICLE, "tags": [], "seo_data": {"meta_keywords": "pin", "meta_description": "So."}, "hierarchy": [
            {"level": 0, "type": "category", "data": {"id": 1, "name": "Karten", "language": "de"}},
            {"level": 1, "type": "folder", "data": {"id": 2, "name": "PIN", "language": "de"}}]}],
        {"categories": [{"id": 1, "name": "Karten"}], "folders": [{"id": 2, "name": "PIN", "visibility": 1}],
         "articles": [{**FRESHDESK_ARTICLE, "category_id": 1, "folder_id": 2, "tags": [{"name": "pin"}]}]},
    ],
)  # fmt: skip
def test_freshdesk(data):
    """Nested as an account exports it, or listed as the API does, with the hierarchy in each article or by ids."""
    (draft,) = parse_freshdesk(data)
    assert (draft.title, draft.html, draft.categories, draft.tags, draft.summary) == (
        "PIN?",
        "<p>So.</p>",
        ("Karten", "PIN"),
        ("pin",),
        "So.",
    )
    assert recognise_json(data) == "freshdesk"


def test_freshdesk_leaves_out_what_is_not_for_everybody():
    """Drafts by their status, others by the visibility of their folder."""
    hidden = {"id": 2, "name": "Intern", "visibility": 3, "articles": [FRESHDESK_ARTICLE]}
    draft = {**FRESHDESK_ARTICLE, "status": 1}
    left = tuple(parse_freshdesk([{"category": {"id": 1, "name": "K", "folders": [hidden]}}, draft]))
    assert [(type(one), one.failed) for one in left] == [(LeftOut, False), (LeftOut, False)]


def zammad_answer(number, *, published="2026-01-01T00:00:00Z", internal=None, body="<p>So.</p>", locale=1):
    return {
        "id": number,
        "assets": {
            "KnowledgeBaseAnswer": {
                str(number): {
                    "id": number,
                    "category_id": 2,
                    "published_at": published,
                    "internal_at": internal,
                    "archived_at": None,
                    "tags": ["pin"],
                }
            },
            "KnowledgeBaseAnswerTranslation": {
                str(number + 50): {
                    "id": number + 50,
                    "title": f"PIN {number}?",
                    "kb_locale_id": locale,
                    "answer_id": number,
                    "content_id": number + 90,
                }
            },
            "KnowledgeBaseAnswerTranslationContent": {str(number + 90): {"id": number + 90, "body": body}} if body else {},
            "KnowledgeBaseCategory": {"1": {"id": 1, "parent_id": None}, "2": {"id": 2, "parent_id": 1}},
            "KnowledgeBaseCategoryTranslation": {
                "1": {"id": 1, "title": "Karten", "kb_locale_id": 1, "category_id": 1},
                "2": {"id": 2, "title": "PIN", "kb_locale_id": 1, "category_id": 2},
            },
            "KnowledgeBaseLocale": {"1": {"id": 1, "system_locale_id": 17}},
            "Locale": {"17": {"id": 17, "locale": "de-de"}},
        },
    }


def test_zammad():
    """Several answers put together in one file; internal ones and drafts are left out, one without its text could not come."""
    data = [
        zammad_answer(1),
        zammad_answer(2, published=None, internal="2026-01-01"),
        zammad_answer(3, published=None),
        zammad_answer(4, body=""),
    ]
    first, *left = parse_zammad(data)
    assert first == Draft(
        place="answer 1, translation 51",
        key="1",
        alias="51",
        title="PIN 1?",
        html="<p>So.</p>",
        lang="de-de",
        categories=("Karten", "PIN"),
        tags=("pin",),
    )
    assert [(one.why.partition(":")[0], one.failed) for one in left] == [
        ("it is internal", False),
        ("it is a draft", False),
        ("its text is not in the file", True),
    ]
    assert recognise_json(data) == "zammad"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "title",
                    "body",
                    "description",
                    "status",
                    "articles",
                    "sections",
                    "name",
                    "id",
                    "section_id",
                    "hierarchy",
                    "translations",
                    "KnowledgeBaseAnswer",
                    "KnowledgeBaseAnswerTranslation",
                    "answer_id",
                    "tags",
                    "seo_data",
                    "category_id",
                    "folders",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=15,
)


@given(JSON)
def test_no_json_is_too_odd(data):
    """Values of any type in any place: what can be read is read."""
    for parse in (parse_zendesk, parse_freshdesk, parse_zammad):
        assert all(isinstance(one, Draft | LeftOut) for one in parse(data))


ONE, TWO = ("Wie geht das?", "Ganz einfach."), ("Was kostet es?", "Nichts, gar nichts.")
PAGES = {
    "linked data": '<script type="application/ld+json">'
    + json.dumps(
        {"@graph": [{"@type": "FAQPage", "mainEntity": [
            {"@type": "Question", "name": q, "acceptedAnswer": {"@type": "Answer", "text": f"<p>{a}</p>"}} for q, a in (ONE, TWO)]}]}
    )
    + "</script><h2>Etwas anderes</h2><p>Text</p>",
    "microdata": "".join(
        f'<div itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">{q}</h3><div itemscope itemprop="acceptedAnswer" '
        f'itemtype="https://schema.org/Answer"><div itemprop="text"><p>{a}</p></div></div></div>' for q, a in (ONE, TWO)
    ),
    "details": "<nav><details><summary>Menü</summary>x</details></nav>"
    + "".join(f"<details><summary><b>{q}</b></summary><p>{a}</p></details>" for q, a in (ONE, TWO)),
    "definitions": "<dl>" + "".join(f"<dt>{q}<dd><p>{a}</p>" for q, a in (ONE, TWO)) + "</dl>",
    "headings": "<nav><h3>Menü</h3><p>x</p></nav><main><h1>FAQ</h1>"
    + "".join(f"<div class=item><h3>{q}</h3></div><div><p>{a}</p></div>" for q, a in (ONE, TWO))
    + "</main><footer><p>Impressum</p></footer>",
}  # fmt: skip


@pytest.mark.parametrize("way", PAGES)
def test_a_page_with_a_faq(way):
    """However it marks up its questions: each with its answer, and nothing of the page around."""
    drafts = parse_page(f'<!doctype html><html lang="de-DE"><head><title>FAQ</title></head><body>{PAGES[way]}</body></html>')
    assert [(one.title, markdown_of(one.html)) for one in drafts] == [ONE, TWO]
    assert {one.lang for one in drafts} == {"de-DE"}


def test_headings_name_the_category():
    """A wider heading is the category; a narrower one belongs to the answer."""
    html = "<h2>Karten</h2><h3>A?</h3><p>a</p><h4>Genauer</h4><p>b</p><h3>B?</h3><p>c</p><h2>Konto</h2><h3>C?</h3><p>d</p>"
    drafts = parse_page(html)
    assert [(one.title, one.categories) for one in drafts] == [("A?", ("Karten",)), ("B?", ("Karten",)), ("C?", ("Konto",))]
    assert markdown_of(drafts[0].html) == "a\n\n## Genauer\n\nb"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_page_in_any_encoding(encoding):
    """As it names it, or as its bytes show."""
    assert decode_page("<p>Grüße – für Sie".encode(encoding)) == "<p>Grüße – für Sie"
    assert decode_page('<meta charset="iso-8859-1"><p>ü'.encode("latin-1")) == '<meta charset="iso-8859-1"><p>ü'


# ---- where they go


def places(*drafts, settings=BOTH, **more):
    return [one.file.as_posix() if isinstance(one, Placed) else one.why for one in place_drafts(drafts, settings, **more)]


def draft(title="Wie geht das?", html="<p>Ganz einfach so, wie es hier steht.</p>", **more):
    return Draft(place="row 1", title=title, html=html, **more)


def test_categories_become_folders():
    """One that all have in common says nothing; --into puts everything below another."""
    assert places(draft(categories=("Bank", "Karten & Co")), draft("B", categories=("Bank", "Konto"))) == [
        "docs/de/karten-co/wie-geht-das.md",
        "docs/de/konto/b.md",
    ]
    assert places(draft(categories=("Karten",)), into="alt/faq") == ["docs/de/alt/faq/karten/wie-geht-das.md"]


def test_the_same_title_twice_is_numbered():
    """In one folder; translations share their file's name."""
    assert places(draft(), draft(), draft(categories=("X",))) == [
        "docs/de/wie-geht-das.md",
        "docs/de/wie-geht-das-2.md",
        "docs/de/x/wie-geht-das.md",
    ]
    assert places(draft("How does it work?", key="1", lang="en"), draft(key="1", lang="de")) == [
        "docs/en/wie-geht-das.md",
        "docs/de/wie-geht-das.md",
    ]


def test_languages():
    """As the export says, else as the words show, else as asked; one that the knowledge base has not is told."""
    assert places(draft(lang="de_AT")) == ["docs/de/wie-geht-das.md"]
    assert places(draft("How?", "<p>You can do it with the app and your card.</p>")) == ["docs/en/how.md"]
    assert places(draft("1", "<p>2</p>"), lang="en") == ["docs/en/1.md"]
    assert places(draft(lang="fr"))[0].startswith("its language is fr, and this knowledge base has de, en")
    with pytest.raises(UsageError):
        places(draft(), lang="fr")


# ---- all of it

CSV = """Frage;Antwort;Kategorie;Schlagworte
Wo finde ich meine Depotnummer?;"Sie steht oben links auf dem Depotauszug.

- in der App unter Depot
- im Online-Banking";Wertpapiere;depot, nummer
Was kostet eine Order <b>online</b>: 5 €?;"<p>Eine Order kostet <b>4,90 €</b>.</p><script>alert(1)</script>";Wertpapiere;
;ohne Frage;;
Ohne Antwort?;;;
Wen rufe ich an?;Herrn Max unter 0171 2345678;Kontakt;
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_csv_comes_in(folder, kb, tmp_path, encoding):
    """What came and where, what could not and why, what to look at; the exit code says that something is missing."""
    file = tmp_path / "faq.csv"
    file.write_bytes(CSV.encode(encoding))
    ran = kb("import", str(file), "--json", cwd=folder)
    assert ran.returncode == 1, ran.said
    told = json.loads(ran.stdout)
    assert [(one["file"], one["place"]) for one in told["written"]] == [
        ("docs/de/wertpapiere/wo-finde-ich-meine-depotnummer.md", "row 1"),
        ("docs/de/wertpapiere/was-kostet-eine-order-online-5.md", "row 2"),
        ("docs/de/kontakt/wen-rufe-ich-an.md", "row 5"),
    ]
    assert [(one["place"], one["why"]) for one in told["failed"]] == [("row 3", "it has no title"), ("row 4", "it has no text")]
    assert told["written"][2]["notes"] == ["looks like personal data (phone): look at it before it is published"]
    assert "0171" not in ran.said
    assert (folder / "docs/de/wertpapiere/was-kostet-eine-order-online-5.md").read_text(encoding="utf-8") == (
        '---\ntitle: "Was kostet eine Order online: 5 €?"\ntags: [Wertpapiere]\n# faq.csv, row 2\n---\n'
        "# Was kostet eine Order online: 5 €?\n\nEine Order kostet **4,90 €**.\n"
    )


def test_what_came_is_found_and_built(folder, kb, tmp_path):
    """`kb check` has nothing against it, `kb suggest` finds it, and the site builds with every link in place."""
    (tmp_path / "faq.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "page.html").write_text(f"<h2>Böse {{#x}} --8&lt;-- Frage?</h2>{HOSTILE}<p>Genug.</p>", encoding="utf-8")
    kb("import", str(tmp_path / "faq.csv"), cwd=folder)
    assert kb("import", str(tmp_path / "page.html"), cwd=folder).returncode == 0
    problems = json.loads(kb("check", "--format", "json", cwd=folder).stdout)
    assert [one for one in problems if one["severity"] == "error"] == []
    built = kb("build", cwd=folder)
    assert built.returncode == 0, built.said
    found = json.loads(kb("suggest", "--json", "wo steht denn meine depotnummer", cwd=folder).stdout)
    assert found["suggestions"][0]["id"] == "wertpapiere/wo-finde-ich-meine-depotnummer"


def test_nothing_is_overwritten(folder, kb, tmp_path):
    """What an earlier import brought is there already; what an editor changed since stays, and is told."""
    (tmp_path / "faq.csv").write_text("question,answer\nA?,One.\nB?,Two.\n", encoding="utf-8")
    assert kb("import", str(tmp_path / "faq.csv"), "--lang", "en", cwd=folder).returncode == 0
    again = kb("import", str(tmp_path / "faq.csv"), "--lang", "en", cwd=folder)
    assert (again.returncode, again.stdout) == (0, "0 articles written, 2 there already.\n")
    (folder / "docs/en/a.md").write_text("# Mine\n", encoding="utf-8")
    third = kb("import", str(tmp_path / "faq.csv"), "--lang", "en", cwd=folder)
    assert third.returncode == 1
    assert "row 1 (A?): docs/en/a.md is there already and says something else" in third.stdout
    assert (folder / "docs/en/a.md").read_text(encoding="utf-8") == "# Mine\n"


def test_a_dry_run_writes_nothing(folder, kb, tmp_path):
    """It tells what would come."""
    before = sorted(folder.rglob("*"))
    (tmp_path / "faq.csv").write_text("question,answer\nA?,One.\n", encoding="utf-8")
    ran = kb("import", str(tmp_path / "faq.csv"), "--dry-run", cwd=folder)
    assert ran.stdout.endswith("1 article would be written.\n")
    assert sorted(folder.rglob("*")) == before


def test_links_between_articles_lead_to_the_new_files(tmp_path, monkeypatch):
    """In the same language; what was not brought in stays a link to the old help centre, or becomes text."""
    monkeypatch.chdir(tmp_path)
    links = "".join(
        f'<a href="{address}">x</a> ' for address in ("/hc/de/articles/2-b", "https://old.example/hc/de/articles/2", "/hc/de/articles/9")
    )
    drafts = [
        draft("A", f"<p>{links}https://old.example/hc/articles/9</p>", key="1", lang="de"),
        draft("B", key="2", lang="de", categories=("K",)),
    ]
    report = bring(drafts, (), BOTH, Wish(source="x.json"))
    assert [one.file for one in report.written] == ["docs/de/a.md", "docs/de/k/b.md"]
    assert "[x](k/b.md) [x](k/b.md) x " in (tmp_path / "docs/de/a.md").read_text(encoding="utf-8")
    assert report.written[0].notes == ("a link leads nowhere from here and became text: /hc/de/articles/9",)


def test_one_that_cannot_be_written_stops_no_other(tmp_path, monkeypatch):
    """Each article is written on its own."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs/de").mkdir(parents=True)
    (tmp_path / "docs/de/k").write_text("a file where a folder should be", encoding="utf-8")
    report = bring([draft("A", categories=("K",)), draft("B")], (), BOTH, Wish(source="x.csv"))
    assert [one.file for one in report.written] == ["docs/de/b.md"]
    assert "cannot be written" in report.failed[0].why


@pytest.mark.parametrize(
    "case",
    [
        ("a.json", "{", "is no JSON"),
        ("a.json", '{"x": 1}', "looks like no export"),
        ("a.json", "[" * 100_000, "is no JSON"),
        ("a.csv", "a,b\n1,2\n", "no column looks like the questions"),
        ("a.csv", "", "has no questions and answers"),
        ("a.html", "<p>nichts", "has no questions and answers"),
        ("a.bin", "\x00\x01", "is of no kind that is known here"),
    ],
)
def test_a_file_that_is_no_export(folder, kb, tmp_path, case):
    """One sentence."""
    name, content, told = case
    (tmp_path / name).write_text(content, encoding="utf-8")
    ran = kb("import", str(tmp_path / name), cwd=folder)
    assert ran.returncode in {1, 2}
    assert told in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_the_form_can_be_named(tmp_path):
    """Where the name of the file says nothing."""
    (tmp_path / "export").write_text("question,answer\nA?,One.\n", encoding="utf-8")
    drafts, left = read_file(tmp_path / "export", "csv")
    assert ([one.title for one in drafts], left) == (["A?"], ())


def test_what_an_export_says_never_reaches_the_terminal_raw(folder, kb, tmp_path):
    """Control characters in titles, places and file names are gone."""
    (tmp_path / "faq.csv").write_text("question,answer\n\x1b]0;x\x07A?,One\x1b[2J.\n\x1b[31mB?,\n", encoding="utf-8")
    ran = kb("import", str(tmp_path / "faq.csv"), "--lang", "en", cwd=folder)
    assert ran.returncode == 1
    assert "\x1b" not in ran.said
    assert "\x1b" not in (folder / "docs/en/0-xa.md").read_text(encoding="utf-8")


def test_without_the_library_one_sentence_says_what_to_do(folder, tmp_path):
    """It is an extra."""
    (tmp_path / "faq.csv").write_text("question,answer\nA?,One.\n", encoding="utf-8")
    (tmp_path / "markdownify.py").write_text("raise ImportError\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    ran = subprocess.run(
        [KB, "import", str(tmp_path / "faq.csv")], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 1
    assert ran.stderr == "kb: importing needs markdownify, which is not installed - install it with: pip install 'kb-tools[import]'\n"
