"""Markdown to HTML, as the site does it."""

from __future__ import annotations

from collections.abc import Callable

from kb_tools.models import Problem
from kb_tools.settings.extensions import with_root
from kb_tools.settings.settings import Settings
from kb_tools.settings.trust import harmless
from kb_tools.sources.generator import accepted_extensions, generator
from kb_tools.sources.marks.translating import Translator
from kb_tools.sources.unclosed import without_unclosed
from kb_tools.sources.written_extensions import written_extensions

Render = Callable[[str, str], str]
"""Takes the Markdown of a page, without front matter, and its file from the root of the knowledge base."""


def make_renderer(settings: Settings) -> Render:
    """Markdown to HTML with the very extensions of the site, so that passages have the anchors the built
    pages have; without those that need trust which is not given (`left_out`). What other systems' templates
    left in it is made Markdown first.

    Raises KbError when the site's generator does not accept the settings.
    """
    from markdown import Markdown

    from kb_tools.sources.bounded import Bounded

    read = accepted_extensions if generator(settings) else written_extensions
    extensions, configs = read(config_text(settings), settings)
    options = {**configs, **with_root(extensions, configs, settings.root)}

    def fresh() -> Markdown:
        return Markdown(extensions=[*extensions, Bounded(settings.root)], extension_configs=options)

    markdown = fresh()

    translate = Translator(settings, frozenset(map(str, extensions)))

    def render(source: str, file: str) -> str:
        nonlocal markdown
        markdown.reset()
        try:
            return markdown.convert(without_unclosed(translate(source, file)))
        except Exception:
            markdown = fresh()  # one that stopped half-way would read the next page as a part of this one
            raise

    return render


def left_out(settings: Settings) -> tuple[Problem, ...]:
    """What of the settings needs trust that is not given."""
    return () if settings.trust else harmless(_read(settings), settings.root, settings.config_name)[1]


def config_text(settings: Settings) -> bytes:
    """The text of the settings that holds: without what needs trust that is not given."""
    text = _read(settings)
    return (text if settings.trust else harmless(text, settings.root)[0]).encode()


def _read(settings: Settings) -> str:
    return settings.config_file.read_text(encoding="utf-8-sig")
