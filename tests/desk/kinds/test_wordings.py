"""The wordings by which kinds are told."""

from __future__ import annotations

import pytest

from kb_tools.desk.kinds.built_in import built_in
from kb_tools.desk.kinds.wordings import FOLDER, wordings
from kb_tools.languages import codes

FEWEST, FEWEST_UNLIKE = 40, 15


@pytest.mark.parametrize("lang", codes())
@pytest.mark.parametrize("kind", [rule.category for rule in built_in()])
def test_every_kind_has_examples_in_every_language(kind: str, lang: str) -> None:
    """And what only sounds like it; one a line, none of them twice."""
    for name, fewest in ((kind, FEWEST), (f"{kind}.not", FEWEST_UNLIKE)):
        lines = (FOLDER / lang / "kinds" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
        told = [line for line in lines if line and not line.startswith("#")]
        assert len(told) >= fewest
        assert len(told) == len({*told})
        assert all(line == line.strip() for line in told)


def test_wordings_are_those_of_all_languages() -> None:
    """A name that no file has, has none."""
    assert len(wordings("thanks")) >= FEWEST * len(codes())
    assert not any(line.startswith("#") for line in wordings("neutral"))
    assert wordings("nothing") == ()
