"""Whether the sentence encoder can be opened, and starts as fast as it could."""

from __future__ import annotations

from kb_tools.errors import KbError
from kb_tools.models import Problem, Severity
from kb_tools.search.meaning.encoder import open_encoder
from kb_tools.settings.settings import Settings
from kb_tools.text import say


def check_encoder(settings: Settings) -> tuple[Problem, ...]:
    """What keeps the encoder of the settings from being opened, or from starting fast."""
    try:
        encoder = open_encoder(settings)
    except KbError as error:
        return (_problem(error.what, error.fix, "error", settings),)
    if encoder is None or not encoder.trouble:
        return ()
    fix = say("make room there, or name another folder in KB_CACHE")
    return (_problem(encoder.trouble, fix, "warning", settings),)


def _problem(what: str, fix: str, severity: Severity, settings: Settings) -> Problem:
    return Problem(file=settings.config_name, line=0, what=what, fix=fix, rule="meaning", severity=severity)
