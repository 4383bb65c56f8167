"""A site replaced in two renames."""

from __future__ import annotations

import pytest

from kb_tools.site.swap import beside, complete_swap, swap


@pytest.fixture
def site(tmp_path):
    """A site that is there."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("old", encoding="utf-8")
    return folder


def inside(site):
    return (site / "index.html").read_text(encoding="utf-8")


def test_the_new_site_takes_the_place_of_the_old(site):
    """And nothing else is left."""
    with beside(site) as folder:
        (folder / "index.html").write_text("new", encoding="utf-8")
        assert inside(site) == "old"
        swap(site)
    assert inside(site) == "new"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_build_that_ends_early_leaves_the_old_one(site):
    with beside(site) as folder:
        (folder / "index.html").write_text("half", encoding="utf-8")
    assert inside(site) == "old"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_the_first_build_has_no_old_one(tmp_path):
    with beside(tmp_path / "site") as folder:
        (folder / "index.html").write_text("new", encoding="utf-8")
        swap(tmp_path / "site")
    assert inside(tmp_path / "site") == "new"


@pytest.mark.parametrize(("left", "then"), [({".site.new": "new"}, "new"), ({}, "old")])
def test_what_was_killed_between_the_renames_is_completed(site, left, then):
    """With the new site where it is there, else with the old one."""
    site.rename(site.with_name(".site.old"))
    for name, says in left.items():
        site.with_name(name).mkdir()
        (site.with_name(name) / "index.html").write_text(says, encoding="utf-8")
    complete_swap(site)
    assert inside(site) == then
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_what_a_killed_build_left_beside_is_no_site(site):
    """The old one is there, and stays."""
    site.with_name(".site.new").mkdir()
    complete_swap(site)
    assert inside(site) == "old"
