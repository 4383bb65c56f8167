"""Less blank space around a page's words."""

from __future__ import annotations

from kb_tools.site.squeezing import squeezed


def test_blank_lines_leave_the_footer_too_and_ends_of_lines_are_clean():
    html = "<article>\n  <p>a</p>  \n</article>\n\n  <footer>\n\n  x</footer>\n"
    assert squeezed(html) == "<article>\n  <p>a</p>\n</article>\n<footer>\nx</footer>\n"


def test_blank_lines_leave_the_menu_and_stay_in_the_article():
    """What programmers wrote for themselves goes; what an editor wrote is not touched."""
    article = "<article>\n\n\n  <pre>a\n\n  b</pre>\n</article>"
    menu = "<nav>\n\n    \n  <a>Karten</a>  \n\n\n</nav>\n"
    assert squeezed(menu + article) == "<nav>\n<a>Karten</a>\n</nav>\n" + article


def test_what_is_shown_as_it_is_stays():
    """An announcement above the page with a block of code; a page without an article."""
    for html in ("<pre>a\n\n  b</pre>\n\n<article></article>", "<p>\n\n</p>"):
        assert squeezed(html) == html
