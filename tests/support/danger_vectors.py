"""What Python takes for danger to people, for the search in the page to say too."""

from __future__ import annotations

from typing import Any

from kb_tools.desk.kinds.own import rules_of
from kb_tools.desk.kinds.phrases import first_phrase, fold_message
from kb_tools.desk.kinds.wordings import wordings
from kb_tools.languages import language
from kb_tools.search.language import dialect
from kb_tools.search.spelling import in_standard
from kb_tools.search.words import little_words
from kb_tools.settings.settings import Settings
from kb_tools.site.danger import dangers

from .places import NOWHERE

KINDS = ("crisis", "crisis.not", "crisis_other", "danger", "danger.not", "insult", "thanks", "account")

ALONE = ("Suizid", "Selbstmord?", "Ein Buch über Suizid")
"""A word that says it, alone and not."""


def danger_vectors() -> dict[str, Any]:
    """The examples of some kinds, each with the block of the kind of danger that it has a phrase of; that
    block stands in the place of its lines.
    """
    settings = Settings(root=NOWHERE)
    rules = [rule for rule in rules_of(settings) if rule.danger and rule.block]

    def block_of(text: str) -> str:
        message = fold_message(in_standard(text, "de"), "de")
        found = (one.block for one in rules if first_phrase(message, (*one.unmistakable, *one.words)))
        return next(found, "")

    return {
        "little": sorted(little_words("de")),
        "spellings": language("de").letters.spellings,
        "dialect": dialect("de"),
        "dangers": [
            {**one, "lines": [rule.block]} for one, rule in zip(dangers(settings, "de"), rules, strict=True)
        ],
        "cases": [
            [text, block_of(text)] for text in (*ALONE, *(one for kind in KINDS for one in wordings(kind)))
        ],
    }
