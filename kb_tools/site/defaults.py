"""What Material for MkDocs needs to know to be a help site, where mkdocs.yml does not say it otherwise."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from kb_tools.languages.site import Site

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


def own_look(theme: MutableMapping[str, Any]) -> bool:
    """Whether an editor chose colours: then they stay."""
    return bool(theme.get("palette"))


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
