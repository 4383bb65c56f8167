"""Several knowledge bases in one folder, for one server: each folder in it that has settings is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kb_tools.errors import KbError, UsageError
from kb_tools.settings.base import FIX, can_name
from kb_tools.settings.mkdocs_file import config_name
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.settings.store import POSTGRESQL, named_store
from kb_tools.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Bases:
    """Those that can be served, by their names, and what is wrong with the others, by their folders'. `own`
    are settings of the folder itself, where a server of them all has its own tokens.
    """

    own: Settings
    ready: Mapping[str, Settings]
    broken: Mapping[str, KbError]

    def named(self, name: str) -> Settings:
        """The settings of one. Raises KbError for one that is broken, UsageError for none."""
        if name in self.broken:
            raise self.broken[name]
        if name not in self.ready:
            known = say("use one of: {names}", names=", ".join(self.ready))
            raise UsageError(say("there is no knowledge base {name!r}", name=name[:80]), known)
        return self.ready[name]


def read_bases(folder: Path) -> Bases:
    """The knowledge bases in a folder (absolute). One that cannot be told from another is broken; the first
    of two keeps what both want. Raises UsageError where there is none, or the folder is one itself.
    """
    if config_name(folder):
        fix = say("name the folder above it, or leave out --bases")
        raise UsageError(say("{folder} is a knowledge base itself", folder=str(folder)), fix)
    ready: dict[str, Settings] = {}
    broken: dict[str, KbError] = {}
    for place in sorted(one for one in folder.iterdir() if config_name(one)):
        try:
            settings = read_settings(place)[0]
            tell_apart(settings, place.name, ready)
        except KbError as error:
            broken[place.name] = error
        else:
            name = settings.base or place.name
            ready[name] = replace(settings, base=name)
    if not ready and not broken:
        what = say("there is no knowledge base in {folder}", folder=str(folder))
        raise UsageError(what, say("name the folder in which their folders stand"))
    languages = next((one.languages for one in ready.values()), ("en",))
    own = Settings(root=folder, languages=languages, store=named_store())
    return Bases(own=own, ready=ready, broken=broken)


def tell_apart(settings: Settings, folder: str, others: Mapping[str, Settings]) -> None:
    """Raises KbError for what could be taken for another."""
    name = settings.base or folder
    if not can_name(name):
        raise KbError(say("{name!r} cannot name a knowledge base", name=name), FIX, file=folder)
    if name in others:
        what = say("{name!r} is what another knowledge base is called", name=name)
        raise KbError(what, say("give it a `base` of its own"), file=folder)
    if settings.store and not settings.base:
        # Without it, the same tables would not be found by `kb` alone in that folder.
        what = say("its tables in PostgreSQL need a name of their own")
        raise KbError(what, say("write `base: {name}` into the kb section", name=name), file=folder)
    if settings.engine == POSTGRESQL and any(
        other.engine == POSTGRESQL and other.store == settings.store for other in others.values()
    ):
        what = say("another knowledge base has its index in the same database")
        raise KbError(what, say("give it a database of its own, or leave out `engine`"), file=folder)
    taken = {host for other in others.values() for host in other.desk_hosts}
    if both := taken.intersection(settings.desk_hosts):
        what = say("{host} is the host of another knowledge base", host=min(both))
        raise KbError(what, say("take it out of `desk_hosts`"), file=folder)
