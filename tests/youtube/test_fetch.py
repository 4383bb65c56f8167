"""Playlists and channels, page by page."""

from __future__ import annotations

import pytest
from support.syncing import IDS, LIST, sync

from kb_tools.telling.sync import problem_of


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
