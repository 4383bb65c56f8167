"""Drafts written as articles."""

from __future__ import annotations

from support.imported import both, draft

from kb_tools.importing.writing_drafts import ImportOptions, write_drafts


def test_links_between_articles_lead_to_the_new_files(tmp_path):
    """In the same language; what was not brought in stays a link to the old help centre, or becomes text."""
    links = "".join(
        f'<a href="{address}">x</a> '
        for address in ("/hc/de/articles/2-b", "https://old.example/hc/de/articles/2", "/hc/de/articles/9")
    )
    drafts = [
        draft("A", f"<p>{links}https://old.example/hc/articles/9</p>", key="1", lang="de"),
        draft("B", key="2", lang="de", categories=("K",)),
    ]
    report = write_drafts(drafts, (), both(tmp_path), ImportOptions(source="x.json"))
    assert [one.file for one in report.written] == ["docs/de/a.md", "docs/de/k/b.md"]
    assert "[x](k/b.md) [x](k/b.md) x " in (tmp_path / "docs/de/a.md").read_text(encoding="utf-8")
    assert report.written[0].notes == ("a link leads nowhere from here and became text: /hc/de/articles/9",)


def test_one_that_cannot_be_written_stops_no_other(tmp_path):
    """Each article is written on its own."""
    (tmp_path / "docs/de").mkdir(parents=True)
    (tmp_path / "docs/de/k").write_text("a file where a folder should be", encoding="utf-8")
    report = write_drafts(
        [draft("A", categories=("K",)), draft("B")], (), both(tmp_path), ImportOptions(source="x.csv")
    )
    assert [one.file for one in report.written] == ["docs/de/b.md"]
    assert "cannot be written" in report.failed[0].why
