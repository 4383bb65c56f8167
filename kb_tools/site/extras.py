"""What a site has besides its pages: the files of its search box and its pictures. No page waits for them.

On a large site a process of its own writes them while MkDocs fills its templates.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, Popen
from tempfile import TemporaryFile

from kb_tools.models import Article, Video
from kb_tools.settings.settings import Settings
from kb_tools.site.heads import picture_list
from kb_tools.site.library import LanguageSite
from kb_tools.site.pictures import Picture, write_pictures
from kb_tools.site.search_export import search_files, write_search
from kb_tools.site.search_meaning import make_meaning
from kb_tools.site.search_shelf import find_sources, make_shelf, read_page
from kb_tools.site.urgent import UrgentLine, urgent_lines

MANY = 200
"""Pages and pictures that are worth another process."""
PROGRAM = f"from {__name__} import write_handed; write_handed()"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extras:
    """What they are made of: `pages` are the HTML and the article of each page that the search box finds,
    none without one; `kept` is the folder of pictures drawn before.
    """

    lang: str
    settings: Settings
    pages: tuple[tuple[str, Article], ...]
    videos: tuple[Video, ...]
    urgent: tuple[UrgentLine, ...]
    pictures: tuple[Picture, ...]
    site_dir: Path
    kept: Path

    def write(self) -> None:
        """Writes them into the site."""
        if self.pages or self.videos:
            sources = find_sources(
                (read_page(html, article) for html, article in self.pages),
                self.videos,
                self.lang,
                self.settings,
            )
            shelf = make_shelf(sources)
            meaning = make_meaning(shelf, self.lang, self.settings)
            files = search_files(shelf, meaning, self.lang, self.settings, self.urgent)
            write_search(files, self.site_dir)
        if self.pictures:
            write_pictures(self.pictures, self.site_dir, self.kept)


def extras_of(site: LanguageSite, found: Iterable[tuple[str, Article]], site_dir: Path) -> Extras:
    """Those of a language. The first one brings the pictures of all, where the site has an address."""
    settings = site.library.settings
    with_pictures = site.lang == settings.languages[0] and settings.site_url
    return Extras(
        lang=site.lang,
        settings=settings,
        pages=tuple(found),
        videos=site.library.videos if site.search else (),
        urgent=tuple(urgent_lines(site)),
        pictures=tuple(picture_list(site.library, site.name)) if with_pictures else (),
        site_dir=site_dir,
        kept=settings.state_dir / "pictures",
    )


class PendingExtras:
    """Extras that are being written, or will be at the end where they are few."""

    def __init__(self, extras: Extras) -> None:
        self._extras = extras
        self._process: Popen[bytes] | None = None
        if len(extras.pages) + len(extras.pictures) >= MANY:
            with TemporaryFile() as handed:
                pickle.dump(extras, handed)
                handed.seek(0)
                command = [sys.executable, "-c", PROGRAM]
                self._process = Popen(command, stdin=handed, stderr=DEVNULL)  # noqa: S603 our own words

    def finish(self) -> None:
        """Waits for the last of them. What another process could not write is written here, or raises what is
        wrong.
        """
        if self._process is None or self._process.wait():
            self._extras.write()

    def stop(self) -> None:
        """Ends the process that still writes them, because the build has failed."""
        if self._process:
            self._process.kill()
            self._process.wait()


def write_handed() -> None:
    """Reads pickled `Extras` from standard input and writes them: the whole work of the other process."""
    extras = pickle.load(sys.stdin.buffer)  # noqa: S301 from Writing, through a file without a name
    assert isinstance(extras, Extras)
    extras.write()
