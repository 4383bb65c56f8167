"""Hits as the search gives them, made from the names of their own fields and of what they belong to."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from kb_tools.models import Hit, IndexEntry

OF_THE_ENTRY = {one.name for one in fields(IndexEntry)}
USUAL = {"kind": "article", "lang": "de", "title": "", "url": "", "score": 1.0, "confidence": 1.0}


def make_hit(**values: Any) -> Hit:
    """A hit; only its `id` has to be named."""
    own, whole = _apart(USUAL | {"source": f"docs/{values['id']}.md"} | values)
    return Hit(entry=IndexEntry(**whole), **own)


def changed(hit: Hit, **values: Any) -> Hit:
    """The hit with other values in it."""
    own, whole = _apart(values)
    return replace(hit, entry=replace(hit.entry, **whole), **own)


def _apart(values: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    own = {name: value for name, value in values.items() if name not in OF_THE_ENTRY}
    return own, {name: value for name, value in values.items() if name in OF_THE_ENTRY}
