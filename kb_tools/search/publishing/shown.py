"""What the published site has, and whether that is all that a generation links to."""

from __future__ import annotations

from kb_tools.errors import KbError
from kb_tools.links.built_site import ON_SITE, RECORD, has_still, recorded_whole
from kb_tools.links.online import NotFetched, fetch
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import Settings
from kb_tools.sources.seals import read_sealed, unsealed, write_sealed
from kb_tools.text import counted, joined, say

PROVED = "proved"
"""The file beside the index that says of which generation all links were in a site, and of which site."""
SHOWN = 3
"""Links that are named, of those that lead nowhere."""


def published_record(settings: Settings) -> bytes:
    """What the published site says it has: it is asked itself. Raises KbError."""
    address = settings.site_url + ON_SITE
    try:
        return unsealed(fetch(address, settings))
    except NotFetched as error:
        why = error.why
    except ValueError:
        why = say("it is not what `kb build` writes")
    what = say("the published site does not tell what it has ({url}: {why})", url=address, why=why)
    fix = say("publish the site that `kb build` makes, or go by what was built here: --offline")
    raise KbError(what, fix)


def built_record(settings: Settings) -> bytes:
    """What the site has that was built last on this machine. Raises KbError."""
    try:
        return read_sealed(settings.state_dir / RECORD)
    except (OSError, ValueError):
        raise KbError(say("nothing is known of the site"), say("run `kb build`")) from None


def require_links(settings: Settings, record: bytes) -> None:
    """Raises KbError where a link of the index leads nowhere in the site of that record."""
    fix = say("run `kb build`, publish the site, and then the index: kb index --publish")
    if (site := recorded_whole(record, settings.site_url)) is None:
        raise KbError(say("the published site was built by another version of kb"), fix)
    with open_index(settings) as index:
        name, flaws = index.name, site.prove(index.links(_proved_before(settings, record)))
    if flaws:
        told = joined([say("{url} ({why})", url=link.url, why=flaw[0]) for link, flaw in flaws[:SHOWN]], "; ")
        what = counted(
            len(flaws),
            "the published site lacks {n:,} link of this index: {links}",
            "the published site lacks {n:,} links of this index: {links}",
            links=told,
        )
        raise KbError(what, fix)
    write_sealed(settings.state_dir / PROVED, f"{name}\n".encode() + record)


def _proved_before(settings: Settings, record: bytes) -> str:
    """The generation whose links were all in the site when it was published, if the site has them still."""
    try:
        name, _, before = read_sealed(settings.state_dir / PROVED).partition(b"\n")
    except (OSError, ValueError):
        return ""
    return name.decode() if has_still(before, record) else ""
