"""Puts a finished generation into the store, in one transaction: whoever is killed meanwhile, or loses the
store, leaves the generation before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from kb_tools.errors import KbError
from kb_tools.links.built_site import RECORD
from kb_tools.search.publishing.contents import contents_of
from kb_tools.search.publishing.manifest import LARGEST, Manifest, manifest_text, read_manifest
from kb_tools.search.publishing.parts import Parted, Source, contents, digest, parted
from kb_tools.search.publishing.shown import require_links
from kb_tools.search.publishing.signing import SigningKey, is_signed
from kb_tools.settings.settings import Settings
from kb_tools.settings.store import POSTGRESQL
from kb_tools.sources.atomic import write_atomically
from kb_tools.store.generations import Generations
from kb_tools.store.state import needed, open_database
from kb_tools.text import counted, say

KEPT = 6
"""Generations that the store keeps: the one that is served, and those that one can go back to."""
LAST = "published"
"""The file, beside the index, that says which number was published last from here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was published: its manifest, and how many parts and bytes had to travel. It is not `new` where the
    same was published already. `new_key` is the public key where another one signed what was there before.
    """

    manifest: Manifest
    parts: int = 0
    sent: int = 0
    new: bool = True
    new_key: str = ""


def publish(settings: Settings, key: SigningKey, record: bytes, also: Iterable[Path] = ()) -> Published:
    """Publishes the generation that counts here, with `also` more files of the knowledge base. Raises KbError
    where the site of that record lacks one of its links, or the store cannot be used.
    """
    require_store(settings)
    require_links(settings, record)
    sources = contents_of(settings, record, also)
    index = sources[settings.name(settings.state_dir / "current")]
    assert isinstance(index, bytes)
    made = Manifest(
        number=0,
        content=0,
        base=settings.site_url,
        index=index.decode(),
        site=digest(record),
        files={name: parted(source) for name, source in sources.items()},
    )
    return _put(settings, key, lambda _: made, sources)


def go_back(settings: Settings, key: SigningKey, number: int | None = None) -> Published:
    """Publishes an earlier generation again, under a new number: that of `number`, or else the last before
    what is served now that had another content. The record of the site stays the newest: the site does not go
    back with it. Raises KbError where there is none.
    """
    require_store(settings)

    def earlier(store: Generations) -> Manifest:
        kept = signed_manifests(store, key.public)
        record = settings.name(settings.state_dir / RECORD)
        for one in kept:
            files = {**one.files, record: kept[0].files[record]}
            shown = replace(one, files=files, site=kept[0].site)
            other = one.content < kept[0].content and not _same(shown, kept[0])
            if other if number is None else one.number == number:
                _require_rows(settings, one)
                return shown
        what = say("there is no earlier generation of another content that this key has signed")
        if number is not None:
            what = say("there is no generation {number} that this key has signed", number=number)
        raise KbError(what, say("see `kb generations list`"))

    return _put(settings, key, earlier, {})


def _require_rows(settings: Settings, one: Manifest) -> None:
    """Raises KbError where the rows of an index in tables are no longer there."""
    if settings.engine == POSTGRESQL:
        with needed("psycopg"):
            from kb_tools.search.postgresql.reader import is_there
        if not is_there(settings, one.index):
            what = say("the rows of generation {number} are no longer there", number=one.number)
            raise KbError(what, say("put the sources back as they were, and publish them"))


def signed_manifests(store: Generations, public: str) -> list[Manifest]:
    """What was published and signed with this key, the newest first. What another version of kb published is
    left out, and what the store has under another number than was signed.
    """
    read = list[Manifest]()
    for one in store.read():
        if is_signed(one.manifest, one.signature, [public]):
            with suppress(KbError):
                read.append(read_manifest(one.manifest))
                if read[-1].number != one.number:
                    read.pop()
    return read


def require_store(settings: Settings) -> None:
    """Raises KbError where what is published could be fetched by nobody."""
    if not settings.store:
        what = say("nobody else can fetch a generation from a file of this machine")
        raise KbError(what, say("set KB_STORE to the address of a PostgreSQL database"))


def _put(
    settings: Settings,
    key: SigningKey,
    choose: Callable[[Generations], Manifest],
    sources: Mapping[str, Source],
) -> Published:
    """Publishes what is chosen, under the next number."""
    last = settings.state_dir / LAST
    with open_database(settings) as database, database.writing():
        store = Generations(database)
        if not store.alone():
            raise KbError(say("somebody else is publishing just now"), say("try again"))
        one, before = choose(store), _newest(store, settings)
        missing = store.lacking(one.digests)
        if missing and not sources:
            raise _lost(one.number, len(missing))
        if before and _same(one, before) and signed_manifests(store, key.public)[:1] == [before]:
            if not missing:
                return Published(manifest=before, new=False)
            one = replace(one, content=before.content)
        elif before and sources:
            _refuse_withdrawn(one, before, signed_manifests(store, key.public))
        new_key = "" if _signed_last(store, key.public) else key.public
        number = store.add(one.index, after=int(last.read_text("utf-8")) if last.exists() else 0)
        one = replace(one, number=number, content=one.content or number)
        sizes = [*sent(store, one.files, sources, missing)]
        text = manifest_text(one)
        if len(text.encode()) > LARGEST:
            raise KbError(say("the generation has too many files to be published"))
        store.publish(number, text, key.sign(text), one.digests)
        store.sweep(KEPT)
    write_atomically(last, str(number).encode())
    return Published(manifest=one, parts=len(sizes), sent=sum(sizes), new_key=new_key)


def _refuse_withdrawn(one: Manifest, before: Manifest, kept: Iterable[Manifest]) -> None:
    """Raises KbError where just this was gone back from: a publisher that runs by the clock would bring it
    back overnight.
    """
    for other in kept:
        if before.content < other.number < before.number and _same(one, other):
            number = other.number
            what = say("this is generation {number}, from which somebody went back", number=number)
            fix = say("mend the sources, or have it again: kb generations rollback {number}", number=number)
            raise KbError(what, fix)


def _signed_last(store: Generations, public: str) -> bool:
    """Whether this key has signed what was published last, if anything was."""
    newest = store.newest()
    return newest is None or is_signed(newest.manifest, newest.signature, [public])


def _newest(store: Generations, settings: Settings) -> Manifest | None:
    """What was published last, by whomever, None where that was signed under another number. Raises KbError
    where it is another knowledge base's.
    """
    newest, before = store.newest(), None
    with suppress(KbError):
        before = read_manifest(newest.manifest) if newest else None
    if before and before.base != settings.site_url:
        what = say("the store has the generations of {base}", base=before.base)
        raise KbError(what, say("publish each knowledge base into a database of its own"))
    return before if newest and before and before.number == newest.number else None


def _same(one: Manifest, other: Manifest) -> bool:
    return replace(one, number=0, content=0) == replace(other, number=0, content=0)


def _lost(number: int, parts: int) -> KbError:
    what = counted(
        parts,
        "generation {number} cannot be published again: the store has lost or changed {n:,} part of it",
        "generation {number} cannot be published again: the store has lost or changed {n:,} parts of it",
        number=number,
    )
    return KbError(what, say("put the sources back as they were, and publish them"))


def sent(
    store: Generations, files: Mapping[str, Parted], sources: Mapping[str, Source], missing: frozenset[str]
) -> Iterator[int]:
    """Puts the parts of files into the store that are missing in it; the size of each. Raises KbError where a
    file is not what it was.
    """
    for name, source in sources.items():
        file = files[name]
        numbers = {part: number for number, (part, _) in enumerate(file.parts) if part in missing}
        for number, content in contents(source, file, sorted(numbers.values())):
            part, size = file.parts[number]
            if digest(content) != part:
                what = say("it changed while it was being published")
                raise KbError(what, say("publish again"), file=name)
            store.add_part(part, content)
            yield size
        missing -= frozenset(numbers)
