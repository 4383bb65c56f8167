"""Reading what editors saved: text files, and folders without end."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from kb_tools.settings.rules import RULES
from kb_tools.sources.files import (
    UNREAD,
    are_read,
    decode_any,
    is_there,
    newest_change,
    read_text,
    walk_markdown,
)


def test_read_text(tmp_path):
    """Line ends are unified and a byte order mark dropped; what cannot be read is a problem."""
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbfa\r\nb\rc\n")
    assert read_text(tmp_path, "a.md") == ("a\nb\nc\n", None)
    path.write_bytes(b"one\ntwo \xe4\xf6\n")
    assert (read_text(tmp_path, "a.md")[1].line, read_text(tmp_path, "a.md")[1].rule) == (2, "encoding")
    assert read_text(tmp_path, "a.md", largest=5)[1].rule == "size"
    assert read_text(tmp_path, "gone.md")[1].rule == "unreadable"
    os.mkfifo(tmp_path / "pipe.md")
    assert read_text(tmp_path, "pipe.md")[1].rule == "unreadable"


def test_what_could_not_be_read_is_told_by_its_rule(tmp_path):
    (tmp_path / "a.md").write_bytes(b"\xff")
    problem = read_text(tmp_path, "a.md")[1]
    assert set(RULES) >= UNREAD
    assert not are_read([problem])
    assert are_read([replace(problem, rule="title")])


def test_newest_change(tmp_path):
    """The newest of files and of everything below folders counts; what is not there does not."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a").write_text("x", encoding="utf-8")
    os.utime(tmp_path / "sub" / "a", ns=(1, 4_000_000_000_000_000_000))
    assert newest_change([tmp_path, tmp_path / "gone"]) == 4_000_000_000_000_000_000
    assert newest_change([Path("/nowhere/at/all")]) == 0


def test_a_name_that_no_disk_can_hold_names_no_file(tmp_path):
    (tmp_path / "a.md").write_text("x", encoding="utf-8")
    assert is_there(tmp_path / "a.md")
    assert not is_there(tmp_path / "gone.md")
    assert not is_there(tmp_path / ("x" * 300))


def test_markdown_below_a_folder_is_found_sorted_and_links_without_end_are_problems(tmp_path):
    for name in ("docs/b.md", "docs/a/c.markdown", "docs/.hidden/d.md", "docs/e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / "docs/again").symlink_to(".", target_is_directory=True)
    (tmp_path / "docs/gone.md").symlink_to("nowhere.md")
    found, problems = walk_markdown(tmp_path / "docs", tmp_path)
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["docs/a/c.markdown", "docs/b.md"]
    assert [(problem.file, problem.rule) for problem in problems] == [
        ("docs/again", "symlink"),
        ("docs/gone.md", "symlink"),
    ]


def test_a_link_out_of_the_knowledge_base_is_no_article(tmp_path):
    """Neither to a file nor to a folder, nor by way of another link; one that stays inside is one."""
    root, outside = tmp_path / "base", tmp_path / "outside"
    for folder in (root / "docs", root / "parts", outside):
        folder.mkdir(parents=True)
        (folder / "a.md").write_text("x", encoding="utf-8")
    (root / "docs/file.md").symlink_to("../../outside/a.md")
    (root / "docs/folder").symlink_to(outside, target_is_directory=True)
    (root / "docs/picture.png").symlink_to(outside / "a.md")
    (root / "parts/way.md").symlink_to(outside / "a.md")
    (root / "docs/way.md").symlink_to("../parts/way.md")
    (root / "docs/inside.md").symlink_to("../parts/a.md")
    found, problems = walk_markdown(root / "docs", root)
    assert [path.name for path in found] == ["a.md", "inside.md"]
    assert {problem.file: problem.what for problem in problems} == dict.fromkeys(
        ("docs/file.md", "docs/folder", "docs/picture.png", "docs/way.md"),
        "is a link out of the knowledge base",
    )


def test_the_folder_of_articles_may_itself_be_a_link(tmp_path):
    """Then links within it lead nowhere else."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.md").write_text("x", encoding="utf-8")
    (tmp_path / "real/b.md").symlink_to("a.md")
    (tmp_path / "base").mkdir()
    (tmp_path / "base/docs").symlink_to(tmp_path / "real", target_is_directory=True)
    found, problems = walk_markdown(tmp_path / "base/docs", tmp_path / "base")
    assert ([path.name for path in found], problems) == (["a.md", "b.md"], ())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_any_encoding_of_windows_is_read(encoding):
    """Caption editors save as they like; the mark of the order of bytes is no letter."""
    assert decode_any("Grüße aus Köln".encode(encoding)) == "Grüße aus Köln"
