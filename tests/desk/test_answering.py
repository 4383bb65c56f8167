"""A customer's message in, an answer out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.desks import LOST_CARD, SETTINGS, Library, answered
from support.hits import changed, make_hit

from kb_tools.desk.answering import Wish, answer, sign_of
from kb_tools.desk.answers import Answer
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.kinds.built_in import built_in
from kb_tools.desk.kinds.judging import Alert, Judgement, Kinds
from kb_tools.desk.proof import in_the_index
from kb_tools.errors import UsageError
from kb_tools.models import Handling, Hit, Proof
from kb_tools.sources.replies import Replies

IBAN = "DE89 3704 0044 0532 0130 00"
ON_X = Wish(channel=CHANNELS["x"])


def ask(message: str, *hits: Hit, **wishes) -> Answer:
    """The desk of those who find the lost card, if nothing else."""
    return answered(message, *(hits or (LOST_CARD,)), **wishes)


def test_a_likely_hit_is_suggested_with_its_reply() -> None:
    """A public hit becomes a suggestion: excerpt, and a reply with its link."""
    found = ask("Wie sperre ich meine Karte?")
    assert found.outcome == "answer"
    assert found.reply is None
    (suggestion,) = found.suggestions
    assert suggestion.excerpt.startswith("Sperren Sie die Karte sofort.")
    assert LOST_CARD.url in suggestion.reply.text.split()
    assert suggestion.reply.limit == 280


def test_at_most_three_public_hits_are_suggested() -> None:
    """Never more than three, none below the threshold, none that must not be answered in public."""
    hits = [changed(LOST_CARD, id=str(number), confidence=0.9 - number / 10) for number in range(5)]
    assert [s.hit.entry.id for s in ask("Karte", *hits).suggestions] == ["0", "1", "2"]
    hits[1] = changed(hits[1], handling="private")
    assert [s.hit.entry.id for s in ask("Karte", *hits).suggestions] == ["0", "2"]


def test_nothing_likely_is_an_honest_none() -> None:
    """Without a likely hit nothing is suggested, the reason is told, and a calm word is there for who wants
    to say one.
    """
    found = ask("Wie wird das Wetter?", changed(LOST_CARD, confidence=0.2))
    assert (found.outcome, found.suggestions) == ("none", ())
    assert found.reply is not None
    assert "http" not in found.reply.text
    assert "20%" in found.why
    assert answer("Wetter?", Library(()).search, SETTINGS, Replies(), ON_X).outcome == "none"


def test_somebody_in_danger_is_not_told_that_there_is_nothing() -> None:
    """Where it is not sure, an agent looks twice, and nothing is ready to be sent."""

    def judge(text: str, lang: str) -> Judgement:
        alert = Alert(level="look", kind="crisis", near="Ich habe Tabletten genommen")
        return replace(Kinds(rules=built_in()).judge(text, lang), alert=alert)

    found = answer("Ich habe alles genommen", Library(()).search, SETTINGS, Replies(), ON_X, judge=judge)
    assert (found.outcome, found.reply, found.needs_second_pair_of_eyes) == ("none", None, True)


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
    found = ask("Karte", changed(LOST_CARD, handling=handling))
    assert found.outcome == outcome
    assert bool(found.suggestions) == (outcome == "answer")
    assert (found.reply is None) == (outcome == "answer")


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


def test_of_a_very_long_message_the_beginning_is_read() -> None:
    """The rest is not looked at by anything, and how much that is can be told."""
    library = Library()
    given = answer("x " * 6_000 + "DE89 3704 0044 0532 0130 00", library.search, SETTINGS, Replies(), ON_X)
    assert (given.unread, given.findings) == (2_027, ())
    assert len(library.asked[0][0]) == 10_000


@given(st.text(min_size=1))
def test_any_message_gets_an_answer(message: str) -> None:
    """No message breaks the desk or puts control characters before the search."""
    library = Library()
    if message.strip() and any(letter.isalnum() for letter in message):
        answer(message, library.search, SETTINGS, Replies(), ON_X)
        assert not any(letter in "\x00\x07\x1b\x9b\u202e" for letter in library.asked[0][0])


def test_an_emergency_names_the_hotline_first() -> None:
    """Whatever the outcome, the first thing said is the hotline, without small talk; the page follows
    once.
    """
    for message, hits in (
        ("Karte geklaut!", (LOST_CARD,)),
        ("Karte geklaut!", ()),
        ("Karte geklaut, meine PIN ist 4711", (LOST_CARD,)),
    ):
        for channel in CHANNELS:
            given = answered(message, *hits, channel=channel)
            reply = given.suggestions[0].reply if given.suggestions else given.reply
            assert reply is not None
            assert reply.fits
            assert reply.text.count("116 116") == 1
            assert "116 116" in reply.text[:90]
            assert "4711" not in reply.text
            assert not given.suggestions or reply.text.split().count(LOST_CARD.url) == 1


def test_insults_get_a_calm_way_out_and_questions_an_answer() -> None:
    """An insult alone gets a calm word; with a question that is answered it gets the answer and a second pair
    of eyes.
    """
    assert answered("Ihr Vollidioten").reply is not None
    rude = answered("Ihr Vollidioten, wo ist die Karte", LOST_CARD)
    assert rude.outcome == "answer"
    assert rude.needs_second_pair_of_eyes


def test_a_complaint_gets_a_human_and_an_apology() -> None:
    """The reply says sorry and that somebody has it, and sells nothing."""
    given = answered("Frechheit! Ich will mich beschweren", LOST_CARD)
    assert given.outcome == "escalate"
    assert given.reply is not None
    assert any(word in given.reply.text for word in ("leid", "entschuldigen"))
    assert given.suggestions == ()


def test_a_suggestion_that_fails_its_proof_is_not_offered() -> None:
    """A dead link, a second beyond the video's end: the hit is withheld and the reason told."""
    hit = make_hit(
        kind="video", id="v", lang="de", title="T", heading="H", url="https://youtu.be/v?t=99", start=99,
        text="Text.", score=1.0,
        confidence=1.0, duration=60,
    )  # fmt: skip
    fine = changed(hit, start=9, url="https://youtu.be/v?t=9")

    def ask(*hits: Hit, check_link=in_the_index) -> Answer:
        wish = Wish(channel=CHANNELS["x"])
        return answer("Frage", lambda _, lang: (lang or "de", hits), SETTINGS, Replies(), wish, check_link)

    given = ask(hit, fine)
    assert [one.hit.start for one in given.suggestions] == [9]
    assert "second 99 of 60" in given.withheld[0]
    dead = ask(fine, check_link=lambda _: Proof(what="link", holds=False, facts="answers 404"))
    assert (dead.outcome, dead.suggestions) == ("none", ())
    assert "answers 404" in dead.why


@pytest.mark.parametrize(
    ("given", "sign"), [("mm", "^MM"), ("^Ab", "^AB"), ("", ""), ("a b", ""), ("toolong", ""), ("{x}", "")]
)
def test_signs_are_short(given: str, sign: str) -> None:
    """Two letters become ^XX; what is no sign is none."""
    assert sign_of(given) == sign


@pytest.mark.parametrize(
    ("message", "opens", "closes"),
    [
        ("Mein Vater ist gestorben, was wird aus der Karte?", "Guten Tag, unser herzliches Beileid.", "da."),
        ("Ich hab Angst, die Karte ist nicht mehr da", "Guten Tag, wir verstehen,", "Wir sind für Sie da."),
        ("Wie sperre ich die Karte? 😡", "Guten Tag, das ", "Wir sind für Sie da."),
    ],
)
def test_grief_fear_and_anger_are_met_in_earnest(message, opens, closes) -> None:
    """From the greeting to the closing, whatever the variant: nothing is glad, and nobody is offered more
    small talk.
    """
    for variant in range(6):
        (one,) = ask(message, variant=variant).suggestions
        assert one.reply.text.startswith(opens), one.reply.text
        assert one.reply.text.removesuffix(" ^MM").endswith(closes), one.reply.text
        assert "gern" not in one.reply.text


def test_before_a_legal_threat_nobody_is_glad() -> None:
    """What colleagues settle begins with what happens to it."""
    for variant in range(6):
        given = ask("Mein Anwalt wird Sie verklagen!", variant=variant)
        assert given.outcome == "escalate"
        assert given.reply is not None
        assert "gern" not in given.reply.text
        assert given.reply.text.startswith("Guten Tag. ")
