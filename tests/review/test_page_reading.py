"""Pages are read from their files, in any process, with what to remember of each."""

from __future__ import annotations

import pickle

from support.reviewed import places, review, write

from kb_tools.review.page_reading import PageReader
from kb_tools.settings.settings import read_settings

INCLUDING = """\
site_name: X
site_url: https://help.example/
plugins: [kb]
markdown_extensions: [{pymdownx.snippets: {check_paths: false}}]
"""


def test_a_page_is_remembered_with_the_files_it_was_made_of(tmp_path):
    """A reader that went to another process reads the same."""
    pages = {"docs/a.md": '# A\n\n--8<-- "parts/note.txt"\n', "parts/note.txt": "[x](b.md)\n"}
    reader = PageReader(read_settings(write(tmp_path, {"mkdocs.yml": INCLUDING, **pages}))[0])
    page, row = reader("docs/a.md")
    assert page.article.title == "A"
    assert row["stamps"].keys() == pages.keys()
    assert pickle.loads(pickle.dumps(reader))("docs/a.md") == (page, row)


def test_what_cannot_be_read_is_looked_at_again(tmp_path):
    write(tmp_path, {"mkdocs.yml": INCLUDING, "docs/other.md": "# Other\n"})
    page, row = PageReader(read_settings(tmp_path)[0])("docs/gone.md")
    assert page.article is None
    assert row["stamps"] == {}


def test_an_included_file_counts_after_its_page_was_only_remembered(tmp_path):
    pages = {"docs/a.md": '# A\n\n--8<-- "parts/note.txt"\n', "parts/note.txt": "Nothing.\n"}
    write(tmp_path, {"mkdocs.yml": INCLUDING, **pages, "docs/other.md": "# Other\n"})
    assert places(review(tmp_path), "link-lost") == []
    write(tmp_path, {"docs/other.md": "# Another\n"})
    assert places(review(tmp_path), "link-lost") == []
    write(tmp_path, {"parts/note.txt": "[x](b.md)\n"})
    assert places(review(tmp_path), "link-lost") == ["docs/a.md"]
