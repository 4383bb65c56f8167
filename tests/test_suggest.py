"""`kb suggest`, as an agent uses it: options, proofs, and what other programs get."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from support.hits import changed, make_hit

from benchmarks.programs import run
from kb_tools.desk.answering import Wish, answer, sign_of
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.proof import in_the_index
from kb_tools.models import Answer, Hit, Proof
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import read_settings
from kb_tools.sources.replies import Replies, read_replies

KB = Path(sys.executable).with_name("kb")


@pytest.fixture(scope="module")
def desk(sample):
    """The sample, opened once: `ask(message, wish)`."""
    settings = read_settings(sample)[0]
    index, replies = open_index(settings.state_dir), read_replies(settings)[0]

    def ask(message: str, wish: Wish, replies: Replies = replies) -> Answer:
        return answer(message, lambda text, lang: find_answers(text, index, lang), settings, replies, wish)

    return SimpleNamespace(ask=ask, settings=settings)


def test_a_video_names_the_answer_too(desk) -> None:
    """A reply with a video says what the article it belongs to says, and then at which second the video shows
    it.
    """
    given = desk.ask("Wann wird die Quartalsabrechnung gebucht?", Wish(channel=CHANNELS["x"]))
    videos = [one for one in given.suggestions if one.hit.entry.kind == "video"]
    assert all("buch" in one.reply.text and "Video" in one.reply.text for one in videos)


def test_what_nobody_knows_gets_no_tick(bare, kb) -> None:
    """An article without review date, a site that was not built: told with a dash, beside the ticks for what
    was looked at.
    """
    assert kb("index", cwd=bare).returncode == 0
    said = kb("suggest", "When are you open?", cwd=bare).stdout
    assert "– in the index, site not built · – no review date · ✓ no personal data" in said


@pytest.mark.parametrize(
    "words", ["Wo kann ich Geld abheben? ", "DE89370400440532013000 ", "a@b.de 0171 1234567 ", "x"]
)
def test_a_pasted_book_costs_no_more_than_a_message(sample, words: str) -> None:
    """100,000 characters - of words, of personal data, of one letter - take hardly more memory than a short
    message does.
    """
    short = run([KB, "suggest", "Wo kann ich Geld abheben?"], sample, fine=(0, 1))
    book = run([KB, "suggest", (words * 100_000)[:100_000]], sample, fine=(0, 1))
    assert book.memory < short.memory + 50


def test_a_suggestion_that_fails_its_proof_is_not_offered(desk) -> None:
    """A dead link, a second beyond the video's end: the hit is withheld and the reason told."""
    hit = make_hit(
        kind="video", id="v", lang="de", title="T", heading="H", url="https://youtu.be/v?t=99", start=99,
        text="Text.", score=1.0,
        confidence=1.0, duration=60,
    )  # fmt: skip
    fine = changed(hit, start=9, url="https://youtu.be/v?t=9")

    def ask(*hits: Hit, check_link=in_the_index) -> Answer:
        wish = Wish(channel=CHANNELS["x"])
        return answer(
            "Frage", lambda _, lang: (lang or "de", hits), desk.settings, Replies(), wish, check_link
        )

    given = ask(hit, fine)
    assert [one.hit.start for one in given.suggestions] == [9]
    assert "second 99 of 60" in given.withheld[0]
    dead = ask(fine, check_link=lambda _: Proof(what="link", holds=False, facts="answers 404"))
    assert (dead.outcome, dead.suggestions) == ("none", ())
    assert "answers 404" in dead.why


def test_links_are_proved_in_the_built_site(sample, kb, tmp_path: Path) -> None:
    """Where a site is built, a page it does not have is not handed out."""
    folder = Path(shutil.copytree(sample, tmp_path / "kb"))
    (folder / "site").mkdir()
    ran = kb("suggest", "--json", "Wo kann ich in London kostenlos Geld abheben?", cwd=folder)
    given = json.loads(ran.stdout)
    assert all("youtu.be" in one["url"] for one in given["suggestions"])
    assert any("geldautomaten-london" in reason for reason in given["withheld"])


def test_the_contract_of_the_json(sample, kb) -> None:
    """What other programs rely on is there, and the exit code tells whether there is something to send."""
    ran = kb("suggest", "--json", "Wo kann ich in London kostenlos Geld abheben?", cwd=sample)
    assert ran.returncode == 0
    given = json.loads(ran.stdout)
    assert set(given) >= {"message", "outcome", "suggestions"}
    assert set(given["suggestions"][0]) >= {
        "kind",
        "id",
        "title",
        "url",
        "start",
        "confidence",
        "excerpt",
        "reviewed",
        "reply",
    }
    assert set(given["suggestions"][0]["reply"]) == {"text", "length", "limit", "fits"}
    assert kb("suggest", "Wie wird das Wetter in Kassel?", cwd=sample).returncode == 1


def test_options_shape_the_reply(sample, kb) -> None:
    """Channel, limit, name and sign are as asked for; --explain tells why; a wrong one is told with those
    there are.
    """
    ran = kb(
        "suggest",
        "--channel",
        "Classic",
        "--name",
        "Anna",
        "--agent",
        "mm",
        "--explain",
        "Wo kann ich in London Geld abheben?",
        cwd=sample,
    )
    assert "/140" in ran.stdout
    assert "^MM" in ran.stdout
    assert "Why" in ran.stdout
    assert "met:" in ran.stdout
    assert "✓" in ran.stdout
    wrong = kb("suggest", "--channel", "myspace", "Hallo", cwd=sample)
    assert (wrong.returncode, "use one of: x, classic" in wrong.stderr) == (2, True)
    assert kb("suggest", "--agent", "not a sign", "Hallo", cwd=sample).returncode == 2
    assert kb("suggest", "   ", cwd=sample).returncode == 2


def test_a_second_pair_of_eyes_is_asked_for_before_the_reply(sample, kb) -> None:
    """Who has to read it first stands above the reply."""
    said = kb("suggest", "Ich bin Journalistin und habe eine Presseanfrage", cwd=sample).stdout
    assert said.index("second pair of eyes") < said.index("│")


@pytest.mark.parametrize(
    ("given", "sign"), [("mm", "^MM"), ("^Ab", "^AB"), ("", ""), ("a b", ""), ("toolong", ""), ("{x}", "")]
)
def test_signs_are_short(given: str, sign: str) -> None:
    """Two letters become ^XX; what is no sign is none."""
    assert sign_of(given) == sign
