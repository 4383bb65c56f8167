"""Builds the site as `mkdocs build` or `properdocs build` does."""

from __future__ import annotations

from pathlib import Path

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.sources.generator import NAMES, generator
from kb_tools.text import say


def build_site(settings: Settings, folder: Path) -> None:
    """Build the site of a knowledge base into `folder`; warnings go to the log of MkDocs or ProperDocs.

    Raises KbError with MkDocs' own words when it gives up; an error inside a plugin or theme keeps its
    traceback.
    """
    name = generator(settings)
    if not name:
        what = say("neither MkDocs nor ProperDocs is installed")
        raise KbError(what, say("install one of them, or build with `kb build --plain`"))
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    try:
        config = load_config(str(settings.config_file), site_dir=str(folder))
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except MkDocsException as error:
        raise KbError(
            say("{generator} could not build the site: {error}", generator=NAMES[name], error=error.message),
            say("mend that, or run `{command} build --verbose` for more", command=name),
        ) from None
