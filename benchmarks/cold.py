"""How long one `kb suggest` takes from nothing, beside the least that such a program could do."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from benchmarks.knowledge_bases import KB
from benchmarks.programs import run
from benchmarks.tables import table
from kb_tools.search.generations import current_folder
from kb_tools.settings.settings import Settings

REPO = Path(__file__).parents[1]
SAMPLE = ("docs", "captions", "mkdocs.yml", "videos.yaml", "replies.yaml")
MESSAGE = "Meine Karte ist weg, wie kann ich sie sperren lassen?"
LEAST = """\
import sys
import click
from whoosh import fields, index

schema = fields.Schema(unit=fields.STORED)
index.open_dir(sys.argv[1], readonly=True, schema=schema).reader().stored_fields(0)
"""
"""Told the schema, Whoosh does not load ours from the index, and with it our modules."""
LOADED = LEAST.replace(", schema=schema", "")
RUNS = 15


def measure_cold_start(folder: Path) -> str:
    """The table; `folder` is for a copy of the sample knowledge base. Runs alternate, so that both meet the
    same machine.
    """
    for name in SAMPLE:
        source = REPO / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    run([KB, "index"], folder)
    generation = current_folder(Settings(root=folder).state_dir)
    commands: dict[str, Sequence[str | Path]] = {
        "a program that imports click and reads one document of the index": [
            sys.executable,
            "-c",
            LEAST,
            generation,
        ],
        "the same, Whoosh loading our schema from the index": [sys.executable, "-c", LOADED, generation],
        "kb suggest": [KB, "suggest", MESSAGE],
        "kb suggest --json": [KB, "suggest", "--json", MESSAGE],
    }
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS):
        for name, command in commands.items():
            seconds[name].append(run(command, folder).seconds)
    least = median(next(iter(seconds.values())))
    rows = [
        [name, f"{1000 * median(times):.0f} ms", f"{median(times) / least:.2f} x"]
        for name, times in seconds.items()
    ]
    return table(
        f"Cold start on the sample knowledge base (median of {RUNS} alternating runs)",
        ["", "time", "ratio"],
        rows,
    )
