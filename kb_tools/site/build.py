"""Builds the site as `mkdocs build` does."""

from __future__ import annotations

from kb_tools.errors import KbError


def build_site() -> None:
    """Build the site of the current folder; warnings go to the log `mkdocs`.

    Raises KbError with MkDocs' own words when it gives up; an error inside a plugin or theme keeps its traceback.
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
        raise KbError(f"MkDocs could not build the site: {error}", "mend that, or run `mkdocs build --verbose` for more") from None
