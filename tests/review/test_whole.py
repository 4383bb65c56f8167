"""What `kb check` remembers: it says the same as if it had looked at everything."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.reviewed import PLAIN, TOPICS, base, fresh, page, places, review, reviewed_once, write

from kb_tools.sources.seals import read_sealed, write_sealed


@pytest.fixture
def folder(tmp_path):
    """A base that was reviewed once, with nothing wrong."""
    return reviewed_once(tmp_path)


def test_nothing_changed(folder):
    """What was found is read, not found again: here somebody wrote something else into the memory."""
    memory = folder / ".kb/check.json"
    told = {"file": "docs/a.md", "line": 1, "what": "x", "fix": "y", "rule": "value", "severity": "error"}
    known = json.loads(read_sealed(memory))
    write_sealed(memory, json.dumps(known | {"problems": [told]}).encode())
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


def test_of_what_cannot_be_read_nothing_is_said_but_that(tmp_path):
    """What its front matter lacks, and which addresses are gone, is known once it can be read."""
    dated = {name: page(*TOPICS[name]).replace("---\n", "---\nreviewed: 2026-11-01\n", 1) for name in TOPICS}
    write(tmp_path, {f"docs/{name}.md": text for name, text in dated.items()})
    addresses = "".join(f"{path}/\n" for path in (*dated, "alt", "videos/abcdefghijk"))
    write(tmp_path, {"published.txt": addresses, "videos.yaml": "videos: [{id: abcdefghijk\n"})
    (tmp_path / "docs/pin.md").write_bytes(b"# \xff")
    write(tmp_path, {"docs/karte.md": dated["karte"].replace("---\n", "---\nmoved_from: [alt/\n", 1)})
    assert {problem.rule for problem in review(tmp_path)} == {"encoding", "yaml"}
    (tmp_path / "videos.yaml").unlink()
    write(tmp_path, {"docs/karte.md": dated["karte"], "docs/pin.md": page(*TOPICS["pin"])})
    assert [problem.rule for problem in review(tmp_path)] == ["never-reviewed", "published", "published"]


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
