"""Telephone numbers in a page's text as links that call them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape

from kb_tools.desk.guard import find_personal_data
from kb_tools.desk.patterns import CURRENCY, NO_WORD, SAID
from kb_tools.desk.proof import own_contacts
from kb_tools.settings.contact import Contact
from kb_tools.settings.helplines import ANYWHERE
from kb_tools.settings.settings import Settings
from kb_tools.site.blocks import TAG

LEFT = "a|button|code|kbd|label|math|option|pre|samp|script|style|summary|svg|template|textarea|time|title"
"""Elements whose text stays as it is: what leads somewhere already, is no running text, or is a program's."""
TOKEN = re.compile(
    rf"(?P<left><(?P<name>{LEFT})\b.*?</(?P=name)\s*>|<!--.*?-->)"
    r"""|</?[a-z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+>|(?P<text>[^<]+|<)""",
    re.IGNORECASE | re.DOTALL,
)
PARAGRAPH = re.compile(
    r"</?(?:p|li|tr|h[1-6]|div|section|article|blockquote|table|[ou]l|dl)\b", re.IGNORECASE
)
"""Tags that part words which have nothing to do with one another; a label may stand in the cell before."""
NUMBER = re.compile(r"\d\W{0,3}\d\W{0,3}\d")
"""What is in any text with a telephone number."""
PARTS_OF_ADDRESSES = tuple("/=&?#@_")
"""Behind one of these, digits belong to the address of a page."""
OPENED = re.compile(r"^\((?=[^)]*$)")
"""A bracket that the sentence closes, not the number."""
CONTEXT = 200
"""Characters before a text that tell what a number in it is."""
SHORT = re.compile(
    r"(?<![\w.,/+\-])(?<!\d\s)(?:(?P<harmonised>116\s?\d{3})|\d{3,6})"
    rf"(?!\w|[.,/\-]\d|\s\d|\s?{CURRENCY})",
    re.IGNORECASE,
)
"""Numbers that are dialled as they are. Those of the European Union with 116 look like nothing else."""
TO_CALL = re.compile(rf"{NO_WORD}(?:{SAID.calling})(?!\w)[^.!?\n]{{0,40}}\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A telephone number in a text: the indexes of its beginning and end, and the link that calls it."""

    start: int
    end: int
    href: str


def callable_numbers(html: str, settings: Settings) -> str:
    """A page's HTML, in whose text each telephone number is a link. All else stays to the byte."""
    before = ""

    def replaced(found: re.Match[str]) -> str:
        nonlocal before
        written = found["text"]
        if written is None:
            before = "" if PARAGRAPH.match(found[0]) else (before + TAG.sub(" ", found[0]))[-CONTEXT:]
            return found[0]
        text, told = unescape(written), before
        before = (before + text)[-CONTEXT:]
        calls = tuple(find_calls(text, settings, told)) if NUMBER.search(text) else ()
        return _with_links(text, calls) if calls else written

    return TOKEN.sub(replaced, html) if NUMBER.search(html) else html


def find_calls(text: str, settings: Settings, before: str = "") -> Iterator[Call]:
    """The telephone numbers of a text, in their order; what stands `before` it may say that one is an
    account's or a customer's.
    """
    region = region_of(settings.contact)
    calls = (*_numbers(text, region), *_short_numbers(text, before, settings))
    if not calls:
        return
    claimed = [
        (one.start - len(before), one.end - len(before))
        for one in find_personal_data(before + text)
        if one.kind != "phone"
    ]
    done = 0
    for call in sorted(calls, key=lambda call: (call.start, -call.end)):
        if call.start >= done and not any(start < call.end and call.start < end for start, end in claimed):
            yield call
            done = call.end


def dial(number: str, region: str) -> str:
    """The link that calls a number: with its country's code (E.164), or as it is where that is no number of
    the country's plan, as 116 116.
    """
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, region or None)
    except phonenumbers.NumberParseException:
        parsed = None
    if parsed and (phonenumbers.is_valid_number(parsed) or number.startswith("+")):
        return f"tel:{phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)}"
    return "tel:" + "".join(sign for sign in number if sign in "+0123456789")


@lru_cache(maxsize=4)
def region_of(contact: Contact) -> str:
    """The country whose numbers stand without a code, as the settings tell it: by `country`, `holidays`, or
    the code of a number; "" where none does.
    """
    import phonenumbers

    if told := contact.country or contact.holidays.partition("-")[0]:
        return told
    for number in (contact.phone, contact.hotline):
        try:
            return phonenumbers.region_code_for_number(phonenumbers.parse(number)) or ""
        except phonenumbers.NumberParseException:
            continue
    return ""


def _numbers(text: str, region: str) -> Iterator[Call]:
    """Those of the numbering plans, grouped as such numbers are; one with a country's code need not be given
    out yet, and may be short there.
    """
    from phonenumbers import Leniency, PhoneNumberMatcher

    for leniency in (Leniency.STRICT_GROUPING, Leniency.POSSIBLE):
        for match in PhoneNumberMatcher(text, region or None, leniency=leniency):
            number = OPENED.sub("", match.raw_string)
            start = match.end - len(number)
            if (leniency == Leniency.STRICT_GROUPING or number.startswith("+")) and not text[:start].endswith(
                PARTS_OF_ADDRESSES
            ):
                yield Call(start=start, end=match.end, href=dial(number, region))


def _short_numbers(text: str, before: str, settings: Settings) -> Iterator[Call]:
    """Those with 116, and behind words that ask for a call those of emergencies and of the settings."""
    from phonenumbers import connects_to_emergency_number

    region = region_of(settings.contact)
    own = {"".join(filter(str.isdecimal, one)) for one in own_contacts(settings)} | {ANYWHERE}
    for match in SHORT.finditer(text):
        number = "".join(match[0].split())
        if match["harmonised"] or (
            (number in own or connects_to_emergency_number(number, region))
            and TO_CALL.search(before + text[: match.start()])
        ):
            yield Call(start=match.start(), end=match.end(), href=f"tel:{number}")


def _with_links(text: str, calls: tuple[Call, ...]) -> str:
    pieces, position = [], 0
    for call in calls:
        number = escape(text[call.start : call.end])
        pieces += [escape(text[position : call.start], quote=False), f'<a href="{call.href}">{number}</a>']
        position = call.end
    return "".join((*pieces, escape(text[position:], quote=False)))
