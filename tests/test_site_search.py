"""site/search_shelf, site/search_export and the modules in assets/search: the page's own search ranks as
Python does.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.built import SETTINGS, article, video
from support.make_vectors import FOLDER, large, make_vectors, ranking_vectors
from support.places import TESTS

from kb_tools.languages import language
from kb_tools.models import Passage
from kb_tools.search.message import strip_message
from kb_tools.search.words import grams, little_words, split_words
from kb_tools.site.rendering import ASSETS
from kb_tools.site.search_export import search_files, write_search
from kb_tools.site.search_shelf import find_sources, make_shelf, read_page
from kb_tools.site.search_start import search_start

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
    return search_files(make_shelf(find_sources(articles, videos, lang, SETTINGS)), lang, SETTINGS)


def unpacked(files, ending):
    return [json.loads(gzip.decompress(content)) for name, content in files.items() if ending in name]


# ---- the same in JavaScript ----


@pytest.fixture(scope="module")
def modules(tmp_path_factory):
    """A copy of the page's modules, where node takes them for what they are; and node."""
    node = shutil.which("node")
    if not node:
        (pytest.fail if os.environ.get("KB_REQUIRE_BROWSER") else pytest.skip)(
            "no node here: install Node.js to run the page's modules"
        )
    folder = tmp_path_factory.mktemp("modules")
    shutil.copytree(ASSETS / "search", folder / "search")
    shutil.copytree(FOLDER, folder / "vectors")
    shutil.copy(TESTS / "support" / "search.test.js", folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return node, folder


def test_vectors_say_what_python_says_now():
    """`python -m tests.support.make_vectors` writes them anew."""
    for name, value in make_vectors().items():
        assert same(
            json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8")), json.loads(json.dumps(value))
        ), name


def same(one, other):
    """Equal but for the last digits, in which Python's own versions differ: from 3.12 on `sum` rounds
    less.
    """
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) < 2e-9
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other


def test_javascript_ranks_as_python(modules):
    """Words, likeness, terms, scores, confidence and order, over the stored vectors and over more passages
    than the ranking's bounds.
    """
    node, folder = modules
    (folder / "vectors/large.json").write_text(json.dumps(ranking_vectors(*large())), encoding="utf-8")
    done = subprocess.run(
        [node, "--test", "search.test.js"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout


@settings(max_examples=10)  # of a hundred texts each: every one starts node
@given(
    texts=st.lists(
        st.text(alphabet=st.characters(max_codepoint=0x2FFF, exclude_categories=("Cn", "Cs"))),
        min_size=100,
        max_size=100,
    )
)
def test_javascript_reads_any_text_as_python(modules, texts):
    """The same words, grams and question in whatever people type, a hundred texts at a time."""
    node, folder = modules
    wanted = [
        [split_words(text, "de"), [grams(word) for word in split_words(text, "de")], strip_message(text)]
        for text in texts
    ]
    code = """import { splitWords, grams } from './search/words.js';
        import { stripMessage } from './search/message.js';
    let text = ''; for await (const part of process.stdin) text += part;
    const [little, texts] = JSON.parse(text);
    const read = (one) => { const words = splitWords(one, new Set(little));
        return [words, words.map(grams), stripMessage(one)]; };
    console.log(JSON.stringify(texts.map(read)));"""
    told = json.dumps([sorted(little_words("de")), texts])
    options = [node, "--input-type=module", "-e", code]
    done = subprocess.run(
        options, cwd=folder, input=told, capture_output=True, text=True, encoding="utf-8", check=True
    )
    for text, ours, theirs in zip(texts, wanted, json.loads(done.stdout), strict=True):
        assert theirs == ours, repr(text)


def test_modules_stay_small():
    """All of the search together, before the host packs it."""
    assert sum(file.stat().st_size for file in (ASSETS / "search").glob("*.js")) < 32_000


# ---- what is exported ----


def test_page_says_what_the_index_says():
    """The passages of the built page, with a heading of its own where the front matter gives another
    title.
    """
    html = (
        '<h1 id="x">Karte weg?</h1>\n<p>Ruhe.</p>\n<h2 id="a">Sperren<a class="headerlink" href="#a">'
        "¶</a></h2>\n<p>116 116</p>"
    )
    assert read_page(html, LOST).passages == (
        Passage(heading="Karte weg?", text="Ruhe."),
        Passage(heading="Sperren", text="116 116", anchor="a"),
    )


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
        [["Sperren", "Rufen Sie an.", "sperren"]],
    ]
    assert entries[1][2:] == ["videos/abcdefghijk/", [["Start", "Guten Tag", 0], ["App", "So geht es", 65]]]


def test_unavailable_video_is_not_found():
    """Nobody could watch it."""
    assert files(videos=(video(available=False, passages=FILM.passages),)) == {}


def test_files_of_two_builds_never_mix():
    """Another content has another folder; the same has the same bytes."""
    assert files(LOST) == files(LOST)
    other = article("de/karten/verloren.md", title="Karte gestohlen", passages=LOST.passages)
    shared = files(LOST).keys() & files(other).keys()
    assert shared == {"de/index.json"}


def test_many_passages_come_in_parts():
    """No part is much larger than the others: a question loads few of them."""
    found = search_files(make_shelf(large()[0]), "de", SETTINGS)
    sizes = {name: len(content) for name, content in found.items() if "words-" in name}
    assert len(sizes) > 3
    assert max(sizes.values()) < 24_000


def test_files_lie_where_the_page_looks(tmp_path):
    """Below the site's assets."""
    write_search(files(LOST), tmp_path)
    assert (tmp_path / "assets/kb/search/de/index.json").is_file()


def test_page_tells_its_search_the_words_of_the_language():
    """In an attribute that no quote can end."""
    assert "Dazu haben wir nichts gefunden." in search_start(language("de"))
    assert search_start(language("de")).count("<script") == 1
