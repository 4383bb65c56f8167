"""An open knowledge base: a new generation takes its place, and a store that fails stops no answer."""

from __future__ import annotations

import asyncio
import shutil

from prometheus_client import REGISTRY
from support.histories import open_store
from support.loops import run_apart

from kb_tools.search.refresh import refresh_index
from kb_tools.server.metrics import begin
from kb_tools.server.opened import TRY_AGAIN, Memory, Opened, warm
from kb_tools.settings.settings import read_settings
from kb_tools.store.sqlite import FILE

ASKED = "Was kostet der Eintritt?"


def opened(folder):
    settings = read_settings(folder)[0]
    refresh_index(settings)
    return Opened(settings)


def test_a_new_generation_takes_the_place_of_the_old(folder):
    base = opened(folder)
    first = base.generation
    page = folder / "docs" / "de" / "neu.md"
    page.write_text("# Gibt es einen Sprungturm?\n\nJa, drei Meter hoch.\n", encoding="utf-8")
    refresh_index(base.settings)

    async def waited():
        looking = asyncio.create_task(base.keep_fresh())
        while base.generation == first:
            await asyncio.sleep(0.05)
        looking.cancel()
        return await base.do(base.desk.ask, "Gibt es einen Sprungturm?")

    assert run_apart(waited()).suggestions[0].hit.entry.source.endswith("neu.md")
    base.close()


def test_a_damaged_generation_is_left_alone(folder):
    base = opened(folder)
    first = base.desk
    (base.settings.state_dir / "current").write_text("index-000000000000\n")
    assert warm(first.fresh()) is first
    base.close()


def test_what_nobody_asked_for_long_is_opened_as_it_was_published_last(folder, tmp_path):
    """The generation that the server began with has been swept."""
    refresh_index(read_settings(folder)[0])
    first, last = (shutil.copytree(folder, tmp_path / f"generation-{number}") for number in (1, 4))
    (tmp_path / "current").write_text(first.name)
    base = Opened(read_settings(first)[0], published=tmp_path)
    (tmp_path / "current").write_text(last.name)
    shutil.rmtree(first)
    assert base.desk.settings.root == base.settings.root == last
    base.close()


def test_a_store_that_goes_away_stops_no_answer(folder):
    """What is not remembered is counted, and remembered again when the store is back."""
    base, now = opened(folder), [0.0]
    memory = Memory(base.settings, base.desk.index.knows, lambda: now[0])
    file = base.settings.state_dir / FILE
    begin("")
    lost = REGISTRY.get_sample_value("kb_lost_total", {"base": ""})
    answer = base.desk.ask(ASKED)
    assert memory.asked(ASKED, answer, name="", chosen="") == 1
    memory.close()
    file.unlink()
    file.mkdir()
    assert memory.asked(ASKED, answer, name="", chosen="") == 0
    assert not memory.chosen(1, "a")
    assert REGISTRY.get_sample_value("kb_lost_total", {"base": ""}) == lost + 2
    shutil.rmtree(file)
    now[0] = TRY_AGAIN
    assert memory.asked(ASKED, answer, name="", chosen="") == 1
    memory.close()
    base.close()
    with open_store(base.settings.state_dir) as store:
        assert len(list(store.read())) == 1
