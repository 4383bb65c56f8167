"""`kb init`: a small knowledge base for somebody else's company, which works at once."""

from __future__ import annotations

import json

import pytest

QUESTIONS = {
    "de": ("habt ihr am samstag auf", "oeffnungszeiten"),
    "en": ("are you open on saturdays", "opening-hours"),
    "fr": ("vous êtes ouverts le samedi", "horaires"),
}


@pytest.mark.parametrize("lang", ["de", "en", "fr"])
def test_it_works_at_once(kb, tmp_path, lang):
    """Outside this project: it checks without a hint, indexes and finds."""
    question, expected = QUESTIONS[lang]
    ran = kb("init", "my help", "--name", "Stadtwerke Beispiel", "--lang", lang, cwd=tmp_path)
    assert ran.returncode == 0
    assert "kb -C 'my help' build" in ran.stderr
    folder = tmp_path / "my help"
    assert sorted(str(path.relative_to(tmp_path)) for path in folder.rglob("*") if path.is_file()) == sorted(
        ran.stdout.split("\n  ")[0:0] or [row.strip() for row in ran.stdout.splitlines()]
    )
    assert kb("-C", "my help", "check", "--today", "2026-11-22", cwd=tmp_path).said == "Nothing wrong.\n"
    assert (
        kb("index", "--rebuild", cwd=folder).stdout
        == "Indexed everything anew: 2 articles and 1 video in 9 passages.\n"
    )
    hits = json.loads(kb("search", "--json", question, cwd=folder).stdout)
    assert (hits[0]["id"], hits[0]["language"]) == (expected, lang)
    assert "Stadtwerke Beispiel" in (folder / "docs/index.md").read_text(encoding="utf-8")


def test_it_builds_and_answers(kb, tmp_path):
    """The whole way: the site is built and proven, and a customer gets a reply."""
    kb("init", "help", cwd=tmp_path)
    ran = kb("build", cwd=tmp_path / "help")
    assert ran.returncode == 0, ran.said
    assert "links of the index resolve" in ran.stdout
    assert (tmp_path / "help/site/opening-hours/index.html").is_file()
    answer = json.loads(kb("suggest", "--json", "are you open on saturday?", cwd=tmp_path / "help").stdout)
    assert (answer["outcome"], answer["suggestions"][0]["id"]) == ("answer", "opening-hours")
    assert answer["suggestions"][0]["reply"]["fits"]


@pytest.mark.parametrize(
    ("message", "found"),
    [
        ("habt ihr samstags offen?", "oeffnungszeiten"),
        ("hab den bon verloren, kann ich trotzdem umtauschen", "rueckgabe"),
        ("wie krieg ich mein geld zurück", "rueckgabe"),
        ("Wer gewinnt am Samstag das Derby?", None),
        ("wo ist mein paket", None),
    ],
)
def test_a_small_knowledge_base_answers_too(tmp_path_factory, kb, message, found):
    """Two articles are enough to be found in, and to say honestly what is not in them."""
    folder = tmp_path_factory.getbasetemp() / "two_articles"
    if not folder.exists():
        kb("init", str(folder), "--lang", "de", cwd=folder.parent)
    suggestions = json.loads(kb("suggest", "--json", message, cwd=folder).stdout)["suggestions"]
    assert [one["id"] for one in suggestions][:1] == ([found] if found else [])
