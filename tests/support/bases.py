"""Knowledge bases, built: fixtures for the tests of the help site."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from .built import HOSTILE, build_sample, copy_sample, mkdocs
from .shared import made_once


@pytest.fixture(scope="session")
def musterbank(tmp_path_factory):
    """The project's own help centre, built once for all workers of a run: the first one builds, the others
    wait. Tests read it and leave it as it is.
    """
    return made_once(tmp_path_factory, "musterbank", build_sample) / "site"


WITHOUT_MKDOCS = """
import sys
from pathlib import Path
sys.modules.update(mkdocs=None, properdocs=None)  # importing them fails, as if they were not installed
from kb_tools.settings.settings import read_settings
from kb_tools.site.plain.build import build_plain
build_plain(read_settings(Path())[0], Path("site"))
"""


@pytest.fixture(scope="session")
def plain(tmp_path_factory):
    """The project's own help centre as plain pages, built once for all workers of a run, where neither MkDocs
    nor ProperDocs can be imported.
    """

    def build(folder):
        copy_sample(folder)
        subprocess.run([sys.executable, "-c", WITHOUT_MKDOCS], cwd=folder, check=True)

    return made_once(tmp_path_factory, "plain", build) / "site"


@pytest.fixture
def base(tmp_path):
    """A knowledge base of one article and one hostile video; `base(config)` builds it with these lines more
    in mkdocs.yml. Its search knows words alone, where nothing else is asked for: that is built sooner.
    """
    quoted = json.dumps(HOSTILE)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Start\n\n- [PIN](pin.md)\n", encoding="utf-8")
    (tmp_path / "docs/pin.md").write_text(
        "---\nvideos: [abcdefghijk#t=5]\nsummary: 'A \"quote\" <b>'\n---\n# PIN\n\nSo geht es.\n",
        encoding="utf-8",
    )
    told = f"title: {quoted}, description: {quoted}, chapters: [{{start: 0, title: {quoted}}}]"
    (tmp_path / "videos.yaml").write_text(
        f"videos:\n  - {{id: abcdefghijk, duration: PT1M, {told}}}\n", encoding="utf-8"
    )

    def build(
        config="theme: {name: material, language: de, font: false}\n",
        plugins="plugins: [search, kb: {meaning: none}]\n",
        fails=False,
        name="Hilfe",
    ):
        text = f"site_name: {name}\nsite_url: https://help.example/sub/\n{plugins}{config}"
        (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
        said = mkdocs(tmp_path, fails=fails)
        return said if fails else tmp_path / "site"

    build.folder = tmp_path
    return build
