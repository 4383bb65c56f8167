"""Times and addresses as pages write them."""

from __future__ import annotations

from urllib.parse import urljoin

from hypothesis import given
from hypothesis import strategies as st
from support.built import SETTINGS, video

from kb_tools.site.addresses import clock, relative, video_path


def test_clock_reads_like_a_player():
    """Seconds are shown as video players show them."""
    assert [clock(second) for second in (0, 59.9, 65, 3600, 3723)] == [
        "0:00",
        "0:59",
        "1:05",
        "1:00:00",
        "1:02:03",
    ]


paths = st.lists(st.sampled_from(["a", "b", "videos", "en"]), max_size=4).flatmap(
    lambda parts: st.sampled_from(["/".join([*parts, ""]).lstrip("/"), "/".join([*parts, "x.html"])])
)


@given(paths, paths, st.sampled_from(["", "#t=42"]))
def test_relative_links_lead_where_they_should(target, page, anchor):
    """Whatever page they stand on, and whatever folder the site is published in."""
    root = "https://help.example/some/folder/"
    assert urljoin(root + page, relative(target + anchor, page)) == root + target + anchor


def test_video_lives_in_the_tree_of_its_language():
    """The default language is at the root; a language the site does not speak is at home there too."""
    paths = [video_path(video(lang=lang), SETTINGS, 42) for lang in ("de", "en", "fr")]
    assert paths == ["videos/abcdefghijk/#t=42", "en/videos/abcdefghijk/#t=42", "videos/abcdefghijk/#t=42"]
