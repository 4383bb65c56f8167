"""The search box's files."""

from __future__ import annotations

import gzip
import json

from support.built import SETTINGS, article, video
from support.make_vectors import large

from kb_tools.models import Passage
from kb_tools.site.search_export import search_files, write_search
from kb_tools.site.search_shelf import find_sources, make_shelf
from kb_tools.site.shipped import divided, read_postings

LOST = article(
    "de/karten/verloren.md",
    title="Karte verloren",
    passages=(Passage(heading="Sperren", text="Rufen Sie an.", anchor="sperren"),),
)
FILM = video(
    passages=(
        Passage(heading="Start", text="Guten Tag", start=0),
        Passage(heading="App", text="So geht es", start=65),
    )
)
ENGLISH = article(
    "en/karten/verloren.md", title="Card lost", passages=(Passage(heading="", text="Call us."),)
)


def files(*articles, videos=(), lang="de"):
    return search_files(make_shelf(find_sources(articles, videos, lang, SETTINGS)), None, lang, SETTINGS)


def unpacked(files, ending):
    return [json.loads(gzip.decompress(content)) for name, content in files.items() if ending in name]


def test_each_language_has_its_own():
    """Articles and videos of other languages are not in it; a language without any has no files."""
    found = files(LOST, ENGLISH, videos=(FILM,))
    assert [entry[1] for part in unpacked(found, "texts") for entry in part] == [
        "Karte verloren",
        "Karte sperren",
    ]
    assert files(ENGLISH) == {}


def test_results_lead_to_headings_and_seconds_on_the_site():
    """A path of this site, whatever the setting for links in replies says: nobody else is asked."""
    entries = [entry for part in unpacked(files(LOST, videos=(FILM,)), "texts") for entry in part]
    assert entries[0] == [
        "article",
        "Karte verloren",
        "karten/verloren/",
        "",
        [["Sperren", "Rufen Sie an.", "sperren"]],
    ]
    assert entries[1][2:] == [
        "videos/abcdefghijk/",
        "",
        [["Start", "Guten Tag", 0], ["App", "So geht es", 65]],
    ]


def test_unavailable_video_is_not_found():
    """Nobody could watch it."""
    assert files(videos=(video(available=False, passages=FILM.passages),)) == {}


def test_files_of_two_builds_never_mix():
    """Another content has another folder; the same has the same bytes."""
    assert files(LOST) == files(LOST)
    other = article("de/karten/verloren.md", title="Karte gestohlen", passages=LOST.passages)
    shared = files(LOST).keys() & files(other).keys()
    assert shared == {"de/index.bin"}


def test_few_passages_come_with_the_words():
    """Their postings stand behind the line of the index, and no part is left to wait for."""
    found = files(LOST)
    line, at_hand = divided(gzip.decompress(found["de/index.bin"]))
    index = json.loads(line)
    assert index["starts"] == []
    postings = [*read_postings(at_hand, index["counts"], index["weights"])]
    assert [len(one) for one in postings] == index["counts"]
    assert not [name for name in found if "words-" in name]


def test_many_passages_come_in_parts():
    """No part is much larger than the others: a question loads few of them."""
    found = search_files(make_shelf(large()[0]), None, "de", SETTINGS)
    sizes = {name: len(content) for name, content in found.items() if "words-" in name}
    assert len(sizes) > 3
    assert max(sizes.values()) < 24_000


def test_files_lie_where_the_page_looks(tmp_path):
    """Below the site's assets."""
    write_search(files(LOST), tmp_path)
    assert (tmp_path / "assets/kb/search/de/index.bin").is_file()
