"""Proposals that an editor decides on, one by one, and what becomes of those that are accepted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

import click

from kb_tools.cli.opening import refresh
from kb_tools.cli.talk import told, warn
from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.telling.emit import emit
from kb_tools.text import Sentence

Proposal = TypeVar("Proposal")
Place = TypeVar("Place", bound=Hashable)
STOP = "q"


def ask_each(
    proposals: Iterable[Proposal], show: Callable[[Proposal], str], question: Sentence, keys: Sequence[str]
) -> Iterator[tuple[Proposal, str]]:
    """Each proposal with the key that the editor pressed, until it is the one to stop, or nobody answers."""
    for one in proposals:
        emit(show(one), err=True)
        try:
            key = click.prompt(f"   {told(question)}", type=click.Choice([*keys, STOP]), err=True)
        except click.Abort:
            emit("", err=True)
            return
        if key == STOP:
            return
        yield one, key


def write_each(
    settings: Settings,
    accepted: Iterable[Proposal],
    place: Callable[[Proposal], Place],
    write: Callable[[Place, list[Proposal]], None],
) -> list[Proposal]:
    """Those that were written, all of one place at once; what keeps others from it is said. The index is
    brought up to date.
    """
    groups: defaultdict[Place, list[Proposal]] = defaultdict(list)
    for one in accepted:
        groups[place(one)].append(one)
    written: list[Proposal] = []
    for name, group in groups.items():
        try:
            write(name, group)
            written += group
        except KbError as problem:
            warn(str(problem))
    if written:
        refresh(settings)
    return written
