"""Where a text may be cut."""

from __future__ import annotations

from kb_tools.desk.sentences import is_finished, points_to_page, run_on, shorter_by_words


def test_a_text_is_cut_between_words_and_after_no_little_one() -> None:
    """The longest first, as long as enough of it is left to say something."""
    text = "Sperren Sie die Karte sofort und rufen Sie bei der Bank an"
    assert list(shorter_by_words(text, least=20)) == [
        "Sperren Sie die Karte sofort und rufen Sie bei der Bank…",
        "Sperren Sie die Karte sofort und rufen Sie…",
        "Sperren Sie die Karte sofort und rufen…",
        "Sperren Sie die Karte sofort…",
        "Sperren Sie die Karte…",
    ]


def test_nothing_is_cut_within_brackets_or_behind_a_clause_just_begun() -> None:
    """What was opened is closed again; of a clause of two words nobody sees what it was to say."""
    assert list(shorter_by_words("Die Karte (samt der Hülle) sperren", least=1)) == [
        "Die Karte (samt der Hülle)…",
        "Die Karte…",
        "Die…",
    ]
    assert list(shorter_by_words("Karte sperren, dann neu bestellen", 1)) == ["Karte sperren…", "Karte…"]


def test_a_sentence_that_is_finished_ends_as_one_does() -> None:
    """Also behind quotation marks."""
    assert is_finished("Er sagte „Nein.“")
    assert not is_finished("Alles Weitere steht hier:")


def test_lines_without_a_stop_do_not_run_together() -> None:
    """A label or a row has one before the next sentence; what leads on, and the last, stay as they are."""
    assert run_on(["In der App", "Girocard: 0 €", "So geht es:", "Tippen.", "Fertig"]) == (
        "In der App. Girocard: 0 €. So geht es: Tippen. Fertig"
    )
    assert run_on([]) == ""


def test_a_sentence_that_leads_to_its_page_is_known() -> None:
    """In any language that is written here."""
    assert points_to_page("Wie es weitergeht, lesen Sie hier.")
    assert points_to_page("You can read more here:")
    assert not points_to_page("Hier sperren Sie Ihre Karte.")
