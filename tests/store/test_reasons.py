"""Why a database does not answer is said in our own words, and so in each language."""

from __future__ import annotations

import pytest
from support.ports import free_port
from support.postgres import Postgres

from kb_tools.errors import KbError
from kb_tools.store.postgresql import open_postgresql
from kb_tools.store.reasons import reason_of
from kb_tools.telling.sentences import tell

SAID = {
    'FATAL:  password authentication failed for user "kb"': "das Passwort fehlt oder ist falsch",
    'connection to server at "::1", port 1 failed: fe_sendauth: no password supplied': (
        "das Passwort fehlt oder ist falsch"
    ),
    'connection failed: FATAL:  role "kb" does not exist': "er kennt den Benutzer nicht",
    "failed to resolve host 'nosuch.invalid': [Errno -2] Name or service not known": (
        "sein Rechner ist nicht bekannt"
    ),
    "connection timeout expired": "er antwortet nicht rechtzeitig",
    "server closed the connection unexpectedly": "er hat die Verbindung getrennt",
}


@pytest.mark.parametrize("said", SAID)
def test_the_usual_reasons_are_told_in_the_readers_language(said: str) -> None:
    assert tell(reason_of(said) or "", "de") == SAID[said]


def test_what_is_unusual_keeps_the_words_of_the_library(postgres: Postgres) -> None:
    assert reason_of("SSL error: certificate verify failed") is None
    with pytest.raises(KbError, match='relation "nothing" does not exist'):
        asked(postgres.new_database(), "SELECT 1 FROM nothing")


def test_a_real_server_that_is_not_there_or_lacks_the_database(postgres: Postgres) -> None:
    said = {
        f"postgresql://kb@127.0.0.1:{free_port()}/kb": "nobody listens at its address",
        "postgresql://kb@/kb?host=/nowhere": "nobody listens at its address",
        postgres.address("kb_nowhere"): "the database is not there",
        postgres.address("kb_nowhere").replace("kb@", "stranger@"): "it does not know the user",
    }
    for address, why in said.items():
        with pytest.raises(KbError, match=why):
            asked(address, "SELECT 1")


def asked(address: str, sql: str) -> None:
    with open_postgresql(address, "kb") as database:
        list(database.rows(sql))
