"""The settings as a server reads them: what counts, no secret, and nothing of others."""

from __future__ import annotations

import pytest

from kb_tools.errors import KbError
from kb_tools.search.publishing.settings import served_settings
from kb_tools.settings.settings import read_settings

WRITTEN = """
site_name: Bad
site_url: !ENV [BAD_URL, "https://bad.example/"]
extra: {analytics: secret}
hooks: [code.py]
theme: {name: material, language: de, custom_dir: own}
markdown_extensions:
  - toc: {permalink: true}
  - pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji ""}
plugins:
  - search
  - other: {token: secret}
  - i18n: {docs_structure: folder, secret: secret, languages: [{locale: de, default: true}, {locale: en}]}
  - kb:
      store: postgresql://secret@db/kb
      handle: !ENV BAD_HANDLE
      threshold: 0.6
      contact: {phone: "0800 123456", hours: {mon-fri: 08:00-20:00}}
      hooks: {own: {system: json, secret: "env:HOOK"}}
      synonyms: {de: [[Handy, Smartphone]]}
"""


def read(folder, text):
    folder.mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return read_settings(folder)[0]


def test_a_server_reads_what_counts_here_without_secrets(tmp_path, monkeypatch):
    """Variables of the publisher's environment are filled in: a server's own say something else."""
    monkeypatch.setenv("BAD_URL", "https://other.example/")
    monkeypatch.setenv("BAD_HANDLE", "007")
    settings = read(tmp_path / "kb", WRITTEN)
    served = served_settings(settings).decode()
    monkeypatch.setenv("BAD_URL", "https://third.example/")
    assert "secret@" not in served
    assert "secret" not in served.replace('secret: "env:HOOK"', "")
    assert "!" not in served
    again = read(tmp_path / "server", served)
    assert (again.site_url, again.handle, again.store) == ("https://other.example/", "007", "")
    assert repr(again) == repr(settings)


def test_the_samples_settings_arrive_as_they_are(sample, tmp_path):
    settings = read_settings(sample)[0]
    assert repr(read(tmp_path / "server", served_settings(settings).decode())) == repr(settings)


@pytest.mark.parametrize("variable", ["[1, 2]", "", "a: [", "x"])
def test_whatever_a_variable_holds_arrives(tmp_path, monkeypatch, variable):
    monkeypatch.setenv("BAD_NAMES", variable)
    settings = read(
        tmp_path / "kb", "site_url: https://a.example/\nplugins: {kb: {featured: !ENV BAD_NAMES}}\n"
    )
    assert read(tmp_path / "server", served_settings(settings).decode()).featured == settings.featured


def test_settings_that_changed_since_they_were_read_are_not_published(tmp_path):
    settings = read(tmp_path / "kb", "site_url: https://a.example/\nplugins: [kb]\n")
    read(tmp_path / "kb", "site_url: https://b.example/\nplugins: [kb]\n")
    with pytest.raises(KbError, match="change on their way"):
        served_settings(settings)
