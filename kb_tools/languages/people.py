"""The words by which people's names are found in messages of a language. Values only."""

from __future__ import annotations

from dataclasses import dataclass


def words(text: str) -> frozenset[str]:
    """The words of a text, with spaces between them."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class People:
    """Sets of words in small letters."""

    titles: frozenset[str]
    odd_titles: frozenset[str]
    """Titles in this spelling only: ms, fr and miss are other words as well."""
    determiners: frozenset[str]
    greetings: frozenset[str]
    greeting_starts: frozenset[str]
    greeting_ends: frozenset[str]
    """The second words of greetings: morning, evening."""
    no_greeting: frozenset[str] = frozenset()
    """A greeting behind one of these is none: ich liebe."""
    sign_offs: frozenset[str]
    signs_as: frozenset[str]
    """Between a sign-off and the name: from, your."""
    thanks: frozenset[str]
    called: frozenset[str]
    """A name follows, perhaps behind one of `is_` or a colon."""
    called_surely: frozenset[str] = frozenset()
    """A name follows, also in small letters."""
    is_: frozenset[str]
    introduces: tuple[str, ...]
    """One or two words before a name, or before something else: ich bin."""
    introduces_surely: tuple[str, ...] = ()
    """Those behind which a capital means a name, where a greeting stands before them: hi I'm Priya."""
    kin: frozenset[str]
    particles: frozenset[str]
    """Words within names: von, van, de la."""
    places_follow: frozenset[str]
    """Two unknown words after one of these are a place, a shop or a thing rather than a person."""
    endings: frozenset[str]
    """Ends of words that are no names."""
    not_names: frozenset[str]
    first_names: frozenset[str]
    ambiguous: frozenset[str]
    """First names that are other words as well: taken for names after a greeting, a title and the like, or
    before a surname.
    """
