"""What may be answered in public, what goes elsewhere, to whom, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest
from support.desks import LOST_CARD, SETTINGS, judged, routed

from kb_tools.desk.answers import Finding
from kb_tools.desk.route import decide

PIN = Finding(kind="pin", start=0, end=4)


def test_personal_data_comes_before_everything_else() -> None:
    """Even where nothing is found, a message with personal data is asked to be deleted."""
    assert (
        decide(judged("Hilfe"), (Finding(kind="iban", start=0, end=1),), (), (), SETTINGS).outcome
        == "private"
    )


def test_personal_data_comes_before_every_rule() -> None:
    """A finding goes private whatever else is in the message; rules still name the category."""
    decision = routed("Mein Anwalt meldet sich", LOST_CARD, findings=(PIN,))
    assert (decision.outcome, decision.category) == ("private", "legal")
    assert decision.needs_second_pair_of_eyes


def test_danger_to_people_comes_before_personal_data() -> None:
    """Whoever wants to die is not asked to delete a telephone number first."""
    decision = routed("Ich will nicht mehr leben", LOST_CARD, findings=(PIN,))
    assert (decision.outcome, decision.category) == ("escalate", "crisis")
    assert any("PIN" in reason or "pin" in reason for reason in decision.because)


def test_a_message_to_another_company_is_left_to_it() -> None:
    """Whatever may be found for it, and whatever is in it, but for danger to people."""
    decision = decide(judged("wo ist mein Paket"), (PIN,), (LOST_CARD,), (LOST_CARD,), SETTINGS, "@othershop")
    assert (decision.outcome, decision.category) == ("no_reply", "other_company")
    assert "@othershop" in decision.why


def test_settings_come_first() -> None:
    """A rule by words, by a tag of the best hit or by a finding decides outcome, team and second pair of
    eyes.
    """
    rule = (
        "        - {category: vip, words: [vorstand*], outcome: phone, team: Büro, second_pair_of_eyes: "
        "true}\n"
    )
    decision = routed("Ich kenne Ihren Vorstand", LOST_CARD, routing=rule)
    assert (decision.outcome, decision.category, decision.team, decision.needs_second_pair_of_eyes) == (
        "phone",
        "vip",
        "Büro",
        True,
    )
    assert "vorstand" in decision.why
    assert (
        routed(
            "x",
            LOST_CARD,
            routing="        - category: a\n          tags: [notfall]\n          outcome: escalate\n",
        ).outcome
        == "escalate"
    )
    found = routed(
        "x",
        LOST_CARD,
        findings=(PIN,),
        routing="        - category: leak\n          findings: [pin]\n          team: Sicherheit\n",
    )
    assert (found.outcome, found.category, found.team) == ("private", "leak", "Sicherheit")


def test_a_guess_leads_to_people_where_nothing_is_likely() -> None:
    """A likely answer stands before it, and what needs no reply is not guessed."""
    perhaps = replace(judged("so halt"), guess=("account", "it is like “x”"))
    assert decide(perhaps, (), (), (), SETTINGS).outcome == "private"
    assert decide(perhaps, (), (LOST_CARD,), (LOST_CARD,), SETTINGS).outcome == "answer"
    assert decide(replace(perhaps, guess=("thanks", "x")), (), (), (), SETTINGS).outcome == "none"


def test_a_question_about_complaining_gets_its_article_and_a_complaint_a_human() -> None:
    """Whatever else is likely for the latter; that an article is about complaining is told by its title."""
    entry = replace(LOST_CARD.entry, title="Wie kann ich mich beschweren?", handling="public")
    article = replace(LOST_CARD, entry=entry)
    asked = judged("Frechheit! Wo kann ich mich beschweren?")
    assert decide(asked, (), (article,), (article,), SETTINGS).outcome == "answer"
    assert decide(asked, (), (article,), (article,), SETTINGS).block == "sorry"
    assert decide(asked, (), (LOST_CARD,), (LOST_CARD,), SETTINGS).outcome == "escalate"
    assert decide(judged("Frechheit!"), (), (article,), (article,), SETTINGS).outcome == "escalate"


def test_who_asks_to_be_called_is_called_whatever_is_likely() -> None:
    """Unmistakable words hold; what only means about the same gives way to an answer."""
    decision = decide(judged("Ruft mich bitte an"), (), (LOST_CARD,), (LOST_CARD,), SETTINGS)
    assert (decision.outcome, decision.category) == ("phone", "call_back")


@pytest.mark.parametrize(
    "message",
    [
        "Ich hab auf den Link geklickt und mein Passwort eingegeben",
        "Hab grad einem angeblichen Mitarbeiter meine TAN durchgegeben",
        "Mein Konto wurde gehackt",
        "someone is using my card right now",
        "I gave my PIN to the caller",
        "on a piraté mon compte, il est vidé",
    ],
)
def test_loss_going_on_names_the_hotline_first(message: str) -> None:
    """By words alone, where there is no encoder."""
    assert decide(judged(message), (), (LOST_CARD,), (LOST_CARD,), SETTINGS).hotline


def test_a_minor_is_answered_by_what_is_written_for_minors_alone() -> None:
    """An account for two is no account for a child."""
    ground = replace(judged("hat er Anspruch"), grounds={"minors": "it is like “x”"})
    for_minors = replace(LOST_CARD, entry=replace(LOST_CARD.entry, title="Ab welchem Alter gibt es Konten?"))
    assert decide(ground, (), (LOST_CARD,), (LOST_CARD,), SETTINGS).outcome == "phone"
    assert decide(ground, (), (for_minors,), (for_minors,), SETTINGS).outcome == "answer"


@pytest.mark.parametrize("message", ["PIN 3x falsch eingegeben", "wrong pin entered three times"])
def test_a_wrong_pin_is_no_loss(message: str) -> None:
    """Nobody has it who should not."""
    assert not decide(judged(message), (), (LOST_CARD,), (LOST_CARD,), SETTINGS).hotline


def test_what_says_nothing_by_itself_needs_no_reply() -> None:
    """A mark, a no, an ok."""
    assert {
        decide(judged(said), (), (), (), SETTINGS).outcome
        for said in ("?", "nein", "Ok!", "Guten Morgen @musterbank 👋")
    } == {"no_reply"}


def test_what_is_looked_at_twice_keeps_its_outcome() -> None:
    """But does not go out unread."""
    decision = decide(judged("ich will nicht mehr leben lol"), (), (LOST_CARD,), (LOST_CARD,), SETTINGS)
    assert decision.outcome == "answer"
    assert decision.needs_second_pair_of_eyes
