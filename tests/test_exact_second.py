"""The second of a video that answers: the right one, in a link that leads there, named in the reply."""

from __future__ import annotations

import json
import re

import pytest

ANSWERED = [
    ("karte wieder aufgetaucht 😅 wie heb ich die sperre in der app auf?", "mbSperre001", 115),
    ("Wie kann ich am Telefon meine Karte sperren?", "mbSperre001", 54),
    ("qr-code vom alten handy scannen aber wo find ich den in pushtan?", "mbPushTan01", 27),
    ("Brief mit QR-Code bekommen, soll den scannen und mich anmelden. Ist der von euch?", "mbPhishing1", 98),
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


@pytest.mark.parametrize("links", ["youtube", "site"])
def test_build_proves_every_second_it_can_hand_out(folder, kb, links):
    """Wherever the links lead; and a suggestion carries the very link that was proved."""
    settings = folder / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("  - kb\n", f"  - kb: {{video_links: {links}}}\n"),
        encoding="utf-8",
    )
    ran = kb("build", cwd=folder)
    assert ran.returncode == 0, ran.said
    url = {
        "youtube": "https://youtu.be/bdLessons01?t=30",
        "site": "https://bad.example/en/videos/bdLessons01/#t=30",
    }[links]
    found = json.loads(kb("suggest", "--json", "where do we meet for the first lesson?", cwd=folder).stdout)
    video = next(one for one in found["suggestions"] if one["kind"] == "video")
    assert (video["url"], video["start"]) == (url, 30)
    facts = {proof["what"]: proof["facts"] for proof in video["proof"]}
    assert (
        facts["link"] == {"youtube": "in the index, on YouTube", "site": "page is in the built site"}[links]
    )
    assert facts["second"] == "second 30 of 95"


def test_page_that_was_not_built_is_no_proof(folder, kb):
    """A link to the site is held against the site as it is."""
    settings = folder / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("  - kb\n", "  - kb: {video_links: site}\n"),
        encoding="utf-8",
    )
    assert kb("build", cwd=folder).returncode == 0
    (folder / "site/en/videos/bdLessons01/index.html").unlink()
    found = json.loads(kb("suggest", "--json", "where do we meet for the first lesson?", cwd=folder).stdout)
    assert not any(one["kind"] == "video" for one in found["suggestions"])
    assert any(reason.startswith("bdLessons01 is not offered, link:") for reason in found["withheld"])
