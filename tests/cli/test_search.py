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


def test_it_can_be_asked_what_the_sites_search_box_finds(kb, bare):
    """From the files of the built site; without a site there is advice."""
    ran = kb("index", cwd=bare)
    ran = kb("search", "--as-site", "open", cwd=bare)
    assert (ran.returncode, ran.said) == (1, "kb: site has no search in the language en - run `kb build`\n")
    config = bare / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("[kb]", "[search, kb]\ntheme: material"), "utf-8")
    kb("build", cwd=bare)
    hits = json.loads(kb("search", "--as-site", "--json", "open", cwd=bare).stdout)
    assert [(hit["id"], hit["url"]) for hit in hits] == [("hours", "https://help.example/hours/")]
    (bare / "asked.jsonl").write_text('{"text": "open?", "expect": ["hours"]}\n', encoding="utf-8")
    figures = json.loads(kb("eval", "--as-site", "--json", "asked.jsonl", cwd=bare).stdout)
    assert figures["hit@1"] == 1
