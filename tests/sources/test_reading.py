"""A whole knowledge base, read."""

from __future__ import annotations

from kb_tools.settings.settings import read_settings
from kb_tools.sources.reading import read_sources


def test_the_small_site(folder):
    """A whole knowledge base is read without a problem; the home pages ask to be left out."""
    found = read_sources(read_settings(folder)[0])
    assert found.problems == ()
    assert sorted((a.lang, a.id) for a in found.articles) == [
        ("de", "eintritt"),
        ("de", "kurse"),
        ("de", "schreibweisen"),
        ("en", "eintritt"),
        ("en", "kurse"),
    ]
    assert [(v.id, v.duration, len(v.passages)) for v in found.videos] == [
        ("bdEintritt1", 100, 4),
        ("bdLessons01", 95, 2),
    ]
