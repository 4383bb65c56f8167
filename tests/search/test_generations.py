"""Generations of the index: nobody ever sees half of one, and what is damaged is told."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from support.indexed import all_hits, done, hits, refresh, write
from support.running import KB

from kb_tools.errors import IndexUnusable
from kb_tools.search.generations import building, current_folder, open_files, sound_folder
from kb_tools.sources.seals import read_sealed, write_sealed

pytestmark = pytest.mark.usefixtures("here")  # the swimming pool is the current folder


def test_a_reader_keeps_its_index():
    """Who opened the index before a change goes on reading the old one; who opens it afterwards gets the new
    one.
    """
    refresh()
    index = open_files(Path(".kb"))
    before = hits("Zehnerkarte", index)
    write("de/eintritt.md", "# Eintritt\n\nFrei.\n")
    refresh()
    assert hits("Zehnerkarte", index) == before
    assert hits("Was kostet der Eintritt?", index) != hits("Was kostet der Eintritt?")
    assert all(hit[3] < max(b[3] for b in before) for hit in hits("Zehnerkarte"))


def test_a_reader_left_behind_is_told():
    """After two changes the old files are gone: what was not read yet is an error that says so, not a
    failure.
    """
    refresh()
    index = open_files(Path(".kb"))
    for text in ("eins", "zwei"):
        write("de/sauna.md", f"# Sauna\n\n{text}\n")
        refresh()
    with pytest.raises(IndexUnusable):
        index.language("de")


def test_a_second_builder_waits():
    """While one builds, another does not begin."""
    refresh()
    with building(Path(".kb")):
        second = subprocess.Popen([KB, "index", "--rebuild"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(timeout=1.5)
        assert len(list(Path(".kb").glob("index-*"))) == 1
    assert second.communicate()[1] == b""


def put(file, data):
    """Changes a file, which may be a link to one of the generation before, but not its time."""
    times = file.stat().st_atime_ns, file.stat().st_mtime_ns
    file.unlink()
    file.write_bytes(data)
    os.utime(file, ns=times)


def test_a_flipped_bit_is_noticed_wherever_it_is():
    """In any file of the index, although its size and time stay; undone, the index is as good as before."""
    refresh()
    sound = all_hits()
    for file in [*current_folder(Path(".kb")).iterdir(), Path(".kb/current")]:
        data = file.read_bytes()
        for place in range(0, len(data), len(data) // 7 + 1):
            flipped = bytes([data[place] ^ 1 << place % 8])
            put(file, data[:place] + flipped + data[place + 1 :])
            with pytest.raises(IndexUnusable, match=r"damaged|no search index"):
                open_files(Path(".kb"))
        put(file, data)
    assert all_hits() == sound
    assert done() == (0, 0, 0, False)


@pytest.mark.parametrize(
    "name", [b"", b"\xff\x00", b"..", b"/etc", b"../docs", b"index-0123456789ab/..", b"index-0123456789AB"]
)
def test_what_counts_is_named_as_a_generation_is(name):
    """Whatever else stands there is damage, and is mended by a build."""
    refresh()
    Path(".kb/current").write_bytes(name)
    with pytest.raises(IndexUnusable, match=r"damaged \(current\)"):
        open_files(Path(".kb"))
    assert done()[3]
    assert hits("Zehnerkarte")


def test_an_index_may_be_carried_elsewhere(tmp_path):
    """Into an image or out of a cache: other times and another folder cost no build."""
    refresh()
    sound = all_hits()
    shutil.copytree(".kb", tmp_path / ".kb", copy_function=shutil.copyfile)
    shutil.rmtree(".kb")
    shutil.copytree(tmp_path / ".kb", ".kb", copy_function=shutil.copyfile)
    assert all_hits() == sound
    assert done() == (0, 0, 0, False)


def test_vectors_of_a_damaged_index_are_kept_unless_they_are_damaged_themselves():
    """What is expensive to make is not made again for a bit that was flipped elsewhere."""
    refresh()
    folder = current_folder(Path(".kb"))
    names = {file.name for file in folder.iterdir()}
    for name in ("lexicon-de", "meaning-en"):
        data = (folder / name).read_bytes()
        put(folder / name, data[:-1] + bytes([data[-1] ^ 1]))
    assert sound_folder(Path(".kb")) == folder
    assert names - {file.name for file in folder.iterdir()} == {"lexicon-de", "meaning-en"}
    put(folder / "manifest.json", b"{")
    assert sound_folder(Path(".kb")) is None


def test_a_cut_off_file_is_noticed():
    """Whichever file of the index is cut off, wherever, or gone: one error, never a failure or a wrong
    answer.
    """
    refresh()
    write("de/sauna.md", "# Sauna\n\nNeu.\n")
    refresh()
    folder = current_folder(Path(".kb"))
    sound = all_hits()
    for file in [*(file for file in folder.iterdir() if file.stat().st_size), Path(".kb/current")]:
        data = file.read_bytes()
        for size in sorted({0, 1, len(data) // 2, len(data) - 1} - {len(data), -1}):
            put(file, data[:size])
            with pytest.raises(IndexUnusable, match=r"damaged|no search index"):
                open_files(Path(".kb"))
        put(file, data)
        assert all_hits() == sound
        file.unlink()
        with pytest.raises(IndexUnusable):
            open_files(Path(".kb"))
        file.write_bytes(data)


def test_an_index_of_another_encoder_is_another_version():
    refresh()
    manifest = current_folder(Path(".kb")) / "manifest.json"
    write_sealed(manifest, read_sealed(manifest).replace(b"use-0.2.1", b"use-0.1.0"))
    with pytest.raises(IndexUnusable, match="made with another sentence encoder - run `kb index --rebuild`"):
        open_files(Path(".kb"))
    assert done()[3]
    open_files(Path(".kb")).close()


@pytest.mark.parametrize(
    "manifest",
    [
        "[]",
        "{}",
        '{"format": 1}',
        '{"format": 1, "languages": ["de"], "units": {}, "files": 3}',
        "null",
        "\x00",
    ],
)
def test_a_manifest_of_something_else(manifest):
    """Whatever stands in its place is no index."""
    refresh()
    (current_folder(Path(".kb")) / "manifest.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(IndexUnusable):
        open_files(Path(".kb"))
    assert done()[3]
