"""`kb init`: a small knowledge base, ready to edit. The files of a language's folder `starter/all` and of its
folder for the trade are copied, with what the company said of itself put in.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from kb_tools.errors import KbError, UsageError
from kb_tools.languages import language
from kb_tools.review.placeholders import NO_NAME
from kb_tools.settings.mkdocs_file import CONFIG_FILE
from kb_tools.settings.settings import parse_settings
from kb_tools.text import one_line, say

STARTERS = files("kb_tools.languages")
TRADES = ("bank", "utility", "transport", "other")
NO_ADDRESS = "https://help.example.com/"
"""What stands for the address of the pages until somebody says it."""
REVIEWED = "2026-11-02"
"""What stands for today in the files,"""
GAP = re.compile(r"\b(COMPANY|SITE_URL|HANDLE|PHONE|FORM)\b")
"""for what the company says of itself,"""
PART = re.compile(r"^(ROUTING|FAMILIAR)\n", re.MULTILINE)
"""and for parts that stand in files of their own."""
ROUTING, QUESTION, FAMILIAR = "routing.yml", "first-question.txt", "familiar.yml"
"""Files that are none of a knowledge base: a part of mkdocs.yml for a trade, what to ask it first, and a part
of mkdocs.yml with which the site says du.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What a company says of itself. `address` is the form of address ("du", "sie", "vous", "tu"), `url` that
    of its pages; "" for what it does not say.
    """

    lang: str
    name: str = ""
    trade: str = "other"
    address: str = ""
    url: str = ""
    handle: str = ""
    phone: str = ""


def write_starter(folder: Path, start: Start) -> tuple[Path, ...]:
    """Writes the starter files into `folder` and returns their paths: all of them, or none. Raises KbError
    rather than touch what is there, UsageError for a value that the settings cannot take, and OSError.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise KbError(
            say("{folder} is not empty", folder=folder if folder.name else folder.absolute()),
            say("name a new folder; nothing was written"),
        )
    texts = starter_texts(start)
    _, problems = parse_settings(texts[Path(CONFIG_FILE)], folder.absolute())
    if problems:
        raise UsageError(problems[0].what, problems[0].fix)
    try:
        for path, text in texts.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)  # it was empty, or not there
        raise
    return tuple(folder / path for path in texts)


def first_question(start: Start) -> str:
    """What to ask the new knowledge base, which has an answer to it."""
    return (_folder(start.lang) / start.trade / QUESTION).read_text(encoding="utf-8").strip()


def starter_texts(start: Start) -> Mapping[Path, str]:
    """Each file of the new knowledge base, by its path in it."""
    known = forms(start.lang)
    said = {
        "COMPANY": one_line(start.name) or NO_NAME,
        "SITE_URL": _web_address(one_line(start.url)) or NO_ADDRESS,
        "HANDLE": one_line(start.handle).removeprefix("@"),
        "PHONE": one_line(start.phone),
        "FORM": start.address or "".join(known[:1]),
    }
    starter = _folder(start.lang)
    parts = {"ROUTING": (starter / start.trade / ROUTING).read_text(encoding="utf-8"), "FAMILIAR": ""}
    if start.address in known[1:]:
        parts["FAMILIAR"] = (starter / FAMILIAR).read_text(encoding="utf-8")
    sources = dict([*_files(starter / "all"), *_files(starter / start.trade)])
    texts = {
        path: _filled(source.read_text(encoding="utf-8"), said, parts, quoted=path.suffix != ".md")
        for path, source in sorted(sources.items())
        if path.name not in {ROUTING, QUESTION}
    }
    return {**texts, Path(".gitignore"): ".kb/\nsite/\n.site.*/\n/report.html\n"}


def forms(lang: str) -> tuple[str, ...]:
    """The forms of address of a language, the polite one first; none where it has but one."""
    return tuple(form.name for form in language(lang).words.forms)


def _folder(lang: str) -> Traversable:
    return STARTERS / lang / "starter"


def _files(folder: Traversable, below: Path = Path()) -> Iterator[tuple[Path, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _files(entry, below / entry.name)
        else:
            yield below / entry.name, entry


def _web_address(said: str) -> str:
    """An address as the settings want it: with a slash behind it, and https:// before what is a domain."""
    is_domain = "://" not in said and "." in said.partition("/")[0]
    return f"{'https://' * is_domain}{said}".rstrip("/") + "/" * bool(said)


def _filled(text: str, said: Mapping[str, str], parts: Mapping[str, str], *, quoted: bool) -> str:
    """In YAML a value is written as a quoted text, which is what JSON writes, and nothing where nobody said
    it; in Markdown < and & must not become markup.
    """

    def fill(gap: re.Match[str]) -> str:
        value = said[gap[1]]
        if quoted:
            return json.dumps(value, ensure_ascii=False) if value else ""
        return value.replace("&", "&amp;").replace("<", "&lt;")

    filled = GAP.sub(fill, text.replace(REVIEWED, date.today().isoformat()))
    return PART.sub(lambda part: parts[part[1]], filled)
