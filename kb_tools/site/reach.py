"""What Material's pages lack for those who read with a keyboard or a screen reader: a way past the menus on
every page, and names for the parts of the menu.
"""

from __future__ import annotations

import re
from html import escape

CONTENT = "kb-content"
NO_SKIP = re.compile(r'(<div data-md-component="skip">)\s*(?=</div>)')
AROUND = '<div class="md-content"'
PART_OF_MENU = re.compile(
    r'aria-labelledby="(__nav_\w+)_label"([^>]*>\s*<label class="md-nav__title") (?=for="\1")'
)
"""A part is named by the label that opens it, which has no text where the part has a page of its own."""


def reachable(html: str, skip: str) -> str:
    """A page of Material's with both; `skip` are the words of the link."""
    html = PART_OF_MENU.sub(r'aria-labelledby="\1_title"\2 id="\1_title" ', html)
    html, missing = NO_SKIP.subn(rf'\1<a href="#{CONTENT}" class="md-skip">{escape(skip)}</a>', html, count=1)
    return html.replace(AROUND, f'{AROUND} id="{CONTENT}"', 1) if missing else html
