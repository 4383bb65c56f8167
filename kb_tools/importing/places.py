"""Where each article of an export goes: its language, its category's folder, a file name shared with its
translations. Pure.
"""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from kb_tools.importing.drafts import Draft, LeftOut
from kb_tools.importing.links_and_images import Resolve
from kb_tools.importing.tree import plain
from kb_tools.languages import codes, language
from kb_tools.search.language import recognise_language
from kb_tools.settings.settings import Settings
from kb_tools.sources.page_places import file_of
from kb_tools.text import say
from kb_tools.writing.names import language_root, read_folder, slug

OLD_ARTICLE = re.compile(
    r"(?:/hc/(?:[A-Za-z-]+/)?|/support/solutions/|/help/|/[a-z]{2}(?:-[A-Za-z]+)?/|^/?)articles/(\d+)|"
    r"#knowledge_base/\d+/locale/[\w-]+/answer/(\d+)"
)
"""How links in an export name another article of it by its number: the way of Zendesk, Freshdesk, Intercom
and Zammad.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A draft, the language it is in, and the file it becomes (relative to the knowledge base)."""

    draft: Draft
    lang: str
    file: Path


def place_drafts(
    drafts: Sequence[Draft], settings: Settings, *, into: str = "", lang: str = ""
) -> tuple[Placed | LeftOut, ...]:
    """Each draft with its place, or why it has none, in order. Raises UsageError for an impossible folder or
    language.
    """
    below, default = read_folder(into), lang
    if lang:
        language_root(lang, settings)
    groups: dict[str, dict[str, Draft]] = {}
    left: list[LeftOut] = []
    for number, draft in enumerate(drafts):
        found = language_of(draft, settings, default)
        group = groups.setdefault(f"key {draft.key}" if draft.key else f"number {number}", {})
        if why := _unplaceable(draft, found, group, settings):
            left.append(LeftOut(place=draft.place, title=draft.title, why=why, failed=found not in group))
        else:
            group[found] = draft
    return (*_placed(groups.values(), below, settings), *left)


def _unplaceable(draft: Draft, lang: str, group: Mapping[str, Draft], settings: Settings) -> str:
    if not plain(draft.title):
        return say("it has no title")
    if not draft.html.strip():
        return say("it has no text")
    if not lang:
        return say(
            "its language is {lang}, and this knowledge base has {languages}",
            lang=draft.lang[:20],
            languages=", ".join(languages_with_place(settings)),
        )
    return say("it is in the file a second time") if lang in group else ""


def languages_with_place(settings: Settings) -> tuple[str, ...]:
    """The languages that have a place for articles."""
    return settings.languages if settings.has_translations else settings.languages[:1]


def language_of(draft: Draft, settings: Settings, default: str = "") -> str:
    """The language among those of the knowledge base; "" where the export names one that it has not."""
    known = languages_with_place(settings)
    said = draft.lang.strip().lower().replace("_", "-")
    said = next((code for code in codes() if said in language(code).words.names), said)
    if said:
        exact = (one for one in known if one.lower() == said)
        return next(
            exact, next((one for one in known if one.lower().partition("-")[0] == said.partition("-")[0]), "")
        )
    text = f"{draft.title} {re.sub('<[^<>]*>', ' ', draft.html[:20_000])}"
    return default or recognise_language(text, known, lambda _lang, _word: False)


def _placed(
    groups: Iterable[Mapping[str, Draft]], below: PurePosixPath, settings: Settings
) -> Iterator[Placed]:
    filled = [group for group in groups if group]
    first = [min(group, key=settings.languages.index) for group in filled]
    leads = [group[lang] for group, lang in zip(filled, first, strict=True)]
    skip = _common_top(leads)
    used: set[PurePosixPath] = set()
    for group, lead, spoken in zip(filled, leads, first, strict=True):
        folder = below.joinpath(*(slug(plain(name), "faq", spoken) for name in lead.categories[skip:]))
        path = _free(folder, slug(plain(lead.title), lang=spoken), used)
        for lang, draft in group.items():
            file = file_of(language_root(lang, settings), path, lang, settings)
            yield Placed(draft=draft, lang=lang, file=file)


def _common_top(leads: Sequence[Draft]) -> int:
    """1 where everything stands below one and the same top category, which then says nothing; else 0."""
    tops = {lead.categories[:1] for lead in leads}
    return int(len(leads) > 1 and len(tops) == 1 and all(len(lead.categories) > 1 for lead in leads))


def _free(folder: PurePosixPath, name: str, used: set[PurePosixPath]) -> PurePosixPath:
    """The name, with a number behind it when this import has used it already."""
    path, number = folder / name, 1
    while path in used:
        number += 1
        path = folder / f"{name}-{number}"
    used.add(path)
    return path


def resolver(placed: Iterable[Placed]) -> Mapping[Path, Resolve]:
    """For each file: an address of the old help centre -> the path of that article's new file from there, ""
    for anything else.
    """
    everything = tuple(placed)
    files: defaultdict[str, dict[str, Path]] = defaultdict(dict)
    for one in everything:
        files[one.draft.key][one.lang] = one.file
    keys = {
        name: one.draft.key for one in everything if one.draft.alias for name in _addresses(one.draft.alias)
    }

    def resolve_in(one: Placed) -> Resolve:
        def resolve(address: str, target: str) -> str:
            found = OLD_ARTICLE.search(address)
            known = (keys[name] for name in (target, *_addresses(address)) if name in keys)
            key = next(known, found[1] or found[2] if found else "")
            file = files.get(key, {}).get(one.lang) if key else None
            return posixpath.relpath(file.as_posix(), one.file.parent.as_posix()) if file else ""

        return resolve

    return {one.file: resolve_in(one) for one in everything}


def _addresses(address: str) -> Iterator[str]:
    """An address without what may stand behind it, its path, and the article's name in a help centre."""
    bare = re.split("[?#]", address)[0].rstrip("/")
    path = re.sub(r"^(?:https?:)?//[^/]*", "", bare)
    yield from filter(None, (bare, path))
    if found := re.search(r"/articles?/([^/]+)$", path):
        yield found[1]
