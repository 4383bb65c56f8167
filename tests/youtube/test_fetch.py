"""Playlists and channels, page by page."""

from __future__ import annotations

import pytest
from support.syncing import IDS, LIST, sync, written

from kb_tools.telling.sync import problem_of
from kb_tools.youtube.fetch import MOST, Haul, Wanted, fetch_videos


def test_channel_gives_its_uploads(youtube, films):
    """By handle, address or id; ids that a playlist has too are asked for once."""
    youtube.handles["UC" + "x" * 22] = "UUbank"
    (films / "videos.yaml").write_text(
        f"channels: ['@bank', 'https://www.youtube.com/channel/UC{'x' * 22}', youtube.com/@bank]\n",
        encoding="utf-8",
    )
    report = sync(youtube)
    assert len(report.added) == 60
    assert len(youtube.asked("videos")) == 2


def test_missing_playlist_is_named_and_the_rest_goes_on(youtube, films):
    """A deleted playlist or a changed handle is the editors' to mend."""
    (films / "videos.yaml").write_text(
        f"playlists: [PLgonegonegone, {LIST}, nö]\nchannels: ['@niemand']\n", encoding="utf-8"
    )
    report = sync(youtube)
    assert len(report.added) == 120
    assert set(report.missing) == {"PLgonegonegone", "nö", "@niemand"}
    assert (
        str(problem_of(report))
        == "PLgonegonegone is not on YouTube, or private - see whether it was deleted (and 2 more like it)"
    )


@pytest.mark.usefixtures("films")
def test_playlist_that_leads_in_a_circle_ends(youtube):
    """A page without news is the last."""
    youtube.playlists[LIST] = IDS[:50] + IDS[:50] + IDS[50:60]
    assert len(sync(youtube).added) == 50


class Endless:
    """A playlist of which every page has news and a next one."""

    def __init__(self):
        self.pages = 0

    def get(self, collection, **_):
        if collection == "videos":
            return {"items": []}
        self.pages += 1
        items = [{"contentDetails": {"videoId": f"{self.pages:08}{one:03}"}} for one in range(50)]
        return {"items": items, "nextPageToken": f"t{self.pages}"}


def test_playlist_without_an_end_ends():
    """No list of YouTube's is longer."""
    client, haul = Endless(), Haul()
    fetch_videos(client, Wanted(playlists=[LIST]), haul)
    assert client.pages == MOST // 50 + 1
    assert haul.missing == {LIST: "lists more than 20,000 videos - the others are left out"}


def listed(films, *ids):
    entries = "".join(f"  - id: {number}\n    title: Titel\n" for number in ids)
    (films / "videos.yaml").write_text(f"videos:\n{entries}", encoding="utf-8")


def test_an_answer_in_which_everything_is_gone_is_not_believed(youtube, films):
    """Twelve videos are not marked: it is asked for them twice, then told."""
    listed(films, *IDS[:12])
    youtube.fail_with("emptied")
    before, report = written(), sync(youtube)
    assert str(report.stopped).startswith(
        "YouTube shows none of 12 videos, asked twice, so nothing is marked - "
    )
    assert (written(), len(youtube.asked("videos"))) == (before, 2)


def test_an_empty_answer_that_passes_is_as_if_it_had_not_been(youtube, films):
    listed(films, *IDS[:12])
    youtube.fail_with("emptied", times=1)
    report = sync(youtube)
    assert (report.stopped, report.unavailable) == (None, {})


def test_videos_are_marked_as_gone_where_youtube_shows_others(youtube, films):
    """One alone is marked as well; what is marked already is doubted no more."""
    listed(films, *IDS[:3])
    for number in IDS[:2]:
        del youtube.videos[number]
    assert set(sync(youtube).unavailable) == set(IDS[:2])
    del youtube.videos[IDS[2]]
    assert set(sync(youtube).unavailable) == {IDS[2]}
    assert sync(youtube).stopped is None
