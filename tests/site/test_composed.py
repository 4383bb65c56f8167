"""HTML that reads well on any width and on paper."""

from __future__ import annotations

import re

from kb_tools.site.composed import composed


def test_no_line_of_a_heading_begins_with_its_dash():
    """The dash stays at the end of the line; words with hyphens and running text are left alone."""
    assert composed("<h1>Weg – was <em>nun</em>?</h1>") == "<h1>Weg\u00a0– was <em>nun</em>?</h1>"
    for same in ("<h2>Online-Banking</h2>", "<p>Weg – was nun?</p>", "<h2>– erst</h2>"):
        assert composed(same) == same


def test_link_that_is_called_what_its_address_is_is_marked():
    """Paper prints the address of a link behind it, and this one needs it not."""
    assert composed('<a href="https://a.de/?x&amp;y" rel="z">https://a.de/?x&amp;y</a>').startswith(
        "<a data-kb-read href="
    )
    for same in ('<a href="https://a.de/">here</a>', '<a href="https://a.de/">https://a.de/b</a>'):
        assert composed(same) == same


def tab_set(labels, *blocks):
    named = "".join(f'<label for="x">{label}</label>' for label in labels)
    inside = "".join(f'<div class="tabbed-block">{block}</div>' for block in blocks)
    return f'<div class="tabbed-set"><div class="tabbed-labels">{named}</div><div>{inside}</div></div>'


def test_each_tab_has_its_own_label():
    """Tabs inside of tabs too, whatever is in a label."""
    inner = tab_set(["x", 'the "y"'], "1", "2")
    html = composed(tab_set(["<em>In</em> der App", "Am Telefon"], inner, "3") + tab_set(["z"], "4"))
    labels = re.findall(r'<div class="tabbed-block" data-kb-label="([^"]*)">', html)
    assert labels == ["In der App", "x", "the &quot;y&quot;", "Am Telefon", "z"]


def test_a_block_without_a_label_stays_as_it_is():
    """Other HTML may have a class of that name."""
    html = '<div class="tabbed-block">x</div>'
    assert composed(html) == html
