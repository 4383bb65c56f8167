"""Which words of an article answer what was asked, and whether its part is meant or the whole of it. Pure.

An article's `reply` says what most people want to know. Where the passage that was found has a sentence on
just what this customer asks, that goes out instead, with the link to its part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kb_tools.desk.answers import Answered
from kb_tools.desk.sentences import is_finished, points_to_page, run_on
from kb_tools.desk.thread import refers_back
from kb_tools.models import Gain, Hit
from kb_tools.search.comparing import Nearness
from kb_tools.search.sentences import split_sentences
from kb_tools.search.words import LITTLE, WORD, fold
from kb_tools.text import GAP

Compare = Callable[[str, str], Nearness | None]
"""Takes a message and the language of a hit; None where there is no encoder."""

BETTER = 0.05
"""How much nearer to the message than `reply` and `summary` a sentence is that stands in their place."""
NEAR = 0.12
"""How much farther from the message than the article's title and questions a part may be that is meant."""
LEAST, ALIKE = 20, 5
"""Characters of a sentence that says something; letters of a word that stands in another one."""


def fit_to_questions(
    answered: Sequence[Answered], message: str, compare: Compare | None
) -> tuple[Answered, ...]:
    """The hits as they answer the message, or the part of it that each answers; as they are where nothing can
    be compared.
    """
    return tuple(
        replace(one, hit=fit_to_question(one.hit, near))
        if compare and (near := compare(one.text or message, one.hit.entry.lang))
        else one
        for one in answered
    )


def fit_to_question(hit: Hit, near: Nearness) -> Hit:
    """The hit as it answers this message: with the sentence that does, if one is better than the article's
    own reply, and linked at its part only if that is meant.
    """
    new = _new_words(hit, (hit.entry.title, hit.entry.reply, hit.entry.summary))
    able = [one for one in _whole_sentences(hit) if _has(one, new, hit.entry.lang)] if new else []
    if hit.entry.kind == "video" or not (able or hit.heading):
        return hit
    asked = max(near((hit.entry.title, *hit.entry.questions)))
    if sentence := _sentence(hit, able, new, near, asked):
        told = hit.entry.reply or hit.entry.summary
        return replace(hit, entry=replace(hit.entry, reply=sentence, summary=told))
    if hit.heading and not _is_meant(hit, near, asked):
        return replace(hit, url=hit.url.partition("#")[0], heading="")
    return hit


def _sentence(hit: Hit, able: Sequence[str], new: frozenset[str], near: Nearness, asked: float) -> str:
    """The nearest of the sentences that are `able` to answer, because they have a word of the message which
    the article's own words lack; "" where it is not clearly nearer than they are, or neither what the part is
    about nor nearer than every way to ask for the article.
    """
    if not able:
        return ""
    cosines = near(able)
    best = max(range(len(able)), key=lambda place: cosines[place])
    told = max(near([text for text in (hit.entry.reply, hit.entry.summary) if text]), default=0.0)
    in_heading = _has(hit.heading, _words_met(able[best], new, hit.entry.lang), hit.entry.lang)
    if cosines[best] < told + BETTER or not (in_heading or cosines[best] >= asked):
        return ""
    return _with_what_it_needs(able[best], hit)


def _with_what_it_needs(sentence: str, hit: Hit) -> str:
    """A sentence after the one that it refers to; "" where that refers to another one in turn."""
    if not refers_back(sentence, hit.entry.lang):
        return sentence
    sentences = split_sentences(hit.text)
    before = sentences[max(0, sentences.index(sentence) - 1)]
    alone = before != sentence and is_finished(before) and not refers_back(before, hit.entry.lang)
    return run_on((before, sentence)) if alone else ""


def _whole_sentences(hit: Hit) -> Iterator[str]:
    for sentence in split_sentences(hit.text):
        asks = sentence.rstrip("\"'”“’»)").endswith("?")
        whole = is_finished(sentence) and len(sentence) >= LEAST and GAP not in sentence
        if whole and not asks and not points_to_page(sentence):
            yield sentence


def _is_meant(hit: Hit, near: Nearness, asked: float) -> bool:
    """Whether the heading has a word of the message that the title lacks, or the part comes nearly as near as
    the ways to ask for the article.
    """
    new = _new_words(hit, (hit.entry.title,))
    if _has(hit.heading, new, hit.entry.lang):
        return True
    return max(near((hit.heading, *split_sentences(hit.text)))) >= asked - NEAR


def _new_words(hit: Hit, texts: Sequence[str]) -> frozenset[str]:
    """The folded words of the passage that were met by words of the message of which these texts have
    nothing.
    """
    said = {fold(word, hit.entry.lang) for text in texts for word in WORD.findall(text)}
    new = (gain for gain in hit.why if not gain.asked.startswith(LITTLE) and not _is_said(gain, said))
    return frozenset(word for gain in new for word in gain.met if not word.startswith(LITTLE))


def _is_said(gain: Gain, said: set[str]) -> bool:
    return any(_alike(word, other) for word in (gain.asked, *gain.met) for other in said)


def _alike(word: str, other: str) -> bool:
    return word == other or (min(len(word), len(other)) >= ALIKE and (word in other or other in word))


def _words_met(text: str, words: frozenset[str], lang: str) -> frozenset[str]:
    return words.intersection(fold(word, lang) for word in WORD.findall(text))


def _has(text: str, words: frozenset[str], lang: str) -> bool:
    return bool(_words_met(text, words, lang))
