"""`kb generations` and `kb index --publish`, as an operator uses them."""

from __future__ import annotations

import json

import pytest
from support.publishing import show


@pytest.fixture
def run(kb, publisher):
    """`run("index")`: in the publisher's folder, with his variables."""
    return lambda *words, **env: kb(*words, cwd=publisher.settings.root, env=publisher.environment | env)


def test_an_operator_publishes_looks_and_goes_back(run, publisher):
    assert run("generations", "list").stdout == "Nothing is published yet.\n"
    first = run("index", "--publish", "--offline")
    assert first.returncode == 0, first.said
    assert "Published as generation 1: " in first.stdout
    assert run("index", "--publish", "--offline").stdout.endswith("Generation 1 is published already.\n")
    page = publisher.settings.docs_dir / "parking.md"
    page.write_text("# Parking\n\nPark behind the house.\n", encoding="utf-8")
    lacking = run("index", "--publish", "--offline")
    assert lacking.returncode == 1
    assert "the published site lacks 1 link of this index: https://help.example/parking/" in lacking.stderr
    show(publisher.settings)
    assert json.loads(run("index", "--publish", "--offline", "--json").stdout)["published"]["number"] == 2
    assert run("generations", "rollback").stdout == "Generation 3 is what 1 was.\n"
    rows = run("generations", "list").stdout.splitlines()
    assert [row.split()[0] for row in rows] == ["3", "2", "1"]
    assert rows[0].endswith(", as 1")


def test_without_a_key_or_a_store_nothing_is_indexed_either(run, publisher):
    page = publisher.settings.docs_dir / "parking.md"
    page.write_text("# Parking\n\nPark behind the house.\n", encoding="utf-8")
    before = (publisher.settings.state_dir / "current").read_text("utf-8")
    for name, told in {"KB_SIGNING_KEY": "names no key", "KB_STORE": "nobody else can fetch"}.items():
        ran = run("index", "--publish", "--offline", **{name: ""})
        assert ran.returncode == 1
        assert told in ran.stderr
    assert (publisher.settings.state_dir / "current").read_text("utf-8") == before


def test_a_key_is_made_for_its_owner_and_its_public_half_printed(run, tmp_path):
    file = tmp_path / "missing" / "new.pem"
    made = run("generations", "key", str(file))
    assert made.returncode == 0
    assert len(made.stdout.strip()) == 44
    assert [one.stat().st_mode & 0o777 for one in (file.parent, file)] == [0o700, 0o600]
    assert run("generations", "key", str(file)).returncode == 1
