"""Whether outside links answer, for `kb check --online`. The only file of this room that uses the network."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from kb_tools.models import Problem, Watch
from kb_tools.review.article_rules import found
from kb_tools.review.links import outside_addresses
from kb_tools.settings.settings import Settings
from kb_tools.text import clean

if TYPE_CHECKING:
    from kb_tools.review.pages import Page

SECONDS = 10.0
"""How long a server may take to answer."""
AT_ONCE = 8
REFUSES_HEAD = (403, 404, 405, 406, 429, 500, 501, 503)
"""What servers say that do not know, or do not like, to be asked for the head alone: they are asked for the
page.
"""
THERE_ALL_THE_SAME = (401, 403, 429, 503, 999)
"""What servers say to programs about pages that people may well see."""
BROWSER = {"User-Agent": "Mozilla/5.0 (compatible; kb-tools)", "Accept": "text/html,*/*"}


def check_outside(pages: Sequence[Page], settings: Settings, watch: Watch = iter) -> tuple[Problem, ...]:
    """A problem for each outside link that does not answer. Every address is asked once, without what stands
    behind its #.
    """
    links = [(page.file, target) for page in pages for target in outside_addresses(page, settings)]
    addresses = list(dict.fromkeys(target.address.partition("#")[0] for _, target in links))
    flaws = dict(_asked(addresses, watch))
    fix = "correct the link, or take it out"
    return tuple(
        found("link-outside", file, target.line, f"{target.address[:120]} {flaw}", fix)
        for file, target in links
        if (flaw := flaws.get(target.address.partition("#")[0]))
    )


def _asked(addresses: Sequence[str], watch: Watch) -> Iterator[tuple[str, str]]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        waiting = {pool.submit(ask, address): address for address in addresses}
        done = as_completed(waiting)
        for _ in watch(addresses):
            one = next(done)
            yield waiting[one], one.result()


def ask(address: str) -> str:
    """What is wrong with an address, "" where it answers with a page or with a redirect that leads to one."""
    flaw, code = _request(address, "HEAD")
    if code in REFUSES_HEAD:
        flaw, code = _request(address, "GET")
    return "" if code in THERE_ALL_THE_SAME else flaw


def _request(address: str, method: str) -> tuple[str, int]:
    try:
        with urlopen(Request(address, method=method, headers=BROWSER), timeout=SECONDS) as answer:  # noqa: S310 - http(s) only
            return "", answer.status
    except HTTPError as error:
        error.close()
        return f"answers {error.code}", error.code
    except (URLError, OSError, ValueError) as error:
        return f"does not answer ({clean(str(getattr(error, 'reason', error)))[:80]})", 0
    except Exception as error:  # http.client's own, and what a server's headers may do to it
        return f"does not answer ({type(error).__name__})", 0
