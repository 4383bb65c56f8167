"""`python -m benchmarks.gaps`: missing articles as themes, a wave named first, the time for a million
messages.

Messages are asked of the real desk and kept in a real usage store; what they ask for is known from the
question sets. An agent chooses the right answer when it is offered, and nothing otherwise.

A missing article has a theme of its own when more than half of the theme's messages ask for it: `own`. `most`
says that this theme holds, too, more than half of what was asked for it and not answered.
"""

from __future__ import annotations

import json
import random
import sqlite3
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote

from benchmarks.knowledge_bases import KB, make_knowledge_base
from benchmarks.programs import run
from benchmarks.sets import DATA, Query, QuestionSet, read_sets
from benchmarks.tables import table
from kb_tools.desk.answers import Answer
from kb_tools.desk.session import open_session
from kb_tools.gaps.gaps import read_gaps
from kb_tools.gaps.values import MOST, Gaps
from kb_tools.models import Outcome
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.store.sqlite import FILE
from kb_tools.store.state import open_state
from kb_tools.store.usage import Usage, UsageRow
from kb_tools.usage.wording import to_phrasing

MISSING, ASKED, ENOUGH = 10, 300, 5
SEEDS = range(5)
SMALL_TALK = ("cc_", "comment_", "greeting_", "user_", "vocative_")
"""Parts of the robo.ai sets that no help centre has: jokes, insults, how are you. They are asked, but not
what is taken out.
"""
BEGIN = date(2026, 9, 1)
WAVE_DAYS = 10
MILLION = 1_000_000


def main() -> None:
    """Prints one table for each question."""
    sets = {one.name: one for one in read_sets(DATA / "retrieval")}
    robo = [sets["roboai_de"], sets["roboai_en"]]
    for talk in (False, True):
        sys.stdout.write(missing_table([(one, seed) for one in robo for seed in SEEDS], talk=talk) + "\n")
    sys.stdout.write(wave_table([(one, seed) for one in robo for seed in SEEDS[:3]]) + "\n")
    sys.stdout.write(million_table(list(sets.values())) + "\n")


def themes_of(settings: Settings, most: int = MOST) -> Gaps:
    """The themes, as `kb gaps` finds them."""
    return read_gaps(settings, partial(open_index, settings), most=most)


def taken_out(questions: QuestionSet, chance: random.Random, *, talk: bool) -> frozenset[str]:
    """Ten articles that enough is asked about."""
    often = Counter(name for query in questions.queries for name in query.right)
    names = sorted(
        name for name, count in often.items() if count >= ENOUGH and (talk or not name.startswith(SMALL_TALK))
    )
    return frozenset(chance.sample(names, MISSING))


def to_ask(questions: QuestionSet, missing: frozenset[str], chance: random.Random) -> list[Query]:
    """All that is asked about the missing articles, among as many others as make 300, in any order."""
    wanted = [query for query in questions.queries if query.right <= missing]
    others = [query for query in questions.queries if not query.right & missing]
    asked = wanted + chance.sample(others, ASKED - len(wanted))
    chance.shuffle(asked)
    return asked


def keep(store: Usage, query: Query, given: Answer, day: date, hour: int) -> bool:
    """Remembers a message; whether it was answered well."""
    offered = tuple(one.hit.entry.id for one in given.suggestions)
    chosen = next((name for name in offered if unquote(name) in query.right), "")
    store.add(
        UsageRow(
            day=day,
            hour=hour,
            language=given.language,
            outcome=given.outcome,
            offered=offered,
            chosen=chosen,
            message=query.text,
        )
    )
    return bool(chosen)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What came of one stream: article -> the name of its own theme, those of them that hold most of it, the
    articles without one.
    """

    names: dict[str, str]
    most: frozenset[str]
    lost: frozenset[str]
    themes: int
    poor: int


def find_missing(questions: QuestionSet, seed: int, *, talk: bool) -> Found:
    """Takes articles out, asks, and looks for them among the themes."""
    chance = random.Random(seed)
    missing = taken_out(questions, chance, talk=talk)
    with TemporaryDirectory() as place:
        folder = make_knowledge_base(
            Path(place) / "kb", questions.lang, [one for one in questions.documents if one.id not in missing]
        )
        settings = read_settings(folder)[0]
        with open_state(settings) as state:
            index = open_index(settings)
            desk = open_session(settings, index)
            poor = {}
            for number, query in enumerate(to_ask(questions, missing, chance)):
                day = BEGIN + timedelta(days=number // 30)
                if not keep(state.usage, query, desk.ask(query.text), day, 8 + number % 30 // 3):
                    poor[query.text] = next(iter(query.right))
            index.close()
            return owned(themes_of(settings, 1000), poor, missing)


def owned(gaps: Gaps, poor: dict[str, str], missing: frozenset[str]) -> Found:
    """Which missing articles have a theme of their own. What is no phrasing, such as one word, counts against
    it.
    """
    whole = Counter(poor.values())
    said = {
        phrasing: article
        for text, article in poor.items()
        for lang in ("de", "en")
        if (phrasing := to_phrasing(text, lang))
    }
    names: dict[str, str] = {}
    most = set()
    for theme in gaps.themes:
        about = Counter(said.get(text, "") for text in theme.questions)
        article, count = about.most_common(1)[0] if about else ("", 0)
        if article in missing and count > theme.count / 2:
            names.setdefault(
                article, f"{theme.name or theme.typical[0]} ({count}/{theme.count} of {whole[article]})"
            )
            most |= {article} if count > whole[article] / 2 else set()
    return Found(
        names=names,
        most=frozenset(most),
        lost=missing - names.keys(),
        themes=len(gaps.themes),
        poor=len(poor),
    )


def missing_table(streams: Sequence[tuple[QuestionSet, int]], *, talk: bool) -> str:
    """Found articles for each stream, and what their themes are called."""
    found = [
        (f"{questions.name} {seed}", find_missing(questions, seed, talk=talk)) for questions, seed in streams
    ]
    rows = [
        [name, str(len(one.names)), str(len(one.most)), str(one.themes), str(one.poor)] for name, one in found
    ]
    means = [sum(int(row[i]) for row in rows) / len(rows) for i in range(1, 5)]
    title = f"Of {MISSING} missing articles: with a theme of their own" + (
        ", small talk among them" if talk else ""
    )
    said = [line for name, one in found if not talk for line in ["", name, *_said(one)]]
    return "\n".join(
        [
            table(
                title,
                ["stream", "own", "most", "themes", "poor"],
                [*rows, ["mean", *(f"{mean:.1f}" for mean in means)]],
            ),
            *said,
        ]
    )


def _said(found: Found) -> list[str]:
    return [f"  {article}: {name}" for article, name in sorted(found.names.items())] + [
        f"  {article}: -" for article in sorted(found.lost)
    ]


def stream_of(questions: QuestionSet, chance: random.Random, days: int) -> Iterator[tuple[date, int, str]]:
    """Messages of some days in working hours, some five an hour."""
    for number in range(days):
        for hour in range(8, 18):
            for query in chance.choices(questions.queries, k=chance.randint(2, 9)):
                yield BEGIN + timedelta(days=number), hour, query.text


def first_in_wave(questions: QuestionSet, seed: int, *, answered: bool) -> tuple[int | None, int]:
    """After how many of a wave's messages it is named first, None when never; and how many waves are seen in
    the hours before it begins.

    The wave asks for one article in customers' own words: its real questions, each with a word more or less,
    among the usual messages.
    """
    chance = random.Random(seed)
    about = sorted(taken_out(questions, chance, talk=False))[0]
    texts = [query.text for query in questions.queries if about in query.right]
    with TemporaryDirectory() as place:
        folder = make_knowledge_base(Path(place) / "kb", questions.lang, questions.documents)
        settings = read_settings(folder)[0]
        with open_state(settings) as state:
            outcome: Outcome = "answer" if answered else "none"
            false = fill(state.usage, settings, questions, chance)
            day = BEGIN + timedelta(days=WAVE_DAYS)
            for number in range(1, 41):
                words = chance.choice(texts).split() + chance.choice(texts).split()[:1]
                state.usage.add(
                    UsageRow(
                        day=day,
                        hour=9,
                        language=questions.lang,
                        outcome=outcome,
                        offered=(about,) if answered else (),
                        message=" ".join(words),
                    )
                )
                if number > 4 and (themes := themes_of(settings, 1).themes) and themes[0].wave:
                    return number, false
            return None, false


def fill(store: Usage, settings: Settings, questions: QuestionSet, chance: random.Random) -> int:
    """Ten days and two hours without a wave; how many waves are seen, looking at the end of every hour of the
    last days.
    """
    false, last = 0, None
    for day, hour, text in [*stream_of(questions, chance, WAVE_DAYS + 1)]:
        if day == BEGIN + timedelta(days=WAVE_DAYS) and hour > 9:
            break
        if (day, hour) != last and last and day >= BEGIN + timedelta(days=WAVE_DAYS - 2):
            false += sum(theme.wave is not None for theme in themes_of(settings).themes)
        store.add(
            UsageRow(
                day=day,
                hour=hour,
                language=questions.lang,
                outcome="none" if chance.random() < 0.3 else "answer",
                offered=(),
                message=text,
            )
        )
        last = day, hour
    return false


def wave_table(streams: Sequence[tuple[QuestionSet, int]]) -> str:
    """When each wave is first."""
    rows = []
    for questions, seed in streams:
        for answered in (False, True):
            number, false = first_in_wave(questions, seed, answered=answered)
            rows.append(
                [
                    f"{questions.name} {seed}{' answered' if answered else ''}",
                    str(number or "never"),
                    str(false),
                ]
            )
    return table(
        "A wave among five messages an hour: named first after so many of its messages",
        ["stream", "messages", "false"],
        rows,
    )


def million_table(sets: Sequence[QuestionSet]) -> str:
    """Seconds and memory of the whole command, with half and with all messages unanswered."""
    rows = []
    with TemporaryDirectory() as place:
        folder = make_knowledge_base(Path(place) / "kb", "de", sets[-2].documents)
        settings = read_settings(folder)[0]
        for share in (0.3, 1.0):
            write_million(settings, [query.text for one in sets for query in one.queries], share)
            done = run([KB, "gaps", "--json"], folder)
            rows.append([f"{MILLION:,}", f"{share:.0%}", f"{done.seconds:.1f} s", f"{done.memory:.0f} MB"])
    return table("kb gaps over a full store", ["messages", "unanswered", "time", "memory"], rows)


def write_million(settings: Settings, texts: Sequence[str], share: float) -> None:
    """A store of questions with two words of each replaced by those of others, so that hardly two are the
    same, over ninety days.
    """
    chance = random.Random(1)
    words = [word for text in texts for word in text.split()]

    def rows() -> Iterator[tuple[str, int, str, str, str, str, str]]:
        for number in range(MILLION):
            moment = number * 90 * 24 // MILLION
            said = chance.choice(texts).split()
            for _ in range(2):
                said[chance.randrange(len(said))] = chance.choice(words)
            ids = [f"a/{chance.randrange(99)}" for _ in range(2)]
            none = chance.random() < share
            offered, chosen = ("", "") if none else (json.dumps(ids), chance.choice(["", *ids]))
            yield (
                (BEGIN + timedelta(hours=moment)).isoformat(),
                moment % 24,
                "de",
                "none" if none else "answer",
                offered,
                chosen,
                " ".join(said),
            )

    with open_state(settings) as state:
        state.usage.erase()
    with closing(sqlite3.connect(settings.state_dir / FILE)) as connection, connection as writing:
        names = "day, hour, language, outcome, offered, chosen, message"
        writing.executemany(f"INSERT INTO asked ({names}) VALUES (?, ?, ?, ?, ?, ?, ?)", rows())


if __name__ == "__main__":
    main()
