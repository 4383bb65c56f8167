"""The company's own kinds of messages: too few examples, examples that are nearer to another kind, and kinds
that nothing tells without an encoder.
"""

from __future__ import annotations

from collections.abc import Iterator

from kb_tools.desk.kinds.built_in import built_in, name_category
from kb_tools.desk.kinds.judging import NAMED, NAMED_BY_FEW
from kb_tools.desk.kinds.own import rules_of
from kb_tools.errors import KbError
from kb_tools.models import Problem
from kb_tools.search.meaning.encoder import Encoder, open_encoder
from kb_tools.settings.approving import OTHERS
from kb_tools.settings.routing import RoutingRule
from kb_tools.settings.settings import Settings
from kb_tools.sources.kinds import read_kinds
from kb_tools.text import clean, say

FEWEST = 5
"""With fewer examples a kind is told by chance."""


def check_kinds(settings: Settings) -> tuple[Problem, ...]:
    """What is wrong with the kinds that the settings and kinds.yaml hold."""
    _, problems = read_kinds(settings)
    ours = {rule.category: rule for rule in built_in()}
    own = [rule for rule in rules_of(settings) if rule != ours.get(rule.category)]
    told = [rule for rule in own if _own_examples(rule)]
    problems = (*problems, *_unknown(settings))
    return (*problems, *_told(told, settings)) if told else problems


def _unknown(settings: Settings) -> Iterator[Problem]:
    """Rules that `approve_within` names and nobody knows."""
    known = {rule.category for rule in rules_of(settings)} | {OTHERS}
    for rule, _ in settings.approve_within:
        if rule not in known:
            what = say("approve_within names a rule that is not there: {rule}", rule=clean(rule)[:60])
            yield _problem(what, say("take the line out, or write the rule's category"), rule, settings)


def _told(rules: list[RoutingRule], settings: Settings) -> Iterator[Problem]:
    for rule in rules:
        if len(rule.examples) < FEWEST:
            what = say("{kind} has too few examples: {n}", kind=rule.category, n=len(rule.examples))
            fix = say("write at least {n}, as customers write", n=FEWEST)
            yield _problem(what, fix, rule.category, settings)
    try:
        encoder = open_encoder(settings)
    except KbError:  # the rule `meaning` says so
        return
    if encoder:
        yield from _nearer_elsewhere(rules, settings, encoder)
        return
    for rule in rules:
        if not (rule.words or rule.unmistakable):
            what = say("without a sentence encoder nothing tells {kind}", kind=rule.category)
            yield _problem(what, say("add `words`, or set `meaning: use`"), rule.category, settings)


def _nearer_elsewhere(rules: list[RoutingRule], settings: Settings, encoder: Encoder) -> Iterator[Problem]:
    """Examples that would be taken for another kind if they were not examples."""
    from kb_tools.desk.kinds.own import prepare_kinds
    from kb_tools.desk.kinds.scores import score_example

    table = prepare_kinds(settings, encoder)
    for rule in rules:
        kind = table.layout.kinds.index(rule.category)
        for example in _own_examples(rule):
            place = rule.examples.index(example)
            scores = score_example(table, table.layout.like(kind).start + place)
            best = max(scores.kinds, key=lambda name: scores.kinds[name])
            if scores.kinds[rule.category] < NAMED_BY_FEW and scores.kinds[best] >= NAMED:
                what = say(
                    "an example of {kind} is nearer to {other}: “{example}” is like “{nearest}”",
                    kind=rule.category,
                    other=name_category(best),
                    example=example,
                    nearest=scores.nearest[best],
                )
                fix = say("move it there, or write it below `not:` of the other kind")
                yield _problem(what, fix, example, settings)


def _own_examples(rule: RoutingRule) -> tuple[str, ...]:
    """Those that are not built in."""
    known = next((one.examples for one in built_in() if one.category == rule.category), ())
    return tuple(one for one in rule.examples if one not in known)


def _problem(what: str, fix: str, words: str, settings: Settings) -> Problem:
    """A problem at the first line that has these words, in kinds.yaml or mkdocs.yml."""
    for path in (settings.kinds, settings.config_file):
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else ()
        if line := next((number for number, text in enumerate(lines, 1) if words in text), 0):
            file = settings.name(path)
            return Problem(file=file, line=line, what=what, fix=fix, rule="kinds", severity="warning")
    return Problem(file=settings.config_name, line=0, what=what, fix=fix, rule="kinds", severity="warning")
