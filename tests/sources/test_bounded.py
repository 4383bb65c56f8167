"""What an article includes lies in the knowledge base."""

from __future__ import annotations

import pytest

from kb_tools.settings.settings import Settings
from kb_tools.sources.rendering import make_renderer


def test_a_link_out_of_the_knowledge_base_is_not_included(tmp_path):
    """By way of a folder neither; one that stays inside is, and so is a plain file."""
    root, outside = tmp_path / "base", tmp_path / "outside"
    for folder in (root / "docs", root / "parts", outside):
        folder.mkdir(parents=True)
    (outside / "a.md").write_text("secret", encoding="utf-8")
    (root / "parts/plain.md").write_text("plain", encoding="utf-8")
    (root / "parts/inside.md").symlink_to("plain.md")
    (root / "parts/file.md").symlink_to(outside / "a.md")
    (root / "parts/folder").symlink_to(outside, target_is_directory=True)
    (root / "mkdocs.yml").write_text(
        "site_name: x\nmarkdown_extensions: [pymdownx.snippets]\n", encoding="utf-8"
    )
    render = make_renderer(Settings(root=root))
    for name in ("plain", "inside"):
        assert render(f'--8<-- "parts/{name}.md"\n', "docs/b.md") == "<p>plain</p>"
    for name in ("file.md", "folder/a.md"):
        with pytest.raises(ValueError, match="is a link out of the knowledge base"):
            render(f'--8<-- "parts/{name}"\n', "docs/b.md")
