"""A whole sync: what YouTube knows comes into videos.yaml."""

from __future__ import annotations

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from support.places import SHARED
from support.syncing import IDS, LIST, START, here, plan, sync, written
from support.youtube_server import video

from kb_tools.sources.editing.videos_file import iso_duration
from kb_tools.sources.videos import read_videos
from kb_tools.telling.sync import problem_of, text
from kb_tools.youtube.merge import Rules
from kb_tools.youtube.sync import quota_begins_anew

REAL = SHARED / "youtube" / "pyvideo.jsonl"


@pytest.mark.usefixtures("films")
def test_everything_youtube_knows_is_filled_in(youtube):
    """Of the listed ids and of the playlist, in pages and batches of 50; editors' comments, order and titles
    stay.
    """
    report = sync(youtube)
    assert written().startswith(
        f"# Unsere Filme\nplaylists: [{LIST}]\nvideos:\n  - id: aaaaaaaaaaa   # der erste\n    "
        "title: Mein Titel\n    lang: de\n"
        "    duration: PT2M14S\n    published: 2026-03-18\n    questions: [Was tun?]\n\n  - id: "
        "vid00000000\n    title: Titel vid00000000\n"
        "    description: |\n      Inhalt:\n      0:00 Anfang\n      0:30 Mitte\n      1:00 Ende: "
        "gut\n    duration: PT2M14S\n"
        "    published: 2026-03-18\n    chapters:\n      - {start: 0, title: Anfang}\n      - "
        "{start: 30, title: Mitte}\n"
        '      - {start: 60, title: "Ende: gut"}\n\n'
    )
    assert [len(query["id"][0].split(",")) for query in youtube.asked("videos")] == [50, 50, 21]
    assert len(youtube.asked("playlistItems")) == 3
    assert len(report.added) == 120
    assert report.updates["aaaaaaaaaaa"].kept == ("title",)


def test_second_sync_without_news_changes_no_byte(youtube, films):
    """Nor when what is remembered is lost."""
    sync(youtube)
    before = (films / "videos.yaml").read_bytes(), (films / "videos.yaml").stat().st_mtime_ns
    sync(youtube)
    (films / ".kb" / "sync.json").unlink()
    report = sync(youtube)
    assert ((films / "videos.yaml").read_bytes(), (films / "videos.yaml").stat().st_mtime_ns) == before
    assert text(report, 7, "en").splitlines()[-2:] == [
        "Checked 121 videos: nothing changed.",
        "Used 7 units of the day's quota.",
    ]


@pytest.mark.usefixtures("films")
def test_private_video_of_a_playlist_stays_out(youtube):
    """Nothing is known of it, not even its title."""
    youtube.videos[IDS[9]]["status"]["privacyStatus"] = "private"
    report = sync(youtube)
    assert IDS[9] not in written()
    assert "1 video in playlists cannot be watched" in text(report, 1, "en")


@pytest.mark.skipif(not REAL.exists(), reason="the real records are not here")
def test_thousands_of_real_records_are_synced_completely(youtube, films):
    """With duplicate ids, empty descriptions and unknown durations, in at most 140 requests; read back
    without a mistake.
    """
    records = [json.loads(line) for line in REAL.read_text(encoding="utf-8").splitlines()]
    for one in records:
        known = {"duration": iso_duration(one["duration"])} if one["duration"] else {"duration": "P0D"}
        youtube.videos[one["id"]] = video(
            one["id"], one["title"], description=one["description"] or "", **known
        )
    youtube.playlists["UUbank"] = [one["id"] for one in records]
    (films / "videos.yaml").write_text("channels: ['@bank']\n", encoding="utf-8")
    sync(youtube)
    assert len(youtube.calls) <= 140
    found, problems = read_videos(here())
    assert {one.id for one in found} == {one["id"] for one in records}
    assert not [problem for problem in problems if problem.severity == "error"]
    before = (films / "videos.yaml").read_bytes()
    sync(youtube)
    assert (films / "videos.yaml").read_bytes() == before


def test_rest_of_an_old_run_is_forgotten(youtube, films):
    """After two days a run begins anew; so it does when a page's token is no longer known."""
    youtube.fail_with("quotaExceeded", after=3)
    sync(youtube)
    youtube.failure = None
    later = plan(youtube, Rules(), today=date(2026, 11, 25))
    assert later.checked == 121
    path = films / ".kb" / "sync.json"
    path.write_text(path.read_text(encoding="utf-8").replace("CAEQ", "OLD"), encoding="utf-8")
    assert len(sync(youtube).added) == 71


@pytest.mark.parametrize(
    ("now", "zone", "then"),
    [
        ("2026-11-21T12:00:00", "Europe/Berlin", "2026-11-22T09:00:00+01:00"),
        ("2026-11-21T08:59:00", "Europe/Berlin", "2026-11-21T09:00:00+01:00"),
        ("2026-03-20T12:00:00", "Europe/Berlin", "2026-03-21T08:00:00+01:00"),
        ("2026-03-08T01:30:00", "America/Los_Angeles", "2026-03-09T00:00:00-07:00"),
        ("2026-07-01T12:00:00", "Asia/Kolkata", "2026-07-01T12:30:00+05:30"),
    ],
)
def test_quota_begins_anew_at_midnight_in_california(now, zone, then):
    """Said in the operator's time, with either side's summer time."""
    assert quota_begins_anew(datetime.fromisoformat(now).replace(tzinfo=ZoneInfo(zone))).isoformat() == then


def test_editor_who_saves_meanwhile_loses_nothing(youtube, films):
    """The file is read again when YouTube has answered."""
    meant = START.replace("Mein Titel", "Gerade geändert")
    report = plan(
        youtube,
        Rules(),
        watch=lambda *_: (films / "videos.yaml").write_text(meant, encoding="utf-8") and None,
    )
    assert "Gerade geändert" in report.text


@pytest.mark.usefixtures("films")
def test_interrupted_run_keeps_what_it_had(youtube):
    """Ctrl-C is a stop like another."""

    def interrupt(*_):
        raise KeyboardInterrupt

    report = plan(youtube, Rules(), watch=interrupt)
    assert len(report.added) == 49
    assert "interrupted" in str(problem_of(report))
