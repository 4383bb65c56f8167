"""`python -m benchmarks.size [--against COMMIT]`: how much code there is in kb_tools, by room.

A statement is Python's own (`ast.stmt`), docstrings not counted. French is left out: it was added to show
what a language costs, and is no measure of the rest.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tarfile
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO

from benchmarks.cold import REPO
from benchmarks.tables import table
from tests.support.house import FUNCTIONS, statements

ROOT = "kb_tools"
NOT_COUNTED = f"{ROOT}/languages/fr/"
WIDTH = 110
"""Characters that a line may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """`statements` of each room, and of each file at the top. `top` counts these, `wide` the lines that are
    too long; the longest are (lines, where).
    """

    statements: Counter[str]
    top: int
    wide: int
    longest_function: tuple[int, str]
    longest_file: tuple[int, str]


def main() -> None:
    """Prints the size of this checkout, beside that of a commit if one is named."""
    parser = ArgumentParser(prog="python -m benchmarks.size", description=__doc__)
    parser.add_argument("--against", metavar="COMMIT", help="compare with the code of this commit")
    commit = parser.parse_args().against
    sizes = {commit: measure(committed(commit))} if commit else {}
    code = {
        path.relative_to(REPO).as_posix(): path.read_text("utf-8") for path in (REPO / ROOT).rglob("*.py")
    }
    sizes["now"] = measure(code)
    sys.stdout.write(told(sizes) + "\n")


def committed(commit: str) -> Mapping[str, str]:
    """The code of a commit: path -> text. Raises CalledProcessError for one that is not there."""
    archive = subprocess.run(
        ["git", "-C", REPO, "archive", commit, ROOT], check=True, stdout=subprocess.PIPE
    ).stdout
    with tarfile.open(fileobj=BytesIO(archive)) as files:
        return {
            member.name: file.read().decode()
            for member in files
            if member.name.endswith(".py") and (file := files.extractfile(member))
        }


def measure(files: Mapping[str, str]) -> Size:
    """The size of files, by path below the repository."""
    counted = {path: text for path, text in files.items() if not path.startswith(NOT_COUNTED)}
    counts: Counter[str] = Counter()
    functions = []
    for path, text in counted.items():
        counts[path.split("/")[1]] += statements(text)
        functions += [
            (1 + (node.end_lineno or 0) - node.lineno, f"{path}:{node.lineno} {node.name}")
            for node in ast.walk(ast.parse(text))
            if isinstance(node, FUNCTIONS)
        ]
    return Size(
        statements=counts,
        top=len(counts.keys() - {"__init__.py"}),
        wide=sum(len(line) > WIDTH for text in files.values() for line in text.splitlines()),
        longest_function=max(functions),
        longest_file=max((len(text.splitlines()), path) for path, text in counted.items()),
    )


def told(sizes: Mapping[str, Size]) -> str:
    """Tables: the total and its parts, then the limits."""
    columns = list(sizes.values())
    rooms = sorted({room for size in columns for room in size.statements})
    totals = [size.statements.total() for size in columns]
    limits = {
        "entries at the top": [size.top for size in columns],
        f"lines above {WIDTH}": [size.wide for size in columns],
        "longest function": [size.longest_function[0] for size in columns],
        "longest file": [size.longest_file[0] for size in columns],
    }
    parts = [[room, *(f"{size.statements[room] or '-'}" for size in columns)] for room in rooms]
    total = ["total", *(f"{total:,}" for total in totals)]
    return "\n".join(
        (
            table(f"Statements of {ROOT}, French not counted", ["room", *sizes], [*parts, [], total]),
            f"\n{totals[-1] / totals[0] - 1:+.1%}" if len(sizes) > 1 else "",
            table("Limits", ["", *sizes], [[name, *map(str, values)] for name, values in limits.items()]),
            f"\nThe longest now: {columns[-1].longest_function[1]}, {columns[-1].longest_file[1]}",
        )
    )


if __name__ == "__main__":
    main()
