"""The help site's search box: ours beside Material's own in the same Chromium and run, and what it costs on
1,000 pages.

python -m benchmarks.site search
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from benchmarks.knowledge_bases import make_knowledge_base
from benchmarks.pages import messages_of, passages_of, sentences_of, unpack_pages
from benchmarks.sets import DATA, read_sets
from benchmarks.tables import table
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_files

CONFIG = (
    "site_name: S\nsite_url: https://help.example.com/\ntheme: {name: material, language: de, font: "
    "false}\nplugins: [search, kb]\n"
)
OURS = """async (questions) => {
  const worker = new Worker(new URL('assets/kb/search/worker.js', location), { type: 'module' });
  const folder = new URL('assets/kb/search/de/', location).href;
  const { readLanguage } = await import(new URL('assets/kb/search/files.js', location));
  worker.postMessage({ folder, language: await readLanguage(folder) });
  const ask = (question, id) => new Promise((resolve) => {
    worker.onmessage = ({ data }) => data.early || resolve(data.hits.map((hit) => hit.url.split('#')[0]));
    worker.postMessage({ folder, id, question });
  });
  const found = [];
  for (const [id, question] of questions.entries()) {
    const start = performance.now();
    found.push([await ask(question, id), performance.now() - start]);
  }
  return found;
}"""
MATERIALS = """async (questions) => {
  const { search } = JSON.parse(document.getElementById('__config').textContent);
  const worker = new Worker(new URL(search, location));
  const said = () => new Promise((resolve) => { worker.onmessage = ({ data }) => resolve(data.data); });
  const index = await (await fetch('search/search_index.json')).json();
  let answer = said();
  worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
  await answer;
  const found = [];
  for (const question of questions) {
    const start = performance.now();
    answer = said();
    worker.postMessage({ type: 2, data: question });
    const pages = (await answer).items.map(([{ location: path }]) => path.split('#')[0]);
    found.push([pages, performance.now() - start]);
  }
  return found;
}"""

ALL = 3_027
"""Pages of the archive."""
TYPING = 120
"""Milliseconds between two keys."""

Build = Callable[[Path], None]
Serve = Callable[[Path], AbstractContextManager[str]]


def chromium_path() -> str:
    """The installed browser, "" where there is none."""
    return os.environ.get("KB_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome") or ""


def measure_search(build: Build, serve: Serve) -> None:
    """Print both tables; `build` builds a site in a folder, `serve` serves one packed as hosts do."""
    with TemporaryDirectory() as name:
        _measure_quality(Path(name), build, serve)
    for pages in (1_000, ALL):
        with TemporaryDirectory() as name:
            _measure_cost(Path(name), build, serve, pages)


def _measure_quality(folder: Path, build: Build, serve: Serve) -> None:
    questions = next(one for one in read_sets(DATA / "retrieval") if one.name == "roboai_de")
    make_knowledge_base(folder / "base", "de", questions.documents)
    (folder / "base/mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    build(folder / "base")
    place = {f"{number:05}/": document.id for number, document in enumerate(questions.documents)}
    asked = [query.text for query in questions.queries]
    index = open_files(folder / "base/.kb")
    kb = [
        [
            hit.url.removeprefix("https://help.example.com/").partition("#")[0]
            for hit in find_answers(text, index, "de")[1]
        ]
        for text in asked
    ]
    with serve(folder / "base/site") as address, _page(address) as page:
        ours = [paths for paths, _ in page.evaluate(OURS, asked)]
        materials = [paths for paths, _ in page.evaluate(MATERIALS, asked)]

    def right(found: Sequence[Sequence[str]]) -> list[bool]:
        return [
            any(place.get(path) in query.right for path in paths[:3])
            for paths, query in zip(found, questions.queries, strict=True)
        ]

    in_kb, in_ours, in_material = right(kb), right(ours), right(materials)
    both = sum(one and other for one, other in zip(in_kb, in_ours, strict=True))
    print(
        f"roboai_de, {len(asked)} questions, right page among the first three: kb search "
        f"{sum(in_kb) / len(asked):.3f}, "
    )
    print(
        f"  the page's own search {sum(in_ours) / len(asked):.3f} ({both / sum(in_kb):.1%} of those "
        "of kb search),"
    )
    print(f"  Material's search {sum(in_material) / len(asked):.3f}")


def _measure_cost(folder: Path, build: Build, serve: Serve, pages: int) -> None:
    unpack_pages(folder)
    for file in sorted((folder / "docs").rglob("*.md"))[pages:]:
        file.unlink()
    (folder / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    questions, _ = messages_of(sentences_of(passages_of(folder)), 100)
    build(folder)
    shutil.rmtree(folder / "docs")
    with serve(folder / "site") as address, _page(address) as page:
        sent: list[int] = []
        page.on("response", lambda response: sent.append(int(response.headers.get("content-length") or 0)))
        page.goto(address)
        page.wait_for_load_state("networkidle")
        loaded = sum(sent)
        page.locator("[data-md-component=search-query]").click()
        page.keyboard.type(questions[0][:2])
        page.locator(".md-search-result__item").first.wait_for()
        first = sum(sent)
        page.keyboard.type(questions[0][2:], delay=TYPING)
        page.wait_for_load_state("networkidle")
        typed = sum(sent)
        times = sorted(took for _, took in page.evaluate(OURS, questions)[1:])
    print(
        f"{pages:,} pages: {loaded / 1000:.0f} kB for the page, {(first - loaded) / 1000:.0f} kB "
        "more until the first result,"
    )
    print(
        f"  {(typed - first) / 1000:.0f} kB more when the question of {len(questions[0])} letters is "
        "typed to its end;"
    )
    print(
        f"  an answer takes {median(times):.0f} ms (p95 {times[int(0.95 * len(times))]:.0f}), 13 "
        "words, what is loaded for it included"
    )


QUESTIONS = (
    "Meine Karte ist weg",
    "Was kostet eine Überweisung ins Ausland?",
    "Wie ändere ich meine Adresse?",
    "TAN kommt nicht an",
    "Wie hoch ist mein Limit?",
)


def slow_table(address: str) -> str:
    """How long the sample's first questions take where the network is slow, each in a browser that has
    nothing: typed as soon as somebody comes into the field, or after two seconds.
    """
    rows = []
    for wait in (0, 2000):
        took = [_first_answer(address, question, wait) for question in QUESTIONS]
        rows.append([f"{wait / 1000:.0f} s", *(f"{median(one):.1f} s" for one in zip(*took, strict=True))])
    return table("The first question on a slow line", ["typed after", "first answers", "all of them"], rows)


def _first_answer(address: str, question: str, wait: int) -> tuple[float, float]:
    """Seconds from the last key until there are answers, and until all have come."""
    with _page(address) as page:
        page.wait_for_load_state("networkidle")
        page.locator("[data-md-component=search-query][enterkeyhint]").click()
        page.wait_for_timeout(wait)
        begun = perf_counter()
        page.keyboard.insert_text(question)
        page.locator(".kb-hit").first.wait_for()
        first = perf_counter() - begun
        page.locator("[aria-busy=false]").first.wait_for()
        return first, perf_counter() - begun


@contextmanager
def _page(address: str) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path(), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page()
        page.goto(address)
        yield page
        browser.close()
