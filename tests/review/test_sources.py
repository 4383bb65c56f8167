"""The problems of the sources alone."""

from __future__ import annotations

import pytest
from support.reviewed import places, write

from kb_tools.review.sources import ignores_in, review_sources
from kb_tools.settings.settings import read_settings


def test_problems_of_reading_are_told_without_those_of_judgement(tmp_path):
    """What is wrong with replies is among them, and an ignore is obeyed."""
    write(
        tmp_path,
        {
            "docs/a.md": "---\nhandling: maybe\nsumary: x\n---\n# A\n\n![](a.png)\n",
            "docs/b.md": "---\n# kb: ignore unknown-key - ours\nsumary: x\n---\n# B\n",
            "replies.yaml": "de:\n  closing: ['{nonsense}']\n",
        },
    )
    found = review_sources(*read_settings(tmp_path))
    assert places(found, "value") == ["docs/a.md:2"]
    assert places(found, "unknown-key") == ["docs/a.md:3"]
    assert "placeholder" in {problem.rule for problem in found}
    assert "image-alt" not in {problem.rule for problem in found}


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        ("a.md", "---\n# kb: ignore image-alt - x\ntitle: A\n---\n", 2),
        ("a.md", "# A\n\n<!-- kb: ignore image-alt - x -->\n", 3),
        ("videos.yaml", "videos:\n  # kb: ignore orphan-video - x\n  - id: abcdefghij1\n", 2),
    ],
)
def test_ignores_are_found_in_every_kind_of_file(file, text, line):
    """In front matter, in the text, in YAML."""
    assert [ignore.line for ignore in ignores_in(text, file)] == [line]
