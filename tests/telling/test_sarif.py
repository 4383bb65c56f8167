"""Problems as SARIF, which code hosts and editors show beside the lines."""

from __future__ import annotations

import json
import re

from hypothesis import given
from support.problems import any_problems

from kb_tools.models import Problem
from kb_tools.settings.rules import RULES
from kb_tools.telling.sarif import data
from kb_tools.text import clean


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


@given(any_problems)
def test_sarif_is_harmless(found):
    """Whatever files are called: JSON without control characters, relative addresses, lines from 1."""
    said = [flaw(file=one.file, line=one.line, what=one.what, fix=one.fix) for one in found]
    text = clean(json.dumps(data(said), ensure_ascii=False))
    for result in json.loads(text)["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert re.fullmatch(r"[\w.~%/-]*", place["artifactLocation"]["uri"], re.ASCII)
        assert place.get("region", {"startLine": 1})["startLine"] >= 1
