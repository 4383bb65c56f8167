"""Takes the newest generation out of the store and lays it into a folder of this machine: only what it does
not have yet, and nothing that is not proved. `current` names the one that counts.

Each is a folder that is a knowledge base of its own, for those who answer: `generation-12`, with its
settings, its index below `.kb/`, and what was signed.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from kb_tools.errors import KbError
from kb_tools.search.engine import locked
from kb_tools.search.generations import open_index
from kb_tools.search.publishing.manifest import LARGEST, Manifest, read_head, read_manifest
from kb_tools.search.publishing.parts import LARGEST as LARGEST_PART
from kb_tools.search.publishing.parts import Parted, digest, holds
from kb_tools.search.publishing.signing import is_signed
from kb_tools.settings.settings import read_settings
from kb_tools.sources.atomic import replacing, write_atomically
from kb_tools.store.generations import PublishedGenerations
from kb_tools.text import Sentence, say

NAME = re.compile(r"generation-(\d{1,18})")
NEW, CURRENT = ".new", "current"
SIGNED, SIGNATURE = "signed.json", "signature"
"""What was signed, and by what, in the folder of a generation."""
Place = tuple[Path, int]
"""A file, and where in it a part begins."""


def current_root(folder: Path) -> Path | None:
    """The generation that counts, None where there is none yet."""
    with suppress(OSError):
        name = (folder / CURRENT).read_text(encoding="utf-8", errors="replace").strip()
        if NAME.fullmatch(name) and (folder / name).is_dir():
            return folder / name
    return None


def number_of(root: Path) -> int:
    """The number of a generation that was laid."""
    return int(root.name.rpartition("-")[2])


def laid(root: Path) -> tuple[str, str]:
    """What was signed of a generation that was laid, and the signature. Raises KbError."""
    try:
        text, signature = ((root / name).read_text(encoding="utf-8") for name in (SIGNED, SIGNATURE))
    except (OSError, UnicodeDecodeError):
        raise _damaged() from None
    return text, signature


def _head(text: str) -> tuple[str, int]:
    try:
        return read_head(text)
    except (ValueError, LookupError, TypeError):
        raise _damaged() from None


def _damaged() -> KbError:
    what = say("the generation that was here before is damaged")
    return KbError(what, say("empty the folder of --state, and start again"))


def lay_newest(store: PublishedGenerations, folder: Path, keys: Sequence[str]) -> Path:
    """The folder of the newest generation, laid there if it was not yet, one process at a time.

    Raises KbError and OSError where there is none, it is not what was signed, is another knowledge base's, or
    is older than what was here; then all is as it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder / "lock"):
        root = current_root(folder)
        text, signature = laid(root) if root else ("", "")
        base, number = _head(text) if root else ("", 0)
        if root and store.latest() == (number, signature):
            proved(text, signature, keys)
            return root
        newest = store.newest()
        if newest is None or len(newest.manifest) > LARGEST:
            raise KbError(say("the store has no generation yet"), say("publish one: kb index --publish"))
        one = proved(newest.manifest, newest.signature, keys)
        if one.number != newest.number:
            raise _refused(newest.number, say("it was signed as generation {number}", number=one.number))
        if root and one.base != base:
            raise _refused(
                one.number, say("it is that of {base}, and here is {own}", base=one.base, own=base)
            )
        if one.number <= number:
            raise _refused(one.number, say("number {number} was here already", number=number))
        new = folder / NEW
        _fill(new, one, store, _known(folder))
        (new / SIGNED).write_text(newest.manifest, encoding="utf-8")
        (new / SIGNATURE).write_text(newest.signature, encoding="utf-8")
        return _switch(new, one, root)


def proved(text: str, signature: str, keys: Sequence[str]) -> Manifest:
    """The manifest of a text. Raises KbError where none of the keys has signed it."""
    if not is_signed(text, signature, keys):
        what = say("the generation is signed by nobody whom this server believes")
        raise KbError(what, say("see who can write into the store, and what KB_PUBLIC_KEY is"))
    return read_manifest(text)


def _refused(number: int, why: Sentence | str) -> KbError:
    what = say("generation {number} of the store is refused: {why}", number=number, why=why)
    return KbError(what, say("publish again, and see who can write into the store"))


def _known(folder: Path) -> dict[str, Place]:
    """The parts that are on this machine, by their digests: in the generations there are."""
    found = dict[str, Place]()
    for root in folder.glob("generation-*"):
        with suppress(KbError, OSError):
            for name, file in read_manifest(laid(root)[0]).files.items():
                places = zip(file.parts, file.starts, strict=True)
                found |= {part: (root / name, start) for (part, _), start in places}
    return found


def _fill(new: Path, one: Manifest, store: PublishedGenerations, known: Mapping[str, Place]) -> None:
    """Makes a folder hold the files of a generation and no others. What an earlier attempt has left there is
    used.
    """
    new.mkdir(exist_ok=True)
    _require_room(new, one, known)
    for left in [*new.rglob("*")]:
        if left.is_file() and left.relative_to(new).as_posix() not in one.files:
            left.unlink()
    for name, file in one.files.items():
        if not holds(new / name, file):
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            _write(new / name, file, store, known)


def _require_room(new: Path, one: Manifest, known: Mapping[str, Place]) -> None:
    """Raises KbError where the disk has no room for what is not here yet."""
    parts = {part: size for file in one.files.values() for part, size in file.parts if part not in known}
    lost, free = sum(parts.values()), shutil.disk_usage(new).free
    if lost > free:
        values = {"number": one.number, "lost": lost, "free": free}
        what = say("generation {number} needs {lost:,} bytes, and there are {free:,}", **values)
        raise KbError(what, say("make room on the disk"))


def _write(place: Path, file: Parted, store: PublishedGenerations, known: Mapping[str, Place]) -> None:
    """Writes a file; one that is here already, and large, becomes the same on disk."""
    if len(file.parts) > 1 and (same := _same_file(file, known)):
        with suppress(OSError):  # another disk
            place.unlink(missing_ok=True)
            os.link(same, place)
            return
    with replacing(place) as out:
        for part, size in file.parts:
            out.write(_content(part, size, store, known))


def _same_file(file: Parted, known: Mapping[str, Place]) -> Path | None:
    """The file of this machine that has just these parts, None where none has. The index holds its bytes
    against checksums of its own.
    """
    places = [known.get(part) for part, _ in file.parts]
    same = places[0][0] if places[0] else None
    whole = same and places == [(same, start) for start in file.starts] and same.stat().st_size == file.size
    return same if whole else None


def _content(part: str, size: int, store: PublishedGenerations, known: Mapping[str, Place]) -> bytes:
    """A part, from this machine or from the store. Raises KbError where it is not what was signed."""
    if part in known:
        path, start = known[part]
        with suppress(OSError), path.open("rb") as file:
            file.seek(start)
            if digest(content := file.read(size)) == part:
                return content
    fetched = store.part(part, LARGEST_PART)
    if fetched is None or len(fetched) != size or digest(fetched) != part:
        what = say("the store has lost or changed a part of the generation ({part})", part=part[:12])
        raise KbError(what, say("publish again, and see who can write into the store"))
    return fetched


def _switch(new: Path, one: Manifest, before: Path | None) -> Path:
    """Gives a folder its name, lets it count, and sweeps all but it and the one before."""
    try:
        open_index(read_settings(new)[0]).close()
    except KbError as error:
        raise _refused(one.number, error.what) from None
    folder = new.parent
    root = folder / f"generation-{one.number}"
    shutil.rmtree(root, ignore_errors=True)  # it never counted: who laid it was killed
    new.rename(root)
    write_atomically(folder / CURRENT, root.name.encode())
    for other in folder.glob("generation-*"):
        if other not in {root, before}:
            shutil.rmtree(other, ignore_errors=True)
    return root
