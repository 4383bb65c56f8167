"""MkDocs, or ProperDocs, which goes on with MkDocs 1.x under its own name: which of them is there, and what
it says of the settings. Nothing else asks whether either is installed.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from typing import Any

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.text import say

NAMES = {"mkdocs": "MkDocs", "properdocs": "ProperDocs"}
"""Package -> what it is called."""


def generator(settings: Settings) -> str:
    """The package that builds the site of a knowledge base: the one its settings are named after, else the
    other, "" where neither is installed.

    Plugins and themes import `mkdocs`; where ProperDocs builds they get its modules under that name. A
    process goes on with the one it has begun with.
    """
    if sys.modules.get("mkdocs") is None:
        wanted = sorted(NAMES, key=lambda name: not settings.config_name.startswith(name))
        found = next(filter(find_spec, wanted), "")
        if not found:
            return ""
        import_module("properdocs.replacement" if found == "properdocs" else found)
    return sys.modules["mkdocs"].__name__


def accepted_extensions(text: bytes, settings: Settings) -> tuple[list[str], Mapping[str, Mapping[str, Any]]]:
    """The Markdown extensions of the settings in `text`, and their options, as the site's generator reads
    them. Raises KbError when it does not accept the settings.
    """
    name = generator(settings)
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    with _hearing(name) as said:
        try:
            config = load_config(_Named(text, settings), config_file_path=str(settings.config_file))
        except MkDocsException as error:
            what = say(
                "{generator} does not accept it: {error}",
                generator=NAMES[name],
                error="; ".join(said) or str(error),
            )
            fix = say("correct it as the manual of {generator} says", generator=NAMES[name])
            raise KbError(what, fix, file=settings.config_name) from None
    return config.markdown_extensions, config.mdx_configs


class _Named(BytesIO):
    """The text of the settings, with the place where MkDocs looks for what it inherits."""

    def __init__(self, text: bytes, settings: Settings) -> None:
        super().__init__(text)
        self.name = str(settings.config_file)


@contextmanager
def _hearing(name: str) -> Iterator[list[str]]:
    """What a logger says meanwhile: MkDocs logs what is wrong, and raises only that something is."""
    said: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger(name)
    logger.addHandler(handler)
    try:
        yield said
    finally:
        logger.removeHandler(handler)
