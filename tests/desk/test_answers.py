"""What the desk says to a message, as values."""

from __future__ import annotations

import pytest

from kb_tools.desk.answers import Reply


@pytest.mark.parametrize(("length", "fits"), [(279, True), (280, True), (281, False)])
def test_a_reply_fits_up_to_the_limit(length, fits):
    assert Reply(text="x", length=length, limit=280).fits == fits
