"""What went wrong, told by MkDocs: our errors as its own, our problems in its log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from kb_tools.errors import KbError
from kb_tools.settings.mkdocs_file import CONFIG_FILE, config_name
from kb_tools.site.library import Library, read_library
from kb_tools.text import joined, say

log = get_plugin_logger(__name__)


@contextmanager
def told_by_mkdocs() -> Iterator[None]:
    """The one place where our errors become MkDocs'."""
    try:
        yield
    except KbError as error:
        raise PluginError(joined(["kb", str(error)], ": ")) from None


def root_of(config: MkDocsConfig) -> Path:
    """The knowledge base's folder. Raises KbError when MkDocs was given another file than `kb` reads."""
    path = Path(config.config_file_path or CONFIG_FILE).resolve()
    read = config_name(path.parent) or CONFIG_FILE
    if path.name != read:
        raise KbError(
            say("the settings are in {file}, and kb reads {read}", file=path.name, read=read),
            say("rename the file, or build without -f"),
        )
    return path.parent


def read_and_report(config: MkDocsConfig) -> Library:
    """The sources; what is wrong with them is logged, and `mkdocs serve` watches
    them.
    """
    library = read_library(root_of(config))
    for problem in library.problems:
        (log.warning if problem.severity == "error" else log.info)(str(problem))
    for path in (library.settings.videos, library.settings.captions):
        if path.exists():
            config.watch.append(str(path))
    return library
