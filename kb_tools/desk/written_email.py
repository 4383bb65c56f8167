"""E-mail addresses that are written so that no program should read them: `max (at) gmx punkt de`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kb_tools.desk.patterns import SAID, compiled
from kb_tools.settings.freemail import FREEMAIL, PROVIDERS

AT = "|".join(SAID.at)
FREE = "|".join(re.escape(domain).replace(r"\.", r"\s?\.\s?") for domain in sorted(FREEMAIL))
OPEN, CLOSE = r"\s?[(\[{<|/*«#\"']{1,2}\s?", r"\s?[)\]}>|/*»#\"']{1,2}\s?"
FIND_AT = (
    rf"(?P<sure>{OPEN}(?:@|a|{AT}){CLOSE}|(?<=\w)@@?\s?(?=\w)|(?<=\w)\s@\s(?=\w)"
    rf"|\s?(?:&#64;|&commat;|%40)\s?|(?P<sign>[\-_~])(?:{AT})(?P=sign))"
    rf"|\s(?:{AT})\s|(?P<handle>\s@)(?=\w)|(?<=\w)(?P<odd>[*#&§=$]|ät|\s\*\s)(?=(?:{FREE})\b)"
)
"""What stands for @: signs that always mean it, words where the rest looks like an address."""
SPELT_DOT = rf"(?:{OPEN}(?:\.|{SAID.dot}){CLOSE}|\s(?:{SAID.dot})\s|_(?:{SAID.dot})_)"
SPELT_SIGN = rf"\s(?:{SAID.hyphen}|{SAID.underscore})\s"
SPELT = (
    rf"{SPELT_DOT}|\s(?:(?P<hyphen>{SAID.hyphen})|(?P<underscore>{SAID.underscore}))\s"
    r"|\s?(?:\.{1,3}|…)\s?|,"
)
BETWEEN = rf"(?:{SPELT_DOT}|{SPELT_SIGN})"
LOCAL = rf"(?<![\w.+\-])[\w+\-][\w.+\-]{{0,63}}(?:{BETWEEN}[\w.+\-]{{1,64}}){{0,3}}$"
HOST = r"(?:[^\W_]|-){1,63}"
DOMAIN = rf"{HOST}(?:(?:{BETWEEN}|\s?(?:\.{{1,3}}|…)\s?|,(?=\w)){HOST}){{0,4}}"
SIGNS = (
    "@",
    "64;",
    "&commat;",
    "%40",
    "(a",
    "ät",
    *"*#&§=$",
    *(f"{sign}{at}" for at in SAID.at for sign in " ([{<|/*-_~«#\"'"),
)
"""One of them is in every text with an address."""
LONGEST = 150
"""Characters before @ among which an address begins."""
LONGEST_TORN = 25
TORN = {domain.replace(".", ""): domain for domain in FREEMAIL}
ENDS = frozenset(
    "de at ch eu com net org info biz uk us fr be lu li it nl es pl dk se io me email".split()  # noqa: SIM905
)
"""What domains end with where a word might be meant."""


def written_emails(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and what is meant for each part of an address that is written in another way."""
    small = text.lower()
    if not any(sign in small for sign in SIGNS):
        return
    done = 0
    for at in compiled(FIND_AT).finditer(text):
        local = compiled(LOCAL).search(text, max(done, at.start() - LONGEST), at.start())
        domain = _domain(text, at.end())
        if not local or not domain or not _is_meant(at, local[0], text[at.end() : domain]):
            continue
        changes = (
            *_signs(text, local.start(), at.start()),
            (at.start(), at.end(), "@"),
            *_domain_signs(text, at.end(), domain),
        )
        yield from (change for change in changes if text[change[0] : change[1]] != change[2])
        done = domain


def _domain(text: str, start: int) -> int:
    """Where the domain ends that begins at `start`; 0 when there is none. It ends with a name that domains
    end with, or is a well-known provider's alone.
    """
    if end := _torn_provider(text, start):
        return end
    match = compiled(DOMAIN).match(text, start)
    if not match:
        return 0
    names = list(compiled(HOST).finditer(match[0]))
    ends = [place for place, name in enumerate(names) if place and name[0].lower() in ENDS]
    last = ends[0] if ends else 0
    while last + 1 in ends and match[0][names[last].end() : names[last + 1].start()] == ".":  # co.uk
        last += 1
    known = ends or names[0][0].lower() in PROVIDERS
    return start + names[last].end() if known else 0


def _torn_provider(text: str, start: int) -> int:
    """Where a well-known provider's domain ends that has a gap in it or no dot: `gma il.com`, `gmxde`; 0 for
    none.
    """
    read = ""
    for place in range(start, min(start + LONGEST_TORN, len(text))):
        read += text[place].strip(" ._").lower()
        whole = not text[place + 1 : place + 2].isalnum()
        if whole and read in TORN:
            return 0 if text[start : place + 1].lower() in FREEMAIL else place + 1
    return 0


def _domain_signs(text: str, start: int, end: int) -> Iterable[tuple[int, int, str]]:
    known = TORN.get("".join(re.sub(r"[._]", " ", text[start:end]).lower().split()), "")
    return ((start, end, known),) if known else _signs(text, start, end)


def _is_meant(at: re.Match[str], local: str, domain: str) -> bool:
    """Whether it is an address: surely behind a sign for @, else where the rest looks like one. `max.m at
    gmx.de`, `jane at web dot de` do, and `look at example.com` and `thanks @bank.de` do not.
    """
    odd = re.search(r"[\d._]", local) is not None
    if at["sure"] or at["odd"]:
        return True
    plain = compiled(SPELT).sub(".", domain).lower()
    if at["handle"]:
        return plain in FREEMAIL and (odd or plain != domain.lower())
    return plain != re.sub(r"\.\s", ".", domain.lower()) or plain in FREEMAIL or plain in PROVIDERS or odd


def _signs(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    for sign in compiled(SPELT).finditer(text, start, end):
        named = "-" if sign["hyphen"] else "_" if sign["underscore"] else "."
        yield sign.start(), sign.end(), named
