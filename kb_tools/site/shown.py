"""A page as what stands around it needs to know it: MkDocs' own pages have this form, and those of
`plain`.
"""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping
from typing import Any, Protocol, runtime_checkable


class ShownFile(Protocol):
    """Where a page was written: `src_uri` is its path below docs/."""

    src_uri: str


@runtime_checkable
class Shown(Protocol):
    """A page being built. `url` is its path on the site, `ancestors` are the folders of the menu around it,
    `meta` what its front matter says, with what we say of it.
    """

    meta: MutableMapping[str, Any]

    @property
    def file(self) -> ShownFile: ...
    @property
    def url(self) -> str: ...
    @property
    def title(self) -> str | None: ...
    @property
    def is_index(self) -> bool: ...
    @property
    def ancestors(self) -> Iterable[Any]: ...
