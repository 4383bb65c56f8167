"""What stands around what a customer's message asks. Values only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Messages:
    """Alternatives of regular expressions that ignore capitals; `\\s` stands for a blank."""

    greetings: str
    """At the beginning of a message."""
    greeted: str
    """Who or what follows a greeting and belongs to it: everyone, dear team."""
    thanks: str
    """At the end, sign-offs as well."""
    before_thanks: str
    """Words before them: many, kind."""
    after_thanks: str
    """Words behind them: in advance, for your help."""
    labels: str
    """What names the personal data behind it: account number."""
