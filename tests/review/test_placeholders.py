"""What `kb init` left to say."""

from __future__ import annotations

import pytest
from support.reviewed import review, write

PAGE = "---\ntitle: PIN\nsample: true\n---\n# PIN\n\nIn der App.\n"
OWN = "# Karte\n\nAm Telefon.\n"


def told(folder):
    return [(one.place, one.severity) for one in review(folder) if one.rule == "starter"]


def site(address="https://hilfe.stadtwerke.de/", contact="{}", more="", name="Stadtwerke"):
    kb = f"  - kb:\n      meaning: none\n      contact: {contact}\n{more}"
    return f"site_name: {name}\nsite_url: {address}\nplugins:\n{kb}"


@pytest.mark.parametrize(
    "address", ["https://help.example.com/", "http://example.org/faq/", "https://example.net"]
)
def test_an_example_address_is_told(tmp_path, address):
    write(tmp_path, {"mkdocs.yml": site(address), "docs/a.md": OWN})
    assert told(tmp_path) == [("mkdocs.yml:2", "warning")]


def test_what_is_filled_in_is_not_told(tmp_path):
    """Nor a fictional company's own address."""
    write(
        tmp_path,
        {"mkdocs.yml": site("https://hilfe.musterbank.example.com/", "{phone: 0800 123}"), "docs/a.md": OWN},
    )
    assert told(tmp_path) == []


def test_an_empty_contact_is_an_error_while_an_emergency_names_it(tmp_path):
    """A hint where no kind of emergency is on, or another number is there."""
    off = "      routing:\n" + "".join(
        f"        - {{category: {kind}, words: [], examples: []}}\n"
        for kind in ("emergency", "fraud_going_on")
    )
    for contact, more, severity in (
        ("{phone: }", "", "error"),
        ("{phone: }", off, "warning"),
        ("{phone: , hotline: 0800 123}", "", "warning"),
        ("{email: }", "", "warning"),
    ):
        write(tmp_path, {"mkdocs.yml": site(contact=contact, more=more), "docs/a.md": OWN})
        assert told(tmp_path) == [("mkdocs.yml:6", severity)]


def test_each_sample_page_and_an_example_name_are_told(tmp_path):
    write(tmp_path, {"mkdocs.yml": site(name="Example Ltd"), "docs/a.md": PAGE, "docs/b.md": OWN})
    assert told(tmp_path) == [("mkdocs.yml:1", "warning"), ("docs/a.md:3", "warning")]
