"""The desk's window, driven key by key."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytest.importorskip("textual")

from textual.events import Paste
from textual.pilot import Pilot

from kb_tools.desk.answering import Wish
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.session import DeskSession, open_session
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import read_settings
from kb_tools.window.app import DeskApp
from kb_tools.window.lines import length_bar
from kb_tools.window.rows import Rows
from kb_tools.window.state import DeskState, next_language

MESSAGE = "Was kostet das Girokonto im Monat?"
KB = Path(sys.executable).with_name("kb")


@pytest.fixture
def session(sample: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> DeskSession:
    """The sample help centre, open; no program that could be a clipboard."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("SSH_TTY", raising=False)
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    settings = read_settings(sample)[0]
    return open_session(settings, open_index(settings.state_dir), Wish(channel=CHANNELS["x"], agent="AB"))


def drive(session: DeskSession, script, size=(80, 24)) -> None:
    async def run() -> None:
        app = DeskApp(session, "en")
        async with app.run_test(size=size) as pilot:
            await script(app, pilot)

    with ThreadPoolExecutor(1) as own:  # the browser tests keep an event loop running in the main thread
        own.submit(asyncio.run, run()).result()


async def paste(pilot: Pilot[None], text: str) -> None:
    pilot.app.post_message(Paste(text))
    await pilot.pause()


def seen(app: DeskApp) -> str:
    rows = app.query_one(Rows)
    return "\n".join(rows.render_line(place).text.rstrip() for place in range(rows.size.height))


def test_a_paste_is_answered_and_1_copies(session: DeskSession) -> None:
    """The pasted message is answered at once, and 1 puts the reply on the clipboard as it is shown."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, MESSAGE)
        assert app.state.answer is not None
        assert app.state.answer.outcome == "answer"
        await pilot.press("1")
        assert app.copied == app.state.replies[0].text
        assert app.copied.endswith("^AB")
        assert app.clipboard == app.copied

    drive(session, script)


def test_the_next_paste_is_the_next_message(session: DeskSession) -> None:
    """A paste replaces the message that was there, wherever the focus is."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, MESSAGE)
        await pilot.press("m")
        await paste(pilot, "which cash machines are free in London?")
        assert app.state.message == "which cash machines are free in London?"
        assert app.state.answer is not None
        assert app.state.answer.language == "en"

    drive(session, script)


def test_keys_change_how_it_is_said(session: DeskSession) -> None:
    """v says it another way, c writes for the next channel, l asks in the next language, 80 columns hold it
    all.
    """

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, MESSAGE)
        first = app.state.replies[0].text
        await pilot.press("v", "v", "v")
        assert app.state.wish.variant == 3
        await pilot.press("c")
        assert app.state.wish.channel.name == "classic"
        assert app.state.replies[0].length <= 140
        await pilot.press("l")
        assert app.state.wish.lang == "de"
        assert seen(app).splitlines()[0].endswith("[de]")
        assert first != app.state.replies[0].text

    drive(session, script)


def test_arrows_choose_and_pages_scroll(session: DeskSession) -> None:
    """Down chooses the next suggestion, also where there is too little room and Page Down scrolls."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, "Karte gesperrt im Ausland, PIN vergessen, was tun?")
        count = len(app.state.replies)
        await pilot.press("down", "down", "down")
        assert app.state.chosen == count - 1
        rows = app.query_one(Rows)
        assert rows.show_vertical_scrollbar
        await pilot.press("pagedown")
        await pilot.pause()
        await pilot.press("up")
        assert app.state.chosen == max(0, count - 2)
        assert rows.scroll_offset.y == 0

    drive(session, script, size=(80, 14))


def test_nothing_is_cut_off(session: DeskSession) -> None:
    """In a narrow window a link goes on in the next row, and so does what is said about the message."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, "Wo kann ich in London kostenlos Geld abheben?")
        assert app.state.url in "".join(line.strip(" |") for line in seen(app).splitlines())
        await paste(pilot, "meine PIN ist 1234")
        assert "personal data (pin)." in " ".join(seen(app).split())

    drive(session, script, size=(50, 30))


def test_a_reply_is_edited_with_its_length_in_sight(session: DeskSession) -> None:
    """e opens the reply, each letter changes the length, Ctrl+S copies what was made of it, Esc copies
    nothing.
    """

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, MESSAGE)
        reply = app.state.replies[0]
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("X")
        await pilot.pause()
        assert f"{reply.length + 1}/280" in str(app.screen.query_one("#length").render())
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert app.copied == f"X{reply.text}"
        await pilot.press("e")
        await pilot.pause()
        await pilot.press("Y", "escape")
        await pilot.pause()
        assert app.copied == f"X{reply.text}"
        assert len(app.screen_stack) == 1

    drive(session, script)


def test_personal_data_is_told_and_not_copied(session: DeskSession) -> None:
    """The outcome names the kind of data, and the only reply repeats none of it."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await paste(pilot, "meine PIN ist 4711, warum geht sie nicht?")
        assert "Personal data: pin" in seen(app)
        await pilot.press("1")
        assert "4711" not in app.copied
        assert "recipient_id" in app.copied

    drive(session, script)


def test_it_says_where_nothing_is_known(session: DeskSession) -> None:
    """Before the first message there is a hint; a number without a reply says so instead of failing."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        assert "Paste a customer's message" in seen(app)
        await pilot.press("3", "e", "o", "up", "down", "v")
        assert app.copied == ""
        await paste(pilot, "   ")
        assert app.state.answer is None

    drive(session, script)


def test_search_and_help_open_and_close(session: DeskSession) -> None:
    """/ searches as it is typed, also half a query; F1 shows the keys; Esc comes back."""

    async def script(app: DeskApp, pilot: Pilot[None]) -> None:
        await pilot.press("slash")
        await pilot.pause()
        await pilot.press(*"karte")
        await pilot.pause()
        assert "https://" in str(app.screen.query_one("#hits").render())
        await pilot.press("space", *"foo:x")
        await pilot.pause()
        assert "no field" in str(app.screen.query_one("#hits").render())
        await pilot.press("escape", "f1")
        await pilot.pause()
        assert len(app.screen_stack) == 2
        await pilot.press("x")
        await pilot.pause()
        assert len(app.screen_stack) == 1

    drive(session, script)


def test_a_rebuilt_index_is_opened_again(sample: Path, tmp_path: Path) -> None:
    """What was written while the window is open is found by the next message."""
    folder = Path(shutil.copytree(sample, tmp_path / "kb"))
    settings = read_settings(folder)[0]
    opened = open_session(settings, open_index(settings.state_dir))
    assert opened.fresh() is opened
    (folder / "docs" / "de" / "service" / "zeppelin.md").write_text(
        "# Fliegt die Bank Zeppelin?\n\nNein, niemals.\n", encoding="utf-8"
    )
    subprocess.run([KB, "-C", folder, "index"], check=True, capture_output=True)
    answer = opened.fresh().ask("Fliegt die Bank Zeppelin?")
    assert [one.hit.entry.id for one in answer.suggestions][:1] == ["service/zeppelin"]
    (folder / ".kb" / "current").write_text("gone", encoding="utf-8")
    assert opened.fresh() is opened  # an index that cannot be opened leaves the one that is open


@pytest.mark.skipif(shutil.which("tmux") is None, reason="there is no tmux here")
def test_in_a_real_terminal(sample: Path, tmp_path: Path) -> None:
    """In a terminal of 80x24 without colours: paste, read, copy, leave."""
    tmux = [shutil.which("tmux") or "", "-S", str(tmp_path / "socket")]
    start = [
        *tmux,
        "-f",
        "/dev/null",
        "new-session",
        "-d",
        "-x",
        "80",
        "-y",
        "24",
        "-e",
        "NO_COLOR=1",
        "-c",
        str(sample),
        f"{KB} desk",
    ]
    subprocess.run(start, check=True)
    try:
        assert "Paste a customer's message" in _screen(tmux, "Paste a customer")
        subprocess.run([*tmux, "set-buffer", MESSAGE], check=True)
        subprocess.run([*tmux, "paste-buffer", "-p"], check=True)
        shown = _screen(tmux, "/280")
        assert "> 1" in shown
        assert "https://hilfe.musterbank.example.com/" in shown
        subprocess.run([*tmux, "send-keys", "1"], check=True)
        assert "Copied" in _screen(tmux, "Copied")
        subprocess.run([*tmux, "send-keys", "q"], check=True)
    finally:
        subprocess.run([*tmux, "kill-server"], check=False, capture_output=True)


def _screen(tmux: list[str], awaited: str) -> str:
    """The terminal's text once it has the awaited words, or after ten seconds."""
    text = ""
    for _ in range(100):
        text = subprocess.run(
            [*tmux, "capture-pane", "-p"], capture_output=True, text=True, check=False
        ).stdout
        if awaited in text:
            return text
        time.sleep(0.1)
    return text


def test_without_textual_one_sentence_says_what_to_install() -> None:
    """The window is an extra; without it every other command works."""
    program = "import sys; sys.modules['textual'] = None; from kb_tools.cli import main; main(['desk'])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "pip install 'kb-tools[desk]'" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_languages_go_round() -> None:
    """l goes from the message's own language through all there are, and back."""
    state = DeskState(wish=Wish(channel=CHANNELS["x"]))
    langs = []
    for _ in range(3):
        state = next_language(state, ("de", "en"))
        langs.append(state.wish.lang)
    assert langs == ["de", "en", None]


@pytest.mark.parametrize(("length", "says"), [(92, "92/280"), (280, "280/280"), (290, "10 too long")])
def test_the_bar_says_it_in_words(length: int, says: str) -> None:
    """The length is told without colours as well."""
    assert says in length_bar(length, 280, "en")
