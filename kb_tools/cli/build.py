"""`kb index` and `kb build`: from the sources to what customers and agents use."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from kb_tools.cli.check import print_problems, source_problems
from kb_tools.cli.opening import load_settings, ready_index, refresh
from kb_tools.errors import SourcesBroken
from kb_tools.models import Link, Problem
from kb_tools.text import say

if TYPE_CHECKING:
    from kb_tools.links.built_site import Flaw
    from kb_tools.search.refresh import IndexReport


@click.command()
@click.option("--rebuild", is_flag=True, help="Make everything anew.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")
def index(rebuild: bool, as_json: bool) -> None:
    """Build or refresh the search index: only what changed is redone.

    \b
    Example:
      kb index
    """
    report = refresh(load_settings(), rebuild=rebuild)
    lost = sum(problem.severity == "error" for problem in report.problems)
    if as_json:
        names = ("added", "changed", "deleted", "articles", "videos", "passages", "rebuilt")
        click.echo(json.dumps({name: getattr(report, name) for name in names} | {"problems": lost}))
    else:
        click.echo(_done(report))
    if lost:
        print_problems(report.problems, err=True)
        sys.exit(1)


@click.command()
def build() -> None:
    """Check the sources, refresh the index, build the site, and prove that every link resolves.

    \b
    Example:
      kb build
    """
    from kb_tools.links.built_site import prove
    from kb_tools.site.build import build_site
    from kb_tools.telling.terminal import count

    settings, problems = load_settings(), source_problems()
    print_problems(problems, err=True)
    if any(problem.severity == "error" for problem in problems):
        raise SourcesBroken("the sources have problems, so nothing was built", "mend what is listed above")
    click.echo(_done(refresh(settings)))
    build_site(settings.root)
    links = ready_index(settings).links()
    broken = prove(settings.site_dir, settings.site_url, links)
    print_problems([_dead(*one) for one in broken], err=True)
    if broken:
        raise SourcesBroken(
            f"{count(len(broken), 'link')} of the index do not resolve",
            "mend what is listed above and build again",
        )
    click.echo(
        f"Built {settings.name(settings.site_dir)}/, and all {len(links):,} links of the index resolve."
    )


def _dead(link: Link, flaw: Flaw) -> Problem:
    what = say("{url!r} leads nowhere: {flaw}", url=link.url, flaw=flaw[0])
    return Problem(file=link.source, line=0, what=what, fix=flaw[1], rule="dead-link")


def _done(report: IndexReport) -> str:
    from kb_tools.telling.terminal import count

    holds = (
        f"{count(report.articles, 'article')} and {count(report.videos, 'video')} in "
        f"{count(report.passages, 'passage')}"
    )
    if not (report.added or report.changed or report.deleted or report.rebuilt):
        return f"Nothing changed: {holds}."
    what = (
        "everything anew"
        if report.rebuilt
        else f"{report.added} added, {report.changed} changed, {report.deleted} deleted"
    )
    return f"Indexed {what}: {holds}."
