"""Captions brought into the knowledge base."""

from __future__ import annotations

import pytest
from support.syncing import here, written

from kb_tools.errors import KbError, UsageError
from kb_tools.youtube.captions import bring_in, check_entry, read_captions

VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nHallo.\n"


@pytest.mark.usefixtures("films")
def test_captions_stand_beside_the_list_and_are_named_there():
    """Under the id and the language of the video."""
    entry = check_entry(here(), "aaaaaaaaaaa", replace=False)
    name, problems = bring_in(here(), entry, VTT, lang="de", suffix=".vtt")
    assert (name, problems) == ("captions/aaaaaaaaaaa.de.vtt", ())
    assert (here().root / name).read_text(encoding="utf-8") == VTT
    assert "    captions: captions/aaaaaaaaaaa.de.vtt\n" in written()


@pytest.mark.usefixtures("films")
def test_captions_that_are_there_are_not_lost_by_mistake():
    """Only on demand, and nothing is brought to a video that is not on the list."""
    entry = check_entry(here(), "aaaaaaaaaaa", replace=False)
    bring_in(here(), entry, VTT, lang="de", suffix=".vtt")
    with pytest.raises(KbError, match="already"):
        check_entry(here(), "aaaaaaaaaaa", replace=False)
    assert check_entry(here(), "aaaaaaaaaaa", replace=True) == entry
    with pytest.raises(UsageError, match="not in"):
        check_entry(here(), "zzzzzzzzzzz", replace=True)


@pytest.mark.parametrize(("text", "lang"), [("nothing", "de"), ("", "de"), (VTT, "../x"), (VTT, "")])
@pytest.mark.usefixtures("films")
def test_what_are_no_captions_changes_nothing(text, lang):
    """Nor a language that would lead out of the folder."""
    entry, before = check_entry(here(), "aaaaaaaaaaa", replace=False), written()
    with pytest.raises(KbError):
        bring_in(here(), entry, text, lang=lang, suffix=".vtt")
    assert written() == before


def test_a_file_is_webvtt_or_subrip(tmp_path):
    """By its name; and it must be there."""
    file = tmp_path / "from studio.VTT"
    file.write_text(VTT, encoding="utf-8")
    assert read_captions(file) == VTT
    for name in ("none.srt", "notes.txt"):
        with pytest.raises(KbError):
            read_captions(tmp_path / name)
