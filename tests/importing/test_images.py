"""Images that come along."""

from __future__ import annotations

import io
import os
import stat
import tarfile
import zipfile

import pytest
from support.imported import both, draft

from kb_tools.errors import KbError
from kb_tools.importing import images
from kb_tools.importing.images import open_images, place_image
from kb_tools.importing.writing_drafts import ImportOptions, write_drafts

PNG, OTHER = b"\x89PNG\r\n\x1a\n one", b"\x89PNG\r\n\x1a\n two"
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"


def zipped(path, files):
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def in_folder(path, files):
    for name, data in files.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return path


def in_tar(path, files):
    with tarfile.open(path, "w:gz") as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return path


@pytest.mark.parametrize("packed", [zipped, in_folder, in_tar])
def test_an_image_is_found_by_its_address(tmp_path, packed):
    """By its file's name, where several have it by the folders before; WordPress' smaller copies too."""
    found = open_images(
        packed(
            tmp_path / "images",
            {"a/pin.png": PNG, "b/pin.png": OTHER, "c/Karte 1.png": PNG, "d/x.txt": b"no"},
        )
    )
    assert found.find("https://old.example/files/b/pin.png?size=2") == OTHER
    assert found.find("/c/karte%201-300x200.png") == PNG
    assert found.find("pin.png") is None, "one of two, and nobody knows which"
    assert found.find("x.txt") is None
    assert found.find("data:image/png;base64,AA") is None


def test_what_is_no_picture_is_refused(tmp_path):
    """Whatever its name says."""
    found = open_images(in_folder(tmp_path / "f", {"a.svg": SVG, "b.png": SVG}))
    for name in ("a.svg", "b.png"):
        with pytest.raises(KbError, match="no PNG"):
            found.find(name)


def test_links_are_not_followed(tmp_path):
    """In a folder and in archives."""
    (tmp_path / "secret.png").write_bytes(PNG)
    folder = in_folder(tmp_path / "f", {"a/b.png": PNG})
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    (folder / "up").symlink_to(tmp_path)
    assert open_images(folder).find("link.png") is None
    assert open_images(folder).find("up/secret.png") is None
    link = zipfile.ZipInfo("link.png")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert open_images(zipped(tmp_path / "a.zip", {link: b"/etc/passwd"})).find("link.png") is None
    with tarfile.open(tmp_path / "a.tar", "w") as archive:
        entry = tarfile.TarInfo("link.png")
        entry.type, entry.linkname = tarfile.SYMTYPE, os.fspath(tmp_path / "secret.png")
        archive.addfile(entry)
    assert open_images(tmp_path / "a.tar").find("link.png") is None


@pytest.mark.parametrize("packed", [zipped, in_folder, in_tar])
def test_nobody_brings_more_than_50_mb(tmp_path, packed):
    """Unpacked: a small archive can hold a great deal."""
    with pytest.raises(KbError, match="more than 50 MB"):
        open_images(packed(tmp_path / "images", {"a.png": PNG + bytes(images.MOST)}))


@pytest.mark.parametrize("data", [b"", b"no archive", b"PK\x03\x04 broken", b"\x1f\x8b broken"])
def test_what_is_no_archive_is_told(tmp_path, data):
    (tmp_path / "a.zip").write_bytes(data)
    with pytest.raises(KbError, match="neither a folder nor an archive"):
        open_images(tmp_path / "a.zip")


def test_two_pictures_of_one_name_get_two_files(tmp_path):
    """The same one keeps its file, also when it is brought again; names lead nowhere else."""
    taken = {}
    first = place_image(PNG, "https://a.example/../../x/PIN ändern.png", tmp_path, taken)
    assert first == tmp_path / "images/pin-aendern.png"
    assert place_image(PNG, "PIN ändern.jpg", tmp_path, taken) == first
    assert place_image(OTHER, "PIN ändern.png", tmp_path, taken).name == "pin-aendern-2.png"
    in_folder(tmp_path, {"images/pin-aendern.png": OTHER})
    assert place_image(OTHER, "pin-aendern.png", tmp_path, {}).name == "pin-aendern.png"
    assert place_image(PNG, "con.png", tmp_path, {}).name == "con-2.png"


def test_an_article_shows_the_images_that_came_along(tmp_path):
    """Beside it, with their descriptions as text and nothing else; others are links and told as ever."""
    html = (
        '<p>So: <img src="https://old.example/1/pin.png" alt="Die ](x) *PIN*" onerror="x()"></p>'
        '<p><img src="https://old.example/2/logo.svg" alt="Logo"> <img src="/gone.png"></p>'
    )
    pictures = open_images(
        zipped(tmp_path / "i.zip", {"../../evil.png": PNG, "pin.png": PNG, "logo.svg": SVG})
    )
    wish = ImportOptions(source="x.json", images=pictures)
    report = write_drafts([draft("A", html, categories=("K",), lang="de")], (), both(tmp_path / "kb"), wish)
    text = (tmp_path / "kb/docs/de/k/a.md").read_text(encoding="utf-8")
    assert r"So: ![Die \](x) \*PIN\*](images/pin.png)" in text
    assert (tmp_path / "kb/docs/de/k/images/pin.png").read_bytes() == PNG
    assert report.written[0].images == 1
    assert report.written[0].notes == (
        "an image was refused: https://old.example/2/logo.svg, it is no PNG, JPEG, GIF, WebP or AVIF",
        "an image was not brought along: /gone.png",
    )
    assert sorted(file.name for file in tmp_path.rglob("*.png")) == ["pin.png"]
    again = write_drafts([draft("A", html, categories=("K",), lang="de")], (), both(tmp_path / "kb"), wish)
    assert [(one.title, one.images) for one in again.there] == [("A", 0)]
