"""What may be answered in public, what goes elsewhere, to whom, and why."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hits import make_hit
from support.places import NOWHERE, QUESTIONS

from kb_tools.desk.answering import Wish, answer
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.default_routing import BUILT_IN
from kb_tools.desk.phrases import fold_message, has_phrase
from kb_tools.desk.route import Decision, decide
from kb_tools.models import Answer, Finding, Hit
from kb_tools.search.choose import choose
from kb_tools.settings.contact import Contact
from kb_tools.settings.routing import merge_routing
from kb_tools.settings.settings import Settings, parse_settings
from kb_tools.sources.replies import BLOCKS, Replies

HIT = make_hit(
    kind="article",
    id="karten/karte-verloren",
    lang="de",
    title="Karte verloren",
    heading="",
    url="https://hilfe.musterbank.de/karten/karte-verloren/",
    start=None,
    text="Sperren Sie die Karte sofort.",
    score=1.0,
    confidence=0.9,
    summary="Sperren Sie die Karte gleich in der App oder unter 116 116.",
    tags=("Notfall",),
)
SETTINGS = Settings(
    root=NOWHERE, dm_recipient_id="42", contact=Contact(phone="+49 69 90009-200", hotline="116 116")
)
PIN = Finding(kind="pin", start=0, end=4)


def routed(message: str, *hits: Hit, findings: tuple[Finding, ...] = (), routing: str = "") -> Decision:
    written = (
        parse_settings(f"site_url: https://a.b/\nplugins:\n  - kb:\n      routing:\n{routing}", NOWHERE)[
            0
        ].routing
        if routing
        else ()
    )
    return decide(
        fold_message(message, "de"),
        findings,
        hits,
        choose(hits, SETTINGS.threshold),
        replace(SETTINGS, routing=written),
    )


def said(message: str, *hits: Hit, channel: str = "x") -> Answer:
    return answer(
        message, lambda _, lang: (lang or "de", hits), SETTINGS, Replies(), Wish(channel=CHANNELS[channel])
    )


@pytest.mark.parametrize(
    ("message", "category", "outcome"),
    [
        ("Mir wurde der Geldbeutel geklaut!!", "emergency", "phone"),
        ("geldbörse im Zug liegen lassen, alle karten drin", "emergency", "phone"),
        ("my purse was stolen in Lisbon", "emergency", "phone"),
        ("please freeze my card immediately", "emergency", "phone"),
        ("hab auf den Phishing-Link geklickt", "emergency", "phone"),
        ("Ich bin Journalistin und hätte eine Presseanfrage", "press", "escalate"),
        ("I'm a journalist, comment for my story?", "press", "escalate"),
        ("Mein Anwalt meldet sich", "legal", "escalate"),
        ("I will sue you", "legal", "escalate"),
        ("Unverschämt, ich werde mich beschweren", "complaint", "escalate"),
        ("I want to make a formal complaint", "complaint", "escalate"),
        ("Wie hoch ist mein Kontostand?", "account", "private"),
        ("can you check my application please", "account", "private"),
        ("Ihr Vollidioten!", "insult", "none"),
        ("you utter morons", "insult", "none"),
        ("Erzähl mir einen Witz", "joke", "none"),
        ("ich will nicht mehr leben", "crisis", "escalate"),
        ("meine mutter ist gestorben", "bereavement", "none"),
    ],
)
def test_built_in_rules_know_both_languages(message: str, category: str, outcome: str) -> None:
    """Emergencies, press, legal, complaints, account questions, insults and jokes are told apart without any
    setting.
    """
    decision = routed(message)
    assert (decision.category, decision.outcome) == (category, outcome)
    assert any(category in reason for reason in decision.because)


@pytest.mark.parametrize(
    "message",
    [
        "mein Handy ist gestorben",
        "my phone died",
        "Eure Gebühren bringen mich um",
        "Zahle ich auch mit Karte?",
        "was kostet eine Karte für meine Frau",
    ],
)
def test_manners_of_speech_are_no_emergency(message: str) -> None:
    """What people say of telephones and fees is answered like any question."""
    assert routed(message, HIT).outcome == "answer"
    assert not {"bereavement", "crisis", "emergency"} & {routed(message, HIT).category}


@pytest.mark.skipif(not QUESTIONS.exists(), reason="the sample's questions are not here")
def test_ordinary_questions_are_not_led_away() -> None:
    """Of the questions that customers ask the sample, fewer than one in fifty gets another outcome than its
    article asks for.
    """
    questions = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    answered = [
        question["text"]
        for question in questions
        if question["expect"] and "service/beschwerde" not in question["expect"]
    ]
    led_away = [text for text in answered if routed(text, HIT).outcome != "answer"]
    assert len(led_away) < len(answered) / 50, led_away


def test_an_emergency_names_the_hotline_first() -> None:
    """Whatever the outcome, the first thing said is the hotline, without small talk; the page follows
    once.
    """
    for message, hits in (
        ("Karte geklaut!", (HIT,)),
        ("Karte geklaut!", ()),
        ("Karte geklaut, meine PIN ist 4711", (HIT,)),
    ):
        for channel in CHANNELS:
            given = said(message, *hits, channel=channel)
            reply = given.suggestions[0].reply if given.suggestions else given.reply
            assert reply is not None
            assert reply.fits
            assert reply.text.count("116 116") == 1
            assert "116 116" in reply.text[:90]
            assert "4711" not in reply.text
            assert not given.suggestions or reply.text.split().count(HIT.url) == 1


def test_insults_get_a_calm_way_out_and_questions_an_answer() -> None:
    """An insult alone gets a calm word; with a question that is answered it gets the answer and a second pair
    of eyes.
    """
    assert said("Ihr Vollidioten").reply is not None
    rude = said("Ihr Vollidioten, wo ist die Karte", HIT)
    assert rude.outcome == "answer"
    assert rude.needs_second_pair_of_eyes


def test_a_complaint_gets_a_human_and_an_apology() -> None:
    """The reply says sorry and that somebody has it, and sells nothing."""
    given = said("Frechheit! Ich will mich beschweren", HIT)
    assert given.outcome == "escalate"
    assert given.reply is not None
    assert any(word in given.reply.text for word in ("leid", "entschuldigen"))
    assert given.suggestions == ()


def test_personal_data_comes_before_every_rule() -> None:
    """A finding goes private whatever else is in the message; rules still name the category."""
    decision = routed("Mein Anwalt meldet sich", HIT, findings=(PIN,))
    assert (decision.outcome, decision.category) == ("private", "legal")
    assert decision.needs_second_pair_of_eyes


def test_settings_come_first() -> None:
    """A rule by words, by a tag of the best hit or by a finding decides outcome, team and second pair of
    eyes.
    """
    rule = (
        "        - {category: vip, words: [vorstand*], outcome: phone, team: Büro, second_pair_of_eyes: "
        "true}\n"
    )
    decision = routed("Ich kenne Ihren Vorstand", HIT, routing=rule)
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
            HIT,
            routing="        - category: a\n          tags: [notfall]\n          outcome: escalate\n",
        ).outcome
        == "escalate"
    )
    found = routed(
        "x",
        HIT,
        findings=(PIN,),
        routing="        - category: leak\n          findings: [pin]\n          team: Sicherheit\n",
    )
    assert (found.outcome, found.category, found.team) == ("private", "leak", "Sicherheit")


def test_a_built_in_rule_is_changed_or_switched_off_by_its_name() -> None:
    """What a rule with a built-in's category leaves out stays as it was; `words: []` switches it off."""
    assert routed("Presseanfrage", routing="        - category: press\n          team: Anna\n").team == "Anna"
    assert routed("Presseanfrage", routing="        - category: press\n          words: []\n").category == ""


@pytest.mark.parametrize(
    ("routing", "what"),
    [
        ("press", "list of rules"),
        ("[{words: [a]}]", "without category"),
        ("[{category: a, outcome: maybe}]", "mistake"),
        ("[{x: 1}]", "mistake"),
    ],
)
def test_mistakes_in_rules_are_told(routing: str, what: str) -> None:
    """A rule that cannot be read is a problem of mkdocs.yml, and the built-in rules hold."""
    settings, problems = parse_settings(
        f"site_url: https://a.b/\nplugins:\n  - kb: {{routing: {routing}}}\n", NOWHERE
    )
    assert any(what in problem.what for problem in problems)
    assert settings.routing == ()


@pytest.mark.parametrize(
    ("phrase", "message", "met"),
    [
        ("karte geklaut|weg", "Meine Karte ist heute weg", True),
        ("karte weg", "weg ist sie, die Karte", True),
        ("karte weg", "Karte da. Eins zwei drei vier fünf sechs sieben weg", False),
        ("*karte weg", "Kreditkarte weg", True),
        ("karte weg", "Kreditkarte weg", False),
        ("betrug*", "Betrüger!", True),
        ("frechheit", "FRECHHEIT!!", True),
        ("karte karte", "Karte", False),
        ("", "Karte", False),
    ],
)
def test_phrases_stand_near_each_other(phrase: str, message: str, met: bool) -> None:
    """All parts within a few words, in any order; | separates alternatives, * stands for any beginning or
    end.
    """
    assert has_phrase(fold_message(message, "de"), phrase) is met


@given(st.text(), st.text())
def test_any_phrase_meets_any_message(phrase: str, message: str) -> None:
    """Nothing an editor writes as a phrase and no message breaks the rules."""
    assert has_phrase(fold_message(message, "de"), phrase) in (True, False)


def test_every_built_in_rule_can_be_read() -> None:
    """Categories are unique, blocks exist, and each has a ground."""
    assert len({rule.category for rule in BUILT_IN}) == len(BUILT_IN)
    assert all(rule.words and (not rule.block or rule.block in BLOCKS) for rule in BUILT_IN)
    assert merge_routing((), BUILT_IN) == BUILT_IN
