"""`kb: ignore rule - reason`, and the severities that the setting `check` gives. Pure.

In front matter it holds for the article, in Markdown (as a comment) for its line or the paragraph below it,
in YAML for its line or the one below. Rules that tell that something cannot be read are not ignored.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from kb_tools.models import Problem
from kb_tools.review.article_rules import found
from kb_tools.settings.rules import RULES, Weight, did_you_mean
from kb_tools.text import clean, say

SAYS = (
    r"kb:[ \t]*ignore[ \t]+(?P<rules>[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)(?:(?:[ \t]+[-–—]+|:)[ "
    r"\t]+(?P<reason>[^\n]*?))?[ \t]*"
)
IN_YAML = re.compile(rf"(?:^|(?<=\s))#[ \t]*{SAYS}$", re.MULTILINE)
IN_MARKDOWN = re.compile(rf"<!--[ \t]*{SAYS}-->")
EVERYWHERE = 10**9
COMMENT_LINE = re.compile(r"\s*(?:-\s*)?#")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """One ignore: on which line it stands, which rules it names, why, and from which to which line it
    holds.
    """

    line: int
    rules: tuple[str, ...]
    reason: str
    first: int
    last: int


def front_ignores(front: str, first_line: int) -> tuple[Ignore, ...]:
    """The ignores of a front matter that begins on a line: they hold for the whole article."""
    return tuple(
        _ignore(match, front.count("\n", 0, match.start()) + first_line, 0, EVERYWHERE)
        for match in IN_YAML.finditer(front)
    )


def body_ignores(body: str, first_line: int) -> tuple[Ignore, ...]:
    """The ignores of an article's Markdown: for their own line, or, on a line of their own, for the paragraph
    below.
    """
    lines = body.split("\n")
    return tuple(
        _in_body(match, body.count("\n", 0, match.start()), lines, first_line)
        for match in IN_MARKDOWN.finditer(body)
    )


def _in_body(match: re.Match[str], at: int, lines: list[str], first_line: int) -> Ignore:
    last = at
    if not lines[at].replace(match[0], "").strip():
        below = (
            row
            for row in range(at + 1, len(lines))
            if lines[row].strip() and not IN_MARKDOWN.fullmatch(lines[row].strip())
        )
        start = next(below, at)
        last = next((row - 1 for row in range(start, len(lines)) if not lines[row].strip()), len(lines) - 1)
    return _ignore(match, at + first_line, at + first_line, max(at, last) + first_line)


def yaml_ignores(text: str) -> tuple[Ignore, ...]:
    """The ignores of a YAML file: for their own line, or, on a line of their own, for the next line that is
    no comment.
    """
    lines = text.split("\n")
    return tuple(
        _in_yaml(match, text.count("\n", 0, match.start()), lines) for match in IN_YAML.finditer(text)
    )


def _in_yaml(match: re.Match[str], at: int, lines: list[str]) -> Ignore:
    last = at
    while last + 1 < len(lines) and (COMMENT_LINE.match(lines[last]) or not lines[last].strip()):
        last += 1
    return _ignore(match, at + 1, at + 1, last + 1)


def _ignore(match: re.Match[str], line: int, first: int, last: int) -> Ignore:
    rules = tuple(clean(name.strip()) for name in match["rules"].split(","))
    return Ignore(
        line=line, rules=rules, reason=(match["reason"] or "").strip(" -–—"), first=first, last=last
    )


def apply_rules(
    problems: Iterable[Problem],
    ignores: Mapping[str, Collection[Ignore]],
    severities: Iterable[tuple[str, Weight]],
    ran: Collection[str],
) -> tuple[Problem, ...]:
    """The problems that are left, as severe as the settings want them, and what is wrong with the ignores.

    `ignores` are those of each file. `ran` are the rules that were asked at all: an ignore of another one may
    have its use elsewhere.
    """
    weights = dict(severities)
    used: set[tuple[str, int, str]] = set()
    kept = []
    for problem in problems:
        matching = (
            []
            if is_fixed(problem.rule)
            else [one for one in ignores.get(problem.file, ()) if _covers(one, problem)]
        )
        used |= {(problem.file, one.line, problem.rule) for one in matching}
        kept += [] if matching else [problem]
    asked = [name for name in ran if weights.get(name) != "off"]
    flaws = (
        flaw for file, some in ignores.items() for one in some for flaw in _flaws(one, file, used, asked)
    )
    return tuple(weighed for problem in (*kept, *flaws) if (weighed := _weighed(problem, weights)))


def is_fixed(name: str) -> bool:
    """Whether a rule tells that something cannot be read at all."""
    return name in RULES and RULES[name].fixed


def _covers(ignore: Ignore, problem: Problem) -> bool:
    return problem.rule in ignore.rules and ignore.first <= problem.line <= ignore.last


def _weighed(problem: Problem, weights: Mapping[str, Weight]) -> Problem | None:
    weight = weights.get(problem.rule, problem.severity)
    return None if weight == "off" else replace(problem, severity=weight)


def _flaws(
    ignore: Ignore, file: str, used: Collection[tuple[str, int, str]], asked: Collection[str]
) -> Iterable[Problem]:
    for name in ignore.rules:
        if name not in RULES:
            yield found(
                "ignore-unknown",
                file,
                ignore.line,
                say("ignores {rule}, which is no rule", rule=name[:60]),
                did_you_mean(name),
            )
        elif RULES[name].fixed:
            what = say("ignores {rule}, which keeps a file from being read", rule=name)
            fix = say("mend what it is about, and take the ignore out")
            yield found("ignore-unknown", file, ignore.line, what, fix)
        elif name in asked and (file, ignore.line, name) not in used:
            yield found(
                "ignore-unused",
                file,
                ignore.line,
                say("ignores {rule}, and there is nothing to ignore", rule=name),
                say("take it out"),
            )
    if not ignore.reason:
        what = say("ignores {rules} without saying why", rules=", ".join(ignore.rules)[:120])
        yield found("ignore-reason", file, ignore.line, what, say("write the reason behind it, after a dash"))
