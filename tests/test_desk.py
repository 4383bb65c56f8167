"""The desk: a message in, an answer out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hits import changed, make_hit
from support.places import NOWHERE

from kb_tools.desk.answering import Wish, answer, best_excerpt
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.phrases import fold_message
from kb_tools.desk.route import decide
from kb_tools.errors import UsageError
from kb_tools.models import Answer, Finding, Handling, Hit
from kb_tools.settings.contact import Contact
from kb_tools.settings.settings import Settings
from kb_tools.sources.replies import Replies

IBAN = "DE89 3704 0044 0532 0130 00"
SETTINGS = Settings(
    root=NOWHERE, signature="^MM", dm_recipient_id="42", contact=Contact(phone="+49 69 90009-200")
)
HIT = make_hit(
    kind="article",
    id="karten/karte-verloren",
    lang="de",
    title="Karte verloren",
    heading="",
    url="https://hilfe.musterbank.de/karten/karte-verloren/",
    start=None,
    text="Verlieren kann jeder etwas. Sperren Sie die Karte sofort. Danach haften Sie nicht mehr.",
    score=1.0,
    confidence=0.9,
    matched=("karte", "sperren"),
    summary="Sperren Sie die Karte sofort.",
)


@dataclass
class Library:
    """A search with fixed hits that remembers what it was asked."""

    hits: tuple[Hit, ...] = (HIT,)
    asked: list[tuple[str, str | None]] = field(default_factory=list)

    def search(self, message: str, lang: str | None) -> tuple[str, tuple[Hit, ...]]:
        self.asked.append((message, lang))
        return lang or "de", self.hits


ON_X = Wish(channel=CHANNELS["x"])


def ask(message: str, *hits: Hit, lang: str | None = None, limit: int | None = None) -> Answer:
    return answer(
        message, Library(hits or (HIT,)).search, SETTINGS, Replies(), replace(ON_X, lang=lang, limit=limit)
    )


def test_a_likely_hit_is_suggested_with_its_reply() -> None:
    """A public hit becomes a suggestion: excerpt, and a reply with its link."""
    found = ask("Wie sperre ich meine Karte?")
    assert found.outcome == "answer"
    assert found.reply is None
    (suggestion,) = found.suggestions
    assert suggestion.excerpt.startswith("Sperren Sie die Karte sofort.")
    assert HIT.url in suggestion.reply.text.split()
    assert suggestion.reply.limit == 280


def test_at_most_three_public_hits_are_suggested() -> None:
    """Never more than three, none below the threshold, none that must not be answered in public."""
    hits = [changed(HIT, id=str(number), confidence=0.9 - number / 10) for number in range(5)]
    assert [s.hit.entry.id for s in ask("Karte", *hits).suggestions] == ["0", "1", "2"]
    hits[1] = changed(hits[1], handling="private")
    assert [s.hit.entry.id for s in ask("Karte", *hits).suggestions] == ["0", "2"]


def test_nothing_likely_is_an_honest_none() -> None:
    """Without a likely hit nothing is suggested, the reason is told, and a calm word is there for who wants
    to say one.
    """
    found = ask("Wie wird das Wetter?", changed(HIT, confidence=0.2))
    assert (found.outcome, found.suggestions) == ("none", ())
    assert found.reply is not None
    assert "http" not in found.reply.text
    assert "20%" in found.why
    assert answer("Wetter?", Library(()).search, SETTINGS, Replies(), ON_X).outcome == "none"


def test_personal_data_moves_the_talk_to_private() -> None:
    """Personal data is found where it stands, never searched for, never repeated, and nothing is suggested in
    public.
    """
    library = Library()
    message = f"Meine IBAN {IBAN} geht nicht"
    found = answer(message, library.search, SETTINGS, Replies(), ON_X)
    assert found.outcome == "private"
    assert found.suggestions == ()
    assert [message[f.start : f.end] for f in found.findings] == [IBAN]
    assert library.asked == [("Meine IBAN [IBAN] geht nicht", None)]
    assert found.reply is not None
    assert "recipient_id=42" in found.reply.text
    assert "DE89" not in repr(found)


def test_findings_count_in_the_message_as_given() -> None:
    """Control characters before and inside personal data do not shift or hide it."""
    message = f"\x1b[31m\x00Meine IBAN \u202eDE89\x003704{IBAN[9:]}"
    (finding,) = ask(message).findings
    assert message[finding.start : finding.end] == f"DE89\x003704{IBAN[9:]}"


def test_the_companys_own_number_may_be_quoted() -> None:
    """A customer who names the service number of the settings has told no secret."""
    assert ask("Unter 069 90009-200 geht niemand ran").outcome == "answer"


@pytest.mark.parametrize(
    ("handling", "outcome"),
    [("public", "answer"), ("private", "private"), ("phone", "phone"), ("escalate", "escalate")],
)
def test_the_best_hit_says_how_it_is_handled(handling: Handling, outcome: str) -> None:
    """An article's `handling` decides where the talk goes on, and a reply says so."""
    found = ask("Karte", changed(HIT, handling=handling))
    assert found.outcome == outcome
    assert bool(found.suggestions) == (outcome == "answer")
    assert (found.reply is None) == (outcome == "answer")


def test_personal_data_comes_before_everything_else() -> None:
    """Even where nothing is found, a message with personal data is asked to be deleted."""
    assert (
        decide(fold_message("Hilfe", "de"), (Finding(kind="iban", start=0, end=1),), (), (), SETTINGS).outcome
        == "private"
    )


def test_the_language_asked_for_is_searched_and_answered() -> None:
    """`lang` is handed to the search, and the reply speaks it."""
    found = ask(f"{IBAN} please", lang="en")
    assert found.language == "en"
    assert found.reply is not None
    assert "delete" in found.reply.text


def test_a_limit_of_ones_own_holds() -> None:
    """The limit given wins over the channel's."""
    assert all(s.reply.limit == 140 and s.reply.fits for s in ask("Karte", limit=140).suggestions)


def test_what_does_not_fit_is_not_offered() -> None:
    """A limit that no reply keeps leaves nothing to copy, and the reason is told."""
    found = ask("Karte", limit=12)
    assert (found.outcome, found.suggestions, found.reply) == ("none", (), None)
    assert any("/12" in reason for reason in found.withheld)


@pytest.mark.parametrize("message", ["", "  \n\t", "\x00\x1b\u202e"])
def test_an_empty_message_is_told(message: str) -> None:
    """A message without a word to read is the user's to mend."""
    with pytest.raises(UsageError, match="The message is empty"):
        ask(message)


def test_a_limit_without_room_is_told() -> None:
    """A limit below one character is the user's to mend."""
    with pytest.raises(UsageError, match="limit of 0"):
        ask("Karte", limit=0)


@given(st.text(min_size=1))
def test_any_message_gets_an_answer(message: str) -> None:
    """No message breaks the desk or puts control characters before the search."""
    library = Library()
    if message.strip() and any(letter.isalnum() for letter in message):
        answer(message, library.search, SETTINGS, Replies(), ON_X)
        assert not any(letter in "\x00\x07\x1b\x9b\u202e" for letter in library.asked[0][0])


@given(st.text(), st.lists(st.text(min_size=1), max_size=5), st.integers(10, 200))
def test_excerpts_keep_their_length(text: str, matched: list[str], longest: int) -> None:
    """An excerpt is never longer than asked for, and there is one wherever there is text."""
    excerpt = best_excerpt(text, tuple(matched), longest)
    assert len(excerpt) <= longest
    assert bool(excerpt) == bool(text.strip())


def test_the_excerpt_is_the_sentence_that_was_meant() -> None:
    """The sentence with most matched words leads; what follows is added while there is room."""
    assert (
        best_excerpt("Eins ist da. Die Karte sperren. Zwei.", ("karte", "sperren"), 30)
        == "Die Karte sperren. Zwei."
    )
