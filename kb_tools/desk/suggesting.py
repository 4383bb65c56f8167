"""Hits to suggestions: each with its reply, proved before anybody sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from kb_tools.desk.answers import Answered, Reply, Suggestion
from kb_tools.desk.guard import find_personal_data
from kb_tools.desk.proof import NAMES, CheckLink, foreign_links, own_contacts, prove_suggestion
from kb_tools.desk.reply import compose_reply, compose_together
from kb_tools.desk.sentences import run_on, shorter_by_words
from kb_tools.desk.voice import Voice
from kb_tools.models import Hit, Proof
from kb_tools.search.choose import MOST
from kb_tools.search.sentences import split_sentences
from kb_tools.settings.settings import Settings
from kb_tools.text import say

LONGEST_EXCERPT = 200


def suggest(
    answered: Sequence[Answered], voice: Voice, settings: Settings, check_link: CheckLink
) -> tuple[tuple[Suggestion, ...], tuple[str, ...]]:
    """The first suggestions that pass their proof, and which did not, with the reason. Where several hits
    answer a question each, one reply for all of them comes first, if it fits.
    """
    offered: list[Suggestion] = []
    withheld: list[str] = []
    public = [one for one in answered if one.hit.entry.handling == "public"]
    for one in _suggestions(public, voice, settings, check_link):
        if len(offered) == MOST:
            break
        if failed := [proof for proof in one.proof if not proof.holds]:
            withheld.append(_told(one, failed[0]))
        else:
            offered.append(one)
    return tuple(offered), tuple(withheld)


def _suggestions(
    public: Sequence[Answered], voice: Voice, settings: Settings, check_link: CheckLink
) -> Iterator[Suggestion]:
    if len(public) > 1 and all(one.text for one in public) and not voice.lead:
        together = compose_together([one.hit for one in public], voice)
        if together:
            yield _suggestion(public, together, settings, check_link)
    for one in public:
        offered = _suggestion([one], compose_reply(one.hit, voice), settings, check_link)
        if not all(proof.holds for proof in offered.proof):
            ours = _without_foreign(one.hit, settings)
            offered = _suggestion([one], compose_reply(ours, voice), settings, check_link)
        yield offered


def _without_foreign(hit: Hit, settings: Settings) -> Hit:
    """The hit with its texts up to the first sentence that names what replies must not: others' domains,
    numbers, addresses. What follows such a sentence may mean it.
    """
    own = own_contacts(settings)

    def is_ours(sentence: str) -> bool:
        return not foreign_links(sentence, settings, hit.url) and not find_personal_data(sentence, own)

    def ours(text: str) -> str:
        return run_on([*takewhile(is_ours, split_sentences(text))])

    title, summary, reply = map(ours, (hit.entry.title, hit.entry.summary, hit.entry.reply))
    entry = replace(hit.entry, title=title, summary=summary, reply=reply)
    return replace(hit, entry=entry, heading=ours(hit.heading), text=ours(hit.text))


def _suggestion(
    answered: Sequence[Answered], reply: Reply, settings: Settings, check_link: CheckLink
) -> Suggestion:
    first, *also = answered
    return Suggestion(
        hit=first.hit,
        excerpt=best_excerpt(first.hit.text or first.hit.entry.summary, first.hit.matched),
        reply=reply,
        proof=prove_suggestion([one.hit for one in answered], reply, settings, check_link),
        question=first.text,
        also=tuple(also),
    )


def _told(one: Suggestion, failed: Proof) -> str:
    flaw = NAMES[failed.what]
    return say("{id} is not offered, {flaw}: {facts}", id=one.hit.entry.id, flaw=flaw, facts=failed.facts)


def best_excerpt(text: str, matched: tuple[str, ...], longest: int = LONGEST_EXCERPT) -> str:
    """The sentence of `text` with most of the matched words, and the sentences after it that still fit; at
    most `longest` characters.
    """
    sentences = split_sentences(text)
    if not sentences:
        return ""
    wanted = {word.casefold() for word in matched}
    best = max(range(len(sentences)), key=lambda i: (_found(sentences[i], wanted), -i))
    if len(sentences[best]) > longest:
        cuts = shorter_by_words(sentences[best], least=1)
        return next((cut for cut in cuts if len(cut) <= longest), f"{sentences[best][: longest - 1]}…")
    excerpt = sentences[best]
    for end in range(best + 2, len(sentences) + 1):
        longer = run_on(sentences[best:end])
        if len(longer) > longest:
            break
        excerpt = longer
    return excerpt


def _found(sentence: str, wanted: set[str]) -> int:
    return len(wanted.intersection(re.findall(r"\w+", sentence.casefold())))
