"""What a machine gives: a clock, room, and files that are their owner's alone."""

from __future__ import annotations

import os
import time
from datetime import UTC, datetime, timedelta

import pytest

from kb_tools.errors import KbError
from kb_tools.review.doctor.machine import compare_clocks, look_at_clock, look_at_disk
from kb_tools.settings.settings import Settings


@pytest.fixture
def settings(tmp_path):
    settings = Settings(root=tmp_path)
    settings.state_dir.mkdir(mode=0o755)
    return settings


def complaint(look, *given):
    with pytest.raises(KbError) as raised:
        look(*given)
    return str(raised.value)


def test_a_clock_behind_what_it_has_written_is_wrong(settings):
    assert look_at_clock(settings).endswith("UTC, and nothing is newer")
    file = settings.state_dir / "current"
    file.write_text("index-1")
    os.utime(file, (time.time() + 3600,) * 2)
    assert complaint(look_at_clock, settings).startswith(
        ".kb/current was written in the future - set the clock"
    )


def test_two_clocks_may_differ_by_seconds_alone():
    compare_clocks(datetime.now(UTC) - timedelta(seconds=30))
    for hours in (-1, 1):
        told = complaint(compare_clocks, datetime.now(UTC) + timedelta(hours=hours))
        assert told.startswith("its clock and ours differ by 3,")


def test_a_disk_has_room_and_is_written(settings):
    assert look_at_disk(settings).endswith("MB are free, and .kb/ is written by its owner alone")


def test_no_room_for_another_index_is_told(settings):
    with (settings.state_dir / "huge").open("wb") as file:
        file.truncate(2**42)  # sparse: it takes nothing
    assert "MB are free, and another index needs 4,398,146 - make room" in complaint(look_at_disk, settings)


def test_files_with_words_that_others_may_read_are_told(settings):
    file = settings.state_dir / "usage.sqlite3-wal"
    file.touch(0o600)
    look_at_disk(settings)
    file.chmod(0o640)
    told = complaint(look_at_disk, settings)
    assert told == "others may read .kb/usage.sqlite3-wal - run `chmod 600 .kb/usage.sqlite3-wal`"


def test_a_folder_that_everybody_may_write_into_is_told(settings):
    settings.state_dir.chmod(0o777)
    assert complaint(look_at_disk, settings) == "others may write into .kb/ - run `chmod o-w .kb`"
