"""`kb videos captions`, as an editor uses it."""

from __future__ import annotations

import pytest
from support.syncing import written

VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nHallo.\n"


def test_captions_from_a_file(films, kb, tmp_path):
    """The file stands beside videos.yaml then, and is named there; captions that are there are not lost by
    mistake.
    """
    source = tmp_path / "from studio.vtt"
    source.write_text(VTT, encoding="utf-8")
    assert (
        kb("videos", "captions", "aaaaaaaaaaa", str(source), cwd=films).stdout
        == "captions/aaaaaaaaaaa.en.vtt belongs to aaaaaaaaaaa now.\n"
    )
    assert "    title: Mein Titel\n    captions: captions/aaaaaaaaaaa.en.vtt\n    questions:" in written()
    assert (films / "captions" / "aaaaaaaaaaa.en.vtt").read_text(encoding="utf-8") == VTT
    again = kb("videos", "captions", "aaaaaaaaaaa", str(source), cwd=films)
    assert (again.returncode, "--replace" in again.stderr) == (1, True)
    assert kb("videos", "captions", "aaaaaaaaaaa", str(source), "--replace", cwd=films).returncode == 0
    assert kb("videos", "captions", "zzzzzzzzzzz", str(source), cwd=films).returncode == 2
    assert (
        kb(
            "videos", "captions", "aaaaaaaaaaa", str(source), "--replace", "--lang", "../x", cwd=films
        ).returncode
        == 2
    )
    source.write_text("nothing", encoding="utf-8")
    assert kb("videos", "captions", "aaaaaaaaaaa", str(source), "--replace", cwd=films).returncode == 1


@pytest.mark.parametrize(("words", "told"), [
    (("zzzzzzzzzzz",), "„zzzzzzzzzzz“ steht nicht in videos.yaml - es zuerst dort eintragen: kb videos "
     "add ID"),
    (("aaaaaaaaaaa",), "hier hat sich noch niemand bei YouTube angemeldet - einmal `kb videos login "
     "--client DATEI` ausführen, als Inhaber des Kanals; oder eine Datei übernehmen: kb videos captions ID "
     "DATEI.vtt"),
    (("aaaaaaaaaaa", "videos.yaml"), "videos.yaml ist weder WebVTT noch SubRip - die Untertitel als .vtt "
     "oder .srt exportieren"),
])  # fmt: skip
def test_what_cannot_be_brought_in_is_told_in_german(films, kb, words, told):
    assert kb("videos", "captions", *words, cwd=films, env={"KB_LANG": "de"}).stderr == f"kb: {told}\n"
