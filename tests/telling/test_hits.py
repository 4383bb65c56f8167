"""Hits, as somebody who looks something up reads them."""

from __future__ import annotations

from dataclasses import replace

from support.told import ENTRY, HIT

from kb_tools.telling import hits
from kb_tools.telling.style import unstyled


def test_a_hit_has_its_kind_and_how_sure_it_is_in_the_readers_language():
    told = unstyled(
        hits.text([replace(HIT, entry=replace(ENTRY, kind="article"), start=None)], "fr")
    ).replace("\u00a0", " ")
    assert told.splitlines() == [
        "Karte sperren › Am Telefon  article  sûr à 98 %",
        "Sperren Sie die Karte sofort.",
        "https://hilfe.example/karte/",
    ]


def test_nothing_is_certain():
    assert unstyled(hits.sure_text(1.0, "en")) == "99% sure"


def test_programs_get_the_second_and_the_day():
    (told,) = hits.data([HIT])
    assert (told["start"], told["reviewed"], told["confidence"]) == (83, "2026-09-14", 0.984)
