"""YouTube and videos.yaml brought together: fetch, merge, write, remember.

Whatever stops a run - the quota, the network, Ctrl-C - what it had is saved, and the next run goes on there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from kb_tools.errors import KbError, reason
from kb_tools.fields.readers import texts
from kb_tools.settings.settings import Settings
from kb_tools.sources.editing.proof import load_yaml
from kb_tools.sources.editing.videos_file import (
    Entry,
    VideoFields,
    merge_videos,
    parse_entries,
    read_videos_file,
    write_videos_file,
)
from kb_tools.text import say
from kb_tools.youtube.api import Client
from kb_tools.youtube.fetch import Haul, Wanted, Watch, fetch_videos
from kb_tools.youtube.merge import Rules, Update, mark_fields, new_fields, update_entry
from kb_tools.youtube.records import Remote, why_unavailable
from kb_tools.youtube.refusals import YouTubeError
from kb_tools.youtube.state import SyncState, read_state, write_state

T = TypeVar("T")
PACIFIC = "America/Los_Angeles"
"""Where YouTube's quota begins anew at midnight
(https://developers.google.com/youtube/v3/determine_quota_cost).
"""


STALE = timedelta(days=2)
"""After so long an unfinished run is begun anew: its pages have moved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncReport:
    """What a sync would do: the file's new text, and why. `updates` are those that change something or keep
    what differs; `hidden` counts videos in playlists that nobody may watch, `unavailable` says why customers
    cannot watch a new video, or one any longer. `stopped` is why it did not get to the end.
    """

    text: str
    state: SyncState
    added: tuple[VideoFields, ...] = ()
    updates: Mapping[str, Update] = field(default_factory=dict)
    unavailable: Mapping[str, str] = field(default_factory=dict)
    hidden: int = 0
    missing: Mapping[str, str] = field(default_factory=dict)
    checked: int = 0
    stopped: KbError | None = None


def plan_sync(
    settings: Settings, client: Client, rules: Rules, *, today: date, watch: Watch | None = None
) -> SyncReport:
    """Ask YouTube, and say what videos.yaml should become; nothing is written. Raises KbError when the file
    cannot be read or changed.
    """
    state = _fresh(read_state(settings.state_dir), today)
    file = settings.name(settings.videos)
    wanted = _wanted(read_videos_file(settings), file, state)
    haul = Haul(listings=dict(state.listings))
    stopped = _fetch(client, wanted, haul, watch)
    report = _merged(settings, haul, state, rules)
    if stopped is None:
        return report
    since = state.since or today.isoformat()
    unfinished = replace(
        report.state, listings=haul.listings, fetched=(*sorted(wanted.known), *haul.videos), since=since
    )
    return replace(report, stopped=stopped, state=unfinished)


def save_sync(settings: Settings, report: SyncReport) -> None:
    """Write what was planned, where it differs. Raises KbError.

    The file first: what is remembered must never be ahead of it.
    """
    write_videos_file(settings, report.text)
    try:
        write_state(settings.state_dir, report.state)
    except OSError as error:
        raise KbError(
            say(
                "{file} cannot be written ({error})",
                file=settings.name(settings.state_dir),
                error=reason(error),
            ),
            say("check its permissions and the space left"),
        ) from None


def _fetch(client: Client, wanted: Wanted, haul: Haul, watch: Watch | None) -> KbError | None:
    """Fetches what is wanted into `haul`. Returns what stopped it early (an error of YouTube, or Ctrl+C), or
    None when everything was fetched; what came before stays in `haul`.
    """
    try:
        fetch_videos(client, wanted, haul, watch)
    except YouTubeError as error:
        return error
    except KeyboardInterrupt:
        return KbError(say("interrupted"), say("run it again: it goes on where it stopped"))
    return None


def _fresh(state: SyncState, today: date) -> SyncState:
    """The state, without what an unfinished run fetched where that began more than `STALE` ago."""
    try:
        age = today - date.fromisoformat(state.since)
    except ValueError:
        age = STALE * 2
    return state if age <= STALE else SyncState(written=state.written, seen=state.seen)


def quota_begins_anew(now: datetime) -> datetime:
    """The next midnight in California, in the time zone of `now`."""
    there = now.astimezone(ZoneInfo(PACIFIC))
    midnight = (there + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight.astimezone(now.tzinfo)


def _wanted(text: str, file: str, state: SyncState) -> Wanted:
    entries = parse_entries(text, file)
    ids = tuple(dict.fromkeys(entry.id for entry in entries))
    shown = frozenset(entry.id for entry in entries if not _is_marked(entry))
    node = load_yaml(text.removeprefix("\ufeff"), file)
    playlists, channels = (
        texts(found) if (found := node.get(key)) and found.value else () for key in ("playlists", "channels")
    )
    if not (ids or playlists or channels):
        raise KbError(
            say("{file} names nothing to sync", file=file),
            say("run `kb videos add ADDRESS` with a video, playlist or channel"),
        )
    known = frozenset(state.fetched) & frozenset(ids)
    return Wanted(ids=ids, playlists=playlists, channels=channels, shown=shown, known=known)


def _is_marked(entry: Entry) -> bool:
    """Whether a video is known to be gone."""
    available = entry.node.get("available")
    return available is not None and available.value is False


def _merged(settings: Settings, haul: Haul, state: SyncState, rules: Rules) -> SyncReport:
    """The file is read once more: an editor may have saved it while YouTube answered."""
    file = settings.name(settings.videos)
    text = read_videos_file(settings)
    entries = parse_entries(text, file)
    updates = {
        entry.number: update_entry(entry, haul.videos[entry.id], state.written.get(entry.id, {}), rules)
        for entry in entries
        if entry.id in haul.videos
    }
    there = {entry.id for entry in entries}
    news = [video for number, video in haul.videos.items() if number not in there]
    added = tuple(new_fields(video, rules) for video in news if video)
    marks = {entry.id: updates[entry.number].marks for entry in entries if entry.number in updates}
    marks |= {str(fields["id"]): mark_fields(fields) for fields in added}
    kept = there | {str(fields["id"]) for fields in added}
    changed = {
        entry.id: update
        for entry in entries
        if (update := updates.get(entry.number)) and (update.changes or update.kept)
    }
    lost = {video.id: why_unavailable(video, rules.regions) for video in news if video}
    lost |= {number: update.lost for number, update in changed.items()}
    return SyncReport(
        text=merge_videos(
            text,
            {number: update.changes for number, update in updates.items() if update.changes},
            added,
            file,
        ),
        state=SyncState(
            written=_only(kept, {**state.written, **marks}),
            seen=_only(kept, {**state.seen, **_seen(haul.videos)}),
        ),
        added=added,
        updates=changed,
        unavailable={number: why for number, why in lost.items() if why},
        hidden=news.count(None),
        missing=haul.missing,
        checked=len(haul.videos),
    )


def _only(ids: Collection[str], remembered: Mapping[str, T]) -> dict[str, T]:
    """Nothing is remembered of a video that an editor took out."""
    return {number: one for number, one in remembered.items() if number in ids}


def _seen(videos: Mapping[str, Remote | None]) -> dict[str, dict[str, object]]:
    """What videos.yaml has no field for."""
    names = ("thumbnail", "privacy", "blocked", "allowed")
    return {
        number: {name: value for name in names if (value := getattr(video, name))}
        for number, video in videos.items()
        if video
    }
