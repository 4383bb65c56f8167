"""`kb serve token`: made, listed, revoked."""

from __future__ import annotations

import json


def test_a_token_is_shown_once(kb, bare):
    made = kb("serve", "token", "add", "Mia Muster", "--role", "lead", cwd=bare)
    assert made.returncode == 0
    assert made.stdout.startswith("kb_")
    assert "The token of Mia Muster, until" in made.stderr
    listed = kb("serve", "token", "list", "--json", cwd=bare)
    assert [(one["name"], one["role"]) for one in json.loads(listed.stdout)] == [("Mia Muster", "lead")]
    assert made.stdout.strip() not in listed.said
    again = kb("serve", "token", "add", "Mia Muster", cwd=bare)
    assert (again.returncode, again.stdout) == (2, "")
    assert kb("serve", "token", "revoke", "Mia Muster", cwd=bare).returncode == 0
    assert kb("serve", "token", "list", cwd=bare).stdout == "There are no tokens.\n"


def test_one_of_several_is_named_with_their_folder(kb, tmp_path):
    for name in ("red", "blue"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mkdocs.yml").write_text("site_url: https://a.b/\nplugins: [kb]\n")
    several = ("serve", "--bases", str(tmp_path), "token")
    assert kb(*several, "add", "Mia", "--base", "red", cwd=tmp_path).returncode == 0
    assert kb(*several, "add", "Ops", cwd=tmp_path).returncode == 0
    listed = {
        base: json.loads(kb(*several, "list", "--json", *base, cwd=tmp_path).stdout)
        for base in (("--base", "red"), ("--base", "blue"), ())
    }
    assert [[one["name"] for one in tokens] for tokens in listed.values()] == [["Mia"], [], ["Ops"]]
    wrong = kb(*several, "list", "--base", "pink", cwd=tmp_path)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "there is no knowledge base 'pink' - use one of: blue, red" in wrong.stderr
    alone = kb("serve", "token", "list", "--base", "red", cwd=tmp_path / "red")
    assert "one of several knowledge bases is meant" in alone.stderr
