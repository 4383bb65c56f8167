"""The conformance suite that X publishes with its rules (twitter-text 3)."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from .places import SHARED

SUITE = SHARED / "twitter_text"


def cases(file: str, *groups: str) -> list[Any]:
    """The cases of the suite, or one skipped case where it is not at hand."""
    path = SUITE / file
    if not path.exists():
        return [
            pytest.param({}, marks=pytest.mark.skip(reason="the conformance suite is not beside the project"))
        ]
    tests = yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))[
        "tests"
    ]
    return [
        pytest.param(case, id=f"{group}-{number}")
        for group in groups
        for number, case in enumerate(tests[group])
    ]
