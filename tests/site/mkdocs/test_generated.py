"""The files of a site that no editor wrote."""

from __future__ import annotations

from support.built import read


def test_site_map_has_every_video(musterbank):
    """In each language, though mkdocs-static-i18n lists its files before ours are there."""
    listed = read(musterbank, "sitemap.xml")
    for path in ("videos/", "videos/mbSperre001/", "en/videos/", "en/videos/mbLostCard1/"):
        assert f"<loc>https://hilfe.musterbank.example.com/{path}</loc>" in listed


def test_feed_and_llms_txt_are_there_in_each_language(musterbank):
    """And each speaks its own."""
    assert "Karte verloren" in read(musterbank, "llms.txt")
    assert "<language>en</language>" in read(musterbank, "en/feed.xml")


def test_search_engines_are_told_where_the_site_map_is(musterbank):
    """By its whole address, as they demand."""
    assert "Sitemap: https://hilfe.musterbank.example.com/sitemap.xml" in read(musterbank, "robots.txt")
    assert not (musterbank / "en/robots.txt").exists()
