"""`kb init`: a small working knowledge base to begin with."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from kb_tools.languages import FALLBACK, codes, language


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
    from kb_tools.text import clean
    from kb_tools.writing.starter import write_starter

    written = write_starter(folder, name, lang)
    for path in written:
        click.echo(f"  {clean(str(path))}")
    question = language(lang).writing.first_question
    place = shlex.quote(clean(str(folder)))
    click.echo(f'\nTry it:\n  kb -C {place} suggest "{question}"\n  kb -C {place} build', err=True)
