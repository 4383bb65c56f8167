"""Whether a summary answers anything."""

from __future__ import annotations

import pytest
from support.hits import make_hit

from kb_tools.desk.summary import flaw_of_summary


def flaw(summary, title="Was kostet das Konto?", questions=("wie teuer ist das girokonto",)):
    return flaw_of_summary(make_hit(id="konto", title=title, questions=questions, summary=summary).entry)


@pytest.mark.parametrize(
    ("summary", "says"),
    [
        ("Was kostet mein Konto? Und was die Karte?", "only asks"),
        ("Das kostet das Konto.", "repeats the title"),
        ("Wie teuer das Girokonto ist", "repeats a question"),
        ("In diesem Artikel erfahren Sie, wie die Gebühren entstehen.", "what will be said"),
    ],
)
def test_what_asks_repeats_or_announces_answers_nothing(summary, says):
    assert says in flaw(summary)


@pytest.mark.parametrize(
    "summary",
    [
        "",
        "Es kostet 4,90 € im Monat.",
        "Ja, das Konto kostet.",
        "Was es kostet? 4,90 €.",
        "So geht es: 4,90 €.",
    ],
)
def test_an_answer_may_ask_or_repeat_first(summary):
    assert flaw(summary) == ""
