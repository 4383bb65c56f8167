"""Whether the published site has all that a generation links to."""

from __future__ import annotations

from hashlib import sha256

from kb_tools.errors import KbError
from kb_tools.links.built_site import RECORD, recorded_whole
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import Settings
from kb_tools.sources.seals import read_sealed
from kb_tools.text import counted, joined, say

SHOWN = 3
"""Links that are named, of those that lead nowhere."""


def proved_site(settings: Settings) -> str:
    """The digest of what is recorded of the site, once every link of the index leads somewhere in it. Raises
    KbError.
    """
    build = say("run `kb build`, publish the site, and then the index: kb index --publish")
    try:
        record = read_sealed(settings.state_dir / RECORD)
        site = recorded_whole(record, settings.site_url)
    except (OSError, ValueError):
        record, site = b"", None
    if site is None:
        raise KbError(say("nothing is known of the published site"), build)
    with open_index(settings) as index:
        flaws = site.prove(index.links())
    if flaws:
        told = joined([say("{url} ({why})", url=link.url, why=flaw[0]) for link, flaw in flaws[:SHOWN]], "; ")
        what = counted(
            len(flaws),
            "the published site lacks {n:,} link of this index: {links}",
            "the published site lacks {n:,} links of this index: {links}",
            links=told,
        )
        raise KbError(what, build)
    return sha256(record).hexdigest()
