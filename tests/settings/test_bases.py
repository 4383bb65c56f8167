"""The knowledge bases in a folder: what they are called, and which cannot be told from another."""

from __future__ import annotations

import pytest

from kb_tools.errors import KbError, UsageError
from kb_tools.settings.bases import read_bases


def write(folder, name, written=""):
    (folder / name).mkdir(parents=True)
    (folder / name / "mkdocs.yml").write_text(
        f"site_url: https://{name.lower()}.example/\nplugins:\n  - kb: {{{written}}}\n", encoding="utf-8"
    )


def test_each_folder_with_settings_is_one_and_is_called_as_it_is(tmp_path):
    for name in ("red", "blue"):
        write(tmp_path, name)
    write(tmp_path, "Grün", "base: green")
    (tmp_path / "notes").mkdir()
    (tmp_path / "README").touch()
    bases = read_bases(tmp_path)
    assert [(name, one.base) for name, one in bases.ready.items()] == [
        ("green", "green"), ("blue", "blue"), ("red", "red"),
    ]  # fmt: skip
    assert (bases.own.root, bases.own.base, bases.broken) == (tmp_path, "", {})
    assert bases.named("red").root == tmp_path / "red"
    with pytest.raises(UsageError, match="no knowledge base 'pink' - use one of: green, blue, red"):
        bases.named("pink")


@pytest.mark.parametrize(
    ("folder", "written", "why"),
    [
        ("Red Brand", "", "'Red Brand' cannot name a knowledge base"),
        ("zwei", "base: red", "'red' is what another knowledge base is called"),
        ("zwei", "desk_hosts: red.example", "red.example is the host of another knowledge base"),
        ("zwei", "store: 'postgresql://kb@db/kb'", "write `base: zwei` into the kb section"),
    ],
)
def test_what_could_be_taken_for_another_is_broken_and_the_others_are_not(tmp_path, folder, written, why):
    write(tmp_path, "red", "desk_hosts: red.example")
    write(tmp_path, folder, written)
    bases = read_bases(tmp_path)
    assert [*bases.ready] == ["red"] or [*bases.ready] == []
    assert why in str(bases.broken[folder])
    with pytest.raises(KbError):
        bases.named(folder)


def test_a_database_for_all_has_tables_for_each(tmp_path, monkeypatch):
    monkeypatch.setenv("KB_STORE", "postgresql://kb@db/kb")
    write(tmp_path, "red", "base: red")
    write(tmp_path, "blue")
    bases = read_bases(tmp_path)
    assert [*bases.ready] == ["red"]
    assert bases.own.store == bases.ready["red"].store == "postgresql://kb@db/kb"
    assert [*bases.broken] == ["blue"]


def test_settings_that_cannot_be_read_are_told_and_take_nothing_down(tmp_path):
    write(tmp_path, "red")
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "mkdocs.yml").write_text("a: [", encoding="utf-8")
    bases = read_bases(tmp_path)
    assert ([*bases.ready], [*bases.broken]) == (["red"], ["bad"])


def test_a_folder_without_any_or_that_is_one_itself_is_refused(tmp_path):
    with pytest.raises(UsageError, match="there is no knowledge base in"):
        read_bases(tmp_path)
    write(tmp_path, "red")
    with pytest.raises(UsageError, match="is a knowledge base itself"):
        read_bases(tmp_path / "red")
