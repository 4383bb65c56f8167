"""Rules that look at one article: its images, its form of address, its sentences. Pure.

A rule takes an article as written and returns what it finds; `summaries` has those about the summary.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kb_tools.languages import language
from kb_tools.languages.words import Form
from kb_tools.models import Article, Problem, Severity
from kb_tools.review.markdown_text import line_of
from kb_tools.review.readability import hardest
from kb_tools.settings.rules import RULES
from kb_tools.sources.marks.translating import marks_in
from kb_tools.sources.replies import Replies
from kb_tools.text import say

IMAGE = re.compile(r"!\[\s*\](?=[(\[])(?!\([^)\n]*\)\{[^}\n]*(?:alt=|aria-hidden|presentation))")
TAG = re.compile(r"<img\b(?![^>]*\balt\s*=)(?![^>]*aria-hidden)[^>]*>", re.IGNORECASE)
NOT_OURS = re.compile(
    r"„[^“”\"\n]*[“”\"]|»[^«\n]*«|«[^»\n]*»|“[^”\n]*”|\"[^\"\n]*\""
    r"|‚[^‘’\n]*[‘’]|\]\([^)\n]*\)|^\[[^\]\n]+\]:.*$|https?://\S+|<[^<>\n]*>",
    re.MULTILINE,
)
"""Quotations, links and tags."""
NOT_SPACE = re.compile(r"\S")
SHOWN, SHOWN_MARK = 90, 50
"""Characters of a sentence, and of a mark, that a message quotes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An article with what its editor typed: the Markdown without code, the line that begins on, the lines of
    the front matter's keys.

    `replies` says how customers are addressed (None where there is no replies.yaml); `room`
    counts the characters that the channel leaves beside a link, and `length` counts as the channel does;
    `tools` are the plugins and Markdown extensions of the site.
    """

    article: Article
    body: str
    first_line: int
    lines: Mapping[str, int]
    replies: Replies | None
    room: int
    length: Callable[[str], int]
    tools: frozenset[str] = frozenset()

    def problem(self, rule: str, line: int, what: str, fix: str) -> Problem:
        """A problem of this article, as severe as its rule is by itself."""
        return found(rule, self.article.file, line, what, fix)


def found(rule: str, file: str, line: int, what: str, fix: str) -> Problem:
    """A problem as severe as its rule is by itself."""
    severity: Severity = RULES[rule].severity
    return Problem(file=file, line=line, what=what, fix=fix, rule=rule, severity=severity)


def check_images(written: Written) -> tuple[Problem, ...]:
    """Images that say nothing to those who do not see them (WCAG 2.2, 1.1.1). `alt=""` in HTML says on
    purpose that there is nothing.
    """
    places = sorted(match.start() for pattern in (IMAGE, TAG) for match in pattern.finditer(written.body))
    what, fix = (
        say("an image has no text for those who do not see it"),
        say("say what it shows: ![what it shows](picture.png)"),
    )
    return tuple(
        written.problem("image-alt", line_of(written.body, at, written.first_line), what, fix)
        for at in places
    )


def check_address(written: Written) -> tuple[Problem, ...]:
    """Both forms of address in one article (Sie and du, vous and tu), or another than that of the replies.
    What is quoted is somebody else's.
    """
    forms = language(written.article.lang).words.forms
    if not forms:
        return ()
    replies = written.replies
    other = replies.other_form(language(written.article.lang)) if replies else None
    wrong = min((_said_in(form, written) for form in reversed(forms) if other in (None, form)), key=len)
    if not wrong:
        return ()
    line, word = wrong[0]
    what = (
        say("says {word!r} where `address` of the replies is {address}", word=word, address=replies.address)
        if replies
        else say("says {word!r} and the other form of address elsewhere", word=word)
    )
    return (written.problem("address-mixed", line, what, say("use one form of address throughout")),)


def address_of(written: Written) -> tuple[str, int, str]:
    """The one form of address that an article uses, by its name, with the line and the word that show it
    first; an empty name where it uses none, or both.
    """
    forms = language(written.article.lang).words.forms
    used = [(form.name, said[0]) for form in forms if (said := _said_in(form, written))]
    return (used[0][0], *used[0][1]) if len(used) == 1 else ("", 0, "")


def _said_in(form: Form, written: Written) -> list[tuple[int, str]]:
    """The lines and words that use a form of address, in title, summary and text. Links and quotations
    are not the house's own words.
    """
    own = [
        (written.lines.get(name, 0), getattr(written.article, name), False)
        for name in ("title", "summary")
        if name in written.lines
    ]
    found = []
    for first_line, text, is_body in (*own, (written.first_line, written.body, True)):
        said = NOT_OURS.sub(lambda match: NOT_SPACE.sub(" ", match[0]), text)
        found += [
            (line_of(said, match.start(), first_line) if is_body else first_line, match[0])
            for match in re.finditer(form.in_articles, said)
        ]
    return found


def check_marks(written: Written) -> tuple[Problem, ...]:
    """What other systems' templates left in the text, the first of each system."""
    kept = say("write it in Markdown: until then it is read for what it seems to mean")
    lost = say("write in Markdown what it stood for: it is left out of the site, of search and of replies")
    return tuple(
        written.problem(
            "foreign-mark",
            line_of(written.body, at, written.first_line),
            say("a mark of {system}: {mark}", system=mark.system, mark=_first_line(said)),
            kept if mark.is_understood else lost,
        )
        for mark, at, said in marks_in(written.body, written.tools)
    )


def _first_line(said: str) -> str:
    line = said.strip().partition("\n")[0].strip()
    return line if len(line) <= SHOWN_MARK else f"{line[: SHOWN_MARK - 1]}…"


def check_sentences(written: Written) -> tuple[Problem, ...]:
    """The hardest sentence, if it is too hard by its language's measure."""
    article = written.article
    hard = hardest("\n".join(passage.text for passage in article.passages), article.lang)
    if hard is None:
        return ()
    quoted = hard.sentence if len(hard.sentence) <= SHOWN else hard.sentence[:SHOWN].rsplit(" ", 1)[0] + "…"
    what = say(
        "hard to follow ({words} words, {measure} {value:.0f}): {sentence}",
        words=hard.words,
        measure=hard.measure.name,
        value=hard.value,
        sentence=quoted,
    )
    line = _line_of_words(hard.sentence, written)
    return (written.problem("readability", line, what, say("make two sentences of it, with shorter words")),)


def _line_of_words(sentence: str, written: Written) -> int:
    """Where the Markdown has the first words of a sentence; 0 where markup stands between them, or another
    file has them.
    """
    words = [re.escape(word) for word in re.findall(r"\w+", sentence)[:4]]
    match = re.search(r"\W+".join(words), written.body) if words else None
    return line_of(written.body, match.start(), written.first_line) if match else 0
