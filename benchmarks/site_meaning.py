"""How good the help site's own search is, which has no encoder: by words alone, with the vectors that it
ships, and beside `kb search`, which has one; and how often it answers the sample's questions as agents' does.

python -m benchmarks.site meaning
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import unquote

from benchmarks.knowledge_bases import KB, make_knowledge_base
from benchmarks.sets import DATA, QuestionSet, read_sets
from benchmarks.tables import share, table
from kb_tools.models import Hit
from kb_tools.search.choose import choose, floors
from kb_tools.search.evaluate import read_questions
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_files
from kb_tools.settings.settings import read_settings
from kb_tools.site.as_site import open_site

ROOT = Path(__file__).parents[1]
SOURCES = ("docs", "captions", "mkdocs.yml", "videos.yaml", "replies.yaml")
Build = Callable[[Path], None]
Ask = Callable[[str], Sequence[Hit]]


def measure_meaning(build: Build) -> None:
    """Print both; `build` builds a site in a folder."""
    sets = read_sets(DATA / "retrieval")
    rows = [_row(questions, build) for questions in sets]
    header = ("hit@1/hit@3", "questions", "words alone", "the page's search", "kb search")
    print(table("The page's own search, which has no encoder", header, rows))
    with TemporaryDirectory() as name:
        _measure_agreement(Path(name), build)


def _row(questions: QuestionSet, build: Build) -> tuple[str, ...]:
    with TemporaryDirectory() as name:
        folder = make_knowledge_base(Path(name) / "base", questions.lang, questions.documents)
        config = (folder / "mkdocs.yml").read_text(encoding="utf-8").replace("  - kb", "  - search\n  - kb")
        (folder / "mkdocs.yml").write_text(
            config.replace("  - kb", "  - kb: {meaning: none}"), encoding="utf-8"
        )
        build(folder)
        words = _hits(questions, _asked_as_site(folder))
        (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
        build(folder)
        site = _hits(questions, _asked_as_site(folder))
        with open_files(folder / ".kb") as index:
            own = _hits(questions, lambda text: find_answers(text, index, questions.lang)[1])
    return questions.name, f"{len(questions.queries):,}", words, site, own


def _asked_as_site(folder: Path) -> Ask:
    return open_site(read_settings(folder)[0], open_files(folder / ".kb"))


def _hits(questions: QuestionSet, ask: Ask) -> str:
    found = [([unquote(hit.entry.id) for hit in ask(one.text)[:3]], one.right) for one in questions.queries]
    first = _share(bool(ids) and ids[0] in right for ids, right in found)
    return f"{share(first)}/{share(_share(not right.isdisjoint(ids) for ids, right in found))}"


def _share(values: Iterable[bool]) -> float:
    found = list(values)
    return sum(found) / len(found)


def _measure_agreement(folder: Path, build: Build) -> None:
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    subprocess.run([KB, "-C", folder, "index"], check=True, stdout=subprocess.DEVNULL)
    build(folder)
    settings = read_settings(folder)[0]
    with open_files(folder / ".kb") as index:
        ask = open_site(settings, index)
        texts = [question.text for question in read_questions(ROOT / "tests/questions.jsonl")]
        agents = [choose(find_answers(text, index)[1], floors(settings)) for text in texts]
        sites = [choose(ask(text), floors(settings)) for text in texts]
    both = list(zip(agents, sites, strict=True))
    linked = [(agent, site) for agent, site in both if agent and site]
    print(
        f"\nThe sample's {len(texts)} questions: the page and the agent answer or do not answer alike in "
        f"{_share(bool(agent) == bool(site) for agent, site in both):.1%},"
    )
    print(
        f"  and where both answer, their first links lead to the same page in "
        f"{_share(agent[0].entry.id == site[0].entry.id for agent, site in linked):.1%} of {len(linked)}"
    )
