"""What HTML names elsewhere: links, images and embedded things. Nothing of it loads in an article; what was
lost is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from kb_tools.errors import KbError
from kb_tools.languages import language
from kb_tools.text import clean, joined, one_line, say

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

YOUTUBE = re.compile(
    r"(?:youtube(?:-nocookie)?\.com/(?:embed/|watch\?(?:[^#\s]*&)?v=|shorts/|live/|v/)|youtu\.be/)"
    r"([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])"
)
UNSAFE = re.compile(r"[^\w\-.~:/?#@!$&+,;=%]")
SCHEMES = ("http", "https", "mailto", "tel")
TINY = 2
"""Pixels: an image no larger counts visits and shows nothing."""
Resolve = Callable[[str, str], str]
"""An address of the old help centre, and the id that a link names besides -> where that article is now, ""
for none of ours.
"""
Picture = Callable[[str], str]
"""The address of an image -> where it is now, from the article; "" for one that did not come along. Raises
KbError for what is no image.
"""
Notes = dict[str, None]
"""What an editor should look at, each once, in order."""


def embedded(tag: Tag, article: str) -> Iterator[str]:
    """What was embedded here: a video that can be put on the list for this article, or something from
    elsewhere.
    """
    addresses = [
        attribute(one, name)
        for one in (tag, *tag.find_all(True))
        for name in ("src", "data", "href", "value")
    ]
    videos = [found[1] for address in addresses if (found := YOUTUBE.search(address))]
    if videos:
        yield say(
            "a YouTube video was embedded: kb new video {video} --article {article}",
            video=videos[0],
            article=article,
        )
    elif address := next(filter(None, addresses), ""):
        yield say("something embedded was left out: {address}", address=shortened(address))


def tidy_images(soup: BeautifulSoup, lang: str, picture: Picture, notes: Notes) -> None:
    """Images that came along stay. Others become links: they load nothing, and lead to where the image still
    is.
    """
    words = language(lang).writing
    for image in soup.find_all("img"):
        source, alt = attribute(image, "src"), " ".join(attribute(image, "alt").split())
        address = safe_address(source)
        if _is_tiny(image):
            image.extract()
            continue
        lost = say("an image was not brought along: {source}", source=_shown_source(source, alt))
        try:
            if place := picture(source):
                image.attrs = {"src": place, "alt": alt}
                continue
        except KbError as error:
            lost = say("an image was refused: {source}, {why}", source=shortened(source), why=error.what)
        notes[lost] = None
        what = words.image_of.format(alt=alt) if alt else words.image
        inside = image.find_parent("a") is not None
        if address.startswith("http") and not inside:
            link = soup.new_tag("a", href=address)
            link.string = what
            image.replace_with(link)
        else:
            image.replace_with(f" ({what}) " if alt else " ")


def _shown_source(source: str, alt: str) -> str:
    if not source.startswith("data:"):
        return shortened(source or alt)
    said = say("one that stood in the text itself")
    return joined([said, f"({alt[:60]})"], " ") if alt else said


def _is_tiny(image: Tag) -> bool:
    style = attribute(image, "style").replace(" ", "").lower()
    sizes = [attribute(image, name).removesuffix("px") for name in ("width", "height")]
    sizes += re.findall(r"(?:^|;)(?:width|height):([0-9]+)px", style)
    return "display:none" in style or any(
        size.isascii() and size.isdigit() and int(size) <= TINY for size in sizes
    )


def tidy_links(soup: BeautifulSoup, resolve: Resolve, notes: Notes) -> None:
    """Links keep their text in any case, and their address where it leads somewhere from here."""
    for link in soup.find_all("a"):
        address = attribute(link, "href")
        target = resolve(address, attribute(link, "data-target-id")) or safe_address(address)
        if target and link.find_parent("a") is None:
            link.attrs = {"href": target}
            continue
        if address and not address.startswith("#"):
            shown = shortened(address)
            notes[say("a link leads nowhere from here and became text: {address}", address=shown)] = None
        link.unwrap()


def safe_address(address: str) -> str:
    """An address of the web, a mailbox or a telephone, with characters that mean something to Markdown as
    %XX; else "".
    """
    address = re.sub(r"[\t\n]", "", clean(address)).strip()
    address = (
        f"https:{address}"
        if address.startswith("//")
        else f"https://{address}"
        if address.lower().startswith("www.")
        else address
    )
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() not in SCHEMES or (
        parts.scheme.lower().startswith("http") and not parts.hostname
    ):
        return ""
    return UNSAFE.sub(
        lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")), address
    )


def attribute(tag: Any, name: str) -> str:
    value = tag.get(name)
    return clean(value).strip() if isinstance(value, str) else ""


def shortened(address: str) -> str:
    """An address as it stands in a report."""
    plain = one_line(address)
    return plain if len(plain) <= 120 else f"{plain[:119]}…"
