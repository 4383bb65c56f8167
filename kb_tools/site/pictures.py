"""The picture a link brings along where it is pasted: 1200 x 630 PNG with the page's title, drawn here,
without network.

X takes no SVG. Pillow draws (the extra `pictures`); its own font has no umlauts, so the words need a font of
the system. Without either the picture is plain.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from struct import pack
from textwrap import shorten
from typing import Any
from urllib.parse import quote, unquote
from zlib import crc32

from kb_tools.site.metadata import PICTURE_SIZE
from kb_tools.site.poster import balanced_lines
from kb_tools.sources.seals import read_sealed, sealed

FOLDER = "assets/kb/pictures"
FONTS = (
    "NotoSans-Bold.ttf",
    "DejaVuSans-Bold.ttf",
    "LiberationSans-Bold.ttf",
    "Arial Bold.ttf",
    "arialbd.ttf",
    "segoeuib.ttf",
)
"""Fonts of Linux, macOS and Windows that have Latin, Greek and Cyrillic letters, in the order of
preference.
"""
GROUNDS = ((11, 74, 69), (15, 92, 106), (47, 90, 60), (43, 72, 88))
"""The colours of the posters in kb.css."""
DRAWING = 3
"""Changes when the drawing does, so that pictures kept from an earlier one are drawn again."""
SIZES = ((72, 24, 4), (60, 29, 5), (50, 35, 6), (36, 35, 6))
"""Letters' height in pixels, characters to a line, most lines."""
ROOM = PICTURE_SIZE[0] - 2 * 80
"""Pixels a line may take."""
SHADES = 16
RING, INK = 2, SHADES - 1
"""Shades between the ground (0) and white: four bits are enough for smooth letters, and half the pixels to
pack.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What stands on a picture, and the path on the site of the page it belongs to."""

    page: str
    title: str
    site_name: str
    video: bool = False

    @property
    def drawing(self) -> str:
        """The file a drawing is kept in: the same for the same drawing."""
        drawn = f"{DRAWING}\n{_font_name()}\n{self.title}\n{self.site_name}\n{self.video}"
        return f"{sha256(drawn.encode()).hexdigest()[:32]}.sealed"


def picture_path(page: str) -> str:
    """Where the picture of the page at the path `page` is on the site, URL-quoted like it."""
    name = unquote(page).removesuffix("/").removesuffix(".html")
    return quote(f"{FOLDER}/{name or 'index'}.png")


def write_pictures(pictures: Sequence[Picture], site_dir: Path, kept: Path) -> None:
    """Write each picture into the site. `kept` is a folder of drawings made before; those no longer wanted
    leave it.
    """
    draw_missing(pictures, kept)
    for folder in {(site_dir / unquote(picture_path(picture.page))).parent for picture in pictures}:
        folder.mkdir(parents=True, exist_ok=True)
    for picture in pictures:
        (site_dir / unquote(picture_path(picture.page))).write_bytes(_kept(picture, kept))
    for name in {file.name for file in kept.iterdir()} - {picture.drawing for picture in pictures}:
        (kept / name).unlink(missing_ok=True)


def draw_missing(pictures: Iterable[Picture], kept: Path) -> None:
    """Draws the pictures that are not among those kept."""
    kept.mkdir(parents=True, exist_ok=True)
    for picture in pictures:
        if not (kept / picture.drawing).is_file():
            _keep(picture, kept)


def _keep(picture: Picture, kept: Path) -> bytes:
    partial = (kept / picture.drawing).with_suffix(".part")
    partial.write_bytes(sealed(drawn := draw(picture)))
    partial.replace(kept / picture.drawing)
    return drawn


def _kept(picture: Picture, kept: Path) -> bytes:
    """The drawing, made anew where the one that was kept is damaged."""
    try:
        return read_sealed(kept / picture.drawing)
    except ValueError:
        return _keep(picture, kept)


def draw(picture: Picture) -> bytes:
    """The PNG's bytes."""
    ground = GROUNDS[crc32(picture.title.encode()) % len(GROUNDS)]
    return _plain(ground) if _font_name() is None else _drawn(picture, ground)


def _drawn(picture: Picture, ground: tuple[int, int, int]) -> bytes:
    """Drawn in few shades of grey, which a palette then turns into shades between ground and white: quick to
    draw, small to send.
    """
    from PIL import ImageDraw

    image = _rings(crc32(picture.title.encode()) % 4).copy()
    pen = ImageDraw.Draw(image)
    size, lines = _fitted(picture.title)
    for number, line in enumerate(lines):
        pen.text((80, 90 + number * round(size * 1.28)), line, fill=INK, font=_font(size))
    pen.text((80, 535), shorten(picture.site_name, 48, placeholder=" …"), fill=11, font=_font(30))
    if picture.video:
        pen.ellipse((1010, 460, 1120, 570), fill=INK)
        pen.polygon(((1050, 487), (1050, 543), (1094, 515)), fill=0)
    image.putpalette(_shades(ground))
    return _png(image.tobytes("raw", "P;4"), _shades(ground))


def _fitted(title: str) -> tuple[int, list[str]]:
    """The largest letters with which the title stands in the picture, and its lines."""
    text = shorten(" ".join(title.split()), 150, placeholder=" …")
    for size, width, most in SIZES:
        lines = balanced_lines(text, width)
        if len(lines) <= most and all(_font(size).getlength(line) <= ROOM for line in lines):
            break
    return size, lines[:most]


@lru_cache(maxsize=4)
def _rings(turn: int) -> Any:
    from PIL import Image, ImageDraw

    image = Image.new("L", PICTURE_SIZE, 0)
    pen = ImageDraw.Draw(image)
    x, y = 1000 + turn * 40, 120 + turn * 60
    for radius in (120, 230, 340, 450):
        pen.ellipse((x - radius, y - radius, x + radius, y + radius), outline=RING, width=40)
    return image


@lru_cache(maxsize=1)
def _font_name() -> str | None:
    try:
        from PIL import ImageFont
    except ImportError:
        return None
    for name in FONTS:
        try:
            ImageFont.truetype(name, 20)
        except OSError:
            continue
        return name
    return None


@lru_cache(maxsize=8)
def _font(size: int) -> Any:
    from PIL import ImageFont

    return ImageFont.truetype(_font_name() or FONTS[0], size)


def _plain(ground: tuple[int, int, int]) -> bytes:
    return _png(bytes(PICTURE_SIZE[0] * PICTURE_SIZE[1] // 2), _shades(ground))


@lru_cache(maxsize=len(GROUNDS))
def _shades(ground: tuple[int, int, int]) -> bytes:
    """The colours from the ground to white."""
    return bytes(round(low + (255 - low) * shade / INK) for shade in range(SHADES) for low in ground)


def _png(pixels: bytes, palette: bytes) -> bytes:
    """A PNG of a picture's size, four bits a pixel: signature, header, palette, rows, end (PNG specification,
    third edition, section 5).

    Written by hand because a picture without Pillow needs it anyway, and because this takes a third of
    Pillow's time.
    """
    width, height = PICTURE_SIZE[0] // 2, PICTURE_SIZE[1]
    rows = b"".join(b"\0" + pixels[start : start + width] for start in range(0, width * height, width))
    packer = zlib.compressobj(1, strategy=zlib.Z_RLE)  # made for pictures: half the time of the default
    chunks = (
        (b"IHDR", pack(">IIBBBBB", *PICTURE_SIZE, 4, 3, 0, 0, 0)),
        (b"PLTE", palette),
        (b"IDAT", packer.compress(rows) + packer.flush()),
        (b"IEND", b""),
    )
    parts = (pack(">I", len(data)) + name + data + pack(">I", crc32(name + data)) for name, data in chunks)
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
