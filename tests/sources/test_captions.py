"""Caption files, WebVTT and SubRip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.places import SHARED

from kb_tools.models import Cue
from kb_tools.sources.captions import parse_captions
from kb_tools.text import CONTROL

YOUTUBE = SHARED / "youtube"


def cues(text):
    found, problems = parse_captions(text, "x.vtt")
    assert not problems, problems
    return [(cue.start, cue.end, cue.text) for cue in found]


def complaints(text):
    return [str(problem) for problem in parse_captions(text, "x.vtt")[1]]


def test_webvtt():
    """Headers, notes, styles, names, settings and tags are not said; entities are letters."""
    assert cues(
        "WEBVTT - Titel\nKind: captions\n\nSTYLE\n::cue {color: red}\n\nNOTE nur für "
        "uns\n\nerster\n00:01.000 --> 00:02.500 align:start\n"
        "<v Anna>Hallo &amp;\n<i>willkommen</i><00:02.000>.\n\n01:00:00.000 --> 01:00:01.000\nEnde\n"
    ) == [(1.0, 2.5, "Hallo & willkommen."), (3600.0, 3601.0, "Ende")]


def test_subrip():
    """Numbers, commas and curly tags of SubRip, with a byte order mark."""
    assert cues(
        "\ufeff1\n00:00:01,5 --> 00:00:02,000\n{\\an8}<b>Hallo</b>\n\n2\n00:00:03,000 --> 00:00:04,"
        "000\nWelt\n"
    ) == [
        (1.5, 2.0, "Hallo"),
        (3.0, 4.0, "Welt"),
    ]


def test_empty_captions_are_left_out():
    """A caption without words is no cue and no mistake."""
    assert cues("WEBVTT\n\n00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\nda\n") == [(3.0, 4.0, "da")]


def test_mistakes_have_their_lines():
    """Broken times, swapped times and captions out of order are told with the line of the time."""
    assert complaints(
        "WEBVTT\n\n00:10.000 --> 00:12.000\na\n\n00:05.000 --> 00:06.000\nb\n\n00:20.000 --> "
        "00:19.000\nc\n\n1:99 --> 2:00\nd\n\n"
        "00:30.000 -> 00:31.000\ne\n"
    ) == [
        "x.vtt:6: the caption starts before the one above it - put the captions in the order of their times",
        "x.vtt:9: the caption ends before it starts - swap its two times",
        "x.vtt:12: this is not a time span: '1:99 --> 2:00' - write it as 00:00:01.000 --> 00:00:04.000",
        "x.vtt:15: this is not a time span: '00:30.000 -> 00:31.000' - "
        "write it as 00:00:01.000 --> 00:00:04.000",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n00:01.000 --> 00:02.000\neins\n00:02.000 --> 00:03.000\nzwei\n00:04.000 --> 00:05.000\ndrei",
        "WEBVTT\n\n1\n00:01.000 --> 00:02.000\neins\n2\n00:02.000 --> 00:03.000\nzwei\n3\n"
        "00:04.000 --> 00:05.000\ndrei",
        "1\n00:00:01,000 --> 00:00:02,000\neins\n2\n00:00:02,000 --> 00:00:03,000\nzwei\n\n3\n\n"
        "00:00:04,000 --> 00:00:05,000\ndrei\n",
        "WEBVTT\n\n00:00.000 --> 00:00.500\n00:01.000 --> 00:02.000\neins\n00:02.000 --> 00:03.000\nzwei\n"
        "\nSTYLE\n::cue {}\n\nREGION\nid:a\n\nNOTE nach 1 --> 2\nkommt 3\n\n00:04.000 --> 00:05.000\ndrei",
    ],
)
def test_time_span_begins_a_caption_without_an_empty_line(text):
    """As players have it: no caption is lost, SubRip's numbers are not said, comments may stand anywhere."""
    assert cues(text) == [(1.0, 2.0, "eins"), (2.0, 3.0, "zwei"), (4.0, 5.0, "drei")]


def test_caption_of_several_paragraphs():
    """SubRip's players show what stands below an empty line too; a number that is said is no caption's."""
    assert cues("1\n00:00:01,000 --> 00:00:02,000\nWählen Sie\n\n7\n\nund Ende\n") == [
        (1.0, 2.0, "Wählen Sie 7 und Ende")
    ]


def test_line_breaks_of_other_formats():
    r"""Converters leave \N for a line break and \h for a space."""
    assert cues(r"00:01.000 --> 00:02.000" + "\n" + r"Erst\Ndann\hjetzt") == [(1.0, 2.0, "Erst dann jetzt")]


def test_words_without_a_time_are_told():
    """Where WebVTT shows nothing, the editor hears which words are missing."""
    lost = "no time belongs to these words: 'zweiter Absatz' - write the time span above them, or NOTE where"
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\na\n\nzweiter Absatz\n\n00:03.000 --> 00:04.000\nb\n"
    assert complaints(text) == [f"x.vtt:6: {lost} they are a comment"]
    assert complaints("zweiter Absatz\n\n00:01.000 --> 00:02.000\na\n") == [
        f"x.vtt:1: {lost} they are a comment"
    ]


def test_captions_out_of_order_are_sorted():
    """The mistake is told, and the video is searched in its own order."""
    found, _ = parse_captions("00:10.000 --> 00:12.000\nspät\n\n00:05.000 --> 00:06.000\nfrüh\n", "x.vtt")
    assert [cue.text for cue in found] == ["früh", "spät"]


@pytest.mark.parametrize("text", ["", "WEBVTT\n", "nur Text\n"])
def test_a_file_without_captions(text):
    """A file without one caption is a mistake, not an empty video."""
    assert complaints(text) == ["x.vtt: the file has no captions - export it again as WebVTT or SRT"]


def test_odd_separators_do_not_move_the_lines():
    """Only a line end ends a line."""
    assert complaints("WEBVTT\n\n00:01.000 --> 00:02.000\na\u2028b\x0bc\n\nx --> y\n")[0].startswith(
        "x.vtt:6: this is not a time span"
    )


@given(
    st.text(st.characters(codec="utf-8"))
    | st.lists(
        st.sampled_from(
            ["00:01.000", " --> ", "9" * 5000 + ":00:01.000", "\n", "\n\n", "<", "a", "&#0;", "\x1b"]
        )
    ).map("".join)
)
def test_any_text_is_captions_or_problems(text):
    """Nothing makes reading captions fail; cues come in order, with words, without control characters."""
    found, problems = parse_captions(text, "x.vtt")
    assert found or problems
    assert all(cue.text and not CONTROL.search(cue.text) and cue.start <= cue.end for cue in found)
    assert list(found) == sorted(found, key=lambda cue: cue.start)


times = st.integers(0, 3_599_000).map(lambda ms: ms / 1000)


@given(st.lists(st.tuples(times, times, st.text("abcäöü", min_size=1)), min_size=1))
def test_both_formats_say_the_same(spans):
    """The same captions written as WebVTT and as SubRip are read alike."""

    def clock(second, mark):
        whole = int(second)
        at = f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
        return f"{at}{mark}{round(second % 1 * 1000) % 1000:03}"

    expected = [
        Cue(start=min(a, b), end=max(a, b), text=text)
        for a, b, text in sorted(spans, key=lambda span: min(span[:2]))
    ]
    rows = [(clock(cue.start, mark), clock(cue.end, mark), cue.text) for mark in ".," for cue in expected]
    half = len(expected)
    vtt = "WEBVTT\n\n" + "\n\n".join(f"{a} --> {b}\n{text}" for a, b, text in rows[:half])
    srt = "\n\n".join(f"{i}\n{a} --> {b}\n{text}" for i, (a, b, text) in enumerate(rows[half:], start=1))
    assert parse_captions(vtt, "x") == parse_captions(srt, "x")
    assert [cue.text for cue in parse_captions(vtt, "x")[0]] == [cue.text for cue in expected]


# ---- YouTube's automatic captions: they roll, a line is shown twice, words carry times of their own ----

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
