"""Small knowledge bases to review, for the tests of `kb check`'s second pair of eyes."""

from __future__ import annotations

import shutil
import textwrap
from datetime import date

from markdown import Markdown

from kb_tools.review.article import review_article
from kb_tools.review.review import review as review_all
from kb_tools.settings.settings import Settings, read_settings

from .places import NOWHERE

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

BAD = "# Cards\n\n![](a.png)\n\n[x](fort.md)\n"
"""An article whose picture has no description, and which links to a page that is not there."""
SETTINGS = Settings(root=NOWHERE, site_url="https://help.example/", languages=("de", "en"))
LONG = (
    "Die Kontoführungsgebühren werden unter Berücksichtigung der vereinbarten Abrechnungszeiträume "
    "entsprechend den Bestimmungen des Preisverzeichnisses vierteljährlich im Rahmen der automatisierten "
    "Rechnungsabschlussbuchung eingezogen beziehungsweise verrechnet."
)
TOPICS = {
    "karte": (
        "Karte verloren oder gestohlen",
        ["portemonnaie geklaut wie sperre ich", "ec karte weg was nun"],
        "Sperren Sie die Karte.",
    ),
    "pin": (
        "PIN vergessen",
        ["geheimzahl fällt mir nicht ein", "pin dreimal falsch"],
        "Fordern Sie eine neue PIN an.",
    ),
    "london": (
        "Geldautomaten in London",
        ["kostenlos pfund abheben", "welcher automat in england"],
        "Suchen Sie die blaue Welle.",
    ),
    "dispo": (
        "Dispokredit einrichten",
        ["wie weit darf ich ins minus", "zinsen für überziehung"],
        "Der Zins ist 10,9 Prozent.",
    ),
}


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


def article(text, name="docs/a.md", lang="de", root=NOWHERE):
    """What one article shows by itself: rule -> lines."""
    markdown = Markdown(extensions=["attr_list", "tables"])
    settings = Settings(root=root, site_url="https://help.example/", languages=(lang,))
    problems = review_article(text, name, settings, lambda one, _: markdown.convert(one), today=TODAY)
    return [(problem.rule, problem.line) for problem in problems]


def fresh(folder):
    """What is found where nothing is remembered."""
    shutil.rmtree(folder / ".kb", ignore_errors=True)
    return review(folder)


def page(title, questions, text):
    """An article about a topic, with the ways to ask for it."""
    rows = "".join(f"  - {question}\n" for question in questions)
    return f"---\ntitle: {title}\nquestions:\n{rows}---\n# {title}\n\n{text}\n"


def base(folder, **more):
    """A knowledge base of four topics, each asked for in its own words, and of some more."""
    return write(folder, {f"docs/{name}.md": page(*topic) for name, topic in {**TOPICS, **more}.items()})


def reviewed_once(folder):
    """A base that was reviewed once, with nothing wrong."""
    base(folder)
    assert review(folder) == ()
    return folder
