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
