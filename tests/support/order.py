"""Which files are begun first: those that take longest, or one worker would be left with them at the end."""

from __future__ import annotations

import os
from collections import Counter

SECONDS = {"browser": 2, "base": 2, "kb": 0.5}
"""Of processor time that a test takes which stands on one of these fixtures, about."""
LONG = 20
"""The same of a file in which a test is marked as long."""


def longest_first(items):
    """Sorts the tests by the time of their files; those of a file keep their order."""
    times = Counter({item.path: LONG for item in items if item.get_closest_marker("long")})
    for item in items:
        times[item.path] += sum(seconds for name, seconds in SECONDS.items() if name in item.fixturenames)
    items.sort(key=lambda item: -times[item.path])


def workers():
    """How many test at once: three for two processors, as servers, browsers and databases are waited for."""
    return max(1, (os.cpu_count() or 1) * 3 // 2)
