"""Does it get better with use? Customers' messages in, agents' choices, `kb learn`, `kb index`, and the next
hundred messages.

Every hundred is first measured with `kb eval`, and also on a copy that learns nothing: hundreds differ in how
hard they are. Then it is worked on as agents would: `kb suggest ... --copy N` when the right one is among the
suggestions, else `kb suggest ... --use ID`. Then `kb learn --write` and `kb index` run, and the next hundred
comes.

    python -m benchmarks.learning --set roboai_de
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import click

from benchmarks.knowledge_bases import ENVIRONMENT, KB, make_knowledge_base
from benchmarks.sets import DATA, Query, QuestionSet, read_sets
from benchmarks.tables import points, share, table
from kb_tools.desk.session import open_session
from kb_tools.search.generations import open_index
from kb_tools.settings.settings import read_settings

SEED = 7
AT_ONCE = 2
"""Agents at work at the same time."""
NO_CLIPBOARD = {
    name: value
    for name, value in ENVIRONMENT.items()
    if name not in ("DISPLAY", "WAYLAND_DISPLAY", "SSH_TTY", "SSH_CONNECTION")
}
"""What is copied here goes nowhere; that it was chosen is remembered all the same."""


@click.command()
@click.option(
    "--set",
    "names",
    multiple=True,
    default=("roboai_de",),
    show_default=True,
    help="A question set; may be repeated.",
)
@click.option(
    "--order",
    type=click.Choice(["shuffled", "file"]),
    default="shuffled",
    show_default=True,
    help="The file is sorted by topic.",
)
@click.option("--seed", default=SEED, show_default=True, help="Of the shuffle.")
@click.option("--hundred", default=100, show_default=True, help="Messages between two times of learning.")
@click.option("--least", type=float, help="The confidence that `kb learn` is given.")
@click.option("--most", default=1_000, show_default=True, help="Messages at the most.")
def main(  # noqa: PLR0913, PLR0917 - its options
    names: tuple[str, ...], order: str, seed: int, hundred: int, least: float | None, most: int
) -> None:
    """Print the curve of each set."""
    for questions in (one for one in read_sets(DATA / "retrieval") if one.name in names):
        queries = list(questions.queries)
        if order == "shuffled":
            random.Random(seed).shuffle(queries)
        said = f"shuffled with seed {seed}" if order == "shuffled" else "in the order of the file"
        click.echo(
            f"{questions.name}: {len(questions.documents)} articles, {len(queries):,} messages, {said}"
        )
        queries = queries[:most]
        parts = [queries[i : i + hundred] for i in range(0, len(queries), hundred)]
        with tempfile.TemporaryDirectory() as folder:
            rows = list(
                _curve(Path(folder), questions, [part for part in parts if len(part) >= hundred / 2], least)
            )
        click.echo(table("Each part before anything of it was learnt", HEADER, [_cells(row) for row in rows]))
        full = [row for row in rows if row["asked"] == hundred] or rows
        click.echo(
            f"hit@3 from the first to the last {hundred}: "
            f"{points(full[-1]['hit@3'] - full[0]['hit@3'])} points; "
            f"the last against itself unlearnt: {points(full[-1]['hit@3'] - full[-1]['unlearnt'])}\n"
        )


HEADER = (
    "messages",
    "hit@1",
    "hit@3",
    "unlearnt",
    "gain",
    "suggested",
    "learnt",
    "left out",
    "phrasings",
    "seconds",
)


def _cells(row: dict[str, float]) -> list[str]:
    begun = int(row["begun"])
    figures = [share(row[name]) for name in ("hit@1", "hit@3", "unlearnt")]
    figures += [points(row["hit@3"] - row["unlearnt"]), share(row["suggested"])]
    return [
        f"{begun + 1}-{begun + int(row['asked'])}",
        *figures,
        *(f"{row[name]:.0f}" for name in ("learnt", "left out", "phrasings", "seconds")),
    ]


def _curve(
    folder: Path, questions: QuestionSet, parts: Sequence[Sequence[Query]], least: float | None
) -> Iterator[dict[str, float]]:
    make_knowledge_base(folder / "used", questions.lang, questions.documents)
    shutil.copytree(folder / "used", folder / "unused")
    folder, unused = folder / "used", folder / "unused"
    begun = phrasings = 0
    for part in parts:
        started = time.perf_counter()
        figures = _measured(folder, part) | {"unlearnt": _measured(unused, part)["hit@3"]}
        _work_through(folder, part)
        told = json.loads(
            _kb(folder, "learn", "--write", "--json", *(["--least", str(least)] if least is not None else []))
        )
        _kb(folder, "index")
        learnt = sum(one["written"] for one in told["proposals"])
        phrasings += learnt
        figures |= {"begun": begun, "asked": len(part), "learnt": learnt, "phrasings": phrasings}
        yield figures | {
            "left out": sum(told["left_out"].values()),
            "seconds": time.perf_counter() - started,
            "suggested": 1 - figures["none"],
        }
        click.echo(f"   {told['left_out']}", err=True)
        begun += len(part)


def _measured(folder: Path, part: Sequence[Query]) -> dict[str, float]:
    file = folder / "next.jsonl"
    lines = (
        json.dumps({"text": query.text, "expect": [quote(name) for name in query.right]}) for query in part
    )
    file.write_text("\n".join(lines), encoding="utf-8")
    return dict(json.loads(_kb(folder, "eval", file.name, "--json")))


def _work_through(folder: Path, part: Sequence[Query]) -> None:
    """Each message as an agent does who knows the right answer when it is on the screen, and finds it when it
    is not.
    """
    settings = read_settings(folder)[0]
    index = open_index(settings)
    ask = open_session(settings, index).ask
    choices = [_choice(query, [one.hit.entry.id for one in ask(query.text).suggestions]) for query in part]
    index.close()
    with ThreadPoolExecutor(AT_ONCE) as agents:
        list(
            agents.map(
                lambda one: _kb(folder, "suggest", "--json", *one[1], "--", one[0].text),
                zip(part, choices, strict=True),
            )
        )


def _choice(query: Query, offered: Sequence[str]) -> tuple[str, str]:
    right = {quote(name) for name in query.right}
    place = next((number for number, name in enumerate(offered, start=1) if name in right), 0)
    return ("--copy", str(place)) if place else ("--use", min(right))


def _kb(folder: Path, *words: str) -> str:
    """What the program printed; it may have found nothing to suggest."""
    ran = subprocess.run(
        [KB, *words], cwd=folder, env=NO_CLIPBOARD, capture_output=True, text=True, check=False
    )
    if ran.returncode not in (0, 1) or "Traceback" in ran.stderr:
        raise SystemExit(f"kb {' '.join(words)[:80]} ended with {ran.returncode}: {ran.stderr[-400:]}")
    return ran.stdout


if __name__ == "__main__":
    main()
