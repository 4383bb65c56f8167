"""What is asked before a site is built, and what is noted of it afterwards."""

from __future__ import annotations

from pathlib import Path

from kb_tools.errors import KbError
from kb_tools.links.built_site import ON_SITE, RECORD, record_of
from kb_tools.settings.settings import Settings
from kb_tools.sources.rendering import left_out
from kb_tools.sources.seals import write_sealed
from kb_tools.text import say


def require_trust(settings: Settings) -> None:
    """Raises KbError where the settings need trust that is not given: nobody gets a site without its code."""
    if needed := left_out(settings):
        what = say("the site needs it: {what}", what=needed[0].what)
        raise KbError(what, needed[0].fix, file=needed[0].file, line=needed[0].line)


def remember_site(settings: Settings) -> None:
    """Records what the built site has, for the proof of links: here, and on the site itself."""
    settings.state_dir.mkdir(exist_ok=True)
    record = record_of(settings.site_dir)
    for place in (settings.state_dir / RECORD, settings.site_dir / ON_SITE):
        write_sealed(place, record)


def note_addresses(root: Path) -> None:
    """Adds the addresses of a site that was built to `published.txt`."""
    from kb_tools.links.addresses import video_path
    from kb_tools.site.addresses import article_path
    from kb_tools.site.library import read_library
    from kb_tools.sources.published import write_published

    library = read_library(root)
    topics = (topic.path for topic in library.topics if topic.name)
    articles = (article_path(article, library.settings) for article in library.articles.values())
    videos = (video_path(video, library.settings) for video in library.videos)
    write_published((*topics, *articles, *videos), library.settings.published)
