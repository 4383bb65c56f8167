"""What `kb search` makes of fields, phrases and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.errors import UsageError
from kb_tools.search.query import QueryTerm, find_query, parse_query


@pytest.mark.parametrize(
    ("query", "words", "terms"),
    [
        ("neue karte", "neue karte", []),
        (
            'lang:de kind:video tag:karte "neues Handy"',
            "",
            [
                ("lang", "de", True),
                ("kind", "video", True),
                ("tag", "karte", True),
                ("", "neues Handy", True),
            ],
        ),
        (
            'karte -"im Ausland" -tag:reise -foo',
            "karte",
            [("", "im Ausland", False), ("tag", "reise", False), ("", "foo", False)],
        ),
        (
            'title:"PIN vergessen" id:karten/pin',
            "",
            [("title", "PIN vergessen", True), ("id", "karten/pin", True)],
        ),
        ('"offen', "offen", []),
        ('"" tag:"" karte', "karte", []),
        ("um 10:30 https://bank.example/x Frage: wo", "um 10:30 https://bank.example/x Frage: wo", []),
        ("karte\x1b[31m", "karte[31m", []),
    ],
)
def test_queries(query, words, terms):
    """Fields, phrases and exclusions are terms; everything else is words, times and addresses too."""
    assert parse_query(query) == (
        words,
        tuple(QueryTerm(field=field, value=value, wanted=wanted) for field, value, wanted in terms),
    )


def test_an_unknown_field():
    """A field that is not there is a slip worth telling."""
    with pytest.raises(UsageError, match=r"there is no field 'tags' to search in - did you mean `tag:`\?"):
        parse_query("tags:karte")
    with pytest.raises(UsageError, match="use one of: lang, kind, tag, id, title"):
        parse_query("zebra:x")


@given(st.text())
def test_any_query_is_read_or_refused(query):
    """Nothing makes reading a query fail in another way."""
    try:
        parse_query(query)
    except UsageError as error:
        assert "there is no field" in error.what  # noqa: PT017


def found(query, small_index):
    return [(hit.entry.id, hit.entry.lang) for hit in find_query(query, small_index)]


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("lang:de kind:video", {("bdEintritt1", "de")}),
        ("kind:video", {("bdEintritt1", "de"), ("bdLessons01", "en")}),
        ("tag:preise", {("eintritt", "de"), ("bdEintritt1", "de")}),
        ("kind:video tag:preise", {("bdEintritt1", "de")}),
        ("tag:PRICES", {("eintritt", "en")}),
        ("id:kurse", {("kurse", "de"), ("kurse", "en")}),
        ("id:kurse -lang:de", {("kurse", "en")}),
        ('"Zehn Eintritte kosten"', {("eintritt", "de")}),
        ('"Eintritte Zehn kosten" lang:de', set()),
        ('"zehn EINTRITTE"', {("eintritt", "de")}),
        ('title:"schwimmkurs an"', {("kurse", "de")}),
        ('lang:en "sign up for swimming"', {("kurse", "en")}),
        ("lang:de kind:article -tag:kurse -tag:preise", {("schreibweisen", "de")}),
        ("lang:fr", set()),
        ("lang:de lang:en tag:kurse tag:preise", set()),
        ("xyzzyqq", set()),
        ("lang:de xyzzyqq", set()),
        ("kind:banana", set()),
    ],
)
def test_fields_and_phrases_narrow_down(small_index, query, hits):
    """Every term must hold, in any language unless one is named; nothing is found that does not match."""
    assert set(found(query, small_index)) == hits


def test_words_rank(small_index):
    """The best passage of the best source comes first, each source once."""
    hits = find_query("Zehnerkarte Eintritt", small_index)
    assert (hits[0].entry.id, hits[0].heading, hits[0].url) == (
        "eintritt",
        "Zehnerkarte",
        "https://bad.example/eintritt/#zehnerkarte",
    )
    assert len({(hit.entry.kind, hit.entry.id, hit.entry.lang) for hit in hits}) == len(hits)
    assert [hit.confidence for hit in hits] == sorted((hit.confidence for hit in hits), reverse=True)


def test_nothing_asked(small_index):
    """A query without words and terms is refused."""
    with pytest.raises(UsageError, match="there is nothing to search for"):
        find_query(' "" ', small_index)


fragments = st.lists(
    st.sampled_from(
        [
            "lang:",
            "de",
            "-",
            '"',
            "tag:",
            "kind:video",
            " ",
            "Eintritt",
            "id:",
            "title:",
            "é",
            "\udcff",
            "~",
            "#",
            "_",
        ]
    )
).map("".join)


@given(fragments)
def test_any_query_is_answered_or_refused(small_index, query):
    """Whatever is put together from the notation finds something, nothing, or is refused."""
    try:
        find_query(query, small_index)
    except UsageError as error:
        assert error.exit_code == 2  # noqa: PT017
