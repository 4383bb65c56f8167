"""What is wrong with replies before any customer gets one: blocks and articles' `reply` held against the
channels and the settings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from kb_tools.desk.answers import Answered
from kb_tools.desk.channels import CHANNELS, Channel, channel_named
from kb_tools.desk.guard import find_personal_data
from kb_tools.desk.proof import foreign_links, in_the_index, own_contacts
from kb_tools.desk.suggesting import suggest
from kb_tools.desk.voice import Voice
from kb_tools.errors import UsageError
from kb_tools.fields.nodes import Node, parse_yaml
from kb_tools.models import Article, Problem
from kb_tools.search.by_id import sure_hit
from kb_tools.search.documents import article_passages
from kb_tools.settings.settings import Settings
from kb_tools.sources.replies import BLOCKS, PLACEHOLDER, Replies, read_replies
from kb_tools.text import joined, say

LEAST = {
    "link": "https://help.example.com/a",
    "moment": "1:23",
    "name": "Anna",
    "answer": "",
    "title": "",
    "contact": "",
    "helpline": "",
    "emergency": "",
}
"""The shortest that a placeholder is filled with in earnest."""
UNFILLED = re.compile(
    r"\{[^{}]*\}|\[(?:name|link|url|datum|date|betrag|amount|firma|company|xx+)\]|<(?:name|link|url)>"
    r"|\b(?:XXX+|TODO|TBD)\b|_{3,}|…{2,}",
    re.IGNORECASE,
)
PHONE = re.compile(r"(?<![\w.,/#])(?:\+\s?\d|\(?0\d|11[0-8]\s?\d)[\d\s/()\-]{3,}\d")
LEAST_DIGITS, SAME_DIGITS = 6, 9
"""Digits of a telephone number, and the last ones by which two ways of writing it are told to be one."""


def check_replies(settings: Settings, articles: Iterable[Article]) -> tuple[Problem, ...]:
    """Everything that is wrong with the replies of a knowledge base."""
    replies, problems = read_replies(settings)
    source = (
        settings.replies.read_text(encoding="utf-8-sig", errors="replace")
        if settings.replies.exists()
        else ""
    )
    found = check_blocks(source, settings.name(settings.replies), settings)
    return problems + found + check_articles(articles, settings, replies) + _channel_problems(settings)


def check_blocks(source: str, file: str, settings: Settings) -> tuple[Problem, ...]:
    """What is wrong with the text of a replies.yaml beyond its form: blocks that fit no reply, numbers and
    links nobody has allowed.
    """
    node, _ = parse_yaml(source, file)
    return tuple(
        problem
        for lang, name, variant in _variants(node)
        for problem in _block_problems(lang, name, variant, file, settings)
    )


def check_articles(articles: Iterable[Article], settings: Settings, replies: Replies) -> tuple[Problem, ...]:
    """What is wrong with the articles' `reply`, and which articles no reply can hand out."""
    return tuple(
        problem
        for article in articles
        for problem in (
            *(_reply_problems(article, settings, replies) if article.reply else ()),
            *_never_sent(article, settings, replies),
        )
    )


def _never_sent(article: Article, settings: Settings, replies: Replies) -> Iterator[Problem]:
    """Whether even the barest reply with an article's link fails its proof."""
    channel = _channel(settings)
    voice = Voice(
        blocks=replies.blocks(settings.language(article.lang)), channel=channel, limit=channel.limit
    )
    hit = sure_hit(article_passages(article)[0])
    offered, withheld = suggest([Answered(hit=hit)], voice, settings, in_the_index)
    if article.handling == "public" and settings.site_url and not offered:
        yield Problem(
            file=article.file,
            line=0,
            what=say("can never be sent: {why}", why=withheld[0]),
            fix=say("let title and address be such that a reply may have them"),
            rule="never-sent",
            severity="warning",
        )


def foreign_contacts(text: str, settings: Settings) -> Iterator[tuple[str, str]]:
    """Numbers and links in a text that the settings do not allow, each with the setting that would."""
    allowed = {_last_digits(contact) for contact in own_contacts(settings) if contact}
    for match in PHONE.finditer(text):
        number = match[0].strip()
        if (
            sum(letter.isdecimal() for letter in number) >= LEAST_DIGITS
            and _last_digits(number) not in allowed
        ):
            yield say("has the telephone number {number}", number=number), "allowed_phones"
    for link in foreign_links(text, settings):
        yield say("has the link {link}", link=link[:60]), "allowed_domains"


def _last_digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdecimal())[-SAME_DIGITS:]


def _variants(node: Node | None) -> Iterator[tuple[str, str, Node]]:
    """Language, block and variant of everything in a replies.yaml that has the form of one."""
    for lang, blocks in (node.named if node else {}).items():
        for name, block in blocks.named.items():
            if lang != "address" and name in BLOCKS:
                yield from ((lang, name, one) for one in block.items if isinstance(one.value, str))


def _block_problems(lang: str, name: str, variant: Node, file: str, settings: Settings) -> Iterator[Problem]:
    channel = _channel(settings)

    def problem(what: str, fix: str, rule: str) -> Problem:
        what = joined((f"{lang}: {name}", what), " ")
        return Problem(file=file, line=variant.line, what=what, fix=fix, rule=rule)

    filled = PLACEHOLDER.sub(lambda found: LEAST.get(found[1], ""), variant.raw)
    if (length := channel.count(" ".join(filled.split()))) > channel.limit:
        yield problem(
            say(
                "takes {length} of {limit} on {channel} with nothing around it, so that it is never used",
                length=length,
                limit=channel.limit,
                channel=channel.name,
            ),
            say("take {n} away", n=length - channel.limit),
            "too-long",
        )
    if left := UNFILLED.search(PLACEHOLDER.sub("", variant.raw)):
        yield problem(
            say("has {gap!r}, which nothing fills in", gap=left[0]),
            say("write the words that belong there"),
            "placeholder",
        )
    for what, setting in foreign_contacts(filled.replace(LEAST["link"], " "), settings):
        yield problem(what, _allow(setting), "foreign-contact")


def _reply_problems(article: Article, settings: Settings, replies: Replies) -> Iterator[Problem]:
    line, channel = _line_of_reply(settings.root / article.file), _channel(settings)

    def problem(what: str, fix: str, rule: str) -> Problem:
        return Problem(file=article.file, line=line, what=joined(("`reply`", what), " "), fix=fix, rule=rule)

    room = channel.limit - channel.count(f" {LEAST['link']}")
    if (length := channel.count(article.reply)) > room:
        yield problem(
            say(
                "takes {length} of the {room} that {channel} leaves beside a link",
                length=length,
                room=room,
                channel=channel.name,
            ),
            say("take {n} away", n=length - room),
            "too-long",
        )
    if left := UNFILLED.search(article.reply):
        yield problem(
            say("has {gap!r}, which nothing fills in", gap=left[0]),
            say("write the words; name, link and sign are added by themselves"),
            "placeholder",
        )
    form = replies.other_form(settings.language(article.lang))
    if form and (other := re.search(form.in_replies, article.reply)):
        yield problem(
            say(
                "says {word!r} where `address` in {file} is {address}",
                word=other[0],
                file=settings.name(settings.replies),
                address=replies.address,
            ),
            say("use one form of address"),
            "address",
        )
    for what, setting in foreign_contacts(article.reply, settings):
        yield problem(what, _allow(setting), "foreign-contact")
    data = {found.kind for found in find_personal_data(article.reply, own_contacts(settings))} - {"phone"}
    if data:
        yield problem(
            say("has what looks like personal data ({kinds})", kinds=", ".join(sorted(data))),
            _allow("allowed_domains") if data == {"email"} else say("take it out"),
            "personal-data",
        )


def _allow(setting: str) -> str:
    return say("take it out, or add it to `{setting}` of the kb plugin", setting=setting)


def _line_of_reply(file: Path) -> int:
    """Where an article's front matter has its `reply`; 0 where the file cannot be read."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return 0
    return next((number for number, line in enumerate(lines, 1) if line.startswith("reply:")), 0)


def _channel(settings: Settings) -> Channel:
    return CHANNELS.get(settings.default_channel.strip().lower(), CHANNELS["x"])


def _channel_problems(settings: Settings) -> tuple[Problem, ...]:
    named = [("default_channel", settings.default_channel, 0)]
    named += [(f"hooks: {hook.name}", hook.channel, hook.line) for hook in settings.hooks]
    problems = (_channel_problem(*one, settings.config_name) for one in named)
    return tuple(problem for problem in problems if problem)


def _channel_problem(place: str, channel: str, line: int, file: str) -> Problem | None:
    try:
        channel_named(channel)
    except UsageError as error:
        what = joined((place, error.what), ": ")
        return Problem(file=file, line=line, what=what, fix=error.fix, rule="channel")
    return None
