"""A video put on the list without asking YouTube."""

from __future__ import annotations

import pytest
from support.drafted import BOTH

from kb_tools.errors import KbError, UsageError
from kb_tools.writing.video import NewVideo, add_new_video


def test_a_video_is_not_put_there_twice():
    """And a playlist is no video."""
    text, video = add_new_video("", NewVideo(address="dQw4w9WgXcQ"), BOTH)
    assert video == "dQw4w9WgXcQ"
    with pytest.raises(KbError, match="on the list already"):
        add_new_video(text, NewVideo(address="https://www.youtube.com/watch?v=dQw4w9WgXcQ"), BOTH)
    with pytest.raises(UsageError, match="no video"):
        add_new_video(text, NewVideo(address="https://www.youtube.com/playlist?list=PLabcdefghijkl"), BOTH)
    with pytest.raises(UsageError, match="nothing in 'fr'"):
        add_new_video(text, NewVideo(address="abcdefghijk", lang="fr"), BOTH)


def test_a_new_video_has_what_is_known_and_room_for_questions():
    """What is not known is left out; each article once."""
    new = NewVideo(
        address="https://youtu.be/abcdefghijk?t=5", title=" Karte\n sperren ", articles=("pin", "pin")
    )
    text, name = add_new_video("", new, BOTH)
    assert name == "abcdefghijk"
    assert {"title: Karte sperren", "questions: []", "articles: [pin]"} <= set(
        map(str.strip, text.split("\n"))
    )
    assert "lang" not in text
