"""replies.yaml: the building blocks of replies, and those that hold where an editor wrote none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kb_tools.fields import FieldError, Node, Reader, language, one_of, parse_yaml, read_mapping, text
from kb_tools.models import Problem, Severity
from kb_tools.settings.settings import Settings
from kb_tools.sources.files import read_text

Blocks = Mapping[str, tuple[str, ...]]
"""The variants of each building block, by its name in BLOCKS. A block without variants is left out of
replies.
"""
PLACEHOLDER = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockRule:
    """The placeholders a block must have, and those it may have besides."""

    must: tuple[str, ...] = ()
    may: tuple[str, ...] = ()


BLOCKS: Mapping[str, BlockRule] = {
    "greeting": BlockRule(),
    "greeting_named": BlockRule(must=("name",)),
    "empathy": BlockRule(),
    "answer": BlockRule(must=("answer", "link")),
    "pointer": BlockRule(must=("link",), may=("title",)),
    "video": BlockRule(must=("link", "moment"), may=("title",)),
    "video_whole": BlockRule(must=("link",), may=("title",)),
    "delete": BlockRule(),
    "private": BlockRule(),
    "private_link": BlockRule(must=("link",)),
    "phone": BlockRule(must=("contact",)),
    "escalate": BlockRule(),
    "closing": BlockRule(),
    "no_answer": BlockRule(),
    "hotline": BlockRule(must=("contact",)),
    "steps": BlockRule(must=("link",)),
    "sorry": BlockRule(),
    "condolence": BlockRule(),
    "calm": BlockRule(),
    "crisis": BlockRule(),
}
"""`answer` carries an article's words; `pointer` stands where there are none or too little room for them;
`delete` asks to take a message with personal data down; `private_link` is used where the channel and the
settings give a link to a private message, else `private`; `hotline` opens the reply to an emergency and
`steps` leads to the page; `sorry` and `condolence` stand for empathy; `calm` answers insults and jokes,
`crisis` people in danger.
"""

ENGLISH: Blocks = {
    "greeting": ("Hello,", "Hi there,"),
    "greeting_named": ("Hello {name},", "Hi {name},"),
    "empathy": ("thanks for your message.", "thanks for asking.", "happy to help."),
    "answer": ("{answer} More: {link}", "{answer} Read on here: {link}", "{answer} All the details: {link}"),
    "pointer": ("Here is the answer: {link}", "This page has the answer: {link}"),
    "video": (
        "Our video shows you from {moment}, “{title}”: {link}",
        "See “{title}” at {moment} in our video: {link}",
    ),
    "video_whole": ("Our video “{title}” shows you how: {link}", "See our video “{title}”: {link}"),
    "delete": ("Please delete your message: it shows personal data.", "Please delete your message."),
    "private": ("Please send us a private message so we can help.",),
    "private_link": (
        "To keep your details between us, please message us here: {link}",
        "Please message us privately: {link}",
    ),
    "phone": ("This is best settled on the phone: {contact}",),
    "escalate": ("We have passed your message on to the colleagues in charge.",),
    "closing": ("Anything else? Just ask.", "Just reply if anything is unclear."),
    "no_answer": ("We are looking into it and will get back to you.",),
    "hotline": ("Please call our emergency line at once: {contact}.",),
    "steps": ("All further steps: {link}", "What to do next: {link}"),
    "condolence": ("we are very sorry for your loss.",),
    "sorry": ("we are sorry about this.", "this should not have happened, and we are sorry."),
    "calm": (
        "We can tell that you are not happy with us. Let us know what happened and we will gladly help.",
    ),
    "crisis": (
        "You are not alone. Please talk to somebody now: call 112 or your local crisis line. A "
        "person from our team will write to you.",
    ),
}
GERMAN_SIE: Blocks = {
    "greeting": ("Guten Tag,", "Hallo,"),
    "greeting_named": ("Guten Tag {name},", "Hallo {name},"),
    "empathy": ("danke für Ihre Nachricht.", "danke für Ihre Frage.", "gern helfen wir weiter."),
    "answer": (
        "{answer} Mehr dazu: {link}",
        "{answer} Hier steht es genauer: {link}",
        "{answer} Alles Weitere: {link}",
    ),
    "pointer": ("Die Antwort finden Sie hier: {link}", "Unter „{title}“ steht alles dazu: {link}"),
    "video": (
        "Im Video ab {moment}, „{title}“: {link}",
        "Das zeigt Ihnen unser Video ab {moment}, „{title}“: {link}",
    ),
    "video_whole": (
        "Das zeigt Ihnen unser Video „{title}“: {link}",
        "Dazu haben wir ein Video, „{title}“: {link}",
    ),
    "delete": (
        "Bitte löschen Sie Ihre Nachricht: Darin stehen persönliche Daten.",
        "Bitte löschen Sie Ihre Nachricht.",
    ),
    "private": ("Schreiben Sie uns bitte eine private Nachricht, dann helfen wir weiter.",),
    "private_link": (
        "Damit Ihre Daten unter uns bleiben, schreiben Sie uns bitte privat: {link}",
        "Schreiben Sie uns bitte privat: {link}",
    ),
    "phone": ("Das klären wir am besten am Telefon: {contact}",),
    "escalate": ("Wir haben Ihre Nachricht an die zuständige Stelle weitergegeben.",),
    "closing": ("Ist noch etwas offen? Fragen Sie uns gern.", "Viele Grüße"),
    "no_answer": ("Wir klären das und melden uns bei Ihnen.",),
    "hotline": ("Bitte rufen Sie sofort unseren Notruf an: {contact}.",),
    "steps": ("Alle weiteren Schritte: {link}", "Was jetzt zu tun ist: {link}"),
    "condolence": ("unser herzliches Beileid.",),
    "sorry": ("das tut uns leid.", "das hätte nicht passieren dürfen, bitte entschuldigen Sie."),
    "calm": (
        "Wir merken, dass Sie unzufrieden sind. Sagen Sie uns, was passiert ist, dann helfen wir gern.",
    ),
    "crisis": (
        "Sie sind nicht allein. Bitte sprechen Sie jetzt mit jemandem: TelefonSeelsorge 0800 "
        "1110111 oder 112. Wir melden uns selbst.",
    ),
}
GERMAN_DU: Blocks = {
    **GERMAN_SIE,
    "greeting": ("Hallo,", "Hi,"),
    "greeting_named": ("Hallo {name},", "Hi {name},"),
    "empathy": ("danke für deine Nachricht.", "danke für deine Frage.", "gern helfen wir weiter."),
    "pointer": ("Die Antwort findest du hier: {link}", "Unter „{title}“ steht alles dazu: {link}"),
    "video": (
        "Im Video ab {moment}, „{title}“: {link}",
        "Das zeigt dir unser Video ab {moment}, „{title}“: {link}",
    ),
    "video_whole": (
        "Das zeigt dir unser Video „{title}“: {link}",
        "Dazu haben wir ein Video, „{title}“: {link}",
    ),
    "delete": (
        "Bitte lösche deine Nachricht: Darin stehen persönliche Daten.",
        "Bitte lösche deine Nachricht.",
    ),
    "private": ("Schreib uns bitte eine private Nachricht, dann helfen wir weiter.",),
    "private_link": (
        "Damit deine Daten unter uns bleiben, schreib uns bitte privat: {link}",
        "Schreib uns bitte privat: {link}",
    ),
    "escalate": ("Wir haben deine Nachricht an die zuständige Stelle weitergegeben.",),
    "closing": ("Ist noch etwas offen? Frag uns gern.", "Viele Grüße"),
    "no_answer": ("Wir klären das und melden uns bei dir.",),
    "hotline": ("Bitte ruf sofort unseren Notruf an: {contact}.",),
    "steps": ("Alle weiteren Schritte: {link}", "Was jetzt zu tun ist: {link}"),
    "condolence": ("unser herzliches Beileid.",),
    "sorry": ("das tut uns leid.", "das hätte nicht passieren dürfen, bitte entschuldige."),
    "calm": ("Wir merken, dass du unzufrieden bist. Sag uns, was passiert ist, dann helfen wir gern.",),
    "crisis": (
        "Du bist nicht allein. Bitte sprich jetzt mit jemandem: TelefonSeelsorge 0800 1110111 oder "
        "112. Wir melden uns selbst.",
    ),
}
WORDLESS: Blocks = {
    **ENGLISH,
    "greeting": (),
    "greeting_named": (),
    "empathy": (),
    "answer": ("{answer} {link}",),
    "pointer": ("{title} {link}",),
    "video": ("{title} ({moment}) {link}",),
    "video_whole": ("{title} {link}",),
    "closing": (),
}
"""For languages without built-in words: the article speaks for itself; what must be said in words is said in
English.
"""

BUILT_IN: Mapping[tuple[str, str], Blocks] = {
    ("de", "sie"): GERMAN_SIE,
    ("de", "du"): GERMAN_DU,
    ("en", "sie"): ENGLISH,
    ("en", "du"): ENGLISH,
}

OTHER_ADDRESS = {
    "sie": re.compile(r"\b(?:du|dich|dir|dein\w{0,2}|euch)\b", re.IGNORECASE),
    "du": re.compile(r"\b(?:Ihnen|Ihr(?:e[mnrs]?)?|Sie \w+en)\b|(?<=[\w,;:] )Sie\b"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Replies:
    """The building blocks an editor wrote, by language. `address` says how customers are addressed: "sie" or
    "du".
    """

    address: str = "sie"
    written: Mapping[str, Blocks] = field(default_factory=dict)

    def other_address(self, lang: str) -> re.Pattern[str] | None:
        """What would mix the two forms of address in a language that has them."""
        return OTHER_ADDRESS[self.address] if lang.startswith("de") else None

    def blocks(self, lang: str) -> Blocks:
        """Every block for a language, the editor's own before the built-in ones. A region (de-AT) falls back
        to its language.
        """
        base = re.split("[-_]", lang)[0].lower()
        built_in = BUILT_IN.get((base, self.address), WORDLESS)
        return {**built_in, **self.written.get(base, {}), **self.written.get(lang, {})}


def read_replies(settings: Settings) -> tuple[Replies, tuple[Problem, ...]]:
    """The blocks of the file the settings name; the built-in ones when there is no such file."""
    if not settings.replies.exists():
        return Replies(), ()
    source, problem = read_text(settings.replies)
    return (Replies(), (problem,)) if problem else parse_replies(source, str(settings.replies))


def parse_replies(source: str, file: str) -> tuple[Replies, tuple[Problem, ...]]:
    """The blocks in the text of a replies.yaml. A variant with a mistake is left out and the problem reported
    with its line.
    """
    node, problems = parse_yaml(source, file)
    languages = tuple(key for key in _keys(node) if key != "address" and _is_language(key))
    readers: dict[str, Reader] = {"address": one_of("sie", "du")} | dict.fromkeys(languages, _itself)
    values, found = read_mapping(node, readers, file, of="the replies")
    address = values.pop("address", "sie")
    read = {lang: _read_blocks(blocks, lang, address, file) for lang, blocks in values.items()}
    written = {lang: blocks for lang, (blocks, _) in read.items()}
    return Replies(address=address, written=written), problems + found + tuple(
        p for _, more in read.values() for p in more
    )


def _keys(node: Node | None) -> tuple[str, ...]:
    return tuple(node.value) if node is not None and isinstance(node.value, dict) else ()


def _itself(node: Node) -> Node:
    return node


def _is_language(key: str) -> bool:
    try:
        return bool(language(Node(value=key, line=0, raw=key)))
    except FieldError:
        return False


def _read_blocks(node: Node, lang: str, address: str, file: str) -> tuple[Blocks, tuple[Problem, ...]]:
    values, problems = read_mapping(node, dict.fromkeys(BLOCKS, _itself), file, of=f"the replies in {lang}")
    found = list(problems)
    blocks: dict[str, tuple[str, ...]] = {}
    for name, block in values.items():
        variants = block.value if isinstance(block.value, tuple) else (block,)
        checked = [(variant, tuple(_mistakes(name, variant, lang, address, file))) for variant in variants]
        found += [problem for _, mistakes in checked for problem in mistakes]
        right = tuple(text(v) for v, mistakes in checked if all(m.severity == "warning" for m in mistakes))
        if right or not variants:
            blocks[name] = right
    return blocks, tuple(found)


def _mistakes(name: str, variant: Node, lang: str, address: str, file: str) -> Iterator[Problem]:
    """What is wrong with one variant of a block."""

    def problem(what: str, fix: str, rule: str, severity: Severity = "error") -> Problem:
        return Problem(
            file=file, line=variant.line, what=f"{lang}: {name} {what}", fix=fix, rule=rule, severity=severity
        )

    try:
        words = text(variant)
    except FieldError as error:
        yield problem(error.what, error.fix, "value")
        return
    rule = BLOCKS[name]
    known, used = rule.must + rule.may, PLACEHOLDER.findall(words)
    if not words:
        yield problem(
            "has an empty variant", "write the words, or `[]` for the whole block to leave it out", "value"
        )
    for placeholder in sorted(set(used) - set(known)):
        fix = (
            f"known here: {', '.join(f'{{{name}}}' for name in known)}" if known else "this block takes none"
        )
        yield problem(f"has the unknown placeholder {{{placeholder[:40]}}}", fix, "placeholder")
    for placeholder in rule.must:
        if used.count(placeholder) != 1:
            yield problem(
                f"needs {{{placeholder}}} once", f"write {{{placeholder}}} where it belongs", "placeholder"
            )
    if re.search(r"[{}]", PLACEHOLDER.sub("", words)):
        yield problem(
            "has a stray brace", "write placeholders as {link}; other braces are not allowed", "placeholder"
        )
    if re.search(r"\S\{link\}|\{link\}\S", words):
        yield problem(
            "joins {link} to other characters",
            "put a space before and after {link}, or nothing after it",
            "placeholder",
        )
    if lang.startswith("de") and (other := OTHER_ADDRESS[address].search(words)):
        yield problem(
            f"says {other[0]!r} where `address` is {address}",
            "use one form of address throughout",
            "address",
            "warning",
        )
