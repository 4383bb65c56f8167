"""Drafts become articles: each on its own, nothing overwritten, and everything told that an editor should
know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kb_tools.desk.guard import KINDS, find_personal_data
from kb_tools.desk.proof import own_contacts
from kb_tools.errors import KbError, reason
from kb_tools.importing.drafts import Draft, LeftOut
from kb_tools.importing.images import FOLDER, Images, place_image
from kb_tools.importing.links_and_images import Picture, Resolve
from kb_tools.importing.markdown import no_picture, to_markdown
from kb_tools.importing.places import Placed, place_drafts, resolver
from kb_tools.importing.tree import plain
from kb_tools.models import Watch
from kb_tools.settings.settings import Settings
from kb_tools.sources.atomic import write_atomically
from kb_tools.text import joined, say
from kb_tools.writing.front import article_text, comment_line, field, one_line
from kb_tools.writing.names import id_by_place

LONGEST_TAG, MOST_TAGS = 50, 20
PLACED = re.compile(rf"\]\({FOLDER}/[^)]*\)")
"""Where an image stands says nothing of anybody."""
NOTED = KINDS | {"birth_date": say("birth_date"), "security_code": say("security_code")}
"""Kinds of personal data as the notes name them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOptions:
    """How an import should be done: below which folder, in which language what does not say its own; `source`
    is the export's name.
    """

    source: str
    into: str = ""
    lang: str = ""
    images: Images | None = None
    write: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedArticle:
    """An article that was brought in, or would be, what an editor should look at in it, and how many images
    came with it.
    """

    file: str
    place: str
    title: str
    language: str
    notes: tuple[str, ...] = ()
    images: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What became of an export. `there` are articles that an earlier import brought; `left_out` what should
    not come, such as drafts.
    """

    written: tuple[ImportedArticle, ...]
    there: tuple[ImportedArticle, ...]
    left_out: tuple[LeftOut, ...]
    failed: tuple[LeftOut, ...]


def write_drafts(
    drafts: Sequence[Draft],
    left: Iterable[LeftOut],
    settings: Settings,
    wish: ImportOptions,
    watch: Watch = iter,
) -> ImportReport:
    """Brings in what can be brought in, one file after the other. Raises UsageError for a wish that nothing
    can be done with.
    """
    found = place_drafts(drafts, settings, into=wish.into, lang=wish.lang)
    placed = [one for one in found if isinstance(one, Placed)]
    links = resolver(placed)
    images: dict[Path, bytes] = {}
    done = [_bring_one(one, links[one.file], settings, wish, images) for one in watch(placed)]
    lost = [
        replace(one, title=one_line(one.title)[:100])
        for one in (*left, *found, *done)
        if isinstance(one, LeftOut)
    ]
    came = [one for one in done if not isinstance(one, LeftOut)]
    return ImportReport(
        written=tuple(one for one, new in came if new),
        there=tuple(one for one, new in came if not new),
        left_out=tuple(one for one in lost if not one.failed),
        failed=tuple(one for one in lost if one.failed),
    )


def _bring_one(
    one: Placed, resolve: Resolve, settings: Settings, wish: ImportOptions, images: dict[Path, bytes]
) -> tuple[ImportedArticle, bool] | LeftOut:
    """What came, and whether it is new; else why it did not come."""
    name = settings.name(one.file)
    try:
        came: dict[Path, bytes] = dict(images)
        text, notes = article_of(one, resolve, settings, wish.source, _placer(one.file, wish.images, came))
        fresh = [_write(file, came[file], settings, write=wish.write) for file in came.keys() - images.keys()]
        images |= came
        new = _write(one.file, text.encode(), settings, write=wish.write)
    except (KbError, OSError) as error:
        why = (
            error.what
            if isinstance(error, KbError)
            else say("{file} cannot be written ({error})", file=name, error=reason(error))
        )
        return LeftOut(place=one.draft.place, title=one.draft.title, why=why)
    title = one_line(plain(one.draft.title))
    return ImportedArticle(
        file=name, place=one.draft.place, title=title, language=one.lang, notes=notes, images=sum(fresh)
    ), new


def _placer(file: Path, images: Images | None, taken: dict[Path, bytes]) -> Picture:
    """Where the article in this file finds an image; those it needs are added to `taken`."""

    def place(address: str) -> str:
        data = images.find(address) if images else None
        if data is None:
            return ""
        return place_image(data, address, file.parent, taken).relative_to(file.parent).as_posix()

    return place


def article_of(
    one: Placed, resolve: Resolve, settings: Settings, source: str, picture: Picture = no_picture
) -> tuple[str, tuple[str, ...]]:
    """The text of the article, and what to look at. Raises KbError when there is nothing in it. Pure."""
    draft, title = one.draft, one_line(plain(one.draft.title))
    body, notes = to_markdown(draft.html, one.lang, resolve, id_by_place(one.file, settings), picture)
    if not title or not body:
        raise KbError(say("it has no text") if title else say("it has no title"))
    front = [
        field("title", title),
        *([field("summary", one_line(plain(draft.summary)))] if draft.summary.strip() else []),
        *([field("tags", tags)] if (tags := _tags(draft)) else []),
        comment_line(f"{source}, {draft.place}"),
    ]
    return article_text(front, title, body), notes + _personal(PLACED.sub("]", f"{title}\n{body}"), settings)


def _tags(draft: Draft) -> tuple[str, ...]:
    """Labels, then categories, each once, whatever its capitals."""
    tags: dict[str, str] = {}
    for name in (one_line(plain(name)) for name in (*draft.tags, *draft.categories)):
        if 0 < len(name) <= LONGEST_TAG:
            tags.setdefault(name.casefold(), name)
    return tuple(tags.values())[:MOST_TAGS]


def _personal(text: str, settings: Settings) -> tuple[str, ...]:
    """A note naming the kinds of personal data in a text, never the data."""
    kinds = dict.fromkeys(found.kind for found in find_personal_data(text, own=own_contacts(settings)))
    note = say(
        "looks like personal data ({kinds}): look at it before it is published",
        kinds=joined(NOTED[kind] for kind in kinds),
    )
    return (note,) if kinds else ()


def _write(file: Path, data: bytes, settings: Settings, *, write: bool) -> bool:
    """Whether the file is new; False for one that says just this. Raises KbError for one that says something
    else. Until it is whole it stands in `.kb/`, so that nothing half-written is ever among the articles.
    """
    if file.exists():
        if file.is_file() and file.read_bytes() == data:
            return False
        name = settings.name(file)
        raise KbError(say("{file} is there already and says something else; it was left as it is", file=name))
    if write:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, data, beside=settings.state_dir)
    return True
