"""Lines of text that scroll. Changing them redraws them and lays nothing out again, which would take longer than finding the answer."""

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


class Rows(ScrollView, can_focus=True, inherit_bindings=False):
    """`bold` lines come first, then the others. The arrow keys are left to the window."""

    DEFAULT_CSS = "Rows { overflow-x: hidden; overflow-y: auto; scrollbar-gutter: stable; scrollbar-size-vertical: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
    ]

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._bold: tuple[str, ...] = ()
        self._plain: tuple[str, ...] = ()

    def show(self, bold: Sequence[str], plain: Sequence[str]) -> None:
        """Other lines, seen from the first. What is wider than the window (a long link) goes on in the next row."""
        self._bold, self._plain = self._folded(bold), self._folded(plain)
        self.virtual_size = Size(self.size.width, len(self._bold) + len(self._plain))
        self.scroll_to(y=0, animate=False)
        self.refresh()

    def _folded(self, lines: Sequence[str]) -> tuple[str, ...]:
        width = max(2, self.scrollable_content_region.width)
        return tuple(row for line in lines for row in chop_cells(line, width) or [""])

    def render_line(self, y: int) -> Strip:
        """The line at a row of the screen, as wide as the widget."""
        place = self.scroll_offset.y + y
        lines = (*self._bold, *self._plain)
        style = self.rich_style + Style(bold=True) if place < len(self._bold) else self.rich_style
        return Strip([Segment(lines[place] if place < len(lines) else "", style)]).adjust_cell_length(self.size.width, self.rich_style)
