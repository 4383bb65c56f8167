"""What `kb index --publish` has put into the store: whose key signed it, and whether it is what is here."""

from __future__ import annotations

from kb_tools.errors import IndexUnusable, KbError
from kb_tools.search.generations import open_index
from kb_tools.search.publishing.laying import laid, number_of, proved
from kb_tools.search.publishing.manifest import read_manifest
from kb_tools.search.publishing.signing import PUBLIC, believed, is_signed
from kb_tools.settings.contact import now_in
from kb_tools.settings.settings import Settings
from kb_tools.store.generations import Generation, Generations
from kb_tools.store.state import open_database
from kb_tools.text import Sentence, say

SHOWN = 8
"""Characters by which a public key is known again."""


def look_at_published(settings: Settings, *, served: bool = False) -> Sentence:
    """The newest generation of the store, for whoever indexes, or for a server where one is `served`, whose
    settings these are. Raises KbError where nobody whom we believe has signed it, and where the server has
    another one.
    """
    with open_database(settings) as database:
        newest = Generations(database).newest()
    if newest is None:
        return say("nothing is published yet")
    keys = believed()
    signer = next((key for key in keys if is_signed(newest.manifest, newest.signature, (key,))), "")
    if not keys and not served:
        return say("{what}; no key is known here that could prove it", what=_when(newest, settings))
    if not signer or (signed := read_manifest(newest.manifest)).number != newest.number:
        what = say("generation {number} is signed by nobody whose key is known here", number=newest.number)
        raise KbError(what, say("see who can write into the store, and what {name} is", name=PUBLIC))
    facts = say("{what}, signed by the key {key}…", what=_when(newest, settings), key=signer[:SHOWN])
    if not served:
        same = _index_here(settings) == signed.index
        return say("{facts}; it is the index that is here", facts=facts) if same else facts
    proved(*laid(settings.root), keys)
    if (here := number_of(settings.root)) != newest.number:
        what = say("generation {here} is here, {number} is published", here=here, number=newest.number)
        raise KbError(what, say('see the lines with "following" in the log of `kb serve`'))
    return say("{facts}; it is here, and proved", facts=facts)


def _when(one: Generation, settings: Settings) -> Sentence:
    made = one.made.astimezone(now_in(settings.contact.time_zone).tzinfo)
    return say(
        "generation {number} of {day}, {time}", number=one.number, day=made.date(), time=f"{made:%H:%M}"
    )


def _index_here(settings: Settings) -> str:
    try:
        with open_index(settings) as index:
            return index.name
    except IndexUnusable:  # told of the index itself
        return ""
