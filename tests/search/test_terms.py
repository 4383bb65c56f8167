"""search/terms: a message as terms, with the editors' synonyms and words to keep apart."""

from __future__ import annotations

from functools import partial

from hypothesis import given
from hypothesis import strategies as st
from support.lexicons import lexicon_of

from kb_tools.search.likeness import alike
from kb_tools.search.terms import MOST_TERMS, Vocabulary, make_terms, make_vocabulary

LEXICON = lexicon_of(
    "neues Handy einrichten",
    "Kreditkarte sperren",
    "Kreditkartenlimit",
    "Debitkarte sperren",
    "am Geldautomaten abheben",
)
SYNONYMS = {"de": [["Handy", "Smartphone", "mobiles Gerät"], ["Geldautomat", "ATM"]]}


def terms(message, vocabulary=None):
    return make_terms(message, "de", partial(alike, lexicon=LEXICON), vocabulary or Vocabulary())


def met(message, vocabulary=None):
    return {term.asked: dict(term.met) for term in terms(message, vocabulary)}


def test_each_word_is_asked_once_little_ones_last():
    """However often a customer repeats a word."""
    assert [term.asked for term in terms("wie sperren sperren wie Handy")] == ["sperren", "handy", "~wie"]


def test_a_synonym_meets_the_words_the_sources_use():
    """Smartphone is asked, Handy is written; without the group nothing would be found."""
    assert "handy" not in met("Smartphone")["smartphone"]
    assert met("Smartphone", make_vocabulary(SYNONYMS, [], "de"))["smartphone"]["handy"] == 1.0


def test_a_phrase_is_a_synonym_as_well():
    """A group may hold several words; they are one term together, the longest phrase first."""
    found = met("mein mobiles Gerät", make_vocabulary(SYNONYMS, [], "de"))
    assert found["mobiles gerat"]["handy"] == 1.0
    assert "gerat" not in found


def test_a_synonym_still_meets_inflections():
    """ATM means Geldautomat, and Geldautomaten is written."""
    assert "geldautomaten" in met("ATM", make_vocabulary(SYNONYMS, [], "de"))["atm"]


def test_synonyms_belong_to_a_language():
    """A German group does nothing to an English message."""
    assert make_vocabulary(SYNONYMS, [], "en").synonyms == ()


def test_distinct_words_are_kept_apart():
    """Who asks for the debit card must not read about the limit of the credit card."""
    apart = make_vocabulary({}, [["Debitkarte", "Kreditkarte"]], "de")
    assert {"kreditkarte", "kreditkartenlimit"} & set(met("Debitkarte")["debitkarte"])
    assert set(met("Debitkarte", apart)["debitkarte"]) == {"debitkarte"}
    assert "kreditkartenlimit" in met("Kreditkarte", apart)["kreditkarte"]


def test_a_book_is_cut():
    """A message of more words than anybody tweets costs no more."""
    assert len(terms(" ".join(f"wort{number}" for number in range(1000)))) == MOST_TERMS


@given(st.text(max_size=120))
def test_any_message_gives_terms(message):
    """Likeness stays between 0 and 1, most alike first."""
    for term in terms(message, make_vocabulary(SYNONYMS, [["handy", "karte"]], "de")):
        counts = [likeness for _, likeness in term.met]
        assert counts == sorted(counts, reverse=True)
        assert all(0 < likeness <= 1 for likeness in counts)
