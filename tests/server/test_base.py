"""A knowledge base of a worker: opened when it is asked for, closed with all that it has."""

from __future__ import annotations

import shutil

import pytest
from support.loops import run_apart

from kb_tools.errors import IndexUnusable, KbError
from kb_tools.server.base import Base, Shared
from kb_tools.server.identity import Proxy
from kb_tools.server.rates import Rates
from kb_tools.server.shelf import Shelf
from kb_tools.settings.settings import read_settings

HOOK = "  - kb: {hooks: {own: {system: json, secret: 'file:secret.txt'}}}\n"


def shared():
    """There is room for one alone."""
    return Shared(proxy=Proxy(), rates=Rates(600), shelf=Shelf(0))


def made(*folders):
    """A knowledge base for each folder, as one worker has them."""
    room = shared()
    return [Base(read_settings(folder)[0], room) for folder in folders]


def test_it_is_opened_by_the_first_message_and_put_away_for_another(pool_site):
    async def asked():
        first, second = made(pool_site, pool_site)
        async with first.running(first.app), second.running(second.app):
            for one, other in ((first, second), (second, first), (first, second)):
                assert not one.opened.is_open
                assert await one.opened.do(lambda base=one: base.opened.desk.index.languages)
                assert (one.opened.is_open, other.opened.is_open) == (True, False)
                assert one.standing() == other.standing() == {"generation": one.opened.generation}

    run_apart(asked())


def test_without_an_index_it_says_so_until_there_is_one(pool_site, tmp_path):
    folder = shutil.copytree(pool_site, tmp_path / "kb")

    async def asked():
        (base,) = made(folder)
        async with base.running(base.app):
            current = (folder / ".kb" / "current").rename(folder / "elsewhere")
            for _ in range(2):
                with pytest.raises(IndexUnusable, match="there is no search index yet"):
                    await base.opened.do(base.opened.open)
                with pytest.raises(IndexUnusable):
                    base.standing()
            current.rename(folder / ".kb" / "current")
            assert await base.opened.do(base.opened.open)

    run_apart(asked())


def test_a_webhook_without_its_secret_is_told(tmp_path):
    (tmp_path / "mkdocs.yml").write_text(f"site_url: https://a.b/\nplugins:\n{HOOK}")
    with pytest.raises(KbError, match=r"secret\.txt"):
        made(tmp_path)
