"""Whether outside links answer, for `kb check --online`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

from kb_tools.links.online import ask
from kb_tools.models import Problem, Proof, Watch
from kb_tools.review.article_rules import found
from kb_tools.review.links import outside_addresses
from kb_tools.review.pages import ReviewedPage
from kb_tools.settings.settings import Settings
from kb_tools.text import joined, say

AT_ONCE = 8


def check_outside(
    pages: Sequence[ReviewedPage], settings: Settings, watch: Watch = iter
) -> tuple[Problem, ...]:
    """A problem for each outside link that does not answer or was not asked. Every address is asked once,
    without what stands behind its #.
    """
    links = [(page.file, target) for page in pages for target in outside_addresses(page, settings)]
    addresses = list(dict.fromkeys(target.address.partition("#")[0] for _, target in links))
    proofs = dict(_asked(addresses, settings, watch))
    lost = say("correct the link, or take it out")
    unknown = say("look at it yourself, or name its host in `allowed_domains` if it is yours")
    return tuple(
        found(
            "link-outside",
            file,
            target.line,
            joined((target.address[:120], proof.facts), " "),
            lost if proof.known else unknown,
        )
        for file, target in links
        if not ((proof := proofs[target.address.partition("#")[0]]).holds and proof.known)
    )


def _asked(addresses: Sequence[str], settings: Settings, watch: Watch) -> Iterator[tuple[str, Proof]]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        waiting = {pool.submit(ask, address, settings): address for address in addresses}
        done = as_completed(waiting)
        for _ in watch(addresses):
            one = next(done)
            yield waiting[one], one.result()
