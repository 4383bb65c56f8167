"""videos.yaml, changed by a program and still the editors' own."""

from __future__ import annotations

from datetime import date

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from support import written_yaml

from kb_tools.errors import KbError
from kb_tools.models import Chapter
from kb_tools.settings.settings import Settings
from kb_tools.sources.editing.videos_file import (
    ORDER,
    add_to_list,
    add_to_videos,
    iso_duration,
    merge_videos,
    parse_entries,
    tidy,
)
from kb_tools.sources.editing.yaml_text import Flag
from kb_tools.sources.videos import read_videos

NEW = "Karte weg, was nun?"
VIDEO, OTHER = "aaaaaaaaaaa", "bbbbbbbbbbb"
HAND_MADE = """# Unsere Filme
playlists: [PLabcdefghijkl]   # die Reihe von 2026

videos:

  # ---- Deutsch ----
  - id: aaaaaaaaaaa      # der erste
    title: 'Karte sperren'   # so heißt er bei uns
    questions:
      - Was tun?    # oft gefragt
    # die Szene am Schluss
    articles: [karten/verloren]

  - {id: bbbbbbbbbbb, title: "Kurz: gut"}

  - title: Ohne Reihenfolge
    chapters:   # von Hand
      - {start: 0, title: Anfang}   # neu drehen
      - start: 30
        title: Schluss
    id: ccccccccccc
    # captions: fehlt noch

  # ---- English ----
"""
FULL = {
    "title": "Neu: ja",
    "lang": "de",
    "description": "Zeile\n\n  eingerückt\nEnde",
    "duration": 134,
    "published": date(2026, 3, 18),
    "chapters": (Chapter(start=0, title="A, b"), Chapter(start=30, title="C")),
    "available": Flag(value=False, why="YouTube: private"),
}


def changed(text, number, **fields):
    return merge_videos(text, {number: fields})


def difference(before, after):
    """The lines that went and the lines that came."""
    old, new = before.split("\n"), after.split("\n")
    return [row for row in old if row not in new], [row for row in new if row not in old]


def test_nothing_changed_is_the_same_bytes():
    """Comments, quotes, order, empty lines: all as they were."""
    assert merge_videos(HAND_MADE, {}) == HAND_MADE
    assert merge_videos(HAND_MADE, {0: {}}) == HAND_MADE


def test_new_field_takes_its_place_in_the_order():
    """Behind the nearest field that comes before it; the comment above the next field stays there."""
    after = changed(HAND_MADE, 0, lang="de", chapters=FULL["chapters"])
    assert "    title: 'Karte sperren'   # so heißt er bei uns\n    lang: de\n    questions:" in after
    chapters = '    chapters:\n      - {start: 0, title: "A, b"}\n      - {start: 30, title: C}\n'
    assert f"    # die Szene am Schluss\n    articles: [karten/verloren]\n{chapters}\n  - {{id: bbb" in after
    assert difference(HAND_MADE, after)[0] == []


def test_value_is_exchanged_and_its_comment_stays():
    """Also where one line becomes several."""
    after = changed(HAND_MADE, 0, title="Neu")
    assert difference(HAND_MADE, after) == (
        ["    title: 'Karte sperren'   # so heißt er bei uns"],
        ["    title: Neu   # so heißt er bei uns"],
    )
    several = changed(HAND_MADE, 0, title="a\nb")
    assert "    title: |   # so heißt er bei uns\n      a\n      b\n    questions:" in several
    assert changed(several, 0, title="Karte sperren") == HAND_MADE.replace("'Karte sperren'", "Karte sperren")


def test_field_written_and_taken_out_leaves_the_file_as_it_was():
    """What was marked and is well again leaves no trace."""
    gone = Flag(value=False, why="YouTube: private")
    for number in (0, 2):
        after = changed(HAND_MADE, number, available=gone)
        assert "    available: false # YouTube: private\n" in after
        assert changed(after, number, available=None) == HAND_MADE


def test_video_in_braces_stays_in_braces():
    """Its new fields too."""
    after = changed(
        HAND_MADE, 1, lang="en", available=Flag(value=False, why="YouTube: private"), title="x, y"
    )
    assert '  - {id: bbbbbbbbbbb, title: "x, y", lang: en, available: false}\n' in after


def test_new_video_stands_below_the_last_one():
    """Written the way the others are, below the comments that belong to the last, above those that do not."""
    after = merge_videos(HAND_MADE, {}, [{"id": "ddddddddddd", "title": "Vier"}])
    assert after == HAND_MADE.replace("fehlt noch\n", "fehlt noch\n\n  - id: ddddddddddd\n    title: Vier\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nur ein Kommentar",
        "videos:",
        "videos: []  # noch keine\nplaylists: [x]\n",
        "videos: ~\n",
        "---\n",
        "playlists: [x]\n",
        "\ufeffvideos:\n",
    ],
)
def test_first_video_of_a_file(text):
    """An empty list, no list, no file: the first video finds its place."""
    after = merge_videos(text, {}, [{"id": "ddddddddddd", **FULL}])
    assert [entry.id for entry in parse_entries(after)] == ["ddddddddddd"]
    assert "Kommentar" not in text or "Kommentar" in after
    assert merge_videos(after, {0: {"title": "x"}}).startswith("\ufeff") == text.startswith("\ufeff")


def test_other_manners_are_kept():
    """Windows line ends, lists without indentation, four spaces, no empty lines between."""
    text = "videos:\r\n-   id: aaaaaaaaaaa\r\n    title: x\r\n-   id: bbbbbbbbbbb\r\n"
    after = merge_videos(text, {0: {"description": "a\nb"}}, [{"id": "ccccccccccc", "title": "Drei"}])
    assert after == (
        "videos:\r\n-   id: aaaaaaaaaaa\r\n    title: x\r\n    description: |\r\n      a\r\n      "
        "b\r\n-   id: bbbbbbbbbbb\r\n"
        "-   id: ccccccccccc\r\n    title: Drei\r\n"
    )


def test_what_cannot_be_changed_in_place_is_known():
    """Lists with comments inside, anchors, aliases, a field that stands twice."""
    text = (
        "videos:\n  - id: aaaaaaaaaaa\n    title: &t Titel\n  - id: bbbbbbbbbbb\n    title: *t\n    "
        "lang: de\n    lang: en\n"
    )
    assert [entry.fixed for entry in parse_entries(text)] == [{"title"}, {"title", "lang"}]
    assert parse_entries(HAND_MADE)[2].fixed == {"chapters"}


def test_file_that_cannot_be_changed_safely_is_refused():
    """Better no change than a wrong one."""
    text = "videos:\n  - id: aaaaaaaaaaa\n    title: &t Titel\n  - id: bbbbbbbbbbb\n    title: *t\n"
    with pytest.raises(KbError):
        changed(text, 0, title="Neu")
    for broken in ("videos: [", "videos: x\n", "- a\n", "videos:\n  - id: aaaaaaaaaaa\n---\nb: 1\n"):
        with pytest.raises(KbError):
            merge_videos(broken, {}, [{"id": "ddddddddddd"}])


def test_playlist_joins_the_list():
    """In brackets, with dashes, or as the first."""
    assert add_to_list(HAND_MADE, "playlists", "PLneu") == HAND_MADE.replace(
        "[PLabcdefghijkl]", "[PLabcdefghijkl, PLneu]"
    )
    assert add_to_list("playlists:\n- a\n", "playlists", "b") == "playlists:\n- a\n- b\n"
    assert add_to_list("videos: []\n", "channels", "@bank") == 'channels:\n  - "@bank"\nvideos: []\n'
    assert add_to_list("playlists:\n- a\n", "playlists", "a") == "playlists:\n- a\n"


def test_three_thousand_videos_keep_every_byte():
    """And one new value among them is one changed line."""
    text = "# Kopf\nvideos:\n" + "".join(
        f"\n  # Nr. {n} 🎬\n  - id: v{n:010}\n    title: 'Titel  {n}'  # eigen\n"
        f"    description: |\n      Zeile {n}\n\n      0:00 Ä\n    duration: PT{n + 1}S\n"
        for n in range(3000)
    )
    assert len(parse_entries(text)) == 3000
    assert merge_videos(text, {}) == text
    assert difference(text, changed(text, 1777, duration=7200)) == (
        ["    duration: PT1778S"],
        ["    duration: PT2H"],
    )


texts = st.text(st.characters(codec="utf-8"), max_size=60) | st.text(
    "ab:#-|>&*!%@`'\"{}[],? \n\t\r\x85\u2028\ufeff\x00\x1b😀", max_size=40
)
titles = texts.map(tidy).map(lambda text: " ".join(text.split())).filter(bool)
videos = st.fixed_dictionaries(
    {"id": st.from_regex(r"[A-Za-z0-9_-]{11}", fullmatch=True)},
    optional={
        "title": titles,
        "description": texts.filter(tidy),
        "duration": st.integers(1, 999_999),
        "published": st.dates(date(1970, 1, 1), date(2200, 1, 1)),
        "questions": st.lists(titles, min_size=1, max_size=3).map(tuple),
        "chapters": st.lists(
            st.builds(Chapter, start=st.integers(0, 10**5), title=titles),
            min_size=1,
            max_size=3,
            unique_by=lambda c: c.start,
        ).map(lambda found: tuple(sorted(found, key=lambda c: c.start))),
        "available": st.builds(Flag, value=st.booleans(), why=st.just("YouTube: private")),
    },
)


def read_back(text, folder):
    (folder / "videos.yaml").write_bytes(text.encode())
    found, problems = read_videos(Settings(root=folder))
    assert not [
        problem for problem in problems if problem.rule not in ("duplicate-id", "chapters", "second")
    ], problems
    return found


def expected(fields, video):
    """The fields of a video as they were to be written."""
    values = {name: getattr(video, name) for name in fields}
    return {
        **values,
        **{
            name: Flag(value=values[name], why="YouTube: private")
            for name in ("available",)
            if name in fields
        },
    }


@given(st.lists(videos, max_size=4))
def test_parse_of_dump_is_the_same(tmp_path_factory, listed):
    """Whatever YouTube says comes back as it was, without what nobody can see."""
    found = read_back(merge_videos("", {}, listed), tmp_path_factory.getbasetemp())
    assert len(found) == len(listed)
    for fields, video in zip(listed, found, strict=True):
        assert expected(fields, video) == {
            **fields,
            **({"description": tidy(fields["description"])} if "description" in fields else {}),
        }


@settings(max_examples=150)
@given(
    st.lists(videos, min_size=1, max_size=3),
    st.lists(videos, min_size=4, max_size=4),
    st.sampled_from([HAND_MADE, HAND_MADE.replace("\n", "\r\n"), None]),
)
def test_any_change_of_any_file_is_exactly_that_change(start, changes, text):
    """Fields come, change and go; the comments stay, and a second time nothing is left to do."""
    text = merge_videos("", {}, start) if text is None else text
    entries = parse_entries(text)
    wanted = {
        entry.number: {
            name: value for name, value in fields.items() if name != "id" and name not in entry.fixed
        }
        for entry, fields in zip(entries, changes, strict=False)
    }
    after = merge_videos(text, wanted)
    for comment in (
        "# Unsere Filme",
        "# so heißt er bei uns",
        "# oft gefragt",
        "# die Szene am Schluss",
        "# neu drehen",
        "# ---- English ----",
    ):
        assert after.count(comment) == text.count(comment)
    assert merge_videos(after, wanted) == after
    without = parse_entries(
        merge_videos(after, {number: dict.fromkeys(fields) for number, fields in wanted.items()})
    )
    for entry in without:
        assert not entry.names & set(wanted.get(entry.number, ())) or "{id" in text


@given(st.text(max_size=200))
def test_any_file_is_changed_or_refused(text):
    """A file that is no videos.yaml never breaks the program."""
    try:
        after = merge_videos(text, {}, [{"id": "ddddddddddd"}])
    except KbError:
        return
    assert parse_entries(after)[-1].id == "ddddddddddd"


def test_order_holds_every_field():
    """A field that can be read can be written."""
    from kb_tools.sources.videos import FIELDS

    assert set(ORDER) == set(FIELDS)


@given(st.integers(1, 999_999))
def test_duration_reads_back(seconds):
    """ISO 8601 there and back."""
    from kb_tools.fields.nodes import Node
    from kb_tools.fields.readers import seconds as read

    assert read(Node(value=iso_duration(seconds), line=1, raw=iso_duration(seconds))) == seconds


def test_questions_of_a_video_are_written_as_a_person_would():
    """A line each in a new list; in a list that is there, in its manner."""
    text = (
        "videos:\n  - id: aaaaaaaaaaa # eins\n    questions: [Wie] # ja\n  - id: bbbbbbbbbbb\n    "
        "title: x\n    articles: [y]\n"
    )
    assert add_to_videos(text, "questions", {"aaaaaaaaaaa": [NEW], "bbbbbbbbbbb": ["Wo", NEW]}) == (
        'videos:\n  - id: aaaaaaaaaaa # eins\n    questions: [Wie, "Karte weg, was nun?"] # ja\n'
        "  - id: bbbbbbbbbbb\n    title: x\n    questions:\n      - Wo\n      - Karte weg, was "
        "nun?\n    articles: [y]\n"
    )
    assert add_to_videos(text, "questions", {"aaaaaaaaaaa": ["Wie"]}) == text


def test_articles_join_those_a_video_names():
    """In the list as it is written; what is there is not written twice."""
    text = "videos:\n  - id: aaaaaaaaaaa # eins\n    articles: [a] # ja\n  - id: bbbbbbbbbbb\n    title: x\n"
    assert add_to_videos(text, "articles", {VIDEO: ["a", "b"], OTHER: ["c"]}) == (
        "videos:\n  - id: aaaaaaaaaaa # eins\n    articles: [a, b] # ja\n  - id: bbbbbbbbbbb\n    "
        "title: x\n    articles: [c]\n"
    )
    assert add_to_videos(text, "articles", {VIDEO: ["a"]}) == text
    assert "    articles: [a, b] # ja\n" in add_to_videos(
        "\ufeff" + text.replace("[a]", "a"), "articles", {VIDEO: ["b"]}
    )
    assert "articles:\r\n    - a\r\n    - b\r\n" in add_to_videos(
        text.replace(" [a] # ja", "\n    - a").replace("\n", "\r\n"), "articles", {VIDEO: ["b"]}
    )
    with pytest.raises(KbError):
        add_to_videos(
            text.replace("[a]", "&x [a]").replace("title: x", "articles: *x"), "articles", {VIDEO: ["b"]}
        )


@given(written_yaml.questions.map(written_yaml.a_video_with).filter(written_yaml.is_yaml), written_yaml.asked)
def test_any_list_of_a_video_survives(text, new):
    """It gets longer, a second time nothing is to do, and what stands around it keeps every byte."""
    try:
        after = add_to_videos(text, "questions", {"aaaaaaaaaaa": new})
    except KbError as refused:
        assert "safely" in refused.what  # noqa: PT017 most are not refused
        return
    assert add_to_videos(after, "questions", {"aaaaaaaaaaa": new}) == after
    if after == text:
        return
    assert after.startswith("# so\nvideos:\n  - id: aaaaaaaaaaa # eins\n    title: x\n    questions:")
    assert after.endswith("    articles: [y]\n  - id: bbbbbbbbbbb\n")
    said, now = (yaml.load(one, Loader=yaml.CBaseLoader)["videos"][0] for one in (text, after))
    assert set(new) <= {item for item in now.pop("questions") if isinstance(item, str)}
    said.pop("questions", None)
    assert now == said
