"""A command that was called wrongly: one line in the language of those who read it."""

from __future__ import annotations

import os
import subprocess

import click
import pytest
from support.running import KB

from kb_tools.cli.misuse import misuse

NOBODY_CHOSE = {"KB_LANG": ""}


@pytest.mark.parametrize(("words", "says"), [
    (("sugest", "Karte"), "den Befehl „sugest“ gibt es nicht - ist „suggest“ gemeint?"),
    (("xyz",), "den Befehl „xyz“ gibt es nicht - siehe `kb --help`"),
    (("--xyz",), "die Option „--xyz“ gibt es nicht - siehe `kb --help`"),
    (("suggest", "--ui-lang", "en", "Karte"),
     "die Option „--ui-lang“ gibt es nicht - sie steht vor dem Befehl: `kb --ui-lang ... suggest`"),
    (("-C", "nirgends", "check"),
     "'-C' passt nicht: den Ordner „nirgends“ gibt es nicht - siehe `kb --help`"),
    (("search",), "es fehlt 'QUERY...' - siehe `kb search --help`"),
    (("usage", "show", "--jsn"),
     "die Option „--jsn“ gibt es nicht - (ist eines von '--json', '--since' gemeint?)"),
    (("usage", "show", "--since"), "die Option „--since“ braucht einen Wert - siehe `kb usage --help`"),
    (("usage", "show", "--since", "gestern"),
     "'--since' passt nicht: „gestern“ ist kein Tag in der Form '%Y-%m-%d' - siehe `kb usage show --help`"),
    (("usage", "export", "--format", "x"),
     "'--format' passt nicht: „x“ ist keines von 'csv', 'jsonl' - siehe `kb usage export --help`"),
    (("usage", "sent", "weg.csv"),
     "'FILE' passt nicht: die Datei „weg.csv“ gibt es nicht - siehe `kb usage sent --help`"),
    (("index", "a", "b"), "Angaben zu viel (a b) - siehe `kb index --help`"),
])  # fmt: skip
def test_it_is_said_in_the_language_of_the_site(kb, sample, words, says):
    ran = kb(*words, cwd=sample, env=NOBODY_CHOSE)
    assert (ran.returncode, ran.stdout, ran.stderr) == (2, "", f"kb: {says}\n")


@pytest.mark.parametrize(("words", "says"), [
    (("sugest",), "No such command 'sugest' - Did you mean 'suggest'?"),
    (("--xyz",), "No such option '--xyz' - see `kb --help`"),
    (("usage", "export", "--format", "x"),
     "Invalid value for '--format': 'x' is not one of 'csv', 'jsonl' - see `kb usage export --help`"),
])  # fmt: skip
def test_in_english_in_clicks_own_words_and_where_nobody_knows_the_language(
    kb, sample, tmp_path, words, says
):
    chosen = kb(*words, cwd=sample, env={"KB_LANG": "en"})
    outside = kb(*words, cwd=tmp_path, env=NOBODY_CHOSE)
    assert {(ran.returncode, ran.stderr) for ran in (chosen, outside)} == {(2, f"kb: {says}\n")}


def test_the_options_before_the_command_choose_the_language(kb, sample, tmp_path):
    german = kb("-C", str(sample), "xyz", cwd=tmp_path, env=NOBODY_CHOSE)
    assert german.stderr == "kb: den Befehl „xyz“ gibt es nicht - siehe `kb --help`\n"
    english = kb("-C", "nirgends", "--ui-lang", "en", "check", cwd=sample, env=NOBODY_CHOSE)
    assert english.stderr.startswith("kb: Invalid value for '-C': Directory 'nirgends' does not exist - ")


def test_below_the_knowledge_base_its_language_is_spoken_too(kb, sample):
    ran = kb("--xyz", cwd=sample / "docs", env=NOBODY_CHOSE)
    assert ran.stderr == "kb: die Option „--xyz“ gibt es nicht - siehe `kb --help`\n"


def test_in_a_folder_that_was_deleted_it_is_still_one_line(tmp_path):
    (tmp_path / "gone").mkdir()
    words = ["sh", "-c", 'cd gone && rmdir ../gone && exec "$0" --xyz', KB]
    env = {**os.environ, **NOBODY_CHOSE}
    ran = subprocess.run(words, cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (2, "kb: No such option '--xyz' - see `kb --help`\n")


def test_french_is_spoken_as_well(kb, sample):
    ran = kb("--ui-lang", "fr", "index", "--xyz", cwd=sample, env=NOBODY_CHOSE)
    assert ran.stderr == "kb: l'option « --xyz » n'existe pas - voir `kb index --help`\n"


def test_a_group_without_a_command_still_shows_its_help(kb, sample):
    assert "Usage: kb usage" in kb("usage", cwd=sample, env=NOBODY_CHOSE).stderr


def test_a_message_that_nobody_knows_stays_as_it_is():
    said = misuse(click.ClickException("It's {odd} \\ ('"), "kb x")
    assert (str(said), said.exit_code) == ("It's {odd} \\ (' - see `kb x --help`", 1)
