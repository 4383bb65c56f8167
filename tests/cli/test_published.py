"""Knowledge bases of the store: which are meant, and tokens for them where there is no checkout."""

from __future__ import annotations

import json

import psycopg
import pytest

SCHEMAS = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'kb%' ORDER BY 1"


@pytest.fixture
def store(postgres):
    return postgres.new_database()


@pytest.fixture
def token(kb, tmp_path, store):
    """`token("red,blue", "list")`: with these names in KB_BASE, where nothing is but an address."""

    def run(names, *words):
        env = {"KB_STORE": store, "KB_BASE": names}
        return kb("serve", "--state", str(tmp_path / "state"), "token", *words, cwd=tmp_path, env=env)

    return run


def names_in(ran):
    return [one["name"] for one in json.loads(ran.stdout)]


def test_tokens_of_what_is_published_need_the_store_alone(token, tmp_path):
    assert token("", "add", "Mia").stdout.startswith("kb_")
    assert token(" red , blue", "add", "Max", "--base", "blue").returncode == 0
    listed = {
        told: names_in(token(*told, "list", "--json", *base))
        for told, base in {("",): (), ("blue",): (), ("red, blue",): ("--base", "red")}.items()
    }
    assert listed == {("",): ["Mia"], ("blue",): ["Max"], ("red, blue",): []}
    assert not (tmp_path / "state").exists()


def test_what_can_be_no_name_is_refused_before_anything_is_made_of_it(token, store):
    wrong = token("red,Blue brand", "list")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "KB_BASE: 'Blue brand' cannot name a knowledge base - write up to 40 small" in wrong.stderr
    unknown = token("red,blue", "list", "--base", "pink")
    assert "there is no knowledge base 'pink' - use one of: red, blue" in unknown.stderr
    with psycopg.connect(store) as connection:
        assert connection.execute(SCHEMAS).fetchall() == []


def test_without_a_store_there_is_nothing_to_look_in(kb, tmp_path):
    ran = kb("serve", "--state", "here", "token", "list", cwd=tmp_path)
    assert "set KB_STORE to the address of a PostgreSQL database" in ran.stderr
