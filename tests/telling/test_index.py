"""What became of the search index."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kb_tools.search.refresh import IndexReport
from kb_tools.telling import index

REPORT = IndexReport(articles=1, videos=12, passages=1537)


@pytest.mark.parametrize(("report", "language", "told"), [
    (REPORT, "de", "Nichts geändert: 1 Artikel und 12 Videos in 1.537 Abschnitten."),
    (REPORT, "en", "Nothing changed: 1 article and 12 videos in 1,537 passages."),
    (replace(REPORT, added=2), "de",
     "Index aktualisiert, 2 neu, 0 geändert, 0 gelöscht: 1 Artikel und 12 Videos in 1.537 Abschnitten."),
    (replace(REPORT, rebuilt=True), "fr",
     "Index refait en entier\u00a0: 1 article et 12 vidéos en 1\u202f537 passages."),
    (replace(REPORT, samples=14), "de",
     "Nichts geändert: 1 Artikel und 12 Videos in 1.537 Abschnitten.\n"
     "14 Beispielseiten sind nicht darin, weil es eigene Seiten gibt."),
])  # fmt: skip
def test_what_was_done_and_what_it_holds(report, language, told):
    assert index.text(report, language) == told


def test_programs_get_the_numbers():
    assert index.data(REPORT) == {
        "added": 0, "changed": 0, "deleted": 0, "articles": 1, "videos": 12, "passages": 1537,
        "rebuilt": False, "problems": 0,
    }  # fmt: skip
