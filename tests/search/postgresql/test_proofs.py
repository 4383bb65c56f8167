"""Nothing is shown of a generation in tables that is not what was signed."""

from __future__ import annotations

import numpy as np
import pytest

from kb_tools.errors import IndexUnusable
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_index
from kb_tools.search.postgresql.proofs import SIZE, WRITTEN, Proved, keep, proof, read_proved
from kb_tools.search.publishing.laying import lay_newest
from kb_tools.settings.settings import read_settings

ASKED = "When are you open?"


@pytest.fixture
def server(table_publisher, tmp_path):
    """The settings of a server that has what was published."""
    table_publisher.write("parking", "Park behind the house.")
    table_publisher.publish()
    with table_publisher.store() as store:
        return read_settings(lay_newest(store, tmp_path / "server", table_publisher.keys))[0]


def test_a_server_answers_from_what_was_signed(table_publisher, server):
    """Also once the tables have a newer one."""
    with open_index(table_publisher.settings) as ours, open_index(server) as theirs:
        assert find_answers(ASKED, theirs) == find_answers(ASKED, ours)
        assert find_answers(ASKED, theirs)[1]
    table_publisher.write("opening", "Open from ten to five.")
    with open_index(server) as theirs:
        assert theirs.reader.newest() == theirs.name
        assert "nine to five" in str(find_answers(ASKED, theirs))


@pytest.mark.parametrize(
    "act",
    [
        "UPDATE kb_index_1.passages SET stored = replace(stored, 'nine', 'five')",
        "UPDATE kb_index_1.passages SET stored = replace(stored, 'help.example', 'evil.example')",
        "UPDATE kb_index_1.sources SET stored = replace(stored, 'opening', 'closing')",
        "DELETE FROM kb_index_1.passages",
        "UPDATE kb_index_1.passages p SET stored = o.stored FROM kb_index_1.passages o"
        " WHERE o.passage <> p.passage",
        "UPDATE kb_index_1.passages SET passage = passage + 100",
        "UPDATE kb_index_1.arrays SET content = set_byte(content, 0, 255 - get_byte(content, 0))",
    ],
)
def test_a_row_that_was_altered_is_not_shown(table_publisher, server, act):
    table_publisher.change(act)
    with pytest.raises(IndexUnusable, match="not what was written"), open_index(server) as index:
        find_answers(ASKED, index)


def test_nor_is_it_on_the_machine_that_wrote_it(table_publisher):
    """Which has signed nothing."""
    table_publisher.write("parking", "Park behind the house.")
    table_publisher.change("UPDATE kb_index_1.passages SET stored = replace(stored, 'nine', 'five')")
    settings = table_publisher.settings
    with pytest.raises(IndexUnusable, match="not what was written"), open_index(settings) as index:
        find_answers(ASKED, index)


def test_an_altered_row_of_postings_changes_only_the_order_of_what_is_signed(table_publisher, server):
    with open_index(server) as index:
        signed = {(one.url, one.heading, one.text) for one in index.passages()}
    table_publisher.change("UPDATE kb_index_1.postings SET content = decode('0000ff7b', 'hex')")
    with open_index(server) as index:
        found = find_answers(ASKED, index)[1]
    assert {(hit.url, hit.heading, hit.text) for hit in found} <= signed


def test_where_a_passage_ends_is_part_of_its_proof():
    assert proof("ab", "c") != proof("a", "bc")


def test_what_was_told_is_read_again(tmp_path):
    proofs = np.arange(2 * SIZE, dtype=np.uint8).reshape(2, SIZE)
    assert read_proved(tmp_path, WRITTEN) is None
    keep(Proved(number=7, name="index-1", manifest={"some": 1}, proofs=proofs), tmp_path)
    again = read_proved(tmp_path, WRITTEN)
    assert (again.number, again.name, again.manifest) == (7, "index-1", {"some": 1})
    assert np.array_equal(again.proofs, proofs)
    (tmp_path / f"{WRITTEN}.json").write_text("{")
    with pytest.raises(IndexUnusable):
        read_proved(tmp_path, WRITTEN)
