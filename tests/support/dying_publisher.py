"""A publisher, or a server, that is killed at one moment after another. Started by test_dying.py in a process
of its own; one JSON line a moment says what is left.

A publisher dies (SIGKILL) once so many packets have gone by on the way to its database, a server just before
so many operations on the files of its folder.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import sys
import time
from contextlib import suppress
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector

import psycopg
from psycopg.conninfo import conninfo_to_dict

from kb_tools.search.generations import open_index
from kb_tools.search.publishing.laying import current_root, lay_newest, number_of
from kb_tools.search.publishing.publish import publish
from kb_tools.search.publishing.shown import built_record
from kb_tools.search.publishing.signing import own_key
from kb_tools.settings.settings import read_settings
from kb_tools.store.generations import Generations
from kb_tools.store.state import open_database

EVENTS = frozenset(["open", "os.link", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree"])
SOCKET = ".s.PGSQL.5432"
EACH_PACKET, EACH_OPERATION = 3, 11
"""Not every moment is tried, so that a test takes seconds."""
OTHERS = """SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()"""
STRAY = "FROM kb.parts WHERE digest NOT IN (SELECT digest FROM kb.parts_of)"


def publishers(folder, between):
    """Publishes the second generation of a store, by a socket in the folder `between`."""
    store = os.environ["KB_STORE"]
    named = conninfo_to_dict(store)
    os.environ["KB_STORE"] = f"postgresql://{named['user']}@/{named['dbname']}?host={between}"
    moment, died = 0, True
    while died:
        moment += EACH_PACKET
        with suppress(FileNotFoundError):
            (between / SOCKET).unlink()
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(between / SOCKET))
            listening.listen()
            child = os.fork()
            if child == 0:
                settings = read_settings(folder)[0]
                publish(settings, own_key(), built_record(settings))
                os._exit(0)
            died = passed_on(listening, str(Path(named["host"]) / SOCKET), child, moment)
        print(json.dumps({"died": died, **left_in(store, again=died)}), flush=True)


def passed_on(listening, database, child, most):
    """Passes on what a child and its database say, until the child has ended; whether it was killed."""
    packets, ended = 0, (0, 0)
    with DefaultSelector() as selector:
        selector.register(listening, EVENT_READ)
        while not ended[0]:
            for key, _ in selector.select(timeout=0.005):
                if key.fileobj is listening:
                    asking, answering = listening.accept()[0], socket.socket(socket.AF_UNIX)
                    answering.connect(database)
                    selector.register(asking, EVENT_READ, (answering, True))
                    selector.register(answering, EVENT_READ, (asking, False))
                    continue
                other, is_asked = key.data
                said = b""
                with suppress(OSError):
                    said = key.fileobj.recv(65536)
                    other.sendall(said)
                if not said:
                    selector.unregister(key.fileobj)
                    other.close()
                packets += is_asked
                if packets == most and is_asked:
                    os.kill(child, signal.SIGKILL)
            ended = os.waitpid(child, os.WNOHANG)
        for key in [*selector.get_map().values()]:
            key.fileobj.close()
    assert os.WIFSIGNALED(ended[1]) or os.WEXITSTATUS(ended[1]) == 0
    return os.WIFSIGNALED(ended[1])


def left_in(store, *, again):
    """What a store has once nobody else is connected: its generations, those whose parts are all there, and
    how many parts belong to none. It is put back as it was where the next one is to try `again`.
    """
    with psycopg.connect(store, autocommit=True) as connection:

        def values(query):
            return [value for (value,) in connection.execute(query).fetchall()]

        while values(OTHERS) != [0]:
            time.sleep(0.005)
        left = {
            "numbers": values("SELECT number FROM kb.generations ORDER BY 1"),
            "signed": values("SELECT number FROM kb.generations WHERE signature <> '' ORDER BY 1"),
            "stray": values(f"SELECT count(*) {STRAY}"),
        }
        if again:
            connection.execute("DELETE FROM kb.generations WHERE number > 1")
            connection.execute(f"DELETE {STRAY}")
        return left


def servers(folder, place):
    """Lays the second generation into a place that has the first."""
    key = own_key().public
    settings = read_settings(folder)[0]
    shutil.copytree(place, f"{place}.before")
    moment, died = 0, True
    while died:
        shutil.rmtree(place)
        shutil.copytree(f"{place}.before", place)
        died = laid_until(moment, settings, place, key)
        root = current_root(place)
        open_index(read_settings(root)[0]).close()
        found = number_of(root)
        print(json.dumps({"died": died, "served": found, "mended": mended(settings, place, key)}), flush=True)
        moment += EACH_OPERATION


def laid_until(moment, settings, place, key):
    """Whether a child that lays the newest came to that moment, and so did not live to the end."""
    child = os.fork()
    if child == 0:
        left, ended = moment, False

        def watch(event, arguments):
            nonlocal left
            if event in EVENTS and arguments and str(place) in str(arguments[0]) and not ended:
                if left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)
                left -= 1

        sys.addaudithook(watch)
        lay(settings, place, key)
        ended = True
        os._exit(0)
    status = os.waitpid(child, 0)[1]
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def mended(settings, place, key):
    """What is served after the next look, and which folders there are then; made by a child, as this process
    must not have threads when it forks.
    """
    child = os.fork()
    if child == 0:
        lay(settings, place, key)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == 0
    return number_of(current_root(place)), sorted(one.name for one in place.iterdir() if one.is_dir())


def lay(settings, place, key):
    with open_database(settings) as database:
        lay_newest(Generations(database), place, [key])


if __name__ == "__main__":
    {"publishers": publishers, "servers": servers}[sys.argv[1]](*map(Path, sys.argv[2:]))
