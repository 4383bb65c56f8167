"""Problems that are ignored, and ignores that are problems."""

from __future__ import annotations

import pytest
from support.places import NOWHERE
from support.reviewed import LONG, PLAIN, article, places, review, write

from kb_tools.settings.settings import parse_settings


def test_an_ignore_ends_with_its_paragraph():
    """What follows after an empty line is looked at again."""
    text = "# A\n\n<!-- kb: ignore image-alt - x -->\n![](a.png)\n![](b.png)\n\n![](c.png)\n"
    assert article(text) == [("image-alt", 7)]


def test_an_ignore_in_code_is_an_example():
    """A page about ignores may show one."""
    assert article("# A\n\n    x\n\n`<!-- kb: ignore nonsense -->`\n") == []


def test_severities(tmp_path):
    """The settings make a rule an error or switch it off; a slip in a rule's name is told."""
    files = {"docs/a.md": "# A\n\n![](a.png)\n\n[weg](nowhere.md)\n", "docs/a.png": ""}
    settings = PLAIN.replace("[kb]", "\n  - kb:\n      check: {image-alt: error, link-lost: off}")
    write(tmp_path, {**files, "mkdocs.yml": settings})
    assert [(problem.rule, problem.severity) for problem in review(tmp_path)] == [("image-alt", "error")]
    (problem,) = parse_settings(settings.replace("image-alt", "image-alts"), NOWHERE)[1]
    assert (problem.line, problem.fix) == (6, "did you mean `image-alt`?")
    assert "cannot change yaml" in parse_settings(settings.replace("image-alt", "yaml"), NOWHERE)[1][0].what
    assert "cannot be 'fatal'" in parse_settings(settings.replace("error", "fatal"), NOWHERE)[1][0].what


def test_an_ignore_of_nothing(tmp_path):
    """It is told, unless its rule did not run."""
    write(tmp_path, {"docs/a.md": "---\n# kb: ignore image-alt - once\ntitle: A\n---\n"})
    assert places(review(tmp_path), "ignore-unused") == ["docs/a.md:2"]
    write(tmp_path, {"mkdocs.yml": PLAIN.replace("[kb]", "[{kb: {check: {image-alt: off}}}]")})
    assert review(tmp_path) == ()
    write(tmp_path, {"docs/a.md": "---\n# kb: ignore link-outside - behind a login\ntitle: A\n---\n"})
    assert review(tmp_path) == (), "asked with --online only"


def test_what_cannot_be_read_cannot_be_ignored(tmp_path):
    """Neither by an ignore nor by the settings."""
    write(
        tmp_path,
        {"docs/a.md": "---\n# kb: ignore yaml, value - please\ntitle: [\n---\n# A\n", "docs/b.md": "# B\n"},
    )
    assert places(review(tmp_path), "yaml")


BAD = {
    "an ignore without a reason": ("---\n# kb: ignore readability\ntitle: A\n---\n", [("ignore-reason", 2)]),
    "an ignore of no rule": ("---\n# kb: ignore readable - short\ntitle: A\n---\n", [("ignore-unknown", 2)]),
    "an ignore of what cannot be ignored": (
        "---\n# kb: ignore yaml - short\ntitle: A\n---\n",
        [("ignore-unknown", 2)],
    ),
}
GOOD = {
    "an image that may be without words": "# A\n\n<!-- kb: ignore image-alt - only a line -->"
    "\n\n![](a.png)\n",
    "an ignore for the whole article": "---\n# kb: ignore readability, image-alt - the law's own "
    f"words\ntitle: A\n---\n{LONG} ![](a)\n",
    "an ignore on the line": "# A\n\n![](a.png) <!-- kb: ignore image-alt – only a line -->\n",
}


@pytest.mark.parametrize("case", BAD)
def test_finds(case):
    """A rule names the line that it is about."""
    text, expected = BAD[case]
    assert article(text) == expected


@pytest.mark.parametrize("case", GOOD)
def test_leaves_in_peace(case):
    """What only looks like a fault is none."""
    assert article(GOOD[case]) == []
