"""The examples as a message is held against them: their vectors and what is fitted to these, made once by an
encoder and kept on disk.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kb_tools.desk.kinds.examples import Examples
from kb_tools.desk.kinds.fitting import Floats, fit_danger, fit_kinds
from kb_tools.models import Watch
from kb_tools.search.arrays import UNREADABLE, read_arrays, write_arrays
from kb_tools.search.engine import locked
from kb_tools.search.meaning.encoder import Encoder
from kb_tools.search.meaning.one_thread import one_thread
from kb_tools.search.meaning.rows import Rows, Small, squares

VERSION = 1
"""Raised when what is fitted changes."""
NO_KIND = -1
FEWEST_FITTED = 40
"""Kinds of danger with fewer examples are told by the nearest of them."""


@dataclass(frozen=True)
class Layout:
    """Where each wording stands: the examples of each kind in order, then what only sounds like each, then
    what is near danger, then what is neutral.
    """

    examples: Examples

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        return tuple(self.examples.like)

    @cached_property
    def _stretches(self) -> tuple[tuple[str, ...], ...]:
        told = self.examples
        unlike = (told.unlike.get(kind, ()) for kind in self.kinds)
        return (*told.like.values(), *unlike, told.near, told.neutral)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        return tuple(text for stretch in self._stretches for text in stretch)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(accumulate(map(len, self._stretches), initial=0))

    def like(self, kind: int) -> slice:
        """The rows of a kind's examples."""
        return slice(self._ends[kind], self._ends[kind + 1])

    def unlike(self, kind: int) -> slice:
        """The rows of what only sounds like a kind."""
        return self.like(len(self.kinds) + kind)

    @cached_property
    def others(self) -> slice:
        """The rows of everything that is an example of no kind."""
        return slice(self._ends[len(self.kinds)], None)

    @cached_property
    def dangerous(self) -> tuple[str, ...]:
        """The kinds that are danger to people."""
        return tuple(kind for kind in self.kinds if kind in self.examples.danger)

    @cached_property
    def danger(self) -> NDArray[np.int64]:
        """The rows of examples of danger to people, of kinds with enough of them for what is fitted."""
        return self._rows_of([self.like(kind) for kind in self._fitted])

    @cached_property
    def in_question(self) -> NDArray[np.int64]:
        """Those, and the rows of what only sounds like danger."""
        near = slice(self._ends[-3], self._ends[-2])
        return np.concatenate([self.danger, self._rows_of([*map(self.unlike, self._fitted), near])])

    @property
    def asked(self) -> tuple[str, ...]:
        """The wordings in question."""
        return tuple(self.texts[row] for row in self.in_question)

    @cached_property
    def _fitted(self) -> tuple[int, ...]:
        enough = [kind for kind in self.dangerous if len(self.examples.like[kind]) >= FEWEST_FITTED]
        return tuple(map(self.kinds.index, enough))

    def _rows_of(self, parts: list[slice]) -> NDArray[np.int64]:
        rows = np.arange(len(self.texts))
        return np.concatenate([rows[:0], *(rows[part] for part in parts)])


@dataclass(frozen=True)
class Table:
    """The vectors of the wordings (rows of whole numbers), and the weights of `fitting`."""

    layout: Layout
    small: Small
    kinds: Floats
    danger: Floats

    @cached_property
    def rows(self) -> Rows:
        return Rows(self.small, squares(self.small))


def open_table(
    examples: Examples, encoder: Encoder, folder: Path, watch: Watch = iter, like: Table | None = None
) -> Table:
    """The table of these examples, made where the folder does not have it. Where it cannot be kept, it is
    made all the same. `watch` sees the wordings that are encoded; those of the table `like` are taken over.
    """
    file = table_file(examples, encoder.name, folder)
    layout = Layout(examples)
    if known := _kept(file, layout):
        return known
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with locked(folder / "lock"):  # whoever comes second finds it made
            return _kept(file, layout) or _written(file, _made(layout, encoder, watch, like))
    except OSError:
        return _made(layout, encoder, watch, like)


def table_file(examples: Examples, encoder: str, folder: Path) -> Path:
    """Where the table of these examples, made by an encoder of that name, is kept in a folder."""
    return folder / f"kinds-{VERSION}-{encoder}-{examples.digest}"


def _kept(file: Path, layout: Layout) -> Table | None:
    try:
        return Table(layout, **read_arrays(file)[1])
    except UNREADABLE:
        return None


def _written(file: Path, made: Table) -> Table:
    """The table, when it is in its file. Raises OSError."""
    draft = file.with_name(f"{file.name}.new")
    write_arrays(draft, {}, {"small": made.small, "kinds": made.kinds, "danger": made.danger})
    draft.replace(file)
    return made


def _made(layout: Layout, encoder: Encoder, watch: Watch, like: Table | None) -> Table:
    from kb_tools.search.meaning.many import encode_all

    known = {text: row for row, text in enumerate(like.layout.texts)} if like else {}
    missing = list(dict.fromkeys(text for text in layout.texts if text not in known))
    small = np.concatenate([*([like.small] if like else []), encode_all(missing, encoder, watch)])
    first = len(small) - len(missing)
    places = known | {text: first + row for row, text in enumerate(missing)}
    return make_table(layout, small[[places[text] for text in layout.texts]], like)


def make_table(layout: Layout, small: Small, like: Table | None = None) -> Table:
    """The table of wordings with their vectors, fitted; what is fitted to danger is that of the table `like`
    where it was fitted to the same wordings in question.
    """
    units = unit_rows(small)
    owners = np.full(len(small), NO_KIND, np.int32)
    for kind in range(len(layout.kinds)):
        owners[layout.like(kind)] = kind
    with one_thread():
        kinds = fit_kinds(units, owners, len(layout.kinds))
        if like and like.layout.asked == layout.asked:
            danger = like.danger
        elif len(layout.danger):
            danger = fit_danger(units, layout.danger, layout.in_question).astype(np.float32)
        else:
            danger = np.zeros(0, np.float32)
    return Table(layout, small, kinds.astype(np.float32), danger)


def unit_rows(small: Small) -> Floats:
    """The rows at length 1."""
    floats = small.astype(np.float32)
    units: Floats = floats / np.maximum(np.linalg.norm(floats, axis=1, keepdims=True), 1e-9)
    return units
