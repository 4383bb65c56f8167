"""Markdown to HTML, as the site does it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO

from kb_tools.errors import KbError
from kb_tools.models import Problem
from kb_tools.settings.extensions import with_root
from kb_tools.settings.mkdocs_file import CONFIG_FILE
from kb_tools.settings.settings import Settings
from kb_tools.settings.trust import harmless
from kb_tools.sources.marks.translating import Translator
from kb_tools.sources.unclosed import without_unclosed
from kb_tools.text import say

Render = Callable[[str, str], str]
"""Takes the Markdown of a page, without front matter, and its file from the root of the knowledge base."""


def make_renderer(settings: Settings) -> Render:
    """Markdown to HTML with the very extensions of the site, so that passages have the anchors the built
    pages have; without those that need trust which is not given (`left_out`). What other systems' templates
    left in it is made Markdown first.

    Raises KbError when MkDocs does not accept mkdocs.yml.
    """
    from markdown import Markdown
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    text = _Named(config_text(settings), settings)
    with _hearing("mkdocs") as said:
        try:
            config = load_config(text, config_file_path=text.name)
        except MkDocsException as error:
            what = say("MkDocs does not accept it: {error}", error="; ".join(said) or str(error))
            raise KbError(what, say("correct it as MkDocs' manual says"), file=CONFIG_FILE) from None
    options = config.mdx_configs | with_root(config.markdown_extensions, config.mdx_configs, settings.root)

    def fresh() -> Markdown:
        return Markdown(extensions=config.markdown_extensions, extension_configs=options)

    markdown = fresh()

    translate = Translator(settings, frozenset(map(str, config.markdown_extensions)))

    def render(source: str, file: str) -> str:
        nonlocal markdown
        markdown.reset()
        try:
            return markdown.convert(without_unclosed(translate(source, file)))
        except Exception:
            markdown = fresh()  # one that stopped half-way would read the next page as a part of this one
            raise

    return render


class _Named(BytesIO):
    """The text of mkdocs.yml, with the place where MkDocs looks for what it inherits."""

    def __init__(self, text: bytes, settings: Settings) -> None:
        super().__init__(text)
        self.name = str(settings.config_file)


def left_out(settings: Settings) -> tuple[Problem, ...]:
    """What of mkdocs.yml needs trust that is not given."""
    return () if settings.trust else harmless(_read(settings), settings.root)[1]


def config_text(settings: Settings) -> bytes:
    """The mkdocs.yml that holds: without what needs trust that is not given."""
    text = _read(settings)
    return (text if settings.trust else harmless(text, settings.root)[0]).encode()


def _read(settings: Settings) -> str:
    return settings.config_file.read_text(encoding="utf-8-sig")


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
