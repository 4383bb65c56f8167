"""The HTML of all pages, by html-validate with all that it recommends."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from support.browser import absent
from support.places import ROOT

PROGRAM = ROOT / ".venv/html-validate/node_modules/.bin/html-validate"
"""Where `make programs` puts it."""
THEMES = {
    "valid-id": '"__',
    "valid-autocomplete": "checkbox",
    "wcag/h32": "submit button",
    "no-implicit-button-type": "recommended",
    "doctype-style": "uppercase",
    "attribute-allowed-values": 'tabindex" has invalid value ""',
}
"""What Material writes on each page: the rule, and a part of what is said then."""
EXTENSIONS = {"valid-id": '"__tabbed_', "void-style": "<input/>", "attribute-boolean-style": "checked"}
"""What the tabs of pymdownx write."""
OURS = {
    "tel-non-breaking": "telephone number",  # our style sheet keeps them on one line
    "long-title": "title text",  # a question may be long
}
OTHER_LANGUAGES = {"unique-landmark", "no-multiple-main"}
"""What the page that is not there has twice: its other languages, which wait in a template."""
KINDS = (
    "index",
    "en/index",
    "karten/index",
    "karten/karte-verloren/index",
    "videos/index",
    "search/index",
    "404",
)


@pytest.fixture
def validated(tmp_path):
    """`validated(files)`: (page, rule, what is said) of everything that is wrong with them."""
    program = Path(os.environ.get("KB_HTML_VALIDATE") or PROGRAM)
    if not program.is_file():
        absent("no html-validate here: run `make programs`, or name it in KB_HTML_VALIDATE")
    config = tmp_path / ".htmlvalidate.json"
    config.write_text(json.dumps({"root": True, "extends": ["html-validate:recommended"]}))

    def validate(site, names):
        command = [program, "--config", config, "--formatter", "json", *names]
        told = tmp_path / "told.json"  # what it writes into a pipe is cut off where it ends
        with told.open("w") as file:
            subprocess.run(command, cwd=site, stdout=file, check=False)
        return [
            (Path(page["filePath"]).relative_to(site.resolve()).as_posix(), one["ruleId"], one["message"])
            for page in json.loads(told.read_bytes())
            for one in page["messages"]
        ]

    return validate


def wrong(found, *allowed):
    """What nobody is known to write."""
    return sorted(
        {
            (rule, re.sub(r"\s+", " ", said))
            for page, rule, said in found
            if not (page == "404.html" and rule in OTHER_LANGUAGES)
            if not any(rule in table and table[rule] in said for table in allowed)
        }
    )


def test_every_page_is_valid_but_for_what_the_theme_writes(musterbank, validated):
    found = validated(musterbank, ["**/*.html"])
    assert wrong(found, THEMES, EXTENSIONS, OURS) == []
    assert {rule for _, rule, _ in found} >= THEMES.keys()  # what the theme no longer writes leaves the list


def test_plain_pages_are_valid(plain, validated):
    """A page of each kind."""
    assert wrong(validated(plain, [f"{name}.html" for name in KINDS]), EXTENSIONS, OURS) == []
