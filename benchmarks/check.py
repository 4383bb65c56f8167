"""`python -m benchmarks.check`: what `kb check` takes over 1,000 articles the first time, again, and after
one edit. Never a test.

Articles are made of the sentences of real German help pages: five passages each, four questions, a summary,
and a link to the next one.
"""

from __future__ import annotations

import json
import resource
import shutil
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import click

from benchmarks.knowledge_bases import ENVIRONMENT, KB, escaped
from benchmarks.pages import ARCHIVE, CONFIG, passages_of, sentences_of, unpack_pages
from benchmarks.tables import table

ARTICLES, PASSAGES, QUESTIONS = 1_000, 5, 4
FINE = (0, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """One run, in seconds: on the wall, and of the processor (all of the program's processes)."""

    wall: float
    processor: float


def check(folder: Path) -> Took:
    """`kb check`, silently. Raises CalledProcessError when it breaks."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        [KB, "check", "--format", "json"], cwd=folder, env=ENVIRONMENT, capture_output=True, check=False
    )
    wall, after = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in FINE or b"Traceback" in done.stderr:
        raise subprocess.CalledProcessError(done.returncode, "kb check", stderr=done.stderr)
    return Took(wall=wall, processor=after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def write_articles(folder: Path, sentences: Sequence[str], number: int) -> Path:
    """A knowledge base of so many articles, the same on every machine."""
    chance = Random(number)
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIG.format(plugins="search, kb"), encoding="utf-8")
    for place in range(number):
        (folder / "docs" / f"{place:04}.md").write_text(
            _article(place, number, chance, sentences), encoding="utf-8"
        )
    return folder


def _article(place: int, number: int, chance: Random, sentences: Sequence[str]) -> str:
    asked = [" ".join(chance.choice(sentences).split()[:10]) for _ in range(QUESTIONS + 1)]
    front = {
        "title": asked[0],
        "summary": chance.choice(sentences),
        "questions": asked[1:],
        "reviewed": "2020-02-02",
    }
    parts = [
        f"## {escaped(chance.choice(sentences))[:60]}\n\n{escaped(' '.join(chance.sample(sentences, 4)))}"
        for _ in range(PASSAGES)
    ]
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
    return "\n".join(["---", *lines, "---", *parts, f"\n[weiter]({(place + 1) % number:04}.md)"]) + "\n"


@click.command()
@click.option("--articles", default=ARTICLES, show_default=True, help="How many.")
def main(articles: int) -> None:
    """How long `kb check` takes."""
    if not ARCHIVE.exists():
        raise click.ClickException(f"{ARCHIVE.name} is not there")
    with TemporaryDirectory() as place:
        sentences = sentences_of(passages_of(unpack_pages(Path(place, "pages"))))
        folder = write_articles(Path(place, "made"), sentences, articles)
        first, again = check(folder), min((check(folder) for _ in range(3)), key=lambda took: took.processor)
        edited = folder / "docs" / f"{articles // 2:04}.md"
        edited.write_text(
            edited.read_text(encoding="utf-8") + "\nDieser Absatz kam gerade eben hinzu.\n", encoding="utf-8"
        )
        changed, found = check(folder), _found(folder)
        shutil.rmtree(folder / ".kb")
        missed = len(found ^ _found(folder))
    named = (("first", first), ("again", again), ("one article changed", changed))
    rows = [_row(name, took, first) for name, took in named]
    click.echo(
        table(f"kb check over {articles:,} articles", ["", "wall", "processor", "against the first"], rows)
    )
    click.echo(
        f"Of {len(found):,} problems after the change, {missed} differ from those of a run that "
        "remembers nothing."
    )


def _found(folder: Path) -> frozenset[tuple[str, ...]]:
    """What `kb check` says now."""
    said = subprocess.run(
        [KB, "check", "--format", "json"], cwd=folder, env=ENVIRONMENT, capture_output=True, check=False
    ).stdout
    return frozenset(tuple(map(str, problem.values())) for problem in json.loads(said))


def _row(name: str, took: Took, first: Took) -> list[str]:
    return [
        name,
        f"{took.wall:.2f} s",
        f"{took.processor:.2f} s",
        f"{took.processor / first.processor:.3f} x",
    ]


if __name__ == "__main__":
    main()
