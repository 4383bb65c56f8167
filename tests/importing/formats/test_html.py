"""A web page with a FAQ."""

from __future__ import annotations

import json

import pytest
from support.imported import markdown_of

from kb_tools.importing.formats.html import decode_page, parse_page

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
    "accordions": '<header><button aria-controls="m">Menü</button><div id="m">x</div></header>' + "".join(
        f'<h3><button aria-expanded="false" aria-controls="p{n}">{q}</button></h3>'
        f'<div id="p{n}" role="region" hidden><p>{a}</p></div>' for n, (q, a) in enumerate((ONE, TWO))
    ),
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
    drafts = list(parse_page(page.encode()))
    assert [(one.title, markdown_of(one.html)) for one in drafts] == [ONE, TWO]
    assert {one.lang for one in drafts} == {"de-DE"}


def test_a_page_with_several_kinds_of_faq_brings_them_all_each_question_once():
    """What stands in the answer of another is part of that."""
    more = "<details><summary>Und  was kostet ES</summary><dl><dt>Heft</dt><dd>1 Euro</dd></dl></details>"
    again = "<details><summary>was kostet es</summary>Wenig.</details>"
    listed = "<dl><dt>Wer hilft?</dt><dd>Anna</dd></dl>"
    page = PAGES["linked data"] + more + again + listed + PAGES["microdata"]
    drafts = [(one.title, markdown_of(one.html)) for one in parse_page(page.encode())]
    assert drafts[:2] == [ONE, TWO]
    assert [title for title, _ in drafts[2:]] == ["Und was kostet ES", "Wer hilft?"]
    assert "1 Euro" in drafts[2][1]


def test_headings_are_questions_beside_others_where_they_ask():
    """Not those that lead to something else, and none of an answer."""
    page = (
        f"<main><h1>Hilfe</h1>{PAGES['details']}<h2>Kontakt</h2><p>Rufen Sie an.</p><h2>Wer sind wir?</h2>"
        "<p>Wir.</p><details><summary>Wo?</summary><h3>Nein?</h3><p>Hier.</p></details></main>"
    )
    found = [one.title for one in parse_page(page.encode())]
    assert found == [ONE[0], TWO[0], "Wo?", "Wer sind wir?"]


def test_a_script_that_cannot_be_read_is_told():
    """The page's other questions come all the same."""
    page = f'<script type="application/ld+json">{{"@type": "Question" oops</script>{PAGES["details"]}'
    left, *drafts = parse_page(page.encode())
    assert (left.place, left.failed) == ("a script of the page", True)
    assert [one.title for one in drafts] == [ONE[0], TWO[0]]


def test_headings_name_the_category():
    """A wider heading is the category; a narrower one belongs to the answer."""
    html = (
        "<h2>Karten</h2><h3>A?</h3><p>a</p><h4>Genauer</h4><p>b</p><h3>B?</h3><p>c</p><h2>Konto</h2><h3>"
        "C?</h3><p>d</p>"
    )
    drafts = list(parse_page(html.encode()))
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
