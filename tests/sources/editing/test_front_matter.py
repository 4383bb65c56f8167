"""A list in front matter gets longer, and every other byte stays."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from support.written_yaml import asked, files, whole

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.sources.editing.front_matter import (
    WHOLE,
    add_to_field,
    missing_links,
    write_links,
    write_to_article,
)
from kb_tools.sources.front_matter import split_front_matter

NEW = "Karte weg, was nun?"
VIDEO = "aaaaaaaaaaa"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# Kopf\n", "---\nquestions:\n  - Karte weg, was nun?\n---\n# Kopf\n"),
        ("\ufeff# Kopf\r\n", "\ufeff---\r\nquestions:\r\n  - Karte weg, was nun?\r\n---\r\n# Kopf\r\n"),
        ("---\n---\n# Kopf\n", "---\nquestions:\n  - Karte weg, was nun?\n---\n# Kopf\n"),
        (
            "---\ntitle: x\ntags: [a]\n---\n",
            "---\ntitle: x\nquestions:\n  - Karte weg, was nun?\ntags: [a]\n---\n",
        ),
        (
            "---\ntitle: x\ntags:\n- a\n---\n",
            "---\ntitle: x\nquestions:\n- Karte weg, was nun?\ntags:\n- a\n---\n",
        ),
        ("---\nowner: y\n---\n", "---\nquestions:\n  - Karte weg, was nun?\nowner: y\n---\n"),
        (
            "---\nquestions:\n  - Wie? # ja\n\n# nein\n---\n",
            "---\nquestions:\n  - Wie? # ja\n  - Karte weg, was nun?\n\n# nein\n---\n",
        ),
        (
            '---\nquestions:\n-   "Wie?"\n---\n',
            '---\nquestions:\n-   "Wie?"\n-   "Karte weg, was nun?"\n---\n',
        ),
        (
            "---\nquestions: # hier\n  - Wie?\n---\n",
            "---\nquestions: # hier\n  - Wie?\n  - Karte weg, was nun?\n---\n",
        ),
        ("---\nquestions: [Wie?] # ja\n---\n", '---\nquestions: [Wie?, "Karte weg, was nun?"] # ja\n---\n'),
        (
            "---\nquestions: [\n  'Wie?', # ja\n  'Wo?' # nein\n]\n---\n",
            "---\nquestions: [\n  'Wie?', # ja\n  'Wo?', # nein\n  'Karte weg, was nun?'\n]\n---\n",
        ),
        (
            '---\nquestions:\n  [\n    "Wie?",\n  ]\n---\n',
            '---\nquestions:\n  [\n    "Wie?",\n    "Karte weg, was nun?",\n  ]\n---\n',
        ),
        (
            "---\nquestions: Wie? # ja\n---\n",
            "---\nquestions:\n  - Wie? # ja\n  - Karte weg, was nun?\n---\n",
        ),
        ("---\nquestions: 'Wie?'\n---\n", "---\nquestions:\n  - 'Wie?'\n  - 'Karte weg, was nun?'\n---\n"),
        ("---\nquestions:\n    Wie?\n---\n", "---\nquestions:\n    - Wie?\n    - Karte weg, was nun?\n---\n"),
        (
            "---\nquestions: >- # ja\n  Wie\n  denn?\n---\n",
            "---\nquestions: # ja\n  - Wie denn?\n  - Karte weg, was nun?\n---\n",
        ),
        (
            "---\nquestions: # noch keine\ntags: []\n---\n",
            "---\nquestions: # noch keine\n  - Karte weg, was nun?\ntags: []\n---\n",
        ),
        ("---\nquestions: [] # keine\n---\n", "---\nquestions: # keine\n  - Karte weg, was nun?\n---\n"),
        ("---\nquestions: ~\n---\n", "---\nquestions:\n  - Karte weg, was nun?\n---\n"),
        ("---\n{title: x}\n---\n", '---\n{title: x, questions: ["Karte weg, was nun?"]}\n---\n'),
        (
            "---\nsummary: |+\n  a\n\n\ntags: x\n---\n",
            "---\nsummary: |+\n  a\n\n\nquestions:\n  - Karte weg, was nun?\ntags: x\n---\n",
        ),
        (
            "---\nx: &a Wie?\nquestions: *a\n---\n",
            "---\nx: &a Wie?\nquestions:\n  - *a\n  - Karte weg, was nun?\n---\n",
        ),
        (
            "---\nx: &a Wie?\nquestions:\n  - Wo?\n  - *a\n---\n",
            "---\nx: &a Wie?\nquestions:\n  - Wo?\n  - *a\n  - Karte weg, was nun?\n---\n",
        ),
        ("---\n? questions\n: - Wie?\n---\n", "---\n? questions\n: - Wie?\n  - Karte weg, was nun?\n---\n"),
    ],
)
def test_a_question_is_written_as_a_person_would(before, after):
    """In the list as it stands, in the quotes of its neighbours, below the fields that stand above it
    elsewhere.
    """
    assert add_to_field(before, "questions", [NEW], "a.md") == after
    assert add_to_field(after, "questions", [f" {NEW} "], "a.md") == after


@pytest.mark.parametrize(
    ("front", "why"),
    [
        ("questions: {a: b}", "names and values"),
        ("questions: [a]\nquestions: [b]", "twice"),
        ("tags: &t [a]\nquestions: *t", "shared"),
        ("questions: &t [a]\ntags: *t", "shared"),
        ("- a", "not a list of fields"),
        ("title: [", "broken"),
        ("a: " + "[" * 99 + "]" * 99, "nested too deeply"),
    ],
)
def test_a_refusal_says_why_and_writes_nothing(front, why, tmp_path):
    """One sentence that names the file and the reason."""
    file = tmp_path / "a.md"
    file.write_text(f"---\n{front}\n---\n", encoding="utf-8")
    with pytest.raises(KbError, match=why) as refused:
        write_to_article(Settings(root=tmp_path), file.name, "questions", [NEW])
    assert "a.md" in str(refused.value)
    assert file.read_text(encoding="utf-8") == f"---\n{front}\n---\n"


def test_unwritable_and_undecodable_files_are_named(tmp_path):
    """As problems, not as tracebacks."""
    for content in (b"\xff\xfe", None):
        file = tmp_path / "b.md"
        file.unlink(missing_ok=True)
        if content:
            file.write_bytes(content)
        with pytest.raises(KbError, match=r"b\.md"):
            write_to_article(Settings(root=tmp_path), file.name, "questions", [NEW])


def add_video(text, link, file):
    """What `kb link --write` makes of an article's text."""
    return add_to_field(text, "videos", missing_links(text, [link], file), file)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# Kopf\n", "---\nvideos: [aaaaaaaaaaa#t=14]\n---\n# Kopf\n"),
        ("\ufeff# Kopf\r\n", "\ufeff---\r\nvideos: [aaaaaaaaaaa#t=14]\r\n---\r\n# Kopf\r\n"),
        ("---\ntitle: x\n---\n", "---\ntitle: x\nvideos: [aaaaaaaaaaa#t=14]\n---\n"),
        (
            "---\r\ntitle: x # so\r\nowner: y\r\n...\r\nz",
            "---\r\ntitle: x # so\r\nvideos: [aaaaaaaaaaa#t=14]\r\nowner: y\r\n...\r\nz",
        ),
        ("---\nowner: y\n---", "---\nvideos: [aaaaaaaaaaa#t=14]\nowner: y\n---"),
        ("---\n# nur ein Satz\n---\n", "---\nvideos: [aaaaaaaaaaa#t=14]\n# nur ein Satz\n---\n"),
        (
            "---\ntags:\n  - a\n  # b\nowner: y\n---\n",
            "---\ntags:\n  - a\nvideos: [aaaaaaaaaaa#t=14]\n  # b\nowner: y\n---\n",
        ),
        (
            "---\nsummary: >\n  eins\n  zwei\nreply: x\n---\n",
            "---\nsummary: >\n  eins\n  zwei\nvideos: [aaaaaaaaaaa#t=14]\nreply: x\n---\n",
        ),
        (
            "---\nvideos: [bbbbbbbbbbb] # ja\n---\n",
            "---\nvideos: [bbbbbbbbbbb, aaaaaaaaaaa#t=14] # ja\n---\n",
        ),
        ("---\nvideos: [ ]  # noch keins\n---\n", "---\nvideos: [aaaaaaaaaaa#t=14]  # noch keins\n---\n"),
        (
            "---\nvideos: bbbbbbbbbbb#t=3 # ja\n---\n",
            "---\nvideos: [bbbbbbbbbbb#t=3, aaaaaaaaaaa#t=14] # ja\n---\n",
        ),
        ("---\nvideos:\nowner: y\n---\n", "---\nvideos: [aaaaaaaaaaa#t=14]\nowner: y\n---\n"),
        (
            "---\nvideos:\n- bbbbbbbbbbb # ja\n# nein\n---\n",
            "---\nvideos:\n- bbbbbbbbbbb # ja\n- aaaaaaaaaaa#t=14\n# nein\n---\n",
        ),
        (
            "---\nvideos:\n    - 'bbbbbbbbbbb'\n---\n",
            "---\nvideos:\n    - 'bbbbbbbbbbb'\n    - 'aaaaaaaaaaa#t=14'\n---\n",
        ),
        ("---\n{title: x, owner: y}\n---\n", "---\n{title: x, owner: y, videos: [aaaaaaaaaaa#t=14]}\n---\n"),
        ("---\nvideos: [aaaaaaaaaaa]\n---\n", "---\nvideos: [aaaaaaaaaaa]\n---\n"),
    ],
)
def test_link_finds_its_place_in_front_matter(before, after):
    """However the editor writes lists, with comments, and with the file's own line ends."""
    assert add_video(before, "aaaaaaaaaaa#t=14", "a.md") == after


@pytest.mark.parametrize(
    "text",
    [
        "---\ntags: &t [x]\nvideos: *t\n---\n",
        "---\nvideos: {a: b}\n---\n",
        "---\ntitle: [\n---\n",
        "---\n- a\n---\n",
        "---\rtitle: x\r---\r",
    ],
)
def test_front_matter_that_cannot_be_changed_safely_is_refused(text, tmp_path):
    """And the file stays as it is."""
    file = tmp_path / "a.md"
    file.write_bytes(text.encode())
    with pytest.raises(KbError):
        write_links(Settings(root=tmp_path), file.name, [VIDEO])
    assert file.read_bytes() == text.encode()


def questions_of(text):
    """What another reader of YAML says: the texts of the questions, and all the rest."""
    front = yaml.compose(WHOLE.match(text)[3].replace("\r\n", "\n"), Loader=yaml.CSafeLoader)
    pairs = front.value if front is not None else ()
    found = [
        value for key, value in pairs if key.value == "questions" and value.tag != "tag:yaml.org,2002:null"
    ]
    said = [
        item.value.strip()
        for node in found
        for item in (node.value if node.id == "sequence" else [node])
        if item.id == "scalar"
    ]
    return said, [
        (yaml.serialize(key), yaml.serialize(value)) for key, value in pairs if key.value != "questions"
    ]


def kept(before, after):
    """How many characters are the same at the beginning and at the end."""
    shorter = min(len(before), len(after))
    first = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    last = next((at for at in range(shorter - first) if before[-1 - at] != after[-1 - at]), shorter - first)
    return first, last


@settings(max_examples=400)
@given(files, asked)
def test_any_front_matter_survives(made, new):
    """Nothing but the questions says anything else; outside of their lines every byte is the same, and a
    second time nothing is to do.
    """
    text = whole(*made)
    try:
        after = add_to_field(text, "questions", new, "a.md")
    except KbError:
        return
    said, others = questions_of(text)
    now, still = questions_of(after)
    assert still == others
    assert set(now) == set(filter(None, said)) | set(new) | ({""} & set(now))
    assert add_to_field(after, "questions", new, "a.md") == after
    first, last = kept(text, after)
    field = re.search(r"questions['\"]?:", text)
    assert (
        (first >= field.end() and first + last >= len(text) - longest_rewrite(field.end(), text))
        if field
        else first + last == len(text)
    )


def longest_rewrite(at, text):
    """What the field itself takes: its lines up to the next one that begins with a name."""
    following = re.compile(r"\r?\n(?=(?:['\"]?[a-z]|---))").search(text, at)
    return following.start() - at if following else len(text) - at


def test_refusals_are_rare():
    """Of hundreds of front matters of every make, but for those where the field is a mapping."""
    made, refused = 0, 0

    @settings(max_examples=400, phases=[Phase.generate], database=None, derandomize=True)
    @given(files)
    def count(parts):
        nonlocal made, refused
        try:
            made += 1
            add_to_field(whole(*parts), "questions", [NEW], "a.md")
        except KbError as error:
            made -= "names and values" in error.what
            refused += "names and values" not in error.what

    count()
    assert made > 200
    assert refused / made < 0.02


keys = st.text("abcdefghijkABCDEFGHIJK0123456789-_", min_size=11, max_size=11)
lines = st.lists(
    st.sampled_from(
        [
            "title: x",
            "tags: [a, b]",
            "questions:",
            "  - eins?",
            "  - zwei",
            "# Satz",
            "",
            "owner: 'y'",
            "summary: |",
            "  Text",
        ]
    ),
    max_size=8,
)
headers = (
    lines.map("\n".join)
    | st.text(st.characters(codec="utf-8"), max_size=60)
    | st.text("ab:#-|>&*[]{}'\" \n\r\t,", max_size=40)
)


@given(
    headers,
    st.sampled_from(["# Kopf\n", "", "---\n", "Text"]),
    keys,
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_any_file_gets_exactly_the_link_or_is_refused(front, body, key, newline, fenced):
    """Everything else is what it was, and a second time nothing is left to do."""
    text = (f"---\n{front}\n---\n{body}" if fenced else front + body).replace("\n", newline)
    try:
        after = add_video(text, key, "a.md")
    except KbError:
        return
    old, new = (
        split_front_matter(one.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
        for one in (text, after)
    )
    assert new[1] == old[1]
    before, now = (yaml.load(f"{one[0]}\n", Loader=yaml.BaseLoader) or {} for one in (old, new))
    assert [one.partition("#")[0] for one in now.pop("videos")].count(key) == 1
    before.pop("videos", None)
    assert now == before
    assert add_video(after, key, "a.md") == after
