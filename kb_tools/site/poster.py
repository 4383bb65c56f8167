"""A video's picture, drawn by us: asking YouTube for one would tell Google who reads the page."""

from __future__ import annotations

from html import escape
from textwrap import shorten, wrap
from zlib import crc32

WIDTH, HEIGHT = 640, 360
LINE_LENGTH, MOST_LINES, LINE_HEIGHT = 28, 4, 44
TONES = ("deep", "sea", "moss", "slate")
"""Names of the palettes in kb.css."""


def poster_svg(key: str, title: str, time: str = "") -> str:
    """An inline SVG of 640 x 360 units with the title, a play sign and the length `time`; the same `key`
    looks the same everywhere.

    Decoration only (`aria-hidden`): whoever places it says the title in words. Colours come from the site's
    CSS.
    """
    seed = crc32(key.encode())
    tone = TONES[seed % len(TONES)]
    return (
        f'<svg class="kb-poster kb-poster--{tone}" viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true" '
        'focusable="false">'
        f'<rect class="kb-poster__ground" width="{WIDTH}" height="{HEIGHT}"/>{_rings(seed)}{_title(title)}'
        '<g class="kb-poster__play"><circle cx="78" cy="288" r="38"/><path d="M68 268v40l33-20z"/>'
        f"</g>{_length(time)}</svg>"
    )


def _rings(seed: int) -> str:
    x, y = 470 + seed // 7 % 150, 60 + seed // 11 % 230
    radii = (70, 130, 200, 280)
    return (
        '<g class="kb-poster__rings">'
        + "".join(f'<circle cx="{x}" cy="{y}" r="{radius}"/>' for radius in radii)
        + "</g>"
    )


def _title(title: str) -> str:
    lines = balanced_lines(shorten(title, LINE_LENGTH * MOST_LINES - 8, placeholder=" …"), LINE_LENGTH)[
        :MOST_LINES
    ]
    rows = "".join(
        f'<tspan x="40" y="{72 + number * LINE_HEIGHT}">{escape(line)}</tspan>'
        for number, line in enumerate(lines)
    )
    return f'<text class="kb-poster__title">{rows}</text>'


def balanced_lines(title: str, width: int) -> list[str]:
    """A title in as few lines of at most `width` characters as it takes, all of about the same length."""
    lines = wrap(title, width)
    longest_word = min(width, max(map(len, title.split()), default=1))
    narrower = (wrap(title, narrow) for narrow in range(longest_word, width))
    return next((found for found in narrower if len(found) <= len(lines)), lines)


def _length(time: str) -> str:
    if not time:
        return ""
    width = 26 + 15 * len(time)
    return (
        f'<rect class="kb-poster__badge" x="{WIDTH - 28 - width}" y="288" width="{width}" '
        'height="42" rx="8"/>'
        f'<text class="kb-poster__time" x="{WIDTH - 28 - width / 2:g}" y="318">{escape(time)}</text>'
    )
