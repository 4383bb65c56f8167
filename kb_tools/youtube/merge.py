"""What videos.yaml should say after a sync: values in, changes out.

Editors win. A field that is missing is filled in. One that is there is changed only when it is known that
sync wrote it: it still has the mark of what sync wrote last time. Chapters that say what the description
beside them says follow it. `available` and `embeddable` say so themselves, in a comment behind them:
`available: false # YouTube: private`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import FieldError
from kb_tools.sources.chapters import parse_chapters
from kb_tools.sources.editing.videos_file import Entry, Value, tidy
from kb_tools.sources.editing.yaml_text import Flag
from kb_tools.sources.videos import FIELDS
from kb_tools.youtube.records import Remote, why_unavailable
from kb_tools.youtube.state import mark

FILLED = ("title", "lang", "description", "duration", "published", "chapters")
"""What sync fills in and keeps up to date, where editors have not written something of their own."""
SIGN = "YouTube: "


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a merge depends on besides the two sides: the site's languages, the customers' countries, fields
    whose editors yield.
    """

    languages: Sequence[str] = ("en",)
    regions: Collection[str] = ()
    overwrite: Collection[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What becomes of one video: fields that change, fields that differ but are the editors', and the marks
    of what is YouTube's now.

    `lost` is why customers cannot watch it any more, `back` whether they can again.
    """

    changes: Mapping[str, Value] = field(default_factory=dict)
    kept: tuple[str, ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)
    lost: str = ""
    back: bool = False


def new_fields(remote: Remote, rules: Rules) -> dict[str, Value]:
    """The fields of a video that is not in the file yet."""
    return {"id": remote.id, **_filled(remote, rules), **_flags(remote, rules)}


def update_entry(entry: Entry, remote: Remote | None, marks: Mapping[str, str], rules: Rules) -> Update:
    """What becomes of a video in the file; `remote` is None when YouTube does not show it, `marks` are those
    of the last run.
    """
    here = _typed(entry.node)
    theirs = _filled(remote, rules) if remote else {}
    ours = {
        name
        for name in FILLED
        if name in here and (marks.get(name) == mark(here[name]) or name in rules.overwrite)
    } - entry.fixed
    decided = {name: _decide(name, entry, here, theirs, name in ours) for name in FILLED} if remote else {}
    if remote and "chapters" not in entry.fixed and _derived(here) and decided["description"][0] == "change":
        decided["chapters"] = _decide("chapters", entry, here, theirs, ours=True)
    changes = {name: value for name, (what, value) in decided.items() if what == "change"}
    kept = tuple(name for name, (what, _) in decided.items() if what == "keep")
    final = {
        name: mark(theirs[name]) for name, (what, _) in decided.items() if what != "keep" and name in theirs
    }
    why = why_unavailable(remote, rules.regions)
    flags = _flag_changes(entry, here, remote, why)
    return Update(
        changes={**changes, **flags},
        kept=kept,
        marks=final if remote else marks,
        lost=why if "available" in flags and why else "",
        back="available" in flags and not why,
    )


def mark_fields(fields: Mapping[str, Value]) -> dict[str, str]:
    """The marks of a new video's fields."""
    return {name: mark(fields[name]) for name in FILLED if name in fields}


def _filled(remote: Remote, rules: Rules) -> dict[str, Value]:
    """What YouTube says, in the file's terms; what it does not say is left out."""
    description = tidy(remote.description)
    values: dict[str, Value] = {
        "title": tidy(remote.title),
        "lang": _language(remote.lang, rules.languages),
        "description": description,
        "duration": remote.duration,
        "published": remote.published,
        "chapters": parse_chapters(description, remote.duration)[0],
    }
    return {name: value for name, value in values.items() if value}


def _language(code: str, languages: Sequence[str]) -> str:
    """The site's own name for a language: de for YouTube's de-DE, where the site does not tell the two
    apart.
    """
    short = code.replace("_", "-").split("-")[0]
    return short if short in languages and code not in languages else code


def _typed(node: Node) -> dict[str, Any]:
    """The values of an entry; a field that cannot be read has none that anything equals."""
    values: dict[str, Any] = {}
    for name, item in node.value.items():
        if name in FIELDS:
            try:
                values[name] = FIELDS[name](item)
            except FieldError:
                values[name] = item
    if isinstance(values.get("description"), str):
        values["description"] = tidy(values["description"])
    return values


def _decide(
    name: str, entry: Entry, here: Mapping[str, Any], theirs: Mapping[str, Value], ours: bool
) -> tuple[str, Value]:
    """Whether a field is to `change` (and into what), to `keep` its differing value, or is the `same`."""
    wanted = theirs.get(name)
    if name not in entry.names:
        return ("change", wanted) if wanted and name not in entry.fixed else ("same", None)
    if here.get(name) == wanted or not (wanted or name in ("description", "chapters")):
        return "same", None
    if ours:
        return "change", wanted
    return ("keep", None) if wanted else ("same", None)


def _derived(here: Mapping[str, Any]) -> bool:
    """Whether chapters say what the description beside them says; an empty list was emptied by somebody."""
    description, duration = here.get("description"), here.get("duration")
    if not here.get("chapters") or not isinstance(description, str):
        return False
    return bool(
        here["chapters"] == parse_chapters(description, duration if isinstance(duration, int) else None)[0]
    )


def _flags(remote: Remote, rules: Rules) -> dict[str, Value]:
    why = why_unavailable(remote, rules.regions)
    flags: dict[str, Value] = (
        {} if remote.embeddable else {"embeddable": Flag(value=False, why=SIGN + "switched off")}
    )
    return flags | ({"available": Flag(value=False, why=SIGN + why)} if why else {})


def _flag_changes(entry: Entry, here: Mapping[str, Any], remote: Remote | None, why: str) -> dict[str, Value]:
    wanted = {"available": (not why, why)}
    if remote:
        wanted["embeddable"] = (remote.embeddable, "switched off")
    changes: dict[str, Value] = {}
    for name, (good, reason) in wanted.items():
        ours = entry.comments.get(name, "").lstrip(" \t#").startswith(SIGN)
        if not good and here.get(name) is not False and name not in entry.fixed:
            changes[name] = Flag(value=False, why=SIGN + reason)
        elif good and here.get(name) is False and ours:
            changes[name] = None
    return changes
