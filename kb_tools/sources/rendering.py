"""Markdown to HTML, as the site does it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kb_tools.errors import KbError
from kb_tools.settings.extensions import with_root
from kb_tools.settings.mkdocs_file import CONFIG_FILE
from kb_tools.text import say

Render = Callable[[str], str]
"""Markdown to HTML."""


def make_renderer(root: Path) -> Render:
    """Markdown to HTML with the very extensions of the site in the folder `root`, so that passages have the
    anchors the built pages have.

    Raises KbError when MkDocs does not accept mkdocs.yml.
    """
    from markdown import Markdown
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    with _hearing("mkdocs") as said:
        try:
            config = load_config(str(root / CONFIG_FILE))
        except MkDocsException as error:
            what = say("MkDocs does not accept it: {error}", error="; ".join(said) or str(error))
            raise KbError(what, say("correct it as MkDocs' manual says"), file=CONFIG_FILE) from None
    markdown = Markdown(
        extensions=config.markdown_extensions,
        extension_configs=config.mdx_configs
        | with_root(config.markdown_extensions, config.mdx_configs, root),
    )

    def render(source: str) -> str:
        markdown.reset()
        return markdown.convert(source)

    return render


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
