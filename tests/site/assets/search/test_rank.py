"""The modules of the search box, run by node: they rank as Python does."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.absent import absent
from support.danger_vectors import danger_vectors
from support.make_vectors import FOLDER, large, make_vectors, ranking_vectors
from support.places import TESTS

from kb_tools.languages import codes, language
from kb_tools.search.message import strip_message
from kb_tools.search.words import grams, little_words, split_words
from kb_tools.site.rendering import ASSETS


@pytest.fixture(scope="module")
def modules(tmp_path_factory):
    """A copy of the page's modules, where node takes them for what they are; and node."""
    node = shutil.which("node")
    if not node:
        absent("no node here: install Node.js to run the page's modules")
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
    for name, value in (("large", ranking_vectors(*large())), ("danger", danger_vectors())):
        (folder / f"vectors/{name}.json").write_text(json.dumps(value), encoding="utf-8")
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
    lang=st.sampled_from([*codes(), "nl"]),
    texts=st.lists(
        st.text(alphabet=st.characters(max_codepoint=0x2FFF, exclude_categories=("Cn", "Cs"))),
        min_size=100,
        max_size=100,
    ),
)
def test_javascript_reads_any_text_as_python(modules, lang, texts):
    """The same words, grams and question in whatever people type, a hundred texts at a time."""
    node, folder = modules
    wanted = [
        [split_words(text, lang), [grams(word) for word in split_words(text, lang)], strip_message(text)]
        for text in texts
    ]
    code = """import { Spelling, grams } from './search/words.js';
        import { stripMessage } from './search/message.js';
    let text = ''; for await (const part of process.stdin) text += part;
    const [language, texts] = JSON.parse(text);
    const spelling = new Spelling(language);
    const read = (one) => { const words = spelling.split(one);
        return [words, words.map(grams), stripMessage(one)]; };
    console.log(JSON.stringify(texts.map(read)));"""
    told = json.dumps(
        [{"little": sorted(little_words(lang)), "spellings": language(lang).letters.spellings}, texts]
    )
    options = [node, "--input-type=module", "-e", code]
    done = subprocess.run(
        options, cwd=folder, input=told, capture_output=True, text=True, encoding="utf-8", check=True
    )
    for text, ours, theirs in zip(texts, wanted, json.loads(done.stdout), strict=True):
        assert theirs == ours, repr(text)


def test_modules_stay_small():
    """All of the search together, before the host packs it."""
    assert sum(file.stat().st_size for file in (ASSETS / "search").glob("*.js")) < 64_000
