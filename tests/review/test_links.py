"""Links between pages: what leads nowhere, and what only looks as if it did."""

from __future__ import annotations

import pytest
from support.reviewed import BOTH, PLAIN, review, write

TARGET = (
    "# Ziel\n\n## Was kostet das?\n\nText.\n\n## Mehr { #mehr }\n\n<a name=alt></a><span id='kurz'>x</span>\n"
)
GOOD = (
    "[a](ziel.md)",
    "[a](ziel.md#was-kostet-das)",
    "[a](ziel.md#mehr)",
    "[a](ziel.md#kurz)",
    "[a](ziel.md#alt)",
    "[a](#top)",
    "[a](#)",
    "[a](#hier)",
    "[a](unten/tief.md)",
    "[a](./unten/../ziel.md)",
    "[a](ziel/)",
    "[a](../ziel/#mehr)",
    "[a](../videos/abcdefghij1/)",
    "[a](/anderswo/)",
    "[a](https://help.example/ziel/#mehr)",
    "[a](https://help.example/videos/abc/)",
    "[a](https://other.example/x.md)",
    "[a](mailto:x@help.example)",
    "[a](tel:+491234)",
    "[a](form.pdf)",
    "[a](mit%20leer.md)",
    "![a](bild.png)",
    "![a][b]\n\n[b]: bild.png",
    "<img src='../bild.png' alt='a'>",
    "`[a](lost.md)`",
    "[a](//other.example/x)",
    "[a](http://[::1)",
    "[a](ziel.md#kb-contact)",
)
BAD = {
    "[a](zeil.md)": "link-lost: a link leads to zeil.md, which is not there - did you mean ziel.md (below "
    "docs/)?",
    "[a](../ziel.md)": "link-lost: a link leads to ../ziel.md, which is not there - did you mean ziel.md "
    "(below docs/)?",
    "[a](unten/fort.pdf)": "link-lost: a link leads to unten/fort.pdf, which is not there - correct the "
    "address, or add the file",
    "![a](fort.png)": "link-lost: an image leads to fort.png, which is not there - correct the address, or "
    "add the file",
    "[a]()": "link-lost: a link has no address - write where it leads, or take it out",
    "[a](entwurf.md)": "link-lost: a link leads to entwurf.md, which is not there - correct the address, "
    "or add the file",
    "[a](ziel.md#was-kostet-es)": "anchor-lost: docs/ziel.md has no heading #was-kostet-es - did you mean "
    "#was-kostet-das?",
    "[a](#fort)": "anchor-lost: this page has no heading #fort - take the anchor out, or name a heading "
    "that is there",
    "[a](https://help.example/ziel/#fort)": "anchor-lost: docs/ziel.md has no heading #fort - "
    "take the anchor out, or name a heading that is there",
}


@pytest.fixture
def pages(tmp_path):
    """A few pages to lead to; one of them is a draft."""
    files = {
        "docs/ziel.md": TARGET,
        "docs/unten/tief.md": "# Tief\n",
        "docs/mit leer.md": "# Leer\n",
        "docs/entwurf.md": "# E\n",
    }
    settings = PLAIN + "draft_docs: entwurf.md\n"
    return write(tmp_path, {"mkdocs.yml": settings, "docs/bild.png": "", "docs/form.pdf": "", **files})


def test_links_that_lead_somewhere(pages):
    """Files, headings, addresses on the site, pages that plugins make, and whatever is not ours to judge."""
    write(pages, {"docs/a.md": "# A\n\n## Hier\n\n" + "\n\n".join(GOOD)})
    assert [str(problem) for problem in review(pages) if problem.rule != "title-elsewhere"] == []


@pytest.mark.parametrize("link", BAD)
def test_links_that_lead_nowhere(pages, link):
    """Each with its line, and with what was probably meant."""
    write(pages, {"docs/a.md": f"---\ntitle: A\n---\n# A\n\nText\n{link}\n"})
    (problem,) = (problem for problem in review(pages) if problem.rule != "title-elsewhere")
    assert f"{problem.rule}: {problem.what} - {problem.fix}" == BAD[link]
    assert problem.line == 7


def test_the_same_link_twice(pages):
    """Each place is named."""
    write(pages, {"docs/a.md": "# A\n\n[a](x.md)\n\n[b](x.md)\n"})
    assert [problem.line for problem in review(pages) if problem.rule == "link-lost"] == [3, 5]


def test_a_language_without_the_file(tmp_path):
    """A translation may use the pictures of the first language, as mkdocs-static-i18n lets it."""
    files = {
        "docs/de/a.md": "# A\n",
        "docs/en/a.md": "# A\n\n![x](bild.png) ![x](fort.png)\n",
        "docs/de/bild.png": "",
    }
    write(tmp_path, {"mkdocs.yml": BOTH, **files})
    assert [problem.what for problem in review(tmp_path) if problem.rule == "link-lost"] == [
        "an image leads to fort.png, which is not there"
    ]


def test_a_link_that_would_run_is_no_link(pages):
    """In Markdown or HTML, of whatever kind."""
    lines = (
        "[a](javascript:alert(1))",
        '<a href="&#106;avascript:x">b</a> ![c](data:text/html,x)',
        '<form action="javascript:y"></form>',
        "![d](data:image/gif;base64,AA)",
    )
    write(pages, {"docs/a.md": "# A\n\n" + "\n\n".join(lines) + "\n"})
    found = [problem for problem in review(pages) if problem.rule == "link-runs"]
    assert [problem.what.partition(": ")[2] for problem in found] == [
        "javascript:x",
        "javascript:alert(1)",
        "data:text/html,x",
        "javascript:y",
    ]
    assert [problem.line for problem in found] == [0, 3, 5, 7]
