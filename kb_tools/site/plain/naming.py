"""What the settings call the site in each language, as MkDocs and mkdocs-static-i18n have it."""

from __future__ import annotations

from dataclasses import dataclass

from kb_tools.fields.nodes import Node, parse_yaml
from kb_tools.settings.mkdocs_file import plugin_options
from kb_tools.settings.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """What stands on every page of a language."""

    name: str
    description: str
    copyright: str


def read_naming(settings: Settings, lang: str) -> Naming:
    """The names of a language's site: those below the language, else those of the whole site."""
    source = settings.config_file.read_text(encoding="utf-8-sig")
    node = parse_yaml(source, settings.config_name)[0] or Node(value=None, line=0)
    i18n = plugin_options(node, "i18n")
    listed = i18n.get("languages") if i18n else None
    own = next((one for one in (listed.items if listed else ()) if _text(one, "locale") == lang), node)
    name, description, copyright_ = (
        _text(own, key) or _text(node, key) for key in ("site_name", "site_description", "copyright")
    )
    described = description or settings.language(lang).site.site_description.format(name=name)
    return Naming(name=name, description=described, copyright=copyright_)


def _text(node: Node, key: str) -> str:
    found = node.get(key)
    return " ".join(found.raw.split()) if found else ""
