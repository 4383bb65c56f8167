"""Whom people in danger can call: the search shows it above whatever it finds, when their words say so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kb_tools.desk.kinds.own import rules_of
from kb_tools.desk.kinds.phrases import PhrasePart, parts_of
from kb_tools.settings.contact import Contact
from kb_tools.settings.helplines import ANYWHERE
from kb_tools.settings.routing import RoutingRule
from kb_tools.settings.settings import Settings
from kb_tools.site.calls import dial, region_of

CRISES = ("crisis", "crisis_other")
"""The replies to people who want to die and to those who fear for one: somebody listens to both."""


def dangers(settings: Settings, lang: str) -> Iterator[dict[str, Any]]:
    """For each kind of danger that has words of comfort of its own: its `phrases`, each a list of parts as
    `shipped_part` gives them, folded in a language, and the `lines` to show, as those for emergencies.
    """
    for rule in rules_of(settings):
        if rule.danger and rule.block:
            phrases = (parts_of(phrase, lang) for phrase in (*rule.unmistakable, *rule.words))
            yield {
                "phrases": [[shipped_part(part) for part in parts] for parts in phrases],
                "lines": list(_lines(rule, settings, lang)),
            }


def shipped_part(part: PhrasePart) -> dict[str, Any]:
    """A part of a phrase as JSON, without what is empty."""
    written = {
        "whole": sorted(part.whole),
        "begins": part.begins,
        "ends": part.ends,
        "within": part.within,
        "barred": part.barred,
    }
    return {name: value for name, value in written.items() if value}


def _lines(rule: RoutingRule, settings: Settings, lang: str) -> Iterator[dict[str, str]]:
    contact, words = settings.contact, settings.language(lang).site
    helpline = contact.helpline
    if helpline and rule.block in CRISES:
        name = helpline.named(lang)
        yield _line(f"{words.helpline} ({name})" if name else words.helpline, helpline.number, contact)
    yield _line(words.life_at_risk, helpline.emergency if helpline else ANYWHERE, contact)


def _line(text: str, number: str, contact: Contact) -> dict[str, str]:
    return {"text": text, "number": number, "call": dial(number, region_of(contact))}
