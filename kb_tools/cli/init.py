"""`kb init`: a small working knowledge base to begin with."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from kb_tools.cli.talk import talk
from kb_tools.languages import FALLBACK, codes, language
from kb_tools.telling.emit import emit
from kb_tools.text import clean, say
from kb_tools.writing.starter import write_starter


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", default="Example Ltd", help="The company's name.", show_default=True)
@click.option(
    "--lang",
    default=FALLBACK,
    type=click.Choice(codes()),
    help="The language to start in.",
    show_default=True,
)
def init(folder: Path, name: str, lang: str) -> None:
    """Start a small working knowledge base in FOLDER.

    \b
    Example:
      kb init help --name "Stadtwerke Beispiel" --lang de
    """
    for path in write_starter(folder, name, lang):
        emit(f"  {clean(str(path))}")
    place = shlex.quote(clean(str(folder)))
    hint = say(
        '\nTry it:\n  kb -C {folder} suggest "{question}"\n  kb -C {folder} build',
        folder=place,
        question=language(lang).writing.first_question,
    )
    talk(hint)
