"""How a language tells user names and passwords: parts of regular expressions for the guard. Values only."""

from __future__ import annotations

from dataclasses import dataclass

from kb_tools.languages.guard import Label


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Logins:
    """Alternatives of regular expressions, which are joined with those of the other languages."""

    user: Label
    """Before a user name."""
    user_itself: Label
    """Before a user name with digits or signs."""
    login: Label
    """Before a user name and a password."""
    password: Label
    password_is: Label
    """What a password is said to be made of: the name of, the birthday of."""
    predicates: str
    """What is said of a password without telling it: wrong, forgotten, mandatory."""
    said_of: str
    """What else is said of it: the shapes of adjectives, adverbs and participles, and what leads to them."""
    goes_on: str
    """What a sentence goes on with behind a password of several words: does, is, and."""
    chosen: str
    """Behind or before what somebody took as a password: chose, entered."""
    enters: str
    """Before what somebody enters as a password: type, enter."""
    purpose: str
    """Between a password and what it is for: for, to."""
