"""What is proved of a suggestion before an agent sees it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from support.desks import LOST_CARD, SETTINGS
from support.hits import changed

from kb_tools.desk.answers import Reply
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.proof import foreign_links, in_the_index, own_contacts, prove_suggestion, prove_text
from kb_tools.models import Hit
from kb_tools.settings.contact import Contact

BANK = replace(
    SETTINGS,
    site_url="https://hilfe.musterbank.de/",
    allowed_domains=("Musterbank.de",),
    allowed_phones=("0800 1110111",),
    contact=Contact(phone="069 90009-200", hotline="116 116", email="service@musterbank.de"),
)

X = CHANNELS["x"]


def proved(text: str, hit: Hit = LOST_CARD, length: int = 40) -> dict[str, tuple[bool, bool]]:
    """Of each proof whether it holds, and whether that is known."""
    reply = Reply(text=text, length=length, limit=280)
    proofs = prove_suggestion([hit], reply, BANK, in_the_index)
    return {one.what: (one.holds, one.known) for one in proofs}


def test_a_good_reply_passes_every_proof() -> None:
    """What nobody can know without a built site and a review day is said to be unknown."""
    hit = changed(LOST_CARD, reviewed=date(2026, 9, 14))
    assert proved(f"So geht es: {LOST_CARD.url}", hit) == {
        "link": (True, False),
        "reviewed": (True, True),
        "length": (True, True),
        "personal data": (True, True),
    }
    assert proved(f"So geht es: {LOST_CARD.url}")["reviewed"] == (True, False)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("So geht es.", "link"),
        (f"So geht es ({LOST_CARD.url})", "link"),
        (f"{LOST_CARD.url} {LOST_CARD.url}", "link"),
        (f"{LOST_CARD.url} oder bit.ly/x", "link"),
        (f"{LOST_CARD.url} ruft 0171 1234567 an", "personal data"),
    ],
)
def test_what_is_wrong_with_a_reply_fails_one_proof(text: str, what: str) -> None:
    """A link that is missing, not whole, twice or of somebody else; a number that is not ours."""
    assert [name for name, (holds, _) in proved(text).items() if not holds] == [what]


def test_a_reply_that_is_too_long_fails() -> None:
    """By its length in the channel's units."""
    assert proved(LOST_CARD.url, length=281)["length"] == (False, True)


@pytest.mark.parametrize(
    ("start", "duration", "proof"),
    [(9, 60, (True, True)), (60, 60, (False, True)), (9, None, (True, False))],
)
def test_a_second_lies_within_its_video(start: int, duration: int | None, proof: tuple[bool, bool]) -> None:
    """Where nobody knows how long the video is, the second is not known to be in it."""
    video = changed(LOST_CARD, kind="video", start=start, duration=duration)
    assert proved(LOST_CARD.url, video)["second"] == proof


def test_links_to_the_site_and_allowed_domains_are_our_own() -> None:
    """So are those below them, and the one that is named."""
    text = "www.musterbank.de, hilfe.musterbank.de/a, https://youtu.be/x und musterbank.de.evil.com"
    assert foreign_links(text, BANK) == ("https://youtu.be/x", "musterbank.de.evil.com")
    assert foreign_links(text, BANK, "https://youtu.be/x") == ("musterbank.de.evil.com",)


def test_numbers_and_addresses_of_the_settings_may_be_named() -> None:
    """In small letters where they are domains."""
    assert own_contacts(BANK) == (
        "069 90009-200",
        "116 116",
        "service@musterbank.de",
        "",
        "0800 1110111",
        "@musterbank.de",
    )


@pytest.mark.parametrize(
    ("text", "fails"),
    [
        ("Wir melden uns.", []),
        (f"Wir melden uns: {X.direct_message.format(id=4711)}", []),
        ("Wir melden uns: bit.ly/x", ["link"]),
        ("Wir melden uns. " * 20, ["length"]),
        ("Die IBAN DE89 3704 0044 0532 0130 00 haben wir notiert.", ["personal data"]),
    ],
)
def test_a_text_without_a_hit_is_proved_as_well(text, fails):
    """It may lead to the company's private messages."""
    reply = Reply(text=text, length=len(text), limit=280)
    proofs = prove_text(reply, (), X, replace(BANK, dm_recipient_id="4711"), in_the_index)
    assert [one.what for one in proofs if not one.holds] == fails
