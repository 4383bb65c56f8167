"""What articles say of each other."""

from __future__ import annotations

import pytest
from support.reviewed import BOTH, PLAIN, article, places, review, write

from kb_tools.writing.starter import Start, starter_texts

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


BAD = {
    "a review that is past": ("---\ntitle: A\nreviewed: 2025-11-21\n---\n", [("review-overdue", 3)]),
    "an own term of review": (
        "---\ntitle: A\nreviewed: 2026-11-01\nreview_every: 20\n---\n",
        [("review-overdue", 3)],
    ),
}
GOOD = {
    "a review that is due today": "---\ntitle: A\nreviewed: 2025-11-22\n---\n",
    "no review": "---\ntitle: A\n---\n",
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


def test_articles_that_say_du_where_replies_say_sie(tmp_path):
    """Without a replies.yaml replies say Sie."""
    write(tmp_path, {"mkdocs.yml": PLAIN, "docs/a.md": "# A\n\nDu kannst das hier ändern, in deiner App.\n"})
    assert places(review(tmp_path), "address-mixed") == ["replies.yaml"]
    write(tmp_path, {"replies.yaml": "address: du\n"})
    assert places(review(tmp_path), "address-mixed") == ["mkdocs.yml"], "the site's own words"
    texts = starter_texts(Start(lang="de", address="du"))
    write(tmp_path, {"mkdocs.yml": next(text for path, text in texts.items() if path.name == "mkdocs.yml")})
    assert places(review(tmp_path), "address-mixed") == []


def test_the_form_of_address_that_few_articles_use(tmp_path):
    """Nobody says how customers are addressed: what most articles do is right. A replies.yaml decides it."""
    write(
        tmp_path,
        {
            "docs/a.md": "# Abheben\n\nDann rufen Sie an.\n",
            "docs/b.md": "# Bezahlen\n\nJetzt zahlen Sie.\n",
            "docs/c.md": "# Sperren\n\nText.\n\nDann rufst du an.\n",
            "docs/d.md": "# Wechseln\n\nText.\n",
        },
    )
    assert places(review(tmp_path), "address-mixed") == ["docs/c.md:5"]
    assert places(review(tmp_path), "address-mixed") == ["docs/c.md:5"]
    write(tmp_path, {"replies.yaml": "address: du\n"})
    assert places(review(tmp_path), "address-mixed") == ["mkdocs.yml", "docs/a.md:3", "docs/b.md:3"]
