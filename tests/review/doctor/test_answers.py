"""What answers are made of: each thing that can be wrong with it is told."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from kb_tools.errors import KbError
from kb_tools.review.doctor.answers import look_at_encoder, look_at_index, look_at_settings
from kb_tools.search.meaning.use_tables import CHECKED, tables_file
from kb_tools.settings.settings import parse_settings, read_settings


@pytest.fixture
def pool(pool_site, tmp_path):
    """The settings of an indexed swimming pool, which the test may break."""
    return read_settings(Path(shutil.copytree(pool_site, tmp_path / "pool")))[0]


def complaint(look, *given):
    with pytest.raises(KbError) as raised:
        look(*given)
    return str(raised.value)


def test_settings_are_as_good_as_their_first_mistake(tmp_path):
    good = parse_settings("site_url: https://a.example/\nplugins: [kb]\n", tmp_path)
    assert look_at_settings(*good) == "mkdocs.yml: in en"
    bad = "site_url: https://a.example/\nplugins:\n  - kb:\n      threshold: x\n      keep_days: y\n"
    told = complaint(look_at_settings, *parse_settings(bad, tmp_path))
    assert told.startswith("mkdocs.yml:4: ")
    assert "(and 1 more: see `kb check`) - " in told


def test_an_index_is_as_its_sources_and_site(pool):
    told = look_at_index(pool)
    assert told.endswith("with 23 passages, as the sources are; no site is built here")
    assert (pool.state_dir / "current").read_text().strip() in told


def test_an_index_that_is_missing_is_told(pool):
    shutil.rmtree(pool.state_dir)
    assert complaint(look_at_index, pool) == "there is no search index yet - run `kb index`"


def test_a_flipped_bit_of_the_index_is_told(pool):
    file = next(pool.state_dir.glob("index-*/lexicon-de"))
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.write_bytes(data)
    assert "is damaged (lexicon-de) - run" in complaint(look_at_index, pool)


def test_sources_that_have_changed_are_told(pool):
    changed = (pool.state_dir / "current").stat().st_mtime + 5
    os.utime(next(pool.docs_dir.rglob("*.md")), (changed, changed))
    told = complaint(look_at_index, pool)
    assert told == "the sources have changed since they were indexed - run `kb index`"


def test_a_site_that_is_older_than_the_index_is_told(pool):
    pool.site_dir.mkdir()
    assert "links of the index do not resolve in the site that is built here" in complaint(
        look_at_index, pool
    )


def test_an_encoder_has_every_byte(pool):
    assert look_at_encoder(pool) == "use-0.2.1, every byte as it should be"


def test_tables_with_other_bytes_are_told_though_their_time_says_they_were_checked(
    pool, tmp_path, monkeypatch
):
    whole = tables_file()
    monkeypatch.setenv("KB_CACHE", str(tmp_path))
    data = bytearray(whole.read_bytes())
    data[-1] ^= 1
    tables_file().write_bytes(data)
    os.utime(tables_file(), (CHECKED, CHECKED))
    assert "are damaged" in complaint(look_at_encoder, pool)


def test_no_encoder_is_none(tmp_path):
    settings = parse_settings("plugins:\n  - kb:\n      meaning: none\n", tmp_path)[0]
    assert look_at_encoder(settings) == "none: words alone"
