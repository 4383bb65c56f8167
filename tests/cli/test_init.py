"""`kb init`: a small knowledge base for somebody else's company, which works at once."""

from __future__ import annotations

import json
import os

import pytest
from support.running import KB
from support.terminals import in_terminal

from kb_tools.settings.settings import read_settings

QUESTIONS = {
    "de": ("bank", "Mein Portmonee ist weg, Karte sperren?", "karten/karte-sperren"),
    "en": ("utility", "we have no power", "faults/power-cut"),
    "fr": ("transport", "mon train avait du retard, indemnisation ?", "retards/indemnisation"),
}


@pytest.mark.parametrize("lang", ["de", "en", "fr"])
def test_it_works_at_once(kb, tmp_path, lang):
    """Outside this project: it indexes and finds, and `kb check` names what is left to say, no more."""
    trade, question, expected = QUESTIONS[lang]
    ran = kb("init", "my help", "--name", "Beispiel", "--lang", lang, "--trade", trade, cwd=tmp_path)
    assert ran.returncode == 0
    assert "kb -C 'my help' check" in ran.stderr
    folder = tmp_path / "my help"
    assert sorted(str(path.relative_to(tmp_path)) for path in folder.rglob("*") if path.is_file()) == sorted(
        row.strip() for row in ran.stdout.splitlines()
    )
    found = kb("-C", "my help", "check", "--format", "json", "--today", "2026-11-28", cwd=tmp_path)
    problems = json.loads(found.stdout)
    assert {one["rule"] for one in problems} == {"starter"}
    assert [one["severity"] for one in problems].count("error") == 1
    hits = json.loads(kb("search", "--json", question, cwd=folder).stdout)
    assert (hits[0]["id"], hits[0]["language"]) == (expected, lang)
    assert "Beispiel" in (folder / "docs/index.md").read_text(encoding="utf-8")


def test_sample_pages_are_suggested_as_long_as_there_is_nothing_else(kb, tmp_path):
    """Taken away with the first page of one's own, there again without it."""
    kb("init", "help", "--phone", "0800 123", cwd=tmp_path)
    folder = tmp_path / "help"

    def found(question):
        hits = json.loads(kb("search", "--json", question, cwd=folder).stdout)
        return [hit["id"] for hit in hits]

    def index():
        ran = kb("index", cwd=folder)
        assert ran.returncode == 0
        return ran.stdout

    assert "left out" not in index()
    assert found("forgot my password")[0] == "account/forgot-password"
    own = folder / "docs/licence.md"
    own.write_text("# Move a licence\n\nUnder Licences, choose Move.\n", encoding="utf-8")
    assert "4 sample pages are left out, as there are pages of your own" in index()
    assert found("forgot my password") == []
    assert found("move a licence") == ["licence"]
    assert "4 sample pages are left out" in index()
    assert found("move a licence") == ["licence"]
    own.unlink()
    index()
    assert found("forgot my password")[0] == "account/forgot-password"
    adopted = folder / "docs/account/forgot-password.md"
    text = adopted.read_text(encoding="utf-8")
    adopted.write_text("\n".join(row for row in text.split("\n") if "sample:" not in row), encoding="utf-8")
    index()
    assert found("where is my invoice or password") == ["account/forgot-password"]


def test_the_folder_is_meant_from_where_c_leads(kb, tmp_path):
    """`.` in an empty one is that one; no name at all is refused."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "mine.txt").touch()
    assert "the folder has no name" in kb("init", "", cwd=tmp_path).stderr
    assert f"{tmp_path} is not empty" in kb("init", ".", cwd=tmp_path).stderr
    assert kb("-C", "empty", "init", ".", cwd=tmp_path).returncode == 0
    assert (tmp_path / "empty/mkdocs.yml").is_file()


def test_it_builds_and_answers(kb, tmp_path):
    """The whole way: the site is built and proven, samples say what they are, a customer gets a reply."""
    kb("init", "help", cwd=tmp_path)
    ran = kb("build", cwd=tmp_path / "help")
    assert ran.returncode == 0, ran.said
    assert "links of the index resolve" in ran.stdout
    page = (tmp_path / "help/site/account/forgot-password/index.html").read_text(encoding="utf-8")
    assert '<p class="kb-sample">A sample page' in page
    answer = json.loads(kb("suggest", "--json", "I forgot my password", cwd=tmp_path / "help").stdout)
    assert (answer["outcome"], answer["suggestions"][0]["id"]) == ("answer", "account/forgot-password")
    assert answer["suggestions"][0]["reply"]["fits"]


def test_on_a_terminal_it_asks(tmp_path):
    """For what no option says, in the language that was chosen; Enter takes what stands in brackets."""
    environment = {name: value for name, value in os.environ.items() if name != "KB_LANG"}
    with in_terminal([KB, "init", "help"], tmp_path, environment) as terminal:
        for awaited, typed in (
            ("Language (de, en, fr) [en]", "de"),
            ("Name des Unternehmens [Example Ltd]", "Stadtwerke Beispiel"),
            ("Anrede (sie, du) [sie]", "du"),
            ("other) [other]", "strom"),
            ("other) [other]", "utility"),
            ("stehen werden", "hilfe.stadtwerke.de"),
            ("Enter für keinen", ""),
            ("Enter für später", "0800 123"),
        ):
            terminal.until(awaited)
            terminal.type(f"{typed}\n")
        assert "Bei uns ist der Strom weg" in terminal.until()
    settings, problems = read_settings(tmp_path / "help")
    assert (settings.site_url, settings.contact.phone, problems) == (
        "https://hilfe.stadtwerke.de/",
        "0800 123",
        (),
    )
    assert (tmp_path / "help/docs/notfall/gasgeruch.md").is_file()
    assert 'address: "du"' in (tmp_path / "help/replies.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--lang", "en", "--address", "du"), "en has no form of address 'du' - leave --address out"),
        (("--lang", "de", "--address", "ihr"), "de has no form of address 'ihr' - use one of: sie, du"),
        (("--phone", "later"), "is not a telephone number"),
        (("--url", "no address"), "site_url"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(kb, tmp_path, words, told):
    ran = kb("init", "help", *words, cwd=tmp_path)
    assert ran.returncode == 2
    assert told in ran.stderr
    assert not (tmp_path / "help").exists()
