"""3,203 real records served page by page by a YouTube of our own: requests, units, seconds, memory, and the
chapters of the descriptions.

python -m benchmarks.youtube
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.knowledge_bases import KB
from benchmarks.programs import Run, run
from benchmarks.tables import table
from kb_tools.settings.settings import Settings
from kb_tools.sources.chapters import parse_chapters
from kb_tools.sources.editing.videos_file import iso_duration
from kb_tools.sources.videos import read_videos
from tests.support.youtube_server import KEY, YouTube, serve, video

RECORDS = Path(__file__).parents[2] / "shared" / "data" / "youtube" / "pyvideo.jsonl"
CHAPTER_LINE = re.compile(r"(?m)^.{0,6}(?:\d+:)?\d{1,2}:\d\d")
LANGUAGES = {
    "eng": "en",
    "deu": "de",
    "spa": "es",
    "fra": "fr",
    "ita": "it",
    "pol": "pl",
    "por": "pt",
    "rus": "ru",
    "zho": "zh",
    "jpn": "ja",
}


def main() -> None:
    """Sync twice, index, and say what it took."""
    if not RECORDS.exists():
        sys.exit(f"{RECORDS} is not here")
    records = [json.loads(line) for line in RECORDS.read_text(encoding="utf-8").splitlines()]
    youtube = _youtube(records)
    with serve(youtube), tempfile.TemporaryDirectory() as name:
        folder = _knowledge_base(Path(name))
        rows = [_row("first sync", _sync(folder, youtube), youtube)]
        before = (folder / "videos.yaml").read_bytes()
        rows.append(_row("second sync", _sync(folder, youtube), youtube))
        same = before == (folder / "videos.yaml").read_bytes()
        rows.append(_row("kb index", run([KB, "index"], folder), youtube))
        synced = read_videos(Settings(root=folder))[0]
    print(table(f"{len(records):,} records", ["", "API calls", "seconds", "MB"], rows))
    changed = "not one byte" if same else "SOMETHING"
    print(
        f"\n{len(synced):,} videos of {len(youtube.videos):,} in videos.yaml; after the second sync "
        f"{changed} changed"
    )
    print(f"{sum(bool(video.chapters) for video in synced)} videos have chapters")
    print(table("Descriptions with lines of times", ["", "videos"], _chapters(records)))


def _youtube(records: Iterable[Mapping[str, Any]]) -> YouTube:
    """Durations that are not known are left out, as are languages; ids that come twice do so in the playlist
    too.
    """
    ids = [record["id"] for record in records]
    return YouTube(
        videos={record["id"]: _video(record) for record in records},
        playlists={"UUpyvideo": ids},
        handles={"@pyvideo": "UUpyvideo"},
    )


def _video(record: Mapping[str, Any]) -> dict[str, Any]:
    more = {"duration": iso_duration(record["duration"])} if record["duration"] else {}
    more |= {"defaultAudioLanguage": LANGUAGES[record["language"]]} if record["language"] in LANGUAGES else {}
    resource: dict[str, Any] = video(
        record["id"], record["title"], description=record["description"] or "", **more
    )
    if not record["duration"]:
        del resource["contentDetails"]["duration"]
    return resource


def _knowledge_base(folder: Path) -> Path:
    (folder / "docs").mkdir()
    (folder / "docs" / "index.md").write_text("# Talks\n\nAll of them.\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        "site_name: Talks\nsite_url: https://talks.example/\nplugins: [kb]\n", encoding="utf-8"
    )
    (folder / "videos.yaml").write_text("# All talks\nchannels: ['@pyvideo']\n", encoding="utf-8")
    return folder


def _sync(folder: Path, youtube: YouTube) -> Run:
    youtube.calls.clear()
    return run(["env", f"YOUTUBE_API_KEY={KEY}", KB, "videos", "sync", "--endpoint", youtube.url], folder)


def _row(name: str, measured: Run, youtube: YouTube) -> list[str]:
    calls = f"{len(youtube.calls):,}" if "sync" in name else ""
    return [name, calls, f"{measured.seconds:.1f}", f"{measured.memory:.0f}"]


def _chapters(records: Iterable[Mapping[str, Any]]) -> list[list[str]]:
    """How many give chapters, and what keeps the others from it."""
    found: Counter[str] = Counter()
    for record in records:
        if len(CHAPTER_LINE.findall(record["description"] or "")) >= 2:
            chapters, broken = parse_chapters(record["description"], record["duration"])
            found["chapters" if chapters else _kind(broken[0].what) if broken else "NEITHER"] += 1
    return [[name, str(number)] for name, number in found.most_common()] + [["all", str(found.total())]]


def _kind(what: str) -> str:
    return re.sub(r"\d+(:\d+)+", "…", what)


if __name__ == "__main__":
    main()
