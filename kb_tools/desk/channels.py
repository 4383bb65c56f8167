"""How long a text may be on each channel, and how the channel counts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from kb_tools.desk.links import find_links
from kb_tools.errors import UsageError
from kb_tools.text import say

LINK = 23
"""Units that a link takes on X and Mastodon, whatever its length."""
SINGLE = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that weigh one unit on X (twitter-text configuration version 3); all others weigh two."""
HEAVY = re.compile(f"[^{''.join(f'{chr(first)}-{chr(last)}' for first, last in SINGLE)}]+")
MAYBE_EMOJI = re.compile("[\u20e3\ufe0f\u203c\u2049\u2122\u2139\u2194-\u3299\U0001f000-\U000fffff]")
ONE_LETTER_EACH = re.compile("[\\x00-\\x0c\\x0e-\u02ff\u2010-\u2027\u20ac]*")
"""Text in which every code point is a letter of its own, so that nobody has to look for combined ones."""
FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
"""Two letters for a country, which are one for a reader."""
BLUESKY_LIMIT, BLUESKY_BYTES = 300, 3000


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Where a reply is published. `limit` is in the units of `count`; `direct_message` a link with `{id}`
    that opens a private message; `frees_mentions` says that the names of those answered do not count at the
    start of a reply.
    """

    name: str
    limit: int
    count: Callable[[str], int]
    direct_message: str = ""
    frees_mentions: bool = False

    def measure(self, text: str, conversation: Collection[str] = ()) -> int:
        """The length of a reply to those in the `conversation` (names without @), in the channel's units."""
        if not (self.frees_mentions and conversation):
            return self.count(text)
        from kb_tools.desk.mentions import free_prefix

        return self.count(text[free_prefix(text, conversation) :])


def weighted_length(text: str, *, emoji_as_one: bool = True) -> int:
    """The length of `text` in X's weighting: a link 23, an emoji 2, a letter of Europe or the Near East 1,
    most others 2.

    Rule: twitter-text configuration version 3; version 2 differs in `emoji_as_one=False`, where each code
    point of an emoji counts.
    """
    text = unicodedata.normalize("NFC", text)
    links = find_links(text)
    return len(links) * LINK + sum(_weight(piece, emoji_as_one) for piece in _between(text, links))


def count_graphemes(text: str) -> int:
    """The letters a reader sees: an accent or a family emoji counts with what it is joined to."""
    if ONE_LETTER_EACH.fullmatch(text):
        return len(text)
    import regex

    # A row of flags takes regex the square of its length: each looks back to where the row began.
    return len(regex.findall(r"\X", FLAG.sub("x", text)))


def _between(text: str, spans: tuple[tuple[int, int], ...]) -> Iterator[str]:
    position = 0
    for start, end in (*spans, (len(text), len(text))):
        yield text[position:start]
        position = end


def _weight(text: str, emoji_as_one: bool) -> int:
    emoji = 0
    if emoji_as_one and MAYBE_EMOJI.search(text):
        text, emoji = _emoji().subn("", text)
    return 2 * emoji + len(text) + sum(map(len, HEAVY.findall(text)))


@cache
def _emoji() -> Any:
    """Keycaps, flags, and pictures joined by U+200D. Letters that are pictures only with U+FE0F (as in the
    trade mark sign) need it.
    """
    import regex

    toned, needy = r"\p{Emoji_Modifier_Base}\p{Emoji_Modifier}", r"[\xa9\xae\u2122\u265f]"
    picture = rf"(?:{toned}|{needy}\ufe0f|[\p{{Extended_Pictographic}}--{needy}]\ufe0f?+)(?!\ufe0e)"
    tagged = r"\U0001f3f4[\U000e0061-\U000e007a0-9]+\U000e007f"
    keycap = r"[0-9#*]\ufe0f?\u20e3"
    flag = r"\p{Regional_Indicator}{2}"
    return regex.compile(rf"{keycap}|{flag}|{tagged}|{picture}(?:\u200d{picture})*+", regex.VERSION1)


def _mastodon_length(text: str) -> int:
    """Letters as readers see them; links with https:// take 23, and of @name@server only @name counts."""
    text = re.sub(r"(?<![\w/=])(@\w+)@[\w.-]*\w", r"\1", unicodedata.normalize("NFC", text))
    links = tuple(
        (start, end) for start, end in find_links(text) if text[start : start + 4].lower() == "http"
    )
    return len(links) * LINK + sum(count_graphemes(piece) for piece in _between(text, links))


def _bluesky_length(text: str) -> int:
    """Letters as readers see them, links in full. A text that is short in letters but beyond 3,000 bytes
    counts as too long.
    """
    share = BLUESKY_BYTES // BLUESKY_LIMIT
    return max(count_graphemes(text), -(-len(text.encode("utf-8", "surrogatepass")) // share))


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


X_MESSAGE = "https://x.com/messages/compose?recipient_id={id}"

CHANNELS: Mapping[str, Channel] = {
    channel.name: channel
    for channel in (
        Channel(name="x", limit=280, count=weighted_length, direct_message=X_MESSAGE, frees_mentions=True),
        Channel(
            name="classic", limit=140, count=weighted_length, direct_message=X_MESSAGE, frees_mentions=True
        ),
        Channel(name="mastodon", limit=500, count=_mastodon_length),
        Channel(name="bluesky", limit=BLUESKY_LIMIT, count=_bluesky_length),
        Channel(name="facebook", limit=8000, count=_utf16_length),
        Channel(name="whatsapp", limit=4096, count=_utf16_length),
        Channel(name="plain", limit=10_000, count=len),
    )
}
"""By name, the usual one first."""


def channel_named(name: str) -> Channel:
    """The channel called `name`, in any case of letters. Raises UsageError with the names there are."""
    try:
        return CHANNELS[name.strip().lower()]
    except KeyError:
        known = say("use one of: {names}", names=", ".join(CHANNELS))
        raise UsageError(say("There is no channel {name!r}", name=name[:40]), known) from None
