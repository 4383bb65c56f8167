"""A message against the sample help centre."""

from __future__ import annotations

import json
import random
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.places import QUESTIONS, TESTS

from kb_tools.search.find import find_answers

ASKED = [
    ("Wann wird die Quartalsabrechnung gebucht?", "de", {"konto/quartalsabrechnung", "mbQuartal01"}),
    ("which cash machines are free in London?", "en", {"bargeld/geldautomaten-london", "mbLondonAt1"}),
    (
        "Portemonnaie geklaut!! wie sperre ich meine Karten 😱 #KarteVerloren",
        "de",
        {"karten/karte-verloren", "mbSperre001"},
    ),
    ("neues handy, pushTAN geht nicht mehr", "de", {"online-banking/pushtan-neues-handy", "mbPushTan01"}),
    ("KREDITKARTENLIMIT ERHOEHEN", "de", {"karten/kreditkartenlimit", "mbLimit0001"}),
    ("got a dodgy text with a link from you, is that real?", "en", {"sicherheit/phishing"}),
]


ODD = [
    "",
    " ",
    "🔥🔥🔥🔥🔥",
    "https://example.com/a",
    "@bank",
    "?!",
    "۱۲۳ مرحبا",
    "שלום, כרטיס",
    "Ñandú",
    "a",
    "é" * 4000,
    "x " * 50_000,
]


@pytest.mark.parametrize(("message", "lang", "right"), ASKED)
def test_the_right_answer_comes_first_in_the_message_s_language(sample_index, message, lang, right):
    """In the customer's words, with its own link."""
    found, hits = find_answers(message, sample_index)
    assert found == lang
    assert hits[0].entry.id in right
    assert hits[0].entry.lang == lang
    assert hits[0].url.startswith(("https://hilfe.musterbank.example.com/", "https://youtu.be/"))


def test_an_article_or_video_appears_once(sample_index):
    """With its best passage, however many others fit too."""
    _, hits = find_answers("Karte sperren", sample_index)
    assert len({(hit.entry.kind, hit.entry.id) for hit in hits}) == len(hits) == 10


def test_a_hit_says_why(sample_index):
    """Which words of the message met which of the source, and what each added."""
    hit = find_answers("Karte verlorn", sample_index)[1][0]
    gains = {gain.asked: gain for gain in hit.why}
    assert gains["karte"].met[0] == "karte"
    assert "verloren" in gains["verlorn"].met
    assert all(gain.points > 0 for gain in hit.why)
    assert "verloren" in {word.lower() for word in hit.matched}


def test_confidence_is_a_probability(sample_index):
    """Of all hits together at most one, best first, and higher for a message the sources answer than for one
    about something else.
    """
    sure, unsure = (
        [hit.confidence for hit in find_answers(message, sample_index)[1]]
        for message in (
            "Wann wird die Quartalsabrechnung gebucht?",
            "Wer gewinnt am Samstag das Derby gegen Schalke?",
        )
    )
    assert sure == sorted(sure, reverse=True)
    assert sum(sure) <= 1
    assert sum(sure) > 0.6
    assert sum(unsure) < 0.4


@pytest.mark.parametrize("message", ODD)
def test_odd_messages_get_an_answer_or_none(sample_index, message):
    """Only emoji, only a link, right to left, a book: never an error."""
    _, hits = find_answers(message, sample_index)
    assert len(hits) <= 10


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=300))
def test_any_message_gets_an_answer_or_none(sample_index, message):
    """Whatever customers paste."""
    lang, hits = find_answers(message, sample_index)
    assert lang in sample_index.languages
    assert all(0 <= hit.confidence <= 1 for hit in hits)


def test_same_message_same_order(sample_index):
    """Twice the same, also after other messages."""
    first = find_answers("Überweisung zurückholen", sample_index)
    find_answers("something else entirely", sample_index)
    assert find_answers("Überweisung zurückholen", sample_index) == first


@pytest.mark.parametrize(
    ("message", "page"),
    [
        ("Hallo, lahmen die Server beim Online-Banking gerade?", "online-banking/stoerung/"),
        (
            "Wann genau wird die Quartalsabrechnung für Kontoführungsgebühren beim AktivKonto abgebucht? "
            "Am 31.03. oder schon vorher am Wochenende?",
            "konto/quartalsabrechnung/",
        ),
        (
            "An welchen Geldautomaten kann ich in London kostenfrei Geld abheben?",
            "bargeld/geldautomaten-london/",
        ),
    ],
)
def test_what_customers_really_wrote_comes_first_at_the_right_place(sample_index, message, page):
    """Each at the top of its page, which answers it."""
    assert find_answers(message, sample_index)[1][0].url.endswith(page)


def test_of_stories_with_details_that_no_article_has_half_come_first(sample_index):
    """By words alone a third does."""
    rows = [json.loads(line) for line in (TESTS / "messages" / "story.jsonl").read_text("utf-8").splitlines()]
    first = [find_answers(row["text"], sample_index)[1][0].entry.id in row["expect"] for row in rows]
    assert sum(first) >= len(rows) / 2


def test_a_hit_that_shares_no_word_says_what_it_means(sample_index):
    hit = find_answers("Kohle aus dem Bankomat in England", sample_index, "de")[1][0]
    assert hit.entry.id in ("bargeld/geldautomaten-london", "mbBargeld01")
    assert 0.3 < hit.meant.cosine < 1
    assert hit.meant.text in (hit.entry.title, *hit.entry.questions, hit.heading, hit.text) or (
        hit.meant.text in hit.text.replace("\n", " ")
    )


@pytest.fixture(scope="module")
def answered(sample_index):
    """The sample questions that are answered among the first three."""
    questions = map(json.loads, QUESTIONS.read_text(encoding="utf-8").splitlines())
    return [question for question in questions if right(sample_index, question["text"], question["expect"])]


def disturbed():
    """Ways in which people write the same message."""
    draw = random.Random(7)

    def typo(message):
        words = message.split()
        for place in range(2, len(words), 3):
            if len(words[place]) > 4:
                at = draw.randrange(1, len(words[place]) - 2)
                word = words[place]
                words[place] = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        return " ".join(words)

    umlauts = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
    return {
        "a typo in each third word": typo,
        "capitals": str.upper,
        "umlauts typed out": lambda message: message.translate(umlauts),
        "no punctuation": lambda message: "".join(
            letter for letter in message if letter.isalnum() or letter in " #@"
        ),
        "five emoji": lambda message: f"😡😡 {message} 🙏🙏🙏",
        "a greeting": lambda message: f"@bank hey guys {message}",
    }


@pytest.mark.long
@pytest.mark.parametrize("way", disturbed())
def test_disturbed_messages_keep_their_answer(sample_index, answered, way):
    """Of them, nine of ten are still answered so."""
    disturb = disturbed()[way]
    kept = [right(sample_index, disturb(question["text"]), question["expect"]) for question in answered]
    assert len(kept) > 250
    assert sum(kept) / len(kept) >= 0.9


def right(sample_index, message, expect):
    return any(hit.entry.id in expect for hit in find_answers(message, sample_index)[1][:3])


def test_answers_to_real_messages(sample_index):
    """The sample answers five everyday messages with the right article first, in the right language, at
    absolute links.
    """
    for message, lang, expected in [
        ("@Musterbank Hilfe, meine Karte ist weg!! 😱 #KarteVerloren", "de", "karten/karte-verloren"),
        ("Wann wird die Quartalsabrechnung gebucht?", "de", "konto/quartalsabrechnung"),
        ("which cash machines are free in London?", "en", "bargeld/geldautomaten-london"),
        ("neues handy, wie bekomme ich pushtan da drauf", "de", "online-banking/pushtan-neues-handy"),
        ("I forgot my PIN", "en", "karten/pin-vergessen"),
    ]:
        language, hits = find_answers(message, sample_index)
        assert (language, expected in [hit.entry.id for hit in hits[:3]]) == (lang, True), message
        assert all(re.match(r"https://[a-z.]+/\S+$", hit.url) for hit in hits)
