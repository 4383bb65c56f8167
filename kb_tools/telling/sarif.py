"""Problems as SARIF 2.1.0 (OASIS Standard, 27 March 2020), which code hosts and editors show beside the
lines. Pure.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from kb_tools import __version__
from kb_tools.models import Problem
from kb_tools.settings.rules import ALL, CheckRule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def data(problems: Iterable[Problem]) -> dict[str, Any]:
    """One run of one tool, with every rule and what was found. Addresses are relative to the knowledge
    base.
    """
    numbers = {rule.name: number for number, rule in enumerate(ALL)}
    seen: Counter[str] = Counter()
    results = [_result(problem, numbers[problem.rule], seen) for problem in problems]
    driver = {"name": "kb check", "semanticVersion": __version__, "rules": [_rule(rule) for rule in ALL]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: CheckRule) -> dict[str, Any]:
    how = (
        "It keeps a file from being read, so it cannot be ignored."
        if rule.fixed
        else f"Ignore it with `kb: ignore {rule.name} - reason`."
    )
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.says},
        "help": {"text": f"{rule.says} {how}"},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(problem: Problem, number: int, seen: Counter[str]) -> dict[str, Any]:
    """`line` 0 is the file as a whole: then there is no region. The fingerprint survives a move of the
    line.
    """
    place: dict[str, Any] = {
        "artifactLocation": {"uri": quote(problem.file.encode(errors="surrogatepass"), safe="/")}
    }
    if problem.line:
        place["region"] = {"startLine": problem.line}
    mark = hashlib.sha256(
        "\0".join((problem.rule, problem.file, problem.what)).encode(errors="surrogatepass")
    ).hexdigest()[:32]
    seen[mark] += 1
    return {
        "ruleId": problem.rule,
        "ruleIndex": number,
        "level": problem.severity,
        "message": {"text": f"{problem.what} - {problem.fix}"},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"kbProblem/v1": f"{mark}:{seen[mark]}"},
    }
