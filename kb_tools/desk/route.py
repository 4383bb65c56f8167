"""What may be answered in public, and what goes elsewhere, to whom, and why.

In this order: danger to people is for a human at once; what is written to another company is left to it;
personal data goes private; then the first rule of the company or of `kinds.built_in` that applies and has
an outcome; then, when nothing in the knowledge base is likely, honest silence; then how the best hit's
article wants to be handled. What an agent should look at twice keeps its outcome.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kb_tools.desk.answers import Finding
from kb_tools.desk.guard import KINDS, name_kinds
from kb_tools.desk.kinds.built_in import name_category
from kb_tools.desk.kinds.judging import Judgement
from kb_tools.desk.kinds.phrases import first_phrase, fold_message
from kb_tools.models import Handling, Hit, Outcome
from kb_tools.search.choose import Floors, candidates, chance, floors
from kb_tools.settings.routing import RoutingRule
from kb_tools.settings.settings import Settings
from kb_tools.text import say

LOSSES = ("emergency", "fraud", "fraud_going_on", "fraud_afterwards", "phishing_report")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The outcome and why in one sentence; `because` are all grounds that were found, in the order they were
    weighed.

    `block` is the building block that the reply is made of, "" for the outcome's own; `hotline` asks to name
    the blocking hotline first; `danger` is danger to people, to whom a machine says nothing of its own.
    """

    outcome: Outcome
    why: str
    because: tuple[str, ...] = ()
    category: str = ""
    team: str = ""
    needs_second_pair_of_eyes: bool = False
    hotline: bool = False
    danger: bool = False
    block: str = ""

    @property
    def is_loss(self) -> bool:
        """Fraud and emergencies, where nothing stands in the place of what was written for them."""
        return self.hotline or self.category in LOSSES


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """A rule that applies, and what in the message made it."""

    rule: RoutingRule
    ground: str


TO_PEOPLE = ("private", "phone", "escalate")
OUTCOMES: Mapping[Handling, tuple[Outcome, str]] = {
    "public": ("answer", say("The best hit may be answered in public.")),
    "private": ("private", say("The best hit is about something to settle in a private message.")),
    "phone": ("phone", say("The best hit is about something to settle on the phone.")),
    "escalate": ("escalate", say("The best hit is about something for the colleagues in charge.")),
}


def decide(  # noqa: PLR0913, PLR0917 - what becomes of a message hangs on all of it
    judged: Judgement,
    findings: tuple[Finding, ...],
    hits: tuple[Hit, ...],
    likely: tuple[Hit, ...],
    settings: Settings,
    addressed: str = "",
) -> Decision:
    """What becomes of a message that was judged, with these findings and hits, best first; `likely` are those
    that are sure enough to be shown, `addressed` is the other company's handle that it is written to.
    """
    applied = _applied(judged, findings, likely)
    verdicts = [
        *_by_rules([one for one in applied if one.rule.danger], likely),
        *_by_address(addressed),
        *_by_findings(findings),
        *_by_emptiness(judged),
        *_by_rules([one for one in applied if not one.rule.danger], likely),
        *_by_guess(judged, likely),
        _by_hits(hits, likely, floors(settings)),
    ]
    outcome, why, rule = verdicts[0]
    hotline = any(one.rule.hotline for one in applied) or (rule is not None and rule.hotline)
    if outcome == "none" and hotline:
        outcome = "phone"
        why = say("It is urgent, and nothing in the knowledge base is likely.")
    return Decision(
        outcome=outcome,
        why=why,
        because=tuple(
            dict.fromkeys([*(_told(one) for one in applied), *(reason for _, reason, _ in verdicts)])
        ),
        category=(rule.category if rule else "")
        or next((one.rule.category for one in applied), "")
        or _topic(likely),
        team=rule.team if rule and rule.danger else _team(rule, applied),
        needs_second_pair_of_eyes=judged.alert is not None
        or any(one.rule.second_pair_of_eyes for one in applied),
        hotline=hotline,
        danger=rule is not None and rule.danger,
        block=(rule.block if rule else "")
        or next((one.rule.block for one in applied if one.rule.block and _stands(one.rule, outcome)), ""),
    )


def _stands(rule: RoutingRule, outcome: Outcome) -> bool:
    """Whether a rule has its say about the words beside an outcome that is not its own."""
    return rule.outcome is None or (rule.unless_answered and outcome == "answer")


Verdict = tuple[Outcome, str, RoutingRule | None]


def _team(rule: RoutingRule | None, applied: tuple[Applied, ...]) -> str:
    return (rule.team if rule else "") or next((one.rule.team for one in applied if one.rule.team), "")


def _by_findings(findings: tuple[Finding, ...]) -> list[Verdict]:
    why = say("The message holds personal data ({kinds}).", kinds=name_kinds(findings))
    return [("private", why, None)] if findings else []


def _by_address(addressed: str) -> list[Verdict]:
    why = say("It is written to {handle}.", handle=addressed)
    return [("no_reply", why, RoutingRule(category="other_company"))] if addressed else []


def _by_guess(judged: Judgement, likely: tuple[Hit, ...]) -> list[Verdict]:
    """Where nothing is likely: the rule of the kind that the message is perhaps of, if it leads to people."""
    if likely or judged.guess is None:
        return []
    category, ground = judged.guess
    rule = next(rule for rule in judged.rules if rule.category == category)
    if rule.danger or rule.outcome not in TO_PEOPLE:
        return []
    return [(rule.outcome, _told(Applied(rule=rule, ground=ground)), rule)]


def _by_emptiness(judged: Judgement) -> list[Verdict]:
    why = say("It says nothing by itself.")
    return [("no_reply", why, RoutingRule(category="follow_up"))] if judged.bare else []


def _by_rules(applied: Sequence[Applied], likely: tuple[Hit, ...]) -> list[Verdict]:
    answered = bool(likely) and likely[0].entry.handling == "public"
    return [
        (one.rule.outcome, _told(one), one.rule)
        for one in applied
        if one.rule.outcome
        and not (one.rule.unless_answered and answered)
        and not (one.rule.outcome == "answer" and not likely)
    ]


def _short_of(chance: float) -> float:
    """In whole percent, rounded down: 49.6% is not the 50% that is asked for."""
    return math.floor(100 * chance) / 100


def _by_hits(hits: tuple[Hit, ...], likely: tuple[Hit, ...], least: Floors) -> Verdict:
    if likely:
        return (*OUTCOMES[likely[0].entry.handling], None)
    if not hits:
        return "none", say("Nothing in the knowledge base has words of this message."), None
    if chance(hits) < least.answer:
        why = say(
            "An answer is too unlikely to be there ({chance:.0%}, and {threshold:.0%} is asked for).",
            chance=_short_of(chance(hits)),
            threshold=least.answer,
        )
    else:
        why = say(
            "No link is likely enough (the best one {chance:.0%}, and {threshold:.0%} is asked for).",
            chance=_short_of(candidates(hits)[0].confidence),
            threshold=least.link,
        )
    return "none", why, None


def _applied(
    judged: Judgement, findings: tuple[Finding, ...], likely: tuple[Hit, ...]
) -> tuple[Applied, ...]:
    grounds = ((rule, _ground(rule, judged, findings, likely)) for rule in judged.rules)
    return tuple(
        Applied(rule=_yielding(rule, judged, likely), ground=ground) for rule, ground in grounds if ground
    )


def _yielding(rule: RoutingRule, judged: Judgement, likely: tuple[Hit, ...]) -> RoutingRule:
    """The rule as it gives way to a likely answer, or not, by what was said."""
    if rule.asked:
        asks = rule.unless_answered or rule.category in judged.asked
        return replace(rule, unless_answered=asks and _is_about(likely, rule.asked))
    return replace(rule, unless_answered=rule.unless_answered and rule.category not in judged.firm)


def _is_about(likely: tuple[Hit, ...], asked: tuple[str, ...]) -> bool:
    """Whether the title of the best hit asks what these phrases ask."""
    return any(first_phrase(fold_message(hit.entry.title, hit.entry.lang), asked) for hit in likely[:1])


def _ground(
    rule: RoutingRule, judged: Judgement, findings: tuple[Finding, ...], likely: tuple[Hit, ...]
) -> str:
    """Why the rule applies, "" when it does not."""
    if kind := next((finding.kind for finding in findings if finding.kind in rule.findings), ""):
        return say("found: {kind}", kind=KINDS[kind])
    if ground := judged.grounds.get(rule.category, ""):
        return ground
    tags = {tag.casefold() for tag in likely[0].entry.tags} if likely else set()
    tag = next((tag for tag in rule.tags if tag.casefold() in tags), "")
    return say("the best hit is tagged {tag}", tag=tag) if tag else ""


def _told(one: Applied) -> str:
    return say("Rule “{category}”: {ground}.", category=name_category(one.rule.category), ground=one.ground)


def _topic(likely: tuple[Hit, ...]) -> str:
    """What a message is about: the folder of the best article."""
    return next(
        (
            hit.entry.id.partition("/")[0]
            for hit in likely
            if hit.entry.kind == "article" and "/" in hit.entry.id
        ),
        "",
    )
