"""The command `kb`. A command is its options and a few lines; what it needs is imported inside it, so that it starts fast."""

from __future__ import annotations

import json
import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from kb_tools import __version__
from kb_tools.cli_check import STARTED_IN, check, print_problems, source_problems
from kb_tools.cli_desk import desk, suggest, triage
from kb_tools.cli_gaps import gaps
from kb_tools.cli_learn import learn
from kb_tools.cli_link import link
from kb_tools.cli_new import import_, new
from kb_tools.cli_report import report
from kb_tools.cli_usage import usage
from kb_tools.cli_videos import videos
from kb_tools.errors import KbError, SourcesBroken
from kb_tools.opening import index_here, refresh_here, settings_here

if TYPE_CHECKING:
    from kb_tools.search.refresh import Report


class Commands(click.Group):
    """The one place where what went wrong becomes a message and an exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KbError as error:
            _complain(str(error))
            ctx.exit(error.exit_code)
        except OSError as error:
            if error.filename is None:
                raise
            _complain(f"{error.filename}: {error.strerror} - check the disk and the permissions")
            ctx.exit(1)


def _complain(message: str) -> None:
    """One line, whatever is in the message."""
    from kb_tools.fields import clean

    click.echo(f"{click.style('kb:', fg='red', bold=True)} {' '.join(clean(message).split())}", err=True)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kb")
@click.option("-C", "folder", type=click.Path(exists=True, file_okay=False), help="Work on the knowledge base in this folder.")
def main(folder: str | None) -> None:
    """Find the answer for a customer's message in a folder of Markdown and YouTube explainers.

    \b
    Example:
      kb suggest "Wann wird die Quartalsabrechnung gebucht?"
    """
    if folder:
        click.get_current_context().meta[STARTED_IN] = str(Path.cwd())
        os.chdir(folder)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", default="Example Ltd", help="The company's name.", show_default=True)
@click.option("--lang", default="en", type=click.Choice(["de", "en"]), help="The language to start in.", show_default=True)
def init(folder: Path, name: str, lang: str) -> None:
    """Start a small working knowledge base in FOLDER.

    \b
    Example:
      kb init help --name "Stadtwerke Beispiel" --lang de
    """
    from kb_tools.fields import clean
    from kb_tools.starter import write_starter

    written = write_starter(folder, name, lang)
    for path in written:
        click.echo(f"  {clean(str(path))}")
    question = {"de": "Wann habt ihr offen?", "en": "when are you open?"}[lang]
    place = shlex.quote(clean(str(folder)))
    click.echo(f'\nTry it:\n  kb -C {place} suggest "{question}"\n  kb -C {place} build', err=True)


@main.command()
@click.option("--rebuild", is_flag=True, help="Make everything anew.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")
def index(rebuild: bool, as_json: bool) -> None:
    """Build or refresh the search index: only what changed is redone.

    \b
    Example:
      kb index
    """
    report = refresh_here(settings_here(), rebuild=rebuild)
    lost = sum(problem.severity == "error" for problem in report.problems)
    if as_json:
        names = ("added", "changed", "deleted", "articles", "videos", "passages", "rebuilt")
        click.echo(json.dumps({name: getattr(report, name) for name in names} | {"problems": lost}))
    else:
        click.echo(_done(report))
    if lost:
        print_problems(report.problems, err=True)
        sys.exit(1)


@main.command()
@click.argument("query", nargs=-1, required=True)
@click.option("-n", "most", default=10, show_default=True, help="How many hits at the most.")
@click.option("--json", "as_json", is_flag=True, help="Print the hits as JSON.")
def search(query: tuple[str, ...], most: int, as_json: bool) -> None:
    """Search for people who know what they look for.

    Words rank, quoted phrases must occur, and lang: kind: tag: id: title: narrow down; a - before any of them excludes.

    \b
    Example:
      kb search 'lang:de kind:video tag:karte "am Telefon"'
    """
    from kb_tools.fields import clean
    from kb_tools.search.query import find_query, hit_json
    from kb_tools.terminal import show_hits

    hits = find_query(" ".join(query), index_here(settings_here()))[:most]
    if as_json:
        click.echo(clean(json.dumps([hit_json(hit) for hit in hits], ensure_ascii=False, indent=2)))
    elif hits:
        click.echo(show_hits(hits))
    else:
        click.echo("Nothing found.", err=True)
    sys.exit(not hits)


@main.command("eval")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--set", "part", default="", help='Only the lines whose "set" is this.')
@click.option("--explain-misses", is_flag=True, help="Show each message whose answer is not among the first three, and what came instead.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def evaluate(file: Path, part: str, explain_misses: bool, as_json: bool) -> None:
    """Measure hit@1, hit@3 and MRR over lines of {"text": ..., "expect": [article or video ids]}.

    \b
    Example:
      kb eval tests/questions.jsonl --explain-misses
    """
    from kb_tools.search.evaluate import ask_all, measure, read_questions
    from kb_tools.search.find import find_answers
    from kb_tools.terminal import show_figures, show_misses

    settings = settings_here()
    questions, opened = read_questions(file, part), index_here(settings)
    outcomes = ask_all(questions, lambda text: find_answers(text, opened)[1], settings.threshold)
    if explain_misses:
        click.echo(show_misses(outcomes), err=as_json)
    click.echo(json.dumps(measure(outcomes)) if as_json else show_figures(measure(outcomes)))


@main.command()
def build() -> None:
    """Check the sources, refresh the index, build the site, and prove that every link resolves.

    \b
    Example:
      kb build
    """
    from kb_tools.site.build import build_site
    from kb_tools.site.proof import prove
    from kb_tools.terminal import count

    settings, problems = settings_here(), source_problems()
    print_problems(problems, err=True)
    if any(problem.severity == "error" for problem in problems):
        raise SourcesBroken("the sources have problems, so nothing was built", "mend what is listed above")
    click.echo(_done(refresh_here(settings)))
    build_site()
    links = index_here(settings).links()
    broken = prove(settings.site_dir, settings.site_url, links)
    print_problems(broken, err=True)
    if broken:
        raise SourcesBroken(f"{count(len(broken), 'link')} of the index do not resolve", "mend what is listed above and build again")
    click.echo(f"Built {settings.site_dir}/, and all {len(links):,} links of the index resolve.")


def _done(report: Report) -> str:
    from kb_tools.terminal import count

    holds = f"{count(report.articles, 'article')} and {count(report.videos, 'video')} in {count(report.passages, 'passage')}"
    if not (report.added or report.changed or report.deleted or report.rebuilt):
        return f"Nothing changed: {holds}."
    what = "everything anew" if report.rebuilt else f"{report.added} added, {report.changed} changed, {report.deleted} deleted"
    return f"Indexed {what}: {holds}."


main.add_command(check)
main.add_command(suggest)
main.add_command(desk)
main.add_command(triage)
main.add_command(videos)
main.add_command(usage)
main.add_command(link)
main.add_command(learn)
main.add_command(gaps)
main.add_command(report)
main.add_command(new)
main.add_command(import_)


def entry() -> NoReturn:  # pragma: no cover
    """For `python -m kb_tools`."""
    main(prog_name="kb")
    raise SystemExit


if __name__ == "__main__":
    entry()
