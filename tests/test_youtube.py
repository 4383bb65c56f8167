"""`kb videos`: what YouTube knows comes into videos.yaml, and nothing secret goes anywhere."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.places import SHARED
from support.youtube_server import CLIENT_SECRET, KEY, REFRESH, REFUSALS, TOKEN, YouTube, serve, video

from kb_tools.errors import UsageError
from kb_tools.settings.settings import Settings
from kb_tools.sources.video_fields import iso_duration
from kb_tools.sources.videos import read_videos
from kb_tools.telling.videos import problem_of, report_text
from kb_tools.youtube.adding import add_address
from kb_tools.youtube.api import Client, NotFound, QuotaUsedUp, YouTubeError, check_endpoint
from kb_tools.youtube.merge import Rules
from kb_tools.youtube.records import Remote, parse_page, parse_uploads, parse_video, why_unavailable
from kb_tools.youtube.state import read_state
from kb_tools.youtube.sync import plan_sync, quota_begins_anew, save_sync

REAL = SHARED / "youtube" / "pyvideo.jsonl"
TODAY = date(2026, 11, 21)
IDS = [f"vid{number:08}" for number in range(120)]
CHAPTERS = "Inhalt:\n0:00 Anfang\n0:30 Mitte\n1:00 Ende: gut"
LIST = "PLxxxxxxxxxxxxxxxx"
START = f"""# Unsere Filme
playlists: [{LIST}]
videos:
  - id: aaaaaaaaaaa   # der erste
    title: Mein Titel
    questions: [Was tun?]
"""


@pytest.fixture
def youtube():
    """A YouTube with a playlist of 120 videos and one video besides."""
    videos = {number: video(number, f"Titel {number}", description=CHAPTERS) for number in IDS}
    videos["aaaaaaaaaaa"] = video("aaaaaaaaaaa", "Titel bei YouTube", defaultAudioLanguage="de-DE")
    with serve(
        YouTube(videos=videos, playlists={LIST: list(IDS), "UUbank": IDS[:60]}, handles={"@bank": "UUbank"})
    ) as server:
        yield server


@pytest.fixture
def base(bare, monkeypatch):
    """A knowledge base with a hand-made videos.yaml, which is the current folder."""
    monkeypatch.chdir(bare)
    (bare / "videos.yaml").write_text(START, encoding="utf-8")
    return bare


def waits():
    """A sleep that takes no time, and the list of what it was asked to wait."""
    asked = []
    return asked, asked.append


def client(youtube, **more):
    return Client(key=KEY, endpoint=youtube.url, time_limit=0.3, **{"sleep": lambda _: None, **more})


def sync(youtube, *, languages=("de",), regions=("DE",), overwrite=(), save=True, **more):
    """One sync, in this process: the report."""
    rules = Rules(languages=languages, regions=regions, overwrite=overwrite)
    report = plan(youtube, rules, **more)
    if save:
        save_sync(Settings(), report)
    return report


def plan(youtube, rules, *, today=TODAY, watch=None, **more):
    with client(youtube, **more) as connection:
        return plan_sync(Settings(), connection, rules, today=today, watch=watch)


def written():
    return Path("videos.yaml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("base")
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


def test_second_sync_without_news_changes_no_byte(youtube, base):
    """Nor when what is remembered is lost."""
    sync(youtube)
    before = (base / "videos.yaml").read_bytes(), (base / "videos.yaml").stat().st_mtime_ns
    sync(youtube)
    (base / ".kb" / "sync.json").unlink()
    report = sync(youtube)
    assert ((base / "videos.yaml").read_bytes(), (base / "videos.yaml").stat().st_mtime_ns) == before
    assert report_text(report, 7).splitlines()[-2:] == [
        "Checked 121 videos: nothing changed.",
        "Used 7 units of the day's quota.",
    ]


def test_channel_gives_its_uploads(youtube, base):
    """By handle, address or id; ids that a playlist has too are asked for once."""
    youtube.handles["UC" + "x" * 22] = "UUbank"
    (base / "videos.yaml").write_text(
        f"channels: ['@bank', 'https://www.youtube.com/channel/UC{'x' * 22}', youtube.com/@bank]\n",
        encoding="utf-8",
    )
    report = sync(youtube)
    assert len(report.added) == 60
    assert len(youtube.asked("videos")) == 2


def test_news_replace_what_sync_wrote_and_nothing_else(youtube, base):
    """A title or description an editor changed stays; one that sync wrote follows YouTube."""
    sync(youtube)
    text = written().replace("Titel vid00000001\n", "Von Hand\n")
    (base / "videos.yaml").write_text(text, encoding="utf-8")
    for number in IDS[:2]:
        youtube.videos[number]["snippet"] |= {"title": "Neu", "description": "0:00 A\n0:20 B\n0:40 C"}
    report = sync(youtube)
    assert sorted(report.updates[IDS[0]].changes) == ["chapters", "description", "title"]
    assert sorted(report.updates[IDS[1]].changes) == ["chapters", "description"]
    assert report.updates[IDS[1]].kept == ("title",)
    assert "    title: Von Hand\n    description: |\n      0:00 A\n      0:20 B\n      0:40 C\n" in written()
    sync(youtube, overwrite=("title",))
    assert "Von Hand" not in written()


def test_what_nobody_knows_who_wrote_is_kept_and_reported(youtube, base):
    """Without memory, on another machine, a description that differs counts as the editors'."""
    sync(youtube)
    (base / ".kb" / "sync.json").unlink()
    youtube.videos[IDS[0]]["snippet"]["description"] = "Neu"
    before = written()
    report = sync(youtube)
    assert report.updates[IDS[0]].kept == ("description",)
    assert "description 1x" in report_text(report, 1)
    assert before == written()


def test_editors_chapters_and_empty_list_win(youtube, base):
    """Chapters that are not those of the description are somebody's."""
    for chapters in ("[]", "[{start: 0, title: Meine}]"):
        text = f"videos:\n  - id: {IDS[0]}\n    chapters: {chapters}\n"
        (base / "videos.yaml").write_text(text, encoding="utf-8")
        sync(youtube)
        assert f"    chapters: {chapters}\n" in written()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda one: one["status"].update(privacyStatus="private"), "private or deleted"),
        (lambda one: one["status"].update(embeddable=False), "embedding switched off"),
        (lambda one: one["status"].update(uploadStatus="rejected"), "upload rejected"),
        (lambda one: one["snippet"].update(liveBroadcastContent="upcoming"), "not broadcast yet"),
        (
            lambda one: one["contentDetails"].update(regionRestriction={"blocked": ["AT", "DE"]}),
            "blocked in DE",
        ),
        (lambda one: one["contentDetails"].update(regionRestriction={"allowed": ["US"]}), "blocked in DE"),
    ],
)
@pytest.mark.usefixtures("base")
def test_video_that_cannot_be_watched_is_kept_marked_and_reported(youtube, change, why):
    """And when it can be watched again, the mark goes and the file is as it was."""
    sync(youtube)
    before, was = written(), json.dumps(youtube.videos[IDS[5]])
    change(youtube.videos[IDS[5]])
    report = sync(youtube)
    assert f"available: false # YouTube: {why}\n" in written()
    assert report.updates[IDS[5]].lost == why
    assert f"- {IDS[5]}  not available any more: {why}" in report_text(report, 1)
    assert sync(youtube).updates.keys() == {"aaaaaaaaaaa"}
    youtube.videos[IDS[5]] = json.loads(was)
    assert sync(youtube).updates[IDS[5]].back
    assert written() == before


def test_unavailable_video_is_never_suggested(youtube, base, kb, monkeypatch):
    """The index drops it."""
    monkeypatch.setenv("YOUTUBE_API_KEY", KEY)
    youtube.videos["aaaaaaaaaaa"]["snippet"]["description"] = "Dampfnudeln selber backen"
    for privacy, found in (("unlisted", True), ("private", False)):
        youtube.videos["aaaaaaaaaaa"]["status"]["privacyStatus"] = privacy
        assert kb("videos", "sync", "--endpoint", youtube.url, cwd=base).returncode == 0
        assert kb("index", cwd=base).returncode == 0
        assert ("aaaaaaaaaaa" in kb("search", "Dampfnudeln", cwd=base).stdout) == found


def test_editors_own_mark_stays(youtube, base):
    """An editor who withdraws a video is not overruled."""
    (base / "videos.yaml").write_text(
        f"videos:\n  - id: {IDS[0]}\n    available: false # veraltet\n", encoding="utf-8"
    )
    sync(youtube)
    assert "    available: false # veraltet\n" in written()


@pytest.mark.usefixtures("base")
def test_private_video_of_a_playlist_stays_out(youtube):
    """Nothing is known of it, not even its title."""
    youtube.videos[IDS[9]]["status"]["privacyStatus"] = "private"
    report = sync(youtube)
    assert IDS[9] not in written()
    assert "1 video in playlists cannot be watched" in report_text(report, 1)


def test_dry_run_shows_and_writes_nothing(youtube, base, kb, monkeypatch):
    """Not even what it remembers."""
    monkeypatch.setenv("YOUTUBE_API_KEY", KEY)
    ran = kb("videos", "sync", "--dry-run", "--endpoint", youtube.url, cwd=base)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "+ vid00000119  Titel vid00000119\n~ aaaaaaaaaaa  duration, lang, published\n" in ran.stdout
    assert "Would be: 120 added, 1 changed" in ran.stdout
    assert "Used 6 units" in ran.stdout
    assert written() == START
    assert not (base / ".kb").exists()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no terminals here")
def test_progress_is_shown_on_a_terminal_only(youtube, base):
    """On standard error, so that the result can be piped."""
    terminal, end = os.openpty()
    command = [Path(sys.executable).with_name("kb"), "videos", "sync", "--endpoint", youtube.url]
    environment = {**os.environ, "YOUTUBE_API_KEY": KEY, "TERM": "xterm"}
    with subprocess.Popen(command, cwd=base, env=environment, stdout=subprocess.PIPE, stderr=end) as process:
        out = process.stdout.read().decode()
    os.close(end)
    assert "Asking YouTube" in os.read(terminal, 100_000).decode()
    os.close(terminal)
    assert "Asking YouTube" not in out
    assert "121 videos" in out


@pytest.mark.skipif(not REAL.exists(), reason="the real records are not here")
def test_thousands_of_real_records_are_synced_completely(youtube, base):
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
    (base / "videos.yaml").write_text("channels: ['@bank']\n", encoding="utf-8")
    sync(youtube)
    assert len(youtube.calls) <= 140
    found, problems = read_videos(Settings())
    assert {one.id for one in found} == {one["id"] for one in records}
    assert not [problem for problem in problems if problem.severity == "error"]
    before = (base / "videos.yaml").read_bytes()
    sync(youtube)
    assert (base / "videos.yaml").read_bytes() == before


def test_json_for_programs(youtube, base, kb, monkeypatch):
    """What was added, changed, lost, kept, missing, and what it cost."""
    monkeypatch.setenv("YOUTUBE_API_KEY", KEY)
    youtube.videos["aaaaaaaaaaa"]["status"]["embeddable"] = False
    said = json.loads(kb("videos", "sync", "--json", "--endpoint", youtube.url, cwd=base).stdout)
    assert said["added"] == IDS
    assert said["unavailable"] == {"aaaaaaaaaaa": "embedding switched off"}
    assert (said["kept"], said["units"], said["complete"]) == ({"aaaaaaaaaaa": ["title"]}, 6, True)
    listed = json.loads(kb("videos", "list", "--json", cwd=base).stdout)
    assert [chapter["start"] for chapter in listed[1]["chapters"]] == [0, 30, 60]
    assert listed[0]["available"] is False
    assert listed[1]["youtube"] == {"privacy": "public"}


@pytest.mark.parametrize("failure", ["rateLimitExceeded", "backendError", "cut", "garbage", "slow"])
@pytest.mark.usefixtures("base")
def test_what_can_pass_is_tried_again(youtube, failure):
    """Twice wrong, then fine: complete, after waits that grow."""
    youtube.fail_with(failure, after=1, times=2)
    asked, sleep = waits()
    report = sync(youtube, sleep=sleep)
    assert (report.stopped, len(report.added), asked) == (None, 120, [1.0, 2.0])


@pytest.mark.usefixtures("base")
def test_youtube_may_say_how_long_to_wait(youtube):
    """And is listened to."""
    youtube.fail_with("busy", times=2)
    asked, sleep = waits()
    assert sync(youtube, sleep=sleep).stopped is None
    assert asked == [7.0, 7.0]


@pytest.mark.parametrize("failure", ["rateLimitExceeded", "backendError", "cut", "garbage", "slow"])
@pytest.mark.usefixtures("base")
def test_what_does_not_pass_ends_after_four_tries(youtube, failure):
    """What came before is saved, and the next run goes on there."""
    youtube.fail_with(failure, after=2)
    asked, sleep = waits()
    report = sync(youtube, sleep=sleep)
    assert isinstance(report.stopped, YouTubeError)
    assert (asked, len(report.added)) == ([1.0, 2.0, 4.0], 49)
    youtube.failure = None
    youtube.calls.clear()
    assert len(sync(youtube).added) == 71
    assert [query["pageToken"] for query in youtube.asked("playlistItems")] == [["CAEQ50"], ["CAEQ100"]]


@pytest.mark.parametrize(
    "failure", ["quotaExceeded", "API_KEY_INVALID", "accessNotConfigured", "other", "moved"]
)
@pytest.mark.usefixtures("base")
def test_what_cannot_pass_is_not_tried_again(youtube, failure):
    """One try, one sentence."""
    youtube.fail_with(failure)
    asked, sleep = waits()
    report = sync(youtube, sleep=sleep)
    assert (asked, len(youtube.calls)) == ([], 1)
    assert report.stopped.what
    assert report.stopped.fix or failure == "quotaExceeded"
    assert written() == START


def test_quota_stops_at_once_saves_and_goes_on_next_time(youtube, base, kb, monkeypatch):
    """With the time at which that is, where the operator is; all in all nothing is asked twice."""
    monkeypatch.setenv("YOUTUBE_API_KEY", KEY)
    youtube.fail_with("quotaExceeded", after=3)
    ran = kb("videos", "sync", "--endpoint", youtube.url, cwd=base)
    assert ran.returncode == 1
    assert re.search(
        r"today's quota for YouTube is used up; what came before it \(50 videos\) is saved - run .* "
        r"from 20\d\d-\d\d-\d\d \d\d:00",
        ran.stderr,
    )
    assert written().count("- id:") == 50
    youtube.failure = None
    ran = kb("videos", "sync", "--endpoint", youtube.url, cwd=base)
    assert ran.returncode == 0
    assert written().count("- id:") == 121
    assert [len(query["id"][0].split(",")) for query in youtube.asked("videos")] == [50, 50, 50, 21], (
        "the second got no answer"
    )
    assert read_state(base / ".kb").fetched == ()


def test_rest_of_an_old_run_is_forgotten(youtube, base):
    """After two days a run begins anew; so it does when a page's token is no longer known."""
    youtube.fail_with("quotaExceeded", after=3)
    sync(youtube)
    youtube.failure = None
    later = plan(youtube, Rules(), today=date(2026, 11, 25))
    assert later.checked == 121
    path = base / ".kb" / "sync.json"
    path.write_text(path.read_text(encoding="utf-8").replace("CAEQ", "OLD"), encoding="utf-8")
    assert len(sync(youtube).added) == 71


@pytest.mark.parametrize(
    "damage", ["", "[]", "{", '{"version": 1}', '{"version": 1, "written": 3}', "[" * 100_000]
)
def test_damaged_memory_is_no_memory(youtube, base, damage):
    """Nothing that matters was only there."""
    (base / ".kb").mkdir()
    (base / ".kb" / "sync.json").write_text(damage, encoding="utf-8")
    assert len(sync(youtube).added) == 120


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


def test_missing_playlist_is_named_and_the_rest_goes_on(youtube, base):
    """A deleted playlist or a changed handle is the editors' to mend."""
    (base / "videos.yaml").write_text(
        f"playlists: [PLgonegonegone, {LIST}, nö]\nchannels: ['@niemand']\n", encoding="utf-8"
    )
    report = sync(youtube)
    assert len(report.added) == 120
    assert set(report.missing) == {"PLgonegonegone", "nö", "@niemand"}
    assert (
        str(problem_of(report))
        == "PLgonegonegone is not on YouTube, or private - see whether it was deleted (and 2 more like it)"
    )


@pytest.mark.usefixtures("base")
def test_playlist_that_leads_in_a_circle_ends(youtube):
    """A page without news is the last."""
    youtube.playlists[LIST] = IDS[:50] + IDS[:50] + IDS[50:60]
    assert len(sync(youtube).added) == 50


TALKATIVE = (
    "import logging; logging.basicConfig(level=logging.DEBUG)\nfrom kb_tools.cli import main; "
    "main(prog_name='kb')"
)


def sync_that_fails(folder, failure):
    """What a sync prints, with every library logging all it can, when YouTube fails after one good answer."""
    with serve(
        YouTube(videos={number: video(number) for number in IDS}, playlists={LIST: list(IDS)})
    ) as youtube:
        youtube.fail_with(failure, after=1)
        command = [
            sys.executable,
            "-c",
            TALKATIVE,
            "-C",
            folder,
            "videos",
            "sync",
            "--endpoint",
            youtube.url,
            "--timeout",
            "0.3",
        ]
        return subprocess.run(
            command, env={**os.environ, "YOUTUBE_API_KEY": KEY}, capture_output=True, text=True, check=False
        )


def test_secrets_appear_nowhere(bare):
    """Over every failure: in what is printed, in tracebacks, in any file of the knowledge base."""
    folders = [
        Path(shutil.copytree(bare, bare.parent / failure))
        for failure in (*REFUSALS, "cut", "garbage", "other", "moved", "slow")
    ]
    for folder in folders:
        (folder / "videos.yaml").write_text(START, encoding="utf-8")
    with ThreadPoolExecutor(len(folders)) as pool:
        runs = list(pool.map(lambda folder: sync_that_fails(folder, folder.name), folders))
    assert {folder.name for folder, ran in zip(folders, runs, strict=True) if ran.returncode != 1} <= {
        "invalidPageToken"
    }
    said = "".join(ran.stdout + ran.stderr for ran in runs)
    assert "Traceback" not in said
    kept = "".join(
        path.read_text(encoding="utf-8", errors="replace")
        for path in bare.parent.rglob("*")
        if path.is_file()
    )
    for secret in (KEY, quote(KEY), quote(KEY, safe=""), KEY[:12]):
        assert secret not in said
        assert secret not in kept


def test_key_is_no_option_and_must_be_there(base, kb, monkeypatch):
    """A command line can be read by others."""
    monkeypatch.delenv("YOUTUBE_API_KEY", raising=False)
    ran = kb("videos", "sync", cwd=base)
    assert (ran.returncode, "YOUTUBE_API_KEY" in ran.stderr) == (2, True)
    assert kb("videos", "sync", "--key", "x", cwd=base).returncode == 2


@pytest.mark.parametrize("endpoint", ["", "ftp://x", "youtube", "https://user:pass@x/", "https://x/?a=b"])
def test_endpoint_that_is_no_address_is_refused(endpoint):
    """Before anything is sent there."""
    with pytest.raises(UsageError):
        check_endpoint(endpoint)


def test_token_is_not_sent_in_the_clear():
    """Outside this machine only https will do."""
    with pytest.raises(UsageError):
        check_endpoint("http://proxy.example/", bearer=True)
    assert check_endpoint("http://127.0.0.1:1/", bearer=True)


def test_error_has_no_google_in_it(youtube):
    """What is raised carries no cause that a traceback would print."""
    youtube.fail_with("playlistNotFound")
    for failure, kind in (
        ("playlistNotFound", NotFound),
        ("quotaExceeded", QuotaUsedUp),
        ("backendError", YouTubeError),
    ):
        youtube.fail_with(failure)
        with pytest.raises(kind) as caught, client(youtube) as connection:
            connection.get("videos", part="snippet", id="aaaaaaaaaaa")
        assert caught.value.__context__ is None
        assert caught.value.__cause__ is None


def test_editor_who_saves_meanwhile_loses_nothing(youtube, base):
    """The file is read again when YouTube has answered."""
    meant = START.replace("Mein Titel", "Gerade geändert")
    report = plan(
        youtube, Rules(), watch=lambda *_: (base / "videos.yaml").write_text(meant, encoding="utf-8") and None
    )
    assert "Gerade geändert" in report.text


@pytest.mark.usefixtures("base")
def test_interrupted_run_keeps_what_it_had(youtube):
    """Ctrl-C is a stop like another."""

    def interrupt(*_):
        raise KeyboardInterrupt

    report = plan(youtube, Rules(), watch=interrupt)
    assert len(report.added) == 49
    assert "interrupted" in str(problem_of(report))


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "id",
                    "snippet",
                    "title",
                    "contentDetails",
                    "duration",
                    "regionRestriction",
                    "allowed",
                    "blocked",
                    "items",
                    "status",
                    "thumbnails",
                    "url",
                    "videoId",
                    "relatedPlaylists",
                    "uploads",
                    "publishedAt",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(json_values)
def test_any_answer_is_read_or_passed_over(answer):
    """Whatever a server sends, nothing raises."""
    for one in (answer, {"id": "aaaaaaaaaaa", "snippet": answer, "contentDetails": answer, "status": answer}):
        found = parse_video(one)
        assert found is None or why_unavailable(found, ("DE",)) is not None
    page = {"items": answer if isinstance(answer, list) else [answer]}
    assert parse_page(page)
    assert isinstance(parse_uploads(page), str)


def test_countries_that_matter_are_the_customers():
    """Blocked elsewhere is not blocked here."""
    assert why_unavailable(Remote(id="a", blocked=("US",)), ("DE", "AT")) == ""
    assert why_unavailable(Remote(id="a", allowed=("DE",)), ("DE", "AT")) == "blocked in AT"


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("dQw4w9WgXcQ", "videos"),
        ("https://youtu.be/dQw4w9WgXcQ?t=42", "videos"),
        ("https://www.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&list=PLx", "videos"),
        ("youtube.com/shorts/dQw4w9WgXcQ", "videos"),
        ("https://www.youtube.com/playlist?list=PLabcdefghijkl", "playlists"),
        ("https://www.youtube.com/@bank", "channels"),
        ("@bank", "channels"),
    ],
)
def test_address_goes_where_it_belongs(address, key):
    """As people copy it; a second time it is there already."""
    text, said = add_address("", address, "videos.yaml")
    assert text.startswith(f"{key}:")
    assert "added" in said
    assert add_address(text, address, "videos.yaml") == (text, add_address(text, address, "videos.yaml")[1])


@given(st.text())
def test_any_other_address_is_refused(address):
    """Or added; nothing else."""
    try:
        text, _ = add_address("", address, "videos.yaml")
    except UsageError:
        return
    assert text


def test_add_and_list(base, kb):
    """The commands, as an editor uses them."""
    assert kb("videos", "add", "https://youtu.be/dQw4w9WgXcQ", "@bank", cwd=base).stdout == (
        "dQw4w9WgXcQ added.\n@bank added; its videos come with `kb videos sync`.\n"
    )
    assert (
        kb("videos", "list", cwd=base).stdout
        == "aaaaaaaaaaa         ?  Mein Titel\ndQw4w9WgXcQ         ?  dQw4w9WgXcQ\n"
    )
    ran = kb("videos", "add", "https://vimeo.com/1\x1b[31m", cwd=base)
    assert ran.returncode == 2
    assert "\x1b" not in ran.stderr


VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nHallo.\n"


def test_captions_from_a_file(base, kb, tmp_path):
    """The file stands beside videos.yaml then, and is named there; captions that are there are not lost by
    mistake.
    """
    source = tmp_path / "from studio.vtt"
    source.write_text(VTT, encoding="utf-8")
    assert (
        kb("videos", "captions", "aaaaaaaaaaa", str(source), cwd=base).stdout
        == "captions/aaaaaaaaaaa.en.vtt belongs to aaaaaaaaaaa now.\n"
    )
    assert "    title: Mein Titel\n    captions: captions/aaaaaaaaaaa.en.vtt\n    questions:" in written()
    assert (base / "captions" / "aaaaaaaaaaa.en.vtt").read_text(encoding="utf-8") == VTT
    again = kb("videos", "captions", "aaaaaaaaaaa", str(source), cwd=base)
    assert (again.returncode, "--replace" in again.stderr) == (1, True)
    assert kb("videos", "captions", "aaaaaaaaaaa", str(source), "--replace", cwd=base).returncode == 0
    assert kb("videos", "captions", "zzzzzzzzzzz", str(source), cwd=base).returncode == 2
    assert (
        kb(
            "videos", "captions", "aaaaaaaaaaa", str(source), "--replace", "--lang", "../x", cwd=base
        ).returncode
        == 2
    )
    source.write_text("nothing", encoding="utf-8")
    assert kb("videos", "captions", "aaaaaaaaaaa", str(source), "--replace", cwd=base).returncode == 1


def client_file(folder, youtube, secret=CLIENT_SECRET):
    path = folder / "client_secret.json"
    installed = {
        "client_id": "id.apps.example",
        "client_secret": secret,
        "auth_uri": f"{youtube.url}/auth",
        "token_uri": f"{youtube.url}/token",
    }
    path.write_text(json.dumps({"installed": installed}), encoding="utf-8")
    return path


def log_in(base, home, client):
    """`kb videos login` with somebody at the browser who agrees: exit code and what was printed."""
    environment = {
        **os.environ,
        "HOME": str(home),
        "OAUTHLIB_INSECURE_TRANSPORT": "1",
        "PYTHONUNBUFFERED": "1",
    }
    command = [Path(sys.executable).with_name("kb"), "videos", "login", "--no-browser", "--client", client]
    with subprocess.Popen(
        command, cwd=base, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        rows = []
        while not (rows and rows[-1].startswith("http")):
            rows.append(process.stdout.readline())
        asked = parse_qs(urlsplit(rows[-1].strip()).query)
        with urllib.request.urlopen(
            f"{asked['redirect_uri'][0]}?state={asked['state'][0]}&code=TEST-code"
        ) as page:
            page.read()
        out, err = process.communicate(timeout=30)
    return process.returncode, "".join(rows) + out + err


def test_owner_logs_in_and_gets_the_captions(youtube, base, kb, tmp_path):
    """The token is the owner's alone; neither it nor the client's secret is printed or kept anywhere else."""
    pytest.importorskip("google_auth_oauthlib")
    youtube.tracks["aaaaaaaaaaa"] = [
        {"id": "auto", "snippet": {"language": "en", "name": "", "trackKind": "ASR"}},
        {"id": "hand", "snippet": {"language": "en", "name": "by \x1b[31mhand", "trackKind": "standard"}},
    ]
    youtube.captions["hand"] = VTT.encode()
    home = tmp_path / "home"
    nobody = kb("videos", "captions", "aaaaaaaaaaa", cwd=base)
    assert "kb videos login" in nobody.stderr
    secret_file = client_file(tmp_path, youtube)
    code, said = log_in(base, home, secret_file)
    assert code == 0, said
    token = home / ".config" / "kb-tools" / "youtube-token.json"
    assert token.stat().st_mode & 0o777 == 0o600
    ran = kb("videos", "captions", "aaaaaaaaaaa", "--endpoint", youtube.url, cwd=base)
    assert ran.returncode == 0, ran.said
    assert "en  by [31mhand\n" in ran.stdout
    assert "en  -  (automatic)\n" in ran.stdout
    assert "Used 250 units." in ran.stderr
    assert (base / "captions" / "aaaaaaaaaaa.en.vtt").read_text(encoding="utf-8") == VTT
    youtube.fail_with("quotaExceeded")
    failed = kb("videos", "captions", "aaaaaaaaaaa", "--list", "--endpoint", youtube.url, cwd=base)
    secret_file.write_text(secret_file.read_text().replace(CLIENT_SECRET, "wrong"), encoding="utf-8")
    refused = kb("videos", "captions", "aaaaaaaaaaa", "--list", "--endpoint", youtube.url, cwd=base)
    assert "kb videos login" in refused.stderr
    said += ran.said + failed.said + refused.said
    kept = "".join(
        path.read_text(encoding="utf-8", errors="replace")
        for path in tmp_path.rglob("*")
        if path.is_file() and path != token
    )
    for secret in (TOKEN, REFRESH, CLIENT_SECRET):
        assert secret not in said
        assert secret not in kept
    assert CLIENT_SECRET not in token.read_text()


def test_refused_login_says_no_secret(youtube, base, tmp_path):
    """Google's own words may quote it."""
    pytest.importorskip("google_auth_oauthlib")
    code, said = log_in(base, tmp_path / "home", client_file(tmp_path, youtube, secret="GOCSPX-other"))
    assert code == 1
    assert "Google did not accept the login" in said
    assert "GOCSPX" not in said
    assert "Traceback" not in said
