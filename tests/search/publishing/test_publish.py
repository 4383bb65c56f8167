"""Into the store: in one step, only what changed, and only what one publisher has signed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.publishing import publisher_in, show

from kb_tools.errors import KbError
from kb_tools.search.generations import open_index
from kb_tools.search.publishing.laying import lay_newest, number_of
from kb_tools.search.publishing.listing import listed
from kb_tools.search.publishing.publish import KEPT, LAST, go_back, require_store, sent
from kb_tools.search.publishing.signing import PUBLIC, make_key
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.store.generations import Generations
from kb_tools.store.state import open_database


def test_only_what_changed_travels_and_only_once(publisher):
    first = publisher.publish()
    assert (first.manifest.number, first.manifest.content, first.new) == (1, 1, True)
    assert first.parts == len(first.manifest.digests)
    assert first.sent == first.manifest.size
    again = publisher.publish()
    assert (again.manifest, again.new, again.sent) == (first.manifest, False, 0)
    publisher.write("parking", "Park behind the house.")
    second = publisher.publish()
    assert second.manifest.number == 2
    assert 0 < second.parts < len(second.manifest.digests)


def test_going_back_is_a_new_number_and_nothing_travels(publisher):
    """Once more goes further back; the record of the site stays the newest, as the site does."""
    with pytest.raises(KbError, match="no earlier generation of another content"):
        go_back(publisher.settings, publisher.key)
    made = [publisher.publish()]
    for name in ("parking", "tickets"):
        publisher.write(name, "Words.")
        made.append(publisher.publish())
    back = [go_back(publisher.settings, publisher.key) for _ in range(2)]
    assert [one.manifest.number for one in back] == [4, 5]
    assert [one.manifest.content for one in back] == [2, 1]
    assert [one.sent for one in back] == [0, 0]
    assert [one.manifest.index for one in back] == [made[1].manifest.index, made[0].manifest.index]
    assert {one.manifest.site for one in back} == {made[2].manifest.site}
    assert go_back(publisher.settings, publisher.key, 3).manifest.content == 3
    with pytest.raises(KbError, match="no generation 99"):
        go_back(publisher.settings, publisher.key, 99)


def test_what_was_gone_back_from_is_not_published_again_by_itself(publisher):
    """Nor by the clock, as the sources still say it. Something else is, and whoever names it has it."""
    publisher.publish()
    publisher.write("parking", "Words.")
    publisher.publish()
    go_back(publisher.settings, publisher.key)
    with pytest.raises(KbError, match="this is generation 2, from which somebody went back"):
        publisher.publish()
    assert go_back(publisher.settings, publisher.key, 2).manifest.content == 2
    assert not publisher.publish().new
    go_back(publisher.settings, publisher.key, 1)
    publisher.write("parking", "Other words.")
    assert publisher.publish().new


def test_what_nobody_needs_any_more_is_swept(publisher):
    for number in range(KEPT + 2):
        publisher.write("opening", f"Open from nine to {number}.")
        last = publisher.publish()
    with publisher.store() as store:
        assert len(store.read()) == KEPT
        assert last.manifest.digests <= store.parts()
        assert len(store.parts()) < KEPT * len(last.manifest.digests)


def test_one_who_cannot_sign_cannot_make_the_publisher_sign(publisher, tmp_path):
    """Of a generation that somebody put into the store nothing is published again."""
    publisher.publish()
    publisher.write("parking", "Park behind the house.")
    publisher.publish()
    publisher.change(
        "UPDATE generations SET manifest = replace(manifest, 'index-', 'index_') WHERE number = 1"
    )
    with pytest.raises(KbError, match="no earlier generation of another content"):
        go_back(publisher.settings, publisher.key)
    with pytest.raises(KbError, match="no generation 1 "):
        go_back(publisher.settings, make_key(tmp_path / "other.pem"), 1)


DAMAGE = "UPDATE parts SET content = overlay(content PLACING 'x'::bytea FROM 1) WHERE digest = ?"


def test_what_the_store_has_damaged_is_mended_by_publishing_again(publisher, tmp_path):
    """Servers lay the new number; going back to what is damaged is refused."""
    first = publisher.publish().manifest
    publisher.write("parking", "Park behind the house.")
    second = publisher.publish().manifest
    for digest in (min(first.digests - second.digests), *second.digests):
        publisher.change(DAMAGE, digest)
    with pytest.raises(KbError, match=r"generation 1 cannot be published again: .* changed \d+ parts of it"):
        go_back(publisher.settings, publisher.key)
    mended = publisher.publish()
    assert (mended.manifest.number, mended.manifest.content) == (3, 2)
    assert mended.parts == len(second.digests)
    with publisher.store() as store:
        assert number_of(lay_newest(store, tmp_path / "server", publisher.keys)) == 3
    with pytest.raises(KbError, match=r"generation 1 cannot be published again: .* changed 1 part of it"):
        go_back(publisher.settings, publisher.key)
    assert not publisher.publish().new


def test_a_row_under_a_number_that_was_not_signed_stops_no_news(publisher, tmp_path, monkeypatch):
    """The next number is above it, also where nothing has changed, and it is nothing to go back to."""
    monkeypatch.setenv(PUBLIC, publisher.key.public)
    publisher.publish()
    columns = "name, made, manifest, signature"
    publisher.change(f"INSERT INTO generations (number, {columns}) SELECT 50, {columns} FROM generations")
    again = publisher.publish()
    assert (again.manifest.number, again.new) == (51, True)
    with publisher.store() as store:
        assert number_of(lay_newest(store, tmp_path / "server", publisher.keys)) == 51
    assert [(one.number, one.manifest is None) for one in listed(publisher.settings)] == [
        *[(51, False), (50, True), (1, False)]
    ]
    with pytest.raises(KbError, match="no generation 50"):
        go_back(publisher.settings, publisher.key, 50)


def test_going_back_skips_what_differs_in_the_site_alone(publisher):
    publisher.publish()
    (publisher.settings.site_dir / "more.html").write_text("<article></article>")
    show(publisher.settings)
    assert publisher.publish().manifest.number == 2
    with pytest.raises(KbError, match="no earlier generation of another content"):
        go_back(publisher.settings, publisher.key)


def test_a_key_that_servers_may_not_know_is_told(publisher, tmp_path):
    assert publisher.publish().new_key == ""
    other = replace(publisher, key=make_key(tmp_path / "other.pem"))
    assert other.publish().new_key == other.key.public
    assert other.publish().new_key == ""


def test_a_store_belongs_to_one_knowledge_base(publisher, tmp_path):
    publisher.publish()
    other = publisher_in(tmp_path / "other", publisher.settings.store, "https://other.example/")
    with pytest.raises(KbError, match=r"has the generations of https://help.example/"):
        other.publish()


def test_what_changes_while_it_is_published_is_not(publisher):
    """Nothing of it is in the store afterwards."""
    files = publisher.publish().manifest.files
    publisher.change("TRUNCATE generations, parts, parts_of")
    replies = publisher.settings.root / "replies.yaml"
    replies.write_text("de:\n  closing: Bis bald\n", encoding="utf-8")
    lost = frozenset(part for part, _ in files["replies.yaml"].parts)
    with publisher.store() as store, pytest.raises(KbError, match="changed while it was being published"):
        [*sent(store, {"replies.yaml": files["replies.yaml"]}, {"replies.yaml": replies}, lost)]
    with publisher.store() as store:
        assert not store.parts()


def test_one_at_a_time_publishes(publisher):
    with open_database(publisher.settings) as database, database.writing():
        assert Generations(database).alone()
        with pytest.raises(KbError, match="somebody else is publishing"):
            publisher.publish()
    publisher.publish()


def test_numbers_go_on_after_a_store_was_put_back(publisher):
    """Servers take none that is not above what they had."""
    (publisher.settings.state_dir / LAST).write_text("41")
    assert publisher.publish().manifest.number == 42
    assert (publisher.settings.state_dir / LAST).read_text() == "42"


def test_a_file_is_no_store_to_publish_in(tmp_path):
    with pytest.raises(KbError, match="nobody else can fetch"):
        require_store(Settings(root=tmp_path))


def test_an_index_in_tables_goes_back_as_long_as_its_rows_are_there(table_publisher, tmp_path):
    """They stay as long as it is among those that the store keeps, whatever is written meanwhile."""
    first = table_publisher.publish().manifest.number
    for hour in ("ten", "eleven", "twelve"):
        table_publisher.write("opening", f"Open from {hour}.")
    table_publisher.publish()
    go_back(table_publisher.settings, table_publisher.key)
    assert "nine" in served_text(table_publisher, tmp_path)
    table_publisher.write("opening", "Open from one.")
    table_publisher.publish()
    assert "one" in served_text(table_publisher, tmp_path)
    go_back(table_publisher.settings, table_publisher.key)
    assert "nine" in served_text(table_publisher, tmp_path)
    table_publisher.change("DELETE FROM kb_index_1.complete")
    with pytest.raises(KbError, match="are no longer there"):
        go_back(table_publisher.settings, table_publisher.key, first)


def served_text(publisher, folder):
    """What a server has to say, after the newest generation was laid."""
    with publisher.store() as store:
        root = lay_newest(store, folder / "server", publisher.keys)
    with open_index(read_settings(root)[0]) as index:
        return " ".join(one.text for one in index.passages())
