"""`kb eval`: how well messages are answered of which the right answer is known."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from pathlib import Path

import click

from kb_tools.cli.opening import load_settings, ready_index, with_bar
from kb_tools.cli.talk import language, talk
from kb_tools.errors import KbError, UsageError
from kb_tools.search.choose import floors
from kb_tools.search.evaluate import Find, ask_all, measure, read_questions
from kb_tools.search.find import find_answers
from kb_tools.search.index import Index
from kb_tools.settings.meaning import Constants
from kb_tools.settings.settings import Settings
from kb_tools.telling import evaluation
from kb_tools.telling.emit import emit
from kb_tools.text import say


@click.command("eval")
@click.argument("file", required=False, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--set", "part", default="", help='Only the lines whose "set" is this.')
@click.option(
    "--explain-misses",
    is_flag=True,
    help="Show each message whose answer is not among the first three, and what came instead.",
)
@click.option("--as-site", is_flag=True, help="Ask the search box of the built site instead.")
@click.option(
    "--fit", is_flag=True, help="Find what the cosines of the sentence encoder are worth (meaning_fit)."
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def evaluate(  # noqa: PLR0913, PLR0917 - its options
    file: Path | None, part: str, explain_misses: bool, as_site: bool, fit: bool, as_json: bool
) -> None:
    """Measure hit@1, hit@3 and MRR over lines of {"text": ..., "expect": [article or video ids]}.

    \b
    Example:
      kb eval tests/questions.jsonl --explain-misses
    """
    settings = load_settings()
    if fit:
        _fit(settings, as_json)
        return
    if file is None:
        raise UsageError(say("there is no file of questions"), say("name a file of JSON lines in UTF-8"))
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


def _fit(settings: Settings, as_json: bool) -> None:
    """Prints the line for mkdocs.yml."""
    with ready_index(settings) as index:
        found, asked = _fitted(index, settings.config_name)
    if as_json:
        emit(evaluation.fit_data(found))
        return
    emit(evaluation.fit_text(found))
    talk(say("From {n:,} questions; it belongs below `kb:` in {file}.", n=asked, file=settings.config_name))


def _fitted(index: Index, config: str) -> tuple[Constants, int]:
    """The constants of the index's encoder, and how many questions tell them. Raises KbError where it has
    none, or too few questions.
    """
    from kb_tools.search.meaning.encoder import encoder_named
    from kb_tools.search.meaning.fitting import FEWEST, collect_texts, fit_constants

    known = encoder_named("use", None, Path())
    if index.encoder is None or known is None:
        what = say("there is no sentence encoder to fit")
        raise KbError(what, say("name one with `meaning` in {file}", file=config))
    passages = sorted(index.passages(), key=lambda one: (one.entry.lang, one.entry.source))
    languages = [
        collect_texts([tuple(part) for _, part in groupby(group, lambda one: one.entry.source)])
        for _, group in groupby(passages, lambda one: one.entry.lang)
    ]
    asked = sum(len(texts.asked) for texts in languages)
    if asked < FEWEST:
        what = say("{n} questions are too few to tell", n=asked)
        raise KbError(what, say("write at least {n} into the front matter of articles", n=FEWEST))
    watch = partial(with_bar, label=say("Encoding"))
    return fit_constants(languages, index.encoder, known, watch), asked
