"""What is proved of a suggestion before an agent sees it. Pure: whether the link is answered is for the
caller to know.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from kb_tools.desk.answers import Reply
from kb_tools.desk.channels import Channel
from kb_tools.desk.guard import find_personal_data, name_kinds
from kb_tools.desk.links import find_links
from kb_tools.links.addresses import is_within
from kb_tools.models import Hit, Proof
from kb_tools.settings.settings import Settings
from kb_tools.text import say

CheckLink = Callable[[Hit], Proof]
"""Says whether a hit's link leads somewhere."""

NAMES = {
    "link": say("link"),
    "reviewed": say("reviewed"),
    "second": say("second"),
    "length": say("length"),
    "personal data": say("personal data"),
}
"""What is proved, as people call it."""


def in_the_index(_: Hit) -> Proof:
    """All that is known where no site was built: the link is one of the index."""
    return Proof(what="link", holds=True, facts=say("in the index, site not built"), known=False)


def prove_suggestion(
    hits: Sequence[Hit], reply: Reply, settings: Settings, check_link: CheckLink
) -> tuple[Proof, ...]:
    """Everything that is looked at in a reply that hands out these hits, what fails as well as what holds."""
    return tuple(_proofs(hits, reply, settings, check_link))


def prove_text(
    reply: Reply, hits: Sequence[Hit], channel: Channel, settings: Settings, check_link: CheckLink
) -> tuple[Proof, ...]:
    """The same of a reply that somebody wrote or changed, which may hand out none of ours, and the channel's
    own link to a private message.
    """
    private = channel.direct_message.format(id=settings.dm_recipient_id)
    foreign = () if hits else foreign_links(reply.text, settings, private)
    return (*map(_foreign, foreign[:1]), *prove_suggestion(hits, reply, settings, check_link))


def own_contacts(settings: Settings) -> tuple[str, ...]:
    """The numbers and addresses that customers and replies may name."""
    contact = settings.contact
    helpline = contact.helpline.number if contact.helpline else ""
    addresses = (f"@{domain.lower().removeprefix('@')}" for domain in settings.allowed_domains)
    numbers = (*settings.allowed_phones, *(one.number for one in settings.urgent))
    return (contact.phone, contact.hotline, contact.email, helpline, *numbers, *addresses)


def foreign_links(text: str, settings: Settings, own_url: str = "") -> tuple[str, ...]:
    """The links in a text that lead neither to the site, nor to an allowed domain, nor to `own_url`."""
    allowed = [urlsplit(settings.site_url).hostname or "", *settings.allowed_domains]
    links = (text[start:end] for start, end in find_links(text))
    return tuple(link for link in links if link != own_url and not _leads_to(link, allowed))


def _leads_to(link: str, domains: Iterable[str]) -> bool:
    return is_within(urlsplit(link if "//" in link else f"https://{link}").hostname or "", domains)


def _proofs(hits: Sequence[Hit], reply: Reply, settings: Settings, check_link: CheckLink) -> Iterator[Proof]:
    own = {hit.url for hit in hits}
    for hit in hits:
        yield _link(hit, reply, own, settings, check_link)
        yield _reviewed(hit.entry.reviewed)
        if hit.start is not None:
            yield _second(hit.start, hit.entry.duration)
    yield Proof(what="length", holds=reply.fits, facts=f"{reply.length}/{reply.limit}")
    found = find_personal_data(reply.text, own_contacts(settings))
    facts = name_kinds(found) if found else say("no personal data")
    yield Proof(what="personal data", holds=not found, facts=facts)


def _link(hit: Hit, reply: Reply, own: Collection[str], settings: Settings, check_link: CheckLink) -> Proof:
    """`own` are the addresses of all hits that the reply hands out."""
    words = reply.text.split()
    if words.count(hit.url) != 1:
        return Proof(what="link", holds=False, facts=say("the link is not once and whole in the reply"))
    if foreign := foreign_links(" ".join(word for word in words if word not in own), settings):
        return _foreign(foreign[0])
    return check_link(hit)


def _foreign(link: str) -> Proof:
    facts = say("the reply links to {link}, which `allowed_domains` does not name", link=link[:60])
    return Proof(what="link", holds=False, facts=facts)


def _reviewed(day: date | None) -> Proof:
    return Proof(
        what="reviewed",
        holds=True,
        facts=say("checked {day}", day=day) if day else say("no review date"),
        known=day is not None,
    )


def _second(start: int, duration: int | None) -> Proof:
    if duration is None:
        unknown = say("second {start}, length unknown", start=start)
        return Proof(what="second", holds=True, facts=unknown, known=False)
    facts = say("second {start} of {duration}", start=start, duration=duration)
    return Proof(what="second", holds=0 <= start < duration, facts=facts)
