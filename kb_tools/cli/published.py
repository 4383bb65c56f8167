"""What `kb serve --state DIR` serves: knowledge bases of the store, which need not be on this machine."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from kb_tools.cli.talk import speak, warn
from kb_tools.errors import KbError, UsageError
from kb_tools.settings.base import FIX, can_name
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.settings.store import named_replicas, named_store
from kb_tools.text import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kb_tools.settings.bases import Bases


def named_bases() -> tuple[str, ...]:
    """The names in KB_BASE, none where one knowledge base has the store. Raises UsageError for what can be no
    name: each is that of a schema, too, which is made when it is looked for.
    """
    names = tuple(filter(None, map(str.strip, os.environ.get("KB_BASE", "").split(","))))
    for name in names:
        if not can_name(name):
            raise UsageError(say("{name!r} cannot name a knowledge base", name=name), FIX, file="KB_BASE")
    return tuple(dict.fromkeys(names))


def before_any(folder: Path, base: str = "") -> Settings:
    """What is known of a knowledge base of the store before anything of it is here: where to look. Raises
    KbError where no store is named, UsageError for a base that KB_BASE does not name.
    """
    from kb_tools.search.publishing.publish import require_store

    names = named_bases()
    if base and base not in names:
        known = say("use one of: {names}", names=", ".join(names))
        raise UsageError(say("there is no knowledge base {name!r}", name=base[:80]), known)
    name = base or (names[0] if len(names) == 1 else "")
    settings = Settings(root=folder, store=named_store(), store_read=named_replicas(), base=name)
    require_store(settings)
    return settings


def published_settings(folder: Path, base: str = "") -> Settings:
    """The settings of the newest generation in the store, laid into a folder; of the last one that was, where
    the store is away or has another one. Raises KbError where that is another knowledge base's.
    """
    from kb_tools.search.publishing.following import newest_or_last
    from kb_tools.search.publishing.laying import number_of
    from kb_tools.search.publishing.signing import public_keys

    wanted = before_any(folder, base)
    root, trouble = newest_or_last(wanted, folder, public_keys())
    settings = read_settings(root)[0]
    speak(settings)
    if wanted.base and settings.base != wanted.base:
        if trouble:
            what = say("what was fetched here before is of {name!r}", name=settings.base)
            raise KbError(what, say("give each knowledge base a folder of its own"), file=str(folder))
        # whoever can write into the store may copy what another has signed
        what = say("the store has {name!r} where this one should be", name=settings.base)
        raise KbError(what, say("publish it again, with its own `base`"), file=wanted.base)
    if trouble:
        warn(say("{trouble}; generation {number} answers", trouble=str(trouble), number=number_of(root)))
    return settings


def all_published(folder: Path, names: Sequence[str]) -> Bases:
    """Several knowledge bases of the store, each laid into a folder of its own below this one."""
    from kb_tools.settings.bases import Bases, tell_apart

    ready: dict[str, Settings] = {}
    broken: dict[str, KbError] = {}
    for name in names:
        try:
            settings = published_settings(folder / name, name)
            tell_apart(settings, name, ready)
            ready[name] = settings
        except KbError as error:
            broken[name] = error
    languages = next((one.languages for one in ready.values()), ("en",))
    own = Settings(root=folder, store=named_store(), languages=languages)
    return Bases(own=own, ready=ready, broken=broken)
