"""A thin client says what the command says beside the knowledge base, to the byte, and needs none of it."""

from __future__ import annotations

import json

import pytest
from support.served import remotely

MESSAGES = (
    ("Was kostet der Eintritt?",),
    ("--explain", "--name", "Anna", "--agent", "MM", "Was kostet der Eintritt?"),
    ("--json", "Meine IBAN ist DE89370400440532013000"),
    ("--channel", "Mastodon", "--limit", "300", "Wie wird das Wetter?"),
    ("--use", "kurse", "--lang", "de", "Was kostet der Eintritt?"),
    ("--channel", "pigeon", "Was kostet der Eintritt?"),
    ("--use", "nothing", "Was kostet der Eintritt?"),
)


@pytest.mark.parametrize("words", MESSAGES, ids=" ".join)
@pytest.mark.parametrize("lang", ["", "en"])
def test_the_same_is_said_to_the_byte(kb, alone, tmp_path, words, lang):
    here = kb("suggest", *words, cwd=alone.folder, env={"KB_LANG": lang})
    there = kb("suggest", *words, cwd=tmp_path, env={**remotely(alone), "KB_LANG": lang})
    assert (there.stdout, there.returncode) == (here.stdout, here.returncode)
    assert there.stderr == here.stderr


def test_a_thread_goes_along(kb, alone, tmp_path):
    thread = tmp_path / "thread.jsonl"
    thread.write_text('{"from": "customer", "text": "Was kostet der Eintritt?"}\n')
    ran = kb(
        "suggest", "--history", str(thread), "--json", "Und für Kinder?", cwd=tmp_path, env=remotely(alone)
    )
    assert any("Was kostet der Eintritt?" in why for why in json.loads(ran.stdout)["because"])


def test_what_was_copied_is_remembered_by_the_server(kb, alone, tmp_path):
    chosen = alone.ask("GET", "/v1/usage").data["chosen"]
    ran = kb("suggest", "--copy", "1", "Was kostet der Eintritt?", cwd=tmp_path, env=remotely(alone))
    assert ran.returncode == 0
    assert alone.ask("GET", "/v1/usage").data["chosen"] == chosen + 1


def test_nothing_heavy_is_imported(kb, alone, tmp_path):
    """What takes long to import has no part in a question to a server."""
    ran = kb(
        "suggest", "Was kostet der Eintritt?", cwd=tmp_path, env={**remotely(alone), "PYTHONVERBOSE": "1"}
    )
    imported = {line.split("'")[1] for line in ran.stderr.splitlines() if line.startswith("import '")}
    assert "kb_tools.cli.remote" in imported
    assert imported & {"numpy", "yaml", "whoosh", "kb_tools.settings", "kb_tools.languages"} == set()
