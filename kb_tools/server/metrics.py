"""What Prometheus reads: requests, outcomes and times of all workers, and nothing of any message or caller.

Each worker counts in files of a folder that the variable PROMETHEUS_MULTIPROC_DIR names; it must be set
before this is imported.
"""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector

TYPE = CONTENT_TYPE_LATEST
BUCKETS = (0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
REQUESTS = Counter("kb_requests", "Requests, by route and status.", ("method", "route", "status"))
SECONDS = Histogram("kb_request_seconds", "Seconds that requests took.", ("route",), buckets=BUCKETS)
OUTCOMES = Counter("kb_outcomes", "Messages, by their outcome.", ("outcome",))
EXPIRED = Counter("kb_drafts_expired", "Drafts that nobody read in their time.")
HOOKS = Counter("kb_hooks", "Deliveries of other systems, by what became of them.", ("hook", "outcome"))
LOST = Counter("kb_lost", "Messages and choices that could not be remembered.")


def page() -> bytes:
    """The metrics of all workers, in the text format of Prometheus."""
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return generate_latest(registry)
