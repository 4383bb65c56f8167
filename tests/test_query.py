"""Messages and queries: what is asked, in which language, and what `kb search` makes of fields, phrases and
filters.
"""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.places import SMALL_SITE

from kb_tools.errors import UsageError
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_index
from kb_tools.search.language import recognise_language
from kb_tools.search.message import LONGEST, strip_message
from kb_tools.search.query import QueryTerm, find_query, parse_query
from kb_tools.text import CONTROL

# ---- messages ----


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("@Musterbank meine Karte ist weg", "meine Karte ist weg"),
        ("＠Musterbank @a @b_c hallo", "hallo"),
        ("@bank@mastodon.social @bank.bsky.social und nun?", "und nun?"),
        ("siehe https://t.co/abc?x=1 und www.bank.example/x danke", "siehe und danke"),
        ("#KarteVerloren #hilfe ＃Neu", "Karte Verloren hilfe Neu"),
        ("#TAN2Go #PINWeg #Karte_weg", "TAN 2Go PIN Weg Karte weg"),
        ("an info@bank.example geschrieben", "an info@bank.example geschrieben"),
        ("1&1 zieht 3,99 ab", "1&1 zieht 3,99 ab"),
        ("Karte\x1b[31m weg\r\n\tbitte\u202e", "Karte[31m weg bitte"),
        ("@Musterbank.Was soll das", ".Was soll das"),
        ("", ""),
    ],
)
def test_a_message_is_stripped(message, asked):
    """Mentions and links go, hashtags become words, everything else stays."""
    assert strip_message(message) == asked


@given(st.text())
def test_any_message_is_stripped(message):
    """Nothing makes it fail; what comes out is one line without control characters, and not longer than a
    message can be.
    """
    asked = strip_message(message)
    assert not CONTROL.search(asked)
    assert asked == " ".join(asked.split())
    assert len(asked) <= LONGEST * 2


def test_a_book_is_no_message():
    """Only the first few thousand characters are looked at."""
    assert len(strip_message("wort " * 100_000)) <= LONGEST


# ---- languages ----


@pytest.mark.parametrize(
    ("message", "lang"),
    [
        ("wo ist meine karte", "de"),
        ("where is my card", "en"),
        ("Kündigung", "de"),
        ("my Karte is gone", "en"),
        ("was kann ich tun", "de"),
        ("what can I do", "en"),
        ("", "de"),
        ("🙃🙃", "de"),
    ],
)
def test_the_language_of_a_message(message, lang):
    """Little words, letters and the articles' own words tell; when nothing does, the site's first language is
    assumed.
    """
    known = {"de": {"karte"}, "en": {"card"}}
    assert recognise_language(message, ("de", "en"), lambda language, word: word in known[language]) == lang


def test_one_language_only():
    """A site of one language has nothing to recognise."""
    assert recognise_language("where is my card", ("de",), lambda *_: False) == "de"


def test_the_sample_s_questions(sample):
    """The recognised language is right for all but a few of the sample's real-sounding messages."""
    from support.places import ROOT

    rows = [
        json.loads(row)
        for row in (ROOT / "tests" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    index = open_index(sample / ".kb")
    right = [find_answers(row["text"], index)[0] == row["lang"] for row in rows]
    index.close()
    assert sum(right) / len(right) > 0.97


# ---- queries ----


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


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    """The small knowledge base, indexed."""
    import shutil

    from kb_tools.search.refresh import refresh_index
    from kb_tools.settings.settings import read_settings

    folder = shutil.copytree(SMALL_SITE, tmp_path_factory.mktemp("query") / "bad")
    refresh_index(read_settings(folder)[0])
    opened = open_index(folder / ".kb")
    yield opened
    opened.close()


def found(query, index):
    return [(hit.entry.id, hit.entry.lang) for hit in find_query(query, index)]


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
def test_fields_and_phrases_narrow_down(index, query, hits):
    """Every term must hold, in any language unless one is named; nothing is found that does not match."""
    assert set(found(query, index)) == hits


def test_words_rank(index):
    """The best passage of the best source comes first, each source once."""
    hits = find_query("Zehnerkarte Eintritt", index)
    assert (hits[0].entry.id, hits[0].heading, hits[0].url) == (
        "eintritt",
        "Zehnerkarte",
        "https://bad.example/eintritt/#zehnerkarte",
    )
    assert len({(hit.entry.kind, hit.entry.id, hit.entry.lang) for hit in hits}) == len(hits)
    assert [hit.confidence for hit in hits] == sorted((hit.confidence for hit in hits), reverse=True)


def test_nothing_asked(index):
    """A query without words and terms is refused."""
    with pytest.raises(UsageError, match="there is nothing to search for"):
        find_query(' "" ', index)


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
def test_any_query_is_answered_or_refused(index, query):
    """Whatever is put together from the notation finds something, nothing, or is refused."""
    try:
        find_query(query, index)
    except UsageError as error:
        assert error.exit_code == 2  # noqa: PT017


# ---- the command ----


def test_the_command(kb, sample):
    """Title, passage, kind and link, plain when piped; exit code 1 when nothing is found; JSON for
    programs.
    """
    ran = kb("search", 'lang:de kind:video tag:karte "am Telefon"', cwd=sample)
    assert "https://youtu.be/mbSperre001" in ran.stdout
    ran = kb("search", 'lang:de kind:video "neue Handy"', cwd=sample)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "https://youtu.be/mbPushTan01" in ran.stdout
    assert "\x1b" not in ran.stdout
    hits = json.loads(kb("search", "--json", "-n", "2", "Karte verloren", cwd=sample).stdout)
    assert len(hits) == 2
    assert (hits[0]["kind"], hits[0]["id"], hits[0]["language"]) == ("article", "karten/karte-verloren", "de")
    assert re.match(r"https://[^/]+/karten/karte-verloren/", hits[0]["url"])
    ran = kb("search", "lang:de", "xyzzyqq", cwd=sample)
    assert (ran.returncode, ran.said) == (1, "Nothing found.\n")
    ran = kb("search", "tags:karte", cwd=sample)
    assert (ran.returncode, ran.said) == (
        2,
        "kb: there is no field 'tags' to search in - did you mean `tag:`?\n",
    )


def test_answers_to_real_messages(sample):
    """The sample answers five everyday messages with the right article first, in the right language, at
    absolute links.
    """
    index = open_index(sample / ".kb")
    for message, lang, expected in [
        ("@Musterbank Hilfe, meine Karte ist weg!! 😱 #KarteVerloren", "de", "karten/karte-verloren"),
        ("Wann wird die Quartalsabrechnung gebucht?", "de", "konto/quartalsabrechnung"),
        ("which cash machines are free in London?", "en", "bargeld/geldautomaten-london"),
        ("neues handy, wie bekomme ich pushtan da drauf", "de", "online-banking/pushtan-neues-handy"),
        ("I forgot my PIN", "en", "karten/pin-vergessen"),
    ]:
        language, hits = find_answers(message, index)
        assert (language, expected in [hit.entry.id for hit in hits[:3]]) == (lang, True), message
        assert all(re.match(r"https://[a-z.]+/\S+$", hit.url) for hit in hits)
    index.close()
