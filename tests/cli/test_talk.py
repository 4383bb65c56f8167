"""The language of what people read: the site's first, unless somebody wants another."""

from __future__ import annotations

import json
import re
import textwrap

import pytest
from support.places import ROOT

NOBODY_CHOSE = {"KB_LANG": ""}
NOT_BUILT = "– steht im Index, Website noch nicht gebaut"
ANSWERED = "Was kostet eine neue Karte?"


@pytest.mark.parametrize(("words", "env", "says"), [
    ((), NOBODY_CHOSE, "Keine Antwort in der Wissensbasis"),
    ((), {"KB_LANG": "en"}, "No answer in the knowledge base"),
    (("--ui-lang", "fr"), {"KB_LANG": "en"}, "Pas de réponse dans la base de connaissances"),
    (("--ui-lang", "de_AT"), {"KB_LANG": "en"}, "Keine Antwort in der Wissensbasis"),
    (("--ui-lang", "tlh"), NOBODY_CHOSE, "Keine Antwort in der Wissensbasis"),
])  # fmt: skip
def test_who_chooses_the_language(kb, sample, words, env, says):
    """The option before the variable before the site, which speaks for a language nobody wrote."""
    ran = kb(*words, "suggest", "Wie wird das Wetter in Kassel?", cwd=sample, env=env)
    assert ran.stdout.startswith(says)
    assert ran.returncode == 1


def test_what_went_wrong_is_told_in_german_too(kb, sample):
    ran = kb("suggest", "--channel", "brieftaube", ANSWERED, cwd=sample, env=NOBODY_CHOSE)
    assert ran.stderr.startswith("kb: Es gibt keinen Kanal „brieftaube“ - möglich sind: x, ")
    assert ran.returncode == 2


@pytest.mark.parametrize(("env", "says"), [
    (NOBODY_CHOSE, "kb: there is no mkdocs.yml or "), ({"KB_LANG": "de"}, "kb: weder in "),
])  # fmt: skip
def test_outside_of_a_knowledge_base_only_the_variable_chooses(kb, tmp_path, env, says):
    ran = kb("suggest", ANSWERED, cwd=tmp_path, env=env)
    assert ran.stderr.startswith(says)
    assert ran.returncode == 2


@pytest.mark.parametrize("words", [
    ("suggest", "--json", "meine IBAN ist DE89370400440532013000"), ("gaps", "--json"),
    ("check", "--format", "json"), ("check", "--format", "github"), ("check", "--format", "sarif"),
])  # fmt: skip
def test_programs_read_the_same_whatever_people_speak(kb, sample, words):
    german, english = (kb(*words, cwd=sample, env={"KB_LANG": lang}) for lang in ("de", "en"))
    assert (german.stdout, german.returncode) == (english.stdout, english.returncode)


def test_a_broken_mkdocs_yml_is_told_in_english(kb, bare):
    """Nobody knows the site's language then."""
    (bare / "mkdocs.yml").write_text("site_name: [", encoding="utf-8")
    ran = kb("suggest", ANSWERED, cwd=bare, env=NOBODY_CHOSE)
    assert ran.stderr.startswith("kb: mkdocs.yml:1: ")
    assert json.dumps(ran.stderr).isascii()


def test_the_readme_shows_what_the_sample_says(kb, sample):
    """Line for line; the site is not built here, so that is what the proof says of the link."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    day = textwrap.dedent(readme.partition("## A day as an agent")[2].partition("`--copy")[0])
    shown = re.findall(r'^ *\$ kb suggest "([^\n]*)"\n(.*?)(?=\n\n *\$|\Z)', day, re.MULTILINE | re.DOTALL)
    assert len(shown) == 3
    for message, says in shown:
        told = kb("suggest", message, cwd=sample, env={**NOBODY_CHOSE, "COLUMNS": "80"}).stdout
        wanted = textwrap.dedent(says).replace("✓ Seite steht in der gebauten Website", NOT_BUILT)
        assert told.strip() == wanted.strip()


def test_a_knowledge_base_says_it_in_its_own_words(kb, bare):
    words = '{words: {de: {results: {"No answer in the knowledge base": Dazu steht bei uns nichts}}}}'
    theme = "theme: {name: material, language: de}"
    settings = f"site_name: A\nsite_url: https://help.example/\n{theme}\nplugins: [{{kb: {words}}}]\n"
    (bare / "mkdocs.yml").write_text(settings, encoding="utf-8")
    ran = kb("suggest", "Wer gewinnt das Derby?", cwd=bare, env=NOBODY_CHOSE)
    assert ran.stdout.startswith("Dazu steht bei uns nichts: ")
