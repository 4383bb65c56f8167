"""What mkdocs.yml or properdocs.yml says in MkDocs' own manner: variables of the environment, plugins,
languages. Pure but for the environment, and for looking which of the two is there.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from kb_tools.errors import UsageError
from kb_tools.fields.nodes import Node, parse_yaml
from kb_tools.fields.readers import FieldError, language
from kb_tools.models import Problem
from kb_tools.text import say

CONFIG_FILE = "mkdocs.yml"
CONFIG_FILES = ("properdocs.yml", CONFIG_FILE)
"""What the settings of a knowledge base may be called, as ProperDocs looks for them: its own name first."""
ZENSICAL = "zensical.toml"


def config_name(folder: Path) -> str | None:
    """What the settings in a folder are called; None where there are none."""
    return next((name for name in CONFIG_FILES if (folder / name).is_file()), None)


def find_root(folder: Path) -> Path:
    """The knowledge base that a folder (absolute) belongs to: it has the nearest mkdocs.yml or
    properdocs.yml, there or above. Raises UsageError when there is none.
    """
    for place in (folder, *folder.parents):
        if config_name(place):
            return place
    raise UsageError(
        say(
            "there is no {file} or {other} in {folder} or above it",
            file=CONFIG_FILE,
            other=CONFIG_FILES[0],
            folder=str(folder),
        ),
        say("go to a knowledge base, name one with -C, or start one with `kb init DIR`"),
    )


def zensical_problems(folder: Path) -> tuple[Problem, ...]:
    """What to know where the settings of Zensical stand, which runs no plugin."""
    if not (folder / ZENSICAL).is_file():
        return ()
    what = say("Zensical ignores plugins: videos, topics and addresses that agents hand out get lost")
    fix = say("build the site with `kb build`, and delete this file")
    return (Problem(file=ZENSICAL, line=0, what=what, fix=fix, rule="zensical", severity="warning"),)


def inherited_problems(node: Node, file: str) -> tuple[Problem, ...]:
    """MkDocs' INHERIT is read by MkDocs alone: settings that only a parent file has are not seen here."""
    inherit = node.get("INHERIT")
    if inherit is None:
        return ()
    fix = say("write site_url and the kb section into this file")
    what = say("kb does not follow INHERIT")
    return (Problem(file=file, line=inherit.line, what=what, fix=fix, rule="inherit", severity="warning"),)


def with_environment(node: Node | None) -> Node | None:
    """A mapping with what `!ENV` stands for in its values."""
    if node is None or not isinstance(node.value, dict):
        return node
    return replace(node, value={key: _environment(item) for key, item in node.value.items()})


def _environment(node: Node) -> Node:
    """MkDocs' `!ENV NAME` and `!ENV [NAME, ..., fallback]`: the first variable that is set, else the
    fallback.
    """
    if node.tag != "!ENV":
        return node
    names = node.items
    found = next((os.environ[name.raw] for name in names if name.raw in os.environ), None)
    if found is None:
        return names[-1] if len(names) > 1 else Node(value=None, line=node.line)
    read = parse_yaml(found, CONFIG_FILE)[0]
    return Node(value=read.value if read else found, line=node.line, raw=found)


def plugin_options(node: Node, name: str) -> Node | None:
    """The options of a plugin, whether plugins are written as a list or as a mapping."""
    plugins = node.get("plugins")
    if plugins is None:
        return None
    return next((found for item in plugins.items if (found := item.get(name)) is not None), None)


def tools(node: Node) -> tuple[str, ...]:
    """The names of the plugins and Markdown extensions, each written alone or with its options below it."""
    listed = [
        item for key in ("plugins", "markdown_extensions") if (found := node.get(key)) for item in found.items
    ]
    return tuple(
        name for item in listed for name in ([*item.value] if isinstance(item.value, dict) else [item.raw])
    )


def site_languages(node: Node) -> dict[str, Any]:
    """`languages`, the default first, and how they are told, as the theme or mkdocs-static-i18n has them."""
    i18n = plugin_options(node, "i18n")
    listed = i18n.get("languages") if i18n else None
    if i18n is None or listed is None or not isinstance(listed.value, tuple):
        return {"languages": _language_codes([node.get("theme", "language")]) or ("en",)}
    entries = [
        item for item in listed.value if (build := item.get("build")) is None or build.value is not False
    ]
    entries.sort(key=lambda item: (default := item.get("default")) is None or default.value is not True)
    structure = i18n.get("docs_structure")
    locales = _language_codes(item.get("locale") for item in entries)
    return {
        "languages": locales or ("en",),
        "language_folders": structure is not None and structure.raw == "folder",
        "language_suffixes": structure is None or structure.raw == "suffix",
    }


def _language_codes(nodes: Iterable[Node | None]) -> tuple[str, ...]:
    """Those that are language codes; what else stands there MkDocs itself complains about."""
    codes = []
    for node in nodes:
        with suppress(FieldError):
            codes += [language(node)] if node else []
    return tuple(dict.fromkeys(codes))
