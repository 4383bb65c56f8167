"""The vectors of a generation: each text is encoded once."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from support.indexed import refresh, write

from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_files

pytestmark = pytest.mark.usefixtures("here")
ARTICLE = "---\nid: sauna\n---\n# Wie heiß ist die Sauna?\n\nNeunzig Grad. Mittwochs nur Damen.\n"


def encoded(**options):
    """How many texts a refresh encodes."""
    counted = []

    def watch(batches):
        for batch in batches:
            counted.extend(batch)
            yield batch

    refresh(watch_encoding=watch, **options)
    return len(counted)


def vectors(lang="de"):
    with open_files(Path(".kb")) as index:
        return index.language(lang).vectors


def test_a_changed_article_encodes_its_new_texts_alone():
    write("de/sauna.md", ARTICLE)
    assert encoded() > 50
    assert encoded() == 0
    write("de/sauna.md", ARTICLE.replace("Neunzig", "Achtzig"))
    assert encoded() == 2  # the sentence, and the article as a whole


def test_a_rebuild_encodes_nothing_again(here):
    assert encoded() > 50
    assert encoded(rebuild=True) == 0
    (here / "mkdocs.yml").write_text(
        (here / "mkdocs.yml").read_text("utf-8") + "# changed\n", encoding="utf-8"
    )
    assert encoded() == 0


def test_what_was_taken_over_is_what_a_fresh_index_has():
    write("de/sauna.md", ARTICLE)
    refresh()
    write("de/sauna.md", ARTICLE.replace("Neunzig", "Achtzig"))
    refresh()
    changed = vectors()
    refresh(rebuild=True)
    fresh = vectors()
    for field in fields(fresh):
        assert (getattr(changed, field.name) == getattr(fresh, field.name)).all()


def test_an_article_that_is_gone_takes_its_rows_along():
    refresh()
    before = len(vectors().keys)
    write("de/sauna.md", ARTICLE)
    refresh()
    assert len(vectors().keys) == before + 4
    Path("docs/de/sauna.md").unlink()
    refresh()
    assert len(vectors().keys) == before


def test_a_place_is_the_passage_that_the_index_links():
    write("de/sauna.md", ARTICLE)
    refresh()
    with open_files(Path(".kb")) as index:
        (best, *_) = find_answers("Mittwochs nur Damen.", index, "de")[1]
    assert best.entry.id == "sauna"
    assert "Damen" in best.text


def test_without_an_encoder_there_are_none(here):
    config = (here / "mkdocs.yml").read_text("utf-8")
    (here / "mkdocs.yml").write_text(config.replace("  - kb\n", "  - kb: {meaning: none}\n"), "utf-8")
    refresh()
    with open_files(Path(".kb")) as index:
        assert (index.encoder, index.language("de").vectors) == (None, None)
        assert not [*Path(".kb").glob("*/meaning*")]
