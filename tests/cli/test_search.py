"""`kb search`, as people and programs read it."""

from __future__ import annotations

import json
import re

from support.bad_input import VIDEO, put


def test_the_command(kb, sample):
    """Title, passage, kind and link, plain when piped; exit code 1 when nothing is found; JSON for
    programs.
    """
    ran = kb("search", 'lang:de kind:video tag:karte "am Telefon"', cwd=sample)
    assert "https://youtu.be/mbSperre001" in ran.stdout
    ran = kb("search", 'lang:de kind:video "neue Handy"', cwd=sample)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "https://youtu.be/mbPushTan01" in ran.stdout
    assert "\x1b" not in ran.stdout
    hits = json.loads(kb("search", "--json", "-n", "2", "Karte verloren", cwd=sample).stdout)
    assert len(hits) == 2
    assert (hits[0]["kind"], hits[0]["id"], hits[0]["language"]) == ("article", "karten/karte-verloren", "de")
    assert re.match(r"https://[^/]+/karten/karte-verloren/", hits[0]["url"])
    ran = kb("search", "lang:de", "xyzzyqq", cwd=sample)
    assert (ran.returncode, ran.said) == (1, "Nothing found.\n")
    ran = kb("search", "tags:karte", cwd=sample)
    assert (ran.returncode, ran.said) == (
        2,
        "kb: there is no field 'tags' to search in - did you mean `tag:`?\n",
    )


def test_html_in_a_video_title(bare_kb, bare):
    """Markup in a title is text: in the terminal as it stands, in JSON too."""
    put(bare, "videos.yaml", VIDEO + "    title: <script>alert(1)</script> towels\n")
    bare_kb("check", code=0)
    bare_kb("index", code=0)
    assert "<script>alert(1)</script> towels" in bare_kb("search", "towels", code=0).stdout
    assert (
        json.loads(bare_kb("search", "--json", "towels", code=0).stdout)[0]["title"]
        == "<script>alert(1)</script> towels"
    )
