"""videos.yaml, and the captions it names."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.models import Chapter
from kb_tools.settings.settings import Settings
from kb_tools.sources.videos import read_videos


def settings(root):
    return Settings(root=root, site_url="https://help.example/", languages=("de", "en"))


@pytest.fixture
def videos(tmp_path):
    """Reads a videos.yaml with this text: the videos, and the problems as people read them."""

    def read(source):
        (tmp_path / "videos.yaml").write_text(source, encoding="utf-8")
        found, problems = read_videos(settings(tmp_path))
        return found, [str(problem) for problem in problems]

    return read


def test_every_field(videos, tmp_path):
    """A video with all that sync and editors write."""
    (tmp_path / "one.srt").write_text(
        "1\n00:00:01,000 --> 00:00:04,000\nHallo.\n\n2\n00:00:30,000 --> 00:00:34,000\nEnde.\n",
        encoding="utf-8",
    )
    found, problems = videos("""
playlists: [PLabc]
videos:
  - id: mbSperre001
    title: "Karte sperren"
    lang: de
    description: |
      Erste Zeile.
      Zweite Zeile.
    duration: PT1M
    published: 2026-03-18
    captions: one.srt
    questions: [wie sperren]
    articles: [karten/sperren]
    chapters:
      - {start: 0, title: Anfang}
      - {start: "0:20", title: Schluss}
    embeddable: false
    available: true
""")
    assert problems == []
    video = found[0]
    assert (video.id, video.title, video.lang, video.line) == ("mbSperre001", "Karte sperren", "de", 4)
    assert (video.description, video.duration, video.published) == (
        "Erste Zeile.\nZweite Zeile.",
        60,
        date(2026, 3, 18),
    )
    assert (video.questions, video.articles, video.embeddable, video.available) == (
        ("wie sperren",),
        ("karten/sperren",),
        False,
        True,
    )
    assert video.chapters == (Chapter(start=0, title="Anfang"), Chapter(start=20, title="Schluss"))
    assert [(p.start, p.heading, p.text) for p in video.passages] == [
        (0, "Anfang", "Hallo."),
        (20, "Schluss", "Ende."),
    ]


def test_an_id_is_enough(videos):
    """Everything else has a default."""
    found, problems = videos("videos: [{id: abcdefghij1}]")
    assert problems == []
    assert (found[0].title, found[0].lang, found[0].duration, len(found[0].passages)) == (
        "abcdefghij1",
        "de",
        None,
        1,
    )


@pytest.mark.parametrize("source", ["", "# none\n", "videos:\n", "videos: []\n", "channels: [UCx]\n"])
def test_no_videos(videos, source):
    """A knowledge base need not have any."""
    assert videos(source) == ((), [])


def test_no_file(tmp_path):
    """Nor the file."""
    assert read_videos(settings(tmp_path)) == ((), ())


def test_captions_behind_a_link_out_of_the_knowledge_base_are_not_read(videos, tmp_path, tmp_path_factory):
    """As if an editor had named a file elsewhere."""
    outside = tmp_path_factory.mktemp("outside") / "a.vtt"
    outside.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nsecret\n", encoding="utf-8")
    (tmp_path / "a.vtt").symlink_to(outside)
    found, problems = videos("videos: [{id: abcdefghij1, captions: a.vtt}]")
    assert not found[0].cues
    assert problems == [
        "videos.yaml:1: a.vtt is a link out of the knowledge base - put a copy there, or delete it"
    ]


def test_everything_wrong_is_told_at_once(videos, tmp_path):
    """Each mistake has its line; the videos are there with what is right of them."""
    (tmp_path / "odd.vtt").write_text("WEBVTT\n\n00:10.000 --> 00:09.000\na\n", encoding="utf-8")
    (tmp_path / "bad.vtt").write_bytes(b"WEBVTT\n\n\xff\n")
    found, problems = videos("""videos:
  - id: mb/Sperre01
  - title: ohne id
  - id: aaaaaaaaaa1
    title: "mit\\e[31m Escape"
    chapters: [{start: 9, title: B}, {start: 3, title: A}]
  - id: aaaaaaaaaa1
    captoins: x.vtt
    duration: bald
  - id: bbbbbbbbbb1
    captions: gone.vtt
    duration: 60
    chapters: [{start: 60, title: Zu spät}]
  - {id: cccccccccc1, captions: ../secret.vtt}
  - {id: dddddddddd1, captions: odd.vtt}
  - {id: eeeeeeeeee1, captions: bad.vtt}
  - {id: ffffffffff1, description: [a, b]}
  - text
video: []
""")
    assert problems == [
        "videos.yaml:19: unknown key `video` in videos.yaml - did you mean `videos`?",
        "videos.yaml:2: id is not a YouTube id: 'mb/Sperre01' - copy the 11 characters after "
        "watch?v= or youtu.be/",
        "videos.yaml:3: a video has no id - add `id:` with YouTube's 11 characters",
        "videos.yaml:5: title has a control character - delete the invisible character",
        "videos.yaml:6: chapters has one that does not start after the one above it - put the "
        "chapters in the order of their times",
        "videos.yaml:8: unknown key `captoins` in a video - did you mean `captions`?",
        "videos.yaml:9: duration is not a time: 'bald' - write seconds (83), 1:23, or PT1M23S",
        "videos.yaml:11: gone.vtt does not exist - add the file or take the line out",
        "videos.yaml:10: bbbbbbbbbb1: chapter 'Zu spät' starts after the video's end - correct its "
        "time or the duration (60 seconds)",
        "videos.yaml:14: ../secret.vtt leaves the knowledge base - keep captions beside videos.yaml",
        "odd.vtt:3: the caption ends before it starts - swap its two times",
        "bad.vtt: the file has no captions - export it again as WebVTT or SRT",
        "videos.yaml:17: description should be one text - write `|` behind the colon and the lines "
        "indented below it",
        "videos.yaml:18: a video should be a list of names and values - write it as `name: value`, one a "
        "line",
        "videos.yaml:7: aaaaaaaaaa1 stands here a second time (first in line 4) - keep one of the two",
    ]
    assert [video.id[0] for video in found] == list("aabcdef")


def test_two_on_one_line(videos):
    """The same id twice is found on one line too."""
    assert len(videos("videos: [{id: abcdefghij1}, {id: abcdefghij1}]")[1]) == 1


def test_a_name_that_no_disk_can_hold(videos):
    """A caption file with a name too long is one that is not there."""
    assert "does not exist" in videos(f"videos: [{{id: abcdefghij1, captions: {'x' * 300}.vtt}}]")[1][0]


def test_videos_that_are_no_list(videos):
    """A mapping in the place of the list is one problem."""
    assert videos("videos: {id: abcdefghij1}")[1] == [
        "videos.yaml:1: videos should be a list - write each video as `- id: ...` on a line of its own"
    ]


rows = st.recursive(
    st.none() | st.integers() | st.booleans() | st.dates() | st.text("ab:\x00/.#é"),
    lambda x: (
        st.lists(x, max_size=3)
        | st.dictionaries(
            st.sampled_from(["videos", "id", "title", "chapters", "start", "captions", "duration", "lang"]),
            x,
            max_size=4,
        )
    ),
)


@given(rows, st.text(st.characters(codec="utf-8")), st.booleans())
def test_any_text_is_videos_or_problems(tmp_path_factory, structure, source, structured):
    """Neither odd structures nor any text make reading fail, and no caption is looked for outside the
    folder.
    """
    import yaml

    path = tmp_path_factory.getbasetemp() / "any-videos.yaml"
    path.write_text(yaml.safe_dump({"videos": [structure]}) if structured else source, encoding="utf-8")
    read_videos(Settings(root=path.parent, videos=path))


@pytest.fixture
def knowledge_base(tmp_path):
    """Reads a videos.yaml with this text: the videos and problems, as values."""

    def read(source):
        (tmp_path / "videos.yaml").write_text(source, encoding="utf-8")
        return read_videos(Settings(root=tmp_path))

    return read


def test_video_without_chapters_takes_those_of_its_description(knowledge_base):
    """And an editor's list, even an empty one, wins."""
    head = "videos:\n  - id: abcdefghijk\n    description: |\n      0:00 A\n      1:00 B\n      2:00 C\n"
    assert [chapter.title for chapter in knowledge_base(head)[0][0].chapters] == ["A", "B", "C"]
    assert [
        chapter.title
        for chapter in knowledge_base(head + "    chapters: [{start: 0, title: Mine}]\n")[0][0].chapters
    ] == ["Mine"]
    assert knowledge_base(head + "    chapters: []\n")[0][0].chapters == ()


@pytest.mark.parametrize(
    ("description", "line"),
    [
        ("|\n\n      Inhalt:\n      0:00 A\n      0:05 B\n      1:00 C", 6),
        ('"Inhalt\\n0:00 A\\n0:05 B\\n1:00 C"', 3),
    ],
)
def test_check_says_which_line_breaks_the_list(knowledge_base, description, line):
    """In a block the very line, in quotes the field's."""
    found, problems = knowledge_base(f"videos:\n  - id: abcdefghijk\n    description: {description}\n")
    assert found[0].chapters == ()
    assert [(problem.line, problem.rule, problem.severity) for problem in problems] == [
        (line, "chapters", "warning")
    ]
    assert "the chapter at 0:00 is shorter than ten seconds" in problems[0].what
