"""Bars as inline SVG. Pure: numbers in, markup out, every text escaped.

The drawings stretch to the width they are given; their labels are HTML around them, so that they stay
readable on a phone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from markupsafe import Markup

from kb_tools.report.counts import Counts, End

ENDS: tuple[End, ...] = ("unanswered", "handed_on", "answered", "no_reply")
"""From the base line up: what should be small stands where it can be compared."""
HEIGHT = 100
Column = tuple[Counts, str]
"""What a column adds up, and what is said of it."""


def columns(drawn: Sequence[Column], title: str, description: str) -> Markup:
    """A stacked column for each step, in units of the largest one's hundredth."""
    most = max((counts.total for counts, _ in drawn), default=0) or 1
    bars = "".join(
        _column(number, counts, label, HEIGHT / most) for number, (counts, label) in enumerate(drawn)
    )
    grid = "".join(f'<path class="grid" d="M0 {y}H{len(drawn)}"/>' for y in (0, HEIGHT / 2))
    return _svg(
        f"0 0 {max(len(drawn), 1)} {HEIGHT}",
        f'{grid}{bars}<path class="base" d="M0 {HEIGHT}H{len(drawn)}"/>',
        title,
        description,
    )


def _column(number: int, counts: Counts, label: str, scale: float) -> str:
    parts, base = "", float(HEIGHT)
    for end in ENDS:
        height = getattr(counts, end) * scale
        base -= height
        parts += (
            f'<rect class="{end}" x="{number + 0.12:.2f}" y="{base:.2f}" width="0.76" height="{height:.2f}"/>'
            if height
            else ""
        )
    return f"<g><title>{escape(label)}</title>{parts}</g>" if parts else ""


def stacked(counts: Counts, title: str, description: str) -> Markup:
    """One bar of how messages ended, from left to right."""
    return _svg(
        "0 0 100 10",
        _segments([(end, getattr(counts, end)) for end in reversed(ENDS)], counts.total),
        title,
        description,
    )


def bar(parts: Iterable[tuple[str, float]], whole: float) -> Markup:
    """A bar for a row of a table, which says the same in numbers: for the eye alone. The parts are (kind,
    value).
    """
    drawn = f'<rect class="rest" width="100" height="10"/>{_segments(parts, whole)}'
    return Markup(  # noqa: S704
        f'<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>'
    )


def _segments(parts: Iterable[tuple[str, float]], whole: float) -> str:
    drawn, left = "", 0.0
    for kind, value in parts:
        width = 100 * value / whole if whole else 0.0
        drawn += f'<rect class="{kind}" x="{left:.2f}" width="{width:.2f}" height="10"/>' if width else ""
        left += width
    return drawn


def _svg(box: str, drawn: str, title: str, description: str) -> Markup:
    said = f"<title>{escape(title)}</title><desc>{escape(description)}</desc>"
    label = escape(f"{title}. {description}", quote=True)
    return Markup(  # noqa: S704 every text in it is escaped
        f'<svg class="chart" viewBox="{box}" preserveAspectRatio="none" role="img" '
        f'aria-label="{label}">{said}{drawn}</svg>'
    )
