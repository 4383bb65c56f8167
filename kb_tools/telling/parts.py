"""An answer in parts, each told in the reader's language, for those who show it in their own way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kb_tools.desk.answers import Answer, Suggestion
from kb_tools.desk.asked import read_together
from kb_tools.models import Proof
from kb_tools.telling.answer import (
    OUTCOMES,
    SECOND_PAIR_OF_EYES,
    alert_text,
    likely_text,
    personal_text,
    question_lines,
    team_text,
    told_in_part,
    unanswered_text,
)
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import one_line, say

MARKS = ("holds", "unknown", "fails")


def in_parts(answer: Answer, language: Reader) -> dict[str, Any]:
    """What an agent must know first (`alert`, `title`, `why`, and `notes` with what each is about), how sure
    each suggestion is and what proves it, and the `rest`: what is not answered, what was withheld and why.
    """
    answers = answer.outcome == "answer"
    offered = say("{n} to choose from", n=len(answer.suggestions))
    return {
        "alert": alert_text(answer.alert, language) if answer.alert else "",
        "title": tell(offered if answers else OUTCOMES[answer.outcome][0], language),
        "why": "" if answers else one_line(tell(answer.why, language)),
        "notes": [{"about": about, "text": text} for about, text in _notes(answer, language)],
        "suggestions": [_suggestion(one, language) for one in answer.suggestions],
        "rest": [
            *(unanswered_text(question, language) for question in answer.unanswered),
            *(one_line(tell(reason, language)) for reason in answer.withheld),
        ],
    }


def _notes(answer: Answer, language: Reader) -> Iterator[tuple[str, str]]:
    if answer.before:
        yield "before", tell(read_together(answer.before), language)
    if answer.unread:
        yield "unread", tell(told_in_part(answer), language)
    if answer.findings:
        yield "personal", personal_text(answer, language)
    if answer.needs_second_pair_of_eyes:
        yield "second", tell(SECOND_PAIR_OF_EYES, language)
    if answer.team:
        yield "team", team_text(answer, language)


def _suggestion(one: Suggestion, language: Reader) -> dict[str, Any]:
    return {
        "sure": likely_text(one, language),
        "questions": question_lines(one, language),
        "proof": [
            {"mark": _mark(proof), "text": one_line(tell(proof.facts, language))}
            for proof in one.proof
            if proof.what != "length"
        ],
    }


def _mark(proof: Proof) -> str:
    if not proof.holds:
        return "fails"
    return "holds" if proof.known else "unknown"
