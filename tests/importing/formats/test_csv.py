"""A table of questions and answers."""

from __future__ import annotations

import pytest
from support.imported import markdown_of

from kb_tools.errors import UsageError
from kb_tools.importing.formats.csv import find_columns, html_of_text, parse_rows


def test_plain_text_keeps_its_lines_and_lists():
    """Answers without markup: paragraphs, lists by their dashes and numbers, addresses as links."""
    text = "Zuerst das:\n- eins\n- zwei\n\n1. a\n2) b\nSiehe https://a.example/x?y=1&z=2."
    html = html_of_text(text)
    assert html.startswith(
        "<p>Zuerst das:</p><ul><li>eins</li><li>zwei</li></ul><ol><li>a</li><li>b</li></ol>"
    )
    assert markdown_of(html).endswith("Siehe <https://a.example/x?y=1&z=2>.")


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


def test_a_french_table_is_read():
    """With and without its accents."""
    (row,) = parse_rows("Catégorie;Reponse;Question\nCompte;Rien.;Combien ?\n".encode())
    assert (row.title, row.html, row.categories) == ("Combien ?", "<p>Rien.</p>", ("Compte",))


def test_columns_that_nobody_knows_are_told():
    """With those that there are."""
    assert find_columns(("Title ", "BODY", "x")) == {"title": "Title ", "html": "BODY"}
    with pytest.raises(UsageError, match="there are: a1, b1"):
        find_columns(("a1", "b1"))
