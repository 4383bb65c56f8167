"""What the search box of a built site answers, asked in Python and in the page's own modules."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace

import pytest
from support.absent import absent
from support.built import SETTINGS, article
from support.make_vectors import large
from support.meanings import made_of_chance
from support.places import QUESTIONS, TESTS

from kb_tools.errors import KbError
from kb_tools.models import Passage
from kb_tools.search.generations import open_files
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.site.as_site import ShippedSearch, open_site
from kb_tools.site.rendering import ASSETS
from kb_tools.site.search_export import FOLDER, search_files, write_search
from kb_tools.site.search_meaning import make_meaning
from kb_tools.site.search_shelf import find_sources, make_shelf

OFFICE = tuple(
    article(f"de/{number}.md", title=title, passages=(Passage(heading="", text=text),))
    for number, (title, text) in enumerate(
        (
            (
                "Entgelt",
                "Es wird am Ende des Monats überwiesen. Überstunden zahlt der Betrieb im Monat darauf.",
            ),
            ("Krankheitszeichen", "Husten, Fieber und Schnupfen: bleiben Sie im Bett und trinken Sie viel."),
            ("Mietzuschuss", "Wer wenig verdient, bekommt Geld für die Miete dazu."),
            ("Müll", "Die graue Tonne wird dienstags geleert, die gelbe alle zwei Wochen."),
            ("Hunde", "An der Leine dürfen sie in den Park, auf den Spielplatz nie."),
            ("Bücherei", "Ein Ausweis kostet zwölf Euro im Jahr, für Kinder nichts."),
        )
    )
)


SPOKEN = {
    "de": ["Servus, i hob mei Kartn valorn, wos muaß i jetz macha", "dat Jeld zruckhoin, wia geht's"],
    "en": ["dunno my pin", "gimme a new card pls"],
}
"""As people speak where they live."""


@pytest.fixture(scope="module")
def settings(musterbank):
    return read_settings(musterbank.parent)[0]


@pytest.fixture(scope="module")
def find(settings, sample):
    with open_files(sample / ".kb") as index:
        yield open_site(settings, index)


@pytest.fixture(scope="module")
def pages_find(tmp_path_factory):
    """`pages_find(folder, questions)`: path, score and confidence of what the page's modules find."""
    node = shutil.which("node")
    if not node:
        absent("no node here: install Node.js to run the page's modules")
    folder = tmp_path_factory.mktemp("modules")
    shutil.copytree(ASSETS / "search", folder / "search")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")

    def ask(files, questions):
        command = [node, TESTS / "support/site_search.mjs", folder / "search", files]
        done = subprocess.run(
            command,
            input=json.dumps(questions),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return ask


def same(hits, theirs, site_url):
    assert [hit.url for hit in hits] == [site_url + path for path, _, _ in theirs]
    for hit, (_, score, confidence) in zip(hits, theirs, strict=True):
        assert abs(hit.score - score) < 2e-9
        assert abs(hit.confidence - confidence) < 2e-9


@pytest.mark.parametrize("lang", ["de", "en"])
def test_python_and_the_page_find_the_same(settings, pages_find, lang):
    """All questions of the sample, on the files that are shipped."""
    lines = map(json.loads, QUESTIONS.read_text(encoding="utf-8").splitlines())
    questions = [one["text"] for one in lines if one["lang"] == lang] + SPOKEN[lang]
    shipped = ShippedSearch(settings.site_dir, settings.site_url, lang)
    for question, theirs in zip(
        questions, pages_find(settings.site_dir / FOLDER / lang, questions), strict=True
    ):
        same(shipped.find(question), theirs, settings.site_url)


@pytest.mark.parametrize(("many", "knows_meaning"), [(300, True), (900, False)])
def test_they_find_the_same_among_many_pages(tmp_path, pages_find, many, knows_meaning):
    """Pages, questions and vectors out of chance; with vectors, and with words that come in parts."""
    sources, questions = large(many)
    shelf = make_shelf(sources)
    meaning = made_of_chance(shelf) if knows_meaning else None
    files = search_files(shelf, meaning, "de", Settings(root=tmp_path))
    assert any("words-1" in name for name in files) != knows_meaning
    write_search(files, tmp_path)
    shipped = ShippedSearch(tmp_path, "", "de")
    for question, theirs in zip(questions, pages_find(tmp_path / FOLDER / "de", questions), strict=True):
        same(shipped.find(question), theirs, "")


def test_hits_have_what_the_index_knows(find):
    """Their ids, which `kb eval` asks for, and their dates."""
    best = find("Karte verloren")[0]
    assert best.entry.id == "karten/karte-verloren"
    assert best.entry.reviewed
    film = next(hit for hit in find("Karte sperren am Telefon Video") if hit.entry.kind == "video")
    assert film.entry.id in film.url


def test_what_is_meant_is_found_though_no_word_is_shared(tmp_path):
    """Nor a part of one."""
    settings = replace(SETTINGS, root=tmp_path)
    shelf = make_shelf(find_sources(OFFICE, [], "de", settings))
    write_search(search_files(shelf, make_meaning(shelf, "de", settings), "de", settings), tmp_path)
    shipped = ShippedSearch(tmp_path, "", "de")
    for question, title in (
        ("Arzt", "Krankheitszeichen"),
        ("Wohnung", "Mietzuschuss"),
        ("Gehalt", "Entgelt"),
    ):
        best = shipped.find(question)[0]
        assert (best.entry.title, best.points) == (title, 0), question


def test_a_site_that_was_not_built_is_said(tmp_path, sample):
    with open_files(sample / ".kb") as index, pytest.raises(KbError, match="no search in the language de"):
        open_site(Settings(root=tmp_path, site_dir=tmp_path / "site"), index)("Karte verloren")
