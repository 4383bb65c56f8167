"""What becomes of HTML when it is brought in, and what may stand in an article."""

from __future__ import annotations

from bs4 import BeautifulSoup
from hypothesis import strategies as st
from markdown import Markdown

from kb_tools.importing.drafts import Draft
from kb_tools.importing.markdown import to_markdown
from kb_tools.settings.settings import Settings

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
SIGNS = st.text(alphabet="ab 1.-+*_#>`|=:!?~^{}[]()<&;/\\$\"'\n\t8é", max_size=40)
"""What Markdown takes for its own, and what it does not."""
HOSTILE = """<p onclick="x()"
style="background:url(javascript:1)">A<script>alert(1)</script><style>b{}</style>
<svg onload=alert(1)><text>s</text></svg>
<a href="javascript:alert(1)">B</a>
<a href=" java&#10;script:alert(1)">C</a><a href="vbscript:x">D</a><a href="data:text/html,x">E</a>
<a href='https://ok.example/" onmouseover="x'>F</a><img src=x onerror=alert(1)>
<form action="https://evil.example"><button>G</button></form>
&lt;img src=x onerror=alert(1)&gt; {: onclick="alert(1)" }
[x](javascript:alert(1)) ![x](x) &amp;lt;script&amp;gt; <!-- <script> -->
<noscript><p>H</p></noscript><math><mi>x</mi></math><base href="https://evil.example/">
<meta http-equiv=refresh content="0;url=x">
<a href="https://ok.example/#{: onclick=alert(1) }">I</a>{.x onclick=alert(1)}
<iframe srcdoc="<script>alert(1)</script>"></iframe>
<pre>--8&lt;-- "mkdocs.yml"
<b>J</b></pre> --8&lt;-- "mkdocs.yml" <code>`&lt;b&gt;` {{ config }}</code>"""


def nowhere(_address, _target):
    """No address leads to anything that was brought in."""
    return ""


def markdown_of(html, resolve=nowhere):
    """The Markdown of an answer in German."""
    return to_markdown(html, "de", resolve)[0]


def rendered(html, resolve=nowhere):
    """What a visitor's browser gets of the HTML after it went through Markdown."""
    return BeautifulSoup(Markdown(extensions=EXTENSIONS).convert(markdown_of(html, resolve)), "html.parser")


def words(soup):
    """What a page says, a blank between words."""
    return " ".join(soup.get_text(" ").split())


def assert_harmless(soup):
    """Only what an article may have: no element, attribute or address besides."""
    for tag in soup.find_all(True):
        assert tag.name in ALLOWED, tag
        assert not set(tag.attrs) - {"href", "id", "class"}, tag
        if tag.name == "a":
            assert tag["href"].startswith(("https://", "http://", "mailto:", "tel:")), tag


def both(root):
    """A knowledge base in German and English, with a folder for each."""
    return Settings(root=root, languages=("de", "en"), language_folders=True)


def draft(title="Wie geht das?", html="<p>Ganz einfach so, wie es hier steht.</p>", **more):
    """A question and its answer, as an export has them."""
    return Draft(place="row 1", title=title, html=html, **more)
