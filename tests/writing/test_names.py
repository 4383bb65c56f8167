"""File and folder names, made from titles."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.errors import UsageError
from kb_tools.writing.names import LONGEST, read_folder, slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Wie kündige ich mein Depot?", "wie-kuendige-ich-mein-depot"),
        ("Straße & Öl – was gilt?", "strasse-oel-was-gilt"),
        ("I don't know my PIN", "i-dont-know-my-pin"),
        ("Crème brûlée", "creme-brulee"),
        ("Что делать", "что-делать"),
        ("Index", "index-2"),
        ("AUX", "aux-2"),
        ("Com1?", "com1-2"),
        ("???", "article"),
    ],
)
def test_a_file_is_called_like_its_title(title, name):
    """Small letters and hyphens, umlauts written out, and no name that MkDocs or Windows keeps for itself."""
    assert slug(title) == name


def test_letters_are_written_out_as_the_language_does():
    """What is elided in French stands by itself."""
    assert slug("L'assurance, cœur de l’offre", lang="fr") == "l-assurance-coeur-de-l-offre"
    assert slug("L'assurance") == "lassurance"


@given(st.text())
def test_every_title_makes_a_file_name(title):
    """One that any disk and any address takes, and the same each time."""
    name = slug(title)
    assert re.fullmatch(r"[^\W_]+(?:-[^\W_]+)*", name)
    assert len(name) <= LONGEST + 2
    assert name == name.lower()
    assert len(name.encode()) < 200


@pytest.mark.parametrize(
    "folder",
    [
        "../karten",
        "a/../b",
        "/etc/..",
        "/tmp/x",
        ".git",
        "a b",
        "c:x",
        "x#y",
        "con\x1btrol",
        "a/nul",
        "COM9.x",
        "a.",
    ],
)
def test_no_folder_leads_out_of_the_docs(folder):
    """Nor has a name that no address can have, or no disk of Windows."""
    with pytest.raises(UsageError):
        read_folder(folder)
