"""`kb suggest`, as an agent uses it: from message to clipboard, with nothing wrong, leaked or dead."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle, islice
from pathlib import Path
from random import Random
from threading import Thread
from types import SimpleNamespace

import pytest

from benchmarks.guard import read_labelled
from kb_tools import clipboard
from kb_tools.config import read_settings
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.desk import Wish, answer, sign_of
from kb_tools.desk.guard import find_personal_data
from kb_tools.desk.proof import foreign_links, in_the_index, own_contacts
from kb_tools.errors import UsageError
from kb_tools.models import Answer, Hit, Proof, Reply
from kb_tools.reach import check_online
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_index
from kb_tools.sources.replies import Replies, read_replies

KB = Path(sys.executable).with_name("kb")
QUESTIONS = [json.loads(line)["text"] for line in Path(__file__).with_name("questions.jsonl").read_text(encoding="utf-8").splitlines()]
OPENINGS = ("", "@Musterbank ", "Hallo, ", "Sagt mal, ", "Hey, ", "#fail ", "Hi there, ", "RT @anna: ", "Dringend!! ", "😡 ")
SECRETS = ("DE89 3704 0044 0532 0130 00", "4111 1111 1111 1111", "max.muster@gmx.de", "0171 1234567", "Kontonummer 9876543210")
ENDINGS = ("", " Danke!", " ???", " bitte um Antwort", " {name} {link}", " <b>jetzt</b>", " \x1b[31m", " \u202e", " seit 3 Tagen", " 🙏")


@pytest.fixture(scope="module")
def desk(sample):
    """The sample, opened once: `ask(message, wish)`."""
    before = Path.cwd()
    os.chdir(sample)
    settings = read_settings()[0]
    index, replies = open_index(settings.state_dir), read_replies(settings)[0]

    def ask(message: str, wish: Wish, replies: Replies = replies) -> Answer:
        return answer(message, lambda text, lang: find_answers(text, index, lang), settings, replies, wish)

    yield SimpleNamespace(ask=ask, settings=settings)
    os.chdir(before)


def generated(count: int) -> list[str]:
    """Messages made of real questions, openings and endings; every third with a datum nobody may repeat."""
    chance = Random(7)
    made = (f"{chance.choice(OPENINGS)}{chance.choice(QUESTIONS)}{chance.choice(ENDINGS)}" for _ in range(count))
    secrets = cycle(SECRETS)
    return [f"{text} {next(secrets)}" if number % 3 == 0 else text for number, text in enumerate(made)]


def insist(given: Answer, message: str, settings) -> None:
    """Everything that must hold for whatever an agent could paste."""
    for one in given.suggestions:
        assert one.reply.text.split().count(one.hit.url) == 1
        assert one.reply.text.count(one.hit.url) == 1
    replies = [(one.reply, one.hit.url) for one in given.suggestions] + ([(given.reply, "")] if given.reply else [])
    for reply, url in replies:
        insist_reply(reply, url, message, given, settings)


def insist_reply(reply: Reply, url: str, message: str, given: Answer, settings) -> None:
    assert reply.fits, reply
    assert not re.search(r"[{}]|[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", reply.text), reply.text
    without_own_id = reply.text.replace(f"recipient_id={settings.dm_recipient_id}", "")
    data = [message[found.start : found.end] for found in given.findings]
    assert not any(datum in without_own_id for datum in data), reply.text
    assert find_personal_data(reply.text, own_contacts(settings)) == ()
    links = [link for link in foreign_links(reply.text.replace(url, " ") if url else reply.text, settings) if "recipient_id" not in link]
    assert links == []


def test_every_reply_to_many_messages_can_be_pasted(desk) -> None:
    """2,100 generated messages: on its turn each channel, each with its own count, any variant, name and sign."""
    wishes = [
        Wish(channel=channel, variant=variant, name=name, agent=agent)
        for channel in CHANNELS.values()
        for variant, name, agent in ((0, "", ""), (1, "Anna", "MM"), (2, "@jo", "x1"), (5, "{name} https://evil.example", "^AB"))
    ]
    outcomes = set()
    for message, wish in zip(generated(2_100), cycle(wishes), strict=False):
        given = desk.ask(message, wish)
        insist(given, message, desk.settings)
        outcomes.add(given.outcome)
    assert outcomes == {"answer", "private", "phone", "escalate", "none"}


def test_every_reply_to_hand_written_messages_can_be_pasted(desk) -> None:
    """All questions of the sample and all labelled messages, in German with du and Sie and in English, on every channel."""
    written = [*QUESTIONS, *(one.text for one in read_labelled())]
    assert len(written) > 300
    du = Replies(address="du")
    for number, (message, channel) in enumerate(islice(zip(written * 2, cycle(CHANNELS.values()), strict=False), 2 * len(written))):
        wish = Wish(channel=channel, variant=number % 5, agent="MM")
        given = desk.ask(message, wish, du) if number % 2 else desk.ask(message, wish)
        insist(given, message, desk.settings)


def test_du_and_sie_are_never_mixed(desk) -> None:
    """A bank that says du hands out no sentence of an article that says Sie."""
    du = Replies(address="du")
    for message in QUESTIONS[:120]:
        given = desk.ask(message, Wish(channel=CHANNELS["x"]), du)
        if given.language == "de":
            said = [one.reply.text.replace(f"„{one.hit.title}“", "").replace(f"„{one.hit.heading}“", "") for one in given.suggestions]
            assert not any(re.search(r"\bIhnen\b|\w Sie\b", text) for text in said), said


def test_a_video_names_the_answer_too(desk) -> None:
    """A reply with a video says what the article it belongs to says, and then at which second the video shows it."""
    given = desk.ask("Wann wird die Quartalsabrechnung gebucht?", Wish(channel=CHANNELS["x"]))
    videos = [one for one in given.suggestions if one.hit.kind == "video"]
    assert all("buch" in one.reply.text and "Video" in one.reply.text for one in videos)


def test_a_suggestion_that_fails_its_proof_is_not_offered(desk) -> None:
    """A dead link, a second beyond the video's end: the hit is withheld and the reason told."""
    hit = Hit(
        kind="video", id="v", lang="de", title="T", heading="H", url="https://youtu.be/v?t=99", start=99, text="Text.", score=1.0,
        confidence=1.0, duration=60,
    )  # fmt: skip
    fine = replace(hit, start=9, url="https://youtu.be/v?t=9")

    def ask(*hits: Hit, check_link=in_the_index) -> Answer:
        wish = Wish(channel=CHANNELS["x"])
        return answer("Frage", lambda _, lang: (lang or "de", hits), desk.settings, Replies(), wish, check_link)

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


def test_links_are_asked_online() -> None:
    """--online asks the server: a page that answers holds, a missing one, a dead server and what is no address do not."""

    class Pages(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.send_response(200 if self.path == "/there/" else 404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    hit = Hit(kind="article", id="a", lang="de", title="A", heading="", url="", start=None, text="", score=1.0, confidence=1.0)
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}"
        assert check_online(replace(hit, url=f"{base}/there/#part")).holds
        assert check_online(replace(hit, url=f"{base}/gone/")).facts == "answers 404"
        server.shutdown()
    assert not check_online(replace(hit, url=f"{base}/there/")).holds
    assert not check_online(replace(hit, url="javascript:alert(1)")).holds


def test_the_contract_of_the_json(sample, kb) -> None:
    """What other programs rely on is there, and the exit code tells whether there is something to send."""
    ran = kb("suggest", "--json", "Wo kann ich in London kostenlos Geld abheben?", cwd=sample)
    assert ran.returncode == 0
    given = json.loads(ran.stdout)
    assert set(given) >= {"message", "outcome", "suggestions"}
    assert set(given["suggestions"][0]) >= {"kind", "id", "title", "url", "start", "confidence", "excerpt", "reviewed", "reply"}
    assert set(given["suggestions"][0]["reply"]) == {"text", "length", "limit", "fits"}
    assert kb("suggest", "Wie wird das Wetter in Kassel?", cwd=sample).returncode == 1


def test_options_shape_the_reply(sample, kb) -> None:
    """Channel, limit, name and sign are as asked for; --explain tells why; a wrong one is told with those there are."""
    ran = kb(
        "suggest", "--channel", "Classic", "--name", "Anna", "--agent", "mm", "--explain", "Wo kann ich in London Geld abheben?", cwd=sample
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


def test_copy_prints_where_there_is_no_clipboard(sample, kb) -> None:
    """--copy N hands over the reply; a number there is not is told."""
    environment = {"PATH": "", "HOME": str(sample.parent)}
    command = [KB, "suggest", "--copy", "1", "Wo kann ich in London kostenlos Geld abheben?"]
    ran = subprocess.run(command, cwd=sample, env=environment, capture_output=True, text=True, check=False)
    assert "There is no clipboard here" in ran.stderr
    assert "London" in ran.stderr or "Thamesbank" in ran.stderr
    assert kb("suggest", "--copy", "3", "meine PIN ist 1234", cwd=sample).returncode == 2


def test_a_clipboard_program_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Copying and pasting go through the first program there is; without one pasting says what else to do."""
    monkeypatch.setenv("PATH", str(tmp_path))
    assert clipboard.copy_text("x") == "nowhere"
    with pytest.raises(UsageError, match="clipboard cannot be read"):
        clipboard.paste_text()
    for name, script in (("pbcopy", f"/bin/cat > {tmp_path}/held"), ("pbpaste", f"/bin/cat {tmp_path}/held")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    assert clipboard.copy_text("Grüße 🙂") == "clipboard"
    assert clipboard.paste_text() == "Grüße 🙂"


def test_terminals_are_told_in_their_own_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """OSC 52 carries the text in base64; tmux gets it wrapped."""
    monkeypatch.delenv("TMUX", raising=False)
    code = base64.b64encode("Grüße".encode()).decode()
    assert clipboard.osc52("Grüße") == f"\x1b]52;c;{code}\x07"
    monkeypatch.setenv("TMUX", "1")
    assert clipboard.osc52("Grüße").startswith("\x1bPtmux;\x1b\x1b]52;")


@pytest.mark.parametrize(("given", "sign"), [("mm", "^MM"), ("^Ab", "^AB"), ("", ""), ("a b", ""), ("toolong", ""), ("{x}", "")])
def test_signs_are_short(given: str, sign: str) -> None:
    """Two letters become ^XX; what is no sign is none."""
    assert sign_of(given) == sign


def test_personal_data_never_reaches_the_disk(sample, tmp_path: Path) -> None:
    """After every command that is given a message, no file below the knowledge base, the home or the temporary folder holds any of it."""
    folder = Path(shutil.copytree(sample, tmp_path / "kb"))
    inbox = tmp_path / "inbox.jsonl"
    places = {name: tmp_path / name for name in ("home", "temp")}
    for place in places.values():
        place.mkdir()
    environment = {**os.environ, "HOME": str(places["home"]), "TMPDIR": str(places["temp"]), "PYTHONPYCACHEPREFIX": str(places["temp"])}
    environment |= {"XDG_CACHE_HOME": str(places["home"]), "XDG_STATE_HOME": str(places["home"])}
    message = f"Meine Karte geht nicht. {' und '.join(SECRETS)}"
    inbox.write_text(json.dumps({"id": "max.muster@gmx.de", "text": message}) + "\n", encoding="utf-8")
    commands = [
        ["suggest", message],
        ["suggest", "--json", "--explain", message],
        ["suggest", "-"],
        ["triage", str(inbox), "--json", "-o", str(folder / "out.jsonl")],
        ["triage", str(inbox), "-o", str(folder / "out.csv")],
        ["search", message],
    ]
    for words in commands:
        ran = subprocess.run([KB, *words], cwd=folder, env=environment, input=message, capture_output=True, text=True, check=False)
        assert ran.returncode in (0, 1), ran.stderr
        assert words[0] == "search" or not any(secret in ran.stdout + ran.stderr for secret in SECRETS)
    secrets = [secret.encode() for secret in SECRETS]
    for place in (folder, *places.values()):
        held = [path for path in place.rglob("*") if path.is_file() and any(secret in path.read_bytes() for secret in secrets)]
        assert held == []
