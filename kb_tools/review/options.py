"""Options of the plugin `kb` as they are written: their lines, and which article an id in them may mean."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from kb_tools.fields.nodes import Node, parse_yaml
from kb_tools.settings.mkdocs_file import plugin_options
from kb_tools.settings.settings import Settings
from kb_tools.sources.files import read_text
from kb_tools.text import say


def option(name: str, settings: Settings) -> Node | None:
    """What the settings say of it, well or badly; None where they do not name it."""
    node, _ = parse_yaml(read_text(settings.root, settings.config_name)[0], settings.config_name)
    own = plugin_options(node, "kb") if node else None
    return own.get(name) if own else None


def meant(name: str, ids: Iterable[str]) -> str:
    """What to write in the place of an id that no article has."""
    if near := difflib.get_close_matches(name, [*ids], n=1):
        return say("did you mean `{name}`?", name=near[0])
    return say("name it by its path below docs/, without language folder and .md")
