"""What is wrong between the sources."""

from __future__ import annotations

from kb_tools.models import Article, Video, VideoLink
from kb_tools.sources.check import check_together


def article(key, **more):
    return Article(
        **{
            "id": key,
            "lang": "de",
            "file": f"docs/{key}.md",
            "path": f"{key}.md",
            "url": "",
            "title": key,
            **more,
        }
    )


def video(key, **more):
    return Video(**{"id": key, "lang": "de", "title": key, "line": 7, **more})


def complaints(articles, videos=()):
    return [str(problem) for problem in check_together(articles, videos, "videos.yaml")]


def test_an_id_twice_in_one_language():
    """The same id is wanted in another language, and a mistake in the same one."""
    again = article("pin", file="docs/other.md")
    assert complaints([article("pin"), article("pin", lang="en"), again]) == [
        "docs/other.md:1: the id pin is also that of docs/pin.md - give one of the two another `id`"
    ]


def test_links_between_articles_and_videos():
    """Both must be there, and a second must lie in its video."""
    links = (
        VideoLink(id="sperren1234", line=3),
        VideoLink(id="sperren1243", line=4),
        VideoLink(id="zzzzzzzzzzz", line=5),
    )
    seconds = (VideoLink(id="sperren1234", start=59, line=6), VideoLink(id="sperren1234", start=60, line=7))
    videos = [video("sperren1234", duration=60, articles=("karte", "kart", "xyz"))]
    assert complaints([article("karte", videos=links + seconds)], videos) == [
        "docs/karte.md:4: there is no video sperren1243 - did you mean `sperren1234`?",
        "docs/karte.md:5: there is no video zzzzzzzzzzz - add the video to videos.yaml",
        "docs/karte.md:7: sperren1234 ends before second 60 - name a second before 60",
        "videos.yaml:7: sperren1234 names an article that is not there: kart - did you mean `karte`?",
        "videos.yaml:7: sperren1234 names an article that is not there: xyz - name it by its path "
        "below docs/, without .md",
    ]


def test_a_video_of_unknown_length():
    """What cannot be known is not complained about."""
    assert (
        complaints([article("a", videos=(VideoLink(id="sperren1234", start=9999),))], [video("sperren1234")])
        == []
    )
