"""search/changes: what has to be done to an index that knew other sources."""

from __future__ import annotations

import pytest

from kb_tools.search.changes import CurrentSources, find_changes
from kb_tools.search.tally import IndexedSource
from kb_tools.settings.settings import read_settings

VIDEOS = "videos:\n  - id: aaaaaaaaaaa\n    title: Karte\n    lang: de\n"


@pytest.fixture
def folder(tmp_path):
    """Two articles and a video."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_url: https://a.b/\nplugins: [kb]\n", encoding="utf-8")
    for name in ("a", "b"):
        (tmp_path / f"docs/{name}.md").write_text(f"# {name}\n\nText.\n", encoding="utf-8")
    (tmp_path / "videos.yaml").write_text(VIDEOS, encoding="utf-8")
    return tmp_path


def sources_now(folder, known=None):
    return CurrentSources(read_settings(folder)[0], known or {})


def known_of(sources):
    """What a build would remember of these sources."""
    return {
        name: IndexedSource(digest=one, number=0, passages=1, stamp=sources.stamps.get(name, ""))
        for name, one in sources.digests.items()
    }


def test_what_was_never_seen_is_added(folder):
    """Files by their name, videos by their id."""
    changes = find_changes(sources_now(folder), {})
    assert changes.added == ("docs/a.md", "docs/b.md", "video:aaaaaaaaaaa")
    assert not changes.changed
    assert not changes.gone
    assert changes


def test_nothing_changed_is_no_change(folder):
    """The same sources ask for nothing."""
    known = known_of(sources_now(folder))
    assert not find_changes(sources_now(folder, known), known)


def test_an_edit_and_a_loss_are_told_apart(folder):
    """One file says something else, the other is gone."""
    known = known_of(sources_now(folder))
    (folder / "docs/a.md").write_text("# a\n\nAnother text.\n", encoding="utf-8")
    (folder / "docs/b.md").unlink()
    changes = find_changes(sources_now(folder, known), known)
    assert (changes.added, changes.changed, changes.gone) == ((), ("docs/a.md",), ("docs/b.md",))


def test_videos_stay_while_their_file_is_broken(folder):
    """A colon too many must not cost every video its place."""
    known = known_of(sources_now(folder))
    (folder / "videos.yaml").write_text("videos: [\n", encoding="utf-8")
    assert not find_changes(sources_now(folder, known), known)
