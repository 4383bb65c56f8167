"""The kinds that hold where the settings say nothing else."""

from __future__ import annotations

import json

import pytest
from support.desks import LOST_CARD, routed
from support.hits import changed
from support.places import QUESTIONS

from kb_tools.desk.kinds.built_in import built_in, name_category
from kb_tools.settings.routing import merge_routing
from kb_tools.sources.replies import BLOCKS


@pytest.mark.parametrize(
    ("message", "category", "outcome"),
    [
        ("Mir wurde der Geldbeutel geklaut!!", "fraud_going_on", "phone"),
        ("geldbörse im Zug liegen lassen, alle karten drin", "fraud_going_on", "phone"),
        ("my purse was stolen in Lisbon", "fraud_going_on", "phone"),
        ("please freeze my card immediately", "fraud_going_on", "phone"),
        ("hab auf den Phishing-Link geklickt", "fraud_going_on", "phone"),
        ("Ich bin Journalistin und hätte eine Presseanfrage", "press", "escalate"),
        ("I'm a journalist, comment for my story?", "press", "escalate"),
        ("Mein Anwalt meldet sich", "legal", "escalate"),
        ("I will sue you", "legal", "escalate"),
        ("Unverschämt, ich werde mich beschweren", "complaint", "escalate"),
        ("I want to make a formal complaint", "complaint", "escalate"),
        ("Wie hoch ist mein Kontostand?", "account", "private"),
        ("can you check my application please", "account", "private"),
        ("Ihr Vollidioten!", "insult", "no_reply"),
        ("you utter morons", "insult", "no_reply"),
        ("Erzähl mir einen Witz", "joke", "no_reply"),
        ("ich will nicht mehr leben", "crisis", "escalate"),
        ("meine mutter ist gestorben", "bereavement", "phone"),
    ],
)
def test_built_in_rules_know_both_languages(message: str, category: str, outcome: str) -> None:
    """Emergencies, press, legal, complaints, account questions, insults and jokes are told apart without any
    setting.
    """
    decision = routed(message)
    assert (decision.category, decision.outcome) == (category, outcome)
    assert any(name_category(category) in reason for reason in decision.because)


@pytest.mark.parametrize(
    "message",
    [
        "dem typ am telefon die nummer aus der sms vorgelesen",
        "Hab dem netten Herrn am Telefon meine Geheimzahl genannt",
        "Sicherheitscode durchgegeben, was nun?",
        "Ich Esel hab die pushTAN vorgelesen!!",
        "Kennwort auf einer nachgemachten Seite eingetippt",
        "I gave my passcode to a caller an hour ago",
        "read the codes out on the phone to a woman claiming to be you",
        "J'ai donné mon code à un faux conseiller",
        "j'ai dicté le cryptogramme à un homme au téléphone",
    ],
)
def test_whoever_gave_a_secret_away_is_told_the_hotline(message: str) -> None:
    """Whatever it is called, and however it was given."""
    decision = routed(message)
    assert (decision.category, decision.hotline) == ("fraud_going_on", True)


@pytest.mark.parametrize(
    "message",
    [
        "Meine Geheimzahl habe ich niemandem verraten",
        "Darf die TAN am Telefon durchgegeben werden?",
        "PIN zum dritten Mal falsch eingetippt",
        "I have never given my passcode to anyone",
        "Can I get the code read out on the phone?",
        "je n'ai jamais donné mon code au téléphone",
    ],
)
def test_whoever_kept_a_secret_is_not_alarmed(message: str) -> None:
    """Nor is who only asks whether it may be given."""
    assert not routed(message).hotline


ASKED_FOR_SECRETS = (
    "Am Apparat ist ein Herr von euch, der will meine Geheimzahl wissen",
    "Ein angeblicher Bankmitarbeiter möchte die TAN",
    "Polizei am Telefon sagt, ich soll Bargeld abheben und mitgeben",
    "Der Käufer auf Kleinanzeigen will, dass ich meine Kartendaten eintippe",
    "Es kommt gleich jemand von der Bank und holt meine Karte ab, stimmt das?",
    "a caller claims to be you and wants my passcode",
    "the police called, I should withdraw cash for an officer",
    "un faux conseiller au téléphone veut mon code",
)


@pytest.mark.parametrize("message", ASKED_FOR_SECRETS)
def test_whoever_is_asked_for_a_secret_is_answered_by_pages_about_that(message: str) -> None:
    """A page that has the same words is none of these: nobody with a stranger on the line is told how a PIN
    is changed.
    """
    forgotten = changed(LOST_CARD, title="PIN vergessen – was nun?")
    caller = changed(LOST_CARD, title="Ruft wirklich die Bank an, oder ist es Betrug?")
    assert (routed(message, forgotten).outcome, routed(message, forgotten).block) == (
        "phone",
        "fraud_warning",
    )
    assert routed(message, caller).outcome == "answer"


@pytest.mark.parametrize(
    "message",
    [
        "Wie ändere ich meine PIN am Telefon?",
        "PIN vergessen, kann ich sie telefonisch anfragen?",
        "Die pushTAN auf dem neuen Handy funktioniert nicht, wen ruf ich an?",
        "Ich will meine Geheimzahl selbst wählen",
        "forgot my passcode, can I get it over the phone?",
        "j'ai oublié mon code, je peux appeler ?",
    ],
)
def test_whoever_asks_for_a_secret_of_their_own_is_asked_by_nobody(message: str) -> None:
    """They are answered like anybody."""
    assert routed(message, changed(LOST_CARD, title="PIN vergessen – was nun?")).outcome == "answer"


def test_whoever_gave_a_secret_away_is_sent_to_pages_about_that() -> None:
    """To others nobody is sent, and the hotline stands alone."""
    message = "hab ihm die PIN am Telefon gesagt"
    assert routed(message, changed(LOST_CARD, title="PIN vergessen")).outcome == "phone"
    assert routed(message, LOST_CARD).outcome == "answer"


@pytest.mark.parametrize(
    "message",
    [
        "Ihr gehört doch alle aufgeknüpft, man sollte euch erschlagen",
        "Ich poste eure Beraterin mit Bild auf Facebook",
        "Wo euer Sachbearbeiter wohnt, weiß ich übrigens",
        "you lot should all be strung up",
        "someone in your office is going to regret it",
        "I know where your teller lives",
        "je sais où habite votre directrice",
    ],
)
def test_threats_against_staff_are_handed_over(message: str) -> None:
    """At once, and to a human."""
    decision = routed(message)
    assert (decision.category, decision.outcome, decision.danger) == ("threat", "escalate", True)


@pytest.mark.parametrize(
    "message",
    [
        "Stellt ihr Fotos eurer Mitarbeiter ins Netz?",
        "Ich weiß nicht, wo mein Berater jetzt sitzt oder wohnt",
        "Will I regret it if I leave your bank?",
        "I don't know where the branch manager lives or works",
    ],
)
def test_talk_of_staff_is_no_threat(message: str) -> None:
    """Where nobody says what he will do to them."""
    assert routed(message).category != "threat"


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
    assert routed(message, LOST_CARD).outcome == "answer"
    assert not {"bereavement", "crisis", "fraud_going_on"} & {routed(message, LOST_CARD).category}


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
    led_away = [text for text in answered if routed(text, LOST_CARD).outcome != "answer"]
    assert len(led_away) < len(answered) / 50, led_away


def test_a_built_in_rule_is_changed_or_switched_off_by_its_name() -> None:
    """What a rule with a built-in's category leaves out stays as it was; `words: []` switches it off."""
    assert routed("Presseanfrage", routing="        - category: press\n          team: Anna\n").team == "Anna"
    assert routed("Presseanfrage", routing="        - category: press\n          words: []\n").category == ""


def test_every_built_in_rule_can_be_read() -> None:
    """Categories are unique, blocks exist, and each has a ground."""
    assert len({rule.category for rule in built_in()}) == len(built_in())
    assert all(rule.examples and (not rule.block or rule.block in BLOCKS) for rule in built_in())
    assert merge_routing((), built_in()) == built_in()


def test_a_category_of_ones_own_is_its_own_name() -> None:
    """The built-in ones have a name that can be said in any language."""
    assert all(name_category(rule.category) for rule in built_in())
    assert name_category("press") == "press"
    assert name_category("Vorstand") == "Vorstand"
