"""What was published, told."""

from __future__ import annotations

from datetime import UTC, datetime

from kb_tools.search.publishing.listing import Listed
from kb_tools.search.publishing.manifest import Manifest
from kb_tools.search.publishing.parts import parted
from kb_tools.search.publishing.publish import Published
from kb_tools.telling.publishing import data, listing, listing_data, text, warning

ONE = Manifest(
    number=12,
    content=12,
    base="https://a.example/",
    index="index-1",
    site="0",
    files={"a": parted(b"x" * 1500)},
)
BACK = Manifest(number=13, content=11, base=ONE.base, index="index-0", site="0", files=ONE.files)
NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)


def test_people_read_what_travelled_and_programs_all_of_it():
    new = Published(manifest=ONE, parts=1, sent=1500)
    assert text(new, "en") == "Published as generation 12: 1 part of 1 travelled, 2 of 2 kB."
    assert text(Published(manifest=ONE, new=False), "de") == "Generation 12 ist schon veröffentlicht."
    assert text(Published(manifest=BACK), "en") == "Generation 13 is what 11 was."
    assert warning(new, "en") == ""
    assert warning(Published(manifest=ONE, new_key="AB="), "en").endswith(": KB_PUBLIC_KEY=AB=")
    assert data(new) == {
        **{"number": 12, "content": 12, "base": "https://a.example/", "index": "index-1", "site": "0"},
        **{"size": 1500, "new": True, "parts": 1, "sent": 1500},
    }


def test_a_list_says_what_each_is():
    found = [Listed(number=one.number, made=NOW, manifest=one) for one in (BACK, ONE)]
    found.append(Listed(number=1, made=NOW, manifest=None))
    assert listing(found, "en").splitlines() == [
        "    13  2026-11-01 09:00 UTC  index-0, 2 kB, as 11",
        "    12  2026-11-01 09:00 UTC  index-1, 2 kB",
        "     1  2026-11-01 09:00 UTC  not to be proved here: another key, number, or version of kb",
    ]
    assert [(one["number"], one["proved"]) for one in listing_data(found)] == [
        (13, True),
        (12, True),
        (1, False),
    ]
    assert listing((), "fr") == "Rien n'est encore publié."
