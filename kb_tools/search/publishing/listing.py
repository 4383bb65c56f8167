"""What there is in the store to go back to."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from kb_tools.errors import KbError
from kb_tools.search.publishing.manifest import Manifest, read_manifest
from kb_tools.search.publishing.publish import require_store
from kb_tools.search.publishing.signing import believed, is_signed
from kb_tools.settings.settings import Settings
from kb_tools.store.generations import Generation, Generations
from kb_tools.store.state import open_database


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A generation of the store: when it was published (UTC), and what it is, None where no key that is known
    here has signed it under this number or another version of kb has published it.
    """

    number: int
    made: datetime
    manifest: Manifest | None


def listed(settings: Settings) -> tuple[Listed, ...]:
    """Those in the store, the newest first. Raises KbError where there is no store that can be used."""
    require_store(settings)
    keys = believed()
    with open_database(settings) as database:
        return tuple(_listed(one, keys) for one in Generations(database).read())


def _listed(one: Generation, keys: tuple[str, ...]) -> Listed:
    manifest = None
    if is_signed(one.manifest, one.signature, keys):
        with suppress(KbError):
            manifest = read_manifest(one.manifest)
    proved = manifest if manifest and manifest.number == one.number else None
    return Listed(number=one.number, made=one.made, manifest=proved)
