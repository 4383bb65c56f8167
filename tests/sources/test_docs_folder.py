"""The files of the docs folder that become pages."""

from __future__ import annotations

import shutil

from kb_tools.settings.settings import read_settings
from kb_tools.sources.docs_folder import list_articles


def test_pages_are_those_of_mkdocs(folder):
    """What MkDocs leaves out - hidden files, templates, drafts, a README beside an index - is no article."""
    from mkdocs.config import load_config
    from mkdocs.structure.files import get_files

    names = [
        "index.md",
        "README.md",
        "a.MD",
        "b.markdown",
        ".hidden.md",
        "templates/t.md",
        "sub/templates/u.md",
        "drafts/d.md",
        "old/o.md",
        "sub/README.md",
        "c.txt",
    ]
    for name in names:
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("# X\n", encoding="utf-8")
    settings = (
        "site_name: x\nsite_url: https://x.example/\nexclude_docs: |\n  old/\ndraft_docs: |\n  drafts/\n"
    )
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    theirs = {
        f.src_uri
        for f in get_files(load_config(str(folder / "mkdocs.yml")))
        if f.is_documentation_page() and not f.inclusion.is_excluded() and f.inclusion.name != "DRAFT"
    }
    files, problems = list_articles(read_settings(folder)[0])
    assert not problems
    assert {file.relative_to(folder / "docs").as_posix() for file in files} == theirs


def test_a_folder_without_a_page_is_a_problem(folder):
    """Whether it is missing or empty is said."""
    settings = read_settings(folder)[0]
    shutil.rmtree(folder / "docs")
    assert [str(one) for one in list_articles(settings)[1]] == [
        "docs/: does not exist - make it and put a Markdown file into it"
    ]
    (folder / "docs").mkdir()
    assert [str(one) for one in list_articles(settings)[1]] == [
        "docs/: has no Markdown file - write a first article: a heading and the answer below it"
    ]
