"""Phrases by which people show that they are afraid or angry. Values only."""

from __future__ import annotations

from dataclasses import dataclass

from kb_tools.languages.routing import Phrases


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Feelings:
    """How a phrase is read is in `settings.routing.RoutingRule`."""

    fear: Phrases
    anger: Phrases
