"""The knowledge base that a command works on: found from where one stands, and the same from anywhere."""

from __future__ import annotations

import json
import os
import re
import shutil

import pytest
from support.house import KB
from support.running import KB as PROGRAM
from support.terminals import in_terminal

from kb_tools.cli.opening import LONG
from kb_tools.sources.seals import read_sealed, write_sealed

INCLUDING = '# Was ist mit Zuckerwatte?\n\nSie ist süß.\n\n--8<-- "parts/candy.md"\n'


@pytest.fixture
def including(folder):
    """The small knowledge base, with a page that includes a file from beside docs/."""
    (folder / "parts").mkdir()
    (folder / "parts" / "candy.md").write_text("Eine Zuckerwatte kostet drei Taler.\n", encoding="utf-8")
    (folder / "docs" / "de" / "zuckerwatte.md").write_text(INCLUDING, encoding="utf-8")
    return folder


def standing(folder):
    """Where one can stand, and what one then has to say: in the root, below it, and elsewhere."""
    return {
        "root": (folder, ()),
        "subfolder": (folder / "docs" / "de", ()),
        "elsewhere": (folder.parent, ("-C", folder.name)),
        "elsewhere, below": (folder.parent, ("-C", str(folder / "parts"))),
    }


def test_the_index_is_the_same_from_everywhere(including, kb):
    """An include is found, and what was indexed from one place is up to date from the others."""
    texts = set()
    for number, (place, words) in enumerate(standing(including).values()):
        ran = kb(*words, "index", "--json", cwd=place)
        assert (ran.returncode, json.loads(ran.stdout)["rebuilt"]) == (0, number == 0), ran.said
        found = kb(*words, "search", '"drei Taler"', "--json", cwd=place)
        assert '"id": "zuckerwatte"' in found.stdout
        texts.add((found.stdout, kb(*words, "suggest", "Was kostet Zuckerwatte?", cwd=place).stdout))
    assert len(texts) == 1
    assert not list((including / "docs").rglob(".kb"))


@pytest.mark.parametrize("form", ["json", "text"])
def test_check_says_the_same_from_everywhere(including, kb, form):
    """About one page, and about all: files are named from the root."""
    (including / "docs" / "de" / "kaputt.md").write_text("---\nsumary: x\n---\n# A\n\n![](a.png)\n")
    said = {
        paths: {
            kb(*words, "check", "--format", form, "--today", "2026-11-22", *paths, cwd=place).said
            for place, words in standing(including).values()
        }
        for paths in ((), ("docs/de/kaputt.md",), ("docs/de/zuckerwatte.md",))
    }
    assert {len(same) for same in said.values()} == {1}
    (about,) = said["docs/de/kaputt.md",]
    assert "docs/de/kaputt.md" in about
    assert "unknown key" in about


def test_what_check_remembers_is_known_from_everywhere(including, kb):
    """A second run reads no page again, wherever it is started."""
    kb("check", cwd=including)
    remembered = including / ".kb" / "check.json"
    os.utime(remembered, ns=(1, 1))
    for place, words in standing(including).values():
        kb(*words, "check", cwd=place)
    assert remembered.stat().st_mtime_ns == 1


def test_a_path_means_where_somebody_stands(including, kb, tmp_path):
    """With -C and without: what is read and what is written. Only a page's own name may also be meant from
    the root.
    """
    (tmp_path / "faq.csv").write_text("question,answer\nGibt es Lakritz?,Ja.\n", encoding="utf-8")
    (tmp_path / "inbox.csv").write_text("text\nWas kostet der Eintritt?\n", encoding="utf-8")
    (tmp_path / "asked.jsonl").write_text('{"text": "Eintritt", "expect": ["eintritt"]}\n', encoding="utf-8")
    there = ("-C", including.name)
    assert kb(*there, "import", "faq.csv", cwd=tmp_path).returncode == 0
    assert (including / "docs" / "de" / "gibt-es-lakritz.md").exists()
    assert kb(*there, "index", cwd=tmp_path).returncode == 0
    assert kb(*there, "eval", "asked.jsonl", "--json", cwd=tmp_path).returncode == 0
    assert kb(*there, "triage", "inbox.csv", "-o", "drafts.csv", cwd=tmp_path).returncode == 0
    assert "Eintritt" in (tmp_path / "drafts.csv").read_text(encoding="utf-8-sig")
    assert kb("report", "-o", "mine.html", cwd=including / "parts").stdout.startswith("Wrote mine.html:")
    assert (including / "parts" / "mine.html").exists()
    assert kb("report", cwd=including / "parts").stdout.startswith("Wrote ../report.html:")
    assert (including / "report.html").exists()
    (including / "docs" / "de" / "kaputt.md").write_text("---\nsumary: x\n---\n# A\n")
    for path in (f"{including.name}/docs/de/kaputt.md", "docs/de/kaputt.md"):
        assert "unknown key" in kb(*there, "check", path, cwd=tmp_path).stdout
    assert "unknown key" in kb("check", "kaputt.md", cwd=including / "docs" / "de").stdout


def test_files_are_named_for_the_repository_where_kb_was_started(including, kb):
    """SARIF and GitHub know a file by its path in the repository, of which the knowledge base may be a
    folder.
    """
    (including / "docs" / "de" / "kaputt.md").write_text("---\nsumary: x\n---\n# A\n")
    words = ("check", "--format", "github", "--today", "2026-11-22", "docs/de/kaputt.md")
    below = kb("-C", including.name, *words, cwd=including.parent).stdout
    assert f"file={including.name}/docs/de/kaputt.md," in below
    assert "file=docs/de/kaputt.md," in kb(*words, cwd=including).stdout
    assert "file=docs/de/kaputt.md," in kb(*words, cwd=including / "docs").stdout


def test_no_knowledge_base_above_is_one_sentence(kb, tmp_path):
    """With the folder that was looked in first."""
    ran = kb("index", cwd=tmp_path)
    assert ran.returncode == 2
    assert ran.stderr.startswith(
        f"kb: there is no mkdocs.yml or properdocs.yml in {tmp_path} or above it - go to"
    )


def test_only_the_command_line_knows_where_the_process_stands():
    """Everything else is told the root: one process may have several knowledge bases, and threads."""
    knowing = [
        file.relative_to(KB).as_posix()
        for file in KB.rglob("*.py")
        if re.search(r"chdir|getcwd|\bcwd\b", file.read_text(encoding="utf-8"))
    ]
    assert {name.partition("/")[0] for name in knowing} == {"cli"}


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (shutil.rmtree, "kb: there is no search index yet; building it now."),
        (lambda state: (state / "current").unlink(), "kb: there is no search index yet; building it now."),
        (
            lambda state: _version(state, 0),
            "kb: the search index was made by another version of kb; building it now.",
        ),
        (
            lambda state: _cut(next(state.glob("index-*/*.seg"))),
            "kb: the search index is damaged (MAIN_x.seg); building it now.",
        ),
        (
            lambda state: _cut(next(state.glob("index-*/manifest.json"))),
            "kb: the search index is damaged (manifest.json); building it now.",
        ),
        (
            lambda state: (state / "current").write_bytes(b"/etc\xff\n"),
            "kb: the search index is damaged (current); building it now.",
        ),
    ],
)
def test_searching_mends_the_index(kb, bare, damage, sentence):
    """Where the sources are at hand, a missing, old or damaged index costs one sentence and is built on the
    way.
    """
    kb("index", cwd=bare)
    damage(bare / ".kb")
    ran = kb("search", "open", cwd=bare)
    assert (ran.returncode, re.sub(r"MAIN_\w+", "MAIN_x", ran.stderr)) == (0, sentence + "\n")
    assert "https://help.example/hours/" in ran.stdout


def _cut(file):
    os.truncate(file, file.stat().st_size // 2)


def _version(state, number):
    manifest = next(state.glob("index-*/manifest.json"))
    write_sealed(manifest, json.dumps({**json.loads(read_sealed(manifest)), "format": number}).encode())


def test_changed_sources_are_noticed(kb, bare):
    """Searching says when the sources are newer than the index, and no longer after `kb index`, even when
    nothing had changed.
    """
    kb("index", cwd=bare)
    later = (bare / ".kb/current").stat().st_mtime_ns - 5_000_000_000
    os.utime(bare / ".kb/current", ns=(later, later))
    assert (
        "the sources have changed since they were indexed - run `kb index`"
        in kb("search", "open", cwd=bare).stderr
    )
    kb("index", cwd=bare)
    assert kb("search", "open", cwd=bare).stderr == ""


def test_no_knowledge_base(kb, tmp_path):
    """In any other folder every command says what to do."""
    for words in (["check"], ["index"], ["search", "x"]):
        ran = kb(*words, cwd=tmp_path)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert re.fullmatch(
            r"kb: there is no mkdocs\.yml or properdocs\.yml in \S+ or above it - "
            r"go to a knowledge base, name one with -C, or "
            r"start one with `kb init DIR`\n",
            ran.stderr,
        )
    assert kb("-C", "nowhere", "check", cwd=tmp_path).returncode == 2


def test_bar_names_the_page_that_is_read(bare):
    """Who waits for a large tree sees where it is, on a terminal only."""
    for number in range(LONG):
        (bare / f"docs/page-{number}.md").write_text(f"# Page {number}\n\nText.\n", "utf-8")
    config = (bare / "mkdocs.yml").read_text("utf-8").replace("[kb]", "[kb: {meaning: none}]")
    (bare / "mkdocs.yml").write_text(config, "utf-8")
    with in_terminal([PROGRAM, "index"], bare, {**os.environ, "COLUMNS": "100"}) as terminal:
        assert "page-100.md" in terminal.until()
