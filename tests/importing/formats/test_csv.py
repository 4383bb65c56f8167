"""A table of questions and answers."""

from __future__ import annotations

import pytest

from kb_tools.errors import UsageError
from kb_tools.importing.formats.csv import find_columns, parse_rows


def test_a_row_is_a_question_and_its_answer():
    """By the names of the columns in any language; markup stays, categories and tags are parted."""
    table = (
        "Frage;Antwort;Kategorie;Schlagworte\n"
        "Was kostet es?;Nichts.;Konto > Preise;gratis, konto|preis\n"
        "Und wie?;<p>So.</p>;;\n;;;\n"
    )
    first, second = parse_rows(table.encode())
    assert (first.title, first.html) == ("Was kostet es?", "<p>Nichts.</p>")
    assert (first.categories, first.tags) == (("Konto", "Preise"), ("gratis", "konto", "preis"))
    assert (second.html, second.categories, second.place) == ("<p>So.</p>", (), "row 2")


def test_a_row_that_is_marked_as_a_draft_is_left_out():
    """In the words that people write into such a column."""
    table = "Frage;Antwort;Status\nA?;a;veröffentlicht\nB?;b;Entwurf\nC?;c;archiviert\n"
    first, *left = parse_rows(table.encode())
    assert first.title == "A?"
    assert [(one.title, one.why, one.failed) for one in left] == [
        ("B?", "it is a draft", False),
        ("C?", "it is archived", False),
    ]


def test_a_french_table_is_read():
    """With and without its accents."""
    (row,) = parse_rows("Catégorie;Reponse;Question\nCompte;Rien.;Combien ?\n".encode())
    assert (row.title, row.html, row.categories) == ("Combien ?", "<p>Rien.</p>", ("Compte",))


def test_columns_that_nobody_knows_are_told():
    """With those that there are."""
    assert find_columns(("Title ", "BODY", "x")) == {"title": "Title ", "html": "BODY"}
    with pytest.raises(UsageError, match="there are: a1, b1"):
        find_columns(("a1", "b1"))
