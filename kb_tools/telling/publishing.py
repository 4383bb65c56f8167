"""What was published: as people read it, and as other programs do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kb_tools.search.publishing.listing import Listed
from kb_tools.search.publishing.manifest import Manifest
from kb_tools.search.publishing.publish import Published
from kb_tools.search.publishing.signing import PUBLIC
from kb_tools.telling.sentences import Reader, tell
from kb_tools.text import Sentence, counted, say

KB = 1_000


def text(published: Published, language: Reader) -> str:
    """What servers are given now, and how much of it had to travel."""
    one = published.manifest
    if not published.new:
        return tell(say("Generation {number} is published already.", number=one.number), language)
    if one.content != one.number:
        told = say("Generation {number} is what {before} was.", number=one.number, before=one.content)
        return tell(told, language)
    parts = counted(published.parts, "{n:,} part", "{n:,} parts")
    told = say(
        "Published as generation {number}: {parts} of {all:,} travelled, {sent:,} of {size:,} kB.",
        number=one.number,
        parts=parts,
        all=len(one.digests),
        sent=-(-published.sent // KB),
        size=-(-one.size // KB),
    )
    return tell(told, language)


def warning(published: Published, language: Reader) -> str:
    """What whoever publishes must do at the servers, "" where that is nothing."""
    if not published.new_key:
        return ""
    told = say(
        "The generation before was signed with another key. Servers must know this one: {name}={key}",
        name=PUBLIC,
        key=published.new_key,
    )
    return tell(told, language)


def data(published: Published) -> dict[str, Any]:
    """The same for programs; sizes in bytes."""
    return {
        **_data(published.manifest),
        "new": published.new,
        "parts": published.parts,
        "sent": published.sent,
    }


def listing(found: Sequence[Listed], language: Reader) -> str:
    """A line for each: number, time (UTC), and what it is."""
    if not found:
        return tell(say("Nothing is published yet."), language)
    rows = (
        say(
            "{number:>6}  {made} UTC  {what}",
            number=one.number,
            made=f"{one.made:%Y-%m-%d %H:%M}",
            what=_what(one),
        )
        for one in found
    )
    return "\n".join(tell(row, language) for row in rows)


def _what(one: Listed) -> Sentence:
    if one.manifest is None:
        return say("not to be proved here: another key, number, or version of kb")
    size = -(-one.manifest.size // KB)
    if one.manifest.content != one.number:
        return say(
            "{index}, {size:,} kB, as {before}",
            index=one.manifest.index,
            size=size,
            before=one.manifest.content,
        )
    return say("{index}, {size:,} kB", index=one.manifest.index, size=size)


def listing_data(found: Sequence[Listed]) -> list[dict[str, Any]]:
    """The same for programs; times are UTC."""
    return [
        {
            "number": one.number,
            "made": one.made.isoformat(),
            "proved": one.manifest is not None,
            **(_data(one.manifest) if one.manifest else {}),
        }
        for one in found
    ]


def _data(one: Manifest) -> dict[str, Any]:
    """`content` is the number under which the same was published first, `site` the digest of the record of
    the site.
    """
    names = ("number", "content", "base", "index", "site", "size")
    return {name: getattr(one, name) for name in names}
