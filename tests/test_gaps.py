"""gaps/stream, themes, theme_names, waves, grouping, finding and `kb gaps`: what nobody has answered, and
what begins.
"""

from __future__ import annotations

import json
import math
import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hits import make_hit
from support.places import GUARDED

from kb_tools.desk.guard import find_personal_data
from kb_tools.gaps.finding import find_gaps
from kb_tools.gaps.stream import read_stream
from kb_tools.gaps.theme_names import name_theme
from kb_tools.gaps.themes import Sorter, group_alike, likeness, make_rarity, make_vectors, mean_vector
from kb_tools.gaps.values import Coverage
from kb_tools.gaps.waves import Usual, chance_of, find_wave, hour_number, make_usual
from kb_tools.models import Hit
from kb_tools.telling import gaps as telling
from kb_tools.usage.redaction import kept
from kb_tools.usage.store import UsageRow, open_store

DAY = date(2026, 11, 20)
PIN = (
    "Wie ändere ich meine PIN?",
    "PIN ändern am Automaten",
    "ich will meine PIN ändern",
    "Kann man die PIN selbst ändern?",
)
CRYPTO = (
    "Kann ich bei euch Bitcoin kaufen?",
    "bitcoin kaufen möglich?",
    "Habt ihr Bitcoin?",
    "wie kaufe ich Bitcoin",
)
OTHERS = (
    "Wann kommt mein Gehalt",
    "Filiale in Köln offen?",
    "Zinsen aufs Tagesgeld",
    "App stürzt ab",
    "Dauerauftrag löschen",
    "Karte defekt",
)
MARKED = re.compile(r"\[\[(\w+)\|(.*?)\]\](?!\])")
SAID = ["karte", "pin", "ändern", "bitcoin", "kaufen", "wie", "ich", "in", "der", "weg", "konto"]
WORDS = st.lists(st.sampled_from(SAID), max_size=6).map(" ".join)


def asked(  # noqa: PLR0913 - a message has so many sides
    message: str, *, day: date = DAY, hour: int = 9, outcome="none", offered=(), chosen="", language="de"
) -> UsageRow:
    return UsageRow(
        day=day,
        hour=hour,
        language=language,
        outcome=outcome,
        offered=offered,
        chosen=chosen,
        message=message,
    )


def hit(name: str, confidence: float) -> Hit:
    where = {
        "lang": "de",
        "title": name.title(),
        "heading": "",
        "url": f"https://help.example/{name}/",
        "start": None,
        "text": "",
    }
    return make_hit(kind="article", id=name, score=1.0, confidence=confidence, **where)


def written(*hits: Hit, threshold: float = 0.5) -> Coverage:
    return Coverage(ask=lambda _message, _lang: hits, share=lambda _lang, _word: 0.0, threshold=threshold)


def gaps_of(rows, sources=None, most: int = 50):
    usual = make_usual((hour_number(row.day, row.hour), 1) for row in rows)
    return find_gaps(read_stream(rows, usual, len(rows)), usual, sources or written(), None, None, most)


def themes_of(rows, sources=None):
    return gaps_of(rows, sources).themes


def vectors(messages, lang="de"):
    return make_vectors(messages, lang, make_rarity(messages, lang, lambda _word: 0.0))


def test_messages_about_one_thing_are_a_theme():
    """Two things that are asked in several ways become two themes, the larger first; what only one message
    asks is none.
    """
    found = gaps_of([asked(text) for text in (*PIN, *CRYPTO[:3], *OTHERS)])
    assert [set(theme.questions) for theme in found.themes] == [set(PIN), set(CRYPTO[:3])]
    assert (found.unanswered, found.alone) == (13, 6)
    assert [theme.number for theme in found.themes] == [1, 2]


def test_inflections_and_compounds_meet():
    """The likeness is that of the search: Telefongespräch, Telefonat and telefonieren are near to each
    other.
    """
    near, far = (
        vectors(["Kreditkartenlimit erhöhen", "Limit meiner Kreditkarte erhöhen", "Wetter morgen"])[0:2],
        None,
    )
    assert likeness(*near) > 0.24
    far = vectors(["Kreditkartenlimit erhöhen", "Wetter morgen"])
    assert likeness(*far) == 0.0


def test_a_name_is_what_customers_say():
    """The words that tell most, in their spelling and order, with the little words between them; no marks, no
    little words alone.
    """
    themes = themes_of(
        [
            asked(text)
            for text in (
                "Adresse in München […]",
                "Eure Adresse in München? @…",
                "adresse in München bitte",
                *OTHERS,
            )
        ]
    )
    assert themes[0].name == "Adresse in München"


def test_a_word_of_one_message_never_names_a_theme():
    """Whatever it weighs: a name that slipped past the guard stays in its message."""
    names = [
        theme.name
        for theme in themes_of(
            [
                asked(f"{text} {extra}")
                for text, extra in zip(PIN, ("Xaver", "Zita", "Ytong", "Quirin"), strict=True)
            ]
        )
    ]
    assert names
    assert not any(extra in name for name in names for extra in ("Xaver", "Zita", "Ytong", "Quirin"))


@given(st.lists(WORDS, max_size=12))
def test_every_word_of_a_name_is_in_two_messages(messages):
    """And no name has a word that is in none."""
    for theme in themes_of([asked(text) for text in messages if text]):
        folded = [set(text.split()) for text in set(messages)]
        assert all(sum(word in words for words in folded) > 1 for word in theme.name.replace(",", "").split())


@given(st.lists(WORDS, max_size=14))
def test_every_message_is_counted_once(messages):
    """In one theme or alone; and the order in which a store is read changes nothing but ties."""
    rows = [asked(text) for text in messages if text]
    if rows:
        found = gaps_of(rows)
        assert sum(theme.count for theme in found.themes) + found.alone <= len(rows)
        assert found.unanswered == len(rows)
        assert found == gaps_of(rows)


@given(st.lists(WORDS, max_size=10))
def test_groups_are_alike_on_average(messages):
    """A group's messages are alike by what was asked for, over all pairs; a message is in one group at
    most.
    """
    made = vectors(messages)
    groups = group_alike(made, 0.3)
    for group in groups:
        pairs = [likeness(made[i], made[j]) for i in group for j in group if i < j]
        assert sum(pairs) / len(pairs) > 0.2
    placed = [place for group in groups for place in group]
    assert len(placed) == len(set(placed))


def test_a_late_message_goes_to_the_theme_it_is_like():
    """Or to none."""
    texts = [*PIN, *CRYPTO]
    made = vectors(texts)
    sorter = Sorter(
        [mean_vector(made[:4]), mean_vector(made[4:])], "de", make_rarity(texts, "de", lambda _word: 0.0)
    )
    assert [sorter.place(text) for text in ("PIN bitte ändern!", "Bitcoin", "Wetter", "")] == [
        0,
        1,
        None,
        None,
    ]


def test_an_offer_of_which_nothing_was_sent_is_poor_where_agents_choose():
    """Where they choose in two answers of five; otherwise nobody knows what became of it."""
    chosen = [asked(f"Frage {n}", outcome="answer", offered=("a",), chosen="a") for n in range(12)]
    left = [asked(text, outcome="answer", offered=("a",)) for text in PIN]
    found, unknown = gaps_of([*chosen, *left]), gaps_of([*chosen[:9], *left])
    assert (found.choosing, found.badly, len(found.themes)) == (True, 4, 1)
    assert (unknown.choosing, unknown.badly, len(unknown.themes)) == (False, 0, 0)


def test_what_agents_sent_instead_should_be_extended():
    """Something that was not offered was sent: a poor answer, and the article to extend is known."""
    rows = [asked(text, outcome="answer", offered=("cards",), chosen="pin") for text in PIN]
    (theme,) = themes_of(rows, written(hit("cards", 0.3), hit("pin", 0.1)))
    assert (theme.used, theme.extend, theme.nearest and theme.nearest.entry.id) == (("pin",), True, "pin")


def test_messages_for_elsewhere_are_no_gaps():
    """What belongs in private, on the phone or to a colleague has its answer."""
    found = gaps_of(
        [asked(text, outcome=outcome) for text in PIN for outcome in ("private", "phone", "escalate")]
    )
    assert (found.asked, found.unanswered, found.badly, found.themes) == (12, 0, 0, ())


@pytest.mark.parametrize(("confidence", "extend"), [(0.4, True), (0.1, False)])
def test_the_chance_says_whether_to_extend_or_write(confidence, extend):
    """The nearest article comes with the chance that the ranking gives."""
    (theme,) = themes_of([asked(text) for text in PIN], written(hit("cards", confidence)))
    assert theme.nearest is not None
    assert (theme.nearest.entry.id, theme.extend) == ("cards", extend)
    assert math.isclose(theme.nearest.confidence, confidence)


def test_an_article_that_agents_left_out_is_not_extended():
    """They saw it for most of the messages and did not send it, however sure the ranking is."""
    chosen = [asked(f"Frage {n}", outcome="answer", offered=("a",), chosen="a") for n in range(12)]
    rows = [asked(text, outcome="answer", offered=("cards",)) for text in PIN]
    (theme,) = themes_of([*chosen, *rows], written(hit("cards", 0.9)))
    assert not theme.extend


def test_a_theme_with_an_answer_by_now_is_left_out():
    """The article was written since: the search suggests what was not offered then."""
    found = gaps_of([asked(text) for text in PIN], written(hit("pin", 0.9)))
    assert (found.themes, found.closed) == ((), 1)


def test_rising_compares_two_weeks():
    """The last seven days, counted from the latest message, with the seven before."""
    rows = [asked(text, day=DAY - timedelta(days=n)) for n, text in enumerate(PIN)]
    rows += [asked("meine PIN ändern", day=DAY - timedelta(days=9))]
    (theme,) = themes_of(rows)
    assert (theme.recent, theme.before, theme.rising) == (4, 1, True)
    assert (theme.first, theme.last) == (DAY - timedelta(days=9), DAY)


def test_typical_messages_differ():
    """Not the same sentence three times, and those with marks only when there are no others."""
    rows = [asked(text) for text in (PIN[0], PIN[0], PIN[0].upper(), *PIN[1:], "PIN von […] ändern")]
    (theme,) = themes_of(rows)
    assert len({text.casefold() for text in theme.typical}) == 3
    assert not any("[" in text for text in theme.typical)


def test_questions_are_ready_for_an_article():
    """Without handles, greetings and marks, each way once, the most frequent first."""
    rows = [
        asked(text)
        for text in (
            "@musterbank PIN ändern?",
            "@… Hallo, PIN ändern?",
            *PIN[:2],
            PIN[1],
            "PIN der Karte […] ändern bei […] gut?",
        )
    ]
    (theme,) = themes_of(rows)
    assert theme.questions[0] == PIN[1]
    assert "PIN ändern?" in theme.questions
    assert not any(sign in text for text in theme.questions for sign in ("[", "@"))


def test_languages_are_kept_apart():
    """Each has themes of its own."""
    themes = themes_of(
        [
            *(asked(text) for text in PIN),
            *(asked(text, language="en") for text in ("reset my PIN", "how to reset a PIN", "PIN reset")),
        ]
    )
    assert [theme.language for theme in themes] == ["de", "en"]


def test_messages_without_words_are_counted():
    """Where only counts are kept there is no theme, but the figures are right."""
    found = gaps_of([asked("") for _ in range(5)])
    assert (found.unanswered, found.unkept, found.themes) == (5, 5, ())


def usual_days(days: int, per_hour: int = 3) -> list[UsageRow]:
    """Days of calm: the same few messages an hour, most of them answered."""
    texts = (*OTHERS, *PIN)
    times = [(day, hour, n) for day in range(days, 0, -1) for hour in range(8, 18) for n in range(per_hour)]
    return [
        asked(
            texts[(day * 7 + hour * 3 + n) % len(texts)],
            day=DAY - timedelta(days=day),
            hour=hour,
            outcome="answer",
            offered=("a",),
        )
        for day, hour, n in times
    ]


@pytest.mark.parametrize("outcome", ["none", "answer", "escalate"])
def test_a_wave_comes_first(outcome):
    """Twenty messages about one thing in an hour, whatever became of them, before a larger theme that is an
    old one.
    """
    old = [asked(text, day=DAY - timedelta(days=n)) for n in range(1, 8) for text in PIN]
    wave = [
        asked(f"App {word} Störung", hour=10, outcome=outcome)
        for word in ("wieder", "hat", "schon", "totale")
        for _ in range(5)
    ]
    theme, *others = themes_of([*usual_days(10), *old, *wave])
    assert theme.wave is not None
    assert (theme.wave.day, theme.wave.hour, theme.wave.count) == (DAY, 10, 20)
    assert theme.wave.usual < 3
    assert "Störung" in theme.name
    assert all(other.wave is None for other in others)


def test_a_wave_begins_where_its_messages_do():
    """Not an hour earlier, however quiet that was."""
    calm = [row for row in usual_days(10) if row.hour != 9]
    theme = themes_of(
        [*calm, asked(OTHERS[0], hour=9), *(asked(f"{text} Störung", hour=11) for text in PIN * 3)]
    )[0]
    assert theme.wave is not None
    assert (theme.wave.hour, theme.wave.count, theme.wave.usual < 3) == (11, 12, True)


def test_the_same_text_again_and_again_is_a_wave():
    """What people copy from each other has but one wording."""
    theme = themes_of([*usual_days(10), *(asked("Boykottiert diese Bank!", hour=10) for _ in range(20))])[0]
    assert theme.wave is not None
    assert theme.typical == ("Boykottiert diese Bank!",)


def test_a_busy_day_is_no_wave():
    """An inbox of ten days worked through in one hour has ten times as much of everything."""
    rows = [
        *usual_days(10),
        *(asked(row.message, hour=10, outcome="answer", offered=("a",)) for row in usual_days(10)),
    ]
    assert [theme for theme in themes_of(rows) if theme.wave] == []


def test_what_comes_every_day_at_this_hour_is_no_wave():
    """The same twenty messages as yesterday and the day before."""
    daily = [asked(text, day=DAY - timedelta(days=n), hour=10) for n in range(10) for text in PIN * 5]
    assert [theme for theme in themes_of(daily) if theme.wave] == []


def test_the_first_day_has_no_waves():
    """Nobody knows yet what is usual."""
    assert [theme for theme in themes_of([asked(text) for text in PIN * 10]) if theme.wave] == []


def test_a_wave_over_midnight_has_its_first_hour():
    """Hours are counted on past the end of the day."""
    usual = Usual(
        now=hour_number(DAY, 0),
        days=10,
        before=dict.fromkeys(range(6), 50),
        today=dict.fromkeys(range(6), 12),
    )
    wave = find_wave([10, 10, 0, 0, 0, 0], [0] * 6, usual, 1)
    assert wave is not None
    assert (wave.day, wave.hour, wave.count) == (DAY - timedelta(days=1), 23, 20)


@given(st.integers(1, 60), st.integers(0, 200), st.integers(1, 60), st.floats(1, 20))
def test_the_chance_is_a_probability(count, before, days, exposure):
    """It falls with every message more, and rises with what is usual."""
    chance = chance_of(count, before, days, exposure)
    assert 0 < chance <= 1
    assert chance_of(count + 1, before, days, exposure) <= chance * (1 + 1e-9)
    assert chance_of(count, before + 1, days, exposure) >= chance * (1 - 1e-9)


def test_the_chance_agrees_with_its_definition():
    """A negative binomial with shape before + 1/2: for one message it is all but none, (days / (days + 1)) **
    shape.
    """
    assert math.isclose(chance_of(1, 4, 10), 1 - (10 / 11) ** 4.5)
    assert chance_of(3, 0, 0) == 1.0


def test_names_do_not_shout():
    """The spelling that most customers use; between two the calmer one."""
    messages = ["BITCOIN kaufen", "Bitcoin kaufen?", "wo Bitcoin verkaufen"]
    assert name_theme(messages, "de", mean_vector(vectors(messages))).startswith("Bitcoin")


def test_themes_hold_no_personal_data():
    """Of the guard's test messages, each asked three times and kept as the store keeps them, nothing personal
    is in any theme.
    """
    told = 0
    for line in GUARDED.read_text(encoding="utf-8").splitlines():
        marked = json.loads(line)["marked"]
        text = MARKED.sub(lambda found: found[2], marked)
        stored = kept(text, find_personal_data(text), lambda _word: False)
        if stored and (found := gaps_of([asked(stored) for _ in range(3)])).themes:
            said = json.dumps(telling.data(found), ensure_ascii=False) + telling.text(found, "en")
            assert [
                one[2] for one in MARKED.finditer(marked) if one[2] in said.replace(DAY.isoformat(), "")
            ] == []
            told += 1
    assert told > 50


def fill(folder, rows):
    with open_store(folder / ".kb") as store:
        for row in rows:
            store.add(row)


def test_the_command_tells_the_themes(kb, folder):
    """With name, number, facts, typical messages and what to do; nothing that customers wrote reaches the
    terminal as a command.
    """
    fill(
        folder,
        [
            asked(text, language="en")
            for text in ("Do you sell \x1b[31mtowels?", "towels for sale?", "can I buy towels", "sell towels")
        ],
    )
    ran = kb("gaps", cwd=folder)
    assert ran.returncode == 0, ran.said
    assert "4 messages: 4 not answered" in ran.stdout
    assert "towels" in ran.stdout
    assert "4× on 2026-11-20" in ran.stdout
    assert "\x1b" not in ran.stdout
    assert "Write one" in ran.stdout


def test_the_command_speaks_json(kb, folder):
    """Every field is there, and days look back no further than told."""
    fill(
        folder,
        [
            asked(text, day=DAY - timedelta(days=40 * n), language="en")
            for n in (0, 1)
            for text in ("buy towels", "sell towels?", "towels")
        ],
    )
    given = json.loads(kb("gaps", "--json", "--since", "2026-11-01", cwd=folder).stdout)
    assert (given["asked"], given["since"], given["sampled"]) == (3, "2026-11-01", None)
    assert given["themes"][0]["name"] == "towels"
    assert given["themes"][0]["wave"] is None
    assert given["themes"][0]["count"] == 3


def test_a_wave_is_told_in_words(kb, folder):
    """Since when, how many, how many usually; a theme without a name stands under what was said."""
    days = [
        asked(text, day=DAY - timedelta(days=n), hour=10, language="en", outcome="answer")
        for n in range(1, 9)
        for text in ("hours?", "price?")
    ]
    fill(folder, [*days, *(asked("Close the pool now!", hour=10, language="en") for _ in range(12))])
    ran = kb("gaps", cwd=folder)
    assert "“Close the pool now!”" in ran.stdout
    assert "Since 10:00 on 2026-11-20: 12 messages, usually none at that time" in ran.stdout


def test_without_a_history_there_is_nothing_to_tell(kb, folder):
    """And that is no error."""
    ran = kb("gaps", cwd=folder)
    assert (ran.returncode, ran.stdout) == (0, "Nothing has been asked yet.\n")
