"""Text for people: a sentence that can be said in other languages, and text as a terminal, a page or one line
can take it. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


GAP = "[…]"
"""Stands in a sentence for a value that only another system knows: no reply says such a sentence."""


class Sentence(str):
    """A sentence in English that remembers what it was made from, so that `telling` can say it in another
    language. Whatever cuts, joins or cleans it makes a plain `str` of it: say it first.
    """

    __slots__ = ("template", "values")
    template: str
    values: dict[str, object]


def say(template: str, /, **values: object) -> Sentence:
    """The sentence `template.format(**values)`. The template is what the languages translate, so it is
    written out where it is said; values may be sentences themselves.
    """
    sentence = Sentence(template.format(**values))
    sentence.template, sentence.values = template, values
    return sentence


def counted(n: int, one: str, many: str, /, **values: object) -> Sentence:
    """`say(one)` where `n` is 1, else `say(many)`; both may name `{n}`."""
    return say(one if n == 1 else many, n=n, **values)


def joined(parts: Iterable[str], by: str = ", ") -> Sentence:
    """Several sentences as one, each of which is said by itself."""
    values = {f"part{place}": part for place, part in enumerate(parts)}
    return say(by.join(f"{{{name}}}" for name in values), **values)


def to_json(said: object) -> Any:
    """A sentence, or one of its values, as JSON that `from_json` makes it from again."""
    if isinstance(said, Sentence):
        return {"say": said.template, "values": {name: to_json(one) for name, one in said.values.items()}}
    if isinstance(said, date):
        return {"day": said.isoformat()}
    return said if isinstance(said, int | float) else str(said)


def from_json(packed: Any) -> Any:
    """The sentence or value. Raises TypeError, ValueError, LookupError or AttributeError for what `to_json`
    never made.
    """
    if not isinstance(packed, dict):
        return packed
    if "day" in packed:
        return date.fromisoformat(packed["day"])
    return say(packed["say"], **{name: from_json(one) for name, one in packed["values"].items()})


def clean(text: str) -> str:
    """The text without control, escape and direction-override characters."""
    return CONTROL.sub("", text)


def ended(html: str) -> str:
    """The HTML, in which a tag that never ends is text: Python's parser begins anew at each sign of it."""
    last = html.rfind(">") + 1
    return html[:last] + html[last:].replace("<", "&lt;")


def one_line(text: str) -> str:
    """The same on one line, with single spaces."""
    return " ".join(clean(text).split())


def clock(seconds: float) -> str:
    """Seconds as a viewer reads them: 65 is `1:05`, 3723 is `1:02:03`."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"
