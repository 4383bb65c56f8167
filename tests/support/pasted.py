"""What must hold for every text that an agent can paste."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cache

import regex

from kb_tools.desk.answers import Answer
from kb_tools.desk.guard import find_personal_data
from kb_tools.desk.proof import foreign_links, own_contacts

SINGLE = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""X's published weights: these code points count one, others two (twitter-text configuration 3)."""


def officially_fits(text: str, channel: str) -> bool:
    """Said once more, from the platforms' own rules: X and Mastodon count a link as 23, Bluesky 300 graphemes
    and 3,000 bytes.
    """
    shortened = re.sub(r"https?://\S+", "x" * 23, unicodedata.normalize("NFC", text))
    return {
        "x": lambda: weight(shortened) <= 280,
        "classic": lambda: weight(shortened) <= 140,
        "mastodon": lambda: len(regex.findall(r"\X", shortened)) <= 500,
        "bluesky": lambda: len(regex.findall(r"\X", text)) <= 300 and len(text.encode()) <= 3000,
        "facebook": lambda: len(text.encode("utf-16-le")) // 2 <= 8000,
        "whatsapp": lambda: len(text.encode("utf-16-le")) // 2 <= 4096,
        "plain": lambda: len(text) <= 10_000,
    }[channel]()


def weight(text: str) -> int:
    """What it counts on X."""
    return sum(1 if any(low <= ord(letter) <= high for low, high in SINGLE) else 2 for letter in text)


data_in = cache(find_personal_data)
"""A reply that fits every channel is looked through once."""


def insist(text: str, urls: Collection[str], settings, secrets: tuple[str, ...] = ()) -> None:
    """What must hold for whatever can be pasted; `urls` are the links that it must carry, none for a reply
    without any but that to a private message.
    """
    assert not re.search(r"[{}]|[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text), text
    told = " ".join(word for word in text.split() if word not in urls)
    for url in urls:
        assert text.split().count(url) == 1, text
        assert url not in told, text
    private = f"https://x.com/messages/compose?recipient_id={settings.dm_recipient_id}"
    assert text.split().count(private) == text.count("recipient_id") <= 1, text
    told = told.replace(private, " ")
    assert foreign_links(told, settings) == (), text
    assert data_in(told, own_contacts(settings)) == (), text
    assert not any(secret in told for secret in secrets), text


def insist_all(given: Answer, message: str, channel: str, settings) -> None:
    secrets = tuple(message[found.start : found.end] for found in given.findings)
    replies = [
        (one.reply, [one.hit.url, *(other.hit.url for other in one.also)]) for one in given.suggestions
    ]
    for reply, urls in replies + ([(given.reply, [])] if given.reply else []):
        assert reply.fits
        assert officially_fits(reply.text, channel), reply
        insist(reply.text, urls, settings, secrets)
