"""`python -m benchmarks.speed`: how fast it is, as ratios in one run. Figures of one machine on one day;
never a test.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.building import (
    build_site,
    building_table,
    index_again,
    index_anew,
    index_fully,
    size_row,
    size_table,
)
from benchmarks.cold import measure_cold_start
from benchmarks.pages import (
    ARCHIVE,
    made_up_passages,
    messages_of,
    passages_of,
    sentences_of,
    unpack_pages,
    write_pages,
)
from benchmarks.programs import ProgramFailed
from benchmarks.warm import WARM_UP, warm_table

MADE_UP = (7_500, 50_000)
MESSAGES = 100


@click.command()
@click.option("--quick", is_flag=True, help="Without the 50,000 passages and without `mkdocs build`.")
def main(quick: bool) -> None:
    """How fast it is, beside what people would use instead."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "sample").mkdir()
        try:
            click.echo(measure_cold_start(folder / "sample"))
            if ARCHIVE.exists():
                _measure_pages(folder, MADE_UP[:1] if quick else MADE_UP, quick)
        except ProgramFailed as error:
            raise click.ClickException(f"nothing to measure: {error}") from None
        if not ARCHIVE.exists():
            click.echo(f"\n{ARCHIVE.name} is not there: searches and indexing are not measured.")


def _measure_pages(folder: Path, sizes: tuple[int, ...], quick: bool) -> None:
    real = unpack_pages(folder / "pages")
    full = index_fully(real)
    passages = passages_of(real)
    sentences = sentences_of(passages)
    short, long = messages_of(sentences, MESSAGES + WARM_UP)
    kinds = {"13 words": short, "280 characters": long}
    sizes_on_disk = [size_row("real pages", real, passages)]
    click.echo(warm_table("real pages", real, passages, kinds))
    anew, again = index_anew(real), index_again(real)
    site = None if quick else build_site(real)
    click.echo(building_table(len(list((real / "docs").rglob("*.md"))), full, anew, again, site))
    for size in sizes:
        made = made_up_passages(sentences, size)
        made_up = write_pages(folder / str(size), made)
        index_fully(made_up)
        click.echo(warm_table("made-up pages", made_up, made, kinds))
        sizes_on_disk.append(size_row(f"made up, {size:,}", made_up, made))
    click.echo(size_table(sizes_on_disk))


if __name__ == "__main__":
    main()
