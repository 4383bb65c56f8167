"""What the page's search knows of meaning."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

import numpy as np
import pytest
from support.built import SETTINGS, article
from support.make_vectors import large
from support.meanings import made_of_chance

from kb_tools.models import Passage
from kb_tools.search.meaning.pieces import cut, longest_of
from kb_tools.search.meaning.rows import Rows, squares
from kb_tools.search.meaning.word_map import DIMENSIONS, message_row
from kb_tools.settings.meaning import Constants
from kb_tools.site.search_meaning import CONSTANTS, make_meaning, meaning_facts, meaning_files
from kb_tools.site.search_shelf import find_sources, make_shelf
from kb_tools.site.shipped import divided, read_rows

ARTICLES = (
    article(
        "de/karten/verloren.md",
        title="Karte verloren",
        questions=("Geldbeutel weg",),
        passages=(
            Passage(heading="", text="Rufen Sie an. Wir sind Tag und Nacht da."),
            Passage(heading="Ersatz", text="Eine neue Karte kommt per Post.", anchor="ersatz"),
        ),
    ),
    article(
        "de/konto/preis.md",
        title="Preis des Kontos",
        passages=(Passage(heading="", text="3,99 Euro im Monat."),),
    ),
)


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    return replace(SETTINGS, root=tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="module")
def meaning(settings):
    return make_meaning(make_shelf(find_sources(ARTICLES, [], "de", settings)), "de", settings)


def test_every_phrasing_whole_and_place_has_a_row(meaning):
    """A heading and every sentence are places, and the title of what stands before the first heading."""
    assert meaning.phrasings.shape == (3, DIMENSIONS)
    assert meaning.wholes.shape == (2, DIMENSIONS)
    assert [[len(rows) for rows in passages] for passages in meaning.places] == [[3, 2], [2]]


def test_what_is_meant_is_found_though_no_word_is_shared(meaning):
    """The weighed pieces of a message lie near to the article that answers it."""
    longest = meaning.pieces.longest()
    pieces = [
        meaning.pieces.names.index(piece) for word in ("teuer", "gebuhr") for piece in cut(word, longest)
    ]
    row = message_row(meaning.words.weights[pieces], meaning.words.rows[pieces])
    assert np.argmax(Rows(meaning.wholes, squares(meaning.wholes)).cosines(row)) == 1


def test_a_site_without_an_encoder_knows_nothing_of_meaning(settings):
    shelf = make_shelf(find_sources(ARTICLES, [], "de", settings))
    assert make_meaning(shelf, "de", replace(settings, meaning="none")) is None


def test_a_site_in_letters_that_the_encoder_does_not_know_goes_by_words_alone(settings):
    written = (article("de/ka.md", title="ბარათი", passages=(Passage(heading="", text="დაკარგულია."),)),)
    assert make_meaning(make_shelf(find_sources(written, [], "de", settings)), "de", settings) is None


def test_a_language_without_articles_has_no_meaning(settings):
    assert make_meaning(make_shelf([]), "en", settings) is None


def test_an_encoder_whose_cosines_lie_elsewhere_is_put_on_the_same_scale(settings):
    """By the constants that were fitted for it."""
    fitted = replace(settings, meaning_fit=Constants(scale=2.0, zero=0.7, there=9.0, steep=7.0))
    made = make_meaning(make_shelf(find_sources(ARTICLES, [], "de", fitted)), "de", fitted)
    assert made.constants == replace(CONSTANTS, scale=2 * CONSTANTS.scale, zero=0.7)


def test_all_pieces_that_a_word_begins_with_stand_in_one_file():
    """The last whose first piece does not come after the word: a page loads only that."""
    shelf = make_shelf(large(300)[0])
    files = dict(meaning_files(made_of_chance(shelf)))
    firsts = divided(files.pop("meaning.bin"))[0].split()
    parts = [set(divided(content)[0].split()) for content in files.values()]
    assert len(parts) == len(firsts) > 5
    everything = longest_of(set().union(*parts))
    for word in shelf.lexicon.words:
        for text in (word, word[1:], f"{word}xyz"):
            part = bisect_right(firsts, text) - 1
            assert longest_of(parts[part] if part >= 0 else set())(text) == everything(text), text


def test_a_file_of_pieces_is_small():
    """A question loads one or two for each of its words."""
    files = dict(meaning_files(made_of_chance(make_shelf(large(300)[0]))))
    sizes = [len(content) for name, content in files.items() if name.startswith("pieces")]
    assert max(sizes) < 8_000


def test_rows_of_phrasings_come_before_those_of_wholes(meaning):
    """As the page divides them, which knows how many phrasings there are."""
    _, rest = divided(dict(meaning_files(meaning))["meaning.bin"])
    rows = read_rows(rest, meaning_facts(meaning)["dimensions"])
    assert rows.tolist() == [*meaning.phrasings.tolist(), *meaning.wholes.tolist()]
