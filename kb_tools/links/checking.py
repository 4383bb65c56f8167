"""Whether a link that is about to be handed out leads somewhere: in the site as built here, or asked
online.
"""

from __future__ import annotations

from functools import cache

from kb_tools.desk.proof import CheckLink, in_the_index
from kb_tools.models import Hit, Link, Proof
from kb_tools.settings.settings import Settings

SECONDS = 5.0
"""How long a server may take to answer."""


def check_here(settings: Settings) -> CheckLink:
    """Looks the link up in the built site; where no site was built, it is known from the index only. Reads a
    page once.
    """
    if not settings.site_dir.is_dir():
        return in_the_index
    return cache(lambda hit: _in_site(hit, settings))


def check_online(hit: Hit) -> Proof:
    """Asks the server, which must answer with the page or a redirect that leads to one."""
    from urllib.error import HTTPError, URLError
    from urllib.request import Request, urlopen

    if not hit.url.startswith(("https://", "http://")):
        return Proof(what="link", holds=False, facts="it is no web address")
    try:
        with urlopen(  # noqa: S310
            Request(hit.url.partition("#")[0], method="HEAD", headers={"User-Agent": "kb-tools"}),  # noqa: S310
            timeout=SECONDS,
        ) as response:
            return Proof(what="link", holds=True, facts=f"answers online ({response.status})")
    except HTTPError as error:
        return Proof(what="link", holds=False, facts=f"answers {error.code}")
    except (URLError, OSError, ValueError) as error:
        return Proof(what="link", holds=False, facts=f"does not answer ({getattr(error, 'reason', error)})")


def _in_site(hit: Hit, settings: Settings) -> Proof:
    from kb_tools.links.built_site import prove

    if not hit.url.startswith(settings.site_url):
        return Proof(
            what="link",
            holds=True,
            facts="in the index, on YouTube" if hit.kind == "video" else "in the index",
        )
    broken = prove(
        settings.site_dir,
        settings.site_url,
        [Link(url=hit.url, source=hit.id, start=hit.start, duration=hit.duration)],
    )
    facts = (
        f"{broken[0].what.rpartition(': ')[2]} - {broken[0].fix}" if broken else "page is in the built site"
    )
    return Proof(what="link", holds=not broken, facts=facts)
