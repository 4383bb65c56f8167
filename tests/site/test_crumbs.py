"""The way down to a page: what visitors see is what programs are told."""

from __future__ import annotations

import json
import re
from html import unescape
from urllib.parse import urljoin

import pytest
from support.built import read

ROOT = "https://hilfe.musterbank.example.com/"
LINK = re.compile(r'<li><a href="([^"]*)">([^<]*)</a></li>')


@pytest.mark.parametrize(
    "path",
    ["karten/karte-verloren/", "en/karten/karte-verloren/", "videos/mbSperre001/", "en/videos/mbLostCard1/"],
)
def test_visitors_see_what_programs_are_told(musterbank, path):
    """The same names and addresses, above the heading."""
    html = read(musterbank, f"{path}index.html")
    bar = re.search(r'<nav class="kb-crumbs".*?</nav>', html, re.DOTALL)
    told = [json.loads(text) for text in re.findall(r'ld\+json">(.*?)</script>', html)][-1]["itemListElement"]
    seen = [(unescape(name), urljoin(ROOT + path, href)) for href, name in LINK.findall(bar[0])]
    assert seen == [(item["name"], item["item"]) for item in told[:-1]]
    assert len(seen) == 2
    assert bar.end() <= html.index("<h1")


@pytest.mark.parametrize("path", ["", "karten/", "videos/"])
def test_first_pages_show_none(musterbank, path):
    """They are one step away from everything."""
    assert "kb-crumbs" not in read(musterbank, f"{path}index.html")
