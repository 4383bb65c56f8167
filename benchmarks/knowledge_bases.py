"""Documents to a knowledge base on disk, indexed by the real `kb index` and asked through the real ranking.

Asking happens in worker processes: they keep the index open, and take the knowledge base's folder instead of
the index.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import Executor
from functools import lru_cache
from itertools import chain
from pathlib import Path
from urllib.parse import quote, unquote

from benchmarks.sets import Document
from kb_tools.search.find import find_answers
from kb_tools.search.generations import open_index
from kb_tools.search.index import Index
from kb_tools.settings.settings import Settings

KB = Path(sys.executable).with_name("kb")
ENVIRONMENT = os.environ | {"NO_MKDOCS_2_WARNING": "true"}
PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
CONFIG = """\
site_name: Questions
site_url: https://help.example.com/
theme:
  name: material
  language: {lang}
plugins:
  - kb
"""

Found = tuple[tuple[str, float], ...]
"""Ids of documents, best first, each with its confidence."""


def make_knowledge_base(folder: Path, lang: str, documents: Sequence[Document]) -> Path:
    """Writes the documents as Markdown files below `folder`, and indexes them. Raises CalledProcessError when
    `kb index` fails.
    """
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(CONFIG.format(lang=lang), encoding="utf-8")
    for number, document in enumerate(documents):
        (folder / "docs" / f"{number:05}.md").write_text(to_markdown(document, lang), encoding="utf-8")
    subprocess.run([KB, "-C", folder, "index"], check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    return folder


def to_markdown(document: Document, lang: str) -> str:
    """An article that reads exactly as the document, whatever characters are in it: JSON is YAML, and
    punctuation is escaped.
    """
    front = {
        "id": quote(document.id),
        "title": document.title,
        "lang": lang,
        "questions": list(document.questions),
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items() if value]
    return (
        "\n".join(["---", *lines, "---", *(f"\n{escaped(line)}" for line in document.text.splitlines())])
        + "\n"
    )


def escaped(text: str) -> str:
    """Text in which no Markdown is left."""
    return PUNCTUATION.sub(lambda sign: f"&#{ord(sign[0])};", text)


def ask(pool: Executor, folder: Path, messages: Sequence[str]) -> list[Found]:
    """What the ranking finds for each message, in the same order."""
    parts = [messages[i : i + 50] for i in range(0, len(messages), 50)]
    return list(chain.from_iterable(pool.map(_find_all, [folder] * len(parts), parts)))


def _find_all(folder: Path, messages: Sequence[str]) -> list[Found]:
    index = _opened(folder)
    return [
        tuple((unquote(hit.entry.id), hit.confidence) for hit in find_answers(message, index, None)[1])
        for message in messages
    ]


@lru_cache(maxsize=8)
def _opened(folder: Path) -> Index:
    return open_index(Settings(root=folder))
