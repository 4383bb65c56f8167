"""File and folder names of articles, made from titles. Pure."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path, PurePosixPath

from kb_tools.errors import UsageError
from kb_tools.languages import language
from kb_tools.settings.settings import Settings
from kb_tools.sources.page_places import split_language
from kb_tools.text import clean, say

LONGEST = 60
"""Characters of a name: longer ones are cut off in addresses that people read."""
ACCENTS = re.compile(r"[\u0300-\u036f]")
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
"""What Windows writes to instead of a file of this name, whatever its ending."""
TAKEN = frozenset({"index", "readme", "templates", *DEVICES})
"""Names that mean something else, to MkDocs the front page of a folder, and the folder of a theme's files."""


def slug(title: str, fallback: str = "article", lang: str = "") -> str:
    """A title as the name of a file: small letters, digits and hyphens, umlauts written out as its language
    does; other alphabets keep their letters.
    """
    written_out = str.maketrans(dict(language(lang).letters.written_out))
    small = unicodedata.normalize("NFC", clean(title)).lower().translate(written_out)
    plain = ACCENTS.sub("", unicodedata.normalize("NFKD", small).lower())
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", plain)).strip("-")
    if len(words) > LONGEST:
        words = words[: LONGEST + 1].rpartition("-")[0] or words[:LONGEST]
    words = words.encode()[:180].decode(errors="ignore")  # no disk takes a name of more than 255 bytes
    return f"{words}-2" if words in TAKEN else words or fallback


def read_folder(text: str) -> PurePosixPath:
    """A folder below docs/ (or below a language's folder there), as somebody typed it. Raises UsageError when
    it cannot be one.
    """
    folder = PurePosixPath(text.strip().rstrip("/") or ".")
    bad = [
        part
        for part in folder.parts
        if part.startswith(".")
        or part.endswith(".")
        or re.search(r"[\s:#?\\%*\"<>|]", part)
        or part != clean(part)
        or part.partition(".")[0].lower() in DEVICES
    ]
    if bad or folder.is_absolute():
        raise UsageError(
            say("{folder!r} cannot be a folder of articles", folder=clean(text)[:60]),
            say("write it below docs/, such as karten or karten/pin"),
        )
    return folder


def language_root(lang: str, settings: Settings) -> Path:
    """Where the articles of a language stand. Raises UsageError when the knowledge base has no place for
    it.
    """
    if lang not in settings.languages:
        raise UsageError(
            say("this knowledge base has nothing in {lang!r}", lang=lang),
            say("use one of: {names}", names=", ".join(settings.languages)),
        )
    if settings.language_folders:
        return settings.docs_dir / lang
    if lang != settings.languages[0] and not settings.language_suffixes:
        raise UsageError(
            say("there is no folder for {lang!r}", lang=lang),
            say(
                "set `docs_structure: folder` for the i18n plugin, with docs/ and a folder for each language"
            ),
        )
    return settings.docs_dir


def id_by_place(file: Path, settings: Settings) -> str:
    """The id that an article has by its place, when its front matter names none."""
    path = PurePosixPath(file.relative_to(settings.docs_dir).as_posix())
    return split_language(path, settings)[1].with_suffix("").as_posix()
