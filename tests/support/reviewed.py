"""Small knowledge bases to review, for the tests of `kb check`'s second pair of eyes."""

from __future__ import annotations

import textwrap
from datetime import date

from kb_tools.review.review import review as review_all
from kb_tools.settings.settings import read_settings

TODAY = date(2026, 11, 22)
HEAD = "site_name: X\nsite_url: https://help.example/\n"
PLAIN = (
    HEAD
    + "theme: {name: material, language: de}\nplugins: [kb]\nmarkdown_extensions: [attr_list, tables, toc]\n"
)
BOTH = (
    HEAD + "plugins:\n  - i18n: {docs_structure: folder, languages: "
    "[{locale: de, name: Deutsch, default: true}, {locale: en, name: English}]}\n  - kb\n"
)


def write(folder, files):
    """Writes texts, dedented, by their paths; there is a mkdocs.yml in any case."""
    plain = {} if (folder / "mkdocs.yml").exists() else {"mkdocs.yml": PLAIN}
    for name, text in (plain | files).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")
    return folder


def review(folder, *, today=TODAY, **more):
    """Every problem of a folder."""
    settings, known = read_settings(folder)
    return review_all(settings, known=known, today=today, **more)


def places(problems, rule):
    """Where a rule found something."""
    return [problem.place for problem in problems if problem.rule == rule]


def told(kb, folder, language=""):
    """The lines of `kb check` in a language, in the site's own if none is given."""
    ran = kb("check", "--today", TODAY.isoformat(), cwd=folder, env={"KB_LANG": language})
    return ran.stdout.splitlines()
