"""`python -m benchmarks.processors`: do other processors, numbers of threads and versions of Python give the
same first link and outcome? The sample's questions, asked of one index, whose vectors were made once.

An encoder's last digits differ between the kernels of a processor; a message is made whole numbers before it
is compared, so that little of that is left.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click

from benchmarks.sets import SAMPLE
from benchmarks.tables import table

ROOT = Path(__file__).parents[1]
VARIANTS = {
    "1 thread": {"OPENBLAS_NUM_THREADS": "1"},
    "2 threads": {"OPENBLAS_NUM_THREADS": "2"},
    "Haswell": {"OPENBLAS_NUM_THREADS": "1", "OPENBLAS_CORETYPE": "Haswell"},
    "Nehalem": {"OPENBLAS_NUM_THREADS": "1", "OPENBLAS_CORETYPE": "Nehalem"},
}
"""OpenBLAS's own environment: how many threads, and for which processor."""
Answers = list[tuple[str, str, float]]
"""Outcome, first link and its confidence for each question."""


@click.command()
@click.option("--ask", "asking", is_flag=True, help="Only ask, and print the answers as JSON.")
@click.option(
    "--python",
    "pythons",
    multiple=True,
    help="Another Python to ask with, too, in whose environment kb-tools is installed.",
)
@click.argument("folder", type=click.Path(path_type=Path), default=ROOT)
def main(asking: bool, pythons: tuple[str, ...], folder: Path) -> None:
    """Ask the sample (or the FOLDER of a copy of it), indexed before, in every variant."""
    if asking:
        click.echo(json.dumps(_ask(folder)))
        return
    answers = {name: _asked(sys.executable, folder, own) for name, own in VARIANTS.items()}
    answers |= {python: _asked(python, folder, VARIANTS["1 thread"]) for python in pythons}
    first = next(iter(answers.values()))
    rows = [[name, *_cells(first, given)] for name, given in answers.items()]
    header = ["", "another first link or outcome", "confidence differs by at most"]
    click.echo(table(f"{len(first)} questions, against the first row", header, rows))


def _asked(python: str, folder: Path, own: dict[str, str]) -> Answers:
    program = [python, "-m", "benchmarks.processors", "--ask", folder]
    ran = subprocess.run(
        program, cwd=ROOT, env=os.environ | own, check=True, stdout=subprocess.PIPE, text=True
    )
    return [(outcome, link, sure) for outcome, link, sure in json.loads(ran.stdout)]


def _ask(folder: Path) -> Answers:
    from kb_tools.desk.session import open_session
    from kb_tools.search.generations import open_index
    from kb_tools.settings.settings import read_settings

    settings = read_settings(folder)[0]
    answers = []
    with open_index(settings) as index:
        ask = open_session(settings, index).ask
        for line in SAMPLE.read_text(encoding="utf-8").splitlines():
            given = ask(json.loads(line)["text"])
            best = given.suggestions[0].hit if given.suggestions else None
            answers.append((given.outcome, best.url if best else "", best.confidence if best else 0.0))
    return answers


def _cells(first: Answers, given: Answers) -> list[str]:
    pairs = list(zip(first, given, strict=True))
    other = sum(one[:2] != two[:2] for one, two in pairs)
    return [str(other), f"{max(abs(one[2] - two[2]) for one, two in pairs):.5f}"]


if __name__ == "__main__":
    main()
