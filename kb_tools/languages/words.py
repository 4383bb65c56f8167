"""Words that say little by themselves, and words that only announce. Values only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Form:
    """A form of address, by the name it has in replies.yaml, and regular expressions for what shows in
    articles and in replies that it is used.
    """

    name: str
    in_articles: str
    in_replies: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Words:
    """`names` are the language's own in small letters, as exports of other help desks have them.

    `little` words stand in every text, and count little when they meet; people ask with the `asking` ones
    whatever they ask about: neither names a theme. `yes_or_no` are an answer by themselves. `announces` is a
    regular expression for the beginning of sentences that only say what will be said.
    """

    names: tuple[str, ...] = ()
    little: str = ""
    asking: str = ""
    dialect: str = ""
    """How people spell words as they speak them, parted by commas, each with how it is written elsewhere:
    hob habe, dat das; nothing where it says nothing: moin.
    """
    yes_or_no: tuple[str, ...] = ()
    announces: str = ""
    abbreviations: str = ""
    """What ends in a full stop without ending a sentence."""
    leads_on: str = ""
    """Words of more than three letters after which nobody stops: under, your."""
    here: tuple[str, ...] = ()
    """Words that point to the page a text stands on."""
    forms: tuple[Form, ...] = ()
    """The polite and the familiar form of address, where there are two."""


UNWRITTEN = Words()
