"""What webhooks need: their secrets."""

from __future__ import annotations

from kb_tools.settings.settings import Settings
from kb_tools.text import Sentence, counted


def look_at_webhooks(settings: Settings) -> Sentence:
    """Raises KbError for the first secret that is not there."""
    for hook in settings.hooks:
        for secret in filter(None, (hook.secret, hook.token, hook.reader)):
            secret.read(settings.root)
    return counted(
        len(settings.hooks),
        "one webhook, and its secrets are there",
        "{n} webhooks, and their secrets are there",
    )
