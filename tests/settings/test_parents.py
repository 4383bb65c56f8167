"""The pages in whose frame the desk may stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb_tools.settings.settings import parse_settings


def parsed(written):
    source = f"site_url: https://a.b/\nplugins:\n  - kb:\n      desk_parents: {written}\n"
    return parse_settings(source, Path("/kb"))


@pytest.mark.parametrize(
    ("written", "parents"),
    [
        ("https://chat.example", ("https://chat.example",)),
        (
            "[https://chat.example:8443, 'http://localhost:3000']",
            ("https://chat.example:8443", "http://localhost:3000"),
        ),
        ("[]", ()),
    ],
)
def test_origins_are_read(written, parents):
    settings, problems = parsed(written)
    assert (settings.desk_parents, problems) == (parents, ())


@pytest.mark.parametrize(
    "written",
    ["'*'", "https://chat.example/app", "http://chat.example", '"https://a.b; script-src *"', "null,"],
)
def test_what_is_no_origin_is_a_problem(written):
    """Nothing of it gets into a header."""
    settings, problems = parsed(written)
    assert settings.desk_parents == ()
    assert [problem.field for problem in problems] == ["desk_parents"]
