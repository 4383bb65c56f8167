"""importing/ zendesk, freshdesk, zammad, page: exports of other systems, in their shapes."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.importing import formats
from kb_tools.importing.drafts import Draft, Format, LeftOut
from kb_tools.importing.formats import recognise_json
from kb_tools.importing.formats.freshdesk import parse_freshdesk
from kb_tools.importing.formats.html import decode_page, parse_page
from kb_tools.importing.formats.zammad import parse_zammad
from kb_tools.importing.formats.zendesk import parse_zendesk
from tests.test_import_markdown import markdown_of


def test_zendesk():
    """Articles with translations, labels, categories and sections; drafts and articles for some readers are
    left out.
    """
    data = [
        {
            "articles": [
                {"id": 11, "title": "PIN?", "body": "<p>So.</p>", "locale": "de", "draft": False,
                "section_id": 7, "label_names": ["pin"],
                 "user_segment_id": None, "translations": [
                     {"id": 1, "source_id": 11, "locale": "en-us", "title": "PIN!", "body": "<p>Thus.</p>",
                     "draft": False},
                     {"id": 2, "source_id": 11, "locale": "fr", "title": "NIP", "body": "<p>Ici.</p>",
                     "draft": True}]},
                {"id": 12, "title": "Entwurf", "body": "<p>x</p>", "locale": "de", "draft": True,
                "section_id": 7},
                {"id": 13, "title": "Intern", "body": "<p>x</p>", "locale": "de", "draft": False,
                "section_id": 7, "user_segment_id": 99},
            ],
            "next_page": None,
        },
        {"sections": [{"id": 7, "name": "PIN & Co", "locale": "de", "category_id": 3, "parent_section_id": 8},
                      {"id": 8, "name": "Karten", "locale": "de", "category_id": 3,
                      "parent_section_id": None}]},
        {"categories": [{"id": 3, "name": "Bank", "locale": "de"}]},
    ]  # fmt: skip
    german, english, *left = parse_zendesk(data)
    assert german == Draft(
        place="article 11",
        key="11",
        title="PIN?",
        html="<p>So.</p>",
        lang="de",
        categories=("Bank", "Karten", "PIN & Co"),
        tags=("pin",),
    )
    assert (english.key, english.lang, english.title) == ("11", "en-us", "PIN!")
    assert [(one.title, one.failed) for one in left] == [
        ("NIP", False),
        ("Entwurf", False),
        ("Intern", False),
    ]
    assert recognise_json(data).parse is parse_zendesk


FRESHDESK_ARTICLE = {
    "id": 5,
    "title": "PIN?",
    "description": "<p>So.</p>",
    "status": 2,
    "tags": ["pin"],
    "seo_data": {"meta_description": "So."},
}


@pytest.mark.parametrize(
    "data",
    [
        [{"category": {"id": 1, "name": "Karten", "folders": [
            {"id": 2, "name": "PIN", "visibility": 1, "articles": [FRESHDESK_ARTICLE]}]}}],
        [{**FRESHDESK_ARTICLE, "tags": [], "seo_data": {"meta_keywords": "pin", "meta_description": "So."},
        "hierarchy": [
            {"level": 0, "type": "category", "data": {"id": 1, "name": "Karten", "language": "de"}},
            {"level": 1, "type": "folder", "data": {"id": 2, "name": "PIN", "language": "de"}}]}],
        {"categories": [{"id": 1, "name": "Karten"}], "folders": [{"id": 2, "name": "PIN", "visibility": 1}],
         "articles": [{**FRESHDESK_ARTICLE, "category_id": 1, "folder_id": 2, "tags": [{"name": "pin"}]}]},
    ],
)  # fmt: skip
def test_freshdesk(data):
    """Nested as an account exports it, or listed as the API does, with the hierarchy in each article or by
    ids.
    """
    (draft,) = parse_freshdesk(data)
    assert (draft.title, draft.html, draft.categories, draft.tags, draft.summary) == (
        "PIN?",
        "<p>So.</p>",
        ("Karten", "PIN"),
        ("pin",),
        "So.",
    )
    assert recognise_json(data).parse is parse_freshdesk


def test_freshdesk_leaves_out_what_is_not_for_everybody():
    """Drafts by their status, others by the visibility of their folder."""
    hidden = {"id": 2, "name": "Intern", "visibility": 3, "articles": [FRESHDESK_ARTICLE]}
    draft = {**FRESHDESK_ARTICLE, "status": 1}
    left = tuple(parse_freshdesk([{"category": {"id": 1, "name": "K", "folders": [hidden]}}, draft]))
    assert [(type(one), one.failed) for one in left] == [(LeftOut, False), (LeftOut, False)]


def zammad_answer(number, *, published="2026-01-01T00:00:00Z", internal=None, body="<p>So.</p>", locale=1):
    return {
        "id": number,
        "assets": {
            "KnowledgeBaseAnswer": {
                str(number): {
                    "id": number,
                    "category_id": 2,
                    "published_at": published,
                    "internal_at": internal,
                    "archived_at": None,
                    "tags": ["pin"],
                }
            },
            "KnowledgeBaseAnswerTranslation": {
                str(number + 50): {
                    "id": number + 50,
                    "title": f"PIN {number}?",
                    "kb_locale_id": locale,
                    "answer_id": number,
                    "content_id": number + 90,
                }
            },
            "KnowledgeBaseAnswerTranslationContent": {str(number + 90): {"id": number + 90, "body": body}}
            if body
            else {},
            "KnowledgeBaseCategory": {"1": {"id": 1, "parent_id": None}, "2": {"id": 2, "parent_id": 1}},
            "KnowledgeBaseCategoryTranslation": {
                "1": {"id": 1, "title": "Karten", "kb_locale_id": 1, "category_id": 1},
                "2": {"id": 2, "title": "PIN", "kb_locale_id": 1, "category_id": 2},
            },
            "KnowledgeBaseLocale": {"1": {"id": 1, "system_locale_id": 17}},
            "Locale": {"17": {"id": 17, "locale": "de-de"}},
        },
    }


def test_zammad():
    """Several answers put together in one file; internal ones and drafts are left out, one without its text
    could not come.
    """
    data = [
        zammad_answer(1),
        zammad_answer(2, published=None, internal="2026-01-01"),
        zammad_answer(3, published=None),
        zammad_answer(4, body=""),
    ]
    first, *left = parse_zammad(data)
    assert first == Draft(
        place="answer 1, translation 51",
        key="1",
        alias="51",
        title="PIN 1?",
        html="<p>So.</p>",
        lang="de-de",
        categories=("Karten", "PIN"),
        tags=("pin",),
    )
    assert [(one.why.partition(":")[0], one.failed) for one in left] == [
        ("it is internal", False),
        ("it is a draft", False),
        ("its text is not in the file", True),
    ]
    assert recognise_json(data).parse is parse_zammad


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "title",
                    "body",
                    "description",
                    "status",
                    "articles",
                    "sections",
                    "name",
                    "id",
                    "section_id",
                    "hierarchy",
                    "translations",
                    "KnowledgeBaseAnswer",
                    "KnowledgeBaseAnswerTranslation",
                    "answer_id",
                    "tags",
                    "seo_data",
                    "category_id",
                    "folders",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=15,
)


@given(JSON)
def test_no_json_is_too_odd(data):
    """Values of any type in any place: what can be read is read."""
    for parse in (parse_zendesk, parse_freshdesk, parse_zammad):
        assert all(isinstance(one, Draft | LeftOut) for one in parse(data))


ONE, TWO = ("Wie geht das?", "Ganz einfach."), ("Was kostet es?", "Nichts, gar nichts.")
PAGES = {
    "linked data": '<script type="application/ld+json">'
    + json.dumps(
        {"@graph": [{"@type": "FAQPage", "mainEntity": [
            {"@type": "Question", "name": q, "acceptedAnswer": {"@type": "Answer",
            "text": f"<p>{a}</p>"}} for q, a in (ONE, TWO)]}]}
    )
    + "</script><h2>Etwas anderes</h2><p>Text</p>",
    "microdata": "".join(
        f'<div itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">{q}</h3>'
        '<div itemscope itemprop="acceptedAnswer" '
        f'itemtype="https://schema.org/Answer"><div itemprop="text"><p>{a}</p></div></div></div>' for q,
        a in (ONE, TWO)
    ),
    "details": "<nav><details><summary>Menü</summary>x</details></nav>"
    + "".join(f"<details><summary><b>{q}</b></summary><p>{a}</p></details>" for q, a in (ONE, TWO)),
    "definitions": "<dl>" + "".join(f"<dt>{q}<dd><p>{a}</p>" for q, a in (ONE, TWO)) + "</dl>",
    "headings": "<nav><h3>Menü</h3><p>x</p></nav><main><h1>FAQ</h1>"
    + "".join(f"<div class=item><h3>{q}</h3></div><div><p>{a}</p></div>" for q, a in (ONE, TWO))
    + "</main><footer><p>Impressum</p></footer>",
}  # fmt: skip


@pytest.mark.parametrize("way", PAGES)
def test_a_page_with_a_faq(way):
    """However it marks up its questions: each with its answer, and nothing of the page around."""
    page = (
        f'<!doctype html><html lang="de-DE"><head><title>FAQ</title></head><body>{PAGES[way]}</body></html>'
    )
    drafts = parse_page(page.encode())
    assert [(one.title, markdown_of(one.html)) for one in drafts] == [ONE, TWO]
    assert {one.lang for one in drafts} == {"de-DE"}


def test_headings_name_the_category():
    """A wider heading is the category; a narrower one belongs to the answer."""
    html = (
        "<h2>Karten</h2><h3>A?</h3><p>a</p><h4>Genauer</h4><p>b</p><h3>B?</h3><p>c</p><h2>Konto</h2><h3>"
        "C?</h3><p>d</p>"
    )
    drafts = parse_page(html.encode())
    assert [(one.title, one.categories) for one in drafts] == [
        ("A?", ("Karten",)),
        ("B?", ("Karten",)),
        ("C?", ("Konto",)),
    ]
    assert markdown_of(drafts[0].html) == "a\n\n## Genauer\n\nb"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_page_in_any_encoding(encoding):
    """As it names it, or as its bytes show."""
    assert decode_page("<p>Grüße – für Sie".encode(encoding)) == "<p>Grüße – für Sie"
    assert (
        decode_page('<meta charset="iso-8859-1"><p>ü'.encode("latin-1")) == '<meta charset="iso-8859-1"><p>ü'
    )


def test_each_file_of_the_folder_is_a_format(kb, tmp_path):
    """Whoever adds one adds a file: the command offers it, and it says how it is recognised and read."""
    files = {file.stem for file in Path(formats.__file__).parent.glob("*.py")} - {"__init__"}
    assert set(formats.NAMES) == files
    assert "|".join(formats.NAMES) in kb("import", "--help", cwd=tmp_path).stdout
    for name in formats.NAMES:
        found = import_module(f"kb_tools.importing.formats.{name}").FORMAT
        assert isinstance(found, Format)
        assert bool(found.suffixes) != bool(found.has), "by its name, or by what the JSON has"
