"""Questions that wait for a key: a yes or no, and proposals that an editor decides on one by one, with
what becomes of those that are accepted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

import click

from kb_tools.cli.opening import refresh
from kb_tools.cli.talk import language, told, warn
from kb_tools.errors import KbError
from kb_tools.languages import Language
from kb_tools.settings.settings import Settings
from kb_tools.telling.emit import emit
from kb_tools.text import Sentence

Proposal = TypeVar("Proposal")
Place = TypeVar("Place", bound=Hashable)
YES, NO, STOP = "ynq"


def confirm(question: Sentence) -> bool:
    """Whether somebody says yes; Enter alone is a no. Raises click.Abort when nobody answers."""
    yes, no = _shown(YES), _shown(NO)
    return _pressed(f"{told(question)} [{yes}/{no.upper()}]", (YES, NO), default=NO) == YES


def ask_for(what: Sentence, default: str = "", among: Sequence[str] = ()) -> str:
    """A text that somebody types, `default` for Enter alone; asked for until it is one of those `among`."""
    of = f" ({', '.join(among)})" if among else ""
    while True:
        shown = f"{told(what)}{of}{f' [{default}]' if default else ''}"
        typed = str(click.prompt(shown, default=default, show_default=False, err=True)).strip()
        if not among or typed.lower() in among:
            return typed.lower() if among else typed


def _shown(key: str) -> str:
    """A key as those who read it know it: j for y in German."""
    return dict(zip((YES, NO), _yes_or_no(), strict=True)).get(key, key)[0]


def _yes_or_no() -> tuple[str, ...]:
    """The words for it in the language that questions are asked in."""
    return Language(language().says_in).words.yes_or_no


def _pressed(shown: str, keys: Sequence[str], default: str = "") -> str:
    """The key that was pressed, asked for until it is one; yes and no may be said in English as well."""
    means = {key: key for key in keys}
    for words in (("yes", "no"), _yes_or_no()):
        means |= {typed: key for key, word in zip((YES, NO), words, strict=True) for typed in (word, word[0])}
    while True:
        typed = click.prompt(shown, default=default, show_default=False, err=True).strip().lower()
        if typed in means:
            return means[typed]


def ask_each(
    proposals: Iterable[Proposal], show: Callable[[Proposal], str], question: Sentence, keys: Sequence[str]
) -> Iterator[tuple[Proposal, str]]:
    """Each proposal with the key that the editor pressed, until it is the one to stop, or nobody answers."""
    keys = [*keys, STOP]
    for one in proposals:
        emit(show(one), err=True)
        try:
            key = _pressed(f"   {told(question)} ({', '.join(map(_shown, keys))})", keys)
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
