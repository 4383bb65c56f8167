"""Answers that open at a button."""

from __future__ import annotations

from kb_tools.importing.accordions import accordions, parts
from kb_tools.importing.tree import parse_html

PAGE = """<header><button aria-controls=menu>Menü</button></header><div id=menu>Start Preise</div>
<h3><button aria-expanded=false aria-controls="a more">Wie lange?</button></h3>
<div id=a role=region hidden><p>Drei Tage.</p><button aria-controls=b>Und im Ausland?</button><p id=b>Acht.
</div>
<div id=more>Manchmal vier.</div>
<button role=tab aria-controls=c>Preise</button><div id=c role=tabpanel>5 Euro</div>
<button aria-haspopup=true aria-controls=d>Sprache</button><div id=d>Deutsch</div>
<button aria-controls=nowhere>Was?</button><a role=button href="#e" aria-controls=e>Wer hilft?</a>
<div id=e role=tabpanel>Anna</div>"""


def test_what_opens_is_an_answer():
    """Of one or several parts, with what opens inside; menus, tabs and what is not there are none."""
    found = [(button.get_text(), html) for button, html in accordions(parse_html(PAGE))]
    assert [title for title, _ in found] == ["Wie lange?", "Wer hilft?"]
    assert "Acht." in found[0][1]
    assert found[0][1].endswith("Manchmal vier.")


def test_what_was_taken_for_questions_and_answers_can_be_taken_away():
    """So that what is left on the page can be looked through by its headings."""
    soup = parse_html(PAGE)
    list(accordions(soup))
    for tag in parts(soup):
        tag.extract()
    assert soup.get_text(" ", strip=True) == "Menü Start Preise Preise 5 Euro Sprache Deutsch Was?"
