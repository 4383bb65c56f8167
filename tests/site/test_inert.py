"""Links that a browser would run lead nowhere."""

from __future__ import annotations

import pytest

from kb_tools.site.inert import inert


@pytest.mark.parametrize(
    ("html", "made"),
    [
        ('<a href="javascript:x">a</a>', '<a href="#">a</a>'),
        ("<a class=x HREF='&#106;avascript:x'>a</a>", '<a class=x HREF="#">a</a>'),
        ("<a href=java&Tab;script:x>a</a>", '<a href="#">a</a>'),
        ('<a title=">"href="data:text/html,x">a</a>', '<a title=">"href="#">a</a>'),
        (
            '<form action="javascript:x"><button formaction="javascript:y">',
            '<form action="#"><button formaction="#">',
        ),
        ('<svg><a xlink:href="javascript:x"/></svg>', '<svg><a xlink:href="#"/></svg>'),
        ('<iframe/src="javascript:x"></iframe>', '<iframe/src="#"></iframe>'),
    ],
)
def test_what_would_run_leads_nowhere(html, made):
    assert inert(html) == made


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://a.de/?href=javascript:x">a</a>',
        '<img src="data:image/png;base64,AA" alt="javascript:x">',
        '<code>&lt;a href="javascript:x"&gt;</code>',
        "<p>1 < 2 href=javascript:x</p>",
    ],
)
def test_everything_else_stays_to_the_byte(html):
    assert inert(html) == html
