"""Answers as the JSON that other programs read. Pure."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kb_tools.models import Answer, Reply, Suggestion


def answer_json(answer: Answer) -> dict[str, Any]:
    """What `kb suggest --json` prints; `start` is in seconds, positions of findings in characters, lengths in
    the channel's units.
    """
    return {
        "message": {
            "language": answer.language,
            "findings": [asdict(finding) for finding in answer.findings],
        },
        "outcome": answer.outcome,
        "why": answer.why,
        "because": list(answer.because),
        "category": answer.category,
        "team": answer.team,
        "needs_second_pair_of_eyes": answer.needs_second_pair_of_eyes,
        "suggestions": [_suggestion(one) for one in answer.suggestions],
        "withheld": list(answer.withheld),
        "reply": _reply(answer.reply) if answer.reply else None,
    }


def _suggestion(one: Suggestion) -> dict[str, Any]:
    hit = one.hit
    return {
        "kind": hit.entry.kind,
        "id": hit.entry.id,
        "title": hit.entry.title,
        "url": hit.url,
        "start": hit.start,
        "confidence": round(hit.confidence, 4),
        "excerpt": one.excerpt,
        "reviewed": hit.entry.reviewed.isoformat() if hit.entry.reviewed else None,
        "proof": [asdict(proof) for proof in one.proof],
        "reply": _reply(one.reply),
    }


def _reply(reply: Reply) -> dict[str, Any]:
    return {"text": reply.text, "length": reply.length, "limit": reply.limit, "fits": reply.fits}
