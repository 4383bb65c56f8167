"""Our templates, filled in. Everything an editor or YouTube wrote is escaped here, by Jinja, and nowhere
else.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from html import escape
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kb_tools.languages import Language
from kb_tools.models import Video
from kb_tools.site.addresses import youtube_url
from kb_tools.site.poster import poster_svg
from kb_tools.text import clock

TEMPLATES = Path(__file__).parent / "templates"
ASSETS = Path(__file__).parent / "assets"
WEB_ADDRESS = re.compile(r"(https?://[^\s<>\"]*[^\s<>\".,:;!?')\]}»“”’])")
"""Without the sign that ends a sentence or bracket behind it."""
UNSEEN = re.compile(r"[ \t]+(?=\n)")
"""What our templates leave at the ends of lines."""
UNSAFE_IN_SCRIPT = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&'\u2028\u2029"}


def render(template: str, language: Language, **values: object) -> str:
    """The HTML of a template in the words of a language. A value the template misses is a bug and raises
    UndefinedError.
    """
    made = _environment().get_template(template)
    return UNSEEN.sub("", made.render(words=language.site, lang=language.code, **values)).strip()


def theme_safe(text: str) -> str:
    """Text for places where a theme prints a title as it is, and may undo one layer of escaping before it
    does.
    """
    return escape(text.translate({ord("<"): "‹", ord(">"): "›"}))


def harmless(text: str) -> str:
    """Text for places where a theme prints it as it is and we cannot know whether it stands in an attribute:
    look-alikes, no entities.
    """
    return text.translate(str.maketrans('<>"', "‹›”"))


def linked(text: str) -> Markup:
    """Text whose web addresses can be followed, and whose lines are kept."""
    parts = WEB_ADDRESS.split(text)  # text and addresses by turns
    made = (
        Markup('<a href="{0}" rel="noopener noreferrer nofollow">{0}</a>').format(part)
        if number % 2
        else Markup("<br>").join(part.split("\n"))
        for number, part in enumerate(parts)
    )
    return Markup("").join(made)


def in_script(value: object) -> Markup:
    """A value as JSON that may stand in a `<script>`: nothing in it can end the element or a line of
    JavaScript.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(UNSAFE_IN_SCRIPT))  # noqa: S704 nothing is left of it


@lru_cache(maxsize=1)
def _environment() -> Environment:
    loader = FileSystemLoader(TEMPLATES)
    environment = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(clock=clock, in_script=in_script, linked=linked)
    environment.globals.update(youtube_url=youtube_url, poster=_poster)
    return environment


def _poster(video: Video) -> Markup:
    duration = clock(video.duration) if video.duration else ""
    return Markup(poster_svg(video.id, video.title, duration))  # noqa: S704 poster_svg escapes
