"""sources/front_matter and sources/video_lists: a list gets longer, and every other byte stays."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.sources.front_matter import WHOLE, add_to_field, write_to_field
from kb_tools.sources.video_lists import add_to_videos

NEW = "Karte weg, was nun?"


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
        write_to_field(Settings(root=tmp_path), file.name, "questions", [NEW])
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
            write_to_field(Settings(root=tmp_path), file.name, "questions", [NEW])


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


words = st.sampled_from(
    ["Karte", "weg", "Wo ist", "äöü ß", "für 3,99 €", "1&1", "x - y", "it's", "😀 ja", "日本", "a\u00a0b"]
)
plain = st.lists(words, min_size=1, max_size=3).map(" ".join)
texts = plain | st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029\ufeff"),
    max_size=20,
)
comments = st.sampled_from(["", "", "", " # so", "  # 'ja' [x", " #"])
anchors = st.sampled_from(["", "", "", "", "", "", "&a ", "&b ", "!x ", "!!str "])


def single(text):
    return "'" + text.replace("'", "''") + "'"


def folded_quote(text):
    """A text in double quotes that goes over two lines."""
    return '"' + text.replace("\\", "").replace('"', "").replace(" ", "\n    ", 1).rstrip() + '"'


scalars = st.one_of(
    plain,
    texts.map(single),
    texts.map(lambda text: yaml.dump(text, default_style='"', allow_unicode=True, width=1000).strip()),
    plain.map(folded_quote),
    st.sampled_from(["2026-10-01", "42", "true", "~", "''", '""', "null", "0x1F", "1_000", "=", "*a", "*b"]),
)
flat = st.recursive(
    st.builds("{}{}".format, anchors, scalars),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.lists(inner, min_size=1, max_size=3).map(
            lambda items: "[\n    " + ", # so\n    ".join(items) + ",\n  ]"
        ),
        st.lists(st.tuples(plain, inner), max_size=2).map(
            lambda items: "{" + ", ".join(f"{k}: {v}" for k, v in items) + "}"
        ),
    ),
    max_leaves=4,
)
literals = st.builds(
    lambda mark, note, rows: f"{mark}{note}\n" + "\n".join(f"  {row}" if row else "" for row in rows),
    st.sampled_from(["|", ">", "|-", ">+", "|+", "|2"]),
    comments,
    st.lists(
        st.sampled_from(["Text", "  mehr", "", "# kein Kommentar", "- x", "a: b"]), min_size=1, max_size=4
    ),
)


@st.composite
def block_lists(draw):
    pad, gap = draw(st.sampled_from(["", "  ", "    "])), draw(st.sampled_from([" ", " ", "   ", "\t"]))
    items = draw(
        st.lists(
            st.one_of(flat, plain.map(lambda word: f"k: {word}"), st.just("- x")), min_size=1, max_size=4
        )
    )
    notes = draw(
        st.lists(st.sampled_from(["", "", "# Satz", "  # tiefer", "      #"]), min_size=4, max_size=4)
    )
    rows = [
        f"\n{note}\n{pad}-{gap}{item}{draw(comments)}" if note else f"\n{pad}-{gap}{item}{draw(comments)}"
        for item, note in zip(items, notes, strict=False)
    ]
    return draw(st.sampled_from(["", "", "", " # Liste", " &c", " &a # Liste"])) + "".join(rows)


@st.composite
def block_mappings(draw):
    rows = draw(st.lists(st.tuples(plain, flat), min_size=1, max_size=3, unique_by=lambda pair: pair[0]))
    return "".join(f"\n    {name}: {value}{draw(comments)}" for name, value in rows)


values = st.one_of(
    st.builds(" {}{}".format, flat, comments),
    st.builds(" {}{}".format, scalars, comments),
    literals.map(" {}".format),
    block_lists(),
    block_mappings(),
    comments,
)
questions = st.one_of(
    st.none(),
    block_lists(),
    st.builds(" {}{}".format, scalars | literals, comments),
    st.builds("\n    {}{}".format, scalars, comments),
    st.lists(flat, max_size=3).map(lambda items: f" [{', '.join(items)}]"),
    st.sampled_from(
        [
            "",
            " # noch keine",
            " []",
            " [ ]  # x",
            " [ # innen\n  ]",
            " ~",
            " ''",
            " &a []",
            " !!seq [x]",
            " *a",
        ]
    ),
)


@st.composite
def fronts(draw):
    """Front matter of every make, most of it YAML."""
    names = draw(
        st.lists(
            st.sampled_from(
                ["title", "id", "summary", "tags", "videos", "owner", "x y", "'q'", '"z"', "search"]
            ),
            unique=True,
            max_size=5,
        )
    )
    fields = [(name, draw(values)) for name in names]
    asked = draw(questions)
    if asked is not None:
        fields.insert(
            draw(st.integers(0, len(fields))),
            (draw(st.sampled_from(["questions", "questions", "'questions'"])), asked),
        )
    between = st.sampled_from(["", "", "", "# Satz\n", "\n", "  # eingerückt\n", "#: [{\n"])
    text = "".join(f"{draw(between)}{name}:{value}\n" for name, value in fields) + draw(between)
    if not text.strip() or draw(st.integers(0, 9)) == 0:
        pairs = [f"{name}: {draw(flat)}" for name in names] + (
            [f"questions: {draw(flat)}"] if draw(st.booleans()) else []
        )
        text = (
            "{"
            + draw(st.sampled_from([", ", ",\n "])).join(pairs)
            + draw(st.sampled_from(["}", " }", "\n}"]))
            + "\n"
        )
    return text


def whole(front, newline, mark, body):
    return mark + f"---\n{front}---\n{body}".replace("\n", newline)


def is_yaml(front):
    """What PyYAML composes, with every alias known."""
    try:
        root = yaml.compose(front, Loader=yaml.CSafeLoader)
        return root is None or isinstance(root, yaml.MappingNode)
    except yaml.YAMLError:
        return False


files = st.tuples(
    fronts().filter(is_yaml),
    st.sampled_from(["\n", "\n", "\r\n"]),
    st.sampled_from(["", "", "\ufeff"]),
    st.sampled_from(["# Kopf\n", "", "---\nx"]),
)
asked = st.lists(texts.map(lambda text: " ".join(text.split())).filter(bool), min_size=1, max_size=3)


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


def a_video_with(asked):
    """A videos.yaml in which one video has these questions, two columns deep in a list."""
    field = "" if asked is None else f"questions:{asked}\n"
    rows = "".join(
        f"    {row}\n" if row else "\n" for row in f"title: x\n{field}articles: [y]\n".splitlines()
    )
    return f"# so\nvideos:\n  - id: aaaaaaaaaaa # eins\n{rows}  - id: bbbbbbbbbbb\n"


@given(questions.map(a_video_with).filter(is_yaml), asked)
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
