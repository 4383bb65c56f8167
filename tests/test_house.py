"""The house is as ARCHITECTURE.md draws it: what may import what, how large things are."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from pkgutil import iter_modules

import pytest
from support.house import (
    KB,
    ROOT,
    files_with_functions,
    imports_of,
    parsed,
    place_of_tests,
    rooms,
    statements,
)

FILES = sorted(KB.rglob("*.py"))
ORDER = re.search(
    r"Imports point one way: (.+?)\.\n", (ROOT / "ARCHITECTURE.md").read_text("utf-8"), re.DOTALL
)
LEVELS = [level.replace("`", "").replace(",", " ").split() for level in ORDER[1].split("←")]
LEVEL = {room: number for number, level in enumerate(LEVELS) for room in level}
ONLY_IN = {
    "click": {"cli"},
    "textual": {"window"},
    "whoosh": {"search"},
    "googleapiclient": {"youtube"},
    "psycopg": {"search", "store"},
    "sqlite3": {"desk", "store"},
    "granian": {"server"},
    "jsonschema_rs": {"server"},
    "prometheus_client": {"server"},
    "mcp": {"server"},
    "mcp_types": {"server"},
    "starlette": {"server"},
}
"""Library -> the rooms that know it."""
NEED_NO_TEST = (
    "**/__init__.py", "cli/told.py", "desk/inbox/message.py",
    "desk/inbox/shapes.py", "desk/inbox/systems.py",
    "desk/personal_*.py", "importing/drafts.py", "languages/**/*.py", "server/ro*.py",
    "server/served.py", "settings/freemail.py",
)  # fmt: skip
"""Files without functions, which have nothing to test by themselves: the maps of the rooms, values, and
the words of the languages, which tests/languages compares. Any of them that has a function needs its test.
"""
WIDEST, LONGEST_FUNCTION, LONGEST_FILE, MOST_AT_THE_TOP = 110, 47, 250, 26


def named_in_map(file: Path) -> list[str]:
    """The files that a room's docstring names: its columns are two spaces apart."""
    lines = (ast.get_docstring(ast.parse(file.read_text("utf-8"))) or "").splitlines()
    rows = [re.split(r" {2,}", line.strip()) for line in lines]
    cells = ", ".join(cell for row in rows if len(row) > 1 for cell in row[::2])
    return sorted(name for name in cells.split(", ") if name and not name.endswith("/"))


def test_every_room_is_on_the_map_and_the_map_has_no_other():
    assert set(LEVEL) == rooms()


@pytest.mark.parametrize(
    "room",
    [file.parent for file in FILES if file.name == "__init__.py" and named_in_map(file)],
    ids=lambda room: room.relative_to(KB).as_posix(),
)
def test_the_map_of_a_room_names_each_of_its_files_and_no_other(room):
    assert named_in_map(room / "__init__.py") == sorted(module.name for module in iter_modules([room]))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(KB).as_posix())
def test_imports_point_one_way(file):
    own = room_of(file)
    above = {name for name in imports_of(file) if LEVEL.get(name, 0) > LEVEL.get(own, len(LEVELS))}
    assert not above, f"{own} stands below {', '.join(sorted(above))}"


def test_no_two_files_import_each_other():
    seen, path = set(), []

    def visit(file):
        assert file not in path, f"a circle: {' -> '.join([*path[path.index(file) :], file])}"
        if file in seen:
            return
        path.append(file)
        for other in sorted(modules_imported_by(file)):
            visit(other)
        path.pop()
        seen.add(file)

    for file in FILES:
        visit(module_name(file))


@pytest.mark.parametrize(("library", "rooms"), ONLY_IN.items())
def test_a_library_is_known_to_its_rooms(library, rooms):
    knowing = {room_of(file) for file in FILES if library in imported_libraries(file)}
    assert knowing == rooms


def test_only_the_adapter_knows_mkdocs():
    """The plugin with its room, and the one file that asks which generator is installed."""
    knowing = {file.relative_to(KB) for file in FILES if "mkdocs" in imported_libraries(file)}
    room = {file.relative_to(KB) for file in KB.glob("site/mkdocs/*.py")}
    assert knowing - room == {Path("site/plugin.py"), Path("sources/generator.py")}


@pytest.mark.parametrize(
    "file", sorted(files_with_functions()), ids=lambda file: file.relative_to(KB).as_posix()
)
def test_what_a_file_does_is_tested_where_its_name_says(file):
    assert place_of_tests(file).is_file()


def test_a_file_without_a_test_is_one_of_those_that_need_none():
    listed = {file for pattern in NEED_NO_TEST for file in KB.glob(pattern)}
    assert not {file.relative_to(KB).as_posix() for file in {*FILES} - {*files_with_functions()} - listed}


@pytest.mark.parametrize("pattern", NEED_NO_TEST)
def test_what_is_said_to_need_no_test_is_there(pattern):
    assert {*KB.glob(pattern)} - {*files_with_functions()}


@pytest.mark.parametrize("folder", ["kb_tools", "tests", "benchmarks"])
def test_lines_fit_a_screen(folder):
    wide = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in (ROOT / folder).rglob("*.py")
        for number, line in enumerate(file.read_text("utf-8").splitlines(), start=1)
        if len(line) > WIDEST
    ]
    assert not wide


def test_nothing_is_longer_than_can_be_read_at_once():
    long = [
        f"{file}: {lines}"
        for file in FILES
        if (lines := len(file.read_text("utf-8").splitlines())) > LONGEST_FILE
    ]
    long += [
        f"{file}: {node.name}"
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno >= LONGEST_FUNCTION
    ]
    assert not long


def test_the_top_is_seen_at_a_glance():
    assert len([entry for entry in KB.iterdir() if entry.name != "__pycache__"]) <= MOST_AT_THE_TOP


def test_nobody_leans_on_the_current_folder():
    leaning = [
        file.relative_to(KB).as_posix()
        for file in FILES
        if room_of(file) != "cli" and re.search(r"chdir|\.cwd\(\)|getcwd", file.read_text("utf-8"))
    ]
    assert not leaning


def test_statements_are_counted_without_docstrings():
    assert statements('"""A."""\nx = 1\n\n\ndef f():\n    """B."""\n    return x\n') == 3


def room_of(file: Path) -> str:
    return file.relative_to(KB).parts[0].removesuffix(".py")


def module_name(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = {module_name(file): file for file in FILES}


def modules_imported_by(name: str) -> set[str]:
    """Our own modules that a module imports, anywhere in it but for types alone."""
    return {other for other in imports_of(MODULES[name], whole=True) if other in MODULES and other != name}


def imported_libraries(file: Path) -> set[str]:
    tree = parsed(file)
    named = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    named += [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    return {name.partition(".")[0] for name in named}
