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
LABEL = re.compile(r"<label\b[^>]*>(.*?)</label>", re.DOTALL)


def composed(html: str) -> str:
    """The page: no line of a heading begins with its dash, and each tab has its label, which paper shows."""
    return _label_tabs(HEADING.sub(lambda heading: DASH.sub("\u00a0", heading[0]), html))


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
