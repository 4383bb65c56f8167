"""`kb eval`: how well messages are answered of which the right answer is known."""

from __future__ import annotations

from pathlib import Path

import click

from kb_tools.cli.opening import load_settings, ready_index
from kb_tools.cli.talk import language
from kb_tools.search.choose import floors
from kb_tools.search.evaluate import Find, ask_all, measure, read_questions
from kb_tools.search.find import find_answers
from kb_tools.search.index import Index
from kb_tools.settings.settings import Settings
from kb_tools.telling import evaluation
from kb_tools.telling.emit import emit


@click.command("eval")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--set", "part", default="", help='Only the lines whose "set" is this.')
@click.option(
    "--explain-misses",
    is_flag=True,
    help="Show each message whose answer is not among the first three, and what came instead.",
)
@click.option("--as-site", is_flag=True, help="Ask the search box of the built site instead.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def evaluate(file: Path, part: str, explain_misses: bool, as_site: bool, as_json: bool) -> None:
    """Measure hit@1, hit@3 and MRR over lines of {"text": ..., "expect": [article or video ids]}.

    \b
    Example:
      kb eval tests/questions.jsonl --explain-misses
    """
    settings = load_settings()
    questions = read_questions(file, part)
    with ready_index(settings) as index:
        outcomes = ask_all(questions, _find(settings, index, as_site), floors(settings))
    if explain_misses:
        emit(evaluation.misses(outcomes, language()), err=as_json)
    emit(measure(outcomes) if as_json else evaluation.text(measure(outcomes), language()), indent=None)


def _find(settings: Settings, index: Index, as_site: bool) -> Find:
    if not as_site:
        return lambda text: find_answers(text, index)[1]
    from kb_tools.site.as_site import open_site

    return open_site(settings, index)
