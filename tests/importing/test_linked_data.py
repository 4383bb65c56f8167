"""Questions as schema.org has them."""

from __future__ import annotations

import pytest

from kb_tools.importing.linked_data import questions, read_script

JSON = '{"@type": "Question", "name": "A &amp; B?", "acceptedAnswer": {"text": "Ja.\nImmer."}}'
FOUND = ("A & B?", "<p>Ja.<br>Immer.</p>", "")


@pytest.mark.parametrize(
    "script",
    [
        JSON,
        f"\n//<![CDATA[\n{JSON}\n//]]>\n",
        f"/*<![CDATA[*/{JSON}/*]]>*/",
        f"<![CDATA[{JSON}]]>",
        f"<!--\n{JSON}\n// -->",
        f"{JSON};",
        JSON.replace("}}", ",},}"),
        JSON.replace("&amp;", "&").replace('"', "&quot;"),
    ],
)
def test_a_script_is_read_as_search_engines_read_it(script):
    """Whatever is wrapped around it, with line breaks within texts and commas too many."""
    assert list(questions(read_script(script))) == [FOUND]


@pytest.mark.parametrize(
    "item",
    [
        {"@type": ["Question"], "text": "A?", "acceptedAnswer": [{"text": "Ja."}]},
        {"@type": "https://schema.org/Question", "name": "A?", "suggestedAnswer": [{}, {"text": "Ja."}]},
        {"@type": "schema:Question", "name": "A?", "acceptedAnswer": "Ja."},
        {"@graph": [{"mainEntity": {"@type": "Question", "name": "A?", "acceptedAnswer": {"text": "Ja."}}}]},
    ],
)
def test_however_it_is_written(item):
    """Types and answers alone or in a list, with the address of schema.org or without."""
    assert [title for title, _, _ in questions(item)] == ["A?"]


def test_of_several_answers_all_that_are_accepted_come():
    """Of those that were only suggested the first."""
    texts = [{"text": "Ja."}, {"text": "<p>Immer.</p>"}]
    item = {"@type": "Question", "name": "A?", "acceptedAnswer": texts, "suggestedAnswer": {"text": "Nein."}}
    assert [html for _, html, _ in questions(item)] == ["<p>Ja.</p><p>Immer.</p>"]
    item = {"@type": "Question", "name": "A?", "suggestedAnswer": texts}
    assert [html for _, html, _ in questions(item)] == ["<p>Ja.</p>"]


def test_a_draft_is_told():
    """As schema.org marks one."""
    item = {"@type": "Question", "name": "A?", "acceptedAnswer": "Ja.", "creativeWorkStatus": "Draft"}
    assert [why for _, _, why in questions(item)] == ["it is a draft"]
