"""MkDocs with our plugin, started from where it likes."""

from __future__ import annotations

import subprocess
import sys


def test_an_include_is_found_from_another_folder(folder, tmp_path):
    """`mkdocs build -f` elsewhere builds the pages that it builds in the knowledge base, with what they
    include.
    """
    (folder / "parts").mkdir()
    (folder / "parts" / "candy.md").write_text("Eine Zuckerwatte kostet drei Taler.\n", encoding="utf-8")
    page = folder / "docs" / "de" / "zuckerwatte.md"
    page.write_text('# Zuckerwatte\n\n--8<-- "parts/candy.md"\n', encoding="utf-8")
    for name, place in (("here", folder), ("there", tmp_path)):
        subprocess.run(
            [
                sys.executable,
                "-m",
                "mkdocs",
                "build",
                "-q",
                "-f",
                folder / "mkdocs.yml",
                "-d",
                tmp_path / name,
            ],
            cwd=place,
            capture_output=True,
            check=True,
        )
    here, there = ((tmp_path / name / "zuckerwatte" / "index.html").read_text() for name in ("here", "there"))
    assert "drei Taler" in there
    assert there == here
