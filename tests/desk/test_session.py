"""Open desks: several knowledge bases in one process, asked from several threads."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from kb_tools.desk.session import open_session
from kb_tools.errors import UsageError
from kb_tools.review.review import review
from kb_tools.search.generations import open_index
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings

THREADS = 4
ROUNDS = 12


def opened(folder):
    settings = read_settings(folder)[0]
    refresh_index(settings)
    return open_session(settings, open_index(settings))


@pytest.fixture
def two(folder, tmp_path):
    """Two knowledge bases that answer the same question, each with its own address and its own included
    words.
    """
    places = [folder, shutil.copytree(folder, tmp_path / "other")]
    for place, name, price in zip(places, ("bad.example", "other.example"), ("drei", "neun"), strict=True):
        config = place / "mkdocs.yml"
        config.write_text(config.read_text(encoding="utf-8").replace("bad.example", name), encoding="utf-8")
        (place / "price.md").write_text(f"Sie kostet {price} Taler.\n", encoding="utf-8")
        (place / "docs" / "de" / "watte.md").write_text(
            '# Was kostet Zuckerwatte?\n\n--8<-- "price.md"\n', encoding="utf-8"
        )
    return places


def told(session):
    """The first link and the words of the passage behind it."""
    hit = session.ask("Was kostet Zuckerwatte?").suggestions[0].hit
    return hit.url, hit.text


def test_two_knowledge_bases_answer_from_several_threads_at_once(two):
    """Each its own, also while one of them is indexed anew and reviewed."""
    done = Event()

    def rebuild():
        settings, known = read_settings(two[0])
        while not done.is_set():
            refresh_index(settings, rebuild=True)
            review(settings, known=known)

    def ask(folder):
        session = opened(folder)
        return {told(session := session.fresh()) for _ in range(ROUNDS)}

    with ThreadPoolExecutor(THREADS + 1) as pool:
        rebuilding = pool.submit(rebuild)
        answers = list(pool.map(ask, two * (THREADS // 2)))
        done.set()
        rebuilding.result()
    assert answers == [
        {("https://bad.example/watte/", "Sie kostet drei Taler.")},
        {("https://other.example/watte/", "Sie kostet neun Taler.")},
    ] * (THREADS // 2)


def test_one_open_session_is_asked_from_several_threads(two):
    """What was opened once answers whoever asks."""
    sessions = [opened(folder) for folder in two]
    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(told, sessions * ROUNDS))
    assert answers == list(map(told, sessions)) * ROUNDS


def test_what_somebody_wants_to_send_is_proved_like_any_other(folder):
    """By its id or address, and nothing else is offered; how sure the search was of it is told as found."""
    session = opened(folder)
    found = session.ask("Was kostet der Eintritt?").suggestions[0]
    for wanted in (found.hit.entry.id, found.hit.url):
        (named,) = session.ask_for("Was kostet der Eintritt?", wanted).suggestions
        assert (named.hit.entry.id, named.proof) == (found.hit.entry.id, found.proof)
        assert named.hit.confidence == pytest.approx(found.hit.confidence, abs=1e-3)
    (far,) = session.ask_for("dingens", "eintritt").suggestions
    assert (far.hit.confidence, far.reply.fits) == (0.0, True)
    with pytest.raises(UsageError, match="eintrit"):
        session.ask_for("dingens", "eintrit")


def test_a_message_in_another_language_is_answered_by_its_meaning_alone(folder):
    """From the default language, where something surely means the same; nobody says which language it is."""
    session = opened(folder)
    asked = session.ask("¿Cuánto cuesta la entrada?")
    assert (asked.language, asked.outcome) == ("und", "answer")
    assert asked.suggestions[0].hit.entry.lang == "de"
    assert asked.suggestions[0].hit.entry.id == "eintritt"
    other = session.ask("¿Dónde compro manzanas baratas?")
    assert (other.language, other.outcome) == ("de", "none")
    assert session.ask("Was kostet der Eintritt?").language == "de"


def test_an_index_that_was_built_again_is_opened_anew(folder):
    """Until then a session stays the same; the old index goes on answering what was asked of it."""
    session = opened(folder)
    assert session.fresh() is session
    (folder / "docs" / "de" / "eis.md").write_text("# Gibt es Eis am Stiel?\n\nAm Kiosk.\n", encoding="utf-8")
    refresh_index(session.settings)
    fresh = session.fresh()
    assert fresh is not session
    assert [one.hit.entry.id for one in fresh.ask("Eis am Stiel").suggestions] == ["eis"]
    assert session.ask("Eis am Stiel").suggestions == ()


def test_what_stands_for_personal_data_has_no_language(folder):
    """A bare account number is answered in the site's default language."""
    assert opened(folder).ask("kto. 532013000").language == "de"


def test_a_changed_reply_is_proved_by_what_its_links_lead_to(folder):
    """The day of a review is told of a link that the index has."""
    desk = opened(folder)
    text = f"Hier: {desk.index.passage(0).url}"
    told = {one.what: one.holds for one in desk.prove(text, desk.wish.channel)}
    assert told == {"link": True, "reviewed": True, "length": True, "personal data": True}
    (failed,) = (one for one in desk.prove("x" * 50, desk.wish.channel, 40) if not one.holds)
    assert failed.facts == "50/40"
