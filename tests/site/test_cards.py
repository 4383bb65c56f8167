"""A video as a card."""

from __future__ import annotations

from support.built import SETTINGS, video

from kb_tools.models import Chapter
from kb_tools.site.cards import card
from kb_tools.site.relations import Showing

FILM = video(chapters=(Chapter(start=0, title="Anfang"), Chapter(start=60, title="Sperren")))


def test_a_card_leads_to_the_second_and_names_its_chapter():
    """From the page it stands on; at the beginning there is nothing to say."""
    shown = card(Showing(video=FILM, start=65), "de", "karten/pin/", SETTINGS)
    assert (shown.href, shown.foreign) == ("../../videos/abcdefghijk/#t=65", "")
    assert "1:05 – Sperren" in shown.note
    assert card(Showing(video=FILM, start=None), "de", "", SETTINGS).note == ""


def test_a_card_says_that_a_video_speaks_another_language():
    """And in which language the page is to which it leads."""
    shown = card(Showing(video=FILM, start=None), "en", "en/pin/", SETTINGS)
    assert (shown.href, shown.foreign) == ("../../videos/abcdefghijk/", "de")
    assert "Deutsch" in shown.note
