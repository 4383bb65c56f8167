"""What `kb init` wrote for the company to say, and nobody has said yet: its name, its address, its number,
its own pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kb_tools.desk.kinds.own import rules_of
from kb_tools.fields.nodes import Node, parse_yaml
from kb_tools.models import Problem, Severity
from kb_tools.review.article_rules import found
from kb_tools.review.pages import ReviewedPage
from kb_tools.settings.mkdocs_file import plugin_options
from kb_tools.settings.settings import Settings
from kb_tools.sources.files import read_text
from kb_tools.text import say

RULE = "starter"
EXAMPLE = re.compile(r"https?://(?:[\w-]+\.)?example\.(?:com|org|net)(?:[:/]|$)")
"""example.com and what stands right below it: nobody's address (RFC 2606)."""
NO_NAME = "Example Ltd"
NUMBERS = ("phone", "hotline")


def check_placeholders(pages: Iterable[ReviewedPage], settings: Settings) -> tuple[Problem, ...]:
    """Every placeholder that is still in place."""
    node, _ = parse_yaml(read_text(settings.root, settings.config_name)[0], settings.config_name)
    return (*(_in_settings(node, settings) if node else ()), *_pages(pages))


def _in_settings(node: Node, settings: Settings) -> Iterator[Problem]:
    address, name = node.get("site_url"), node.get("site_name")
    if address is not None and EXAMPLE.match(settings.site_url):
        what = say("site_url is still the example {address}", address=settings.site_url)
        yield _problem(address, what, say("write the address that the pages will have"), settings)
    if name is not None and name.value == NO_NAME:
        what = say("site_name is still the example {name}", name=NO_NAME)
        yield _problem(name, what, say("write the company's name"), settings)
    contact = (plugin_options(node, "kb") or node).get("contact")
    for field, value in (contact.named if contact else {}).items():
        if value.value is None:
            yield _unfilled(field, value, settings)


def _unfilled(field: str, node: Node, settings: Settings) -> Problem:
    """A line of `contact` that says nothing: an error where replies to emergencies would name a number."""
    what = say("contact: {field} is not filled in", field=field)
    urgent = [rule.category for rule in rules_of(settings) if rule.hotline and rule.has_grounds]
    if field not in NUMBERS or not urgent or settings.contact.phone or settings.contact.hotline:
        return _problem(node, what, say("fill it in, or take the line out"), settings)
    fix = say(
        "fill it in, replies to emergencies name it; or switch these kinds off under `routing`: {kinds}",
        kinds=", ".join(urgent),
    )
    return _problem(node, what, fix, settings, "error")


def _pages(pages: Iterable[ReviewedPage]) -> Iterator[Problem]:
    fix = say("make it your own and delete the line `sample: true`, or delete the page")
    for page in pages:
        if page.article and page.article.sample:
            yield found(RULE, page.file, page.lines.get("sample", 0), say("is a sample page"), fix)


def _problem(node: Node, what: str, fix: str, settings: Settings, severity: Severity = "warning") -> Problem:
    file = settings.config_name
    return Problem(file=file, line=node.line, what=what, fix=fix, rule=RULE, severity=severity)
