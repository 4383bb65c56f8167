"""Who speaks to whom: the building blocks, chosen and filled in for one message."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

from kb_tools.desk.channels import Channel
from kb_tools.desk.guard import find_personal_data
from kb_tools.desk.links import find_links
from kb_tools.languages import joined
from kb_tools.languages.desk import Blocks
from kb_tools.sources.replies import PLACEHOLDER
from kb_tools.text import one_line

LONGEST_NAME = 40
FEELINGS = ("condolence", "worry", "sorry")
"""Building blocks that stand for empathy where grief, fear or anger is to be met."""
WORD_IN_ONE_CASE = re.compile(r"\b(?:[^\W\d_a-zß-öø-ÿ]{2,}|[a-zß-öø-ÿ]+)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks, to whom, where: what all replies to one message share. `limit` is in the channel's units,
    `key` chooses the variants.

    `lead` is said before anything else and never left out (the hotline in an emergency), without small talk;
    `empathy` names the block that shows it, "" for none; `avoid` is what no sentence of an article may have
    (the other form of address); `exclamation` is the mark at the end of a greeting.
    """

    blocks: Blocks
    channel: Channel
    limit: int
    name: str = ""
    signature: str = ""
    key: str = ""
    lead: str = ""
    empathy: str = "empathy"
    avoid: re.Pattern[str] | None = None
    exclamation: str = "!"

    def say(self, block: str, **values: str) -> str:
        """The variant of a block that this message gets, filled in; "" where the block has none."""
        return fill(choose(self._sayable(block, values), f"{block}:{self.key}"), **values)

    @property
    def is_serious(self) -> bool:
        """Whether glad words are out of place: before grief, fear and anger, and what colleagues settle."""
        return self.empathy != "empathy"

    def frame(self, block: str, **values: str) -> str:
        """What stands around the words of a reply, in earnest where that is called for; "" where the block is
        left out.
        """
        wanted = f"{block}_serious" if self.is_serious and self.blocks.get(block) else block
        return self.say(wanted, **values)

    def variants(self, block: str, **values: str) -> tuple[str, ...]:
        """The variant this message gets, then the others from the shortest."""
        others = sorted((fill(variant, **values) for variant in self._sayable(block, values)), key=len)
        return tuple(dict.fromkeys(filter(None, (self.say(block, **values), *others))))

    def _sayable(self, block: str, values: Mapping[str, str]) -> tuple[str, ...]:
        """The variants of a block that say nothing we do not know; those with a helpline where we do."""
        unknown = {name for name, value in values.items() if not value}
        known = [one for one in self.blocks.get(block, ()) if unknown.isdisjoint(PLACEHOLDER.findall(one))]
        return tuple(one for one in known if "{helpline}" in one) or tuple(known)


def choose(variants: tuple[str, ...], key: str) -> str:
    """One of the variants, the same for the same key on every machine; "" where there is none."""
    if not variants:
        return ""
    return variants[
        int.from_bytes(hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:8]) % len(variants)
    ]


def fill(template: str, **values: str) -> str:
    """The template with its placeholders replaced, on one line. A link gets space on both sides, so that
    nothing is read as part of it.
    """
    filled = PLACEHOLDER.sub(
        lambda found: f" {values.get('link', '')} " if found[1] == "link" else values.get(found[1], ""),
        template,
    )
    return " ".join(filled.split())


def addressable(name: str) -> str:
    """A customer's own name for them, where it is fit to be repeated: short, on one line, without link,
    markup or personal data, with capitals as in names. What has digits in it is no name, unless it is a
    handle.
    """
    name = one_line(name)
    handle = name.startswith("@")
    odd = re.search(r"[<>{}\[\]|\\/:#]|(?<!^)@", name) or not re.search(r"\w", name)
    if odd or len(name) > LONGEST_NAME or (not handle and re.search(r"[\d_]", name)):
        return ""
    if find_links(name) or find_personal_data(name):
        return ""
    return name if handle else WORD_IN_ONE_CASE.sub(_in_name_case, name)


def _in_name_case(word: re.Match[str]) -> str:
    """SABINE and sabine are Sabine; von stays as it is."""
    low = word[0].lower()
    return low if low in joined("people").particles else low.capitalize()
