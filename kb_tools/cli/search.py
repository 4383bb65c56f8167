"""`kb search` and `kb eval`: for people who want to know what is found, and how well."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from kb_tools.cli.opening import load_settings, ready_index


@click.command()
@click.argument("query", nargs=-1, required=True)
@click.option("-n", "most", default=10, show_default=True, help="How many hits at the most.")
@click.option("--json", "as_json", is_flag=True, help="Print the hits as JSON.")
def search(query: tuple[str, ...], most: int, as_json: bool) -> None:
    """Search for people who know what they look for.

    Words rank, quoted phrases must occur, and lang: kind: tag: id: title: narrow down; a - before any of them
    excludes.

    \b
    Example:
      kb search 'lang:de kind:video tag:karte "am Telefon"'
    """
    from kb_tools.search.query import find_query, hit_json
    from kb_tools.telling.terminal import show_hits
    from kb_tools.text import clean

    with ready_index(load_settings()) as index:
        hits = find_query(" ".join(query), index)[:most]
    if as_json:
        click.echo(clean(json.dumps([hit_json(hit) for hit in hits], ensure_ascii=False, indent=2)))
    elif hits:
        click.echo(show_hits(hits))
    else:
        click.echo("Nothing found.", err=True)
    sys.exit(not hits)


@click.command("eval")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--set", "part", default="", help='Only the lines whose "set" is this.')
@click.option(
    "--explain-misses",
    is_flag=True,
    help="Show each message whose answer is not among the first three, and what came instead.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def evaluate(file: Path, part: str, explain_misses: bool, as_json: bool) -> None:
    """Measure hit@1, hit@3 and MRR over lines of {"text": ..., "expect": [article or video ids]}.

    \b
    Example:
      kb eval tests/questions.jsonl --explain-misses
    """
    from kb_tools.search.evaluate import ask_all, measure, read_questions
    from kb_tools.search.find import find_answers
    from kb_tools.telling.terminal import show_figures, show_misses

    settings = load_settings()
    questions = read_questions(file, part)
    with ready_index(settings) as index:
        outcomes = ask_all(questions, lambda text: find_answers(text, index)[1], settings.threshold)
    if explain_misses:
        click.echo(show_misses(outcomes), err=as_json)
    click.echo(json.dumps(measure(outcomes)) if as_json else show_figures(measure(outcomes)))
