"""`kb suggest`, as an agent uses it: options, proofs, and what other programs get."""

from __future__ import annotations

import base64
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from support.clipboards import NO_CLIPBOARD
from support.histories import written
from support.running import KB
from support.terminals import in_terminal

from benchmarks.programs import run
from kb_tools.links.built_site import RECORD

MESSAGE = "Wo kann ich in London kostenlos Geld abheben?"


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


def test_suggest_copies_and_pastes(sample: Path, programs) -> None:
    """--paste takes the message from the clipboard and --copy 1 puts the first reply there, and nothing but
    the reply.
    """
    folder = programs("pbcopy", "pbpaste")
    (folder / "held").write_text(MESSAGE, encoding="utf-8")
    ran = subprocess.run(
        [KB, "suggest", "--paste", "--json", "--copy", "1"],
        cwd=sample,
        capture_output=True,
        text=True,
        check=True,
    )
    assert (folder / "held").read_text(encoding="utf-8") == json.loads(ran.stdout)["suggestions"][0]["reply"][
        "text"
    ]
    assert ran.stderr == "Copied.\n"


def test_suggest_prints_where_there_is_no_clipboard(sample: Path, kb) -> None:
    """--copy N hands over the reply; a number there is not is told."""
    ran = subprocess.run(
        [KB, "suggest", "--copy", "1", MESSAGE],
        cwd=sample,
        env=NO_CLIPBOARD,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "There is no clipboard here" in ran.stderr
    assert "London" in ran.stderr or "Thamesbank" in ran.stderr
    assert kb("suggest", "--copy", "3", "meine PIN ist 1234", cwd=sample).returncode == 2


@pytest.mark.parametrize("tmux", ["", "/tmp/tmux"])
def test_over_ssh_the_terminal_is_told(sample: Path, tmux: str) -> None:
    """OSC 52 carries the reply in base64 to the terminal that started the command, wrapped where tmux stands
    between.
    """
    environment = {**NO_CLIPBOARD, "SSH_TTY": "/dev/pts/9"} | ({"TMUX": tmux} if tmux else {})
    with in_terminal([KB, "suggest", "--copy", "1", MESSAGE], sample, environment) as terminal:
        shown = terminal.until()
    code = re.search(r"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", shown)
    assert code
    assert "https://hilfe.musterbank.example.com/" in base64.b64decode(code[1]).decode()
    assert "Handed to your terminal's clipboard." in shown
    assert ("\x1bPtmux;\x1b\x1b]52;" in shown) == bool(tmux)


def test_without_a_terminal_the_reply_is_printed(sample: Path) -> None:
    """Over ssh without a terminal (in a pipe of a script) nothing is claimed."""
    ran = subprocess.run(
        [KB, "suggest", "--copy", "1", MESSAGE],
        cwd=sample,
        env={**NO_CLIPBOARD, "SSH_CONNECTION": "1"},
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )
    assert "There is no clipboard here" in ran.stderr


def test_kb_suggest_is_remembered(unasked: Path, kb) -> None:
    """Each message with its outcome; a copied suggestion is a choice, a reply without link is none, nor is
    one that is not there.
    """
    kb("suggest", MESSAGE, "--copy", "1", cwd=unasked)
    kb("suggest", "--json", MESSAGE, cwd=unasked)
    kb("suggest", "meine PIN ist 4711, was nun?", "--copy", "1", cwd=unasked)
    assert kb("suggest", "Wer gewinnt das Derby?", "--copy", "3", cwd=unasked).returncode == 2
    rows = written(unasked / ".kb")
    assert [(one.outcome, bool(one.offered), one.chosen) for one in rows] == [
        ("answer", True, rows[0].offered[0]), ("answer", True, ""), ("private", False, ""), ("none", False,
        ""),
    ]  # fmt: skip
    assert [one.message for one in rows][2:] == ["meine PIN ist […], was nun?", "Wer gewinnt das Derby?"]


def test_the_agent_names_the_right_one(unasked: Path, kb) -> None:
    """--use makes the reply for an article or a video, proved like any other, and is the choice; what was
    offered is what was found.
    """
    ran = kb(
        "suggest", "wie mach ich dat dingens dicht", "--use", "karten/karte-verloren", "--json", cwd=unasked
    )
    (one,) = json.loads(ran.stdout)["suggestions"]
    assert ran.returncode == 0
    assert one["id"] == "karten/karte-verloren"
    assert one["confidence"] < 0.5
    assert one["reply"]["fits"]
    assert one["url"] in one["reply"]["text"]
    assert kb("suggest", "dingens", "--use", "mbSperre001", "--copy", "1", cwd=unasked).returncode == 0
    assert kb(
        "suggest", "my IBAN is DE89 3704 0044 0532 0130 00", "--use", "mbSperre001", cwd=unasked
    ).stdout.startswith("Not in public")
    named = kb("suggest", "dingens", "--use", one["url"], cwd=unasked).stdout
    assert ("/karten/karte-verloren/" in named, "  chosen\n" in named, "sure" in named) == (True, True, False)
    rows = written(unasked / ".kb")
    assert [(row.outcome, row.chosen) for row in rows] == [
        ("none", "karten/karte-verloren"), ("no_reply", "mbSperre001"), ("private", ""), ("no_reply",
        "karten/karte-verloren"),
    ]  # fmt: skip
    wrong = kb("suggest", "dingens", "--use", "karte-verloren", cwd=unasked)
    assert (wrong.returncode, "did you mean `karten/karte-verloren`?" in wrong.stderr) == (2, True)
    assert len(written(unasked / ".kb")) == 4


def test_a_named_page_is_linked_at_its_beginning_or_where_its_address_says(unasked: Path, kb) -> None:
    """What a message has in common with some passage by chance must not send a customer there."""
    page = "https://hilfe.musterbank.example.com/karten/karte-verloren/"
    for named, linked in (
        ("karten/karte-verloren", page),
        (page, page),
        (f"{page}#sperren", f"{page}#sperren"),
    ):
        (one,) = json.loads(
            kb("suggest", "hab mein Kärtchen verbummelt", "--use", named, "--json", cwd=unasked).stdout
        )["suggestions"]
        assert one["url"] == linked
    (one,) = json.loads(
        kb("suggest", "lost", "--use", f"{page}#sperren", "--lang", "en", "--json", cwd=unasked).stdout
    )["suggestions"]
    assert one["url"].startswith("https://hilfe.musterbank.example.com/en/karten/karte-verloren/")


ANSWERED = [
    ("karte wieder aufgetaucht 😅 wie heb ich die sperre in der app auf?", "mbSperre001", 115),
    ("Wie kann ich am Telefon meine Karte sperren?", "mbSperre001", 70),
    ("qr-code vom alten handy scannen aber wo find ich den in pushtan?", "mbPushTan01", 42),
    ("Kann auch ein Brief von der Bank mit QR-Code gefälscht sein?", "mbPhishing1", 98),
    ("kann ich mich in der app mit fingerabdruck einloggen?", "mbAppStart1", 77),
    ("Anmeldung in der App klappt nicht, Startpasswort falsch", "mbAppStart1", 114),
    ("Wie geht das mit der Freigabe, wenn ich am Computer einkaufe?", "mb3DSecure1", 20),
    ("which machines at King's Cross or Victoria are free?", "mbLondonAt1", 36),
    ("the machine offers euros or pounds, which one do I press?", "mbLondonAt1", 69),
    ("What does the blue wave on the cash machine mean?", "mbLondonAt1", 15),
    ("how do I ask for a new activation letter for pushTAN?", "mbNewPhone1", 108),
    ("How do I move pushTAN with the QR code?", "mbNewPhone1", 22),
]
"""Messages in customers' words; the video and the second where its chapter that answers them begins."""


@pytest.mark.parametrize(("message", "video", "second"), ANSWERED)
def test_message_is_answered_with_the_video_at_the_right_second(sample, kb, message, video, second):
    """The link leads to the second, its proof holds, and the reply names the moment as viewers read it."""
    found = json.loads(kb("suggest", "--json", message, cwd=sample).stdout)
    shown = {(one["id"], one["start"]): one for one in found["suggestions"]}
    assert (video, second) in shown, list(shown)
    suggestion = shown[video, second]
    assert suggestion["url"] == f"https://youtu.be/{video}?t={second}"
    assert {proof["what"] for proof in suggestion["proof"]} >= {"link", "second"}
    assert suggestion["url"] in suggestion["reply"]["text"]
    moment = f"{second // 60}:{second % 60:02}"
    said = rf"\bab {moment}\b" if found["message"]["language"] == "de" else rf"\b(?:from|at) {moment}\b"
    assert re.search(said, suggestion["reply"]["text"]), suggestion["reply"]["text"]


def test_page_that_was_not_built_is_no_proof(folder, kb):
    """Without a whole record of the last good build, a link to the site is held against the site as it is."""
    settings = folder / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("  - kb\n", "  - kb: {video_links: site}\n"),
        encoding="utf-8",
    )
    assert kb("build", cwd=folder).returncode == 0
    (folder / "site/en/videos/bdLessons01/index.html").unlink()
    record = folder / ".kb" / RECORD
    record.write_bytes(record.read_bytes()[:-1])
    found = json.loads(kb("suggest", "--json", "where do we meet for the first lesson?", cwd=folder).stdout)
    assert not any(one["kind"] == "video" for one in found["suggestions"])
    assert any(reason.startswith("bdLessons01 is not offered, link:") for reason in found["withheld"])


@pytest.mark.parametrize("message", ["", "   ", "\n\t\n"])
def test_an_empty_message(bare_kb, message):
    """Nothing asked is a mistake in the call, as an argument and on standard input."""
    said = (
        "kb: there is no message - write it behind the command in quotes, or `-` to read it: kb suggest "
        '"..."\n'
    )
    assert bare_kb("suggest", message, code=2).stderr == said
    assert bare_kb("suggest", "-", code=2, stdin=message).stderr == said


def test_a_message_of_100_000_characters(bare_kb):
    """A pasted book gets an answer or an honest none, whether it has words or is one, and the agent is told
    that nobody read it to its end.
    """
    bare_kb("index", code=0)
    for message in ("when are you open? " * 5_300, "x" * 100_700):
        ran = bare_kb("suggest", "--json", "-", code=None, stdin=message)
        assert json.loads(ran.stdout)["outcome"] in ("answer", "none")
        assert ran.stderr == "kb: only the first 10,000 of the message's 100,700 characters were read\n"
    bare_kb("search", "y" * 100_000)


def test_control_characters_in_a_message(bare_kb):
    """Escapes, direction marks, line feeds and broken bytes of a message reach neither output."""
    bare_kb("index", code=0)
    nasty = "\x1b[31mwhen\x1b]0;title\x07 are\x9b you \u202eopen\udcff\r?"
    for words in (
        ["suggest", nasty],
        ["suggest", "--json", nasty],
        ["suggest", "--name", nasty, "when are you open"],
    ):
        bare_kb(*words, code=None)
    bare_kb("suggest", "-", code=None, stdin=nasty)
    bare_kb("suggest", "--lang", "\x1b[31m", "x", code=2)
    bare_kb("suggest", "--channel", "\x1b[31m", "x", code=2)
    bare_kb("search", nasty, code=0)
    bare_kb("search", "\x1b:x", "id:\udcff")


def test_what_was_said_before_is_read_with_the_message(unasked: Path, kb) -> None:
    """`and how long does it take?` means what was asked before; nothing of it is remembered, and a line that
    is no turn is named.
    """
    thread = unasked / "thread.jsonl"
    thread.write_text(
        '{"from": "customer", "text": "how do I send money to a bank abroad, in Boston"}\n', encoding="utf-8"
    )
    asked = ("suggest", "--json", "--explain", "--history", thread, "and how long does it take?")
    given = json.loads(kb(*asked, cwd=unasked).stdout)
    assert given["suggestions"][0]["id"] == "zahlungen/auslandsueberweisung"
    assert "a bank abroad" in given["because"][0]
    assert [one.message for one in written(unasked / ".kb")] == [""]
    thread.write_text("hello\n", encoding="utf-8")
    said = kb(*asked, cwd=unasked)
    assert (said.returncode, "thread.jsonl:1: this is no turn of a thread" in said.stderr) == (1, True)


def test_danger_that_was_told_before_is_not_forgotten(sample, kb, tmp_path: Path) -> None:
    """Whatever the last message asks, a human is needed."""
    thread = tmp_path / "thread.jsonl"
    thread.write_text('{"from": "customer", "text": "Ich will nicht mehr leben."}\n', encoding="utf-8")
    ran = kb("suggest", "--json", "--history", thread, "Wann habt ihr offen?", cwd=sample)
    given = json.loads(ran.stdout)
    assert (given["outcome"], given["category"], given["suggestions"]) == ("escalate", "crisis", [])


def test_two_questions_are_answered_together_and_each_by_itself(sample, kb) -> None:
    """Each suggestion says which question it answers."""
    message = "Wie ändere ich meine Adresse und wo beantrage ich einen Freistellungsauftrag?"
    both, first, second = json.loads(kb("suggest", "--json", message, cwd=sample).stdout)["suggestions"]
    assert [one["id"] for one in both["also"]] == ["sparen-kredit/freistellungsauftrag"]
    assert {first["url"], second["url"]} <= set(both["reply"]["text"].split())
    assert [one["question"] for one in (first, second)] == [
        "Wie ändere ich meine Adresse",
        "wo beantrage ich einen Freistellungsauftrag?",
    ]
    assert [one["also"] for one in (first, second)] == [[], []]
