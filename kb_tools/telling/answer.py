"""Answers: as an agent reads them, and as other programs do."""

from __future__ import annotations

import textwrap
from dataclasses import asdict
from typing import Any

from kb_tools.desk.answers import Answer, Reply, Suggestion
from kb_tools.desk.asked import read_together
from kb_tools.desk.guard import name_kinds
from kb_tools.desk.kinds.built_in import name_category
from kb_tools.desk.kinds.judging import Alert
from kb_tools.models import Hit, Proof
from kb_tools.search.message import LONGEST_MESSAGE
from kb_tools.telling.hits import CHOSEN, chosen_text, sure_text, title_text
from kb_tools.telling.sentences import Reader, tell
from kb_tools.telling.style import cut, style, titled, width, wrapped
from kb_tools.text import Sentence, clean, one_line, say

OUTCOMES = {
    "private": (say("Not in public"), "yellow"),
    "phone": (say("A call is the right way"), "yellow"),
    "escalate": (say("For a colleague"), "yellow"),
    "none": (say("No answer in the knowledge base"), "red"),
    "no_reply": (say("No reply needed"), "green"),
}
MARGIN = 24
"""Columns that stand around a text in a line of its own."""
SECOND_PAIR_OF_EYES = say("Let a second pair of eyes read this before it is sent.")


def text(answer: Answer, language: Reader, *, explain: bool = False) -> str:
    """What to do, then each suggestion with its reply and proof, or the reply that needs no link."""
    parts = ["\n".join(rows)] if (rows := _heading(answer, language)) else []
    parts += [
        _suggestion(number, one, language, explain) for number, one in enumerate(answer.suggestions, start=1)
    ]
    if answer.reply:
        parts.append(_reply(answer.reply))
    parts += [unanswered_text(question, language) for question in answer.unanswered]
    parts += [style(one_line(tell(reason, language)), "dim") for reason in answer.withheld]
    if explain:
        grounds = [f"   {one_line(tell(reason, language))}" for reason in answer.because]
        parts.append(titled(tell(say("Why"), language), grounds))
    return "\n\n".join(parts)


def alert_text(alert: Alert, language: Reader) -> str:
    """One line that says which danger to people a message may tell of, and why."""
    kind, near = name_category(alert.kind), clean(alert.near)
    said = (
        say("Somebody may be in danger, call a colleague now ({kind}: {near})", kind=kind, near=near)
        if alert.level == "alarm"
        else say("Look twice, somebody may be in danger ({kind}: {near})", kind=kind, near=near)
    )
    return one_line(tell(said, language))


def told_in_part(answer: Answer) -> Sentence:
    """That not all of the message was read."""
    most = LONGEST_MESSAGE
    return say(
        "only the first {most:,} of the message's {n:,} characters were read",
        most=most,
        n=most + answer.unread,
    )


def personal_text(answer: Answer, language: Reader) -> str:
    """One line that names the kinds of personal data in a message."""
    return tell(say("Personal data: {kinds}", kinds=name_kinds(answer.findings)), language)


def likely_text(one: Suggestion, language: Reader) -> str:
    """In a word how likely a suggestion is the right one, or that somebody named it."""
    likely = say("{confidence:.0%}", confidence=min(one.hit.confidence, 0.99))
    return tell(CHOSEN if one.chosen else likely, language)


def team_text(answer: Answer, language: Reader) -> str:
    """One line that names the team a message is for."""
    return one_line(tell(say("For the team: {team}", team=name_category(answer.team)), language))


def unanswered_text(question: str, language: Reader) -> str:
    """One line that names a question of the message that nothing here answers."""
    return one_line(tell(say("! Not answered: “{question}”", question=one_line(question)), language))


def question_lines(one: Suggestion, language: Reader) -> list[str]:
    """Which question of the message a suggestion answers, and which others with which links."""
    rows = [tell(say("on “{question}”", question=one_line(one.question)), language)] if one.question else []
    for other in one.also:
        told = say("and on “{question}”: {url}", question=one_line(other.text), url=clean(other.hit.url))
        rows.append(tell(told, language))
    return rows


def proof_text(one: Suggestion, language: Reader, marks: tuple[str, str, str]) -> str:
    """One line: everything that was looked at before the reply was offered, after a mark each for what holds,
    what nobody knows, and what does not hold. The length stands below the reply already.
    """
    return " · ".join(
        f"{_mark(proof, *marks)} {one_line(tell(proof.facts, language))}"
        for proof in one.proof
        if proof.what != "length"
    )


def _mark(proof: Proof, holds: str, unknown: str, fails: str) -> str:
    return (holds if proof.known else unknown) if proof.holds else fails


def _heading(answer: Answer, language: Reader) -> list[str]:
    """What the agent must know before reading the reply."""
    rows = [style(alert_text(answer.alert, language), "red", "bold")] if answer.alert else []
    rows += [tell(read_together(answer.before), language)] if answer.before else []
    if answer.outcome != "answer":
        title, colour = OUTCOMES[answer.outcome]
        why = f": {one_line(tell(answer.why, language))}" if answer.why else ""
        rows.append(style(tell(title, language), colour, "bold") + why)
    if answer.needs_second_pair_of_eyes:
        rows.append(style(tell(SECOND_PAIR_OF_EYES, language), "yellow", "bold"))
    return rows + ([team_text(answer, language)] if answer.team else [])


def _suggestion(number: int, one: Suggestion, language: Reader, explain: bool) -> str:
    hit = one.hit
    proven = proof_text(one, language, ("✓", "–", "✗"))
    return "\n".join([
        f"{style(str(number), 'cyan', 'bold')}  {title_text(hit, language)}  "
        f"{chosen_text(language) if one.chosen else sure_text(hit.confidence, language)}",
        f"   {style(clean(hit.url), 'blue', 'underline')}",
        *(f"   {row}" for row in question_lines(one, language)),
        _reply(one.reply),
        style(f"   {proven}", "dim"),
        *(style(f"   {row}", "dim") for row in (_met(hit, language) if explain else [])),
    ])  # fmt: skip


def _met(hit: Hit, language: Reader) -> list[str]:
    """A line for the words that met, and one for the title, question, heading or sentence that means most
    nearly the same.
    """
    if hit.meant is None:
        return [_words(hit, language)]
    text = cut(one_line(hit.meant.text), width() - MARGIN)
    return [
        _words(hit, language),
        tell(say("meant: “{text}”, {cosine:.2f}", text=text, cosine=hit.meant.cosine), language),
    ]


def _words(hit: Hit, language: Reader) -> str:
    """Which word of the message met which of the source, and the points each added, the weightiest first."""
    gains = sorted((gain for gain in hit.why if gain.met), key=lambda gain: -gain.points)
    met = ", ".join(
        tell(
            say(
                "{asked} → {met} +{points:.1f}",
                asked=_plain(gain.asked),
                met="/".join(map(_plain, gain.met[:3])),
                points=gain.points,
            ),
            language,
        )
        for gain in gains
    )
    said = say(
        "met: {met} = {points:.1f} points; {score:.1f} with its nearest phrasing",
        met=met or say("nothing by name"),
        points=sum(gain.points for gain in gains),
        score=hit.points,
    )
    return tell(said, language)


def _plain(word: str) -> str:
    return one_line(word.replace("~", ""))


def _reply(reply: Reply) -> str:
    body = textwrap.indent("\n".join(wrapped(clean(reply.text), width() - 6)), style("   │ ", "dim"))
    fits = style(f"{reply.length}/{reply.limit}", "green" if reply.fits else "red")
    return f"{body}\n{style('   └', 'dim')} {fits}"


def data(answer: Answer) -> dict[str, Any]:
    """What `kb suggest --json` prints; `start` is in seconds, positions of findings in characters, lengths in
    the channel's units.
    """
    return {
        "message": {
            "language": answer.language,
            "findings": [asdict(finding) for finding in answer.findings],
        },
        "outcome": answer.outcome,
        "chance": round(answer.chance, 4),
        "why": answer.why,
        "because": list(answer.because),
        "category": answer.category,
        "team": answer.team,
        "needs_second_pair_of_eyes": answer.needs_second_pair_of_eyes,
        "alert": asdict(answer.alert) if answer.alert else None,
        "kinds": [{"kind": kind, "score": round(score, 4)} for kind, score in answer.kinds],
        "suggestions": [_suggestion_data(one) for one in answer.suggestions],
        "unanswered": list(answer.unanswered),
        "withheld": list(answer.withheld),
        "reply": _reply_data(answer.reply) if answer.reply else None,
    }


def _suggestion_data(one: Suggestion) -> dict[str, Any]:
    hit = one.hit
    return {
        **_hit_data(hit),
        "question": one.question,
        "also": [{**_hit_data(other.hit), "question": other.text} for other in one.also],
        "excerpt": one.excerpt,
        "reviewed": hit.entry.reviewed.isoformat() if hit.entry.reviewed else None,
        "proof": [asdict(proof) for proof in one.proof],
        "reply": _reply_data(one.reply),
    }


def _hit_data(hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.entry.kind,
        "id": hit.entry.id,
        "title": hit.entry.title,
        "heading": hit.heading or None,
        "url": hit.url,
        "start": hit.start,
        "confidence": round(hit.confidence, 4),
        "meant": {"text": hit.meant.text, "cosine": round(hit.meant.cosine, 4)} if hit.meant else None,
    }


def _reply_data(reply: Reply) -> dict[str, Any]:
    return {"text": reply.text, "length": reply.length, "limit": reply.limit, "fits": reply.fits}
