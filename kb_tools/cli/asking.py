"""Proposals that an editor decides on, one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

import click

from kb_tools.cli.talk import told
from kb_tools.telling.emit import emit
from kb_tools.text import Sentence

Proposal = TypeVar("Proposal")
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
