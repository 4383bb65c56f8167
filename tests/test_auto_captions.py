"""YouTube's automatic captions, which roll: every line is shown twice, and its words carry times of their
own.
"""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kb_tools.models import Cue
from kb_tools.sources.captions import parse_captions

ROLLING = """WEBVTT
Kind: captions
Language: de

00:00:00.160 --> 00:00:02.389 align:start position:0%
\x20
hallo<00:00:00.480><c> und</c><00:00:00.640><c> willkommen</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
hallo und willkommen
\x20

00:00:02.399 --> 00:00:04.309 align:start position:0%
hallo und willkommen
zur<00:00:02.639><c> Bank</c>

00:00:04.309 --> 00:00:04.319 align:start position:0%
zur Bank
\x20

00:00:04.319 --> 00:00:06.000 align:start position:0%
zur Bank
ja<00:00:04.639><c> ja</c>
"""
SAID = [(0.16, "hallo und willkommen"), (2.399, "zur Bank"), (4.319, "ja ja")]


def heard(text):
    cues, problems = parse_captions(text, "x.vtt")
    assert not problems
    return [(cue.start, cue.text) for cue in cues]


def test_rolling_captions_say_everything_once():
    """Each line comes at the second at which it is first heard."""
    assert heard(ROLLING) == SAID


def test_rolling_captions_turned_into_subrip_say_everything_once():
    """Converters drop the inline times and the lines of spaces; the repetition stays."""
    rows = [
        "hallo und willkommen",
        "hallo und willkommen",
        "hallo und willkommen\nzur Bank",
        "zur Bank",
        "zur Bank\nja ja",
    ]
    times = [
        "00,160 --> 00:00:02,389",
        "02,389 --> 00:00:02,399",
        "02,399 --> 00:00:04,309",
        "04,309 --> 00:00:04,319",
        "04,319 --> 00:00:06,000",
    ]
    srt = "\n\n".join(
        f"{n}\n00:00:{time}\n{row}" for n, (time, row) in enumerate(zip(times, rows, strict=True), start=1)
    )
    assert heard(srt) == SAID


def test_word_said_again_is_kept():
    """A line with inline times is new even when it says what the one before said."""
    again = ROLLING.replace("ja<00:00:04.639><c> ja</c>", "zur<00:00:04.639><c> Bank</c>")
    assert heard(again)[-1] == (4.319, "zur Bank")


def test_hand_made_captions_may_repeat_themselves():
    """Ja. Ja. Ja. is said three times."""
    text = "WEBVTT\n\n" + "\n\n".join(f"00:0{n}.000 --> 00:0{n}.900\nJa." for n in range(1, 6))
    assert [said for _, said in heard(text)] == ["Ja."] * 5


@given(
    st.lists(st.sampled_from([*ROLLING.split("\n"), "<00:00:00.480>", "x", "00:00:09.000 --> 00:00:01.000"]))
)
def test_any_shuffle_of_rolling_captions_is_read(rows):
    """Nothing raises, and no tag comes through."""
    cues, _ = parse_captions("\n".join(rows), "x.vtt")
    assert all(isinstance(cue, Cue) and "<" not in cue.text and cue.text for cue in cues)
