"""Links and images of what is brought in."""

from __future__ import annotations

from html import unescape

import pytest
from support.imported import nowhere

from kb_tools.importing.links_and_images import safe_address
from kb_tools.importing.markdown import to_markdown


def test_what_is_lost_is_told():
    """Images stay as links to where they are; what was embedded is gone; each with its address."""
    html = """<img src="/a.png" alt="Ein Bild"><img src="https://a.example/b.png" alt="Noch eins"><img
        src="data:image/png;base64,AA">
        <img src="https://count.example/p.gif" width="1" height="1"><iframe
        src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?x"></iframe>
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


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("de-AT", "[Bild: {x}](https://a.example/a.png) [Bild](https://a.example/b.png)"),
        ("fr", "[Image\xa0: {x}](https://a.example/a.png) [Image](https://a.example/b.png)"),
    ],
)
def test_an_image_is_called_so_in_the_language_of_the_article(lang, text):
    """With its description where it has one, whatever signs are in it."""
    html = '<img src="https://a.example/a.png" alt="{x}"> <img src="https://a.example/b.png">'
    assert unescape(to_markdown(html, lang, nowhere)[0]).strip() == text


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
