"""What a message is, by its words and by its meaning. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from kb_tools.desk.kinds.phrases import BARRED, Spoken, first_phrase, fold_message, has_phrase
from kb_tools.languages import joined
from kb_tools.search.message import strip_message
from kb_tools.search.sentences import split_sentences
from kb_tools.search.spelling import in_standard
from kb_tools.settings.routing import RoutingRule
from kb_tools.text import say

if TYPE_CHECKING:
    from kb_tools.desk.kinds.scores import Scores

NAMED, NAMED_BY_FEW, FEW = 0.36, 0.25, 40
"""A message is of a kind from this score on; of one with fewer than `FEW` examples from less, as it cannot be
as near to these.
"""
GUESSED = 0.28
"""From this score on a message is perhaps of a kind: enough where nothing else is known of it."""
ALARM, LOOK = 1.15, 0.5
"""Danger to people from which a human is called at once, and from which an agent is asked to look twice
(`python -m benchmarks.judgement` says how often that is wrong).
"""
FEWEST_WORDS, MOST_SENTENCES = 5, 6
"""A sentence of so many words is looked at by itself, in a message of at most so many sentences."""
LAUGHING = frozenset("😂🤣😅😆😜😝😁😹🤪")
"""Signs by which somebody says that it is not meant."""

Level = Literal["alarm", "look"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """Danger to people that a message tells of: surely (`alarm`) or perhaps (`look`). `near` are its words
    that say so, or the example that is nearest.
    """

    level: Level
    kind: str
    near: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The rules there are, and for each category that the message is of, what made it so. `kinds` are the
    scores by meaning that say something, the highest first; `guess` is the category that the message is
    perhaps of, where it is of none, and why. `asked` are the categories that the message only asks about,
    `firm` those that it is of unmistakably; a `bare` one says nothing by itself.
    """

    rules: tuple[RoutingRule, ...]
    grounds: Mapping[str, str] = field(default_factory=dict)
    alert: Alert | None = None
    kinds: tuple[tuple[str, float], ...] = ()
    guess: tuple[str, str] | None = None
    asked: frozenset[str] = frozenset()
    firm: frozenset[str] = frozenset()
    bare: bool = False

    def after(self, earlier: Iterable[Judgement]) -> Judgement:
        """The same, with the danger to people that earlier messages of the thread told of, where this one
        tells of less.
        """
        alarms = {one.alert.kind: one for one in earlier if one.alert and one.alert.level == "alarm"}
        if not alarms or (self.alert and self.alert.level == "alarm"):
            return self
        kind, worst = next(iter(alarms.items()))
        return replace(self, alert=worst.alert, grounds={**self.grounds, kind: worst.grounds[kind]})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """The kinds that a knowledge base knows. `score` says what a text means, None without an encoder."""

    rules: tuple[RoutingRule, ...]
    score: Callable[[str], Scores] | None = None

    @property
    def dangers(self) -> frozenset[str]:
        """The categories that are danger to people."""
        return frozenset(rule.category for rule in self.rules if rule.danger)

    def judge(self, text: str, lang: str) -> Judgement:
        """What a message (without personal data) in a language is, in whatever dialect it is written."""
        text = in_standard(text, lang)
        message = fold_message(text, lang)
        laughs = _laughs(text, message)
        scores = None
        if self.score and message.words:
            scores = _possible(self.score(text), self.rules, message, laughs=laughs)
        named = _named(self.rules, scores)
        alert, told = _alert(self.rules, message, scores, named, laughs=laughs)
        if alert is None and not laughs:
            alert = self._apart(text)
        grounds = dict(_grounds(self.rules, message, scores, named))
        if alert and alert.level == "alarm":
            grounds[alert.kind] = told
        return Judgement(
            rules=self.rules,
            grounds=grounds,
            alert=alert,
            kinds=named,
            guess=_guess(scores, named),
            asked=_with_phrase(message, {rule.category: rule.asked for rule in self.rules}),
            firm=_with_phrase(message, {rule.category: rule.unmistakable for rule in self.rules}),
            bare=_is_bare(fold_message(strip_message(text), lang)),
        )

    def _apart(self, text: str) -> Alert | None:
        """What one sentence surely tells of danger by itself is looked at twice, though a question after it
        drowns it in the whole.
        """
        sentences = split_sentences(text)
        if self.score is None or not 1 < len(sentences) <= MOST_SENTENCES:
            return None
        told = [self.score(one) for one in sentences if len(one.split()) >= FEWEST_WORDS]
        worst = max(told, key=lambda one: one.danger, default=None)
        if worst is None or worst.danger < ALARM:
            return None
        kind = max(self.dangers & set(worst.kinds), key=lambda name: worst.kinds[name])
        return Alert(level="look", kind=kind, near=worst.nearest[kind])


def _possible(scores: Scores, rules: Iterable[RoutingRule], message: Spoken, *, laughs: bool) -> Scores:
    """The scores without those of kinds that need words which the message lacks, and of losses at which
    somebody laughs.
    """
    lacking = {
        rule.category
        for rule in rules
        if (rule.needs and not first_phrase(message, rule.needs)) or (rule.hotline and laughs)
    }
    return replace(scores, kinds={kind: value for kind, value in scores.kinds.items() if kind not in lacking})


def _grounds(
    rules: Iterable[RoutingRule],
    message: Spoken,
    scores: Scores | None,
    named: Sequence[tuple[str, float]],
) -> Iterator[tuple[str, str]]:
    """What makes rules apply that are no danger to people. By meaning it is the surest of the kinds named,
    and those with few examples.
    """
    for rule in (rule for rule in rules if not rule.danger):
        countered = scores is not None and rule.category in scores.countered
        words = rule.unmistakable if countered else (*rule.unmistakable, *rule.words)
        if met := _first_met(message, words):
            yield rule.category, _words(met)
        elif scores and _is_named(rule, named) and not first_phrase(message, rule.unless):
            yield rule.category, _like(scores.nearest[rule.category])


def _is_named(rule: RoutingRule, named: Sequence[tuple[str, float]]) -> bool:
    return any(kind == rule.category and (place == 0 or _few(rule)) for place, (kind, _) in enumerate(named))


def _few(rule: RoutingRule) -> bool:
    return len(rule.examples) < FEW


def _alert(
    rules: Iterable[RoutingRule],
    message: Spoken,
    scores: Scores | None,
    named: Sequence[tuple[str, float]],
    *,
    laughs: bool,
) -> tuple[Alert | None, str]:
    """Danger to people, and what tells of it: unmistakable words; or words or meaning, which a laugh makes
    less; a word alone says nothing of whom.
    """
    dangers = [rule for rule in rules if rule.danger]
    for rule in dangers:
        if met := _first_met(message, rule.unmistakable):
            return Alert(level="alarm", kind=rule.category, near=met), _words(met)
    for rule in dangers:
        if met := _first_met(message, rule.words):
            doubted = laughs or len(message.words) == 1
            doubted |= scores is not None and rule.category in scores.countered
            return Alert(level="look" if doubted else "alarm", kind=rule.category, near=met), _words(met)
    told = [rule for rule in dangers if scores and rule.category in scores.kinds]
    if scores is None or not told:
        return None, ""
    own = [kind for kind, _ in named if any(_few(rule) and rule.category == kind for rule in told)]
    sure = scores.danger >= ALARM
    if not (sure or ((own or scores.danger >= LOOK) and not laughs)):
        return None, ""
    kind = own[0] if own else max((rule.category for rule in told), key=lambda name: scores.kinds[name])
    level: Level = "alarm" if sure and not laughs else "look"
    return Alert(level=level, kind=kind, near=scores.nearest[kind]), _like(scores.nearest[kind])


def _with_phrase(message: Spoken, phrases: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """The categories of which a message has a phrase."""
    return frozenset(name for name, some in phrases.items() if some and first_phrase(message, some))


def _is_bare(message: Spoken) -> bool:
    """Whether every word says nothing by itself."""
    return all(first_phrase(Spoken((word,), message.lang), joined("routing").bare) for word in message.words)


def _laughs(text: str, message: Spoken) -> bool:
    return not LAUGHING.isdisjoint(text) or bool(_first_met(message, joined("routing").laughter))


def _words(met: str) -> str:
    return say("the words “{words}”", words=met)


def _like(example: str) -> str:
    return say("it is like “{example}”", example=example)


def _named(rules: Iterable[RoutingRule], scores: Scores | None) -> tuple[tuple[str, float], ...]:
    """The kinds that a message is of by meaning, the surest first."""
    if scores is None:
        return ()
    least = {rule.category: NAMED_BY_FEW if _few(rule) else NAMED for rule in rules}
    named = [(kind, value) for kind, value in scores.kinds.items() if value >= least[kind]]
    return tuple(sorted(named, key=lambda one: -one[1]))


def _guess(scores: Scores | None, named: Sequence[tuple[str, float]]) -> tuple[str, str] | None:
    if scores is None or named:
        return None
    kind = max(scores.kinds, key=lambda name: scores.kinds[name])
    return (kind, _like(scores.nearest[kind])) if scores.kinds[kind] >= GUESSED else None


def _first_met(message: Spoken, phrases: Iterable[str]) -> str:
    """The words of the message that meet the first phrase it has, for people to read; "" for none."""
    parts = [one for one in first_phrase(message, tuple(phrases)).split() if not one.startswith(BARRED)]
    return " … ".join(
        word
        for word in dict.fromkeys(message.words)
        if any(has_phrase(Spoken((word,), message.lang), part) for part in parts)
    )
