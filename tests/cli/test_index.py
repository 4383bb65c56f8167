"""`kb index`, as people and programs read it."""

from __future__ import annotations

import json

from support.bad_input import put


def test_what_the_command_says(kb, folder):
    """One line: what was done and what is there now; the same as JSON."""
    assert (
        kb("index", cwd=folder).stdout == "Indexed everything anew: 5 articles and 2 videos in 23 passages.\n"
    )
    assert kb("index", cwd=folder).stdout == "Nothing changed: 5 articles and 2 videos in 23 passages.\n"
    (folder / "docs/de/kurse.md").write_text(
        (folder / "docs/de/kurse.md").read_text(encoding="utf-8").replace("drei", "vier"), encoding="utf-8"
    )
    assert (
        kb("index", cwd=folder).stdout
        == "Indexed 0 added, 1 changed, 0 deleted: 5 articles and 2 videos in 23 passages.\n"
    )
    assert json.loads(kb("index", "--json", cwd=folder).stdout) == {
        "added": 0,
        "changed": 0,
        "deleted": 0,
        "articles": 5,
        "videos": 2,
        "passages": 23,
        "rebuilt": False,
        "problems": 0,
    }


def test_broken_sources_do_not_lose_the_rest(bare_kb, bare):
    """An article that cannot be read any more is told by `kb index`, and comes back when it is mended."""
    put(bare, "docs/b.md", "# Blue towels\n")
    bare_kb("index", code=0)
    put(bare, "docs/b.md", b"# Blue \xff\n")
    ran = bare_kb("index")
    assert ran.stderr == "docs/b.md:1: is not UTF-8 text from here on - save the file as UTF-8\n"
    bare_kb("search", "open", code=0)
    put(bare, "docs/b.md", "# Blue towels\n")
    bare_kb("index", code=0)
    assert "https://help.example/b/" in bare_kb("search", "towels", code=0).stdout


def test_no_site_url(bare_kb, bare):
    """Without the address there are no links, so there is no index."""
    put(bare, "mkdocs.yml", "site_name: x\nplugins: [kb]\n")
    assert (
        bare_kb("index").stderr
        == "kb: mkdocs.yml: site_url is missing, and links need it - add the address the site will have\n"
    )


def test_odd_articles_are_indexed(bare_kb, bare):
    """Endless words, deep quotes, broken HTML, odd names and nothing at all stop neither the check nor the
    index.
    """
    put(bare, "docs/word.md", "# Word\n\n" + "x" * 200_000 + "\n")
    put(bare, "docs/deep.md", "# Deep\n\n" + "> " * 400 + "end\n")
    put(bare, "docs/html.md", "# <b>Open\n\n<div><h2 id=x>Y\n\n<script>alert(1)\n")
    put(bare, "docs/empty.md", "")
    put(bare, "docs/front.md", "---\n---\n")
    put(bare, "docs/ü & 50% #1?.md", "# Odd name\n")
    put(bare, "docs/line\nend.md", "# Line end\n")
    bare_kb("check", code=0)
    bare_kb("index", code=0)
    assert (
        "https://help.example/%C3%BC%20%26%2050%25%20%231%3F/" in bare_kb("search", "odd name", code=0).stdout
    )
