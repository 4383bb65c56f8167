"""What `kb check` remembers: it says the same as if it had looked at everything."""

from __future__ import annotations

import json
import shutil
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.reviewed import PLAIN, TODAY, places, review, write

from kb_tools.review.memory import tree_stamp
from tests.test_review_ranking import TOPICS, base, page


def fresh(folder):
    """What is found where nothing is remembered."""
    shutil.rmtree(folder / ".kb", ignore_errors=True)
    return review(folder)


@pytest.fixture
def folder(tmp_path):
    """A base that was reviewed once, with nothing wrong."""
    base(tmp_path)
    assert review(tmp_path) == ()
    return tmp_path


def test_nothing_changed(folder):
    """What was found is read, not found again: here somebody wrote something else into the memory."""
    memory = folder / ".kb/check.json"
    told = {"file": "docs/a.md", "line": 1, "what": "x", "fix": "y", "rule": "value", "severity": "error"}
    memory.write_text(json.dumps(json.loads(memory.read_text()) | {"problems": [told]}))
    assert [problem.what for problem in review(folder)] == ["x"]


CHANGES = {
    "an article": ("docs/karte.md", "# Karte\n\n![](x.png)\n"),
    "a new article": ("docs/neu.md", "# Neu\n\n[a](b.md)\n"),
    "the settings": ("mkdocs.yml", PLAIN.replace("[kb]", "[{kb: {default_channel: pigeon}}]")),
    "videos": ("videos.yaml", "videos:\n  - id: x\n"),
    "replies": ("replies.yaml", "de:\n  closing: ['XXX']\n"),
    "published addresses": ("published.txt", "fort/\n"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_changed_is_looked_at(folder, change):
    """A change in any file that rules read is seen at once, and so is its end."""
    name, text = CHANGES[change]
    before = (folder / name).read_text() if (folder / name).exists() else None
    write(folder, {name: text})
    found = review(folder)
    assert found
    assert found == review(folder) == fresh(folder)
    if before is None:
        (folder / name).unlink()
    else:
        (folder / name).write_text(before)
    assert review(folder) == ()


def test_a_picture_that_comes_and_goes(folder):
    """Links hang on files that are no articles."""
    write(folder, {"docs/karte.md": page(*TOPICS["karte"]) + "\n![x](x.png)\n"})
    assert places(review(folder), "link-lost")
    write(folder, {"docs/x.png": ""})
    assert review(folder) == ()
    (folder / "docs/x.png").unlink()
    assert places(review(folder), "link-lost")


def test_a_heading_elsewhere(folder):
    """Anchors hang on another article than the one that is named."""
    write(folder, {"docs/karte.md": page(*TOPICS["karte"]) + "\n[x](pin.md#neu)\n"})
    assert places(review(folder), "anchor-lost") == ["docs/karte.md:11"]
    write(folder, {"docs/pin.md": page(*TOPICS["pin"]) + "\n## Neu\n"})
    assert review(folder) == ()


@pytest.mark.parametrize("strict", [True, False])
def test_an_included_file(tmp_path, strict):
    """What a page includes belongs to it, wherever it lies, also while it is not there."""
    extensions = f"[{{pymdownx.snippets: {{check_paths: {str(strict).lower()}}}}}]"
    settings = (
        f"site_name: X\nsite_url: https://help.example/\nplugins: [kb]\nmarkdown_extensions: {extensions}\n"
    )
    write(
        tmp_path,
        {
            "mkdocs.yml": settings,
            "docs/a.md": '# A\n\n--8<-- "parts/note.txt"\n',
            "parts/note.txt": "[x](b.md)\n",
        },
    )
    assert places(review(tmp_path), "link-lost") == ["docs/a.md"]
    write(tmp_path, {"parts/note.txt": "Nothing.\n"})
    assert review(tmp_path) == ()
    (tmp_path / "parts/note.txt").unlink()
    assert len(places(review(tmp_path), "markdown")) == strict
    write(tmp_path, {"parts/note.txt": "[x](b.md)\n"})
    assert places(review(tmp_path), "link-lost")


def test_captions_that_come_later(folder):
    """A file that was not there yet is seen when it is."""
    write(folder, {"videos.yaml": "videos:\n  - {id: abcdefghij1, captions: c.vtt}\n"})
    assert places(review(folder), "captions")
    write(folder, {"c.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nHallo\n"})
    assert review(folder) == ()


def test_the_next_day(folder):
    """Review dates are held against each day anew; the time of the day plays no part."""
    write(
        folder,
        {
            "docs/pin.md": page(*TOPICS["pin"]).replace(
                "title:", "reviewed: 2026-11-01\nreview_every: 21\ntitle:"
            )
        },
    )
    assert places(review(folder, today=date(2026, 11, 22)), "review-overdue") == []
    assert places(review(folder, today=date(2026, 11, 23)), "review-overdue") == ["docs/pin.md:2"]


@pytest.mark.parametrize("junk", ["", "{", "[]", '{"key": 1}', "\x00"])
@pytest.mark.parametrize("name", ["check.json", "check-pages.json"])
def test_a_broken_memory(folder, name, junk):
    """It counts as none."""
    (folder / ".kb" / name).write_text(junk)
    write(folder, {"docs/pin.md": "# PIN\n\n![](x.png)\n"})
    assert review(folder) == fresh(folder)


def test_a_memory_of_odd_pages(folder):
    """Neither is a page of another form trusted."""
    memory = folder / ".kb/check-pages.json"
    data = json.loads(memory.read_text())
    data["pages"] = {name: {**row, "page": {"file": 1}} for name, row in data["pages"].items()}
    memory.write_text(json.dumps(data))
    (folder / ".kb/check.json").unlink()
    assert review(folder) == ()


def test_a_state_folder_that_cannot_be_written(tmp_path):
    """Costs speed, and says nothing wrong."""
    base(tmp_path)
    (tmp_path / ".kb").write_text("a file stands here")
    write(tmp_path, {"docs/pin.md": "# PIN\n\n![](x.png)\n"})
    assert places(review(tmp_path), "image-alt") == ["docs/pin.md:3"]


BODIES = (
    "Text.",
    "![](x.png)",
    "[a](pin.md)",
    "[a](fort.md)",
    "[a](karte.md#neu)",
    "## Neu",
    "Fragen Sie, du.",
)


@settings(max_examples=15)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([*TOPICS, "neu"]), st.none() | st.lists(st.sampled_from(BODIES), max_size=3)
        ),
        max_size=4,
    )
)
def test_edit_by_edit_as_anew(tmp_path_factory, edits):
    """Whatever is edited, added and deleted in whatever order: the same problems as for somebody who comes
    afterwards.
    """
    folder = base(tmp_path_factory.mktemp("base"))
    for name, bodies in edits:
        path = folder / f"docs/{name}.md"
        if bodies is None:
            path.unlink(missing_ok=True)
        else:
            path.write_text(page(*TOPICS.get(name, ("Neues", ["was ist neu"], "Neu."))) + "\n\n".join(bodies))
        step = review(folder)
    if edits:
        assert step == fresh(folder)


def test_a_tree_with_loops(tmp_path):
    """Every folder is entered once."""
    write(tmp_path, {"docs/a.md": "# A\n"})
    (tmp_path / "docs/again").symlink_to(".", target_is_directory=True)
    assert tree_stamp(tmp_path / "docs") == tree_stamp(tmp_path / "docs")
    assert review(tmp_path, today=TODAY)
