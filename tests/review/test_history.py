"""Translations that are older than their original."""

from __future__ import annotations

import subprocess

from support.reviewed import BOTH, places, review, write

ANSWER = "---\ntitle: {0}\nsummary: Antwort {0}.\nreviewed: 2026-11-01\n---\n# {0}\n\nText über {0}.\n"


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
