"""YAML as people write it, of every make: front matter, and videos with lists in them."""

from __future__ import annotations

import yaml
from hypothesis import strategies as st

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


def a_video_with(asked):
    """A videos.yaml in which one video has these questions, two columns deep in a list."""
    field = "" if asked is None else f"questions:{asked}\n"
    rows = "".join(
        f"    {row}\n" if row else "\n" for row in f"title: x\n{field}articles: [y]\n".splitlines()
    )
    return f"# so\nvideos:\n  - id: aaaaaaaaaaa # eins\n{rows}  - id: bbbbbbbbbbb\n"
