"""Words of ours that a knowledge base says otherwise: the setting `words`. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import FieldError, itself, read_part, text, texts
from kb_tools.fields.readers import language as language_code
from kb_tools.languages import SPOKEN, Own, base_code, codes, language
from kb_tools.languages.site import Site
from kb_tools.models import Problem
from kb_tools.settings.mkdocs_file import plugin_options
from kb_tools.text import clean, say

GAP = re.compile(r"\{(\w+)[^{}]*\}")


def read_words(node: Node) -> tuple[Own, ...]:
    """The setting `words`: language, file, names, and the text that stands there instead of ours. Raises
    FieldError for the first mistake in it.
    """
    if not isinstance(node.value, dict):
        fix = say("write `de:`, below it `site:`, below that `yes: Genau`")
        raise FieldError(say("should name languages"), fix)
    return tuple(
        (base_code(language_code(Node(value=lang, line=files.line, raw=lang))), file, *found)
        for lang, files in node.value.items()
        for file, names in _named(files, _files_of(lang), _words_in(lang)).items()
        for found in _read(names, getattr(language(lang), file), f"{clean(lang)[:20]}: {file}")
    )


def unsaid_words(languages: Sequence[str], words: Sequence[Own], node: Node, file: str) -> Iterator[Problem]:
    """For each of the site's languages that is none of ours: which words of the site `words` does not say,
    given mkdocs.yml as a node. They are said in the default language.
    """
    own = plugin_options(node, "kb")
    line = here.line if own and (here := own.get("words")) else 0
    for lang in dict.fromkeys(map(base_code, languages)):
        said = {names[0] for code, part, names, _ in words if (code, part) == (lang, "site")}
        unsaid = [one.name for one in fields(Site) if one.name not in said]
        if lang not in codes() and unsaid:
            what = say(
                "the site speaks {lang}, and {count} of its own words are not said in it: {names}",
                lang=lang,
                count=len(unsaid),
                names=", ".join(unsaid[:5]) + (" …" if len(unsaid) > 5 else ""),
            )
            fix = say("say them under `words`, `{lang}`, `site`, as the handbook has it", lang=lang)
            yield Problem(file=file, line=line, what=what, fix=fix, rule="unsaid", severity="warning")


def _files_of(lang: str) -> list[str]:
    """What commands say has no file in English: the code says it."""
    return [file for file in SPOKEN if hasattr(language(lang), file)]


def _words_in(lang: str) -> str:
    return say("the words in {lang}", lang=clean(lang)[:20])


def _named(node: Node, known: Sequence[str], of: str) -> dict[str, Node]:
    return read_part(node, dict.fromkeys(known, itself), of)


def _read(node: Node, ours: Any, of: str) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The names that lead to each text below a node, and the text; `ours` is what stands there."""
    if isinstance(ours, str):
        yield (), _filled(text(node), (ours,), of, node)
    elif isinstance(ours, tuple):
        lines = texts(node)
        if len(lines) != len(ours) and "desk" not in of:
            what = say("{place} has {count} texts", place=of, count=len(lines))
            raise FieldError(what, say("write {count} of them", count=len(ours)), node.line)
        yield (), tuple(_filled(line, ours, of, node) for line in lines)
    else:
        known = {one.name: getattr(ours, one.name) for one in fields(ours)} if is_dataclass(ours) else ours
        yield from (
            ((name, *names), found)
            for name, item in _named(node, tuple(known), of).items()
            for names, found in _read(item, known[name], f"{of}: {name}")
        )


def _filled(line: str, ours: Sequence[str], of: str, node: Node) -> str:
    """A text that is filled in with what ours is filled in with: all that each of our variants has, nothing
    that none has.
    """
    known, gaps = [_gaps(one) for one in ours], _gaps(line)
    if re.search(r"[{}]", GAP.sub("", line)):
        what = say("{place} has a stray brace", place=of)
        raise FieldError(what, say("write what is filled in as {{name}}"), node.line)
    if not set.intersection(*known) <= gaps <= set.union(*known):
        what = say("{place} has other placeholders than ours", place=of)
        names = ", ".join(f"{{{name}}}" for name in sorted(set.union(*known))) or "-"
        raise FieldError(what, say("known here: {names}", names=names), node.line)
    return line


def _gaps(line: str) -> set[str]:
    return set(GAP.findall(line))
