"""Lines of text that scroll. Changing them redraws them and lays nothing out again, which would take longer
than finding the answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import chop_cells
from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

Line = tuple[str, bool]
"""A text, and whether it is bold."""


class Rows(ScrollView, can_focus=True, inherit_bindings=False):
    """Bold lines come first, then the others. The arrow keys are left to the window."""

    DEFAULT_CSS = (
        "Rows { overflow-x: hidden; overflow-y: auto; scrollbar-gutter: stable; scrollbar-size-vertical: 1; }"
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
    ]

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._lines: tuple[Line, ...] = ()
        self._rows: tuple[Line, ...] = ()

    def show(self, bold: Sequence[str], plain: Sequence[str]) -> None:
        """Other lines, seen from the first."""
        self._lines = (*((line, True) for line in bold), *((line, False) for line in plain))
        self._fold()
        self.scroll_to(y=0, animate=False)

    def on_resize(self) -> None:
        """The width has changed, or is known at last."""
        self._fold()

    def render_line(self, y: int) -> Strip:
        """The line at a row of the screen, as wide as the widget."""
        place = self.scroll_offset.y + y
        text, bold = self._rows[place] if place < len(self._rows) else ("", False)
        style = self.rich_style + Style(bold=True) if bold else self.rich_style
        return Strip([Segment(text, style)]).adjust_cell_length(self.size.width, self.rich_style)

    def _fold(self) -> None:
        """What is wider than the window (a long link) goes on in the next row."""
        width = max(2, self.scrollable_content_region.width)
        self._rows = tuple(
            (row, bold) for line, bold in self._lines for row in chop_cells(line, width) or [""]
        )
        self.virtual_size = Size(self.size.width, len(self._rows))
        self.refresh()
