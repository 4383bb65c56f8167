"""The code as the tests of the house look at it: rooms, imports, statements. Nothing of it is run."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

from .places import ROOT, TESTS

KB = ROOT / "kb_tools"
FUNCTIONS = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def rooms() -> set[str]:
    """The rooms and single files at the top of the house."""
    return {path.name.removesuffix(".py") for path in KB.iterdir() if is_code(path)} - {"__init__"}


def is_code(path: Path) -> bool:
    return path.suffix == ".py" or (path.is_dir() and path.name != "__pycache__")


def imports_of(file: Path, *, whole: bool = False) -> set[str]:
    """Our rooms that a file imports, wherever in it; `whole` modules instead."""
    names = set()
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kb_tools"):
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names if alias.name.startswith("kb_tools.")}
    return names if whole else {name.split(".")[1] for name in names if "." in name} & rooms()


def files_with_functions() -> list[Path]:
    """The files that define a function or a method."""
    defines = re.compile(r"^ *(async )?def ", re.MULTILINE)  # each worker asks while it collects: quickly
    return [file for file in sorted(KB.rglob("*.py")) if defines.search(file.read_text(encoding="utf-8"))]


def place_of_tests(file: Path) -> Path:
    """Where a file's tests stand: tests/<room>/test_<file>.py; a room's `__init__` is test_<room>.py."""
    below = file.relative_to(KB)
    name = below.parent.name if below.name == "__init__.py" else below.stem
    return TESTS / below.parent / f"test_{name}.py"


def statements(source: str) -> int:
    """How many statements a text has, docstrings not counted."""
    nodes = list(ast.walk(ast.parse(source)))
    said = [one for one in nodes if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)]
    return sum(isinstance(one, ast.stmt) for one in nodes) - sum(
        isinstance(one.value.value, str) for one in said
    )
