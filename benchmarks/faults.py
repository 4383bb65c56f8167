"""`python -m benchmarks.faults [PART ...]`: what is lost, and answered wrongly, when everything goes wrong.

Parts are `damage` (every file of `.kb` flipped and cut), `kills` (every command that writes, killed),
`builds` (questions while the site is built again and again), `growth` (twice the text, twice the time?); all
of them without a name. Each takes some minutes. The full disk is a test, tests/cli/test_full_disk.py.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from benchmarks.cold import REPO
from benchmarks.damage import damage_tables
from benchmarks.growth import growth_table
from benchmarks.kills import builds_table, kills_table

SOURCE = REPO / "tests" / "site_small"
PARTS = {"damage": damage_tables, "kills": kills_table, "builds": builds_table, "growth": growth_table}


@click.command()
@click.argument("parts", nargs=-1, type=click.Choice(tuple(PARTS)))
def main(parts: tuple[str, ...]) -> None:
    """What is lost, and what is answered wrongly, when everything goes wrong."""
    for part in parts or PARTS:
        with TemporaryDirectory() as place:
            click.echo(PARTS[part](Path(shutil.copytree(SOURCE, Path(place) / "kb"))))


if __name__ == "__main__":
    main()
