"""What bad input gets, through the real `kb`: a clear line with the place, an exit code, nothing lost, and no
traceback.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from kb_tools.text import CONTROL

VIDEO = "videos:\n  - id: abcdefghij1\n"


@pytest.fixture
def told(kb, bare):
    """Runs `kb` in the bare knowledge base; checks that it ended in order and left the sources as they were.

    `code` None: with an answer or an honest none.
    """

    def run(*words, code=1, stdin=""):
        before = contents(bare)
        ran = kb(*words, cwd=bare, stdin=stdin)
        assert ran.returncode == code or (code is None and ran.returncode in (0, 1)), ran.said
        assert "Traceback" not in ran.said
        assert not CONTROL.search(ran.said)
        assert contents(bare) == before
        return ran

    return run


def contents(folder):
    """Every source file and what is in it."""
    files = [
        Path(root, name) for root, folders, names in os.walk(folder) for name in names if ".kb" not in root
    ]
    return {file: file.read_bytes() for file in files if file.is_file()}


def put(bare, name, text):
    path = bare / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


# ---- sources ----

BAD_FILES = {
    "broken YAML in videos.yaml": (
        "videos.yaml",
        "videos:\n  - id: [\n",
        r"videos\.yaml:2: the YAML is broken here .* - check quotes.*",
    ),
    "broken YAML in an article": (
        "docs/a.md",
        "---\ntitle: a: b\n---\n# A\n",
        r"docs/a\.md:2: the YAML is broken here .* - check quotes.*",
    ),
    "broken YAML in mkdocs.yml": (
        "mkdocs.yml",
        "site_url: 'https://x\n",
        r"mkdocs\.yml:1: the YAML is broken here .* - check quotes.*",
    ),
    "YAML without a bottom": (
        "videos.yaml",
        "[" * 50_000,
        r"videos\.yaml:1: the YAML is nested too deeply - .*",
    ),
    "an unknown key in an article": (
        "docs/a.md",
        "---\nsummry: x\n---\n# A\n",
        r"docs/a\.md:2: unknown key `summry` in front matter - did you mean `summary`\?",
    ),
    "an unknown key in videos.yaml": (
        "videos.yaml",
        VIDEO + "    titel: x\n",
        r"videos\.yaml:3: unknown key `titel` in a video - did you mean `title`\?",
    ),
    "an unknown key in mkdocs.yml": (
        "mkdocs.yml",
        "site_name: x\nsite_url: https://x.example/\nplugins:\n  - kb:\n      signatur: x\n",
        r"mkdocs\.yml:5: unknown key `signatur` in the kb section - did you mean `signature`\?",
    ),
    "an article id twice": (
        "docs/a.md",
        "---\nid: hours\n---\n# A\n",
        r"docs/hours\.md:1: the id hours is also that of docs/a\.md - .*",
    ),
    "a video id twice": (
        "videos.yaml",
        VIDEO + "  - id: abcdefghij1\n",
        r"videos\.yaml:3: abcdefghij1 stands here a second time \(first in line 2\) - .*",
    ),
    "an article that is not UTF-8": (
        "docs/a.md",
        b"# A\n\nGr\xfc\xdfe\n",
        r"docs/a\.md:3: is not UTF-8 text from here on - save the file as UTF-8",
    ),
    "videos that are not UTF-8": (
        "videos.yaml",
        b"videos:\n  - \xfc\n",
        r"videos\.yaml:2: is not UTF-8 text from here on - .*",
    ),
    "settings that are not UTF-8": (
        "mkdocs.yml",
        b"site_name: \xfc\n",
        r"mkdocs\.yml: cannot be read \(UnicodeDecodeError\) - save it as UTF-8 text",
    ),
    "a 5 MB article": (
        "docs/a.md",
        "# A\n\n" + "Wort " * 1_000_000,
        r"docs/a\.md: is larger than 1 MB - split it, or move data out of it",
    ),
    "a video id with a slash": (
        "videos.yaml",
        "videos:\n  - id: ab/defghij1\n",
        r"videos\.yaml:2: id is not a YouTube id: 'ab/defghij1' - .*",
    ),
    "a missing site_url": (
        "mkdocs.yml",
        "site_name: x\nplugins: [kb]\n",
        r"mkdocs\.yml: site_url is missing, and links need it - add the address .*",
    ),
    "an escape character in an article": (
        "docs/a.md",
        "# A\n\nrot \x1b[31m\n",
        r"docs/a\.md:3: has a control character - delete the invisible character",
    ),
    "an escape character in YAML": (
        "videos.yaml",
        VIDEO + '    title: "\\e]0;x"\n',
        r"videos\.yaml:3: title has a control character - .*",
    ),
    "a raw escape character in YAML": (
        "videos.yaml",
        VIDEO + "    title: \x1b]0;x\n",
        r"videos\.yaml:3: the YAML has a character that YAML does not allow - .*",
    ),
    "a caption file that is missing": (
        "videos.yaml",
        VIDEO + "    captions: x.vtt\n",
        r"videos\.yaml:3: x\.vtt does not exist - .*",
    ),
    "a file name of escapes": (
        "docs/\x1b[31m.md",
        "---\nhandling: no\n---\n# A\n",
        r"docs/\[31m\.md:2: handling cannot be 'no' - .*",
    ),
    "a file name that is not UTF-8": (
        os.fsdecode(b"docs/\xe4.md"),
        "# A\n",
        r"docs/\.md: has a name that is not UTF-8 - .*",
    ),
}


@pytest.mark.parametrize("case", BAD_FILES)
def test_a_bad_file_is_one_line(told, bare, case):
    """One mistake is one line: where, what, and what to do."""
    name, text, line = BAD_FILES[case]
    put(bare, name, text)
    ran = told("check")
    assert re.fullmatch(line, ran.stdout.rstrip("\n")), ran.stdout
    assert ran.stderr == "1 problem, 0 hints.\n"


def test_captions_out_of_order(told, bare):
    """The caption file and its line are named."""
    put(bare, "videos.yaml", VIDEO + "    captions: x.srt\n")
    put(bare, "x.srt", "1\n00:00:09,000 --> 00:00:10,000\nb\n\n2\n00:00:01,000 --> 00:00:02,000\na\n")
    assert (
        told("check").stdout
        == "x.srt:6: the caption starts before the one above it - put the captions in the order of "
        "their times\n"
    )


def test_all_mistakes_at_once(told, bare):
    """However many files are wrong, one run tells it all, and the rest is indexed all the same."""
    for number, (name, text, _) in enumerate(BAD_FILES.values()):
        if name.startswith("docs/a"):
            put(bare, f"docs/{number}.md", text)
    put(bare, "videos.yaml", VIDEO + "    titel: x\n  - id: a/b\n")
    said = told("check").stdout.splitlines()
    assert {row.split(":")[0] for row in said} == {
        "videos.yaml",
        *(f"docs/{n}.md" for n in (1, 4, 7, 9, 12, 15)),
    } - {"docs/7.md"} | {"docs/hours.md"}
    told("index")
    assert "https://help.example/hours/" in told("search", "open", code=0).stdout


def test_an_empty_docs_folder(told, bare):
    """No article, no folder: both are told, and nothing is made of nothing."""
    (bare / "docs/hours.md").unlink()
    assert (
        told("check").stdout
        == "docs/: has no Markdown file - write a first article: a heading and the answer below it\n"
    )
    assert (
        told("index").stderr
        == "kb: there is nothing to index - write an article into docs/; `kb check` says what is wrong "
        "with those there\n"
    )
    (bare / "docs").rmdir()
    assert told("index").stderr.startswith("kb: there is nothing to index")


def test_a_symlink_loop(told, bare):
    """A link into its own parent is named, a link to nowhere too; every page is read once."""
    (bare / "docs/again").symlink_to(".", target_is_directory=True)
    (bare / "docs/gone.md").symlink_to("nowhere.md")
    (bare / "docs/self.md").symlink_to("self.md")
    assert told("check").stdout.splitlines() == [
        "docs/again: is a link into its own parent folder, which never ends - delete the link",
        "docs/gone.md: is a link that leads nowhere - delete it or point it at a file",
        "docs/self.md: is a link that leads nowhere - delete it or point it at a file",
    ]
    assert (
        told("index", "--rebuild").stdout == "Indexed everything anew: 1 article and 0 videos in 1 passage.\n"
    )


def test_broken_sources_do_not_lose_the_rest(told, bare):
    """An article that cannot be read any more is told by `kb index`, and comes back when it is mended."""
    put(bare, "docs/b.md", "# Blue towels\n")
    told("index", code=0)
    put(bare, "docs/b.md", b"# Blue \xff\n")
    ran = told("index")
    assert ran.stderr == "docs/b.md:1: is not UTF-8 text from here on - save the file as UTF-8\n"
    told("search", "open", code=0)
    put(bare, "docs/b.md", "# Blue towels\n")
    told("index", code=0)
    assert "https://help.example/b/" in told("search", "towels", code=0).stdout


def test_no_site_url(told, bare):
    """Without the address there are no links, so there is no index."""
    put(bare, "mkdocs.yml", "site_name: x\nplugins: [kb]\n")
    assert (
        told("index").stderr
        == "kb: mkdocs.yml: site_url is missing, and links need it - add the address the site will have\n"
    )


def test_no_knowledge_base(kb, tmp_path):
    """In any other folder every command says what to do."""
    for words in (["check"], ["index"], ["search", "x"]):
        ran = kb(*words, cwd=tmp_path)
        assert (ran.returncode, ran.stdout) == (1, "")
        assert re.fullmatch(
            r"kb: there is no mkdocs\.yml in \S+ or above it - go to a knowledge base, name one with -C, or "
            r"start one with `kb init DIR`\n",
            ran.stderr,
        )
    assert kb("-C", "nowhere", "check", cwd=tmp_path).returncode == 2


def test_a_disk_that_cannot_be_written(told, bare):
    """A file where the index should be is an error with its name."""
    (bare / ".kb").write_text("in the way", encoding="utf-8")
    assert re.fullmatch(
        r"kb: \.kb(/\w+)?: [\w ]+ - check the disk and the permissions\n", told("index").stderr
    )


# ---- odd articles that are nevertheless articles ----


def test_odd_articles_are_indexed(told, bare):
    """Endless words, deep quotes, broken HTML, odd names and nothing at all stop neither the check nor the
    index.
    """
    put(bare, "docs/word.md", "# Word\n\n" + "x" * 200_000 + "\n")
    put(bare, "docs/deep.md", "# Deep\n\n" + "> " * 400 + "end\n")
    put(bare, "docs/html.md", "# <b>Open\n\n<div><h2 id=x>Y\n\n<script>alert(1)\n")
    put(bare, "docs/empty.md", "")
    put(bare, "docs/front.md", "---\n---\n")
    put(bare, "docs/ü & 50% #1?.md", "# Odd name\n")
    put(bare, "docs/line\nend.md", "# Line end\n")
    told("check", code=0)
    told("index", code=0)
    assert "https://help.example/%C3%BC%20%26%2050%25%20%231%3F/" in told("search", "odd name", code=0).stdout


# ---- messages and queries ----


@pytest.mark.parametrize("message", ["", "   ", "\n\t\n"])
def test_an_empty_message(told, message):
    """Nothing asked is a mistake in the call, as an argument and on standard input."""
    said = (
        "kb: there is no message - write it behind the command in quotes, or `-` to read it: kb suggest "
        '"..."\n'
    )
    assert told("suggest", message, code=2).stderr == said
    assert told("suggest", "-", code=2, stdin=message).stderr == said


def test_a_message_of_100_000_characters(told):
    """A pasted book gets an answer or an honest none, whether it has words or is one."""
    told("index", code=0)
    for message in ("when are you open? " * 5_300, "x" * 100_000):
        answer = json.loads(told("suggest", "--json", "-", code=None, stdin=message).stdout)
        assert answer["outcome"] in ("answer", "none")
    told("search", "y" * 100_000)


def test_control_characters_in_a_message(told):
    """Escapes, direction marks, line feeds and broken bytes of a message reach neither output."""
    told("index", code=0)
    nasty = "\x1b[31mwhen\x1b]0;title\x07 are\x9b you \u202eopen\udcff\r?"
    for words in (
        ["suggest", nasty],
        ["suggest", "--json", nasty],
        ["suggest", "--name", nasty, "when are you open"],
    ):
        told(*words, code=None)
    told("suggest", "-", code=None, stdin=nasty)
    told("suggest", "--lang", "\x1b[31m", "x", code=2)
    told("suggest", "--channel", "\x1b[31m", "x", code=2)
    told("search", nasty, code=0)
    told("search", "\x1b:x", "id:\udcff")


def test_control_characters_in_a_key(told, bare):
    """Not even the name of an unknown key brings an escape to the terminal."""
    put(bare, "videos.yaml", VIDEO + '    "\\e[2Jzebra": x\n')
    assert told("check", code=0).stdout.startswith(
        "videos.yaml:3: (hint) unknown key `[2Jzebra` in a video - "
    )


def test_html_in_a_video_title(told, bare):
    """Markup in a title is text: in the terminal as it stands, in JSON too."""
    put(bare, "videos.yaml", VIDEO + "    title: <script>alert(1)</script> towels\n")
    told("check", code=0)
    told("index", code=0)
    assert "<script>alert(1)</script> towels" in told("search", "towels", code=0).stdout
    assert (
        json.loads(told("search", "--json", "towels", code=0).stdout)[0]["title"]
        == "<script>alert(1)</script> towels"
    )


def test_a_misspelt_command_is_helped_out(kb, folder):
    """The nearest one is named."""
    ran = kb("sugest", "Karte weg", cwd=folder)
    assert ran.returncode == 2
    assert "Did you mean 'suggest'?" in ran.stderr
