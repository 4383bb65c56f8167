"""Paths in the options of Markdown extensions mean the knowledge base's folder. The extensions themselves
take them from the folder the process was started in, where an include would be missed without a word. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

PATHS: Mapping[str, Mapping[str, Any]] = {
    "pymdownx.snippets": {"base_path": "."},
    "pymdownx.b64": {"base_path": ".", "root_path": ""},
    "pymdownx.emoji": {"options": {"custom_icons": ()}},
    "markdown_include.include": {"base_path": "."},
    "mdx_include": {"base_path": "."},
    "mdx_include.mdx_include": {"base_path": "."},
}
"""Extension -> its options that are paths or lists of paths, with their defaults ("" for none). Left out is
pymdownx.pathconverter: it opens no file, and its two paths are held against each other only.
"""


def with_root(
    extensions: Iterable[str], configs: Mapping[str, Mapping[str, Any]], root: Path
) -> dict[str, dict[str, Any]]:
    """The options of those extensions that take paths, with every path absolute: relative ones, and those an
    extension uses by default, are taken from the folder `root`.

    MkDocs' own `!relative` is left as it is.
    """
    return {
        name: _rooted(configs.get(name), PATHS[kind], root)
        for name in extensions
        if (kind := name.partition(":")[0]) in PATHS
    }


def _rooted(value: Any, default: Any, root: Path) -> Any:
    if isinstance(default, Mapping):
        given = value or {}
        return {**given, **{key: _rooted(given.get(key, one), one, root) for key, one in default.items()}}
    if isinstance(value, list | tuple):
        return [_rooted(one, "", root) for one in value]
    return str(root / value) if isinstance(value, str) and value else value
