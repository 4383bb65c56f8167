"""Made-up weeks at a help desk, kept through the real store: what the tests of the report look at. No clock,
no chance but a seeded one.

`python -m tests.support.asked DIR` fills the store of a copy of the sample, to look at:
`kb -C DIR report --until 2026-11-22`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state
from kb_tools.store.usage import Usage, UsageRow

UNTIL = date(2026, 11, 22)
"""A Sunday; everything here is counted back from it."""
ANSWERED = {
    "karten/karte-verloren": 16,
    "karten/pin-vergessen": 12,
    "konto/quartalsabrechnung": 9,
    "mbSperre001": 7,
    "bargeld/geldautomaten-london": 6,
    "zahlungen/ueberweisung-dauer": 5,
    "online-banking/pushtan-neues-handy": 5,
    "karten/kreditkartenlimit": 3,
    "sicherheit/phishing": 2,
}
"""What agents send, and how often beside each other."""
OPEN = {
    "Kann ich bei euch {} kaufen?": (
        "Bitcoin",
        "Kryptowährungen",
        "Bitcoins in der App",
        "Krypto und Bitcoin",
    ),
    "Warum geht Google Pay {} nicht?": ("mit meiner Karte", "auf dem neuen Handy", "heute", "im Laden"),
    "Gibt es ein Konto für {}?": ("Vereine", "unseren Verein", "einen Sportverein", "Vereine ohne Gebühr"),
}
"""What nobody has written about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """How busy a desk is. `seldom` is an id that is offered first and never sent; `wave` a number of messages
    on the last day.
    """

    a_day: int = 30
    days: int = 56
    seldom: str = ""
    wave: int = 0
    choosing: bool = True
    seed: int = 7


def fill(folder: Path, desk: Desk) -> None:
    """Keeps the weeks of a desk in the store of a knowledge base."""
    with open_state(Settings(root=folder)) as state:
        keep(state.usage, asked(desk))


def keep(store: Usage, messages: Iterator[UsageRow]) -> None:
    for one in messages:
        store.add(one)


def asked(desk: Desk) -> Iterator[UsageRow]:
    """The messages, the oldest first: fewer at weekends, four fifths in German, an eighth without an
    answer.
    """
    chance = Random(desk.seed)
    for number in range(desk.days):
        day = UNTIL - timedelta(days=desk.days - 1 - number)
        busy = desk.a_day if day.weekday() < 5 else desk.a_day // 3
        for _ in range(chance.randint(max(busy - 4, 0), busy + 4)):
            yield _message(day, chance, desk)
    for number in range(desk.wave):
        text = (
            f"Die App ist {chance.choice(('down', 'seit heute down', 'gestört', 'wieder down'))}, Login "
            f"geht nicht {number % 7}"
        )
        yield UsageRow(day=UNTIL, hour=14, language="de", outcome="none", message=text)


def _message(day: date, chance: Random, desk: Desk) -> UsageRow:
    facts = {"day": day, "hour": chance.randint(8, 19), "language": chance.choices(("de", "en"), (4, 1))[0]}
    dice = chance.random()
    if dice < 0.13:
        pattern = chance.choices(tuple(OPEN), (5, 3, 2))[0]
        return UsageRow(**facts, outcome="none", message=pattern.format(chance.choice(OPEN[pattern])))
    if dice < 0.22:
        return UsageRow(
            **facts,
            outcome=chance.choice(("private", "private", "phone", "escalate")),
            message="Es geht um mein Konto [IBAN]",
        )
    right = chance.choices(tuple(ANSWERED), tuple(ANSWERED.values()))[0]
    others = [one for one in chance.sample(tuple(ANSWERED), 3) if one != right][:2]
    offered = (desk.seldom, right, *others[:1]) if desk.seldom and dice < 0.34 else (right, *others)
    chosen = right if desk.choosing and chance.random() < 0.7 else ""
    return UsageRow(**facts, outcome="answer", offered=offered, chosen=chosen, message=_said(right, chance))


def _said(right: str, chance: Random) -> str:
    """A question in words of its own: openings, a noun from the id, endings."""
    noun = right.rpartition("/")[2].replace("-", " ")
    opening = chance.choice(
        (
            "Hallo, wie ist das mit",
            "Frage zu",
            "Hilfe bei",
            "Ich komme nicht weiter:",
            "Könnt ihr mir etwas sagen zu",
        )
    )
    return (
        f"{opening} "
        f"{noun}{chance.choice((' bitte', '?', ', danke', ' heute', ' eigentlich?', ' seit gestern'))}"
    )


if __name__ == "__main__":
    fill(Path(sys.argv[1]), Desk(seldom="karten/karte-gesperrt", wave=24))
