"""Values as editors write them: each field's reader, and everything that is wrong at once."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.fields.nodes import parse_yaml
from kb_tools.fields.readers import (
    FieldError,
    day,
    flag,
    integer,
    language,
    line,
    one_of,
    read_mapping,
    seconds,
    share,
    text,
    texts,
)


def node(source):
    """The node of a value written behind `a:`."""
    found, problems = parse_yaml(f"a: {source}", "x.yaml")
    assert not problems, problems
    return found.value["a"]


def why(reader, source):
    """What a reader has against a value."""
    with pytest.raises(FieldError) as caught:
        reader(node(source))
    return caught.value.what


def read(source, fields, **more):
    """Values and problems of a mapping."""
    found, problems = parse_yaml(source, "x.yaml")
    assert not problems
    return read_mapping(found, fields, "x.yaml", of="an article", **more)


yamlish = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=20)
    | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=4)
    ),
    max_leaves=10,
)


@given(
    yamlish,
    st.sampled_from(
        [text, line, texts, flag, day, seconds, share, language, integer(1, 9), one_of("a", "b")]
    ),
)
def test_readers_give_a_value_or_a_reason(value, reader):
    """Whatever stands in a field, its reader returns or says what is wrong; it never fails in another way."""
    import yaml

    found, problems = parse_yaml(yaml.safe_dump({"a": value}, allow_unicode=True), "x.yaml")
    assert not problems
    read_mapping(found, {"a": reader}, "x.yaml", of="a thing")


def test_a_mapping_gives_values_and_all_problems():
    """What is right is kept, what is wrong is told, all at once and with lines."""
    values, problems = read(
        "title: Karte\nhandling: privat\nreview_every: 0\nquestion: wo?\nfancy: 1\n", FIELDS
    )
    assert values == {"title": "Karte"}
    assert [str(p) for p in problems] == [
        "x.yaml:2: handling cannot be 'privat' - did you mean `private`?",
        "x.yaml:3: review_every should be a whole number from 1 to 3650 - write a number such as 90",
        "x.yaml:4: unknown key `question` in an article - did you mean `questions`?",
        "x.yaml:5: unknown key `fancy` in an article - known here: title, questions, handling, review_every",
    ]
    assert [p.severity for p in problems] == ["error", "error", "error", "warning"]


FIELDS = {
    "title": line,
    "questions": texts,
    "handling": one_of("public", "private"),
    "review_every": integer(1, 3650),
}


def test_a_key_twice_is_a_problem():
    """YAML keeps the last of two without a word; we do not."""
    assert [str(p) for p in read("title: a\ntitle: b\n", FIELDS)[1]] == [
        "x.yaml:2: title stands here a second time - keep one of the two"
    ]


def test_other_tools_keys_are_let_through():
    """Keys that somebody else understands are no problem."""
    assert read("hide: [toc]\n", FIELDS, ignore={"hide"}.__contains__) == ({}, ())


def test_a_list_where_names_are_wanted():
    """A list in the place of a mapping is one problem."""
    assert [p.what for p in read("- a\n- b\n", FIELDS)[1]] == [
        "an article should be a list of names and values"
    ]


def test_texts_stay_as_written():
    """What YAML would take for a number, a date or a truth value is the text that stands there."""
    assert [text(node(source)) for source in ("007", "2026-10-01", "no", "' x '", "1e3")] == [
        "007",
        "2026-10-01",
        "no",
        "x",
        "1e3",
    ]
    assert texts(node("[a, '', ~, 3,99]")) == ("a", "3", "99")
    assert texts(node("alone")) == ("alone",)
    assert line(node('"two\\nlines"')) == "two lines"


@pytest.mark.parametrize("source", ["[a]", "{a: 1}"])
def test_a_text_is_one_text(source):
    """Neither a list nor a mapping is a text."""
    assert why(text, source) == "should be one text"


@pytest.mark.parametrize("escape", ["\\e", "\\r", "\\x9b", "\\0", "\\u202e", "\\x7f"])
def test_a_text_has_no_control_characters(escape):
    """YAML can write characters that move the cursor or turn the line around; they stop here."""
    assert why(text, f'"a{escape}b"') == "has a control character"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("83", 83),
        ('"83"', 83),
        ("1:23", 83),
        ('"0:01:23"', 83),
        ("PT1M23S", 83),
        ("PT83.9S", 83),
        ("1.5", 1),
        ("P1DT1S", 86401),
        ("0", 0),
    ],
)
def test_seconds_in_every_spelling(source, expected):
    """Numbers, clock times and ISO 8601 durations, quoted or not, are whole seconds."""
    assert seconds(node(source)) == expected


@pytest.mark.parametrize(
    "source",
    [
        "-1",
        ".inf",
        ".nan",
        "1.0e+400",
        "yes",
        "soon",
        "PT",
        "P",
        "P" + "9" * 400 + "D",
        "9" * 5000 + ":00:00",
        "9" * 400,
    ],
)
def test_what_is_no_time(source):
    """Negative, endless and absurd times are told, not computed."""
    assert why(seconds, source).startswith("is not a time")


def test_days():
    """A date may stand in quotes and may have a time behind it."""
    assert {day(node(source)) for source in ("2026-10-01", '"2026-10-01"', "2026-10-01 12:30:00")} == {
        date(2026, 10, 1)
    }
    assert why(day, "1.10.2026") == "is not a date: '1.10.2026'"
    assert why(day, "2026-02-30") == "is not a date: '2026-02-30'"


def test_numbers_flags_and_languages():
    """Truth values are no numbers, numbers no truth values; a language is a code, its capitals do not
    count.
    """
    assert (
        integer(1, 9)(node("9")),
        share(node("1")),
        flag(node("no")),
        language(node("DE")),
        language(node("pt-BR")),
    ) == (
        9,
        1.0,
        False,
        "de",
        "pt-BR",
    )
    for reader, source in (
        (integer(1, 9), "true"),
        (integer(1, 9), "10"),
        (share, "1.1"),
        (share, ".nan"),
        (flag, "1"),
        (language, "Deutsch, bitte"),
    ):
        why(reader, source)


def test_a_problem_names_the_field_it_is_about():
    """The program decides by that, and never by the sentence."""
    _, problems = read("lang: 1 2\nlang: de!\ntitel: x\n", {"lang": language, "title": line})
    assert [(one.rule, one.field) for one in problems] == [
        ("duplicate-key", "lang"),
        ("value", "lang"),
        ("unknown-key", "titel"),
    ]
