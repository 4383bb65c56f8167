"""The figures of a report for other programs: what the page says, in full and without words."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kb_tools.report.counts import Counts
from kb_tools.report.figures import Figures
from kb_tools.report.monday import choose_actions, is_doubted
from kb_tools.report.tallies import Group


def data(figures: Figures) -> dict[str, Any]:
    """What `kb report --json` prints; dates are still dates, shares between 0 and 1."""
    return {
        "period": {"since": figures.period.since, "until": figures.period.until, "days": figures.period.days},
        "usage": figures.usage,
        "history_begins": figures.began,
        "enough": figures.enough,
        "choosing": figures.choosing,
        "monday": [asdict(action) for action in choose_actions(figures)],
        "messages": _counts(figures.counts),
        "messages_before": _counts(figures.before),
        "changes": figures.changes,
        "days": [
            {"since": step.since, "until": step.until, **(_counts(step.counts) or {})}
            for step in figures.steps
        ],
        "topics": [_group(group, "topic") for group in figures.topics],
        "languages": [_group(group, "language") for group in figures.languages],
        "load": [asdict(load) | {"doubted": figures.choosing and is_doubted(load)} for load in figures.loads],
        "never_offered": [asdict(entry) for entry in figures.idle],
        "gaps": asdict(figures.gaps) if figures.gaps else None,
        "freshness": asdict(figures.freshness),
    }


def _counts(counts: Counts | None) -> dict[str, int] | None:
    return {"total": counts.total, **asdict(counts)} if counts else None


def _group(group: Group, of: str) -> dict[str, Any]:
    return {
        of: group.key,
        "title": group.title,
        **(_counts(group.counts) or {}),
        "before": _counts(group.before),
        "change": group.change,
    }
