"""`kb import`: an FAQ that is there already becomes articles."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kb_tools.cli.opening import load_settings, with_bar
from kb_tools.cli.talk import language, talk
from kb_tools.errors import KbError
from kb_tools.importing.formats import NAMES, read_file
from kb_tools.telling.emit import emit
from kb_tools.text import say


@click.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--into", metavar="FOLDER", help="Below this folder, instead of at the top of the language's folder."
)
@click.option(
    "--lang", default="", help="The language of what does not say its own; default: recognised by its words."
)
@click.option("--format", "form", type=click.Choice(NAMES), help="What FILE is; default: by its content.")
@click.option(
    "--with-images",
    "pictures",
    type=click.Path(exists=True, path_type=Path),
    help="A folder, ZIP or TAR with the images that the articles name.",
)
@click.option("--dry-run", is_flag=True, help="Only tell what would come.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def import_(  # noqa: PLR0913, PLR0917 - a command is its options
    file: Path,
    into: str | None,
    lang: str,
    form: str | None,
    pictures: Path | None,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Bring an existing FAQ along from FILE: a table, a page, or the JSON of a help desk.

    Each question becomes an article of its own. What is there already stays as it is; what could not come is
    reported with its place.

    \b
    Example:
      kb import faq.csv --dry-run
    """
    try:
        import markdownify  # noqa: F401
    except ImportError:
        fix = say("install it with: pip install '.[import]'")
        raise KbError(say("importing needs markdownify, which is not installed"), fix) from None
    from kb_tools.importing.images import open_images
    from kb_tools.importing.writing_drafts import ImportOptions, write_drafts
    from kb_tools.telling import imported

    settings = load_settings()
    drafts, left = read_file(file, form)
    wish = ImportOptions(
        source=file.name,
        into=into or "",
        lang=lang,
        images=open_images(pictures) if pictures else None,
        write=not dry_run,
    )
    report = write_drafts(
        drafts, left, settings, wish, watch=lambda placed: with_bar(placed, say("Importing"))
    )
    emit(
        imported.data(report, dry_run=dry_run)
        if as_json
        else imported.text(report, language(), dry_run=dry_run)
    )
    if report.written and not dry_run:
        talk(say("Now read what came, run `kb check`, and `kb index`."))
    sys.exit(bool(report.failed))
