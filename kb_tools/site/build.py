"""Builds the site as `mkdocs build` does, and notes which addresses it has."""

from __future__ import annotations

from kb_tools.errors import KbError


def build_site() -> None:
    """Build the site of the current folder; warnings go to the log `mkdocs`. Its addresses are added to
    `published.txt`.

    Raises KbError with MkDocs' own words when it gives up; an error inside a plugin or theme keeps its
    traceback.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    try:
        config = load_config("mkdocs.yml")
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except MkDocsException as error:
        raise KbError(
            f"MkDocs could not build the site: {error}", "mend that, or run `mkdocs build --verbose` for more"
        ) from None
    _note_addresses()


def _note_addresses() -> None:
    from kb_tools.site.addresses import article_path, video_path
    from kb_tools.site.library import read_library
    from kb_tools.sources.published import write_published

    library = read_library()
    topics = (topic.path for topic in library.topics if topic.name)
    articles = (article_path(article, library.settings) for article in library.articles.values())
    write_published((*topics, *articles, *(video_path(video, library.settings) for video in library.videos)))
