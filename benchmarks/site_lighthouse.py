"""Lighthouse's scores of a help site in its phone setting, beside plain Material with the same text."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.site_lines import served
from benchmarks.site_pages import ROOT, copy_sample, mkdocs
from benchmarks.site_search import chromium_path

LIGHTHOUSE = ROOT / ".venv/lighthouse"
RUNS = 5
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {"home": "", "article": "karten/karte-verloren/", "video": "videos/mbSperre001/"}


def measure_lighthouse() -> None:
    """Lighthouse's scores in its phone setting, ours and those of plain Material with the same text."""
    program = _lighthouse()
    with TemporaryDirectory() as name:
        ours, plain = Path(name) / "ours", Path(name) / "plain"
        for folder in (ours, plain):
            copy_sample(folder, with_kb=folder is ours)
            mkdocs(folder)
        print(f"{'':24}" + "".join(f"{category:>16}" for category in CATEGORIES))
        for label, folder in (("with kb", ours), ("plain Material", plain)):
            with served(folder / "site") as address:
                for page, path in PAGES.items():
                    if folder is ours or page != "video":
                        _print_scores(f"{label}, {page}", program, address + path)


def _lighthouse() -> Path:
    program = LIGHTHOUSE / "node_modules/.bin/lighthouse"
    if not program.is_file():
        subprocess.run(
            ["npm", "install", "--silent", "--no-save", "--prefix", LIGHTHOUSE, "lighthouse@12"], check=True
        )
    return program


def _print_scores(label: str, program: Path, address: str) -> None:
    runs = [_scores(program, address) for _ in range(RUNS)]
    scores = {category: median(run[category] for run in runs) for category in CATEGORIES}
    print(f"{label:24}" + "".join(f"{scores[category]:16.0f}" for category in CATEGORIES))
    for lack in sorted({lack for run in runs for lack in run["lacks"]}):
        print(f"{'':24}  {lack}")


def _scores(program: Path, address: str) -> dict[str, object]:
    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    command = [
        program,
        address,
        "--quiet",
        "--output=json",
        f"--only-categories={','.join(CATEGORIES)}",
        flags,
    ]
    done = subprocess.run(
        command,
        env={**os.environ, "CHROME_PATH": chromium_path()},
        capture_output=True,
        text=True,
        check=True,
    )
    report = json.loads(done.stdout)
    graded = {
        ref["id"]
        for name in CATEGORIES[1:]
        for ref in report["categories"][name]["auditRefs"]
        if ref["weight"]
    }
    lacks = [
        f"{key}: {audit['title']}"
        for key, audit in report["audits"].items()
        if key in graded and audit["score"] == 0
    ]
    return {**{name: 100 * report["categories"][name]["score"] for name in CATEGORIES}, "lacks": lacks}
