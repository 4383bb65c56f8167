"""A whole review, and what is remembered of it."""

from __future__ import annotations

from datetime import date, timedelta

from support.reviewed import TODAY, places, review, write


def test_problems_stand_by_file_and_line(tmp_path):
    """Those known before are sorted in, and nothing is told twice."""
    write(
        tmp_path, {"docs/b.md": "# B\n\n![](b.png)\n\n[a](nowhere.md)\n", "docs/a.md": "# A\n\n[c](c.md)\n"}
    )
    found = review(tmp_path)
    assert [problem.place for problem in found] == sorted(problem.place for problem in found)
    assert len(set(found)) == len(found)
    assert places(found, "link-lost") == ["docs/a.md:3", "docs/b.md:3", "docs/b.md:5"]


def test_a_review_falls_due_on_its_day(tmp_path):
    """Although no file has changed since the last review."""
    write(tmp_path, {"docs/a.md": f"---\nreviewed: {date(2025, 11, 22)}\n---\n# A\n"})
    assert places(review(tmp_path), "review-overdue") == []
    assert places(review(tmp_path, today=TODAY + timedelta(days=1)), "review-overdue") == ["docs/a.md:2"]
