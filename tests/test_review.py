"""What a second pair of eyes asks of articles: each rule with a case that it is about, and one that it leaves
in peace.
"""

from __future__ import annotations

import re
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from support.places import NOWHERE, ROOT
from support.reviewed import BOTH, PLAIN, TODAY, places, review, write

from kb_tools.review.article import review_article
from kb_tools.review.readability import hardest
from kb_tools.settings.rules import ALL, RULES
from kb_tools.settings.settings import Settings, parse_settings
from kb_tools.text import CONTROL

SETTINGS = Settings(root=NOWHERE, site_url="https://help.example/", languages=("de", "en"))


def article(text, name="docs/a.md", lang="de", root=NOWHERE):
    """What one article shows by itself: rule -> lines."""
    render = Markdown(extensions=["attr_list", "tables"]).convert
    settings = Settings(root=root, site_url="https://help.example/", languages=(lang,))
    problems = review_article(text, name, settings, render, today=TODAY)
    return [(problem.rule, problem.line) for problem in problems]


LONG = (
    "Die Kontoführungsgebühren werden unter Berücksichtigung der vereinbarten Abrechnungszeiträume "
    "entsprechend den Bestimmungen des Preisverzeichnisses vierteljährlich im Rahmen der automatisierten "
    "Rechnungsabschlussbuchung eingezogen beziehungsweise verrechnet."
)
BAD = {
    "an image without words": ("# A\n\n![](a.png)\n", [("image-alt", 3)]),
    "an HTML image without words": ('# A\n\nText <img src="a.png"> Text\n', [("image-alt", 3)]),
    "a reference image without words": ("# A\n\n![][a]\n\n[a]: a.png\n", [("image-alt", 3)]),
    "du in a house of Sie": (
        "# A\n\nRufen Sie an.\n\nDann kannst du gehen. Fragen Sie uns.\n",
        [("address-mixed", 5)],
    ),
    "du in the summary": (
        "---\ntitle: A\nsummary: Damit kannst du gehen.\n---\nRufen Sie an, wenn Sie fragen.\n",
        [("address-mixed", 3)],
    ),
    "a hard sentence": (f"# A\n\nText.\n\n{LONG}\n", [("readability", 5)]),
    "a summary that asks": ("---\ntitle: A\nsummary: Was kostet das?\n---\n", [("summary", 3)]),
    "a summary that repeats the title": (
        "---\ntitle: Kosten der Karte\nsummary: Die Kosten der Karte.\n---\n",
        [("summary", 3)],
    ),
    "a summary that repeats a question": (
        "---\ntitle: A\nsummary: Karte sperren\nquestions: [karte sperren?]\n---\n",
        [("summary", 3)],
    ),
    "a summary that announces": (
        "---\ntitle: A\nsummary: In diesem Artikel erklären wir die Gebühr.\n---\n",
        [("summary", 3)],
    ),
    "a summary of one endless sentence": (
        f"---\ntitle: A\nsummary: {LONG[:-1]} und {LONG}\n---\n",
        [("summary-long", 3)],
    ),
    "a summary that promises": (
        "---\ntitle: A\nsummary: Find out how to block your card.\n---\n",
        [("summary", 3)],
    ),
    "a review that is past": ("---\ntitle: A\nreviewed: 2025-11-21\n---\n", [("review-overdue", 3)]),
    "an own term of review": (
        "---\ntitle: A\nreviewed: 2026-11-01\nreview_every: 20\n---\n",
        [("review-overdue", 3)],
    ),
    "an ignore without a reason": ("---\n# kb: ignore readability\ntitle: A\n---\n", [("ignore-reason", 2)]),
    "an ignore of no rule": ("---\n# kb: ignore readable - short\ntitle: A\n---\n", [("ignore-unknown", 2)]),
    "an ignore of what cannot be ignored": (
        "---\n# kb: ignore yaml - short\ntitle: A\n---\n",
        [("ignore-unknown", 2)],
    ),
}
GOOD = {
    "an image with words": "# A\n\n![Eine Karte](a.png) und ![Karte](b.png){ width=20 }\n",
    "an image for decoration": '# A\n\n<img src="a.png" alt=""> ![](b.png){ aria-hidden=true }\n',
    "an image in code": "# A\n\n```\n![](a.png)\n```\n\nEin `![](b.png)` und <!-- ![](c.png) -->\n",
    "du in a quotation": "# A\n\nWer „Hallo Mama, kannst du mir helfen?“ schreibt, will Ihr Geld. Rufen Sie "
    "an.\n",
    "ihr in the third person": "# A\n\nDu gehst. Die Karte und ihr Limit. Ihr könnt kommen.\n",
    "a long table": "# A\n\n| a | b |\n|---|---|\n| " + " | ".join([LONG[:-1]] * 2) + " |\n",
    "a summary that answers": "---\ntitle: Was kostet die Karte?\nsummary: Die Karte kostet 5 Euro.\n---\n",
    "a summary that shows": "---\ntitle: A\nsummary: >-\n  Wir zeigen Ihnen Ihr Limit in der App. Hier "
    "finden Sie alles: "
    "116 116.\n---\n",
    "du in an address": "# A\n\nRufen [Sie](https://a.example/dir/) an oder <a href='du'>fragen Sie</a>. Und "
    "Sie?\n\n[x]: /dir/\n",
    "a yes": "---\ntitle: Ist das Konto kostenlos?\nsummary: Ja, kostenlos.\n---\n",
    "a long summary that begins with a short sentence": "---\ntitle: A\nsummary: Wir buchen im Quartal ab. "
    f"{LONG[:-1]} und {LONG}\n---\n",
    "a long summary with a reply": f"---\ntitle: A\nsummary: {LONG[:-1]} und {LONG}\nreply: Wir buchen das "
    "im Quartal ab.\n---\n",
    "a review that is due today": "---\ntitle: A\nreviewed: 2025-11-22\n---\n",
    "no review": "---\ntitle: A\n---\n",
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


def test_an_ignore_ends_with_its_paragraph():
    """What follows after an empty line is looked at again."""
    text = "# A\n\n<!-- kb: ignore image-alt - x -->\n![](a.png)\n![](b.png)\n\n![](c.png)\n"
    assert article(text) == [("image-alt", 7)]


def test_an_ignore_in_code_is_an_example():
    """A page about ignores may show one."""
    assert article("# A\n\n    x\n\n`<!-- kb: ignore nonsense -->`\n") == []


def test_du_where_the_replies_say_so(tmp_path):
    """replies.yaml decides which form is the other one, also where an article keeps to it throughout."""
    (tmp_path / "replies.yaml").write_text("address: du\n", encoding="utf-8")
    assert article("# A\n\nDu kannst gehen.\n\nDann rufen Sie an.\n", root=tmp_path) == [("address-mixed", 5)]
    (tmp_path / "replies.yaml").write_text("address: sie\n", encoding="utf-8")
    assert article("# A\n\nDu kannst gehen.\n", root=tmp_path) == [("address-mixed", 3)]


@given(st.text(st.characters() | st.sampled_from("<>![]()`\n-#:\x1b„“ ")))
def test_any_text_can_be_reviewed(text):
    """Whatever an article says, rules return, and name lines that are there."""
    problems = review_article(f"# A\n\n{text}", "docs/a.md", SETTINGS, Markdown().convert, today=TODAY)
    assert all(0 <= problem.line <= text.count("\n") + 3 and problem.rule in RULES for problem in problems)


# ---- readability ----


def test_the_hardest_sentence():
    """Only whole sentences of some length count, and the hardest is named."""
    assert hardest(LONG, "de") is not None
    assert hardest(LONG[:-1], "de") is None, "no full stop: a heading or a cell"
    assert (
        hardest(
            "Rufen Sie uns an. Wir helfen Ihnen gern weiter, an jedem Tag und zu jeder Zeit, ganz "
            "gleich, wo Sie sind.",
            "de",
        )
        is None
    )
    found = hardest(f"{LONG} {LONG[:-1]} ausnahmslos.", "de-AT")
    assert found
    assert found.measure.name == "Wiener Sachtextformel"
    assert hardest(LONG, "sv").measure.name == "LIX"


# ---- the whole folder ----

ANSWER = "---\ntitle: {0}\nsummary: Antwort {0}.\nreviewed: 2026-11-01\n---\n# {0}\n\nText über {0}.\n"


def test_what_most_have(tmp_path):
    """An article lacks a summary or a review where half the others have one; who never writes any is left in
    peace.
    """
    write(
        tmp_path,
        {
            "docs/a.md": ANSWER.format("Abheben"),
            "docs/b.md": "# Bezahlen\n\nText.\n",
            "docs/index.md": "# Start\n",
        },
    )
    found = review(tmp_path)
    assert places(found, "summary-missing") == places(found, "never-reviewed") == ["docs/b.md"]
    write(tmp_path, {"docs/a.md": "# Abheben\n\nText.\n"})
    assert review(tmp_path) == ()


def test_missing_translations(tmp_path):
    """An article that a language of the site lacks, in either direction."""
    write(
        tmp_path,
        {
            "mkdocs.yml": BOTH,
            "docs/de/a.md": "# Abheben\n",
            "docs/de/b.md": "# Bezahlen\n",
            "docs/en/b.md": "# Pay\n",
            "docs/en/c.md": "# C\n",
        },
    )
    assert places(review(tmp_path), "translation-missing") == ["docs/de/a.md", "docs/en/c.md"]


def git(folder, *words, when="2026-10-01T10:00:00+00:00"):
    names = {
        f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    dates = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
    subprocess.run(
        ["git", *words],
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", "HOME": str(folder), **names, **dates},
        check=True,
    )


def test_translations_older_than_their_original(tmp_path):
    """By the dates of commits: the text must have changed, and a review since settles it."""
    write(
        tmp_path,
        {"mkdocs.yml": BOTH, "docs/de/a.md": ANSWER.format("Abheben"), "docs/en/a.md": ANSWER.format("Cash")},
    )
    assert places(review(tmp_path), "translation-outdated") == [], "no repository"
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "docs")
    git(tmp_path, "commit", "-qm", "1")
    assert places(review(tmp_path), "translation-outdated") == [], "one commit"
    original = tmp_path / "docs/de/a.md"
    original.write_text(original.read_text().replace("reviewed:", "questions: [wie heb ich ab]\nreviewed:"))
    git(tmp_path, "commit", "-qam", "2", when="2026-11-05T10:00:00+00:00")
    assert places(review(tmp_path), "translation-outdated") == [], "customers' words need no translation"
    original.write_text(original.read_text() + "\nSeit heute kostet es 2 Euro.\n")
    git(tmp_path, "commit", "-qam", "3", when="2026-11-06T10:00:00+00:00")
    assert places(review(tmp_path), "translation-outdated") == ["docs/en/a.md"]
    translation = tmp_path / "docs/en/a.md"
    translation.write_text(translation.read_text().replace("2026-11-01", "2026-11-06"))
    assert places(review(tmp_path), "translation-outdated") == []


def test_orphan_videos(tmp_path):
    """A video that no article uses, where others are used; one that cannot be watched needs none."""
    videos = "videos:\n  - id: abcdefghij1\n  - id: abcdefghij2\n  - {id: abcdefghij3, available: false}\n"
    write(tmp_path, {"docs/a.md": "---\nvideos: [abcdefghij1]\n---\n# Abheben\n", "videos.yaml": videos})
    assert places(review(tmp_path), "orphan-video") == ["videos.yaml:3"]
    write(
        tmp_path,
        {
            "videos.yaml": videos.replace(
                "  - id: abcdefghij2", "  # kb: ignore orphan-video - a fair\n  - id: abcdefghij2"
            )
        },
    )
    assert review(tmp_path) == ()


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


# ---- the handbook ----


def test_every_rule_is_in_the_table():
    """Whatever any reader of sources or replies complains about."""
    files = [
        *(ROOT / "kb_tools").glob("*.py"),
        *(path for room in ("sources", "desk", "review") for path in (ROOT / "kb_tools" / room).glob("*.py")),
    ]
    named = {
        name for path in files for name in re.findall(r'rule="([a-z-]+)"', path.read_text(encoding="utf-8"))
    }
    assert named - set(RULES) == set()


@pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.name)
def test_every_rule_is_in_the_handbook(rule):
    """With its severity and the very sentence that programs get."""
    page = (ROOT / "handbook/check.md").read_text(encoding="utf-8")
    severity = "error or hint" if rule.mixed else {"error": "error", "warning": "hint"}[rule.severity]
    assert f"| `{rule.name}` | {severity} | {rule.says} |" in page
    assert not CONTROL.search(rule.says)
