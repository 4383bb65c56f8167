"""schema.org as a file."""

from __future__ import annotations

from kb_tools.importing.formats import recognise_json
from kb_tools.importing.formats.schema import FORMAT, parse_schema


def test_a_page_of_schema_org_as_a_file():
    """Its questions in order, in the language that it names; drafts are left out."""
    asked = [
        {"@type": "Question", "name": f"{name}?", "acceptedAnswer": {"@type": "Answer", "text": "<p>Ja.</p>"}}
        for name in "AB"
    ]
    data = {"@type": "FAQPage", "inLanguage": "de", "mainEntity": [*asked, {**asked[0], "status": "draft"}]}
    first, second, left = parse_schema(data)
    assert [(one.title, one.html, one.lang) for one in (first, second)] == [
        ("A?", "<p>Ja.</p>", "de"),
        ("B?", "<p>Ja.</p>", "de"),
    ]
    assert (left.place, left.why, left.failed) == ("question 3", "it is a draft", False)
    assert recognise_json(data) is FORMAT
