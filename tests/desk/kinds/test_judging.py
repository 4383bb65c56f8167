"""What a message is, by its words and by given scores."""

from __future__ import annotations

import pytest

from kb_tools.desk.kinds.built_in import built_in
from kb_tools.desk.kinds.judging import ALARM, FEW, GUESSED, LOOK, NAMED, NAMED_BY_FEW, Kinds
from kb_tools.desk.kinds.scores import Scores
from kb_tools.settings.routing import RoutingRule

RULES = (
    RoutingRule(
        category="crisis",
        words=("will sterben",),
        unmistakable=("spring brucke",),
        danger=True,
        examples=("x",) * FEW,
    ),
    RoutingRule(
        category="complaint",
        words=("beschweren mich",),
        unmistakable=("hiermit beschwerde",),
        examples=("x",) * FEW,
    ),
    RoutingRule(category="thanks", unless=("fur nichts",), examples=("x",) * FEW),
    RoutingRule(category="loss", needs=("gestorben|tot",), examples=("x",) * FEW),
    RoutingRule(category="gas", examples=("x",), danger=True),
    RoutingRule(category="vip", examples=("x",)),
)
LITTLE = 0.01


def judge(text: str, *, danger: float = -1.0, countered: str = "", **kinds: float):
    """What a message is, for which an encoder would give these scores."""
    scores = Scores(
        kinds={"crisis": 0.0, **kinds},
        danger=danger,
        nearest={kind: f"like {kind}" for kind in ("crisis", *kinds)},
        countered=frozenset(countered.split()),
    )
    return Kinds(rules=RULES, score=lambda _: scores).judge(text, "de")


def test_words_hold_without_an_encoder() -> None:
    """Each rule that applies says which words of the message made it."""
    judged = Kinds(rules=RULES).judge("ich will mich beschweren", "de")
    assert list(judged.grounds) == ["complaint"]
    assert "beschweren" in judged.grounds["complaint"]
    assert (judged.alert, judged.kinds, judged.bare) == (None, (), False)


@pytest.mark.parametrize(
    ("danger", "level"),
    [(ALARM, "alarm"), (ALARM - LITTLE, "look"), (LOOK, "look"), (LOOK - LITTLE, None)],
)
def test_danger_to_people_has_two_levels(danger: float, level: str | None) -> None:
    """Only the upper one is a ground to hand the message over; both name the nearest example."""
    judged = judge("die katze ist versorgt", danger=danger)
    assert (judged.alert.level if judged.alert else None) == level
    assert ("crisis" in judged.grounds) == (level == "alarm")
    assert judged.alert is None or judged.alert.near == "like crisis"


@pytest.mark.parametrize("laugh", ["😂", "haha", "lol", "kleiner Scherz"])
def test_a_laugh_makes_danger_less(laugh: str) -> None:
    """An alarm is looked at twice, what would have been is nothing; unmistakable words stay an alarm."""
    assert judge(f"ich will sterben {laugh}").alert.level == "look"
    assert judge(f"so müde {laugh}", danger=ALARM).alert.level == "look"
    assert judge(f"so müde {laugh}", danger=LOOK).alert is None
    assert judge(f"ich spring von der Brücke {laugh}").alert.level == "alarm"


def test_a_nearer_counter_example_silences_words() -> None:
    """Those that are unmistakable stay; danger to people is still looked at twice."""
    assert judge("wo kann ich mich beschweren").grounds
    assert not judge("wo kann ich mich beschweren", countered="complaint").grounds
    assert judge("hiermit Beschwerde", countered="complaint").grounds
    assert judge("ich will sterben", countered="crisis").alert.level == "look"


def test_a_kind_is_named_by_the_best_score() -> None:
    """From a certain score on; others that are high enough are told as well."""
    judged = judge("merci", thanks=NAMED + 2 * LITTLE, complaint=NAMED + LITTLE)
    assert list(judged.grounds) == ["thanks"]
    assert [kind for kind, _ in judged.kinds] == ["thanks", "complaint"]
    assert not judge("merci", thanks=NAMED - LITTLE).grounds


@pytest.mark.parametrize("text", ["?", "Nein", "ja, ja!", "yes"])
def test_some_messages_say_nothing_by_themselves(text: str) -> None:
    """A mark, a yes or a no."""
    assert judge(text).bare


def test_an_alarm_earlier_in_the_thread_holds_on() -> None:
    """Until the message itself tells of one; what was to be looked at twice does not."""
    alarmed, calm = judge("ich will sterben"), judge("und die Gebühr?")
    assert calm.after([alarmed]).alert == alarmed.alert
    assert calm.after([alarmed]).grounds == alarmed.grounds
    assert calm.after([judge("so müde", danger=LOOK)]) == calm
    assert alarmed.after([judge("spring von der Brücke")]) == alarmed


def test_few_examples_are_enough_for_a_companys_kinds() -> None:
    """They are named from a lower score on, beside the surest of the others; danger is looked at twice."""
    judged = judge("wo ist der Vorstand", vip=NAMED_BY_FEW, thanks=NAMED)
    assert {*judged.grounds} == {"vip", "thanks"}
    assert not judge("wo ist der Vorstand", vip=NAMED_BY_FEW - LITTLE).grounds
    assert judge("es riecht komisch", gas=NAMED_BY_FEW).alert.level == "look"


def test_what_is_of_no_kind_may_perhaps_be_of_one() -> None:
    """From a lower score on; where a kind is named, nothing is guessed."""
    assert judge("hm", complaint=GUESSED).guess[0] == "complaint"
    assert judge("hm", complaint=GUESSED - LITTLE).guess is None
    assert judge("hm", complaint=GUESSED, thanks=NAMED).guess is None


def test_one_sentence_of_danger_is_not_drowned_by_a_question() -> None:
    """It is looked at twice, where it says so surely by itself and nobody laughs."""

    def score(text: str) -> Scores:
        danger = ALARM if text.startswith("So geht") and text.endswith("weiter.") else -1.0
        return Scores(kinds={"crisis": 0.0}, danger=danger, nearest={"crisis": "x"}, countered=frozenset())

    kinds = Kinds(rules=RULES, score=score)
    drowned = kinds.judge("So geht es einfach nicht mehr weiter. Wo finde ich meine Auszüge?", "de")
    assert (drowned.alert.level, drowned.alert.kind) == ("look", "crisis")
    assert drowned.grounds == {}
    assert kinds.judge("So geht es einfach nicht mehr weiter. Wo finde ich das? haha", "de").alert is None
    assert kinds.judge("So weiter. Wo finde ich meine Auszüge?", "de").alert is None


def test_some_words_say_that_it_is_something_else() -> None:
    """Whatever the message is like."""
    assert list(judge("sehr nett", thanks=NAMED).grounds) == ["thanks"]
    assert not judge("danke für nichts", thanks=NAMED).grounds


def test_some_kinds_need_one_of_their_words() -> None:
    """Without any a message is not even perhaps of them, and the next nearest kind holds."""
    assert list(judge("opa ist gestorben, und nun", loss=NAMED).grounds) == ["loss"]
    assert judge("opa ist tot", loss=GUESSED).guess[0] == "loss"
    lacking = judge("wie kündige ich", loss=NAMED + LITTLE, thanks=NAMED)
    assert list(lacking.grounds) == ["thanks"]
    assert [kind for kind, _ in lacking.kinds] == ["thanks"]
    assert judge("wie kündige ich", loss=GUESSED).guess is None


@pytest.mark.parametrize(
    ("text", "lang"), [("Suizid", "de"), ("selbstmord?", "de"), ("Suicide", "en"), ("suicide", "fr")]
)
def test_a_word_that_says_it_alone_is_looked_at(text: str, lang: str) -> None:
    """By somebody, as nobody knows of whom it speaks; in a sentence it is what the sentence says."""
    kinds = Kinds(rules=built_in())
    alert = kinds.judge(text, lang).alert
    assert alert is not None
    assert (alert.level, alert.kind) == ("look", "crisis")
    assert kinds.judge(f"{text} book film buch", lang).alert is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I wui nimma lebn", "crisis"),
        ("Ich wott nümm läbe", "crisis"),
        ("Ick will nich mehr leben", "crisis"),
        ("Mei Bua wui si umbringa", "crisis_other"),
        ("Min Maa schlat mich", "danger"),
    ],
)
def test_danger_is_heard_in_dialect(text: str, kind: str) -> None:
    """By words alone."""
    alert = Kinds(rules=built_in()).judge(text, "de").alert
    assert alert is not None
    assert (alert.level, alert.kind) == ("alarm", kind)
