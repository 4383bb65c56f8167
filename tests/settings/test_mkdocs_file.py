"""What mkdocs.yml says in MkDocs' own manner."""

from __future__ import annotations

import pytest
from support.places import NOWHERE

from kb_tools.settings.settings import parse_settings

URL = "site_url: https://help.example/\n"


def settings(source, *, problems=0):
    found, wrong = parse_settings(source, NOWHERE)
    assert len(wrong) == problems, wrong
    return found


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins: [search, {kb: {handle: x}}]\n",
        "plugins:\n  search: {}\n  kb: {handle: x}\n",
        "plugins:\n  - search\n  - kb:\n      handle: x\n",
    ],
)
def test_plugins_in_every_form(plugins):
    """MkDocs takes plugins as a list or as a mapping."""
    assert settings(URL + plugins).handle == "x"


@pytest.mark.parametrize(
    ("source", "languages", "folders"),
    [
        ("", ("en",), False),
        ("theme: {name: material, language: de}\n", ("de",), False),
        ("theme: material\n", ("en",), False),
        ("theme: {language: 12}\n", ("en",), False),
        (
            "plugins: [{i18n: {docs_structure: folder, languages: [{locale: en}, {locale: de, "
            "default: true}]}}]\n",
            ("de", "en"),
            True,
        ),
        (
            "plugins: [{i18n: {languages: [{locale: de, default: true}, {locale: fr, build: false}, "
            "{locale: en}]}}]\n",
            ("de", "en"),
            False,
        ),
        ("plugins: [{i18n: {languages: [{locale: 'x y'}, {name: z}]}}]\n", ("en",), False),
        ("plugins: [i18n]\n", ("en",), False),
    ],
)
def test_languages(source, languages, folders):
    """The languages are the theme's, or those of mkdocs-static-i18n with the default first."""
    found = settings(URL + source)
    assert (found.languages, found.language_folders) == (languages, folders)


def test_environment(monkeypatch):
    """MkDocs' `!ENV` works in MkDocs' settings and in ours: the first variable that is set, else the
    fallback.
    """
    monkeypatch.setenv("KB_TEST_URL", "https://env.example")
    monkeypatch.setenv("KB_TEST_FLAT", "false")
    source = """
site_url: !ENV [KB_TEST_NOT_SET, KB_TEST_URL, "https://other.example/"]
use_directory_urls: !ENV [KB_TEST_FLAT, true]
docs_dir: !ENV [KB_TEST_NOT_SET, texts]
site_dir: !ENV KB_TEST_NOT_SET
plugins: [{kb: {handle: !ENV [KB_TEST_NOT_SET, bank]}}]
"""
    found = settings(source)
    assert (found.site_url, found.use_directory_urls, found.docs_dir, found.handle) == (
        "https://env.example/",
        False,
        NOWHERE / "texts",
        "bank",
    )
    assert found.site_dir == NOWHERE / "site"
