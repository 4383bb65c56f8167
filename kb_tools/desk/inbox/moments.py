"""When a message was written, in any of the forms that exports have. Pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

FORMS = (
    "%a %b %d %H:%M:%S %z %Y",  # X: Wed Oct 10 20:19:24 +0000 2018
    "%Y-%m-%d %H:%M:%S %Z",  # Chatwoot: 2020-03-03 13:05:57 UTC
    "%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%Y", "%d/%m/%Y %H:%M:%S", "%d/%m/%Y %H:%M", "%d/%m/%Y",
)  # fmt: skip
MILLISECONDS = 1e11
"""A number above it counts thousandths of a second since 1970: as seconds it would be the year 5138."""


def seconds_of(value: Any) -> float:
    """Seconds since 1970 of a number or a date; 0 for what is neither. Without a zone it is UTC, which is
    enough to tell what came first.
    """
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < MILLISECONDS:
        return float(value)
    text = str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    if re.fullmatch(r"\d{9,16}(?:\.\d+)?", text):
        number = float(text)
        return number / 1000 if number > MILLISECONDS else number
    try:
        return _in_utc(datetime.fromisoformat(text))
    except ValueError:
        pass
    for form in FORMS if text else ():
        try:
            return _in_utc(datetime.strptime(text, form))
        except ValueError:
            continue
    return 0.0


def _in_utc(moment: datetime) -> float:
    try:
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (OverflowError, ValueError):
        return 0.0
