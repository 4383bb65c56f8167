"""HTML as a tree."""

from __future__ import annotations

import pytest
from support.imported import assert_harmless, nowhere, rendered, words

from kb_tools.errors import KbError
from kb_tools.importing.markdown import to_markdown


def test_what_nests_without_end_is_refused():
    """In a sentence, and not by a crash."""
    with pytest.raises(KbError, match="nested too deeply"):
        to_markdown("<div>" * 5000, "de", nowhere)


def test_pictures_in_the_text_do_not_count():
    """Exports carry them as long strings; anything else of that size is no answer."""
    text, notes = to_markdown(
        f'<p>Text</p><img src="data:image/png;base64,{"A" * 6_000_000}">', "de", nowhere
    )
    assert (text, notes) == ("Text", ("an image was not brought along: one that stood in the text itself",))
    with pytest.raises(KbError, match="longer than 5 million characters"):
        to_markdown("A" * 5_000_001, "de", nowhere)


@pytest.mark.parametrize(
    "html",
    [
        "<ul>" + "<li>x" * 3000,
        "<table>" + "<tr><td>x<td>y" * 3000,
        "<p>x" * 3000,
        "<dl>" + "<dt>x<dd>y" * 3000,
    ],
)
def test_ends_may_be_left_out(html):
    """As HTML allows: each item is one, and none lies in the one before it."""
    assert_harmless(rendered(html))
    assert words(rendered(html)).split()[:3] in (["x", "x", "x"], ["x", "y", "x"])
