"""The setting `store`: an address that holds no secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from kb_tools.settings.settings import parse_settings, read_settings
from kb_tools.settings.store import REFUSED, has_password, without_secrets

MKDOCS = "site_url: https://help.example/\nplugins:\n  - kb:\n      store: {store}\n"


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://kb:geheim@db.example/kb",
        "postgres://:geheim@db.example/kb",
        "postgresql://kb@db.example/kb?password=geheim",
        "postgresql:///kb?sslpassword=geheim&host=/run/postgresql",
        "postgresql://kb:geheim@[::1/kb",
        "postgresql://kb:geheim/?@db.example/kb",
    ],
)
def test_a_password_in_the_settings_is_an_error_and_nothing_is_kept_elsewhere(
    tmp_path: Path, address: str
) -> None:
    settings, problems = parse_settings(MKDOCS.format(store=address), tmp_path)
    assert [one.field for one in problems] == ["store"]
    assert "geheim" not in f"{problems}{settings}"
    assert settings.store == REFUSED
    assert has_password(address)


@pytest.mark.parametrize(
    "address", ["mysql://db.example/kb", "[postgresql://db.example/kb]", "kb.sqlite3", "postgres://"]
)
def test_what_is_no_address_of_postgresql_is_an_error(tmp_path: Path, address: str) -> None:
    settings, problems = parse_settings(MKDOCS.format(store=address), tmp_path)
    assert [one.field for one in problems] == ["store"]
    assert settings.store == REFUSED


def test_an_address_without_a_password_holds_unless_the_variable_says_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mkdocs.yml").write_text(MKDOCS.format(store="postgresql://kb@db.example/kb"))
    settings, problems = read_settings(tmp_path)
    assert (settings.store, problems) == ("postgresql://kb@db.example/kb", ())
    monkeypatch.setenv("KB_STORE", "postgresql://kb:geheim@other.example/kb")
    settings = read_settings(tmp_path)[0]
    assert settings.store == "postgresql://kb:geheim@other.example/kb"
    assert "geheim" not in repr(settings)


def test_replicas_are_a_list_and_the_variable_has_commas(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = "postgresql://kb@db2.example,db3.example/kb", "postgres://kb@db4.example/kb"
    for written in (f"[{one!r}, {other!r}]", one):
        (tmp_path / "mkdocs.yml").write_text(MKDOCS.format(store=f"{other}\n      store_read: {written}"))
        settings, problems = read_settings(tmp_path)
        assert (settings.store_read, problems) == ((one, other) if "[" in written else (one,), ())
    monkeypatch.setenv("KB_STORE_READ", f"{other}, {one}")
    assert read_settings(tmp_path)[0].store_read == (other, one)


def test_a_replica_with_a_password_is_an_error(tmp_path: Path) -> None:
    written = MKDOCS.format(store="postgresql://kb@h/kb\n      store_read: ['postgresql://kb:geheim@h/kb']")
    settings, problems = parse_settings(written, tmp_path)
    assert ([one.field for one in problems], settings.store_read) == (["store_read"], ())


def test_an_address_is_shown_without_its_user_password_and_parameters() -> None:
    shown = without_secrets("postgresql://kb:geheim@db.example:5433/kb?sslmode=require")
    assert shown == "postgresql://db.example:5433/kb"
    for badly in (
        "postgresql://kb:ge/heim@h/kb",
        "postgresql://kb:ge?heim@h/kb",
        "postgresql://kb:ge@heim@h/kb",
    ):
        assert without_secrets(badly) == "postgresql://h/kb"


def test_an_engine_in_postgresql_without_a_database_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mkdocs.yml").write_text(MKDOCS.replace("store: {store}", "engine: postgresql"))
    (problem,) = read_settings(tmp_path)[1]
    assert (problem.field, problem.severity) == ("engine", "error")
    assert "no database is named" in problem.what
    monkeypatch.setenv("KB_STORE", "postgresql:///kb")
    assert not read_settings(tmp_path)[1]
