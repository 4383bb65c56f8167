"""The core of a reply that hands out a hit: what it may say, with the link, from the whole answer to a mere
pointer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product, takewhile

from kb_tools.desk.sentences import LONGEST, is_finished, points_to_page, run_on, shorter_by_words
from kb_tools.desk.summary import flaw_of_summary
from kb_tools.desk.voice import Voice, fill
from kb_tools.models import Hit
from kb_tools.search.sentences import split_sentences
from kb_tools.text import GAP, clock

LEAST = 40
"""Characters below which a shortened answer says nothing ("How annoying!")."""
BARE = "{answer} {link}"


def reply_cores(hit: Hit, voice: Voice) -> Iterator[str]:
    """What the reply may say, best first: the whole answer, whole sentences, part of the answer, a pointer to
    the page.
    """
    if voice.lead:
        yield from voice.variants("steps", link=hit.url)
    if hit.entry.kind == "video":
        yield from _video_cores(hit, voice)
    yield from (core for text in _answers(hit, voice) for core in _answer_cores(text, hit.url, voice))
    yield from voice.variants("pointer", title=hit.heading or hit.entry.title, link=hit.url)


def cores_together(hits: Sequence[Hit], voice: Voice) -> Iterator[str]:
    """Whole sentences and the link of each hit, one after another, the fullest first."""
    each = [tuple(_sentences_with_link(hit, voice)) for hit in hits]
    places = sorted(product(*(range(len(cores)) for cores in each)), key=lambda chosen: (sum(chosen), chosen))
    for chosen in places:
        yield " ".join(cores[place] for cores, place in zip(each, chosen, strict=True))


def _sentences_with_link(hit: Hit, voice: Voice) -> Iterator[str]:
    if hit.entry.kind == "video":
        yield from _video_cores(hit, voice)
        return
    for source in _sources(hit, voice):
        for text in _beginnings(source):
            if len(text) >= LEAST:
                yield from list(_answer_cores(text, hit.url, voice))[-1:]


def _video_cores(hit: Hit, voice: Voice) -> Iterator[str]:
    """What is known to answer, in whole sentences, and where the video shows it; else the video alone.

    Sentences that send readers to the article's page have no place before another link.
    """
    title = hit.heading or hit.entry.title
    block = "video" if hit.start else "video_whole"
    shown = voice.variants(block, title=title, moment=clock(hit.start or 0), link=hit.url)
    sources = (split_sentences(text) for text in _sources(replace(hit, text=""), voice) if is_finished(text))
    written = (run_on([one for one in sentences if not points_to_page(one)]) for sentences in sources)
    told = (sentences for text in written for sentences in _beginnings(text) if len(sentences) >= LEAST)
    yield from (f"{sentences} {core}" for sentences in told for core in shown[:1])
    yield from shown


def _beginnings(text: str) -> Iterator[str]:
    """All sentences that may fit a channel, then fewer and fewer; none that breaks off after a question."""
    sentences = split_sentences(text[:LONGEST])
    sizes = (size for size in range(len(sentences), 0, -1) if not sentences[size - 1].endswith("?"))
    yield from (run_on(sentences[:size]) for size in sizes)


def _answers(hit: Hit, voice: Voice) -> Iterator[str]:
    """The best source of an answer in full, then sentences of any source that say something, then fewer
    words, then mere interjections.
    """
    sources = _sources(hit, voice)
    beginnings = [beginning for source in sources for beginning in _beginnings(source)]
    yield from sources[:1]
    yield from (text for text in beginnings if len(text) >= LEAST)
    yield from (text for source in sources[:1] for text in shorter_by_words(source, LEAST))
    yield from (text for text in beginnings if len(text) < LEAST)


def _sources(hit: Hit, voice: Voice) -> list[str]:
    """What an article says about itself, best first: up to where it would mix the forms of address, none that
    repeats the lead's number or lacks a value, no summary that answers nothing.
    """
    summary = "" if flaw_of_summary(hit.entry) else hit.entry.summary
    written = tuple(filter(None, (hit.entry.reply, summary)))
    texts = (_without_link(text, hit.url) for text in written or split_sentences(hit.text)[:1])
    texts = (run_on([one for one in split_sentences(t) if GAP not in one]) if GAP in t else t for t in texts)
    return [
        kept
        for text in texts
        if (kept := _in_one_address(text, voice.avoid)) and not _repeats(voice.lead, kept)
    ]


def _in_one_address(text: str, avoid: re.Pattern[str] | None) -> str:
    """The text up to the first sentence that has what is to be avoided; mere beginnings are not worth
    keeping.
    """
    if avoid is None or not avoid.search(text):
        return text
    kept = run_on([*takewhile(lambda sentence: not avoid.search(sentence), split_sentences(text))])
    return kept if len(kept) >= LEAST else ""


def _without_link(text: str, url: str) -> str:
    return " ".join(text.replace(url, " ").split()) if url else text


def _answer_cores(text: str, url: str, voice: Voice) -> Iterator[str]:
    """An answer that ends as no sentence does ("All the steps are here"), or in "here.", leads into the link
    by itself.
    """
    if not is_finished(text) or points_to_page(text):
        yield fill(BARE, answer=f"{text.rstrip(' .:,;!')}:", link=url)
    else:
        yield from dict.fromkeys(
            (voice.say("answer", answer=text, link=url), fill(BARE, answer=text, link=url))
        )


def _repeats(lead: str, core: str) -> bool:
    """Whether the core names the number again that the lead has named."""
    return any(number in core for number in re.findall(r"\d[\d \-/]{2,}\d", lead))
