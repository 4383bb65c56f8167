"""Where the articles of an import go."""

from __future__ import annotations

import pytest
from support.imported import both, draft
from support.places import NOWHERE

from kb_tools.errors import UsageError
from kb_tools.importing.places import Placed, place_drafts, resolver

BOTH = both(NOWHERE)


def places(*drafts, settings=BOTH, **more):
    return [
        settings.name(one.file) if isinstance(one, Placed) else one.why
        for one in place_drafts(drafts, settings, **more)
    ]


def test_categories_become_folders():
    """One that all have in common says nothing; --into puts everything below another."""
    assert places(draft(categories=("Bank", "Karten & Co")), draft("B", categories=("Bank", "Konto"))) == [
        "docs/de/karten-co/wie-geht-das.md",
        "docs/de/konto/b.md",
    ]
    assert places(draft(categories=("Karten",)), into="alt/faq") == ["docs/de/alt/faq/karten/wie-geht-das.md"]


def test_the_same_title_twice_is_numbered():
    """In one folder; translations share their file's name."""
    assert places(draft(), draft(), draft(categories=("X",))) == [
        "docs/de/wie-geht-das.md",
        "docs/de/wie-geht-das-2.md",
        "docs/de/x/wie-geht-das.md",
    ]
    assert places(draft("How does it work?", key="1", lang="en"), draft(key="1", lang="de")) == [
        "docs/en/wie-geht-das.md",
        "docs/de/wie-geht-das.md",
    ]


def test_languages():
    """As the export says, else as the words show, else as asked; one that the knowledge base has not is
    told.
    """
    assert places(draft(lang="de_AT")) == ["docs/de/wie-geht-das.md"]
    assert places(draft("How?", "<p>You can do it with the app and your card.</p>")) == ["docs/en/how.md"]
    assert places(draft("1", "<p>2</p>"), lang="en") == ["docs/en/1.md"]
    assert places(draft(lang="fr"))[0].startswith("its language is fr, and this knowledge base has de, en")
    with pytest.raises(UsageError):
        places(draft(), lang="fr")


def test_an_old_address_leads_to_the_new_file_of_its_language():
    """By the number in it, or by the name that a link carries besides; anything else leads nowhere."""
    pin = draft("PIN", key="7", alias="pin-alias", categories=("Karten",))
    found = place_drafts((draft(key="1"), pin, draft("Forgotten", key="7", lang="en")), BOTH)
    resolve = resolver(found)[found[0].file]
    assert resolve("https://old.example/hc/de/articles/7-PIN", "") == "karten/pin.md"
    assert resolve("https://old.example/", "pin-alias") == "karten/pin.md"
    assert resolve("https://old.example/hc/de/articles/8", "") == ""
