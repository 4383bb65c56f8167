"""The images of an export, in a folder or an archive beside it: found by the addresses in articles, and put
beside those.

Nothing is unpacked under a name that somebody else chose: no path leads out, no link is followed, and what is
no picture by its own first bytes is refused, SVG among it, since that can hold scripts.
"""

from __future__ import annotations

import os
import re
import stat
import tarfile
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from kb_tools.errors import KbError
from kb_tools.text import say
from kb_tools.writing.names import slug

MOST = 50_000_000
"""Bytes of all images of a folder, and of all files of an archive when unpacked."""
FOLDER = "images"
"""Where images stand, beside their articles."""
SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")
KINDS = (
    (rb"\x89PNG\r\n\x1a\n", ".png"),
    (rb"\xff\xd8\xff", ".jpg"),
    (rb"GIF8[79]a", ".gif"),
    (rb"RIFF.{4}WEBP", ".webp"),
    (rb".{4}ftypavi[fs]", ".avif"),
)
"""How pictures begin."""
RESIZED = re.compile(r"-\d+x\d+(?=\.\w+$)")
"""What WordPress adds to the names of smaller copies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture, by its path in the folder or archive."""

    path: PurePosixPath
    data: bytes


class Images:
    """Pictures that articles may name, by the names of their files."""

    def __init__(self, images: Iterable[Image]) -> None:
        self._by_name: defaultdict[str, list[Image]] = defaultdict(list)
        for image in images:
            self._by_name[image.path.name.casefold()].append(image)

    def find(self, address: str) -> bytes | None:
        """The picture that an address means: of those of its name the one whose folders agree furthest; None
        where there is none, or several. Raises KbError for what is no picture.
        """
        path = PurePosixPath("" if address.startswith("data:") else unquote(urlsplit(address).path))
        names = (path.name.casefold(), RESIZED.sub("", path.name.casefold()))
        named = next((self._by_name[name] for name in names if name in self._by_name), [])
        most = max((_agreement(one.path, path) for one in named), default=0)
        contents = {one.data for one in named if _agreement(one.path, path) == most}
        if len(contents) != 1:
            return None
        (data,) = contents
        suffix_of(data)
        return data


def suffix_of(data: bytes) -> str:
    """How the file of a picture is called, by how it begins. Raises KbError for what is none."""
    for begin, suffix in KINDS:
        if re.match(begin, data, re.DOTALL):
            return suffix
    raise KbError(say("it is no PNG, JPEG, GIF, WebP or AVIF"))


def place_image(data: bytes, address: str, folder: Path, taken: dict[Path, bytes]) -> Path:
    """Where a picture goes in the folder of an article: by its name, with a number behind it where another
    one has that, on the disk or among those `taken`.
    """
    name = RESIZED.sub("", PurePosixPath(unquote(urlsplit(address).path)).name)
    stem = slug(PurePosixPath(name).stem, "image")
    number, file = 1, folder / FOLDER / f"{stem}{suffix_of(data)}"
    while (there := taken.get(file, file.read_bytes() if file.is_file() else data)) != data:
        number += 1
        file = file.with_stem(f"{stem}-{number}")
    taken[file] = there
    return file


def open_images(path: Path) -> Images:
    """The pictures of a folder, or of a ZIP or TAR archive. Raises KbError for what is neither, is damaged or
    holds too much.
    """
    inside = _in_folder if path.is_dir() else _in_zip if zipfile.is_zipfile(path) else _in_tar
    try:
        return Images(inside(path))
    except (OSError, EOFError, RuntimeError, tarfile.TarError, zipfile.BadZipFile, zlib.error) as error:
        raise KbError(
            say("is neither a folder nor an archive of images ({error})", error=type(error).__name__),
            say("name a folder, a ZIP or a TAR file"),
            file=path.name,
        ) from None


def _in_folder(folder: Path) -> Iterator[Image]:
    size = 0
    for place, _, names in os.walk(folder):
        for name in sorted(names):
            file = Path(place) / name
            known = file.lstat()
            if stat.S_ISREG(known.st_mode) and file.suffix.lower() in SUFFIXES:
                size = _counted(size, known.st_size, folder)
                yield Image(path=PurePosixPath(file.relative_to(folder).as_posix()), data=file.read_bytes())


def _in_zip(file: Path) -> Iterator[Image]:
    size = 0
    with zipfile.ZipFile(file) as archive:
        for entry in archive.infolist():
            size = _counted(size, entry.file_size, file)
            path, kind = PurePosixPath(entry.filename), stat.S_IFMT(entry.external_attr >> 16)
            if kind in {0, stat.S_IFREG} and path.suffix.lower() in SUFFIXES:
                yield Image(path=path, data=archive.read(entry))


def _in_tar(file: Path) -> Iterator[Image]:
    size = 0
    with tarfile.open(file) as archive:
        for entry in archive:
            size = _counted(size, entry.size, file)
            path = PurePosixPath(entry.name)
            opened = archive.extractfile(entry) if entry.isreg() else None
            if opened is not None and path.suffix.lower() in SUFFIXES:
                yield Image(path=path, data=opened.read())


def _counted(size: int, more: int, file: Path) -> int:
    """What there is with one file more. Raises KbError when it is too much."""
    if size + more > MOST:
        raise KbError(
            say("holds more than {most} MB", most=MOST // 1_000_000), say("bring it in parts"), file=file.name
        )
    return size + more


def _agreement(one: PurePosixPath, other: PurePosixPath) -> int:
    """How many folders two paths have in common, from their files outwards."""
    pairs = zip(reversed(one.parts[:-1]), reversed(other.parts[:-1]), strict=False)
    count = 0
    for left, right in pairs:
        if left.casefold() != right.casefold():
            break
        count += 1
    return count
