"""Our templates, filled in. Everything an editor or YouTube wrote is escaped here, by Jinja, and nowhere else."""

from __future__ import annotations

from functools import lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from kb_tools.site.addresses import clock, youtube_url
from kb_tools.site.poster import poster_svg
from kb_tools.site.words import words_for

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

    from kb_tools.models import Video

TEMPLATES = Path(__file__).parent / "templates"
ASSETS = Path(__file__).parent / "assets"


def render(template: str, lang: str, **values: object) -> str:
    """The HTML of a template in the words of a language. A value the template misses is a bug and raises UndefinedError."""
    return _environment().get_template(template).render(words=words_for(lang), **values).strip()


def theme_safe(text: str) -> str:
    """Text for places where a theme prints a title as it is, and may undo one layer of escaping before it does."""
    return escape(text.translate({ord("<"): "‹", ord(">"): "›"}))


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(TEMPLATES)
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["clock"] = clock
    environment.globals.update(youtube_url=youtube_url, poster=_poster)
    return environment


def _poster(video: Video) -> Markup:
    from markupsafe import Markup

    return Markup(poster_svg(video.id, video.title, clock(video.duration) if video.duration else ""))  # noqa: S704 poster_svg escapes
