"""A generation as a text: what was written is read, and nothing else is."""

from __future__ import annotations

import json

import pytest

from kb_tools.errors import KbError
from kb_tools.search.publishing.manifest import Manifest, manifest_text, read_head, read_manifest
from kb_tools.search.publishing.parts import LARGEST, parted

WHOLE = Manifest(
    number=12,
    content=9,
    base="https://help.example/",
    index="index-0123456789ab",
    site="0" * 64,
    files={
        "mkdocs.yml": parted(b"a: b"),
        ".kb/index/empty": parted(b""),
        "größe/ä b": parted(b"x" * LARGEST),
    },
)
DIGEST = "a" * 64


def changed(**values):
    return json.dumps(json.loads(manifest_text(WHOLE)) | values)


def test_what_was_written_is_read():
    assert read_manifest(manifest_text(WHOLE)) == WHOLE
    assert WHOLE.size == LARGEST + 4
    assert len(WHOLE.digests) == 2
    assert read_head(changed(format=99)) == ("https://help.example/", 12)


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "a/../../x",
        "/etc/passwd",
        "",
        ".",
        "a//b",
        "a/./b",
        "a\\..\\b",
        "C:x",
        "a\nb",
        "a\0",
        "x" * 301,
    ],
)
def test_a_name_that_leads_out_of_its_folder_is_refused(name):
    with pytest.raises(KbError, match=r"leads out of its folder|not one of ours"):
        read_manifest(changed(files={name: [[DIGEST, 1]]}))


@pytest.mark.parametrize(
    "part",
    [
        [DIGEST, LARGEST + 1], [DIGEST], [DIGEST, 0], [DIGEST, -1], [DIGEST, 1.0], [DIGEST, True],
        [DIGEST, "1"], ["short", 1], [None, 1], [DIGEST.upper(), 1], [], 1, [DIGEST, 10**30],
    ],
)  # fmt: skip
def test_a_part_without_digest_or_size_is_refused(part):
    with pytest.raises(KbError, match="cannot be used"):
        read_manifest(changed(files={"a": [[DIGEST, 1], part]}))


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "null", changed(base=1), changed(files=[]), changed(number="x"), "[" * 100_000]
)
def test_what_is_no_manifest_is_told_so(text):
    with pytest.raises(KbError, match="cannot be used"):
        read_manifest(text)


@pytest.mark.parametrize("name", ["format", "index_format"])
def test_another_version_is_told_so(name):
    with pytest.raises(KbError, match="another version of kb"):
        read_manifest(changed(**{name: 99}))
