"""What can be chosen from in the window: hits of a search, kinds of messages. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from kb_tools.desk.kinds.built_in import ORDINARY, name_category
from kb_tools.models import Hit
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import cut
from kb_tools.text import Sentence, clean, say
from kb_tools.window.lines import hit_title

ROWS = 12
WHICH_HIT = (
    say('words, "a phrase", tag:karte lang:de'),
    say("Enter answers the message with the marked one, up and down mark another, Esc leaves."),
)
WHICH_KIND = (
    say("this was ..."),
    say("Enter notes that it was the marked one, up and down mark another, Esc leaves."),
)
"""What stands where nothing is typed, and below."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Something to choose, as lines of text."""

    value: str
    lines: tuple[str, ...]


def hit_choices(find: Callable[[str], Sequence[Hit]], language: Reader, query: str) -> tuple[Choice, ...]:
    """The hits of a search, chosen by their address: a title and the address each. Raises KbError."""
    hits = find(query) if query else ()
    return tuple(Choice(value=hit.url, lines=(hit_title(hit, language), clean(hit.url))) for hit in hits)


def kind_choices(kinds: Iterable[str], language: Reader, typed: str) -> tuple[Choice, ...]:
    """The kinds whose name has what was typed, in the order of their names, and the ordinary question."""
    names = {kind: tell(name_category(kind), language) for kind in kinds}
    names[ORDINARY] = tell(name_category(ORDINARY), language)
    return tuple(
        Choice(value=kind, lines=(clean(name),))
        for kind, name in sorted(names.items(), key=lambda one: one[1].casefold())
        if typed.casefold() in f"{name} {kind}".casefold()
    )


def noted_text(kind: str) -> Sentence:
    """What is said once somebody has named the kind."""
    return say("Noted: this was {kind}.", kind=name_category(kind))


def choice_lines(choices: Sequence[Choice], width: int, marked: int) -> list[str]:
    """The lines of so many choices as have room, the marked one among them."""
    most = ROWS // max((len(one.lines) for one in choices), default=1)
    first = max(0, marked + 1 - most)
    return [
        cut(f"{'>' if place == marked and row == 0 else ' '} {'  ' * row}{line}", width)
        for place, one in enumerate(choices[first : first + most], first)
        for row, line in enumerate(one.lines)
    ]
