"""User names and passwords, as the guard's table knows them."""

from __future__ import annotations

from collections.abc import Iterator

from kb_tools.desk.detector import Detector
from kb_tools.desk.patterns import NO_WORD, SAID, SAYS
from kb_tools.languages import in_every_language, joined
from kb_tools.languages.guard import Guard
from kb_tools.languages.logins import Logins

LOGIN: Logins = joined("logins")
SIGN = r"[^\s\"'„“»«]"
MIXED = (
    rf"(?:(?={SIGN}{{0,40}}\d)(?={SIGN}{{0,40}}[^\W\d])"
    rf"|(?={SIGN}{{0,40}}[^\W\d][!$%&*_#+=@§][^\W\d]))"
)
"""Letters and digits in one word, or a sign between its letters."""
MORE = (
    rf"(?:\s(?:(?!(?:{LOGIN.goes_on})\b)|(?:{SAID.and_})\s(?-i:[A-ZÄÖÜ\d]))"
    rf"[^\s\"'„“»«,;.!?()]{{1,30}}){{0,5}}"
)
"""The other words of a password, up to those with which the sentence goes on."""
ENDS = r"(?=\s?(?:[,.!?;]|$|\n)|\s(?-i:[a-zà-ÿ]))"
PASSWORD = rf"(?:{LOGIN.password.pattern})"
MINE = rf"(?:{SAID.mine})\w{{0,3}}"
STOPS = rf"(?=\s?(?:[,.!?;]|$|\n)|\s(?:{LOGIN.goes_on})\b)"
CAPITAL = "(?-i:[A-ZÄÖÜÀ-Ý])"


def _plain(said: Guard, login: Logins) -> Iterator[Detector]:
    """Plain words: only the rest of a sentence, all in one language, tells that they are a password or a
    user's name.
    """
    mine = rf"(?:{said.mine})\w{{0,3}}\s"
    free = rf"(?!(?:{login.predicates})\b)(?:(?={CAPITAL})|(?!(?:{login.said_of})\b))"
    words = rf"{free}(?P<data>[^\W\d_]{{3,30}}{MORE})"
    taken = rf"(?:{said.as_})\s(?:{mine})?(?:{login.password.pattern})"
    patterns = (
        ("password", rf"{mine}(?:{login.password.pattern})\s(?:{said.is_})\s{words}{STOPS}"),
        ("password", rf"{taken}\s{words}\s(?:{login.chosen})\b"),
        (
            "password",
            rf"{taken}\s(?P<data>[^.!?\n]{{0,20}}?\b(?:{login.password_is.pattern})\b[^.!?\n]{{0,60}}?"
            rf"\b(?:{login.chosen})\b[^.!?\n]{{0,30}})",
        ),
        ("password", rf"(?:{login.chosen})\s{free}(?P<data>{SIGN}{{4,64}})\s{taken}\b"),
        (
            "username",
            rf"{mine}(?:{login.user.pattern})\s(?:{said.is_})\s{free}(?P<data>[\w.\-@+]{{3,40}}){STOPS}",
        ),
    )
    said_of = f"{login.password.words}|{login.user.words}"
    yield from (Detector(kind=kind, pattern=NO_WORD + pattern, words=said_of) for kind, pattern in patterns)


LOGINS: tuple[Detector, ...] = (
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}(?:{LOGIN.login.pattern})\s?:\s?(?P<data>[^\s,;]{{3,40}}\s?[/|,;]\s?{SIGN}{{3,40}})"
        ),
        words=LOGIN.login.words,
    ),
    Detector(
        kind="username",
        pattern=(
            rf"{NO_WORD}(?:{LOGIN.user.pattern})(?:{SAYS}|\s)\s?(?=[\w.\-@+]{{0,40}}?(?:\d|[._]\w))"
            r"(?P<data>[\w.\-@+]{2,40}\w)"
        ),
        words=LOGIN.user.words,
    ),
    Detector(
        kind="username",
        pattern=(
            rf"{NO_WORD}(?:{LOGIN.user.pattern})\s?[:=]\s?[\"'„“»«]?(?!(?:{LOGIN.predicates})\b)"
            rf"(?P<data>[\w.\-@+]{{3,40}})"
        ),
        words=LOGIN.user.words,
    ),
    Detector(
        kind="username",
        pattern=rf"{NO_WORD}(?:{LOGIN.user.pattern})\s(?:{SAID.reads})\s(?P<data>[\w.\-@+]{{3,40}})",
        words=LOGIN.user.words,
    ),
    Detector(
        kind="username",
        pattern=(
            rf"{NO_WORD}(?:{LOGIN.user_itself.pattern})(?:\s|{SAYS})(?=[\w.\-@+]{{0,40}}?(?:\d\d|[._]\w))"
            r"(?P<data>[\w.\-@+]{2,40}\w)"
        ),
        words=LOGIN.user_itself.words,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\b(?:\s(?:{LOGIN.purpose})\b[^.!?:\n]{{1,30}}?)?{SAYS}"
            rf"(?={SIGN}{{0,64}}\d)(?!\d{{1,4}}\b)(?P<data>{SIGN}{{4,64}})"
        ),
        words=LOGIN.password.words,
        digits=1,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\s(?:{SAID.reads}|(?:{SAID.is_}):|"
            rf"(?:{SAID.is_})\s?(?=[\"'„“»«]))\s?[\"'„“»«]?"
            rf"(?P<data>(?!(?:{SAID.not_})\b){SIGN}{{4,64}}{MORE})"
        ),
        words=LOGIN.password.words,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\b[^\d.!?\n]{{0,25}}?\b(?:{SAID.is_}|{SAID.reads})\s{MIXED}"
            rf"(?P<data>{SIGN}{{5,64}})"
        ),
        words=LOGIN.password.words,
        digits=1,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\s[\"'„“»«](?!(?:{LOGIN.predicates})\b)(?P<data>[^\"'„“”»«\n]{{4,64}})"
            rf"[\"'“”»«]"
        ),
        words=LOGIN.password.words,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\s?[:=]\s?[\"'„“»«]?(?!(?:{LOGIN.predicates})\b)"
            rf"(?P<data>{SIGN}{{4,64}}{MORE})"
        ),
        words=LOGIN.password.words,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"(?<!\S){MIXED}(?P<data>{SIGN}{{5,64}})\s(?:{SAID.as_})\s(?:(?:{SAID.mine})\w{{0,3}}\s)?"
            rf"{PASSWORD}\b"
        ),
        words=LOGIN.password.words,
        digits=1,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}(?:{SAID.as_})\s(?:(?:{SAID.mine})\w{{0,3}}\s)?{PASSWORD}\s"
            rf"(?:[^\W\d]{{2,8}}\s){{0,3}}{MIXED}(?P<data>{SIGN}{{5,64}})"
        ),
        words=LOGIN.password.words,
        digits=1,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD},?\s(?!(?:{LOGIN.predicates})\b|\d{{1,3}}[\-x]?[^\W\d]*\b)"
            rf"{MIXED}(?P<data>{SIGN}{{5,64}})"
        ),
        words=LOGIN.password.words,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\b[^.!?\n]{{0,30}}?\b(?:{SAID.is_}|{SAID.reads})"
            rf"\s(?P<data>[^.!?\n]{{0,20}}?\b"
            rf"(?:{LOGIN.password_is.pattern})\b[^.!?\n]{{2,60}})"
        ),
        words=LOGIN.password.words,
    ),
    Detector(
        kind="password",
        pattern=(
            rf"{NO_WORD}{PASSWORD}\s(?:{SAID.is_})\s(?!(?:{LOGIN.predicates})\b)"
            rf"(?P<data>(?-i:[A-ZÄÖÜÀ-Ý])[^\W\d_]{{3,30}}){ENDS}"
        ),
        words=LOGIN.password.words,
    ),
    Detector(
        kind="password",
        pattern=rf"{NO_WORD}(?:{LOGIN.enters})\s{MIXED}(?P<data>{SIGN}{{5,64}})",
        words=LOGIN.password.words,
        digits=1,
    ),
    Detector(
        kind="username",
        pattern=(
            rf"{NO_WORD}(?:{LOGIN.user.pattern})\s"
            rf"(?!(?:{SAID.and_}|{SAID.says}|{LOGIN.purpose}|{LOGIN.predicates})\b)"
            rf"(?P<data>[\w.\-@+]{{3,40}})(?=(?:\s?[,/&]|\s(?:{SAID.and_}))?\s?\0"
            rf"|(?:\s?[,/&]|\s(?:{SAID.and_}))?\s?(?:(?:{SAID.article})\s)?{PASSWORD}\W{{1,3}}\0)"
        ),
        words=LOGIN.user.words,
    ),
    *(
        row
        for both in zip(in_every_language("guard"), in_every_language("logins"), strict=True)
        for row in _plain(*both)
    ),
)
