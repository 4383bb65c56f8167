"""The options of mkdocs.yml: what each takes, and what it makes of it."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from support.places import NOWHERE

from kb_tools.fields.nodes import parse_yaml
from kb_tools.fields.readers import FieldError
from kb_tools.settings.options import MKDOCS_OPTIONS, PLUGIN_OPTIONS
from kb_tools.settings.settings import Settings, parse_settings

OPTIONS = {**PLUGIN_OPTIONS, **MKDOCS_OPTIONS}


def node(source):
    return parse_yaml(f"a: {source}", "mkdocs.yml")[0].get("a")


def test_every_option_is_a_setting():
    assert set(OPTIONS) <= {field.name for field in fields(Settings)}


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("videos", "a/b.yaml", Path("a/b.yaml")),
        ("handle", "'@bank'", "bank"),
        ("handle", "bank@social.example", "bank@social.example"),
        ("dm_recipient_id", "0012", "0012"),
        ("usage", "off", "off"),
        ("usage", "no", "off"),
        ("usage", "counts", "counts"),
        ("redirects", "{old/: new/, x: https://a.example}", (("old/", "new/"), ("x", "https://a.example"))),
        ("distinct", "[[a, b], c]", (("a", "b"), ("c",))),
        ("site_url", "https://a.example/x", "https://a.example/x/"),
        ("site_url", "http://a.example//", "http://a.example/"),
    ],
)
def test_what_is_right_becomes_a_value(name, written, value):
    assert OPTIONS[name](node(written)) == value


@pytest.mark.parametrize(
    ("name", "written", "what"),
    [
        ("videos", "/etc/passwd", "leaves the knowledge base"),
        ("replies", "../x", "leaves the knowledge base"),
        ("dm_recipient_id", "1٣", "should be digits only"),
        ("handle", "'@@foo bar'", "is not a name on X: '@@foo bar'"),
        ("usage", "yes", "cannot be 'yes'"),
        ("redirects", "[a]", "should be a list of old and new addresses"),
        ("synonyms", "[a]", "should name languages"),
        ("distinct", "a", "should be a list of groups"),
        ("site_url", "ftp://a", "is not a web address: 'ftp://a'"),
    ],
)
def test_what_is_wrong_says_what(name, written, what):
    with pytest.raises(FieldError) as caught:
        OPTIONS[name](node(written))
    assert caught.value.what == what


@pytest.mark.parametrize(
    ("option", "what"),
    [
        ("contact: {phone: siehe Website}", "is not a telephone number: 'siehe Website'"),
        ("contact: {hotline: soon}", "is not a telephone number: 'soon'"),
        ("allowed_phones: [0800 1110111, Notruf]", "is not a telephone number: 'Notruf'"),
        ("allowed_domains: [bank.example, GMAIL.com]", "GMAIL.com gives mail addresses to everybody"),
    ],
)
def test_what_would_blind_the_guard_is_a_problem(option, what):
    """Where there is no number, or a domain is anybody's, nothing is taken for the company's own."""
    source = f"site_url: https://help.example/\nplugins:\n  - kb:\n      {option}\n"
    settings, (problem,) = parse_settings(source, NOWHERE)
    assert (problem.line, problem.severity) == (4, "error")
    assert what in str(problem.what)
    own = (
        settings.contact.phone,
        settings.contact.hotline,
        settings.allowed_phones,
        settings.allowed_domains,
    )
    assert not any(own)
