"""What a page's HTML needs so that it reads well on any width and on paper. Pure."""

from __future__ import annotations

import re

from kb_tools.site.blocks import TAG

HEADING = re.compile(r"<h[1-6]\b.*?</h[1-6]>", re.DOTALL)
DASH = re.compile(r"[ \n](?=[–—-][ \n])")
"""A space before a dash that stands between words."""
TABS = re.compile(
    r'<div class="tabbed-labels">(?P<labels>.*?)</div>|(?P<block><div class="tabbed-block")>', re.DOTALL
)
ADDRESS = re.compile(r'<a (?=href="(https?://[^"]+)"[^>]*>\1</a>)')
"""A link that is called what its address is."""
LABEL = re.compile(r"<label\b[^>]*>(.*?)</label>", re.DOTALL)


def composed(html: str) -> str:
    """The page: no line of a heading begins with its dash, each tab has its label, which paper shows, and
    links whose address can be read are marked, which paper would print twice.
    """
    read = ADDRESS.sub("<a data-kb-read ", html)
    return _label_tabs(HEADING.sub(lambda heading: DASH.sub("\u00a0", heading[0]), read))


def _label_tabs(html: str) -> str:
    waiting: list[list[str]] = []
    """Labels of the sets that are open, whose blocks are still to come; the innermost last."""

    def labelled(found: re.Match[str]) -> str:
        if not found["block"]:
            labels = [TAG.sub("", label).replace('"', "&quot;") for label in LABEL.findall(found["labels"])]
            waiting.append(labels[::-1])
            return found[0]
        while waiting and not waiting[-1]:
            waiting.pop()
        return f'{found["block"]} data-kb-label="{waiting[-1].pop()}">' if waiting else found[0]

    return TABS.sub(labelled, html)
