"""mkdocs.yml as a server needs it: what `kb` reads of it, with the publisher's environment filled in, and
nothing else. Other plugins' options, and addresses of databases, stay where they are.
"""

from __future__ import annotations

import os
from dataclasses import fields
from typing import Any

import yaml

from kb_tools.errors import KbError
from kb_tools.settings.options import MKDOCS_OPTIONS
from kb_tools.settings.settings import Settings, parse_settings
from kb_tools.text import say

READ = {*MKDOCS_OPTIONS, "theme", "plugins", "markdown_extensions"}
OF_OTHERS = {"theme": ("language",), "i18n": ("docs_structure", "languages")}
"""What is read of others' options."""
OF_A_MACHINE = ("store", "store_read")
"""Our own that say where one machine finds something: a server has variables for them."""
STRING, NULL = "tag:yaml.org,2002:str", "tag:yaml.org,2002:null"


def served_settings(settings: Settings) -> bytes:
    """The file as a server reads it. Raises KbError where those would be other settings."""
    read = yaml.compose(settings.config_file.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    assert isinstance(read, yaml.MappingNode)  # settings were read of it
    read.value = [(key, _part(key.value, value)) for key, value in read.value if key.value in READ]
    text = str(yaml.serialize(read, Dumper=yaml.SafeDumper, allow_unicode=True))
    served = parse_settings(text, settings.root, settings.config_name)[0]
    if _anywhere(served) != _anywhere(settings):
        what = say("the settings change on their way to a server")
        raise KbError(what, say("write the kb section without aliases"), file=settings.config_name)
    return text.encode()


def _anywhere(settings: Settings) -> dict[str, Any]:
    """The settings by their names, but for what belongs to one machine."""
    here = (*OF_A_MACHINE, "trust")
    return {one.name: getattr(settings, one.name) for one in fields(settings) if one.name not in here}


def _part(name: str, node: yaml.Node) -> yaml.Node:
    if name in {"plugins", "markdown_extensions"}:
        return _listed(node)
    return _options(name, node) if name in OF_OTHERS else _filled(node)


def _listed(node: yaml.Node) -> yaml.Node:
    """Plugins or extensions, with those options that are read."""
    if isinstance(node, yaml.MappingNode):
        return _with(node, [(key, _options(key.value, value)) for key, value in node.value])
    if isinstance(node, yaml.SequenceNode):
        return _with(node, [_listed(item) for item in node.value])
    return node


def _options(name: str, node: yaml.Node) -> yaml.Node:
    if not isinstance(node, yaml.MappingNode):
        return node
    if name == "kb":
        kept = [(key, _filled(value)) for key, value in node.value if key.value not in OF_A_MACHINE]
    else:
        kept = [(key, value) for key, value in node.value if key.value in OF_OTHERS.get(name, ())]
    return _with(node, kept)


def _with(node: yaml.CollectionNode, value: list[Any]) -> yaml.Node:
    """The same node with other values: what an alias names elsewhere stays as it is."""
    return type(node)(node.tag, value, node.start_mark, node.end_mark, flow_style=node.flow_style)


def _filled(node: yaml.Node) -> yaml.Node:
    """What stands for `!ENV` here, as `settings.mkdocs_file` reads it."""
    if node.tag != "!ENV":
        return node
    names = node.value if isinstance(node, yaml.SequenceNode) else [node]
    found = next((os.environ[one.value] for one in names if str(one.value) in os.environ), None)
    if found is None:
        return names[-1] if len(names) > 1 else yaml.ScalarNode(NULL, "null")
    try:
        read = yaml.compose(found, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        read = None
    return read or yaml.ScalarNode(STRING, found)
