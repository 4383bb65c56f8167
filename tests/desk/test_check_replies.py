"""What `kb check` finds wrong with replies before any customer gets one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from support.places import NOWHERE

from kb_tools.desk.check_replies import check_articles, check_blocks, check_replies
from kb_tools.models import Article
from kb_tools.settings.contact import Contact
from kb_tools.settings.hooks import Hook
from kb_tools.settings.settings import Settings
from kb_tools.sources.replies import Replies

SETTINGS = Settings(
    root=NOWHERE,
    site_url="https://hilfe.musterbank.de/",
    contact=Contact(phone="+49 69 90009-200", hotline="116 116"),
    allowed_domains=("musterbank.de",),
    allowed_phones=("0800 1110111",),
)
ARTICLE = Article(
    id="a", lang="de", file="docs/a.md", path="a.md", url="https://hilfe.musterbank.de/a/", title="A"
)


@pytest.mark.parametrize(
    ("block", "rule"),
    [
        (f"closing: ['{'Bis bald und danke. ' * 20}']", "too-long"),
        ("closing: ['Ihr Team von [Firma]']", "placeholder"),
        ("closing: ['XXX']", "placeholder"),
        ("closing: ['Rufen Sie an: 0171 1234567']", "foreign-contact"),
        ("closing: ['Mehr auf bank-tipps.de']", "foreign-contact"),
        ("answer: ['{answer} https://bit.ly/x {link}']", "foreign-contact"),
    ],
)
def test_finds_what_is_wrong_with_a_block(block: str, rule: str) -> None:
    """A block that fits no reply, an unfilled gap, a number or domain nobody has allowed: each with its
    line.
    """
    assert [
        (problem.rule, problem.line)
        for problem in check_blocks(f"de:\n  {block}\n", "replies.yaml", SETTINGS)
    ] == [(rule, 2)]


@pytest.mark.parametrize(
    "block",
    [
        "closing: ['Rufen Sie an: 069 90009-200']",
        "closing: ['Notruf 116 116 oder 0800 1110111']",
        "closing: ['Mehr auf www.musterbank.de']",
        "closing: ['Mo-Fr 8-20 Uhr, seit 01.01.2026, ab 1.000 €']",
        "phone: ['Am Telefon: {contact}']",
    ],
)
def test_lets_the_companys_own_contacts_stand(block: str) -> None:
    """The numbers of `contact` and `allowed_phones`, the site and the allowed domains, times, dates and
    prices are fine.
    """
    assert check_blocks(f"de:\n  {block}\n", "replies.yaml", SETTINGS) == ()


@pytest.mark.parametrize(
    ("reply", "rule"),
    [
        ("Hallo {name}, so geht das.", "placeholder"),
        ("Sperr deine Karte in der App.", "address"),
        ("Rufen Sie Herrn Meyer an: 0171 1234567.", "foreign-contact"),
        ("Mehr auf https://example.org/hilfe.", "foreign-contact"),
        ("Schreiben Sie an max@gmx.de.", "personal-data"),
        ("Sehr lang. " * 30, "too-long"),
    ],
)
def test_finds_what_is_wrong_with_an_articles_reply(reply: str, rule: str) -> None:
    """An article's `reply` obeys the same rules, leaves room for its link and keeps to the form of
    address.
    """
    problems = check_articles([replace(ARTICLE, reply=reply)], SETTINGS, Replies())
    assert [problem.rule for problem in problems] == [rule]


def test_a_good_reply_is_fine() -> None:
    """The company's own address and numbers in a `reply` are no problem."""
    good = replace(
        ARTICLE, reply="Leiten Sie die Mail an phishing@musterbank.de weiter, oder rufen Sie an: 116 116."
    )
    assert check_articles([good, ARTICLE], SETTINGS, Replies()) == ()


def test_the_line_of_a_reply_is_named(tmp_path: Path) -> None:
    """The problem stands where the editor wrote it."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("---\ntitle: A\nreply: TODO\n---\n", encoding="utf-8")
    (problem,) = check_replies(
        Settings(root=tmp_path, site_url=SETTINGS.site_url), [replace(ARTICLE, reply="TODO")]
    )
    assert problem.place == "docs/a.md:3"


def test_an_unknown_channel_is_found() -> None:
    """`default_channel` must be one there is, and so must that of a webhook."""
    hook = Hook(name="chat", system="json", channel="pigeon", line=7)
    (other,) = check_replies(replace(SETTINGS, hooks=(hook,), replies=Path("nowhere.yaml")), ())
    assert (other.line, other.rule) == (7, "channel")
    assert other.what == "hooks: chat: There is no channel 'pigeon'"
    (problem,) = check_replies(replace(SETTINGS, default_channel="twitter", replies=Path("nowhere.yaml")), ())
    assert "use one of: x" in problem.fix


def test_article_that_can_never_be_sent_is_told(tmp_path):
    """Where even its bare link does not fit the channel."""
    settings = Settings(root=tmp_path, site_url="https://help.example/", default_channel="bluesky")
    short = Article(
        id="a", lang="de", file="docs/a.md", path="a.md", url="https://help.example/a/", title="A"
    )
    long = replace(short, url=f"https://help.example/{'a' * 400}/")
    assert not list(check_articles([short], settings, Replies()))
    (problem,) = check_articles([long], settings, Replies())
    assert (problem.rule, problem.severity) == ("never-sent", "warning")
