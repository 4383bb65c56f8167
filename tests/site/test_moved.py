"""Old addresses, and where they lead."""

from __future__ import annotations

import pytest
from support.built import SETTINGS, Tags, article
from support.places import NOWHERE

from kb_tools.settings.settings import Settings
from kb_tools.site.moved import find_moves, moved_page


def test_old_addresses_lead_on():
    """By hand, by script with the anchor, and for search engines; however the editor writes the address."""
    pin = article("de/karten/pin.md", moved_from=("https://help.example/alt/pin/", "/älter"))
    (first, second), problems = find_moves([pin], SETTINGS)
    assert problems == ()
    assert (first.file, second.file) == ("alt/pin/index.html", "älter/index.html")
    html = moved_page(first, SETTINGS)
    assert Tags(html).links() == ["https://help.example/karten/pin/", "../../karten/pin/"]
    assert 'content="0; url=../../karten/pin/"' in html


@pytest.mark.parametrize(
    ("old", "what"), [("../../etc/passwd", "no path"), ("karten/pin/", "is there"), ("a/../../b/", "no path")]
)
def test_moves_that_cannot_be_are_problems(old, what):
    """A page that is there is not replaced, and nothing is written outside the site."""
    moves, (problem,) = find_moves([article("de/karten/pin.md", moved_from=(old,))], SETTINGS)
    assert moves == ()
    assert what in problem.what


def test_settings_lead_to_other_sites_too():
    """`redirects:` takes a path or an address elsewhere."""
    settings = Settings(
        root=NOWHERE,
        site_url="https://help.example/",
        redirects=(("a/", "b/"), ("c/", "https://other.example/x")),
    )
    (one, two), _ = find_moves([], settings)
    assert Tags(moved_page(one, settings)).links()[1] == "../b/"
    assert Tags(moved_page(two, settings)).links()[1] == "https://other.example/x"
