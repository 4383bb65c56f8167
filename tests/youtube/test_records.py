"""YouTube's answers, read into values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kb_tools.youtube.records import Remote, parse_page, parse_uploads, parse_video, why_unavailable

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
