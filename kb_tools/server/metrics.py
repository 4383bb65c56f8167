"""What Prometheus reads: requests, outcomes and times of all workers, and nothing of any message or caller.

Each worker counts in files of a folder that the variable PROMETHEUS_MULTIPROC_DIR names; it must be set
before this is imported.
"""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Counter, Histogram, Metric, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector

TYPE = CONTENT_TYPE_LATEST
BUCKETS = (0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
REQUESTS = Counter("kb_requests", "Requests, by route and status.", ("base", "method", "route", "status"))
SECONDS = Histogram("kb_request_seconds", "Seconds that requests took.", ("base", "route"), buckets=BUCKETS)
OUTCOMES = Counter("kb_outcomes", "Messages, by their outcome.", ("base", "outcome"))
EXPIRED = Counter("kb_drafts_expired", "Drafts that nobody read in their time.", ("base",))
HOOKS = Counter("kb_hooks", "Deliveries, by what became of them.", ("base", "hook", "outcome"))
HELPED = Counter("kb_triage_helped", "Messages looked up for an inbox of another process.", ("base",))
LOST = Counter("kb_lost", "Messages and choices that could not be remembered.", ("base",))


def begin(base: str) -> None:
    """Counts from nothing on what may never happen."""
    for counter in (EXPIRED, LOST):
        counter.labels(base)


def page(base: str | None = None) -> bytes:
    """The metrics of all workers, in the text format of Prometheus; with a name, those of one knowledge base.
    A knowledge base that has no name is not told.
    """
    registry = CollectorRegistry()
    registry.register(_Told(base))
    return generate_latest(registry)


class _Told:
    """What all workers have counted of one knowledge base, or of all."""

    def __init__(self, base: str | None) -> None:
        self._base = base
        self._all = MultiProcessCollector(None)  # type: ignore[no-untyped-call]

    def collect(self) -> Iterator[Metric]:
        for metric in self._all.collect():  # type: ignore[no-untyped-call]
            told = [one for one in metric.samples if self._base in (None, one.labels["base"])]
            metric.samples = [one._replace(labels=_named(one.labels)) for one in told]
            yield metric


def _named(labels: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in labels.items() if name != "base" or value}
