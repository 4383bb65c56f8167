"""What mkdocs.yml may do for somebody who does not trust it: say things, not run them.

MkDocs builds any Python object that the file names, imports any module, and runs hooks. `kb` leaves out what
is not on the lists here, unless the person who started it said that it may run (`--trust`, KB_TRUST=1);
nothing in the file can say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kb_tools.languages.people import words
from kb_tools.models import Problem
from kb_tools.settings.mkdocs_file import CONFIG_FILE
from kb_tools.text import Sentence, joined, say

EXTENSIONS = words("""
    abbr admonition attr_list codehilite def_list extra fenced_code footnotes legacy_attrs legacy_em
    md_in_html mdx_truly_sane_lists meta nl2br sane_lists smarty tables toc wikilinks
""")
"""Of Markdown itself, with or without `markdown.extensions.` before them."""
PYMDOWN = words("""
    arithmatex betterem blocks.admonition blocks.caption blocks.definition blocks.details blocks.html
    blocks.tab bracketspan caret critic details emoji escapeall extra fancylists highlight inlinehilite keys
    magiclink mark pathconverter progressbar quotes saneheaders smartsymbols snippets striphtml superfences
    tabbed tasklist tilde
""")
PLUGINS = words("""
    autorefs blog git-revision-date-localized glightbox i18n kb meta minify offline optimize privacy
    redirects search social tags typeset
""")
"""Of MkDocs, Material (with or without `material/` before them) and others that run nothing of the tree."""
OBJECTS = words("""
    material.extensions.emoji.to_svg material.extensions.emoji.twemoji materialx.emoji.to_svg
    materialx.emoji.twemoji markdown.extensions.toc.slugify markdown.extensions.toc.slugify_unicode
    pymdownx.arithmatex.arithmatex_fenced_format pymdownx.arithmatex.arithmatex_inline_format
    pymdownx.arithmatex.fence_generic_format pymdownx.arithmatex.fence_mathjax_format
    pymdownx.arithmatex.inline_generic_format pymdownx.arithmatex.inline_mathjax_format
    pymdownx.emoji.emojione pymdownx.emoji.gemoji pymdownx.emoji.to_alt pymdownx.emoji.to_png
    pymdownx.emoji.to_png_sprite pymdownx.emoji.to_svg pymdownx.emoji.to_svg_sprite pymdownx.emoji.twemoji
    pymdownx.slugs.gfm pymdownx.slugs.gfm_encoded pymdownx.slugs.slugify pymdownx.slugs.uslugify
    pymdownx.slugs.uslugify_cased pymdownx.slugs.uslugify_cased_encoded pymdownx.slugs.uslugify_encoded
    pymdownx.superfences.fence_code_format pymdownx.superfences.fence_div_format
""")
"""What a name or a call in the file may stand for."""
PYTHON, OWN = "tag:yaml.org,2002:python/", "tag:yaml.org,2002:"
LISTED = {"plugins": "plugin", "markdown_extensions": "extension"}
Finding = tuple[Any, Sentence]
"""A node, and what is wrong with it."""
READS = ("base_path", "custom_icons")
"""Options of extensions that are folders to read files from."""


def harmless(source: str, root: Path, file: str = CONFIG_FILE) -> tuple[str, tuple[Problem, ...]]:
    """The text of mkdocs.yml without what runs code, or reads files outside of the folder `root` or the
    network, and a problem for each of it; the very text where there is none of it, or where it is not YAML.
    """
    import yaml

    try:
        document = yaml.compose(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        _merge(document, yaml.constructor.SafeConstructor(), set())
        found = [*_leave_out(document, root)] if _is_mapping(document) else []
    except (yaml.YAMLError, RecursionError):
        return source, ()
    text = yaml.serialize(document, Dumper=yaml.SafeDumper, allow_unicode=True) if found else source
    return text, tuple(_problem(node, what, file) for node, what in found)


def _merge(node: Any, constructor: Any, seen: set[int]) -> None:
    """Puts what `<<` brings in where it counts."""
    if id(node) in seen or not isinstance(getattr(node, "value", None), list):
        return
    seen.add(id(node))
    if _is_mapping(node):
        constructor.flatten_mapping(node)
    for item in node.value:
        for part in item if isinstance(item, tuple) else (item,):
            _merge(part, constructor, seen)


def _leave_out(document: Any, root: Path) -> Iterator[Finding]:
    """Takes it out of the document, and tells of each."""
    yield from _leave_out_objects(document, set())
    for key, value in list(document.value):
        if key.value == "hooks" or (key.value == "INHERIT" and not _inherits_harmless(value.value, root)):
            document.value.remove((key, value))
            yield key, say("`{name}` runs or reads what is elsewhere", name=key.value)
        elif key.value in LISTED:
            yield from _leave_out_unknown(key.value, value)
    for key, value in document.value:
        for name, options in _entries(value) if key.value == "markdown_extensions" else ():
            yield from _leave_out_readers(name.value, options, root)


def _inherits_harmless(name: str, root: Path) -> bool:
    """Whether a file that MkDocs reads as well is one of the knowledge base, and needs no trust either."""
    try:
        return _below(name, root) and not harmless((root / name).read_text(encoding="utf-8-sig"), root)[1]
    except (OSError, ValueError, RecursionError):
        return False


def _leave_out_unknown(kind: str, listed: Any) -> Iterator[Finding]:
    """The plugins or extensions, as a list or as a mapping, that are on no list of ours."""
    for item in list(listed.value) if isinstance(listed.value, list) else ():
        keys = (
            [key for key, _ in item.value]
            if _is_mapping(item)
            else [item[0] if isinstance(item, tuple) else item]
        )
        for key in [key for key in keys if not _known(kind, key.value)][:1]:
            listed.value.remove(item)
            name = str(key.value)
            what = say("the plugin {name} is not known", name=name) if kind == "plugins" else None
            yield key, what or say("the Markdown extension {name} is not known", name=name)


def _known(kind: str, name: Any) -> bool:
    if not isinstance(name, str):
        return False
    return _known_plugin(name) if kind == "plugins" else _known_extension(name)


def _known_plugin(name: str) -> bool:
    return name.removeprefix("material/") in PLUGINS


def _known_extension(name: str) -> bool:
    for room, known in (("markdown.extensions.", EXTENSIONS), ("pymdownx.", PYMDOWN)):
        if name.startswith(room):
            return name.removeprefix(room).partition(":")[0] in known
    return name in EXTENSIONS


def _leave_out_objects(node: Any, seen: set[int]) -> Iterator[Finding]:
    """Names of Python objects and calls that are on no list of ours, wherever they stand."""
    if id(node) in seen or not isinstance(node.value, list):
        return
    seen.add(id(node))
    for item in list(node.value):
        parts = item if isinstance(item, tuple) else (item,)
        odd = [part for part in parts[:-1] if part.tag.startswith("!")]  # a key that is made, not written
        if bad := next((part for part in parts if part in odd or not _may_be_made(part)), None):
            node.value.remove(item)
            yield bad, say("{tag} makes a Python object", tag=bad.tag.replace(OWN, "!!"))
        else:
            for part in parts:
                yield from _leave_out_objects(part, seen)


def _may_be_made(node: Any) -> bool:
    kind, _, name = node.tag.removeprefix(PYTHON).partition(":")
    if not node.tag.startswith(PYTHON):
        return node.tag != "!ENV" or _is_plain(node)
    parts = {key.value for key, _ in node.value} if _is_mapping(node) else set()
    return name in OBJECTS and (kind == "name" or (kind == "object/apply" and parts <= {"args", "kwds"}))


def _is_plain(node: Any) -> bool:
    """Whether it is a text, or a list of texts: a variable with what stands for it is nothing more."""
    return isinstance(node.value, str) or (
        not _is_mapping(node) and all(isinstance(part.value, str) for part in node.value)
    )


def _leave_out_readers(name: str, options: Any, root: Path) -> Iterator[Finding]:
    """Options of an extension that make it read outside of the knowledge base, or from the network."""
    for item in list(options.value) if _is_mapping(options) else ():
        key, value = item
        if _is_mapping(value):
            yield from _leave_out_readers(name, value, root)
        elif _reaches(key.value, [*_texts(value)], root):
            options.value.remove(item)
            what = say("{option} of {name} reads outside of the knowledge base", option=key.value, name=name)
            yield key, what


def _reaches(option: str, values: list[str], root: Path) -> bool:
    if option in READS:
        return not all(_below(path, root) for path in values)
    off = [value.lower() in ("false", "no", "off", "0", "") for value in values]
    return (option == "url_download" and not all(off)) or (option == "restrict_base_path" and any(off))


def _below(path: str, root: Path) -> bool:
    return (root / path).resolve().is_relative_to(root.resolve())


def _texts(node: Any) -> Iterator[str]:
    """Every text in it, but for MkDocs' own `!relative`."""
    if isinstance(node.value, list):
        for item in node.value:
            for part in item if isinstance(item, tuple) else (item,):
                yield from _texts(part)
    elif node.tag != "!relative":
        yield node.value


def _entries(listed: Any) -> Iterator[tuple[Any, Any]]:
    """Names with their options, whether they are written as a list or as a mapping."""
    for item in listed.value if listed is not None and isinstance(listed.value, list) else ():
        if isinstance(item, tuple):
            yield item
        elif _is_mapping(item):
            yield from item.value


def _is_mapping(node: Any) -> bool:
    pairs = getattr(node, "value", None)
    return isinstance(pairs, list) and getattr(node, "id", "") == "mapping"


def _problem(node: Any, what: str, file: str) -> Problem:
    return Problem(
        file=file,
        line=node.start_mark.line + 1,
        what=joined([what, say("it is left out")], ": "),
        fix=say("if this knowledge base is yours, let it run with --trust or KB_TRUST=1"),
        rule="untrusted",
        severity="warning",
    )
