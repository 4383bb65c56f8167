"""Whether questions find their page in trees that other systems wrote.

    python -m benchmarks.foreign             the twelve made trees, six questions each
    python -m benchmarks.foreign FOLDER      the Markdown of alchemy_de, thirty questions (foreign.jsonl)

Words alone unless `--meaning` is given. A question counts once, at the place of its page among the hits.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from support.foreign_trees import SIX, SYSTEMS, write_tree

from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_index
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings

CONFIG = """\
site_name: Help
site_url: https://help.example.com/
theme: {{name: material, language: de, font: false}}
plugins: [search, kb: {{meaning: {meaning}}}]
markdown_extensions: [attr_list, admonition, tables]
"""


def ranks(folder: Path, asked: Iterable[tuple[str, str]]) -> list[int]:
    """For each page's name and question the place of the page among the hits, from 0; -1 for none."""
    settings = read_settings(folder)[0]
    begun = time.perf_counter()
    refresh_index(settings)
    print(f"{folder.name}: indexed in {time.perf_counter() - begun:.1f} s", end="  ")
    with open_index(settings) as index:
        found = [([hit.entry.id for hit in find_answers(text, index)[1]], name) for name, text in asked]
    return [ids.index(name) if name in ids else -1 for ids, name in found]


def told(places: list[int]) -> str:
    """The share of questions whose page is first, and among the first three."""
    first, third = (sum(0 <= place < most for place in places) for most in (1, 3))
    return f"first {first}/{len(places)}, among three {third}/{len(places)}"


def main(words: list[str]) -> None:
    """Ask what the command line says."""
    meaning = "use" if "--meaning" in words else "none"
    folders = [Path(word) for word in words if not word.startswith("--")]
    with tempfile.TemporaryDirectory() as place:
        if folders:
            shutil.copytree(folders[0], Path(place, "tree/docs"))
            Path(place, "tree/mkdocs.yml").write_text(CONFIG.format(meaning=meaning), encoding="utf-8")
            lines = Path(__file__).with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()
            print(told(ranks(Path(place, "tree"), ((r["page"], r["asked"]) for r in map(json.loads, lines)))))
            return
        every: list[int] = []
        for system in SYSTEMS:
            places = ranks(write_tree(Path(place, system), system), SIX[system])
            print(told(places))
            every += places
        print(f"all: {told(every)}")


if __name__ == "__main__":
    main(sys.argv[1:])
