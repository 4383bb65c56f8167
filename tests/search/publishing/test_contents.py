"""What a server is given of a knowledge base."""

from __future__ import annotations

import shutil

import pytest
from support.publishing import publisher_in

from kb_tools.errors import IndexUnusable
from kb_tools.search.generations import current_folder
from kb_tools.search.postgresql.writer import write_tables
from kb_tools.search.publishing.contents import contents_of
from kb_tools.search.publishing.parts import parted
from kb_tools.settings.settings import read_settings


def test_a_server_gets_all_that_answers_need_and_nothing_else(tmp_path):
    base = publisher_in(tmp_path / "kb", "")
    settings, index = base.settings, current_folder(base.settings.state_dir)
    (index / "checked").write_text("of this machine")
    (settings.root / "kinds.yaml").write_text("")
    (settings.state_dir / "kinds-1").write_text("table")
    found = contents_of(settings, b"record", [settings.state_dir / "kinds-1", settings.state_dir / "none"])
    assert {name for name in found if not name.startswith(".kb/index-")} == {
        *("mkdocs.yml", "replies.yaml", "kinds.yaml", ".kb/site.record", ".kb/current", ".kb/kinds-1")
    }
    assert found[".kb/current"] == index.name.encode()
    names = {file.name for file in index.iterdir() if not file.name.endswith("LOCK")} - {"checked"}
    assert {name.rpartition("/")[2] for name in found if name.startswith(".kb/index-")} == names
    shutil.rmtree(settings.state_dir)
    with pytest.raises(IndexUnusable):
        contents_of(settings, b"record")


def test_a_sentence_encoder_of_ones_own_travels_where_it_stands_in_the_knowledge_base(tmp_path):
    base = publisher_in(tmp_path / "kb", "")
    (base.settings.root / "model" / "1_Pooling").mkdir(parents=True)
    (base.settings.root / "model" / "1_Pooling" / "config.json").write_text("{}")
    text = base.settings.config_file.read_text("utf-8")
    for place, names in {"model": ["model/1_Pooling/config.json"], str(tmp_path / "elsewhere"): []}.items():
        base.settings.config_file.write_text(text.replace("meaning: none", f"meaning: onnx:{place}"), "utf-8")
        found = contents_of(read_settings(base.settings.root)[0], b"record")
        assert [name for name in found if name.startswith("model")] == names


def test_of_an_index_in_tables_travels_what_proves_it(table_publisher):
    found = contents_of(table_publisher.settings, b"record")
    names = [".kb/site.record", ".kb/current", ".kb/tables.json", ".kb/tables.proofs"]
    assert [name for name in found if name.startswith(".kb")] == names
    (table_publisher.settings.state_dir / "written.json").unlink()
    with pytest.raises(IndexUnusable, match="not written into tables yet"):
        contents_of(table_publisher.settings, b"record")
    write_tables(table_publisher.settings)
    again = contents_of(table_publisher.settings, b"record")
    assert {name: parted(one) for name, one in again.items()} == {
        name: parted(one) for name, one in found.items()
    }
