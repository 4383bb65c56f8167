"""Lines for emergencies on the pages they belong to."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.built import HOSTILE, SETTINGS, Tags, article, language_site, library

from kb_tools.settings.urgent import Urgent
from kb_tools.site.urgent import urgent_box

ONE = Urgent(text=(("de", "Karte weg?"),), number="116 116", article="karten/weg")


def site(*lines, lang="de"):
    books = library(
        article("de/karten/weg.md"), article("de/konto/x.md"), settings=replace(SETTINGS, urgent=lines)
    )
    return language_site(books, lang=lang)


@pytest.mark.parametrize(
    ("path", "links"),
    [
        ("", ["tel:116116", "karten/weg/"]),
        ("karten/", ["tel:116116", "weg/"]),
        ("karten/weg/", ["tel:116116"]),
        ("konto/", []),
        ("konto/x/", []),
    ],
)
def test_line_stands_on_home_on_its_article_and_on_its_topic(path, links):
    """With a way to call, and one to the article elsewhere."""
    assert Tags(urgent_box(path, site(ONE), home=not path)).links() == links


def test_language_without_the_text_has_none():
    assert not urgent_box("en/", site(ONE, lang="en"), home=True)


def test_text_and_number_are_no_markup():
    html = urgent_box("", site(Urgent(text=(("", HOSTILE),), number=HOSTILE + "1")), home=True)
    assert not {"script", "img", "b"} & {*Tags(html).tags}
