"""The Markdown extensions that the settings name, read without MkDocs: by its rules, for a site that is built
without it.
"""

from __future__ import annotations

from typing import Any

from kb_tools.errors import KbError
from kb_tools.settings.settings import Settings
from kb_tools.text import say

BUILT_IN = ("toc", "tables", "fenced_code")
"""What MkDocs adds by itself."""


def written_extensions(text: bytes, settings: Settings) -> tuple[list[str], dict[str, dict[str, Any]]]:
    """The extensions of the settings in `text`, MkDocs' own first, and their options. Raises KbError for the
    first that cannot be loaded.
    """
    from markdown import Markdown

    written = _load(text, settings).get("markdown_extensions") or []
    entries = written.items() if isinstance(written, dict) else map(_entry, written)
    options = {name: {} for name in BUILT_IN} | {name: given or {} for name, given in entries}
    for name, given in options.items():
        try:
            Markdown(extensions=[name], extension_configs={name: given})
        except Exception as error:  # whatever an extension may raise
            what = say("the Markdown extension {name} cannot be loaded: {error}", name=name, error=str(error))
            fix = say("install it, or take it out of `markdown_extensions`")
            raise KbError(what, fix, file=settings.config_name) from None
    return [*options], options


def _entry(item: str | dict[str, Any]) -> tuple[str, Any]:
    """A name alone, or with its options below it."""
    return (item, None) if isinstance(item, str) else next(iter(item.items()))


def _load(text: bytes, settings: Settings) -> dict[str, Any]:
    """The settings with everything in them made that MkDocs makes: what must not be was left out before."""
    import yaml
    from yaml_env_tag import construct_env_tag  # type: ignore[import-untyped]

    class Loader(yaml.Loader):
        pass

    def relative(loader: yaml.Loader, node: yaml.ScalarNode) -> str:
        """A folder from that of the settings, or from docs/."""
        start, _, rest = str(loader.construct_scalar(node)).partition("/")
        return str((settings.root if start == "$config_dir" else settings.docs_dir) / rest)

    Loader.add_constructor("!ENV", construct_env_tag)
    Loader.add_constructor("!relative", relative)
    loaded = yaml.load(text, Loader)  # noqa: S506 as MkDocs does
    return loaded if isinstance(loaded, dict) else {}
