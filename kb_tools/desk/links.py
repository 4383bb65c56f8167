"""What X takes for a link.

The rule is the one X publishes with its conformance suite (twitter-text 3): a link may lack https:// when its
name ends in a top-level domain, and may stand between Chinese or Japanese letters without a space.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from pathlib import Path

LONGEST_LINK = 4096
LONGEST_LABEL = 63
"""Characters of a label of a domain name, as DNS carries it."""
MOST_LABELS = 127
"""Labels that fit into a domain name's 253 characters."""
LONGEST_SLUG = 40
"""Characters after https://t.co/; X takes longer ones for a mistake."""

SPACE = "\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
NO_TEXT = "\ufffe\ufeff\uffff"
LATIN = (
    "\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b"
    "\u02bb\u0300-\u036f\u1e00-\u1eff"
)
CYRILLIC = "\u0400-\u04ff"

IN_NO_LABEL = rf"!'#%&()*+,\\./:;<=>?@\[\]^{{|}}~${SPACE}{NO_TEXT}{DIRECTION}"
LONG_RUN = rf"[^{IN_NO_LABEL.replace(chr(92) + '.', '')}]{{256,}}"
LETTER = rf"[^\-_{IN_NO_LABEL}]"
SUBDOMAIN = rf"(?={LETTER})[^{IN_NO_LABEL}]++(?<![\-_])\."
DOMAIN = rf"(?={LETTER})[^_{IN_NO_LABEL}]++(?<!-)\."

IN_PATH = rf"[a-z0-9{CYRILLIC}{LATIN}!*';:=+,.$/%#\[\]\-\u2013_~@|&]"
ENDS_PATH = rf"[a-z0-9{CYRILLIC}{LATIN}=_#/+\-]"
IN_BRACKETS = rf"\((?:{IN_PATH}+|{IN_PATH}*\({IN_PATH}+\){IN_PATH}*)\)"
PATH = rf"/(?:{IN_PATH}*(?:{IN_BRACKETS}{IN_PATH}*)*(?:{ENDS_PATH}|{IN_BRACKETS})|@{IN_PATH}+/)*"
QUERY = r"\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[a-z0-9\-_&=#/]"
PLAIN = re.compile(
    r"(?<!\S)https?://(?!t\.co\b)(?:[a-z0-9](?:[a-z0-9\-]{0,30}[a-z0-9])?\.){1,6}(?P<ending>[a-z]{2,20})"
    r"(?:/[a-z0-9/_\-]{0,500}(?:\?[a-z0-9_=&\-]{1,200})?(?:#[a-z0-9_=\-]{1,200})?)?(?!\S)",
    re.IGNORECASE | re.ASCII,
)
"""A link as our own are: any text with this and no other dot before a name needs no further search."""
DOT = re.compile(r"\.(?P<ascii>[a-z0-9]*)(?P<more>[^\x00-\x7f]?)", re.IGNORECASE | re.ASCII)
NO_LATIN = str.maketrans("\u0130\u0131\u017f", "\xe4\xe4\xe4")
"""Letters that Python takes for i and s where case is ignored, and X for the foreign letters they are."""
SHORTENED = rf"https?://t\.co/(?P<slug>[a-z0-9]+)(?:{QUERY})?"


def find_links(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each link X sees in `text` (in NFC), from left to right."""
    if "." not in text:
        return ()
    plain = tuple(
        match.span() for match in PLAIN.finditer(text) if match["ending"].lower() in top_level_domains()
    )
    if not _may_hold_links(text, plain):
        return plain
    blunted = re.sub(LONG_RUN, _blunted, text.translate(NO_LATIN))
    return tuple(
        span for match in _link().finditer(blunted) if _is_short_enough(match, text) for span in _spans(match)
    )


@cache
def top_level_domains() -> frozenset[str]:
    """All names a link may end in, lower case, in Unicode."""
    lines = Path(__file__).with_name("tlds.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


@cache
def _ending() -> str:
    """Grouped by first letter, which spares most of the 1,600 comparisons."""
    by_letter = {name[0]: "" for name in top_level_domains()}
    for name in sorted(top_level_domains(), key=len, reverse=True):
        by_letter[name[0]] += f"|{name[1:]}"
    names = "|".join(f"{letter}(?:{rest[1:]})" for letter, rest in by_letter.items())
    return rf"(?:(?:{names})(?![0-9a-z@+\-])|xn--[\-0-9a-z]+)"


@cache
def _link() -> re.Pattern[str]:
    before = rf"(?P<before>\A|[^A-Za-z0-9@\uff20$#\uff03{NO_TEXT}])"
    host = rf"(?P<host>(?:{SUBDOMAIN}){{0,{MOST_LABELS - 2}}}{DOMAIN}{_ending()})"
    return re.compile(
        rf"{before}(?P<link>(?P<protocol>https?://)?{host}(?::[0-9]+)?(?P<path>{PATH})?(?:{QUERY})?)",
        re.IGNORECASE,
    )


@cache
def _dotted_ending() -> re.Pattern[str]:
    return re.compile(rf"\.{_ending()}", re.IGNORECASE)


@cache
def _plain_host() -> re.Pattern[str]:
    return re.compile(rf"(?:[\-a-z0-9{LATIN}]++\.)+{_ending()}", re.IGNORECASE)


def _may_hold_links(text: str, known: tuple[tuple[int, int], ...]) -> bool:
    """Whether a top-level domain may stand behind a dot anywhere but in the known links. The pattern for all
    links takes 40 ms to make.
    """
    ends = (0, *(end for _, end in known))
    starts = (*(start for start, _ in known), len(text))
    text = " ".join(text[end:start] for end, start in zip(ends, starts, strict=True))
    endings = ((match["ascii"].lower(), match["more"]) for match in DOT.finditer(text))
    return any(more or ending in top_level_domains() or ending.startswith("xn") for ending, more in endings)


def _blunted(run: re.Match[str]) -> str:
    """A long run of labels in which no name begins that is too far from any top-level domain to be one; its
    length stays.

    Without this, each of its dots would begin a search through the next 127 labels.
    """
    text, done = run[0], 0
    starts_links = (
        r"." if run.start() == 0 or run.string[run.start() - 1].isspace() else r"[\-_.]"
    )  # else it may belong to a path
    dots = [match.start() for match in re.finditer(r"\.", text)]
    endings = [match.start() for match in _dotted_ending().finditer(text)] or dots[-1:]
    for ending in endings:
        first = max(0, bisect_left(dots, ending) - MOST_LABELS)
        if (until := dots[first]) > done + LONGEST_LABEL:
            text = text[:done] + re.sub(starts_links, "x", text[done:until]) + text[until:]
        done = ending
    return text


def _spans(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    return _spans_without_protocol(match) if match["protocol"] is None else _spans_with_protocol(match)


def _spans_with_protocol(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    start, end = match.span("link")
    shortened = re.match(SHORTENED, match["link"], re.IGNORECASE)
    if shortened is None:
        yield start, end
    elif len(shortened["slug"]) <= LONGEST_SLUG:
        yield start, start + shortened.end()


def _spans_without_protocol(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Only names in Latin letters count here, so one run may hold several; what follows the host belongs to
    the last.
    """
    if match["before"] and match["before"] in "-_./":
        return
    start = match.start("host")
    hosts = [(start + found.start(), start + found.end()) for found in _plain_host().finditer(match["host"])]
    yield from hosts[:-1]
    for first, last in hosts[-1:]:
        yield first, match.end("link") if match["path"] else last


def _is_short_enough(match: re.Match[str], text: str) -> bool:
    """Labels count as DNS carries them, the whole link as it is written."""
    labels = text[slice(*match.span("host"))].split(".")
    if any(_is_false_punycode(label) or len(label) > LONGEST_LABEL for label in labels):
        return False
    protocol = 0 if match["protocol"] else len("https://")
    return (
        max(map(_encoded_length, labels)) <= LONGEST_LABEL and len(match["link"]) + protocol <= LONGEST_LINK
    )


def _is_false_punycode(label: str) -> bool:
    return label.lower().startswith("xn--") and not label.isascii()


def _encoded_length(label: str) -> int:
    return len(label) if label.isascii() else len("xn--") + len(label.encode("punycode"))
