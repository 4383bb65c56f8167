"""`kb videos`, as an editor uses it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import pytest
from support.syncing import IDS, LIST, START, written
from support.youtube_server import KEY, REFUSALS, YouTube, serve, video

from kb_tools.youtube.state import read_state


def test_unavailable_video_is_never_suggested(youtube, films, kb, monkeypatch):
    """The index drops it."""
    monkeypatch.setenv("YOUTUBE_API_KEY", KEY)
    youtube.videos["aaaaaaaaaaa"]["snippet"]["description"] = "Dampfnudeln selber backen"
    for privacy, found in (("unlisted", True), ("private", False)):
        youtube.videos["aaaaaaaaaaa"]["status"]["privacyStatus"] = privacy
        assert kb("videos", "sync", "--endpoint", youtube.url, cwd=films).returncode == 0
        assert kb("index", cwd=films).returncode == 0
        assert ("aaaaaaaaaaa" in kb("search", "Dampfnudeln", cwd=films).stdout) == found


def test_dry_run_shows_and_writes_nothing(youtube, films, kb, monkeypatch):
    """Not even what it remembers."""
    monkeypatch.setenv("YOUTUBE_API_KEY", KEY)
    ran = kb("videos", "sync", "--dry-run", "--endpoint", youtube.url, cwd=films)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "+ vid00000119  Titel vid00000119\n~ aaaaaaaaaaa  duration, lang, published\n" in ran.stdout
    assert "Would be: 120 added, 1 changed" in ran.stdout
    assert "Used 6 units" in ran.stdout
    assert written() == START
    assert not (films / ".kb").exists()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="there are no terminals here")
def test_progress_is_shown_on_a_terminal_only(youtube, films):
    """On standard error, so that the result can be piped."""
    terminal, end = os.openpty()
    command = [Path(sys.executable).with_name("kb"), "videos", "sync", "--endpoint", youtube.url]
    environment = {**os.environ, "YOUTUBE_API_KEY": KEY, "TERM": "xterm"}
    with subprocess.Popen(command, cwd=films, env=environment, stdout=subprocess.PIPE, stderr=end) as process:
        out = process.stdout.read().decode()
    os.close(end)
    assert "Asking YouTube" in os.read(terminal, 100_000).decode()
    os.close(terminal)
    assert "Asking YouTube" not in out
    assert "121 videos" in out


def test_json_for_programs(youtube, films, kb, monkeypatch):
    """What was added, changed, lost, kept, missing, and what it cost."""
    monkeypatch.setenv("YOUTUBE_API_KEY", KEY)
    youtube.videos["aaaaaaaaaaa"]["status"]["embeddable"] = False
    said = json.loads(kb("videos", "sync", "--json", "--endpoint", youtube.url, cwd=films).stdout)
    assert said["added"] == IDS
    assert said["unavailable"] == {"aaaaaaaaaaa": "embedding switched off"}
    assert (said["kept"], said["units"], said["complete"]) == ({"aaaaaaaaaaa": ["title"]}, 6, True)
    listed = json.loads(kb("videos", "list", "--json", cwd=films).stdout)
    assert [chapter["start"] for chapter in listed[1]["chapters"]] == [0, 30, 60]
    assert listed[0]["available"] is False
    assert listed[1]["youtube"] == {"privacy": "public"}


def test_quota_stops_at_once_saves_and_goes_on_next_time(youtube, films, kb, monkeypatch):
    """With the time at which that is, where the operator is; all in all nothing is asked twice."""
    monkeypatch.setenv("YOUTUBE_API_KEY", KEY)
    youtube.fail_with("quotaExceeded", after=3)
    ran = kb("videos", "sync", "--endpoint", youtube.url, cwd=films)
    assert ran.returncode == 1
    assert re.search(
        r"today's quota for YouTube is used up; what came before it \(50 videos\) is saved - run .* "
        r"from 20\d\d-\d\d-\d\d \d\d:00",
        ran.stderr,
    )
    assert written().count("- id:") == 50
    youtube.failure = None
    ran = kb("videos", "sync", "--endpoint", youtube.url, cwd=films)
    assert ran.returncode == 0
    assert written().count("- id:") == 121
    assert [len(query["id"][0].split(",")) for query in youtube.asked("videos")] == [50, 50, 50, 21], (
        "the second got no answer"
    )
    assert read_state(films / ".kb").fetched == ()


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


def test_key_is_no_option_and_must_be_there(films, kb, monkeypatch):
    """A command line can be read by others."""
    monkeypatch.delenv("YOUTUBE_API_KEY", raising=False)
    ran = kb("videos", "sync", cwd=films)
    assert (ran.returncode, "YOUTUBE_API_KEY" in ran.stderr) == (2, True)
    assert kb("videos", "sync", "--key", "x", cwd=films).returncode == 2


def test_add_and_list(films, kb):
    """The commands, as an editor uses them."""
    assert kb("videos", "add", "https://youtu.be/dQw4w9WgXcQ", "@bank", cwd=films).stdout == (
        "dQw4w9WgXcQ added.\n@bank added; its videos come with `kb videos sync`.\n"
    )
    assert (
        kb("videos", "list", cwd=films).stdout
        == "aaaaaaaaaaa         ?  Mein Titel\ndQw4w9WgXcQ         ?  dQw4w9WgXcQ\n"
    )
    ran = kb("videos", "add", "https://vimeo.com/1\x1b[31m", cwd=films)
    assert ran.returncode == 2
    assert "\x1b" not in ran.stderr


@pytest.mark.parametrize(("words", "told"), [
    (("add", "foo.bar"), "kb: „foo.bar“ ist kein Video, keine Playlist und kein Kanal auf YouTube - die "
     "Adresse aus dem Browser kopieren\n"),
    (("add", "aaaaaaaaaaa"), "aaaaaaaaaaa steht schon da.\n"),
    (("list",), "aaaaaaaaaaa         ?  Mein Titel\n"),
    (("sync", "--region", "XXX"), "kb: „XXX“ ist kein Land - zwei Buchstaben angeben, etwa DE\n"),
])  # fmt: skip
def test_an_editor_is_told_in_german(films, kb, words, told):
    german = {"KB_LANG": "de", "YOUTUBE_API_KEY": KEY}
    assert kb("videos", *words, cwd=films, env=german).said == told


def test_a_sync_and_what_stops_it_are_told_in_german(youtube, films, kb):
    words = ("videos", "sync", "--dry-run", "--endpoint", youtube.url)
    german = {"KB_LANG": "de", "YOUTUBE_API_KEY": KEY}
    youtube.videos[IDS[0]]["status"]["embeddable"] = False
    ran = kb(*words, cwd=films, env=german)
    assert f"+ {IDS[0]}  Titel {IDS[0]} (nicht verfügbar: Einbetten abgeschaltet)\n" in ran.stdout
    assert ran.stdout.endswith(
        "121 Videos geprüft. Es wären: 120 neu, 1 geändert, davon 0 nicht mehr verfügbar.\n"
        "6 Einheiten des Tageskontingents verbraucht.\n"
    )
    youtube.fail_with("API_KEY_INVALID")
    assert kb(*words, cwd=films, env=german).stderr == (
        "kb: YouTube kennt den Schlüssel in YOUTUBE_API_KEY nicht - ihn noch einmal aus der Google "
        "Cloud Console kopieren\n"
    )
