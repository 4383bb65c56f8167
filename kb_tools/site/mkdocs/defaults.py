"""What Material for MkDocs needs to know to be a help site, where mkdocs.yml does not say it otherwise."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from kb_tools.languages import Language
from kb_tools.languages.site import Site
from kb_tools.site.rendering import TEMPLATES, harmless

FEATURES = (
    "navigation.indexes",
    "navigation.tabs",
    "navigation.top",
    "toc.integrate",
    "search.suggest",
    "search.highlight",
    "search.share",
)
MARK = "assets/kb/mark.svg"


def fill_in(
    config: MkDocsConfig, language: Language, ours: MutableMapping[str, bool], *, large: bool = False
) -> None:
    """Name, theme and permalinks of the site in a language. `ours` remembers from one language's build to the
    next whether the palette, the description and the permalinks' title are ours or an editor's. The menu of a
    `large` site is pruned, whatever features an editor chose: each page would be a megabyte.
    """
    # Themes print these as they are, in text and in attributes.
    config.site_name = harmless(config.site_name)
    config.site_description = harmless(config.site_description or "")
    if config.theme.name == "material":
        add_once(config.theme.dirs, str(TEMPLATES / "material"), at=1 if config.theme.custom_dir else 0)
        complete(config.theme)
        if large:
            add_once(config.theme["features"], "navigation.prune")
        if ours.setdefault("palette", not config.theme.get("palette")):
            config.theme["palette"] = palette(language.site)
    if ours.setdefault("description", not config.site_description):
        config.site_description = language.site.site_description.format(name=config.site_name)
    toc = config.mdx_configs.setdefault("toc", {})
    if toc.setdefault("permalink", True) and ours.setdefault("permalink", "permalink_title" not in toc):
        toc["permalink_title"] = language.site.permalink


def add_once(items: list[str], item: str, at: int | None = None) -> None:
    """Put an item into a list of MkDocs' settings, which live on from one language's build to the next."""
    if item not in items:
        items.insert(len(items) if at is None else at, item)


def palette(words: Site) -> list[dict[str, Any]]:
    """Light and dark as the device wishes, with a switch that is named in these words."""
    colours = {"primary": "custom", "accent": "custom"}
    return [
        {
            "media": "(prefers-color-scheme: light)",
            "scheme": "default",
            "toggle": {"icon": "material/weather-night", "name": words.dark},
            **colours,
        },
        {
            "media": "(prefers-color-scheme: dark)",
            "scheme": "slate",
            "toggle": {"icon": "material/weather-sunny", "name": words.light},
            **colours,
        },
    ]


def complete(theme: MutableMapping[str, Any]) -> None:
    """Fill in features, icons, and no fonts from elsewhere, where nothing is set. Colours depend on the
    language: see `palette`.
    """
    if not theme.get("features"):
        theme["features"] = list(FEATURES)
    if theme.get("favicon") in (None, "assets/images/favicon.png"):
        theme["favicon"] = MARK
    icons = dict(theme.get("icon") or {})
    theme["icon"] = {**icons, "logo": icons.get("logo") or "material/lifebuoy"}
    if isinstance(theme.get("font"), dict) and theme["font"] == {"text": "Roboto", "code": "Roboto Mono"}:
        theme["font"] = False
