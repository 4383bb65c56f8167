"""Markdown extensions, read from the settings without MkDocs."""

from __future__ import annotations

import pytest
from support.places import ROOT, SMALL_SITE

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.sources.generator import accepted_extensions
from kb_tools.sources.written_extensions import written_extensions


@pytest.mark.parametrize("root", [ROOT, SMALL_SITE])
def test_extensions_and_options_are_those_that_mkdocs_reads(root):
    settings = Settings(root=root)
    text = settings.config_file.read_bytes()
    names, options = accepted_extensions(text, settings)
    written, own = written_extensions(text, settings)
    assert written == names
    assert {name: given for name, given in own.items() if given} == options


def test_folders_and_variables_are_put_in(tmp_path, monkeypatch):
    monkeypatch.setenv("SIGN", "#")
    text = b"""
        docs_dir: docs
        markdown_extensions:
          toc: {permalink: !ENV SIGN}
          pymdownx.snippets: {base_path: [!relative $config_dir/parts, !relative $docs_dir]}
        """
    options = written_extensions(text, Settings(root=tmp_path))[1]
    assert options["toc"] == {"permalink": "#"}
    assert options["pymdownx.snippets"] == {"base_path": [f"{tmp_path}/parts", f"{tmp_path}/docs"]}


def test_an_extension_that_is_not_installed_is_named(tmp_path):
    with pytest.raises(KbError, match=r"^mkdocs\.yml: the Markdown extension nowhere cannot be loaded: "):
        written_extensions(b"markdown_extensions: [nowhere]", Settings(root=tmp_path))
