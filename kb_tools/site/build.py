"""Builds the site as `mkdocs build` does, and notes which addresses it has."""

from __future__ import annotations

from pathlib import Path

from kb_tools.errors import KbError
from kb_tools.settings.mkdocs_file import CONFIG_FILE
from kb_tools.text import say


def build_site(root: Path) -> None:
    """Build the site of the knowledge base in the folder `root`; warnings go to the log `mkdocs`. Its
    addresses are added to `published.txt`.

    Raises KbError with MkDocs' own words when it gives up; an error inside a plugin or theme keeps its
    traceback.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    try:
        config = load_config(str(root / CONFIG_FILE))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except MkDocsException as error:
        raise KbError(
            say("MkDocs could not build the site: {error}", error=error.message),
            say("mend that, or run `mkdocs build --verbose` for more"),
        ) from None
    _note_addresses(root)


def _note_addresses(root: Path) -> None:
    from kb_tools.links.addresses import video_path
    from kb_tools.site.addresses import article_path
    from kb_tools.site.library import read_library
    from kb_tools.sources.published import write_published

    library = read_library(root)
    topics = (topic.path for topic in library.topics if topic.name)
    articles = (article_path(article, library.settings) for article in library.articles.values())
    videos = (video_path(video, library.settings) for video in library.videos)
    write_published((*topics, *articles, *videos), library.settings.published)
