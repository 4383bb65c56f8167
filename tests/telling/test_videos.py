"""The list of videos."""

from __future__ import annotations

from datetime import date

from kb_tools.models import Chapter, Cue, Video
from kb_tools.telling import videos
from kb_tools.telling.style import unstyled

VIDEO = Video(
    id="dQw4w9WgXcQ", lang="de", title="Karte sperren", line=1, duration=134, published=date(2026, 9, 14),
    chapters=(Chapter(start=0, title="Anruf"), Chapter(start=83, title="Danach")),
    cues=(Cue(start=0.0, end=1.5, text="Hallo"),), available=False,
)  # fmt: skip


def test_a_line_says_how_long_it_is_and_what_is_known():
    assert unstyled(videos.text([VIDEO], "de")) == (
        "dQw4w9WgXcQ      2:14  Karte sperren  (2 Kapitel, Untertitel, nicht verfügbar)"
    )
    bare = Video(id="dQw4w9WgXcQ", lang="de", title="Neu", line=1)
    assert unstyled(videos.text([bare], "en")) == "dQw4w9WgXcQ         ?  Neu"


def test_programs_get_what_youtube_said_as_well():
    (told,) = videos.data([VIDEO], {"dQw4w9WgXcQ": {"title": "x"}})
    assert (told["published"], told["cues"], told["youtube"]) == ("2026-09-14", 1, {"title": "x"})
