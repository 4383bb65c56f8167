"""What is remembered: whether it can be opened, read through and written."""

from __future__ import annotations

from datetime import date

from kb_tools.settings.settings import Settings
from kb_tools.store.state import has_state, open_state, state_name
from kb_tools.text import Sentence, counted, say

PATIENCE = 2.0
"""Seconds to wait for others who write."""


def look_at_store(settings: Settings) -> Sentence:
    """Raises KbError for a store that is away, damaged, of a newer version, or cannot be written."""
    name = state_name(settings)
    if not has_state(settings):
        return say("{store}: nothing is remembered yet", store=name)
    with open_state(settings, patience=PATIENCE) as state:
        state.usage.forget(date.min)  # deletes nothing, and fails where nothing could be written
        messages = sum(row[-1] for row in state.usage.tally("outcome"))
        tokens, waiting = len(state.tokens.read()), len(state.approvals.waiting())
    return say(
        "{store}: {messages}, {tokens}, {drafts}",
        store=name,
        messages=counted(messages, "{n:,} message", "{n:,} messages"),
        tokens=counted(tokens, "{n:,} token", "{n:,} tokens"),
        drafts=counted(waiting, "{n:,} draft waits", "{n:,} drafts wait"),
    )
