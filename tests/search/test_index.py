"""An open index: what it says of its passages and languages."""

from __future__ import annotations

import shutil

import pytest

from kb_tools.errors import IndexUnusable
from kb_tools.search.generations import open_files, open_folder


def test_every_link_is_listed(small_index):
    """The proof of the site gets every address a suggestion could hand out, with the seconds of videos."""
    links = {(link.url, link.source, link.start, link.duration) for link in small_index.links()}
    assert ("https://bad.example/eintritt/#ermaigung", "docs/de/eintritt.md", None, None) in links or (
        "https://bad.example/eintritt/#ermaßigung",
        "docs/de/eintritt.md",
        None,
        None,
    ) in links
    assert ("https://bad.example/en/kurse/#cancelling", "docs/en/kurse.md", None, None) in links
    assert {link for link in links if link[1] == "video:bdLessons01"} == {
        ("https://youtu.be/bdLessons01", "video:bdLessons01", 0, 95),
        ("https://youtu.be/bdLessons01?t=30", "video:bdLessons01", 30, 95),
    }
    assert len(links) == len(list(small_index.passages())) == 23


def test_a_word_is_known_in_whichever_language_uses_it(small_index):
    assert small_index.languages == ("de", "en")
    assert small_index.knows("Zehnerkarte")
    assert small_index.knows("cancelling")
    assert not small_index.knows("Zuckerwatte")


def test_a_language_is_read_once_and_knows_its_passages(small_index):
    german = small_index.language("de")
    assert small_index.language("de") is german
    numbers, weights = german.lexicon.postings("zehnerkarte")
    assert len(numbers) == len(weights) == german.lexicon.passages_with("zehnerkarte") > 0
    assert dict(german.alike("zehnerkarten"))["zehnerkarte"] > 0
    assert german.passages + small_index.language("en").passages == 23


def test_an_index_whose_files_are_not_those_it_was_made_of_is_unusable(sample, tmp_path):
    with open_files(sample / ".kb") as opened:
        manifest = opened.manifest
        folder = shutil.copytree(opened.reader.folder, tmp_path / "copy")  # of which nothing is remembered
    with pytest.raises(IndexUnusable, match=r"damaged \(lexicon-de\) - run `kb index --rebuild`"):
        open_folder(folder, {**manifest, "files": {**manifest["files"], "lexicon-de": "0"}})
    with pytest.raises(IndexUnusable, match=r"damaged \(KeyError\)"):
        open_folder(folder, {})
