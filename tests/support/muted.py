"""Do the tests notice? Each file's main function is made to return nothing, and its own tests must fail then.

`python -m tests.support.muted [kb_tools/desk/route.py ...]` names the files whose tests did not notice; it
works on a copy of kb_tools, and takes some minutes for the whole house.
"""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from .house import FUNCTIONS, files_with_functions, parsed, place_of_tests
from .places import ROOT


def main_function(file: Path) -> ast.FunctionDef | ast.AsyncFunctionDef:
    """The largest public function or method of a file; the largest there is where none is public."""
    found = [one for one in ast.walk(parsed(file)) if isinstance(one, FUNCTIONS)]
    public = [one for one in found if not one.name.startswith("_")] or found
    return max(public, key=lambda one: sum(isinstance(inner, ast.stmt) for inner in ast.walk(one)))


def without_body(file: Path) -> str:
    """The text of a file whose main function returns nothing."""
    function, lines = main_function(file), file.read_text(encoding="utf-8").splitlines()
    first, last = function.body[0].lineno - 1, function.end_lineno or 0
    lines[first:last] = [f"{' ' * function.body[0].col_offset}return None"]
    return "\n".join(lines) + "\n"


def notices(file: Path, copy: Path) -> bool:
    """Whether a file's tests fail when it does nothing. `copy` is the folder of a copy of kb_tools."""
    place = copy / file.relative_to(ROOT)
    whole = place.read_text(encoding="utf-8")
    place.write_text(without_body(file), encoding="utf-8")
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", place_of_tests(file)],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(copy), "PYTHONSAFEPATH": "1"},
            capture_output=True,
            check=False,
        )
    finally:
        place.write_text(whole, encoding="utf-8")
    return ran.returncode in (1, 2, 3)  # a test failed, or what the tests stand on cannot be loaded


def main(names: list[str]) -> int:
    files = [ROOT / name for name in names] or files_with_functions()
    with TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "kb_tools", Path(folder) / "kb_tools")
        deaf = [
            file for file in files if not (place_of_tests(file).is_file() and notices(file, Path(folder)))
        ]
    for file in deaf:
        print(f"{file.relative_to(ROOT)}: no test fails when {main_function(file).name} returns nothing")
    print(f"{len(files) - len(deaf)} of {len(files)} files are noticed.")
    return int(bool(deaf))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
