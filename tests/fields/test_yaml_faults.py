"""What is wrong with YAML, for people who have never heard of a stream."""

from __future__ import annotations

import pytest
import yaml

from kb_tools.fields.nodes import parse_yaml
from kb_tools.fields.yaml_faults import FAULTS, meaning_of

BROKEN = {
    "title: Karte: weg": "a colon stands where no value can follow",
    "title\ntags: [a]": "a colon stands where no value can follow",
    "a: 1\n b: 2\nc: 3": "a colon stands where no value can follow",
    "videos:\n  - id: a\n title: b": "it does not line up with the lines above",
    "tags: [a, b": "a list in brackets lacks a comma or its end",
    "hook: {a: 1, b: 2": "values in braces lack a comma or their end",
    'title: "Karte weg': "a quotation mark is never closed",
    "title: @musterbank": "a value that begins with this sign needs quotes",
    'title: "100\\% sicher"': "\\ has no meaning before this letter",
    "title: *wichtig*": "a text that begins with * or & needs quotes",
    "title: - a": "no list can begin here",
}


@pytest.mark.parametrize(("text", "meaning"), BROKEN.items(), ids=list(BROKEN))
def test_an_editor_reads_what_to_look_for(text, meaning):
    _, (problem,) = parse_yaml(text, "a.md")
    assert problem.what == f"the YAML is broken here ({meaning})"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('a: b\ntitle: "Karte\nsummary: x\nowner: y\n', 2),
        ("a: b\ntags: [a,\n  b\ntitle: x\n", 2),
        ("a: b\nhook: {a: 1,\ntitle: x\n", 2),
        ("a: b\n\ttitle: x\n", 2),
        ("a: b\ntitle: x: y\n", 2),
    ],
)
def test_what_is_never_closed_is_told_where_it_begins(text, line):
    """The library tells the line where it gave up looking."""
    assert [one.line for one in parse_yaml(text, "a.md")[1]] == [line]


def test_a_tab_is_called_a_tab():
    for text in ("a: b\n\tc: d", "a:\n\t- b", "a: b\n\t\tc: d"):
        assert "a tab stands" in parse_yaml(text, "a.md")[1][0].what


@pytest.mark.parametrize("text", BROKEN, ids=list(BROKEN))
def test_both_readers_of_yaml_are_understood(text):
    """PyYAML has a reader in C and one in Python, which say the same in other words."""
    with pytest.raises(yaml.MarkedYAMLError) as raised:
        yaml.load(text, Loader=yaml.SafeLoader)
    assert meaning_of(raised.value.problem) in [meaning for _, meaning in FAULTS]


def test_what_is_not_in_the_table_stays():
    assert meaning_of("found duplicate anchor") == "found duplicate anchor"
