"""`kb link`: which video belongs to which article.."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from kb_tools.cli.opening import load_settings, ready_index, refresh, with_bar
from kb_tools.errors import KbError, SourcesBroken
from kb_tools.text import one_line

if TYPE_CHECKING:
    from kb_tools.models import Article
    from kb_tools.search.linking import Proposal
    from kb_tools.settings.settings import Settings
    from kb_tools.sources import Sources


@click.command()
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=0.15,
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
    from kb_tools.search.linking import linked_pairs
    from kb_tools.sources import read_sources
    from kb_tools.telling.terminal import count

    settings = load_settings()
    sources = read_sources(settings)
    linked = linked_pairs(sources.articles, sources.videos, settings)
    found = _proposals(settings, sources, least)
    new = [one for one in found if _pair(one) not in linked]
    accepted = list(_reviewed(new)) if review else new if write else []
    written, problems = _write(settings, accepted, into)
    linked |= {_pair(one) for one in written}
    if as_json:
        from kb_tools.text import clean

        click.echo(
            clean(json.dumps(_as_json(found, written, sources, linked, least), ensure_ascii=False, indent=2))
        )
    else:
        click.echo(_told([] if review else new, sources, linked))
    for problem in problems:
        click.echo(f"kb: {one_line(str(problem))}", err=True)
    if write or review:
        click.echo(f"Wrote {count(len(written), 'link')}.", err=True)
    elif new:
        click.echo(
            "Nothing was written: `kb link --review` asks one by one, `kb link --write` takes all.", err=True
        )
    if problems:
        raise SourcesBroken(
            f"{count(len(accepted) - len(written), 'link')} could not be written", "mend what is listed above"
        )


def _proposals(settings: Settings, sources: Sources, least: float) -> tuple[Proposal, ...]:
    from kb_tools.search.linking import ask_in, propose

    refresh(settings)
    with ready_index(settings) as index:
        return propose(
            sources.articles,
            sources.videos,
            ask_in(index),
            least=least,
            watch=lambda asking: with_bar(asking, "Asking"),
        )


def _pair(one: Proposal) -> tuple[str, str, str]:
    return one.article.lang, one.article.id, one.video.id


def _reviewed(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Those that the editor says yes to, until told to stop."""
    for one in proposals:
        click.echo(f"{_article(one.article)}\n{_video(one)}", err=True)
        try:
            said = click.prompt("   Link them?", type=click.Choice(["y", "n", "q"]), err=True)
        except click.Abort:
            click.echo(err=True)
            return
        if said == "q":
            return
        if said == "y":
            yield one


def _write(
    settings: Settings, accepted: Sequence[Proposal], into: str
) -> tuple[list[Proposal], list[KbError]]:
    """Which were written, and what kept the others from it."""
    from kb_tools.sources.editing.front_matter import write_links
    from kb_tools.sources.editing.videos_file import write_to_videos

    groups: defaultdict[str, list[Proposal]] = defaultdict(list)
    for one in accepted:
        groups[one.article.file if into == "articles" else one.video.id].append(one)
    written: list[Proposal] = []
    problems: list[KbError] = []
    for name, group in groups.items():
        try:
            if into == "articles":
                write_links(settings, name, [one.link for one in group])
            else:
                write_to_videos(settings, "articles", {name: [one.article.id for one in group]})
            written += group
        except KbError as problem:
            problems.append(problem)
    if written:
        refresh(settings)
    return written, problems


def _told(new: Sequence[Proposal], sources: Sources, linked: frozenset[tuple[str, str, str]]) -> str:
    """What people read: per article its videos, per video its articles, and who is left alone."""
    from kb_tools.search.linking import without_article, without_video

    of_article: defaultdict[str, list[Proposal]] = defaultdict(list)
    of_video: defaultdict[str, list[Proposal]] = defaultdict(list)
    for one in new:
        of_article[one.article.file].append(one)
        of_video[one.video.id].append(one)
    parts = ["\n".join([_article(group[0].article), *map(_video, group)]) for group in of_article.values()]
    if of_video:
        parts.append(
            _list(
                "Videos and the articles they belong to", [_belonging(group) for group in of_video.values()]
            )
        )
    alone = without_video(sources.articles, linked)
    unused = without_article(sources.articles, sources.videos, linked)
    parts.append(
        _list(
            f"Articles with no video: {len(alone)}",
            [f"{one_line(one.id)} ({one_line(one.lang)})" for one in alone],
        )
    )
    parts.append(
        _list(
            f"Videos that no article uses: {len(unused)}",
            [f"{one.id}  {one_line(one.title)}" for one in unused],
        )
    )
    return "\n\n".join(parts)


def _article(article: Article) -> str:
    return (
        f"{click.style(one_line(article.id), bold=True)} ({one_line(article.lang)})  "
        f"{one_line(article.title)}"
    )


def _video(one: Proposal) -> str:
    from kb_tools.telling.terminal import moment

    at = f" from {moment(one.start)}, {one_line(one.chapter)}" if one.start else ""
    shared = click.style(f"         in common: {', '.join(one_line(word) for word in one.words)}", dim=True)
    return f"   {one.score:.2f}  {one.video.id}  {one_line(one.video.title)}{at}\n{shared}"


def _belonging(group: Sequence[Proposal]) -> str:
    return f"{group[0].video.id}  {', '.join(f'{one_line(one.article.id)} {one.score:.2f}' for one in group)}"


def _list(title: str, rows: Sequence[str]) -> str:
    return "\n".join([click.style(title, bold=True), *(f"   {row}" for row in rows)])


def _as_json(
    found: Sequence[Proposal],
    written: Sequence[Proposal],
    sources: Sources,
    linked: frozenset[tuple[str, str, str]],
    least: float,
) -> dict[str, Any]:
    """Every pair that scores high enough; `linked` says whether the sources say so by now, `written` whether
    this run wrote it.
    """
    from kb_tools.search.linking import without_article, without_video

    alone = without_video(sources.articles, linked)
    unused = without_article(sources.articles, sources.videos, linked)
    return {
        "least": least,
        "proposals": [
            _proposal_json(one) | {"linked": _pair(one) in linked, "written": one in written} for one in found
        ],
        "articles_without_video": [
            {"id": one.id, "language": one.lang, "file": one.file, "title": one.title} for one in alone
        ],
        "videos_without_article": [
            {"id": one.id, "language": one.lang, "title": one.title} for one in unused
        ],
    }


def _proposal_json(one: Proposal) -> dict[str, Any]:
    return {
        "article": one.article.id,
        "language": one.article.lang,
        "file": one.article.file,
        "title": one.article.title,
        "video": one.video.id,
        "video_title": one.video.title,
        "start": one.start,
        "chapter": one.chapter,
        "link": one.link,
        "score": one.score,
        "words": list(one.words),
    }
