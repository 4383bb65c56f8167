"""`kb build`: what stops it, and what it proves."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.reviewed import BAD, write

from kb_tools.links.built_site import RECORD


def test_a_build_asks_for_what_it_needs(kb, tmp_path):
    """Problems of reading stop it, unless they are ignored or switched off; hints for editors do not even
    show.
    """
    write(tmp_path, {"docs/a.md": "---\nnavi: x\nvideos: [abcdefghij1]\n---\n" + BAD})
    ran = kb("build", cwd=tmp_path)
    assert ran.returncode == 1
    assert [row.split(" - ")[0] for row in ran.stderr.splitlines()[:2]] == [
        "docs/a.md:2: (hint) unknown key `navi` in front matter",
        "docs/a.md:3: there is no video abcdefghij1",
    ]
    write(
        tmp_path,
        {
            "docs/a.md": "---\n# kb: ignore lost-video, unknown-key - soon\nnavi: x\nvideos: "
            "[abcdefghij1]\n---\n" + BAD
        },
    )
    ran = kb("build", cwd=tmp_path)
    assert ran.returncode == 0, ran.said
    assert "(hint)" not in ran.said


@pytest.mark.parametrize("links", ["youtube", "site"])
def test_build_proves_every_second_it_can_hand_out(folder, kb, links):
    """Wherever the links lead; and a suggestion carries the very link that was proved."""
    settings = folder / "mkdocs.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8").replace("  - kb\n", f"  - kb: {{video_links: {links}}}\n"),
        encoding="utf-8",
    )
    ran = kb("build", cwd=folder)
    assert ran.returncode == 0, ran.said
    url = {
        "youtube": "https://youtu.be/bdLessons01?t=30",
        "site": "https://bad.example/en/videos/bdLessons01/#t=30",
    }[links]
    found = json.loads(kb("suggest", "--json", "where do we meet for the first lesson?", cwd=folder).stdout)
    video = next(one for one in found["suggestions"] if one["kind"] == "video")
    assert (video["url"], video["start"]) == (url, 30)
    facts = {proof["what"]: proof["facts"] for proof in video["proof"]}
    assert (
        facts["link"] == {"youtube": "in the index, on YouTube", "site": "page is in the built site"}[links]
    )
    assert facts["second"] == "second 30 of 95"


def test_links_are_proved_against_the_last_good_build_whatever_becomes_of_the_site(folder, kb):
    """While another build is at work, after it was killed, and when somebody deletes the site."""
    asked = ("suggest", "--json", "where do we meet for the first lesson?")
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("  - kb\n", "  - kb: {video_links: site}\n"))
    assert kb("build", cwd=folder).returncode == 0
    before = kb(*asked, cwd=folder).stdout
    (folder / "site").rename(folder / ".site.old")
    assert kb(*asked, cwd=folder).stdout == before
    assert (folder / "site").is_dir()
    shutil.rmtree(folder / "site")
    (folder / "site").mkdir()
    assert kb(*asked, cwd=folder).stdout == before
    (folder / ".kb" / RECORD).unlink()
    assert "the site has no" in kb(*asked, cwd=folder).stdout


def test_mkdocs_alone_leaves_its_record_as_well(folder, kb):
    """A page that MkDocs built may be handed out."""
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("  - kb\n", "  - kb: {video_links: site}\n"))
    kb("index", cwd=folder)
    mkdocs = Path(sys.executable).with_name("mkdocs")
    subprocess.run(
        [mkdocs, "build", "-q"], cwd=folder, check=True, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    )
    shutil.rmtree(folder / "site")
    given = json.loads(kb("suggest", "--json", "where do we meet for the first lesson?", cwd=folder).stdout)
    assert "page is in the built site" in given["suggestions"][0]["proof"][0]["facts"]
