"""`kb index`, as people and programs read it."""

from __future__ import annotations

import json


def test_what_the_command_says(kb, folder):
    """One line: what was done and what is there now; the same as JSON."""
    assert (
        kb("index", cwd=folder).stdout == "Indexed everything anew: 5 articles and 2 videos in 21 passages.\n"
    )
    assert kb("index", cwd=folder).stdout == "Nothing changed: 5 articles and 2 videos in 21 passages.\n"
    (folder / "docs/de/kurse.md").write_text(
        (folder / "docs/de/kurse.md").read_text(encoding="utf-8").replace("drei", "vier"), encoding="utf-8"
    )
    assert (
        kb("index", cwd=folder).stdout
        == "Indexed 0 added, 1 changed, 0 deleted: 5 articles and 2 videos in 21 passages.\n"
    )
    assert json.loads(kb("index", "--json", cwd=folder).stdout) == {
        "added": 0,
        "changed": 0,
        "deleted": 0,
        "articles": 5,
        "videos": 2,
        "passages": 21,
        "rebuilt": False,
        "problems": 0,
    }
