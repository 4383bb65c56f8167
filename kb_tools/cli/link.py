"""`kb link`: which video belongs to which article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import click

from kb_tools.cli.asking import ask_each, write_each
from kb_tools.cli.opening import load_settings, ready_index, refresh, with_bar
from kb_tools.cli.talk import language, talk
from kb_tools.errors import SourcesBroken
from kb_tools.search.linking import LinkProposal, ask_in, linked_pairs, propose
from kb_tools.settings.settings import Settings
from kb_tools.sources.editing.front_matter import write_links
from kb_tools.sources.editing.videos_file import write_to_videos
from kb_tools.sources.reading import Sources, read_sources
from kb_tools.telling import linking as telling
from kb_tools.telling.emit import emit
from kb_tools.text import counted, say


@click.command()
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=0.27,
    show_default=True,
    help="The score from which a pair is proposed.",
)
@click.option("--write", is_flag=True, help="Write all that is proposed into the sources.")
@click.option("--review", is_flag=True, help="Ask one by one (y, n, q to stop), and write what was accepted.")
@click.option(
    "--into",
    type=click.Choice(["articles", "videos"]),
    default="articles",
    show_default=True,
    help="Where to write: `videos:` in each article's front matter, with the chapter's second, or "
    "`articles:` in videos.yaml.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def link(least: float, write: bool, review: bool, into: str, as_json: bool) -> None:
    """Propose which video or chapter explains which article, and write it down.

    Lists the articles that have no video and the videos that no article uses, too.

    \b
    Example:
      kb link --review
    """
    settings = load_settings()
    sources = read_sources(settings)
    linked = linked_pairs(sources.articles, sources.videos, settings)
    found = _proposals(settings, sources, least)
    new = [one for one in found if one.pair not in linked]
    accepted = _reviewed(new) if review else new if write else []
    written = write_each(
        settings,
        accepted,
        lambda one: one.article.file if into == "articles" else one.video.id,
        lambda name, group: _write(settings, into, name, group),
    )
    linked |= {one.pair for one in written}
    emit(
        telling.data(found, written, sources, linked, least)
        if as_json
        else telling.text([] if review else new, sources, linked, language())
    )
    if write or review:
        talk(counted(len(written), "Wrote {n:,} link.", "Wrote {n:,} links."))
    elif new:
        talk(say("Nothing was written: `kb link --review` asks one by one, `kb link --write` takes all."))
    if lost := len(accepted) - len(written):
        what = counted(lost, "{n:,} link could not be written", "{n:,} links could not be written")
        raise SourcesBroken(what, say("mend what is listed above"))


def _proposals(settings: Settings, sources: Sources, least: float) -> tuple[LinkProposal, ...]:
    refresh(settings)
    with ready_index(settings) as index:
        return propose(
            sources.articles,
            sources.videos,
            ask_in(index),
            least=least,
            watch=lambda asking: with_bar(asking, say("Asking")),
        )


def _reviewed(proposals: Iterable[LinkProposal]) -> list[LinkProposal]:
    """Those that the editor says yes to."""

    def show(one: LinkProposal) -> str:
        return f"{telling.article_text(one.article)}\n{telling.proposal_text(one, language())}"

    return [one for one, key in ask_each(proposals, show, say("Link them?"), ("y", "n")) if key == "y"]


def _write(settings: Settings, into: str, name: str, group: Sequence[LinkProposal]) -> None:
    if into == "articles":
        write_links(settings, name, [one.link for one in group])
    else:
        write_to_videos(settings, "articles", {name: [one.article.id for one in group]})
