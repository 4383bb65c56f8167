"""replies.yaml: the building blocks of replies, and those that hold where an editor wrote none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kb_tools.fields.nodes import Node, parse_yaml
from kb_tools.fields.readers import FieldError, Reader, itself, language, one_of, read_mapping, text
from kb_tools.languages import Language, in_every_language
from kb_tools.languages.desk import Blocks
from kb_tools.languages.words import Form
from kb_tools.models import Problem, Severity
from kb_tools.settings.settings import Settings
from kb_tools.sources.files import read_text
from kb_tools.text import joined, say

PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRule:
    """The placeholders a block must have, and those it may have besides."""

    must: tuple[str, ...] = ()
    may: tuple[str, ...] = ()


BLOCKS: Mapping[str, BlockRule] = {
    "greeting": BlockRule(),
    "greeting_named": BlockRule(must=("name",)),
    "greeting_serious": BlockRule(),
    "greeting_named_serious": BlockRule(must=("name",)),
    "empathy": BlockRule(),
    "answer": BlockRule(must=("answer", "link")),
    "pointer": BlockRule(must=("link",), may=("title",)),
    "video": BlockRule(must=("link", "moment"), may=("title",)),
    "video_whole": BlockRule(must=("link",), may=("title",)),
    "delete": BlockRule(),
    "private": BlockRule(),
    "private_link": BlockRule(must=("link",)),
    "phone": BlockRule(must=("contact",)),
    "human": BlockRule(must=("contact",)),
    "escalate": BlockRule(),
    "closing": BlockRule(),
    "closing_serious": BlockRule(),
    "no_answer": BlockRule(),
    "hotline": BlockRule(must=("contact",)),
    "steps": BlockRule(must=("link",)),
    "sorry": BlockRule(),
    "condolence": BlockRule(),
    "worry": BlockRule(),
    "calm": BlockRule(),
    "fraud_warning": BlockRule(may=("contact",)),
    "thanks": BlockRule(),
    "follow_up": BlockRule(),
    "crisis": BlockRule(may=("helpline", "emergency")),
    "crisis_other": BlockRule(may=("helpline", "emergency")),
    "danger": BlockRule(may=("helpline", "emergency")),
}
"""`answer` carries an article's words; `pointer` stands where there are none or too little room for them;
`delete` asks to take a message with personal data down; `private_link` is used where the channel and the
settings give a link to a private message, else `private`; `hotline` opens the reply to an emergency and
`steps` leads to the page; `condolence`, `worry` and `sorry` stand for empathy with grief, fear and anger,
where greeting and closing are `serious`; `phone` names the number, `human` a form or an address where there
is none; `escalate` is said where a team has the message; `calm` answers insults, `thanks` thanks,
`fraud_warning` warns whoever may be talking to a fraudster, `follow_up` asks what a message without content
is about; `crisis`, `crisis_other` and `danger` are for people in danger, with the country's numbers
(`{helpline}`, `{emergency}`): a variant with a number that is not known is not used.
"""

WORDLESS: Blocks = {
    "greeting": (),
    "greeting_named": (),
    "empathy": (),
    "answer": ("{answer} {link}",),
    "pointer": ("{title} {link}",),
    "video": ("{title} ({moment}) {link}",),
    "video_whole": ("{title} {link}",),
    "closing": (),
}
"""For languages that nobody wrote: the article speaks for itself; what must be said in words is said in the
site's default language.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replies:
    """The building blocks an editor wrote, by language. `address` names the form of address of any language:
    "sie" or "vous", "du" or "tu".
    """

    address: str = "sie"
    written: Mapping[str, Blocks] = field(default_factory=dict)

    @property
    def is_familiar(self) -> bool:
        """Whether customers are addressed in the familiar form."""
        return self.address in {words.forms[1].name for words in in_every_language("words") if words.forms}

    def other_form(self, language: Language) -> Form | None:
        """What would mix the two forms of address in a language that has them."""
        forms = language.words.forms
        return forms[0 if self.is_familiar else 1] if forms else None

    def blocks(self, language: Language) -> Blocks:
        """Every block for a language, the editor's own before the built-in ones. A region (de-AT) falls back
        to its language.
        """
        return {
            **(language.desk.familiar if self.is_familiar else language.desk.formal),
            **({} if language.is_written else WORDLESS),
            **self.written.get(language.base, {}),
            **self.written.get(language.code, {}),
        }


def read_replies(settings: Settings) -> tuple[Replies, tuple[Problem, ...]]:
    """The blocks of the file the settings name; the built-in ones when there is no such file."""
    if not settings.replies.exists():
        return Replies(), ()
    name = settings.name(settings.replies)
    source, problem = read_text(settings.root, name)
    return (Replies(), (problem,)) if problem else parse_replies(source, name)


def parse_replies(source: str, file: str) -> tuple[Replies, tuple[Problem, ...]]:
    """The blocks in the text of a replies.yaml. A variant with a mistake is left out and the problem reported
    with its line.
    """
    node, problems = parse_yaml(source, file)
    languages = tuple(key for key in (node.named if node else ()) if key != "address" and _is_language(key))
    forms = (form.name for words in in_every_language("words") for form in words.forms)
    readers: dict[str, Reader] = {"address": one_of(*forms)} | dict.fromkeys(languages, itself)
    values, found = read_mapping(node, readers, file, of=say("the replies"))
    replies = Replies(address=values.pop("address", Replies().address))
    read = {lang: _read_blocks(blocks, lang, replies, file) for lang, blocks in values.items()}
    written = {lang: blocks for lang, (blocks, _) in read.items()}
    return replace(replies, written=written), problems + found + tuple(
        p for _, more in read.values() for p in more
    )


def _is_language(key: str) -> bool:
    try:
        return bool(language(Node(value=key, line=0, raw=key)))
    except FieldError:
        return False


def _read_blocks(node: Node, lang: str, replies: Replies, file: str) -> tuple[Blocks, tuple[Problem, ...]]:
    of = say("the replies in {lang}", lang=lang)
    values, problems = read_mapping(node, dict.fromkeys(BLOCKS, itself), file, of=of)
    found = list(problems)
    blocks: dict[str, tuple[str, ...]] = {}
    for name, block in values.items():
        checked = [(one, tuple(_mistakes(name, one, lang, replies, file))) for one in block.items]
        found += [problem for _, mistakes in checked for problem in mistakes]
        right = tuple(text(v) for v, mistakes in checked if all(m.severity == "warning" for m in mistakes))
        if right or not block.items:
            blocks[name] = right
    return blocks, tuple(found)


def _mistakes(name: str, variant: Node, lang: str, replies: Replies, file: str) -> Iterator[Problem]:
    """What is wrong with one variant of a block."""

    def problem(what: str, fix: str, rule: str, severity: Severity = "error") -> Problem:
        what = joined((f"{lang}: {name}", what), " ")
        return Problem(file=file, line=variant.line, what=what, fix=fix, rule=rule, severity=severity)

    try:
        words = text(variant)
    except FieldError as error:
        yield problem(error.what, error.fix, "value")
        return
    rule = BLOCKS[name]
    known, used = rule.must + rule.may, PLACEHOLDER.findall(words)
    if not words:
        fix = say("write the words, or `[]` for the whole block to leave it out")
        yield problem(say("has an empty variant"), fix, "value")
    for placeholder in sorted(set(used) - set(known)):
        names = ", ".join(f"{{{name}}}" for name in known)
        fix = say("known here: {names}", names=names) if known else say("this block takes none")
        what = say("has the unknown placeholder {{{name}}}", name=placeholder[:40])
        yield problem(what, fix, "placeholder")
    for placeholder in rule.must:
        if used.count(placeholder) != 1:
            fix = say("write {{{name}}} where it belongs", name=placeholder)
            yield problem(say("needs {{{name}}} once", name=placeholder), fix, "placeholder")
    if re.search(r"[{}]", PLACEHOLDER.sub("", words)):
        fix = say("write placeholders as {{link}}; other braces are not allowed")
        yield problem(say("has a stray brace"), fix, "placeholder")
    if re.search(r"\S\{link\}|\{link\}\S", words):
        yield problem(
            say("joins {{link}} to other characters"),
            say("put a space before and after {{link}}, or nothing after it"),
            "placeholder",
        )
    if (form := replies.other_form(Language(lang))) and (other := re.search(form.in_replies, words)):
        yield problem(
            say("says {word!r} where `address` is {address}", word=other[0], address=replies.address),
            say("use one form of address throughout"),
            "address",
            "warning",
        )
