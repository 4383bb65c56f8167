"""Which pages and batches to ask YouTube for, in what order, and where to go on after a stop.

The pages of a playlist and the details of its videos are asked for in turns: whenever the run stops, the
videos it has listed are nearly all there in full.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

from kb_tools.text import say
from kb_tools.youtube.api import Client
from kb_tools.youtube.records import Remote, parse_page, parse_uploads, parse_video
from kb_tools.youtube.refusals import NotFound, YouTubeError
from kb_tools.youtube.state import Listing

MOST = 20_000
"""Videos of one list; YouTube itself lists no more of a channel."""
BATCH = 50
"""The most that YouTube gives at once, and what one unit buys."""
PLAYLIST = re.compile(r"(?:.*[?&]list=)?([A-Za-z0-9_-]{10,80})(?:[&#].*)?")
CHANNEL = re.compile(
    r"(?:https?://)?(?:www\.|m\.)?(?:youtube\.com/)?(?:channel/(?=UC))?"
    r"(@[^\s/?#]{1,100}|UC[A-Za-z0-9_-]{22}|user/[^\s/?#]{1,100})(?:[/?#].*)?"
)


Watch = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Listed ids, playlists and channels as editors wrote them; `shown` are those of the ids that YouTube
    should still show, `known` those that need not be asked for again.
    """

    ids: Sequence[str] = ()
    playlists: Sequence[str] = ()
    channels: Sequence[str] = ()
    shown: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()


@dataclass(slots=True, kw_only=True)
class Haul:
    """What a run has brought so far. It grows while YouTube answers, and is all there is when it stops."""

    videos: dict[str, Remote | None] = field(default_factory=dict)
    """None for an id that YouTube does not show."""
    listings: dict[str, Listing] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    """Playlist or channel -> what is wrong with it."""
    expected: int = 0


def fetch_videos(client: Client, wanted: Wanted, haul: Haul, watch: Watch | None = None) -> None:
    """Fill `haul` with the details of what is `wanted`. `watch` gets how many videos are done and how many
    are expected.

    Raises YouTubeError when YouTube stops answering; the haul then has all that came before.
    """
    haul.expected = len(wanted.ids)
    sources = chain(
        _playlist_ids(client, haul, wanted.playlists), _channel_ids(client, haul, wanted.channels)
    )
    ids = _unseen(chain(wanted.ids, sources), set(wanted.known))
    while batch := tuple(islice(ids, BATCH)):
        found = _details(client, batch)
        if lost := wanted.shown.intersection(batch).difference(found):
            found |= _details(client, sorted(lost))
            _doubt(lost.difference(found), found, haul)
        haul.videos |= {number: found.get(number) for number in batch}
        if watch:
            watch(len(haul.videos), max(haul.expected, len(haul.videos)))


def _details(client: Client, ids: Iterable[str]) -> dict[str, Remote]:
    """The videos of these ids that YouTube shows."""
    answer = client.get("videos", part="snippet,contentDetails,status", id=",".join(ids))
    return {video.id: video for item in answer.get("items", []) if (video := parse_video(item))}


def _doubt(lost: frozenset[str], found: Mapping[str, Remote], haul: Haul) -> None:
    """Raises YouTubeError where several videos are gone and none is there: that says more about the answer
    than about the videos.
    """
    if len(lost) > 1 and not found and not any(haul.videos.values()):
        raise YouTubeError(
            say("YouTube shows none of {n} videos, asked twice, so nothing is marked", n=len(lost)),
            say("run it again later; take them out of the file if they are really gone"),
        )


def _unseen(ids: Iterable[str], seen: set[str]) -> Iterator[str]:
    for number in ids:
        if number not in seen:
            seen.add(number)
            yield number


def _playlist_ids(client: Client, haul: Haul, playlists: Iterable[str]) -> Iterator[str]:
    for written in playlists:
        match = PLAYLIST.fullmatch(written)
        if match:
            yield from _listed(client, haul, written, match[1])
        else:
            haul.missing[written] = say("is no playlist's id - copy what follows list= in its address")


def _channel_ids(client: Client, haul: Haul, channels: Iterable[str]) -> Iterator[str]:
    for written in channels:
        match = CHANNEL.fullmatch(
            written if "/" in written or written.startswith(("@", "UC")) else f"@{written}"
        )
        if not match:
            haul.missing[written] = say("is no channel - write its @handle or its id (UC...)")
            continue
        uploads = parse_uploads(client.get("channels", part="contentDetails", **_which(match[1])))
        if uploads:
            yield from _listed(client, haul, written, uploads)
        else:
            haul.missing[written] = say("is not on YouTube - see whether the handle has changed")


def _which(name: str) -> dict[str, Any]:
    if name.startswith("@"):
        return {"forHandle": name}
    return {"forUsername": name.removeprefix("user/")} if name.startswith("user/") else {"id": name}


def _listed(client: Client, haul: Haul, written: str, playlist: str) -> Iterator[str]:
    """The ids of a playlist, a page at a time, from where an earlier run stopped."""
    listing = haul.listings.get(playlist, Listing())
    yield from listing.ids
    while not listing.done:
        try:
            following = _next_page(client, haul, written, playlist, listing)
        except NotFound:
            haul.missing[written] = say("is not on YouTube, or private - see whether it was deleted")
            return
        except YouTubeError as error:
            if error.reason != "invalidPageToken" or not listing.next:
                raise
            listing = Listing()  # the token of an earlier run is too old: begin again
            continue
        yield from following.ids[len(listing.ids) :]
        listing = following


def _next_page(client: Client, haul: Haul, written: str, playlist: str, listing: Listing) -> Listing:
    token: dict[str, Any] = {"pageToken": listing.next} if listing.next else {}
    answer = client.get(
        "playlistItems", part="contentDetails", playlistId=playlist, maxResults=BATCH, **token
    )
    ids, following, total = parse_page(answer)
    haul.expected += 0 if listing.ids else total
    # A page without news would only lead round in a circle.
    done = not following or set(ids) <= set(listing.ids)
    if not done and len(listing.ids) >= MOST:
        haul.missing[written] = say("lists more than {n:,} videos - the others are left out", n=MOST)
        done = True
    found = Listing(ids=listing.ids + ids, next=following, done=done)
    haul.listings[playlist] = found
    return found
