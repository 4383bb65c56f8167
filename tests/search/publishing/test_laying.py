"""Out of the store into a folder: all of it proved, or nothing changes."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace

import pytest
from support.publishing import publisher_in

from kb_tools.errors import KbError
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_index
from kb_tools.search.publishing.laying import NEW, current_root, laid, lay_newest, number_of, proved
from kb_tools.search.publishing.publish import go_back
from kb_tools.search.publishing.signing import make_key
from kb_tools.settings.settings import read_settings
from kb_tools.store.generations import Generations


class Counted(Generations):
    """Counts what is fetched."""

    fetched = 0

    def part(self, digest, most):
        self.fetched += 1
        return super().part(digest, most)


@pytest.fixture
def folder(tmp_path):
    """That of a server."""
    return tmp_path / "server"


@pytest.fixture
def lay(publisher, folder):
    """Lays the newest; how many parts had to be fetched."""

    def laying():
        with publisher.store() as store:
            counted = Counted(store._database)
            lay_newest(counted, folder, publisher.keys)
        return counted.fetched

    return laying


def found(folder, question):
    """The first page that a server finds."""
    settings = read_settings(current_root(folder))[0]
    with open_index(settings) as index:
        return next(hit.entry.id for hit in find_answers(question, index, "en")[1])


def test_a_machine_has_what_was_published_and_fetches_only_what_it_lacks(publisher, folder, lay):
    first = publisher.publish()
    assert lay() == len(first.manifest.digests)
    assert lay() == 0
    assert found(folder, "open from nine") == "opening"
    publisher.write("parking", "Park behind the house.")
    assert lay() == 0
    second = publisher.publish()
    assert lay() == second.parts
    assert found(folder, "park behind the house") == "parking"
    root = current_root(folder)
    assert (root.name, number_of(root)) == ("generation-2", 2)
    assert proved(*laid(root), publisher.keys) == second.manifest
    assert (root / "replies.yaml").read_text("utf-8") == (publisher.settings.replies).read_text("utf-8")


def test_the_last_two_are_kept_and_going_back_fetches_nothing(publisher, folder, lay):
    for name in ("a", "b", "c"):
        publisher.write(name, "Words.")
        publisher.publish()
        lay()
    go_back(publisher.settings, publisher.key)
    assert lay() == 0
    assert {one.name for one in folder.glob("generation-*")} == {"generation-3", "generation-4"}
    assert number_of(current_root(folder)) == 4


def test_a_machine_that_was_away_catches_up(publisher, folder, lay):
    for name in ("a", "b", "c"):
        publisher.write(name, "Words.")
        publisher.publish()
    lay()
    assert number_of(current_root(folder)) == 3


@pytest.mark.parametrize("leave", ["half a file", "another generation", "a folder that never counted"])
def test_what_a_killed_process_left_harms_nothing(publisher, folder, lay, leave):
    publisher.publish()
    lay()
    root = current_root(folder)
    if leave == "half a file":
        (folder / NEW).mkdir()
        (folder / NEW / "replies.yaml").write_text("de:\n  clos")
        (folder / NEW / "own.py").write_text("")
    elif leave == "another generation":
        shutil.copytree(root, folder / NEW)
    else:
        shutil.copytree(root, folder / "generation-2")
        (folder / "generation-2" / "replies.yaml").write_text("de:\n")
    publisher.write("parking", "Park behind the house.")
    publisher.publish()
    lay()
    assert number_of(current_root(folder)) == 2
    assert found(folder, "park behind the house") == "parking"
    settings = read_settings(current_root(folder))[0]
    assert settings.replies.read_bytes() == publisher.settings.replies.read_bytes()
    assert not (current_root(folder) / "own.py").exists()
    assert not (folder / NEW).exists()


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"\xff", b'{"base": 1}'])
def test_a_damaged_generation_of_this_machine_is_told(publisher, folder, lay, text):
    publisher.publish()
    lay()
    (current_root(folder) / "signed.json").write_bytes(text)
    with pytest.raises(KbError, match="that was here before is damaged"):
        lay()


def test_what_is_damaged_here_is_fetched_again(publisher, folder, lay):
    publisher.publish()
    lay()
    (current_root(folder) / "replies.yaml").write_text("de:\n  closing: forged\n")
    publisher.write("parking", "Park behind the house.")
    assert publisher.publish().parts < lay()
    assert "forged" not in (current_root(folder) / "replies.yaml").read_text("utf-8")


CHANGE = "UPDATE generations SET manifest = ?, signature = ?"
FIRST = "(SELECT manifest, signature FROM generations WHERE number = 1)"


def forge(publisher, tmp_path, act):
    """What somebody does who can write into the store, and has no key."""
    with publisher.store() as store:
        newest = store.newest()
    text, other = newest.manifest, make_key(tmp_path / "other.pem")
    acts = {
        "another key": (f"{CHANGE} WHERE number = 2", text, other.sign(text)),
        "another text": (f"{CHANGE} WHERE number = 2", text.replace("replies", "kinds"), newest.signature),
        "no signature": (f"{CHANGE} WHERE number = 2", text, "x"),
        "another part": ("UPDATE parts SET content = ?", b"forged"),
        "a longer part": ("UPDATE parts SET content = content || content",),
        "a lost part": ("TRUNCATE parts, parts_of",),
        "an old one as the new": (
            f"UPDATE generations SET (manifest, signature) = {FIRST} WHERE number = 2",
        ),
        "the new one is gone": ("DELETE FROM generations WHERE number = 2",),
        "all are gone": ("DELETE FROM generations",),
    }
    publisher.change(*acts[act])


@pytest.mark.parametrize(("act", "told"), [
    ("another key", "signed by nobody"), ("another text", "signed by nobody"),
    ("no signature", "signed by nobody"), ("another part", "lost or changed"),
    ("a longer part", "lost or changed"), ("a lost part", "lost or changed"),
    ("an old one as the new", "generation 2 of .* signed as generation 1"),
    ("the new one is gone", "was here already"), ("all are gone", "no generation yet"),
])  # fmt: skip
def test_a_hostile_store_changes_nothing(publisher, tmp_path, act, told):
    """Each is refused in a sentence, and the generation that was here goes on."""
    folder, had = tmp_path / "server", 2 if "gone" in act else 1
    for number in (1, 2):
        publisher.write("opening", f"Open from nine to {number}.")
        publisher.publish()
        with publisher.store() as store:
            if number <= had:
                lay_newest(store, folder, publisher.keys)
    forge(publisher, tmp_path, act)
    with publisher.store() as store, pytest.raises(KbError, match=told):
        lay_newest(store, folder, publisher.keys)
    assert number_of(current_root(folder)) == had
    assert found(folder, "open from nine") == "opening"


def test_a_publisher_who_signs_what_leads_out_of_the_folder_is_refused(publisher, folder, lay):
    publisher.publish()
    with publisher.store() as store:
        text = json.loads(store.newest().manifest)
    text["files"]["../../evil"] = text["files"].pop("mkdocs.yml")
    sign(publisher, json.dumps(text))
    with pytest.raises(KbError, match="leads out of its folder"):
        lay()
    assert current_root(folder) is None


def test_another_knowledge_base_does_not_take_the_place_of_ones_own(publisher, folder, tmp_path, lay):
    """Not even one that the same publisher has signed."""
    publisher.publish()
    lay()
    publisher.change("DELETE FROM generations")
    other = publisher_in(tmp_path / "other", publisher.settings.store, "https://other.example/")
    replace(other, key=publisher.key).publish()
    publisher.write("parking", "Park behind the house.")
    with pytest.raises(
        KbError, match=r"it is that of https://other.example/, and here is https://help.example/"
    ):
        lay()
    assert number_of(current_root(folder)) == 1


def test_a_key_that_is_believed_no_more_ends_what_it_signed(publisher, folder, tmp_path, lay):
    publisher.publish()
    lay()
    with publisher.store() as store, pytest.raises(KbError, match="signed by nobody"):
        lay_newest(store, folder, [make_key(tmp_path / "other.pem").public])


def test_a_generation_that_cannot_be_opened_is_not_switched_to(publisher, folder, lay):
    """Its publisher has signed an index without its words."""
    publisher.publish()
    lay()
    publisher.write("parking", "Park behind the house.")
    publisher.publish()
    with publisher.store() as store:
        text = json.loads(store.newest().manifest)
    text["files"] = {name: row for name, row in text["files"].items() if "lexicon" not in name}
    sign(publisher, json.dumps(text))
    with pytest.raises(KbError, match="generation 2 of the store is refused: the search index is damaged"):
        lay()
    assert number_of(current_root(folder)) == 1


def sign(publisher, text):
    """The newest generation says something else, and its publisher has signed it."""
    publisher.change(
        f"{CHANGE} WHERE number = (SELECT max(number) FROM generations)", text, publisher.key.sign(text)
    )
