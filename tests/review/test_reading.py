"""The files that a page is made of."""

from __future__ import annotations

import pytest
from support.reviewed import places, review, write


@pytest.mark.parametrize("strict", [True, False])
def test_an_included_file(tmp_path, strict):
    """What a page includes belongs to it, wherever it lies, also while it is not there."""
    extensions = f"[{{pymdownx.snippets: {{check_paths: {str(strict).lower()}}}}}]"
    settings = (
        f"site_name: X\nsite_url: https://help.example/\nplugins: [kb]\nmarkdown_extensions: {extensions}\n"
    )
    write(
        tmp_path,
        {
            "mkdocs.yml": settings,
            "docs/a.md": '# A\n\n--8<-- "parts/note.txt"\n',
            "parts/note.txt": "[x](b.md)\n",
        },
    )
    assert places(review(tmp_path), "link-lost") == ["docs/a.md"]
    write(tmp_path, {"parts/note.txt": "Nothing.\n"})
    assert review(tmp_path) == ()
    (tmp_path / "parts/note.txt").unlink()
    assert len(places(review(tmp_path), "markdown")) == strict
    write(tmp_path, {"parts/note.txt": "[x](b.md)\n"})
    assert places(review(tmp_path), "link-lost")
