"""A YouTube with a bank's videos and a knowledge base that lists some of them: for the tests of syncs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kb_tools.settings.settings import Settings
from kb_tools.youtube.api import Client
from kb_tools.youtube.merge import Rules
from kb_tools.youtube.sync import plan_sync, save_sync

from .youtube_server import KEY, YouTube, serve, video

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
def films(bare, monkeypatch):
    """A knowledge base with a hand-made videos.yaml, which is the current folder."""
    monkeypatch.chdir(bare)
    (bare / "videos.yaml").write_text(START, encoding="utf-8")
    return bare


def here():
    """The settings of `films`."""
    return Settings(root=Path.cwd())


def waits():
    """A sleep that takes no time, and the list of what it was asked to wait."""
    asked = []
    return asked, asked.append


def client(youtube, **more):
    given = {"time_limit": 20, "sleep": lambda _: None, **more}
    return Client(key=KEY, endpoint=youtube.url, **given)


def sync(youtube, *, languages=("de",), regions=("DE",), overwrite=(), save=True, **more):
    """One sync, in this process: the report."""
    rules = Rules(languages=languages, regions=regions, overwrite=overwrite)
    report = plan(youtube, rules, **more)
    if save:
        save_sync(here(), report)
    return report


def plan(youtube, rules, *, today=TODAY, watch=None, **more):
    with client(youtube, **more) as connection:
        return plan_sync(here(), connection, rules, today=today, watch=watch)


def written():
    return Path("videos.yaml").read_text(encoding="utf-8")
