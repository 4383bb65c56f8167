"""What becomes of a video that both YouTube and the editors know."""

from __future__ import annotations

import json

import pytest
from support.syncing import IDS, sync, written

from kb_tools.telling.sync import text


def test_news_replace_what_sync_wrote_and_nothing_else(youtube, films):
    """A title or description an editor changed stays; one that sync wrote follows YouTube."""
    sync(youtube)
    text = written().replace("Titel vid00000001\n", "Von Hand\n")
    (films / "videos.yaml").write_text(text, encoding="utf-8")
    for number in IDS[:2]:
        youtube.videos[number]["snippet"] |= {"title": "Neu", "description": "0:00 A\n0:20 B\n0:40 C"}
    report = sync(youtube)
    assert sorted(report.updates[IDS[0]].changes) == ["chapters", "description", "title"]
    assert sorted(report.updates[IDS[1]].changes) == ["chapters", "description"]
    assert report.updates[IDS[1]].kept == ("title",)
    assert "    title: Von Hand\n    description: |\n      0:00 A\n      0:20 B\n      0:40 C\n" in written()
    sync(youtube, overwrite=("title",))
    assert "Von Hand" not in written()


def test_what_nobody_knows_who_wrote_is_kept_and_reported(youtube, films):
    """Without memory, on another machine, a description that differs counts as the editors'."""
    sync(youtube)
    (films / ".kb" / "sync.json").unlink()
    youtube.videos[IDS[0]]["snippet"]["description"] = "Neu"
    before = written()
    report = sync(youtube)
    assert report.updates[IDS[0]].kept == ("description",)
    assert "description 1x" in text(report, 1, "en")
    assert before == written()


def test_editors_chapters_and_empty_list_win(youtube, films):
    """Chapters that are not those of the description are somebody's."""
    for chapters in ("[]", "[{start: 0, title: Meine}]"):
        text = f"videos:\n  - id: {IDS[0]}\n    chapters: {chapters}\n"
        (films / "videos.yaml").write_text(text, encoding="utf-8")
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
@pytest.mark.usefixtures("films")
def test_video_that_cannot_be_watched_is_kept_marked_and_reported(youtube, change, why):
    """And when it can be watched again, the mark goes and the file is as it was."""
    sync(youtube)
    before, was = written(), json.dumps(youtube.videos[IDS[5]])
    change(youtube.videos[IDS[5]])
    report = sync(youtube)
    assert f"available: false # YouTube: {why}\n" in written()
    assert report.updates[IDS[5]].lost == why
    assert f"- {IDS[5]}  not available any more: {why}" in text(report, 1, "en")
    assert sync(youtube).updates.keys() == {"aaaaaaaaaaa"}
    youtube.videos[IDS[5]] = json.loads(was)
    assert sync(youtube).updates[IDS[5]].back
    assert written() == before


def test_editors_own_mark_stays(youtube, films):
    """An editor who withdraws a video is not overruled."""
    (films / "videos.yaml").write_text(
        f"videos:\n  - id: {IDS[0]}\n    available: false # veraltet\n", encoding="utf-8"
    )
    sync(youtube)
    assert "    available: false # veraltet\n" in written()
