"""The head of an article: where its YAML ends and its Markdown begins, and what it says about the page as a
whole. Pure.
"""

from __future__ import annotations

import re

from kb_tools.fields.nodes import Node
from kb_tools.models import Problem
from kb_tools.settings.settings import Settings
from kb_tools.text import say

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
NEVER_CLOSED = re.compile(r"\A---[ \t]*\n((?:[a-z_][\w.-]*:(?:[ \t][^\n]*)?\n(?:[ \t-]+[^\n]*\n)*)+)")
"""Names and values below a line of hyphens that has no second one."""
NEVER_OPENED = re.compile(
    r"\A(?:[a-z_][\w.-]*:(?:[ \t][^\n]*)?\n(?:(?!---[ \t]*$)[ \t-][^\n]*\n)*)+---[ \t]*$", re.MULTILINE
)
"""Names and values above a line of hyphens that has no first one."""
OURS = re.compile(r"^(?:summary|questions|tags|reviewed|reply):", re.MULTILINE)
"""Names that only an article's head has."""
TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
"""As Hugo writes it."""
TOML_VALUE = re.compile(r"[ \t]*([\w-]+)[ \t]*=[ \t]*(.*)")
DRAFTS = {"draft": "true", "published": "false", "state": "draft", "status": "draft"}
"""What other systems write into pages that are not to be seen yet."""
YES, NO = ("true", "yes", "on"), ("false", "no", "off")
HOLDING_BACK = ("blog", "material/blog")
"""Plugins that publish no draft."""


def split_front_matter(source: str) -> tuple[str, str, int]:
    """YAML, Markdown, and the line on which the Markdown starts. Simple values in TOML become YAML's."""
    toml = TOML.match(source)
    match = toml or FRONT_MATTER.match(source) or NEVER_CLOSED.match(source)
    if not match:
        return "", source, 1
    front = _as_yaml(match[1]) if toml else match[1]
    return front, source[match.end() :], source[: match.end()].count("\n") + 1


def _as_yaml(toml: str) -> str:
    """Line by line; what is in tables is left out."""
    own = toml.partition("\n[")[0].split("\n")
    values = (TOML_VALUE.fullmatch(line) for line in own)
    return "\n".join(f"{one[1]}: {one[2]}" if one else "" for one in values)


def front_matter_problems(source: str, file: str) -> tuple[Problem, ...]:
    """A front matter that is never opened or closed, or no YAML: MkDocs shows it as text."""
    if TOML.match(source):
        what = say("a mark of {system}: {mark}", system="Hugo", mark="+++")
        fix = say("write it in Markdown: until then it is read for what it seems to mean")
        rule = "foreign-mark"
        return (Problem(file=file, line=1, what=what, fix=fix, rule=rule, severity="warning"),)
    head = NEVER_OPENED.match(source)
    if head and OURS.search(head[0]):
        what = say("the front matter is never opened, so that MkDocs shows it to readers")
        return (Problem(file=file, line=1, what=what, fix=say("write --- in a line above it"), rule="yaml"),)
    if FRONT_MATTER.match(source) or not NEVER_CLOSED.match(source):
        return ()
    what = say("the front matter is never closed, so that MkDocs shows it to readers")
    return (Problem(file=file, line=1, what=what, fix=say("write --- in a line below it"), rule="yaml"),)


def is_left_out(node: Node | None) -> bool:
    """Whether a page is published but not to be found: Material's `search: {exclude: true}`."""
    exclude = node.get("search", "exclude") if node else None
    return exclude is not None and exclude.value is True


def is_draft(node: Node | None) -> bool:
    """Whether a page is not to be seen yet."""
    return bool(_sign(node))


def draft_problems(node: Node | None, file: str, settings: Settings) -> tuple[Problem, ...]:
    """A draft that the site would show: MkDocs knows none of these signs."""
    key = _sign(node)
    if node is None or not key or any(tool in settings.tools for tool in HOLDING_BACK):
        return ()
    what = say("is a draft (`{key}`), and MkDocs publishes it all the same", key=key)
    fix = say("name it under `draft_docs` in {config}, or take the line out", config=settings.config_name)
    return (Problem(file=file, line=node.named[key].line, what=what, fix=fix, rule="draft", field=key),)


def _sign(node: Node | None) -> str:
    """The key that says so; "" where none does."""
    values = node.named if node else {}
    return next((key for key, sign in DRAFTS.items() if key in values and _reads(values[key]) == sign), "")


def _reads(node: Node) -> str:
    word = node.raw.strip().casefold()
    return "true" if word in YES else "false" if word in NO else word
