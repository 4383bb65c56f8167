"""Where a page stands, and in which language."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from kb_tools.settings.settings import Settings, parse_settings
from kb_tools.sources.page_places import (
    file_of,
    in_language,
    is_index,
    page_path,
    split_language,
    title_of_file,
)

SUFFIXES = Settings(root=Path("/kb"), languages=("de", "en"), language_suffixes=True)
FOLDERS = Settings(root=Path("/kb"), languages=("de", "en"), language_folders=True)
ALONE = Settings(root=Path("/kb"), languages=("de",))


@pytest.mark.parametrize(
    ("settings", "path", "lang", "place", "page"),
    [
        (SUFFIXES, "karten/pin.md", "de", "karten/pin.md", "karten/pin/"),
        (SUFFIXES, "karten/pin.de.md", "de", "karten/pin.md", "karten/pin/"),
        (SUFFIXES, "karten/pin.en.md", "en", "karten/pin.md", "en/karten/pin/"),
        (SUFFIXES, "index.en.md", "en", "index.md", "en/"),
        (SUFFIXES, "version-2.0.md", "de", "version-2.0.md", "version-2.0/"),
        (FOLDERS, "en/karten/pin.md", "en", "karten/pin.md", "en/karten/pin/"),
        (FOLDERS, "de/karten/pin.en.md", "de", "karten/pin.en.md", "karten/pin.en/"),
        (ALONE, "karten/pin.en.md", "de", "karten/pin.en.md", "karten/pin.en/"),
    ],
)
def test_language_by_suffix_or_folder(settings, path, lang, place, page):
    """As mkdocs-static-i18n tells it; what is no language of the site is part of the name."""
    assert split_language(PurePosixPath(path), settings) == (lang, PurePosixPath(place))
    assert page_path(PurePosixPath(path), settings) == page


@pytest.mark.parametrize(
    ("structure", "suffixes", "folders"),
    [("", True, False), ("docs_structure: suffix, ", True, False), ("docs_structure: folder, ", False, True)],
)
def test_suffixes_are_usual(structure, suffixes, folders):
    """The plugin's own default."""
    source = f"plugins: [{{i18n: {{{structure}languages: [{{locale: de}}, {{locale: en}}]}}}}, kb]\n"
    found = parse_settings(source, Path("/kb"))[0]
    assert (found.language_suffixes, found.language_folders) == (suffixes, folders)
    assert found.has_translations


def test_first_pages_in_any_language():
    """index.en.md is one, indexes.md is none."""
    assert is_index("karten/index.en.md")
    assert is_index("README.md")
    assert not is_index("karten/indexes.md")


def test_a_link_means_the_page_in_its_own_language():
    """Else the first language's, else the file that it names."""
    found = in_language(PurePosixPath("karten/pin.md"), "en", SUFFIXES)
    assert [path.name for path in found] == ["pin.en.md", "pin.de.md", "pin.md"]
    assert [path.name for path in in_language(PurePosixPath("pin.md"), "en", FOLDERS)] == ["pin.md"]


def test_new_files_and_their_titles():
    """The first language needs no suffix."""
    assert file_of(Path("/kb/docs"), PurePosixPath("a/b"), "en", SUFFIXES) == Path("/kb/docs/a/b.en.md")
    assert file_of(Path("/kb/docs"), PurePosixPath("a/b"), "de", SUFFIXES) == Path("/kb/docs/a/b.md")
    assert title_of_file(PurePosixPath("a/VPN-einrichten.md")) == "VPN einrichten"
