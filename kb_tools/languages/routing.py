"""Phrases by which a language's messages are told that somebody else should answer. Values only."""

from __future__ import annotations

from dataclasses import dataclass

Phrases = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Routing:
    """The phrases of each built-in category of `desk.kinds.built_in`. How a phrase is read is in
    `settings.routing.RoutingRule`.
    """

    crisis: Phrases
    crisis_other: Phrases
    threat: Phrases
    danger: Phrases
    fraud_going_on: Phrases
    fraud_going_on_unmistakable: Phrases
    """With which somebody has given a code away."""
    fraud_going_on_asked: Phrases
    """By which the title of an article says that it is about that."""
    phishing_report: Phrases
    """With which somebody is asked for codes, or for money, in another's name."""
    phishing_report_asked: Phrases
    """By which the title of an article says that it is about that."""
    emergency: Phrases
    bereavement: Phrases
    bereavement_unless: Phrases
    """With which somebody is still alive."""
    bereavement_needs: Phrases
    """Without any of which nobody has died."""
    press: Phrases
    legal: Phrases
    complaint: Phrases
    discrimination: Phrases
    sarcasm: Phrases
    account: Phrases
    insult: Phrases
    spam: Phrases
    joke: Phrases
    minors_unmistakable: Phrases
    call_back_unmistakable: Phrases
    account_unmistakable: Phrases
    """With which nothing else that could be answered is meant."""
    laughter: Phrases
    """By which somebody says that it is not meant."""
    complaint_asked: Phrases
    """By which somebody asks for the way to complain."""
    minors_asked: Phrases
    """By which the title of an article says that it is about that."""
    bare: Phrases
    """Words that say nothing by themselves."""
