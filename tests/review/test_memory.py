"""What is remembered between two reviews."""

from __future__ import annotations

import json

import pytest
from support.reviewed import TODAY, base, fresh, places, review, reviewed_once, write

from kb_tools.review.memory import tree_stamp
from kb_tools.sources.seals import read_sealed, write_sealed


@pytest.fixture
def folder(tmp_path):
    """A base that was reviewed once, with nothing wrong."""
    return reviewed_once(tmp_path)


@pytest.mark.parametrize("junk", ["", "{", "[]", '{"key": 1}', "\x00"])
@pytest.mark.parametrize("name", ["check.json", "check-pages.json"])
def test_a_broken_memory(folder, name, junk):
    """It counts as none."""
    (folder / ".kb" / name).write_text(junk)
    write(folder, {"docs/pin.md": "# PIN\n\n![](x.png)\n"})
    assert review(folder) == fresh(folder)


def test_a_memory_of_odd_pages(folder):
    """Neither is a page of another form trusted."""
    memory = folder / ".kb/check-pages.json"
    data = json.loads(read_sealed(memory))
    data["pages"] = {name: {**row, "page": {"file": 1}} for name, row in data["pages"].items()}
    write_sealed(memory, json.dumps(data).encode())
    (folder / ".kb/check.json").unlink()
    assert review(folder) == ()


def test_a_state_folder_that_cannot_be_written(tmp_path):
    """Costs speed, and says nothing wrong."""
    base(tmp_path)
    (tmp_path / ".kb").write_text("a file stands here")
    write(tmp_path, {"docs/pin.md": "# PIN\n\n![](x.png)\n"})
    assert places(review(tmp_path), "image-alt") == ["docs/pin.md:3"]


def test_a_tree_with_loops(tmp_path):
    """Every folder is entered once."""
    write(tmp_path, {"docs/a.md": "# A\n"})
    (tmp_path / "docs/again").symlink_to(".", target_is_directory=True)
    assert tree_stamp(tmp_path / "docs") == tree_stamp(tmp_path / "docs")
    assert review(tmp_path, today=TODAY)
