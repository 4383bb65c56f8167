"""The pictures that others show with a link to a page."""

from __future__ import annotations


def test_pictures_are_drawn_once(base):
    """The second build takes them from where the first kept them; what is not wanted any more is swept."""
    kept = base.folder / ".kb/pictures"
    site = base()
    first = {file.name: file.stat().st_mtime_ns for file in kept.iterdir()}
    assert (site / "assets/kb/pictures/pin.png").read_bytes().startswith(b"\x89PNG")
    (kept / "old.png").write_bytes(b"")
    base()
    assert {file.name: file.stat().st_mtime_ns for file in kept.iterdir()} == first


def test_a_damaged_drawing_is_drawn_anew(base):
    site = base()
    shown = (site / "assets/kb/pictures/pin.png").read_bytes()
    for drawing in (base.folder / ".kb/pictures").iterdir():
        drawing.write_bytes(drawing.read_bytes()[:-9] + b"x" * 9)
    assert (base() / "assets/kb/pictures/pin.png").read_bytes() == shown
