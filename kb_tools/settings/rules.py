"""Every rule of `kb check`: its name, what it says, how severe it is; and the setting `check` that changes
that. Pure.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import FieldError, one_of
from kb_tools.models import Severity
from kb_tools.text import clean, joined, say

Weight = Literal["error", "warning", "off"]
Group = Literal["reading", "replies", "articles", "finding", "links", "ignores"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRule:
    """A kind of problem. `severity` holds unless the settings say otherwise; in `mixed` rules single problems
    may be of the other one.

    `fixed` rules tell that something cannot be read at all: they can be neither switched off nor ignored.
    """

    name: str
    group: Group
    severity: Severity
    says: str
    fixed: bool = False
    mixed: bool = False


def _rules(
    group: Group, severity: Severity, says: Mapping[str, str], *, fixed: bool = False, mixed: bool = False
) -> tuple[CheckRule, ...]:
    return tuple(
        CheckRule(name=name, group=group, severity=severity, says=text, fixed=fixed, mixed=mixed)
        for name, text in says.items()
    )


ALL = (
    *_rules(
        "reading",
        "error",
        {
            "settings": "mkdocs.yml cannot be read, or MkDocs does not accept it.",
            "site-url": "`site_url` is missing, so that there are no links to hand out.",
            "no-articles": "The folder of articles is absent or empty.",
            "yaml": "The YAML of a file is broken.",
            "encoding": "A file or its name is not UTF-8.",
            "unreadable": "A file cannot be opened.",
            "size": "A file is too large to be an article.",
            "symlink": "A link in the folder of articles leads nowhere, in a circle, or out of the "
            "knowledge base.",
            "markdown": "A page cannot be rendered.",
        },
        fixed=True,
    ),
    *_rules(
        "reading",
        "error",
        {
            "type": "A list, mapping or text stands where another of them belongs.",
            "value": "A field has a value that it cannot take.",
            "unknown-key": "A key that nobody knows: an error where it is surely a slip, else a hint.",
            "duplicate-key": "A key stands twice in one place.",
            "draft": "A page says that it is a draft, and MkDocs publishes it all the same.",
            "duplicate-id": "Two articles of a language, or two videos, have one id.",
            "control": "An invisible control character stands in a text.",
            "video-id": "A video has no id.",
            "captions": "A file of captions is absent or broken.",
            "chapters": "A video's description lists chapters that YouTube does not show.",
            "second": "A second lies behind the end of its video.",
            "lost-video": "An article names a video that is not there.",
            "lost-article": "A video names an article that is not there.",
            "published": "An address that has been published leads nowhere now.",
            "legal": "`privacy` or `imprint` names a page that is not there, or a site with videos has none.",
            "urgent": "`urgent` has no text in a language of the site, or names an article it lacks.",
            "featured": "`featured` names an article that is not there, or more than home shows.",
        },
        mixed=True,
    ),
    *_rules(
        "reading",
        "error",
        {
            "meaning": "The sentence encoder cannot be opened, lacks its constants, or starts slowly.",
            "kinds": "A kind of messages has too few examples, or one that is nearer to another kind.",
        },
        mixed=True,
    ),
    *_rules(
        "reading",
        "warning",
        {
            "inherit": "mkdocs.yml inherits from another file, which kb does not read.",
            "material": "A feature or plugin of Material for MkDocs that kb does not support.",
            "unsaid": "The site speaks a language in which its own words are not said.",
            "words-alone": "`meaning: none`: answers are found by words alone.",
            "zensical": "Settings of Zensical stand there, which would build the site without plugins.",
            "untrusted": "mkdocs.yml runs code, or reads what is elsewhere, which needs --trust.",
        },
    ),
    *_rules(
        "replies",
        "error",
        {
            "channel": "`default_channel` is none there is.",
            "placeholder": "A reply has a gap that nothing fills in, or lacks a placeholder it needs.",
            "too-long": "A reply fits no message of its channel.",
            "foreign-contact": "A reply names a telephone number or domain that the settings do not allow.",
            "personal-data": "A reply has what looks like personal data.",
            "never-sent": "No reply can hand an article out, whatever it leaves away.",
            "address": "A reply uses the other form of address (du, Sie) than replies.yaml says.",
        },
        mixed=True,
    ),
    *_rules(
        "articles",
        "warning",
        {
            "review-overdue": "An article's next review is past.",
            "never-reviewed": "An article has no review date, although half or more have one.",
            "translation-missing": "An article is there in one language of the site and not in another.",
            "translation-outdated": "The original was committed after its translation, and nobody reviewed "
            "the translation since.",
            "orphan-video": "A video belongs to no article, although others do.",
            "summary-missing": "An article has no `summary`, although half or more have one.",
            "summary": "A `summary` does not answer: it asks, repeats the title, or only announces.",
            "summary-long": "No sentence of a `summary` is short enough for a reply, and there is no "
            "`reply`.",
            "address-mixed": "An article uses both du and Sie, or another form than replies.yaml; so do the "
            "site's words.",
            "readability": "A sentence is hard to follow, by a known readability measure of its language.",
            "image-alt": "An image has no text for those who do not see it.",
            "foreign-mark": "A mark of another system (Liquid, Hugo, MDX and more) stands in a text.",
        },
    ),
    *_rules(
        "articles",
        "warning",
        {"starter": "What `kb init` wrote is still in place: example.com, a sample page, an empty contact."},
        mixed=True,
    ),
    *_rules(
        "finding",
        "warning",
        {
            "same-question": "Two articles answer the same questions.",
            "question-elsewhere": "A question of an article is answered by another article first.",
            "title-elsewhere": "An article's own title finds another article first.",
        },
    ),
    *_rules(
        "links",
        "error",
        {
            "link-lost": "A link or image leads to a file that is not there.",
            "link-runs": "A link or image is a program that a browser would run (`javascript:`, `data:`).",
        },
    ),
    *_rules(
        "links",
        "warning",
        {
            "anchor-lost": "A link leads to a heading that its page does not have.",
            "link-outside": "An outside link does not answer (asked with `--online` only).",
        },
    ),
    *_rules(
        "ignores",
        "warning",
        {
            "ignore-unknown": "An ignore names a rule that is not there, or one that cannot be ignored.",
            "ignore-reason": "An ignore does not say why.",
            "ignore-unused": "An ignore ignores nothing.",
        },
    ),
)
RULES: Mapping[str, CheckRule] = {rule.name: rule for rule in ALL}
WEIGHTS: tuple[Weight, ...] = ("error", "warning", "off")


def read_severities(node: Node) -> tuple[tuple[str, Weight], ...]:
    """The setting `check`: rule names and their severity. Raises FieldError for the first mistake in it."""
    if not isinstance(node.value, dict):
        raise FieldError(say("should name rules"), say("write `readability: off` below it, one rule a line"))
    return tuple((name, _weight(name, item)) for name, item in node.value.items())


def _weight(name: str, node: Node) -> Weight:
    if name not in RULES:
        what = say("names a rule that is not there: {rule}", rule=clean(name)[:60])
        raise FieldError(what, did_you_mean(name), node.line)
    if RULES[name].fixed:
        what = say("cannot change {rule}, which keeps a file from being read", rule=name)
        raise FieldError(what, say("take the line out"), node.line)
    try:
        return next(weight for weight in WEIGHTS if weight == one_of(*WEIGHTS)(node))
    except FieldError as error:
        raise FieldError(joined((name, error.what), " "), error.fix, node.line) from None


def did_you_mean(name: str) -> str:
    """What to do about a rule name that is none."""
    near = difflib.get_close_matches(name, RULES, n=1)
    return (
        say("did you mean `{name}`?", name=near[0])
        if near
        else say("the handbook's page on `kb check` lists every rule")
    )
