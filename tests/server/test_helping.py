"""One inbox, drafted by several servers over PostgreSQL: the rows of `kb triage`, whoever dies meanwhile."""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from dataclasses import replace
from http.client import HTTPConnection
from time import sleep

import psycopg
import pytest
from support.running import run_kb
from support.served import served

from kb_tools.desk.inbox.message import Incoming
from kb_tools.desk.inbox.turns import Gathered
from kb_tools.desk.session import open_session
from kb_tools.desk.thread import Turn
from kb_tools.search.generations import open_index
from kb_tools.server.helping import asked_of, version_of
from kb_tools.settings.settings import Settings, read_settings

ASKED = (
    "Was kostet der Eintritt?", "@stadtbad wo ist meine Badehose", "Ich verklage Sie!", "Danke euch!",
    "Meine IBAN ist DE89370400440532013000, was kostet die Sauna?", "Und für Kinder?", "Zuckerwatte",
    "Hallo, ich bin Kunigunde Zwackelmann, was kostet der Eintritt?",
)  # fmt: skip
NAMES = ("Anneliese", "Max Muster", "@jo_k", "")
MANY = 300
INBOX = "id,text,name,author,thread\n" + "".join(
    f'{n},"{ASKED[n % len(ASKED)]} {n}",{NAMES[n % len(NAMES)]},a{n % 40},t{n % 40 if n % 3 else ""}\n'
    for n in range(1, MANY + 1)
)
PATIENCE = 60


@pytest.fixture(scope="module")
def told(tmp_path_factory, pool_site):
    """The rows that `kb triage` prints of the inbox."""
    folder = shutil.copytree(pool_site, tmp_path_factory.mktemp("alone") / "kb")
    (folder / "in.csv").write_text(INBOX, encoding="utf-8")
    ran = run_kb("triage", "in.csv", "--json", cwd=folder, home=folder.parent)
    return [json.loads(line) for line in ran.stdout.splitlines()]


class Posted:
    """An inbox on its way; its rows are read as they come."""

    def __init__(self, server):
        self._connection = HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
        self._connection.request("POST", "/v1/triage", INBOX.encode(), {"content-type": "text/csv"})

    def rows(self):
        *drafts, last = [json.loads(line) for line in self._connection.getresponse().read().splitlines()]
        self._connection.close()
        assert last["summary"]["messages"] + sum(bool(one["why"]) for one in drafts) == MANY
        return drafts


@contextmanager
def watched(address):
    """A database that keeps what waits in it, and gives the last rows to somebody who does nothing."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE TABLE public.seen (place INTEGER, asked TEXT)")
        connection.execute(
            f"""CREATE FUNCTION public.see() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                INSERT INTO public.seen VALUES (NEW.place, NEW.asked);
                IF NEW.place > {MANY - 5} THEN
                    NEW.lease := 1;
                    NEW.taken := extract(epoch FROM clock_timestamp());
                END IF;
                RETURN NEW;
            END $$"""
        )
        connection.execute(
            "CREATE TRIGGER see BEFORE INSERT ON kb.triage FOR EACH ROW EXECUTE FUNCTION public.see()"
        )
        yield connection
        connection.execute("DROP FUNCTION public.see() CASCADE; DROP TABLE public.seen")


def until(found):
    """What is found at last."""
    for _ in range(PATIENCE * 100):
        if it := found():
            return it
        sleep(0.01)
    return pytest.fail("it is not there")


@pytest.fixture(scope="module")
def two(tmp_path_factory, pool_site, postgres):
    """Two servers of one knowledge base and one store, each on a machine of its own."""
    address, folder = postgres.new_database(), tmp_path_factory.mktemp("two")
    first, second = (shutil.copytree(pool_site, folder / name) for name in ("first", "second"))
    with served(first, store=address) as one, served(second, store=address) as other:
        yield address, one, other


def test_rows_are_those_of_the_command_and_none_is_left(two, told):
    address, one, _ = two
    assert Posted(one).rows() == told
    with psycopg.connect(address) as connection:
        assert connection.execute("SELECT count(*) FROM kb.triage").fetchone() == (0,)


def test_whoever_is_killed_gives_its_rows_back_and_none_comes_twice(two, told):
    """The last rows are taken by somebody dead at once; so another is surely killed in the middle."""
    address, one, other = two
    with watched(address) as connection:
        posted = Posted(one)
        until(lambda: connection.execute("SELECT 1 FROM seen LIMIT 1").fetchall())
        other.kill_workers()
        assert posted.rows() == told
        assert connection.execute("SELECT count(*) FROM seen WHERE place > %s", (MANY - 5,)).fetchone() == (
            5,
        )


def test_nothing_that_waits_says_who_wrote(two):
    """Neither data that the guard finds, nor names, handles and ids, and no names in sentences either."""
    address, one, _ = two
    with watched(address) as connection:
        Posted(one).rows()
        words = " ".join(asked for (asked,) in connection.execute("SELECT asked FROM seen"))
    assert "[IBAN]" in words
    never = ("DE8937", "Anneliese", "Muster", "jo_k", "stadtbad", "Kunigunde", "Zwackelmann")
    assert not [word for word in never if word in words]


@pytest.mark.parametrize(
    "text",
    [
        "Was kostet die Sauna? LG Knöterich", "Herr Knallinger ließ mich nicht ins Becken",
        "Meine Frau Xanthippe Piepenbrinck hat ihre Badehose verloren", "Frag mal zwackelmann",
    ],
)  # fmt: skip
def test_a_message_with_a_name_in_it_or_before_it_is_not_shared(pool_site, text):
    settings = read_settings(pool_site)[0]
    with open_index(settings) as index:
        desk = open_session(settings, index)
        (first, then) = (
            Incoming(number=1, id="", text=one, name="Zwackelmann")
            for one in (text, "Was kostet der Eintritt?")
        )
        assert not asked_of(Gathered(message=first, why=""), desk)
        assert not asked_of(Gathered(message=then, why="", before=(Turn(text=text),)), desk)
        assert asked_of(Gathered(message=then, why=""), desk)


def test_while_the_store_is_away_one_drafts_alone(tmp_path, pool_site, postgres, told):
    folder = shutil.copytree(pool_site, tmp_path / "kb")
    address = postgres.new_database()
    with served(folder, store=address) as server:
        posted = Posted(server)
        with psycopg.connect(address, autocommit=True) as connection:
            until(lambda: connection.execute("SELECT 1 FROM kb.triage LIMIT 1").fetchall())
            connection.execute("DROP TABLE kb.triage")
        assert posted.rows() == told


def test_who_decides_otherwise_does_not_help(tmp_path):
    (tmp_path / "kinds.yaml").write_text("a: 1", encoding="utf-8")
    settings = Settings(root=tmp_path)
    first = version_of("index-1", settings)
    assert first == version_of("index-1", replace(settings, base="red"))
    assert first != version_of("index-2", settings) != version_of("index-2", replace(settings, threshold=0.4))
    other = Settings(root=tmp_path / "other")
    assert first != version_of("index-1", other)
