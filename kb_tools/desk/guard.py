"""Personal data in a customer's message: found, and taken out. The table of what to find is in
`personal_data`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from kb_tools.desk.answers import Finding
from kb_tools.desk.detector import INNOCENT, Detector
from kb_tools.desk.numbers import dialled
from kb_tools.desk.patterns import compiled
from kb_tools.desk.personal_data import RULES
from kb_tools.desk.spelling import Plain, plain
from kb_tools.links.addresses import is_within
from kb_tools.settings.freemail import FREEMAIL
from kb_tools.text import Sentence, joined, say

KINDS = {
    "account": say("account"),
    "address": say("address"),
    "birth_date": say("birth date"),
    "card": say("card"),
    "customer": say("customer"),
    "device": say("device"),
    "email": say("email"),
    "iban": say("iban"),
    "identity": say("identity"),
    "meter": say("meter"),
    "order": say("order"),
    "password": say("password"),
    "phone": say("phone"),
    "pin": say("pin"),
    "plate": say("number plate"),
    "security_code": say("security code"),
    "tan": say("tan"),
    "username": say("user name"),
}
"""Kinds of personal data as people call them."""


def find_personal_data(text: str, own: tuple[str, ...] = ()) -> tuple[Finding, ...]:
    """What in `text` nobody may repeat in public: not overlapping, in the order of the text, positions in
    characters of `text`.

    `own` are the company's own contacts, which customers may quote: telephone numbers, e-mail addresses, and
    domains such as `@example.com` at which any address is the company's. Each is compared whole.
    """
    message = plain(text)
    unclaimed, claims = message.text, []
    small = unclaimed.lower()
    digits = sum(letter.isdecimal() for letter in _without_own_numbers(unclaimed, own))
    for rule in (rule for rule in RULES if digits >= rule.digits and _has_one_of(rule.words, small)):
        found = tuple(_claims(rule, unclaimed))
        unclaimed = _without(unclaimed, found)
        claims += [
            claim
            for claim in found
            if rule.kind != INNOCENT and not _is_own(rule.kind, message.text[claim.start : claim.end], own)
        ]
    return tuple(_in_place(sorted(claims, key=lambda claim: claim.start), message))


def name_kinds(findings: Iterable[Finding]) -> Sentence:
    """The kinds of personal data that were found, each once."""
    return joined(KINDS[kind] for kind in sorted({finding.kind for finding in findings}))


def redact(text: str, findings: tuple[Finding, ...]) -> str:
    """`text` with a mark such as [IBAN] in the place of each finding. The findings must be of this very
    text.
    """
    return _replaced(
        text, sorted(findings, key=lambda finding: finding.start), lambda finding: f"[{finding.kind.upper()}]"
    )


def without_marks(redacted: str) -> str:
    """What `redact` left of the message's own words."""
    for kind in KINDS if "[" in redacted else ():
        redacted = redacted.replace(f"[{kind.upper()}]", " ")
    return redacted


def _without_own_numbers(text: str, own: tuple[str, ...]) -> str:
    """The text without those of the company's contacts that stand there by themselves: they are part of
    nobody's data.
    """
    for one in own:
        if one in text:
            text = re.sub(rf"(?<!\S)(?<!\d\s){re.escape(one)}(?![^\s.,;:!?)]|\W?\d)", "", text)
    return text


def _has_one_of(words: str, text: str) -> bool:
    return any(word in text for word in words.split("|"))


def _in_place(claims: Iterable[Finding], message: Plain) -> Iterator[Finding]:
    """The findings where they stand in the message as it was written. Two that share a part of it, as digits
    of one word may, do not overlap.
    """
    done = 0
    for claim in claims:
        start, end = message.span(claim.start, claim.end)
        if end > done:
            yield Finding(kind=claim.kind, start=max(start, done), end=end)
            done = end


def _is_own(kind: str, datum: str, own: tuple[str, ...]) -> bool:
    """Whether it is one of the company's own contacts, of the same kind."""
    if kind == "email":
        small = datum.lower()
        domains = {one[1:].lower() for one in own if one.startswith("@") and "." in one} - FREEMAIL
        return small in {one.lower() for one in own} or is_within(small.rpartition("@")[2], domains)
    if kind == "phone":
        return any(dialled(datum) & dialled(one) for one in own if "@" not in one)
    return False


def _claims(rule: Detector, text: str) -> Iterator[Finding]:
    """What the rule accepts, from left to right; after a candidate that fails its check the next one may
    begin within it.
    """
    pattern, position = compiled(rule.pattern), 0
    group: str | int = "data" if "data" in pattern.groupindex else 0
    while match := pattern.search(text, position):
        length, start = rule.check(match[group]), match.start(group)
        position = start + length if length else match.start() + 1
        if length:
            yield Finding(kind=rule.kind, start=start, end=start + length)


def _without(text: str, claims: tuple[Finding, ...]) -> str:
    """The text with a character that is in no pattern in the place of each claim, so that positions stay."""
    return _replaced(text, claims, lambda claim: "\0" * (claim.end - claim.start))


def _replaced(text: str, findings: Iterable[Finding], by: Callable[[Finding], str]) -> str:
    """The text with each finding replaced; they come in order and do not overlap. In one go, also for a whole
    book of them.
    """
    pieces, position = [], 0
    for finding in findings:
        pieces += [text[position : finding.start], by(finding)]
        position = finding.end
    return "".join((*pieces, text[position:]))
