"""Templates compiled once: MkDocs makes a new Jinja environment for each language and each rebuild, and
Material has 45 templates.
"""

from __future__ import annotations

from functools import cache
from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """What templates were compiled to in this process, by their text."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Answers whether this text is compiled already."""
        bucket.code = self._known.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what was compiled."""
        if bucket.code is not None:
            self._known[bucket.key, bucket.checksum] = bucket.code


def keep_compiled(env: Environment) -> None:
    """Lets an environment use what another with the same extensions compiled; one that has a cache of its own
    keeps it.
    """
    env.bytecode_cache = env.bytecode_cache or _of(tuple(sorted(env.extensions)))


@cache
def _of(extensions: tuple[str, ...]) -> Compiled:  # noqa: ARG001 compiled templates depend on them
    return Compiled()
