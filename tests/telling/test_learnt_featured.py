"""What home should show as asked most, as lines of mkdocs.yml."""

from __future__ import annotations

from dataclasses import replace

import yaml
from support.learnt import ENTRY

from kb_tools.learning.featured import LearntFeatured, OftenSent
from kb_tools.telling.learnt_featured import data, summary, text
from kb_tools.telling.sentences import tell

ODD = replace(ENTRY, id="123: #weg", title="Weg # damit\nfeatured: []")
LEARNT = LearntFeatured(
    proposals=(OftenSent(entry=ENTRY, sent=1_041), OftenSent(entry=ODD, sent=20)), sent=2_000
)


def test_what_is_printed_is_the_setting_itself() -> None:
    """Whatever an id or a title says; how often it was sent stands behind it."""
    printed = text(LEARNT, "de")
    assert yaml.safe_load(printed) == {"featured": ["sperren", "123: #weg"]}
    assert printed.splitlines()[1] == "  - sperren  # 1.041× Karte sperren"


def test_it_is_said_where_it_belongs_or_why_there_is_nothing() -> None:
    """In the reader's language."""
    assert summary(LEARNT, "properdocs.yml") == (
        "2,000 sent answers looked at. "
        "It belongs below `kb:` in properdocs.yml, in place of a `featured` there."
    )
    assert tell(summary(LearntFeatured(sent=1), "mkdocs.yml"), "de") == (
        "Nichts vorzuschlagen: kein öffentlicher Artikel wurde 20-mal gesendet. "
        "1 gesendete Antwort angesehen."
    )


def test_programs_get_the_same() -> None:
    """With the number from which an article is proposed."""
    told = data(LEARNT)
    assert (told["least"], told["sent"]) == (20, 2_000)
    assert told["proposals"][0] == {"id": "sperren", "title": "Karte sperren", "sent": 1_041}
