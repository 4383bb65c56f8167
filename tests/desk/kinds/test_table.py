"""The table of examples: what stands where, and that it is kept."""

from __future__ import annotations

import numpy as np
import pytest

from kb_tools.desk.kinds.examples import Examples
from kb_tools.desk.kinds.table import Layout, open_table, unit_rows
from kb_tools.search.meaning.encoder import encoder_named
from kb_tools.search.meaning.rows import quantise

EXAMPLES = Examples(
    like={"gas": ("Gasgeruch im Haus", "Es riecht nach Gas"), "thanks": ("Danke", "Vielen Dank", "Merci")},
    unlike={"gas": ("Gas kündigen",)},
    danger=frozenset({"gas"}),
    near=("Killerpreise",),
    neutral=("Wo ist die Filiale?", "Wann habt ihr offen?", "Danke"),
)


@pytest.fixture(scope="module")
def encoder(tmp_path_factory):
    return encoder_named("use", None, tmp_path_factory.mktemp("root"))


def test_every_wording_has_its_place() -> None:
    """Examples first, kind by kind; then what only sounds like each, what is near danger, what is neutral."""
    layout = Layout(EXAMPLES)
    assert layout.texts[layout.like(0)] == EXAMPLES.like["gas"]
    assert layout.texts[layout.like(1)] == EXAMPLES.like["thanks"]
    assert layout.texts[layout.unlike(0)] == ("Gas kündigen",)
    assert layout.texts[layout.unlike(1)] == ()
    assert layout.texts[layout.others] == ("Gas kündigen", "Killerpreise", *EXAMPLES.neutral)
    assert layout.dangerous == ("gas",)


def test_kinds_with_few_examples_are_not_fitted_as_danger() -> None:
    """With many they are, against what only sounds like them."""
    many = tuple(f"Gas {number}" for number in range(50))
    assert Layout(EXAMPLES).asked == ("Killerpreise",)
    fitted = Layout(Examples(**{**as_fields(), "like": {**EXAMPLES.like, "gas": many}}))
    assert fitted.asked == (*many, "Gas kündigen", "Killerpreise")
    assert len(fitted.danger) == len(many)


def test_a_table_is_made_once(encoder, tmp_path) -> None:
    """What is read again is what was made; a damaged file is made again, and where none can be written the
    table is there all the same.
    """
    made = open_table(EXAMPLES, encoder, tmp_path / "new")
    (file,) = (tmp_path / "new").glob("kinds-*")
    stamp = file.stat().st_mtime_ns
    again = open_table(EXAMPLES, encoder, tmp_path / "new")
    assert file.stat().st_mtime_ns == stamp
    assert (again.small == made.small).all()
    assert (again.kinds == made.kinds).all()
    file.write_bytes(b"x")
    assert (open_table(EXAMPLES, encoder, tmp_path / "new").small == made.small).all()
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert (open_table(EXAMPLES, encoder, tmp_path / "file").small == made.small).all()


def test_known_wordings_are_taken_over(encoder, tmp_path) -> None:
    """Only what another table lacks is encoded."""
    made = open_table(EXAMPLES, encoder, tmp_path / "a")
    more = Examples(**{**as_fields(), "like": {**EXAMPLES.like, "water": ("Rohrbruch",)}})
    asked: list[int] = []

    def watch(texts):
        asked.extend(texts)
        return iter(texts)

    table = open_table(more, encoder, tmp_path / "b", watch, made)
    assert len(asked) == 1
    assert (table.small[table.layout.like(1)] == made.small[made.layout.like(1)]).all()
    assert (table.small[table.layout.like(2)] == quantise(encoder.encode(["Rohrbruch"]))).all()


def test_rows_have_length_one() -> None:
    """But a row of nothing, which has none."""
    lengths = np.linalg.norm(unit_rows(np.array([[3, 4], [0, 0]], np.int8)), axis=1)
    assert lengths.tolist() == [1, 0]


def as_fields():
    return {name: getattr(EXAMPLES, name) for name in ("like", "unlike", "danger", "near", "neutral")}
