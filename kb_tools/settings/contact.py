"""How customers reach a human: the channels in the operator's order, and when somebody is there; the
operator's clock.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import FieldError, Reader, day, flag, matching, read_part, text, texts
from kb_tools.languages import codes, language
from kb_tools.settings.helplines import HELPLINES, Helpline
from kb_tools.text import say

CHANNELS = ("phone", "hotline", "email", "form", "direct_message", "chat")
HOURS = re.compile(
    r"([a-z]{2})(?:\s*[-–]\s*([a-z]{2}))?\s+(\d{1,2})(?::(\d{2}))?\s*[-–]\s*(\d{1,2})(?::(\d{2}))?"
)


web_address = matching(
    r"https?://[^\s/?#]+\S*",
    lambda value: say("is not a web address: {value!r}", value=value),
    say("write it in full, such as {address}", address="https://www.example.com/contact"),
)
"""An address that starts with https:// or http://: nothing a browser would run."""


folder_address = matching(
    r"https?://[^\s/?#]+[^\s?#]*",
    lambda value: say("is not a web address: {value!r}", value=value),
    say("write it in full, such as {address}", address="https://help.example.com/"),
)
"""An address below which there are others."""


phone_number = matching(
    r"\D*\d.*",
    lambda value: say("is not a telephone number: {value!r}", value=value),
    say("write the number, such as {number}, or take the line out", number="+49 30 1234567"),
)
"""A text with a number in it; the guard lets customers quote that number, and replies name it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A stretch of a weekday (0 is Monday) in which somebody is there, in minutes since midnight, `end` not
    included.
    """

    day: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How a customer reaches a human."""

    phone: str = ""
    hotline: str = ""
    """The number for emergencies, such as blocking a card; replies to them name it first."""
    email: str = ""
    form: str = ""
    """The address of a contact form; `?article=<id>` is added to it."""
    direct_message: bool = False
    """Whether customers may write to `dm_recipient_id` on X."""
    chat: str = ""
    """The address of a chat; `?article=<id>` is added to it."""
    hours: str = ""
    """When the phone is answered, in words, as printed. Without it the site writes `open` out."""
    open: tuple[Hours, ...] = ()
    """The same for computing, such as `Mo-Fr 8:00-20:00`."""
    closed: tuple[date, ...] = ()
    """Days on which nobody is there whatever `open` says."""
    holidays: str = ""
    """A country or region such as DE or DE-HE, on whose public holidays nobody is there."""
    country: str = ""
    """Whose helplines replies to people in danger name, such as DE; else that of `holidays`."""
    time_zone: str = "Europe/Berlin"
    """An IANA name, for `hours` and `open`."""
    order: tuple[str, ...] = CHANNELS
    """The operator's order of the channels."""

    @property
    def helpline(self) -> Helpline | None:
        """Whom people in danger can call in the company's country, where that is known."""
        return HELPLINES.get(self.country or self.holidays.partition("-")[0])

    @property
    def channels(self) -> tuple[str, ...]:
        """The channels that are set, in the operator's order."""
        return tuple(name for name in self.order if getattr(self, name))


def read_contact(node: Node, languages: Sequence[str] = ()) -> Contact:
    """The `contact` section of a site in these languages. Raises FieldError for the first mistake in it."""
    readers: dict[str, Reader] = {**FIELDS, "open": partial(_open, languages=languages)}
    values = read_part(node, readers, "contact")
    written = [name for name in values if name in CHANNELS]
    in_their_places = written == [name for name in CHANNELS if name in written]
    return Contact(**values, order=CHANNELS if in_their_places else tuple(written))


def parse_hours(written: str, languages: Sequence[str] = ()) -> tuple[Hours, ...]:
    """`Mo-Fr 8:00-20:00` as one Hours for each day. The days are those of the first language that has them,
    of these or of any: `di` is Tuesday in German, Sunday in French. Raises ValueError.
    """
    match = HOURS.fullmatch(written.strip().lower())
    if not match:
        raise ValueError(written)
    named = (match[1], match[2] or match[1])
    weeks = (language(code).formats.short_days for code in (*languages, *codes()))
    first, last = next((tuple(map(week.index, named)) for week in weeks if {*named} <= {*week}), (7, 7))
    start, end = (
        int(hour) * 60 + int(minute or 0) for hour, minute in ((match[3], match[4]), (match[5], match[6]))
    )
    if not (first <= last < 7 and 0 <= start < end <= 24 * 60):
        raise ValueError(written)
    return tuple(Hours(day=day, start=start, end=end) for day in range(first, last + 1))


def _open(node: Node, languages: Sequence[str]) -> tuple[Hours, ...]:
    return tuple(
        sorted(
            (hours for written in texts(node) for hours in _hours(written, languages)),
            key=lambda hours: (hours.day, hours.start),
        )
    )


def _hours(written: str, languages: Sequence[str]) -> tuple[Hours, ...]:
    try:
        return parse_hours(written, languages)
    except ValueError:
        raise FieldError(
            say("has hours I cannot read: {value!r}", value=written[:60]),
            say("write days and times as `Mo-Fr 8:00-20:00`, one a line"),
        ) from None


FIELDS: dict[str, Reader] = {
    "phone": phone_number,
    "hotline": phone_number,
    "email": matching(
        r"[^\s@?&<>\"]+@[^\s@?&<>\"]+",
        lambda value: say("is not a mail address: {value!r}", value=value),
        say("write it as help@example.com"),
    ),
    "form": web_address,
    "direct_message": flag,
    "chat": web_address,
    "hours": text,
    "closed": lambda node: tuple(sorted(map(day, node.items))),
    "holidays": matching(
        r"[A-Z]{2}(-[A-Z0-9]{1,3})?",
        lambda value: say("is not a region: {value!r}", value=value),
        say("write a country such as DE, or a part of one such as DE-HE"),
    ),
    "country": matching(
        "|".join(HELPLINES),
        lambda value: say("is not a country whose helplines are known: {value!r}", value=value),
        say("use one of: {names}", names=", ".join(HELPLINES)),
    ),
    "time_zone": matching(
        r"[A-Za-z][A-Za-z0-9_+/-]*",
        lambda value: say("is not a time zone: {value!r}", value=value),
        say("write a name such as Europe/Berlin"),
    ),
}


def now_in(time_zone: str) -> datetime:
    """The time by the operator's clock; this machine's where the zone has no such name."""
    from zoneinfo import ZoneInfo

    try:
        return datetime.now(ZoneInfo(time_zone))
    except (ValueError, OSError, KeyError):  # no zone is a KeyError; a name may also be a folder's
        return datetime.now().astimezone()
