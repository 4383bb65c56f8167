"""`python -m benchmarks.replies`: sixty replies made from the sample, to be read by people, into
benchmarks/replies.md.

Twenty German ones with du, twenty with Sie, twenty English, from as many articles, on X and on the
140-character channel in turn.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from kb_tools.desk.answering import Wish, answer
from kb_tools.desk.answers import Answer
from kb_tools.desk.channels import CHANNELS
from kb_tools.models import Article, Hit
from kb_tools.search.documents import article_passages
from kb_tools.settings.settings import read_settings
from kb_tools.sources.reading import read_sources
from kb_tools.sources.replies import Replies, read_replies

PAGE = Path(__file__).with_name("replies.md")
EACH = 20
NAMES = ("", "Anna", "@jo_k", "Yusuf", "")


def main() -> None:
    """Writes the page and says where."""
    settings, _ = read_settings(Path(__file__).parents[1])
    articles = [article for article in read_sources(settings).articles if article.questions]
    sie, _ = read_replies(settings)
    kinds = (("German, Sie", "de", sie), ("German, du", "de", Replies(address="du")), ("English", "en", sie))
    parts = [
        "# Sixty replies",
        "",
        "Made by `python -m benchmarks.replies` from the sample; each is what an agent would paste.",
    ]
    for title, lang, replies in kinds:
        chosen = [article for article in articles if article.lang == lang]
        parts += [
            "",
            f"## {title}",
            "",
            *_replies(chosen[:: max(1, len(chosen) // EACH)][:EACH], replies, settings),
        ]
    PAGE.write_text("\n".join(parts) + "\n", encoding="utf-8")
    sys.stdout.write(f"Wrote {PAGE}.\n")


def _replies(articles: list[Article], replies: Replies, settings: object) -> Iterator[str]:
    for number, article in enumerate(articles):
        message = article.questions[0]
        channel = CHANNELS["x" if number % 2 == 0 else "classic"]
        wish = Wish(channel=channel, name=NAMES[number % len(NAMES)], agent="MM")
        search = partial(_found, article)
        given = answer(message, search, settings, replies, wish)
        text, length = _reply_of(given)
        yield f"{number + 1}. *{message}* ({channel.name}, {length}, {given.outcome})<br>{text}"


def _found(article: Article, *_: object) -> tuple[str, tuple[Hit, ...]]:
    return article.lang, (_hit(article),)


def _hit(article: Article) -> Hit:
    passage = article_passages(article)[0]
    return Hit(
        entry=passage.entry,
        url=article.url,
        heading=passage.heading,
        text=passage.text,
        score=1.0,
        confidence=1.0,
    )


def _reply_of(given: Answer) -> tuple[str, str]:
    reply = given.suggestions[0].reply if given.suggestions else given.reply
    return (reply.text, f"{reply.length}/{reply.limit}") if reply else ("", "")


if __name__ == "__main__":
    main()
