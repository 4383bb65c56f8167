"""`python -m benchmarks.json_contract BEFORE [AFTER]`: whether every command still prints the same data.

BEFORE and AFTER are checkouts, or commits (which are checked out for the while); AFTER is this checkout if
not named. Each side runs its own code, in the same environment, on its own copy of BEFORE's sample; what
programs read is compared byte for byte. The exit code is 1 when anything differs.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.cold import REPO, SAMPLE
from tests.support.asked import UNTIL, Desk, asked

TODAY = date(2026, 11, 22)
"""The day that review dates are held against."""
ENVIRONMENT = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ} | {
    "KB_LANG": "en",
    "LANG": "C.UTF-8",
    "TZ": "UTC",
    "COLUMNS": "100",
    "NO_MKDOCS_2_WARNING": "true",
}
KB = "from kb_tools.cli import main; main()"
FILL = """\
import json, sys
from datetime import date
from pathlib import Path
try:
    from kb_tools.settings.settings import Settings
    from kb_tools.store.state import open_state
    from kb_tools.store.usage import UsageRow as row_of
    opening = open_state(Settings(root=Path.cwd()))
except ImportError:  # as it was called before
    from kb_tools.usage import store as usage
    row_of = usage.Asked if hasattr(usage, "Asked") else usage.UsageRow
    opening = usage.open_store(Path(".kb"))
Path(".kb/usage.sqlite3").unlink(missing_ok=True)
with opening as opened:
    for row in json.load(sys.stdin):
        values = row | {"day": date.fromisoformat(row["day"]), "offered": tuple(row["offered"])}
        getattr(opened, "usage", opened).add(row_of(**values))
"""
"""Fills the usage store with the code of the side that it runs on."""
TIMES = re.compile(rb'"p\d+_ms": [\d.]+')
FAQ = """\
question,answer,category
Wie melde ich einen Umzug?,Unter „Profil“ ändern Sie Ihre Adresse.,Konto
How do I close a savings account?,"Write to us, or call.",Savings
,Eine Antwort ohne Frage,Konto
"""
FLAWED = """\
---
title: Was ist, wenn etwas fehlt?
sumary: Das Feld heißt anders.
videos: [gibtEsNicht]
reviewed: 2020-01-01
---

# Was ist, wenn etwas fehlt?

![](bild.png) Du kannst [hier](fort.md) oder [dort](karte-verloren.md#fort) nachsehen.
"""
"""An article with something for `kb check`."""
MESSAGES = (
    # German
    "Wann wird die Quartalsabrechnung gebucht?",
    "Hilfe, Portemonnaie geklaut!! wie sperre ich meine Karten 😱 #KarteVerloren",
    "@Musterbank 12 euro gebühr für 200 € nach marokko, ernsthaft?",
    "Automat hat die Scheine geschluckt aber nix gutgeschrieben 😠",
    "Neues Smartphone, die Freigabe kommt immer noch aufs alte",
    "Brauche 15.000 fürs Auto, was bietet ihr?",
    "Gibts noch SMS mit TAN? will keine App",
    "DA löschen, finde den Knopf in der App nicht",
    "ab wieviel gehalt ist das konto gratis",
    "Wo finde ich meine Steuerbescheinigung?",
    "Welche Angaben brauche ich für eine Zahlung an ein Konto in den USA?",
    "karte wieder aufgetaucht 😅 wie heb ich die sperre in der app auf?",
    "Kreditkrate abgelehnt",
    "Ueberweisung dauert wie lange",
    # English
    "which cash machines are free in London?",
    "how do I change my online banking password?",
    "completely blanked on my card pin, how do i get a reminder",
    "is there a cap on tapping my card before it wants the pin?",
    "I don't own a smartphone, is there another way to authorise payments?",
    "need to change the amount of my standing order, where in the app is that?",
    "how do I move pushTAN with the QR code?",
    "where's my tax certificate for last year?",
    "lost my card, what now",
    # personal data
    "Warum habt ihr von DE89 3704 0044 0532 0130 00 zweimal 49,90 abgebucht?",
    "Meine Karte 4111 1111 1111 1111 wird nicht akzeptiert",
    "my card number is 4012888888881881 and the pin is 4711",
    "Ruft mich bitte an: +49 171 1234567, Anna Schmidt",
    "ich heiße Peter Müller, geboren am 12.03.1971, Kundennummer 48151623",
    "please mail jo.king@example.org about my account",
    "Wohne jetzt in der Lindenstraße 12, 60311 Frankfurt, wie ändere ich das?",
    # fraud, grief, the press, the law
    "ruft ihr leute an und fragt nach zugangsdaten?",
    "someone from your fraud team rang and wanted me to move money. legit?",
    "Jemand hat mit meiner Kreditkarte in Brasilien eingekauft, war da noch nie!",
    "Habe auf eine Phishing-Mail geantwortet und meine TAN eingegeben",
    "Mein Vater ist gestorben, was passiert mit seinem Konto?",
    "Ich bin Journalistin und habe eine Presseanfrage",
    "ich gehe jetzt zu meinem Anwalt und zur BaFin, ihr Betrüger",
    "I can't go on any more, the debts are killing me",
    # nothing is written about these
    "Wer gewinnt am Samstag das Derby?",
    "Wie wird das Wetter in Kassel?",
    "Kann ich bei euch Bitcoin kaufen?",
    "do you sponsor school football teams?",
    "qwertz",
    "😱",
    "Danke!",
)
LOST = "Karte verloren, was jetzt?"
CONTRACT: tuple[tuple[str, ...], ...] = (
    ("index", "--json"),
    ("index", "--json"),
    *(("suggest", "--json", message) for message in MESSAGES),
    *(
        ("suggest", "--json", "--channel", name, LOST)
        for name in ("x", "classic", "mastodon", "bluesky", "facebook", "whatsapp", "plain")
    ),
    *(("suggest", "--json", "--lang", lang, "PIN") for lang in ("de", "en")),
    ("suggest", "--json", "--use", "karten/karte-verloren", "Hallo, wer hilft mir?"),
    ("suggest", "--json", "--use", "mbSperre001", "--name", "Anna", "--agent", "mm", LOST),
    ("suggest", "--json", "--limit", "90", "--name", "@jo_k", LOST),
    ("suggest", "--json", "--limit", "30", LOST),
    ("triage", "--json", "questions.jsonl"),
    ("triage", "--json", "--channel", "classic", "--agent", "AB", "questions.jsonl"),
    ("search", "--json", "karte sperren"),
    ("search", "--json", "-n", "3", 'lang:de kind:video tag:karte "am Telefon"'),
    ("search", "--json", "pin -kind:video lang:en"),
    ("eval", "--json", "questions.jsonl"),
    ("eval", "--json", "--set", "held", "questions.jsonl"),
    *(("check", "--format", form, "--today", str(TODAY)) for form in ("json", "github", "sarif")),
    ("check", "--format", "json", "--today", str(TODAY + timedelta(days=400)), "docs/de/karten"),
    ("link", "--json"),
    ("link", "--json", "--least", "0.05"),
    ("videos", "list", "--json"),
    ("import", "--json", "--dry-run", "faq.csv"),
)
OVER_THE_STORE: tuple[tuple[str, ...], ...] = (
    ("usage", "show", "--json"),
    ("learn", "--json"),
    ("learn", "--json", "--least", "0", "--eval", "questions.jsonl"),
    ("gaps", "--json"),
    ("gaps", "--json", "-n", "3"),
    ("report", "--json"),
    ("new", "article", "--json", "--no-edit", "--from-gap", "1"),
    ("new", "article", "--json", "--no-edit", "Wie kündige ich mein Depot?"),
    ("index", "--json"),
)
"""These look at the usage store, and write."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A checkout, and the knowledge base that its code works on."""

    code: Path
    folder: Path

    def python(self, program: str, *words: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
        """Runs a program with this side's `kb_tools`, whatever else is installed."""
        return subprocess.run(
            [sys.executable, "-P", "-c", program, *words],
            cwd=self.folder,
            env=ENVIRONMENT | {"PYTHONPATH": str(self.code)},
            input=given.encode(),
            capture_output=True,
            check=False,
        )

    def printed(self, words: Sequence[str]) -> bytes:
        """What a command prints for programs, without times and this side's folder, and how it ended."""
        ran = self.python(KB, *words)
        output = TIMES.sub(b"", ran.stdout).replace(str(self.folder).encode(), b"KB")
        if not output.strip():
            raise SystemExit(f"kb {' '.join(words)} of {self.code} printed nothing: {ran.stderr.decode()}")
        return output + b"exit code %d\n" % ran.returncode

    def run_all(self, rows: str) -> tuple[bytes, ...]:
        """What the commands print, one after the other, with these rows in the usage store for the last."""
        before = [self.printed(words) for words in CONTRACT]
        self.python(FILL, given=rows).check_returncode()
        return (*before, *(self.printed(words) for words in OVER_THE_STORE))


def main() -> None:
    """Prints each command with `same` or `differs`; the exit code is 1 when any differs."""
    parser = ArgumentParser(prog="python -m benchmarks.json_contract", description=__doc__)
    parser.add_argument("before", help="a checkout, or a commit of this repository")
    parser.add_argument("after", nargs="?", default=str(REPO), help="the same; this checkout if not named")
    wanted = parser.parse_args()
    with (
        TemporaryDirectory() as place,
        checkout(wanted.before, Path(place, "before")) as before,
        checkout(wanted.after, Path(place, "after")) as after,
    ):
        sides = [
            make_side(code, before, Path(place, name)) for name, code in (("old", before), ("new", after))
        ]
        rows = json.dumps(list(usage_rows()), default=str)
        with ThreadPoolExecutor() as pool:
            printed = list(pool.map(lambda side: side.run_all(rows), sides))
    sys.exit(compare([*CONTRACT, *OVER_THE_STORE], *printed))


@contextmanager
def checkout(name: str, place: Path) -> Iterator[Path]:
    """The folder of that name, or else the commit, checked out at `place` for the while."""
    if Path(name).is_dir():
        yield Path(name).resolve()
        return
    subprocess.run(["git", "-C", REPO, "worktree", "add", "-q", "--detach", place, name], check=True)
    try:
        yield place
    finally:
        subprocess.run(["git", "-C", REPO, "worktree", "remove", "--force", place], check=True)


def make_side(code: Path, data: Path, place: Path) -> Side:
    """A copy of the sample in `data` for the code in `code`."""
    folder = place / "kb"
    folder.mkdir(parents=True)
    for name in SAMPLE:
        source = data / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    shutil.copy(data / "tests" / "questions.jsonl", folder)
    (folder / "faq.csv").write_text(FAQ, encoding="utf-8")
    (folder / "docs" / "de" / "karten" / "fehlt.md").write_text(FLAWED, encoding="utf-8")
    return Side(code=code, folder=folder)


def usage_rows() -> Iterator[dict[str, object]]:
    """Eight weeks of a help desk up to today, with a wave at their end."""
    late = date.today() - UNTIL
    for one in asked(Desk(seldom="karten/karte-gesperrt", wave=24)):
        row = one._asdict() | {"day": one.day + late}
        yield {name: value for name, value in row.items() if name != "number"}


def compare(commands: Iterable[Sequence[str]], before: Sequence[bytes], after: Sequence[bytes]) -> int:
    """Prints the verdicts, and of what differs the beginning; how the program should end."""
    differing = 0
    for words, old, new in zip(commands, before, after, strict=True):
        sys.stdout.write(f"{'same   ' if old == new else 'DIFFERS'}  kb {' '.join(words)}\n")
        if old != new:
            differing += 1
            sys.stdout.write(first_difference(old, new))
    sys.stdout.write(f"\n{len(before) - differing} of {len(before)} commands print the same.\n")
    return 1 if differing else 0


def first_difference(old: bytes, new: bytes) -> str:
    """Where two outputs part, with what stands around it on either side."""
    shorter = min(len(old), len(new))
    parted = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    around = slice(max(0, parted - 60), parted + 60)
    shown = [f"    {sign} {text[around]!r}\n" for sign, text in (("-", old), ("+", new))]
    return f"    from byte {parted:,} of {len(old):,} and {len(new):,}:\n{''.join(shown)}"


if __name__ == "__main__":
    main()
