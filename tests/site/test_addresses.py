"""Times and addresses as pages write them."""

from __future__ import annotations

from urllib.parse import urljoin

from hypothesis import given
from hypothesis import strategies as st
from support.built import SETTINGS, video

from kb_tools.links.addresses import video_path
from kb_tools.site.addresses import relative

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
