"""The caption tracks of the owner's videos."""

from __future__ import annotations

import pytest
from support.syncing import client

from kb_tools.errors import KbError
from kb_tools.youtube.tracks import Track, choose_track, fetch_captions, fetch_tracks

AUTOMATIC = Track(id="auto", lang="de", automatic=True)
AUSTRIAN = Track(id="hand", lang="de-AT", name="von Hand")
ENGLISH = Track(id="english", lang="en")


def test_tracks_are_read_from_youtube(youtube):
    """Language, name, and whether YouTube made them from the sound; listing costs fifty units."""
    snippets = [
        {"language": "de", "name": "", "trackKind": "ASR"},
        {"language": "de-AT", "name": "von\x1b Hand", "trackKind": "standard"},
    ]
    youtube.tracks["aaaaaaaaaaa"] = [
        {"id": name, "snippet": one} for name, one in zip(("auto", "hand"), snippets, strict=True)
    ]
    with client(youtube) as connection:
        assert fetch_tracks(connection, "aaaaaaaaaaa") == (AUTOMATIC, AUSTRIAN)
        assert connection.units == 50


def test_captions_that_are_no_text_are_told(youtube):
    """A sentence instead of letters nobody can read; a byte order mark is no letter."""
    youtube.captions |= {"hand": "\ufeffWEBVTT\n".encode(), "auto": b"\xff\xfe\x00"}
    with client(youtube) as connection:
        assert fetch_captions(connection, AUSTRIAN) == "WEBVTT\n"
        with pytest.raises(KbError, match="no text"):
            fetch_captions(connection, AUTOMATIC)


@pytest.mark.parametrize(
    ("tracks", "lang", "chosen"),
    [
        ((AUTOMATIC, AUSTRIAN), "de", AUSTRIAN),
        ((AUTOMATIC, ENGLISH), "de", AUTOMATIC),
        ((ENGLISH, AUSTRIAN), "en-GB", ENGLISH),
    ],
)
def test_people_come_before_machines(tracks, lang, chosen):
    """In the language of the video, with or without its country."""
    assert choose_track(tracks, lang) == chosen


def test_a_language_without_captions_is_told_with_those_there_are():
    """So that one can be chosen."""
    with pytest.raises(KbError, match=r"'fr'.*en"):
        choose_track([ENGLISH], "fr")
    with pytest.raises(KbError, match="none at all"):
        choose_track([], "fr")
