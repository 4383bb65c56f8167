"""`kb check` for programs and for parts of a folder: SARIF, paths, hooks, and what a build asks."""

from __future__ import annotations

import json
import re

import yaml
from hypothesis import given
from support.places import ROOT
from support.reviewed import write

from kb_tools.models import Problem
from kb_tools.settings.rules import RULES
from kb_tools.telling import problems as telling
from kb_tools.telling.sarif import data
from kb_tools.telling.style import unstyled
from kb_tools.text import clean
from tests.test_check import problems

BAD = "# Cards\n\n![](a.png)\n\n[x](fort.md)\n"


def flaw(**more):
    return Problem(
        **{
            "file": "docs/ä b.md",
            "line": 3,
            "what": "w",
            "fix": "f",
            "rule": "link-lost",
            "severity": "error",
            **more,
        }
    )


def test_sarif():
    """What the standard requires of a log, a run, a tool, a rule and a result (3.13 to 3.30), and what code
    scanning wants besides.
    """
    log = data([flaw(), flaw(line=9), flaw(line=0, rule="never-reviewed", severity="warning")])
    assert (log["version"], log["$schema"].rpartition("/")[2]) == ("2.1.0", "sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    driver, results = run["tool"]["driver"], run["results"]
    assert driver["name"] == "kb check"
    assert [rule["id"] for rule in driver["rules"]] == list(RULES)
    assert all(rule["shortDescription"]["text"] and rule["help"]["text"] for rule in driver["rules"])
    assert {rule["defaultConfiguration"]["level"] for rule in driver["rules"]} == {"error", "warning"}
    assert all(driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] for result in results)
    assert [result["level"] for result in results] == ["error", "error", "warning"]
    places = [result["locations"][0]["physicalLocation"] for result in results]
    assert places[0] == {"artifactLocation": {"uri": "docs/%C3%A4%20b.md"}, "region": {"startLine": 3}}
    assert "region" not in places[2], "line 0 is the file as a whole, and SARIF counts from 1"
    assert results[0]["message"]["text"] == "w - f"
    prints = [result["partialFingerprints"]["kbProblem/v1"] for result in results]
    assert len(set(prints)) == 3
    assert prints[0].partition(":")[0] == prints[1].partition(":")[0], "a line that moves keeps its mark"


def test_sarif_of_nothing():
    """No problem is an empty list of results, which closes what was found before."""
    assert data([])["runs"][0]["results"] == []


@given(problems)
def test_sarif_is_harmless(found):
    """Whatever files are called: JSON without control characters, relative addresses, lines from 1."""
    said = [flaw(file=one.file, line=one.line, what=one.what, fix=one.fix) for one in found]
    text = clean(json.dumps(data(said), ensure_ascii=False))
    for result in json.loads(text)["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert re.fullmatch(r"[\w.~%/-]*", place["artifactLocation"]["uri"], re.ASCII)
        assert place.get("region", {"startLine": 1})["startLine"] >= 1


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


def test_the_rule_on_a_terminal():
    """Dim at the end, for who wants to ignore it; only where people read, so that lines stay what programs
    know.
    """
    problem = flaw(line=3)
    assert unstyled(telling.text([problem], "en", name_rules=True)) == f"{problem}  [link-lost]"
    assert unstyled(telling.text([problem], "en")) == str(problem)


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
