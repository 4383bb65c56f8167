"""What of Material for MkDocs a help site of ours can use. Pure.

What is in neither table nobody has tried with our pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kb_tools.fields.nodes import Node
from kb_tools.models import Problem
from kb_tools.text import clean, say

FEATURES = frozenset(
    {
        "announce.dismiss",
        "content.action.edit",
        "content.action.view",
        "content.code.annotate",
        "content.code.copy",
        "content.code.select",
        "content.footnote.tooltips",
        "content.lazy",
        "content.tabs.link",
        "content.tooltips",
        "header.autohide",
        "navigation.expand",
        "navigation.footer",
        "navigation.indexes",
        "navigation.instant",
        "navigation.instant.prefetch",
        "navigation.instant.preview",
        "navigation.instant.progress",
        "navigation.prune",
        "navigation.sections",
        "navigation.tabs",
        "navigation.tabs.sticky",
        "navigation.top",
        "navigation.tracking",
        "search.highlight",
        "search.share",
        "search.suggest",
        "toc.follow",
        "toc.integrate",
    }
)
"""Features that work, or have nothing to do where ours stands in their place."""
IN_THE_WAY: Mapping[str, str] = {
    "navigation.path": say("it names folders that are no pages"),
    "blog": say("its posts have other addresses than kb hands out"),
    "group": say("kb does not see the plugins in it"),
    "meta": say("kb does not see the front matter it adds"),
    "offline": say("it changes every address, and kb hands out those of a site on the web"),
    "projects": say("kb knows one project"),
    "social": say("its cards stand beside those of kb, and a link shows one of them"),
}
"""A feature, and plugins, that do not go together with ours, and why."""


def material_problems(node: Node, file: str) -> Iterator[Problem]:
    """Features and plugins in the file mkdocs.yml, given as a node, that do not go together with ours."""
    features = node.get("theme", "features")
    for feature in features.items if features else ():
        if feature.raw and feature.raw not in FEATURES:
            why = IN_THE_WAY.get(feature.raw, say("nobody has tried it"))
            yield _problem(feature, clean(feature.raw)[:60], why, file)
    plugins = node.get("plugins")
    for item in plugins.items if plugins else ():
        for name, there in item.named.items() or ((item.raw, item),):
            if reason := IN_THE_WAY.get(name.removeprefix("material/")):
                yield _problem(there if there.line else item, name, reason, file)


def _problem(node: Node, name: str, why: str, file: str) -> Problem:
    what = say("Material's {name} does not go together with kb: {why}", name=name, why=why)
    fix = say("take the line out, or look at the pages and switch this off: `check: {{material: off}}`")
    return Problem(file=file, line=node.line, what=what, fix=fix, rule="material", severity="warning")
