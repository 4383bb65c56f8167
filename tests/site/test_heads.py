"""What a built page's head tells programs."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

from support.built import pages, read


def test_programs_are_told_what_each_page_is(musterbank):
    """Valid JSON on every page, absolute addresses, a picture that is there, and the same article in the
    other language.
    """
    root = "https://hilfe.musterbank.example.com/"
    for path, page in pages(musterbank).items():
        tags = {
            values.get("property"): values.get("content") for tag, values in page.elements if tag == "meta"
        }
        if path != "404.html":
            assert tags["og:url"] == root + path.removesuffix("index.html")
            assert (musterbank / unquote(tags["og:image"].removeprefix(root))).is_file()
    html = read(musterbank, "karten/karte-verloren/index.html")
    found = [
        json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    ]
    assert [item["@type"] for item in found] == ["Article", "BreadcrumbList"]
    assert [item["name"] for item in found[1]["itemListElement"]][1] == "Karten"
    assert f'hreflang="en" href="{root}en/karten/karte-verloren/"' in html
    assert 'hreflang="x-default"' in html
    assert 'hreflang="en"' not in read(musterbank, "videos/mbSperre001/index.html").partition("</head>")[0]
