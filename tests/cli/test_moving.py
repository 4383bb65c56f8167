"""`kb usage move`: from one store to the other, as an operator does it."""

from __future__ import annotations

from pathlib import Path

from support.histories import asked, fill, written
from support.postgres import Postgres

from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state


def test_it_is_looked_at_first_moved_once_and_the_old_one_is_left(bare: Path, kb, postgres: Postgres) -> None:
    address = postgres.new_database()
    fill(bare / ".kb", [asked("eins"), asked("zwei")])

    def move(*words):
        return kb("usage", "move", *words, cwd=bare, env={"KB_STORE": address})

    looked = move()
    assert looked.returncode == 2
    assert "2  messages" in looked.stdout
    assert "nothing was moved, as nobody could be asked - add --yes" in looked.stderr
    moved = move("--yes")
    assert "Moved and counted: 2 rows are in postgresql:///kb_" in moved.stdout
    assert "Delete it once all works" in moved.stdout
    again = move("--yes")
    assert again.returncode == 1
    assert "something is remembered there already - add --replace" in again.stderr
    with open_state(Settings(root=bare, store=address)) as state:
        assert [*state.usage.read()] == written(bare / ".kb")
    assert "2  messages" in move("--back", "--replace", "--yes").stdout


def test_without_another_store_there_is_nothing_to_move(bare: Path, kb) -> None:
    told = kb("usage", "move", cwd=bare)
    assert told.returncode == 2
    assert "there is one store alone, .kb/usage.sqlite3 - name the other one" in told.stderr


def test_a_store_that_is_away_or_has_its_password_in_the_settings_is_one_sentence(bare: Path, kb) -> None:
    fill(bare / ".kb", [asked()])
    away = kb("usage", "move", cwd=bare, env={"KB_STORE": "postgresql://kb:geheim@/kb?host=/nowhere"})
    assert (away.returncode, away.stderr.count("\n")) == (1, 1)
    assert "the store postgresql:///kb cannot be used" in away.stderr
    settings = bare / "mkdocs.yml"
    with_password = "plugins:\n  - kb:\n      store: postgresql://kb:geheim@db.example/kb\n"
    settings.write_text(settings.read_text("utf-8").replace("plugins: [kb]\n", with_password))
    checked, shown = kb("check", cwd=bare), kb("usage", "show", cwd=bare)
    assert (checked.returncode, shown.returncode) == (1, 1)
    assert "store has a password in it" in checked.stdout
    assert "has a password in the settings" in shown.stderr
    assert "geheim" not in away.said + checked.said + shown.said
