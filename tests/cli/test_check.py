"""`kb check`: what it prints as text, JSON or annotations, for a whole folder or a part of it."""

from __future__ import annotations

import json
import re

import pytest
import yaml
from support.places import ROOT
from support.reviewed import BAD, write

from kb_tools.sources.articles import FIELDS

TODAY = ("--today", "2026-11-22")


@pytest.fixture
def sound(folder):
    """The swimming pool without what an editor would be asked about: a page that lacks a summary and a
    translation, a video for nobody.
    """
    (folder / "docs/de/schreibweisen.md").unlink()
    videos = (folder / "videos.yaml").read_text(encoding="utf-8")
    (folder / "videos.yaml").write_text(
        videos.replace("    duration: 95\n", "    duration: 95\n    articles: [kurse]\n"), encoding="utf-8"
    )
    return folder


def test_nothing_wrong(kb, sound):
    """A sound knowledge base: exit code 0, nothing on standard output."""
    ran = kb("check", *TODAY, cwd=sound)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "Nothing wrong.\n")
    assert kb("check", *TODAY, "--format", "json", cwd=sound).stdout == "[]\n"
    assert kb("check", *TODAY, "--format", "github", cwd=sound).said == ""


def test_hints_of_the_pool(kb, folder):
    """What an editor would be asked about."""
    assert kb("check", *TODAY, cwd=folder).stdout.splitlines() == [
        "docs/de/schreibweisen.md: (hint) has no `summary` - write the answer in one or two sentences",
        "docs/de/schreibweisen.md: (hint) there is none in en - translate it, or give the "
        "translation the id schreibweisen",
        "videos.yaml:10: (hint) bdLessons01 belongs to no article - name it under `videos` of an "
        "article, or let `kb link` propose one",
    ]


def test_the_sample_is_sound(kb, sample):
    """The project's own help centre has no problem and no hint."""
    ran = kb("check", *TODAY, cwd=sample)
    assert (ran.returncode, ran.said) == (0, "Nothing wrong.\n")


BROKEN = "---\ntitle: A\nhandling: privat\nnavi: x\nvideos: [bdEintritt1#t=100]\n---\n# A\n"
OF_JUDGEMENT = (
    "  - kb: {check: {summary-missing: off, translation-missing: off, title-elsewhere: off, "
    "never-reviewed: off}}\n"
)


@pytest.fixture
def broken(sound):
    """The pool with one broken article, and without the rules that would ask more of it."""
    (sound / "docs/de/a, b: c%.md").write_text(BROKEN, encoding="utf-8")
    settings = (sound / "mkdocs.yml").read_text(encoding="utf-8")
    (sound / "mkdocs.yml").write_text(settings.replace("  - kb\n", OF_JUDGEMENT), encoding="utf-8")
    return sound


def test_text(kb, broken):
    """Problems with their places on standard output, the count on standard error, exit code 1."""
    ran = kb("check", *TODAY, cwd=broken)
    assert (ran.returncode, ran.stderr) == (1, "2 problems, 1 hint.\n")
    assert ran.stdout.splitlines() == [
        "docs/de/a, b: c%.md:3: handling cannot be 'privat' - did you mean `private`?",
        f"docs/de/a, b: c%.md:4: (hint) unknown key `navi` in front matter - known here: {', '.join(FIELDS)}",
        "docs/de/a, b: c%.md:5: bdEintritt1 ends before second 100 - name a second before 100",
    ]


def test_json_and_github(kb, broken):
    """The same problems for programs: all fields in JSON, escaped properties in workflow commands."""
    ran = kb("check", *TODAY, "--format", "json", cwd=broken)
    assert ran.returncode == 1
    assert json.loads(ran.stdout)[0] == {
        "file": "docs/de/a, b: c%.md",
        "line": 3,
        "what": "handling cannot be 'privat'",
        "fix": "did you mean `private`?",
        "rule": "value",
        "severity": "error",
    }
    assert [(p["line"], p["rule"], p["severity"]) for p in json.loads(ran.stdout)] == [
        (3, "value", "error"),
        (4, "unknown-key", "warning"),
        (5, "second", "error"),
    ]
    rows = kb("check", *TODAY, "--format", "github", cwd=broken).stdout.splitlines()
    assert (
        rows[0] == "::error file=docs/de/a%2C b%3A c%25.md,line=3,title=value::handling cannot be 'privat' - "
        "did you mean `private`?"
    )
    assert rows[1].startswith("::warning file=docs/de/a%2C b%3A c%25.md,line=4,title=unknown-key::")


def test_hints_do_not_fail(kb, bare):
    """A key that may be another tool's is a hint: exit code 0."""
    (bare / "docs/hours.md").write_text("---\nzebra: 1\n---\n# Hours\n", encoding="utf-8")
    ran = kb("check", cwd=bare)
    assert (ran.returncode, ran.stderr) == (0, "0 problems, 1 hint.\n")


def test_broken_settings_in_every_format(kb, bare):
    """A mkdocs.yml that cannot be read is a problem like others, in every format."""
    (bare / "mkdocs.yml").write_text("site_name: x\nplugins: [kb\n", encoding="utf-8")
    assert kb("check", cwd=bare).stdout.startswith("mkdocs.yml:2: the YAML is broken here")
    assert json.loads(kb("check", "--format", "json", cwd=bare).stdout)[0]["line"] == 2
    assert kb("check", "--format", "github", cwd=bare).stdout.startswith(
        "::error file=mkdocs.yml,line=2,title=settings::"
    )


def test_settings_that_mkdocs_refuses(kb, bare):
    """What only MkDocs can judge is one line too."""
    (bare / "mkdocs.yml").write_text(
        "site_url: x.example\ntheme: nosuchtheme\nplugins: [kb]\n", encoding="utf-8"
    )
    ran = kb("check", cwd=bare)
    assert (ran.returncode, ran.stderr) == (1, "2 problems, 0 hints.\n")
    assert [row[:43] for row in ran.stdout.splitlines()] == [
        "mkdocs.yml:1: site_url is not a web address",
        "mkdocs.yml: MkDocs does not accept it: Conf",
    ]
    assert "Required configuration not provided" in ran.stdout


def test_paths(kb, tmp_path):
    """Only what is about the named files or folders is printed; files that are not ours do no harm."""
    write(
        tmp_path,
        {"docs/a.md": BAD, "docs/sub/b.md": "# Hours\n\n![](b.png)\n", "videos.yaml": "videos:\n  - id: x\n"},
    )

    def files(*paths, at=tmp_path, options=()):
        said = kb(*options, "check", "--format", "json", *paths, cwd=at)
        return [problem["file"] for problem in json.loads(said.stdout)], said.returncode

    assert files("docs/a.md") == (["docs/a.md"] * 3, 1)
    assert files("docs/sub", "README.md") == (["docs/sub/b.md", "docs/sub/b.md"], 1)
    assert files("videos.yaml") == (["videos.yaml"], 1)
    assert files("README.md") == ([], 0)
    assert len(files(".")[0]) == len(files()[0]) == 6
    assert files(str(tmp_path / "docs/a.md"))[0] == ["docs/a.md"] * 3
    assert (
        files(f"{tmp_path.name}/docs/a.md", at=tmp_path.parent, options=("-C", tmp_path.name))[0]
        == ["docs/a.md"] * 3
    )
    assert files("docs/a.md", at=tmp_path.parent, options=("-C", tmp_path.name))[0] == ["docs/a.md"] * 3


def test_a_folder_of_a_repository(kb, tmp_path):
    """Code hosts know files by their path in the repository; everybody else from the knowledge base."""
    write(tmp_path / "help", {"docs/a.md": BAD})

    def said(form):
        return kb("-C", "help", "check", "--format", form, cwd=tmp_path).stdout

    assert said("github").startswith("::warning file=help/docs/a.md,line=3,")
    assert '"uri": "help/docs/a.md"' in said("sarif")
    assert said("text").startswith("docs/a.md:3: ")
    assert json.loads(said("json"))[0]["file"] == "docs/a.md"


def test_hooks():
    """Each hook for pre-commit says what it must, and takes the files that `kb` reads."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["kb-check", "kb-check-all"]
    for hook in hooks:
        assert {"id", "name", "entry", "language", "files"} <= set(hook)
        assert hook["entry"] == "kb check"
        for file in ("mkdocs.yml", "help/videos.yaml", "docs/de/a.md", "captions/x.vtt"):
            assert re.search(hook["files"], file)
        assert not re.search(hook["files"], "src/main.py")
