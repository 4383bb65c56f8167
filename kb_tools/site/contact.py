"""The contact box: the operator's channels in the operator's order, each told which article the customer
comes from.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from urllib.parse import quote, urlsplit

from kb_tools.errors import KbError
from kb_tools.languages import Language
from kb_tools.languages.site import Site
from kb_tools.settings.contact import Contact, Hours
from kb_tools.settings.settings import Settings
from kb_tools.site.calls import callable_numbers, dial, region_of
from kb_tools.site.rendering import render
from kb_tools.text import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One channel as the box shows it: `name` of the channel, the words on it, what it shows below them, and
    where it leads.
    """

    name: str
    label: str
    detail: str
    href: str


def contact_box(
    settings: Settings, lang: str, days_off: Iterable[date] = (), article: tuple[str, str] | None = None
) -> str:
    """The box's HTML, "" when no channel is set. `article` is the (id, title) of the page it stands on."""
    contact, language = settings.contact, settings.language(lang)
    ways = contact_ways(settings, language.site, article)
    if not ways:
        return ""
    written = any(way.name in ("email", "form", "direct_message", "chat") for way in ways)
    hours = contact.hours or spoken_hours(contact, language)
    html = render(
        "contact.html",
        language,
        days=language.formats.days,
        ways=ways,
        hours=hours,
        calendar=_calendar(contact, days_off),
        written=written,
    )
    return callable_numbers(html, settings)


def contact_ways(settings: Settings, words: Site, article: tuple[str, str] | None = None) -> tuple[Way, ...]:
    """The channels that are set. A direct message needs `dm_recipient_id`, without which X has no address for
    one.
    """
    subject = (
        words.contact_subject.format(id=article[0], title=article[1])
        if article
        else words.contact_subject_plain
    )
    found = (
        _way(name, settings, words, subject, article[0] if article else "")
        for name in settings.contact.channels
    )
    return tuple(way for way in found if way.href)


def _way(name: str, settings: Settings, words: Site, subject: str, article: str) -> Way:
    contact, about = settings.contact, quote(subject, safe="")
    region = region_of(contact)
    details = {
        "phone": contact.phone,
        "hotline": contact.hotline,
        "email": contact.email,
        "direct_message": f"@{settings.handle}" if settings.handle else "",
        "form": urlsplit(contact.form).hostname or "",
        "chat": urlsplit(contact.chat).hostname or "",
    }
    hrefs = {
        "phone": dial(contact.phone, region),
        "hotline": dial(contact.hotline, region),
        "email": f"mailto:{quote(contact.email, safe='@')}?subject={about}",
        "form": _with_article(contact.form, article),
        "chat": _with_article(contact.chat, article),
        "direct_message": f"https://x.com/messages/compose?recipient_id={settings.dm_recipient_id}"
        f"&text={about}"
        if settings.dm_recipient_id
        else "",
    }
    return Way(name=name, label=getattr(words, f"contact_{name}"), detail=details[name], href=hrefs[name])


def _with_article(address: str, article: str) -> str:
    if not article:
        return address
    page, hash_, anchor = address.partition("#")
    return f"{page}{'&' if '?' in page else '?'}article={quote(article, safe='')}{hash_}{anchor}"


def spoken_hours(contact: Contact, language: Language) -> str:
    """`Montag bis Freitag 8:00–20:00 Uhr, Samstag 9:00–14:00 Uhr (Ortszeit Berlin)`; "" when no hours are
    set.
    """
    if not contact.open:
        return ""
    by_day = {
        day: tuple((h.start, h.end) for h in hours)
        for day, hours in groupby(contact.open, key=lambda hours: hours.day)
    }
    runs = groupby(by_day, key=lambda day: (by_day[day], day - list(by_day).index(day)))
    parts = [f"{_days(list(days), language)} {_times(times, language.site)}" for (times, _), days in runs]
    return (
        f"{', '.join(parts)} "
        f"({language.site.local_time.format(zone=contact.time_zone.rpartition('/')[2].replace('_', ' '))})"
    )


def _days(days: list[int], language: Language) -> str:
    first, last = language.formats.days[days[0]], language.formats.days[days[-1]]
    return first if len(days) == 1 else language.site.day_range.format(first=first, last=last)


def _times(times: Iterable[tuple[int, int]], words: Site) -> str:
    return ", ".join(words.time_range.format(start=_clock(start), end=_clock(end)) for start, end in times)


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _calendar(contact: Contact, days_off: Iterable[date]) -> str:
    """What the browser needs to say whether somebody is there now: JSON, "" when no hours are set."""
    if not contact.open:
        return ""
    closed = sorted({day.isoformat() for day in (*contact.closed, *days_off)})
    return json.dumps(
        {"zone": contact.time_zone, "hours": [_stretch(hours) for hours in contact.open], "closed": closed}
    )


def _stretch(hours: Hours) -> tuple[int, int, int]:
    return hours.day, hours.start, hours.end


def public_holidays(region: str, years: Iterable[int]) -> tuple[date, ...]:
    """The public holidays of a country or a part of one (DE, DE-HE). Raises KbError without the library
    `holidays`, or for a region it does not know.
    """
    if not region:
        return ()
    try:
        from holidays import country_holidays
    except ImportError:
        raise KbError(
            say("`holidays` under contact needs a library that is not there"),
            say("install the extra `holidays`, or list the days under `closed`"),
        ) from None
    country, _, part = region.partition("-")
    try:
        return tuple(sorted(country_holidays(country, subdiv=part or None, years=tuple(years))))
    except NotImplementedError:
        raise KbError(
            say("nobody knows the holidays of {region!r}", region=region),
            say("write a code such as DE-HE, or list the days under `closed`"),
        ) from None
