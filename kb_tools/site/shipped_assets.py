"""What every site of ours has besides its pages: one style sheet, and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from kb_tools.site.rendering import ASSETS, TEMPLATES

FOLDER = "assets/kb"
STYLE = f"{FOLDER}/style.css"
"""Our style sheets in one: a page waits for each file it must have before it is shown."""
VIDEO = f"{FOLDER}/video.js"
SCRIPT = f"{FOLDER}/kb.js"
"""Our script that runs on every page; the others are loaded by it."""
MARK = ASSETS / "mark.svg"
WORKER = ASSETS / "search/worker.js"
"""A script of its own with all it needs: on a slow network each further file is waited for."""
IMPORTED = re.compile(r'"(\.\.?/[\w./-]+\.js)"')
"""A script as the others name it, in imports and for workers."""
IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./([\w-]+)\.js";$', re.MULTILINE)
DARK = re.compile(r'\[data-md-color-scheme="slate"\] \{([^}]*)\}')
"""Our colours on a dark ground, where Material's switch asks for them; `@dark;` stands for them elsewhere."""
COMMENT = re.compile(r"^\s*(?://.*|/\*\*.*\*/)?\n", re.MULTILINE)
"""A line with nothing but one, or with nothing."""
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (\w+))", re.MULTILINE)


@cache
def version() -> str:
    """Eight letters that change with any of our scripts and styles, so that hosts may let browsers keep them
    for a year.
    """
    files = (file for folder in (ASSETS, TEMPLATES) for file in sorted(folder.rglob("*")))
    texts = (file.read_bytes() for file in files if file.suffix in (".js", ".css"))
    return sha256(b"\0".join(texts)).hexdigest()[:8]


def addressed(path: str) -> str:
    """The address of a script or style of ours on the site, with its version."""
    return f"{path}?v={version()}"


def script_text(file: Path) -> str:
    """A script that loads the others by their addresses: one loaded by two addresses would run twice."""
    return IMPORTED.sub(lambda found: f'"{addressed(found[1])}"', _read(file))


def _read(file: Path) -> str:
    """A script without what only people who write it need."""
    return COMMENT.sub("", file.read_text(encoding="utf-8"))


def bundle(file: Path) -> str:
    """A script with those it imports in it, each in a scope of its own, those that others need first."""
    bundled: dict[str, str] = {}

    def taken_in(name: str) -> str:
        source = _read(file.with_name(f"{name}.js"))
        for _, other in IMPORT.findall(source):
            if other not in bundled:
                bundled[other] = _in_scope(other, taken_in(other))
        return IMPORT.sub(r'const \1 = scripts["\2"];', source)

    own = taken_in(file.stem)
    return "const scripts = {};\n" + "".join(bundled.values()) + own


def _in_scope(name: str, script: str) -> str:
    exported = ", ".join(EXPORT.findall(script))
    return f'scripts["{name}"] = (() => {{\n{EXPORT.sub("", script)}return {{ {exported} }};\n}})();\n'


def style_sheet(more: Iterable[Path] = ()) -> str:
    """The style sheets, `more` of them last, without what only people who write them need."""
    ours = sorted(ASSETS.glob("*.css"), key=lambda file: file.name != "kb.css")
    sheets = "".join(file.read_text(encoding="utf-8") for file in (*ours, *more))
    if dark := DARK.search(sheets):
        sheets = sheets.replace("@dark;", dark[1].strip())
    return re.sub(r"\s*\n\s*", "\n", re.sub(r"/\*.*?\*/", "", sheets, flags=re.DOTALL)).strip() + "\n"


def asset_texts() -> Iterator[tuple[str, str]]:
    """Scripts and pictures: path on the site, and what is in it."""
    yield f"{FOLDER}/{MARK.name}", MARK.read_text(encoding="utf-8")
    for file in sorted(_loaded(ASSETS / "kb.js")):
        yield (
            f"{FOLDER}/{file.relative_to(ASSETS).as_posix()}",
            bundle(file) if file == WORKER else script_text(file),
        )


def _loaded(file: Path) -> set[Path]:
    """A script, and all that it loads."""
    names = IMPORTED.findall(file.read_text(encoding="utf-8")) if file != WORKER else []
    return {file}.union(*(_loaded((file.parent / name).resolve()) for name in names))
