"""Exports of other systems, each in the shape that its public documentation shows. The first word of each
text says what is right: `Frage` is answered, `Vorher` is an earlier turn, `Wir` is the company's own,
`Intern` a note; what has no text is no message.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kb_tools.desk.inbox.forms import form_of
from kb_tools.desk.inbox.reading import read_inbox
from kb_tools.desk.inbox.turns import gathering

EXPORTS = Path(__file__).parent / "exports"
RIGHT = {"Frage": "", "Vorher": "earlier_turn", "Wir": "own", "Intern": "internal"}
GREETED = {
    "chatwoot-conversations.json": ["Ole Timm"],
    "chatwoot-messages.json": ["Gabi Lang"],
    "chatwoot-webhook.json": ["Jo Beck"],
    "zammad-articles.json": ["Nicole Braun"],
    "zammad-webhook.json": ["Ada Lund"],
    "zendesk-comments.json": ["Sam Roth"],
    "zendesk-tickets.json": ["Eva Noll", "Tim Haas"],
    "zendesk-tickets.jsonl": ["Lea Kurz", "Max Jung"],
    "helpscout.json": ["Vera"],
    "mastodon-outbox.json": ["@mia"],
    "mastodon-notifications.json": ["Mia"],
    "telegram-chat.json": ["Rosa Blum"],
    "telegram-account.json": ["Rosa Blum", "Nils Voss"],
    "sprout.json": ["Ida Falk"],
    "hootsuite.json": ["Jan Ott"],
    "hootsuite.csv": ["Jan Ott"],
    "intercom.json": ["Finn Arndt"],
    "tweets.js": ["", ""],
    "direct-messages.js": ["", ""],
    "x-events.json": ["Lou Brandt"],
    "x-search.json": ["Pia Winter", "Rob"],
    "message_1.json": ["Jörg Weiß"],
    "bluesky-notifications.json": ["Mia"],
    "youtube-comments.json": ["@tomk", "Ina", "Bea"],
}
"""Whom the drafts greet, in the order of the rows."""


def gathered(file):
    with (EXPORTS / file).open("rb") as raw, gathering() as turns:
        assert list(turns.add_all(read_inbox(raw, form_of(Path(file), b""), {}, ["musterbank"]))) == []
        return list(turns.after())


@pytest.mark.parametrize("file", sorted(GREETED))
def test_only_the_last_turns_of_customers_are_answered(file):
    for row in gathered(file):
        right = [why for word, why in RIGHT.items() if word in row.message.text]
        assert [row.why] == right if row.message.text else row.why, row.message


@pytest.mark.parametrize("file", sorted(GREETED))
def test_customers_are_greeted_by_their_names(file):
    assert [row.message.name or row.message.handle for row in gathered(file) if not row.why] == GREETED[file]


def test_every_export_is_looked_at():
    assert {file.name for file in EXPORTS.iterdir()} == GREETED.keys()


@pytest.mark.parametrize(
    ("file", "rows"),
    [
        ("chatwoot-messages.json", 6), ("chatwoot-conversations.json", 2), ("zammad-articles.json", 4),
        ("zendesk-comments.json", 4), ("zendesk-tickets.jsonl", 3), ("mastodon-outbox.json", 3),
        ("mastodon-notifications.json", 3), ("telegram-chat.json", 4), ("telegram-account.json", 4),
        ("sprout.json", 2), ("hootsuite.json", 3), ("hootsuite.csv", 2), ("intercom.json", 6),
        ("direct-messages.js", 6), ("x-search.json", 4), ("message_1.json", 4),
        ("bluesky-notifications.json", 3), ("youtube-comments.json", 4),
    ],
)  # fmt: skip
def test_nothing_is_lost(file, rows):
    """Each message, and each event among them, is a row."""
    assert [row.message.number for row in gathered(file)] == list(range(1, rows + 1))


def test_a_message_is_read_after_what_was_said_before_it():
    (last,) = (row for row in gathered("chatwoot-messages.json") if not row.why)
    assert [(turn.text[:6], turn.ours) for turn in last.before] == [
        ("Vorher", False), ("Wir sc", True), ("Wir bi", True),
    ]  # fmt: skip
    assert last.message.thread == "55"


def test_double_encoding_is_undone():
    (last,) = (row for row in gathered("message_1.json") if not row.why)
    assert last.message.text == "Frage: wie lang läuft das noch? 😊"
