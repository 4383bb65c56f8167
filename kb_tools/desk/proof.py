"""What is proved of a suggestion before an agent sees it. Pure: whether the link is answered is for the
caller to know.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from urllib.parse import urlsplit

from kb_tools.desk.guard import find_personal_data
from kb_tools.desk.links import find_links
from kb_tools.models import Hit, Proof, Reply
from kb_tools.settings.settings import Settings

CheckLink = Callable[[Hit], Proof]
"""Says whether a hit's link leads somewhere."""


def in_the_index(_: Hit) -> Proof:
    """All that is known where no site was built: the link is one of the index."""
    return Proof(what="link", holds=True, facts="in the index, site not built", known=False)


def prove_suggestion(hit: Hit, reply: Reply, settings: Settings, check_link: CheckLink) -> tuple[Proof, ...]:
    """Everything that is looked at, what fails as well as what holds."""
    return tuple(_proofs(hit, reply, settings, check_link))


def own_contacts(settings: Settings) -> tuple[str, ...]:
    """The numbers and addresses that customers and replies may name."""
    contact = settings.contact
    addresses = (f"@{domain.lower()}" for domain in settings.allowed_domains)
    return (contact.phone, contact.hotline, contact.email, *settings.allowed_phones, *addresses)


def foreign_links(text: str, settings: Settings, own_url: str = "") -> tuple[str, ...]:
    """The links in a text that lead neither to the site, nor to an allowed domain, nor to `own_url`."""
    allowed = {
        urlsplit(settings.site_url).hostname or "",
        *(domain.lower() for domain in settings.allowed_domains),
    } - {""}
    links = (text[start:end] for start, end in find_links(text))
    return tuple(link for link in links if link != own_url and not _is_within(link, allowed))


def _is_within(link: str, domains: set[str]) -> bool:
    host = (urlsplit(link if "//" in link else f"https://{link}").hostname or "").lower()
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def _proofs(hit: Hit, reply: Reply, settings: Settings, check_link: CheckLink) -> Iterator[Proof]:
    yield _link(hit, reply, settings, check_link)
    yield _reviewed(hit.reviewed)
    if hit.start is not None:
        yield _second(hit.start, hit.duration)
    yield Proof(what="length", holds=reply.fits, facts=f"{reply.length}/{reply.limit}")
    kinds = sorted(
        {finding.kind.replace("_", " ") for finding in find_personal_data(reply.text, own_contacts(settings))}
    )
    yield Proof(what="personal data", holds=not kinds, facts=", ".join(kinds) or "no personal data")


def _link(hit: Hit, reply: Reply, settings: Settings, check_link: CheckLink) -> Proof:
    if reply.text.split().count(hit.url) != 1:
        return Proof(what="link", holds=False, facts="the link is not once and whole in the reply")
    if foreign := foreign_links(reply.text.replace(hit.url, " "), settings):
        return Proof(
            what="link",
            holds=False,
            facts=f"the reply links to {foreign[0][:60]}, which `allowed_domains` does not name",
        )
    return check_link(hit)


def _reviewed(day: date | None) -> Proof:
    return Proof(
        what="reviewed",
        holds=True,
        facts=f"checked {day.isoformat()}" if day else "no review date",
        known=day is not None,
    )


def _second(start: int, duration: int | None) -> Proof:
    if duration is None:
        return Proof(what="second", holds=True, facts=f"second {start}, length unknown", known=False)
    return Proof(what="second", holds=0 <= start < duration, facts=f"second {start} of {duration}")
