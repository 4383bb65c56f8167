"""Addresses of videos, playlists and channels, as people copy them, put on the list."""

from __future__ import annotations

import re

from kb_tools.errors import UsageError
from kb_tools.sources.editing.videos_file import add_to_list, merge_videos, parse_entries
from kb_tools.text import clean, say
from kb_tools.youtube.fetch import CHANNEL

HOST = r"(?:https?://)?(?:www\.|m\.|music\.)?"
VIDEO = re.compile(
    rf"(?:{HOST}(?:youtu\.be/|youtube(?:-nocookie)?\.com/(?:watch\?(?:[^#]*&)?v=|shorts/|embed/|live/|v/)))?"
    rf"([A-Za-z0-9_-]{{11}})(?:[?&#/].*)?"
)
PLAYLIST = re.compile(
    rf"{HOST}youtube\.com/playlist\?(?:[^#]*&)?list=([A-Za-z0-9_-]{{10,80}})(?:[&#].*)?"
    rf"|(PL[A-Za-z0-9_-]{{10,78}})"
)


def add_address(text: str, address: str, file: str) -> tuple[str, str]:
    """The text of videos.yaml with one more video, playlist or channel, and what was done in words.

    Raises UsageError when it is the address of neither.
    """
    if playlist := PLAYLIST.fullmatch(address):
        return _listed(text, "playlists", playlist[1] or playlist[2], file)
    if video := VIDEO.fullmatch(address):
        there = any(entry.id == video[1] for entry in parse_entries(text, file))
        return (
            (text, say("{id} is there already.", id=video[1]))
            if there
            else (merge_videos(text, {}, [{"id": video[1]}], file), say("{id} added.", id=video[1]))
        )
    if channel := CHANNEL.fullmatch(address):
        return _listed(text, "channels", channel[1], file)
    raise UsageError(
        say("{address!r} is no video, playlist or channel on YouTube", address=clean(address)[:80]),
        say("copy its address from the browser"),
    )


def _listed(text: str, key: str, name: str, file: str) -> tuple[str, str]:
    after = add_to_list(text, key, name, file)
    return (
        after,
        say("{id} is there already.", id=name)
        if after == text
        else say("{id} added; its videos come with `kb videos sync`.", id=name),
    )
