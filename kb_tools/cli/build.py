"""`kb build`: from the sources to what customers and agents use."""

from __future__ import annotations

import click

from kb_tools.cli.check import found_in_sources
from kb_tools.cli.opening import load_settings, ready_index, refresh
from kb_tools.cli.talk import language, talk, told
from kb_tools.errors import SourcesBroken
from kb_tools.links.built_site import Flaw, site_in
from kb_tools.models import Link, Problem
from kb_tools.review.sources import review_sources
from kb_tools.site.build import note_addresses, remember_site, require_trust
from kb_tools.site.mkdocs.building import build_site
from kb_tools.site.plain.build import build_plain
from kb_tools.site.swap import beside, swap
from kb_tools.telling import index, problems
from kb_tools.telling.emit import emit
from kb_tools.text import counted, say


@click.command()
@click.option("--plain", is_flag=True, help="Build plain pages, without MkDocs, at the same addresses.")
def build(plain: bool) -> None:
    """Check the sources, refresh the index, build the site, and prove that every link resolves.

    \b
    Example:
      kb build
    """
    settings, found = load_settings(), found_in_sources(review_sources)
    if found:
        talk(problems.text(found, language()))
    if any(problem.severity == "error" for problem in found):
        what = say("the sources have problems, so nothing was built")
        raise SourcesBroken(what, say("mend what is listed above"))
    require_trust(settings)
    emit(index.text(refresh(settings), language()))
    links = ready_index(settings).links()
    with beside(settings.site_dir) as folder:
        (build_plain if plain else build_site)(settings, folder)
        if broken := site_in(folder, settings.site_url).prove(links):
            talk(problems.text([_dead(*one) for one in broken], language()))
            what = counted(
                len(broken),
                "{n:,} link of the index does not resolve",
                "{n:,} links of the index do not resolve",
            )
            raise SourcesBroken(what, say("mend what is listed above and build again"))
        swap(settings.site_dir)
    remember_site(settings)
    note_addresses(settings.root)
    done = say(
        "Built {folder}/, and all {n:,} links of the index resolve.",
        folder=settings.name(settings.site_dir),
        n=len(links),
    )
    emit(told(done))


def _dead(link: Link, flaw: Flaw) -> Problem:
    what = say("{url!r} leads nowhere: {flaw}", url=link.url, flaw=flaw[0])
    return Problem(file=link.source, line=0, what=what, fix=flaw[1], rule="dead-link")
