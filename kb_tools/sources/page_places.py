"""Where a page stands below docs/ and on the site, and in which language: the rules of MkDocs and of
mkdocs-static-i18n. Pure.

Languages are told by folders (`en/card.md`) or by suffixes (`card.en.md`); the first has no folder on the
site, and needs no suffix.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from kb_tools.settings.settings import Settings
from kb_tools.text import clean

INDEX_NAMES = ("index", "README")
"""Files that are the first page of their folder."""


def is_index(path: str) -> bool:
    """Whether a path below docs/ is the first page of its folder, in whatever language."""
    return PurePosixPath(path).name.partition(".")[0] in INDEX_NAMES


def split_language(path: PurePosixPath, settings: Settings) -> tuple[str, PurePosixPath]:
    """The language of a page and its path without the language's folder or suffix."""
    if settings.language_folders and len(path.parts) > 1 and path.parts[0] in settings.languages:
        return path.parts[0], PurePosixPath(*path.parts[1:])
    name, _, lang = path.stem.rpartition(".")
    if settings.language_suffixes and name and lang in settings.languages:
        return lang, path.with_name(name + path.suffix)
    return settings.languages[0], path


def page_path(path: PurePosixPath, settings: Settings) -> str:
    """Where MkDocs puts a page, relative to site_url: MkDocs' own rule, after the language rule of
    mkdocs-static-i18n.
    """
    lang, place = split_language(path, settings)
    folder = place.parent if lang == settings.languages[0] else PurePosixPath(lang) / place.parent
    stem = "index" if place.stem == "README" else place.stem
    if settings.use_directory_urls:
        target = folder.as_posix() + "/" if stem == "index" else (folder / stem).as_posix() + "/"
    else:
        target = (folder / f"{stem}.html").as_posix()
    return quote(target.removeprefix("./"))


def with_suffix(path: PurePosixPath, lang: str, settings: Settings) -> PurePosixPath:
    """The path of a page in a language, where suffixes tell languages; elsewhere the path itself."""
    if not settings.language_suffixes or lang == settings.languages[0]:
        return path
    return path.with_name(f"{path.stem}.{lang}{path.suffix}")


def source_path(place: PurePosixPath, lang: str, settings: Settings) -> PurePosixPath:
    """The path below docs/ of a page that has its place in each language's tree."""
    return PurePosixPath(lang) / place if settings.language_folders else with_suffix(place, lang, settings)


def in_language(path: PurePosixPath, lang: str, settings: Settings) -> Iterator[PurePosixPath]:
    """The files that mkdocs-static-i18n takes, in a language's tree, for the one that a link names: that of
    the language, that of the first language, and the one named.
    """
    if settings.language_suffixes and path.name:
        for code in (lang, settings.languages[0]):
            yield path.with_name(f"{path.stem}.{code}{path.suffix}")
    yield path


def title_of_file(place: PurePosixPath) -> str:
    """The title that MkDocs makes of a file's name: capitals that somebody wrote stay."""
    words = clean(place.stem).replace("-", " ").replace("_", " ")
    return words.capitalize() if words == words.lower() else words


def file_of(root: Path, path: PurePosixPath, lang: str, settings: Settings) -> Path:
    """The file of a new page: `root` is where the language's articles stand, `path` has no ending."""
    return root / with_suffix(PurePosixPath(f"{path}.md"), lang, settings)
