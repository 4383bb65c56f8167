"""The sources of a site, read and put together."""

from __future__ import annotations

from kb_tools.site.library import read_library


def test_articles_videos_topics_and_moves_are_read(folder):
    """With what belongs together, and without a mistake where there is none."""
    library = read_library(folder)
    assert {"de/eintritt.md", "en/kurse.md"} <= set(library.articles)
    assert [video.id for video in library.videos] == ["bdEintritt1", "bdLessons01"]
    shown = library.relations.showings["de/eintritt.md"]
    assert [(one.video.id, one.start) for one in shown] == [("bdEintritt1", 40)]
    assert {topic.lang for topic in library.topics} == {"de", "en"}
    assert [problem for problem in library.problems if problem.severity == "error"] == []


def test_the_index_page_gives_a_topic_its_title_and_order(bare):
    """By the links in it, as an editor writes them."""
    place = bare / "docs/pool"
    place.mkdir()
    for name in ("a", "b b"):
        (place / f"{name}.md").write_text(f"# {name}\n\nText.\n", encoding="utf-8")
    (place / "index.md").write_text("# Our pool\n\n[second](b%20b.md), [first](./a.md)\n", encoding="utf-8")
    topic = next(one for one in read_library(bare).topics if one.name == "pool")
    assert (topic.title, [one.title for one in topic.articles]) == ("Our pool", ["b b", "a"])


def test_mistakes_of_the_whole_are_among_its_problems(bare):
    """An article that is featured and not there, and one that moved from an impossible address."""
    (bare / "mkdocs.yml").write_text(
        "site_name: Bare\nsite_url: https://help.example/\nplugins: [kb: {featured: [nowhere]}]\n", "utf-8"
    )
    (bare / "docs/hours.md").write_text("---\nmoved_from: [../out/]\n---\n# Hours\n\nNine.\n", "utf-8")
    assert "featured" in {problem.rule for problem in read_library(bare).problems}
    assert any("../out/" in problem.what for problem in read_library(bare).problems)
