"""What `kb check` says of bad files: a clear line with the place, an exit code, no traceback."""

from __future__ import annotations

import os
import re

import pytest
from support.bad_input import VIDEO, put

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
def test_a_bad_file_is_one_line(bare_kb, bare, case):
    """One mistake is one line: where, what, and what to do."""
    name, text, line = BAD_FILES[case]
    put(bare, name, text)
    ran = bare_kb("check")
    assert re.fullmatch(line, ran.stdout.rstrip("\n")), ran.stdout
    assert ran.stderr == "1 problem, 0 hints.\n"


def test_captions_out_of_order(bare_kb, bare):
    """The caption file and its line are named."""
    put(bare, "videos.yaml", VIDEO + "    captions: x.srt\n")
    put(bare, "x.srt", "1\n00:00:09,000 --> 00:00:10,000\nb\n\n2\n00:00:01,000 --> 00:00:02,000\na\n")
    assert (
        bare_kb("check").stdout
        == "x.srt:6: the caption starts before the one above it - put the captions in the order of "
        "their times\n"
    )


def test_all_mistakes_at_once(bare_kb, bare):
    """However many files are wrong, one run tells it all, and the rest is indexed all the same."""
    for number, (name, text, _) in enumerate(BAD_FILES.values()):
        if name.startswith("docs/a"):
            put(bare, f"docs/{number}.md", text)
    put(bare, "videos.yaml", VIDEO + "    titel: x\n  - id: a/b\n")
    said = bare_kb("check").stdout.splitlines()
    assert {row.split(":")[0] for row in said} == {
        "videos.yaml",
        *(f"docs/{n}.md" for n in (1, 4, 7, 9, 12, 15)),
    } - {"docs/7.md"} | {"docs/hours.md"}
    bare_kb("index")
    assert "https://help.example/hours/" in bare_kb("search", "open", code=0).stdout


def test_an_empty_docs_folder(bare_kb, bare):
    """No article, no folder: both are bare_kb, and nothing is made of nothing."""
    (bare / "docs/hours.md").unlink()
    assert (
        bare_kb("check").stdout
        == "docs/: has no Markdown file - write a first article: a heading and the answer below it\n"
    )
    assert (
        bare_kb("index").stderr
        == "kb: there is nothing to index - write an article into docs/; `kb check` says what is wrong "
        "with those there\n"
    )
    (bare / "docs").rmdir()
    assert bare_kb("index").stderr.startswith("kb: there is nothing to index")


def test_a_symlink_loop(bare_kb, bare):
    """A link into its own parent is named, a link to nowhere too; every page is read once."""
    (bare / "docs/again").symlink_to(".", target_is_directory=True)
    (bare / "docs/gone.md").symlink_to("nowhere.md")
    (bare / "docs/self.md").symlink_to("self.md")
    assert bare_kb("check").stdout.splitlines() == [
        "docs/again: is a link into its own parent folder, which never ends - delete the link",
        "docs/gone.md: is a link that leads nowhere - delete it or point it at a file",
        "docs/self.md: is a link that leads nowhere - delete it or point it at a file",
    ]
    assert (
        bare_kb("index", "--rebuild").stdout
        == "Indexed everything anew: 1 article and 0 videos in 1 passage.\n"
    )


def test_control_characters_in_a_key(bare_kb, bare):
    """Not even the name of an unknown key brings an escape to the terminal."""
    put(bare, "videos.yaml", VIDEO + '    "\\e[2Jzebra": x\n')
    assert bare_kb("check", code=0).stdout.startswith(
        "videos.yaml:3: (hint) unknown key `[2Jzebra` in a video - "
    )
