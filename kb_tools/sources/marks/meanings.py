"""What marks of other systems are turned into, as Markdown. Pure but for what `Around` reads."""

from __future__ import annotations

import re
from collections.abc import Callable
from textwrap import dedent

from kb_tools.sources.marks.code import without_shown
from kb_tools.sources.marks.said import ARGUMENT, QUOTED, Said
from kb_tools.text import GAP

SIZE = r"^\d+(?:x\d+)?$"
ADDRESSES = ("href", "url", "link", "to", "page")
IMAGES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif")
TITLES = ("title", "label", "summary", "name", "tabTitle", "tabName", "header")


Meaning = Callable[[Said], str]


def nothing(_: Said) -> str:
    """Left out."""
    return ""


def content(said: Said) -> str:
    """What stands between opening and closing mark, without the indentation that they gave it."""
    return f"\n{dedent(said['body'].strip(chr(10)))}\n" if "\n" in said["body"] else said["body"]


def value(said: Said) -> str:
    """A value we do not know: a gap in a sentence, nothing elsewhere."""
    return "" if said.is_alone else GAP


def defined(said: Said) -> str:
    """What follows the definition of a name, with its value wherever it is named."""
    name, text, at = f"{{{said['path']}}}", said["body"], 0
    kept = []
    for part in without_shown(text).split(name):
        kept.append(text[at : at + len(part)])
        at += len(part) + len(name)
    return said["title"] + said["label"].join(kept)


def titled(said: Said) -> str:
    """A page below the heading that its front matter has for it."""
    title, text = said.arguments.get("title", ""), said["body"]
    return text if not title or text.lstrip().startswith("# ") else f"# {title}\n\n{text}"


def verbatim(said: Said) -> str:
    """Braces that are meant to be read."""
    return re.sub(r"\{(?=[{%#])", "&#123;", said["body"])


def note(said: Said) -> str:
    """An admonition where the site has them, else its title and text."""
    named = said.arguments
    plain = ["".join(one.groups("")) for one in QUOTED.finditer(ARGUMENT.sub("", said["args"]))]
    kinds = (named.get("type", ""), named.get("style", ""), *plain[:1], said["kind"])
    kind = next((one.lower() for one in kinds if one.lower() in KINDS), "note")
    titles = (
        *(named.get(name, "") for name in TITLES),
        said["title"].strip(" \t[]\"'"),
        *(one for one in plain if one.lower() not in KINDS),
    )
    title = next(filter(None, titles), "")
    body = re.sub(r"^[ \t]*> ?", "", said["body"], flags=re.MULTILINE) if said["quoted"] else said["body"]
    body = dedent(body.strip("\n")) or named.get("content") or named.get("text") or ""
    return said["before"] + admonition(kind, title.replace('"', "'"), body, said)


KINDS = frozenset(
    (
        *("note", "tip", "hint", "info", "important", "success", "check", "warning", "caution", "attention"),
        *("danger", "error", "failure", "bug", "example", "abstract", "summary", "question", "faq", "quote"),
        "seealso",
    )
)


def admonition(kind: str, title: str, body: str, said: Said) -> str:
    """The Markdown of a note, indented as the mark was."""
    indent, tools = said["indent"], said.around.tools
    fenced = "```" in body or "~~~" in body
    if "admonition" in tools and (not fenced or "pymdownx.superfences" in tools):
        rows = [f'!!! {kind} "{title}"', "", *(f"    {row}" for row in body.split("\n"))]
    else:
        rows = [*([f"**{title}**", ""] if title else []), *body.split("\n")]
    return "\n" + "\n".join(indent + row if row.strip() else "" for row in rows) + "\n\n"


def part(said: Said) -> str:
    """One of several tabs or folded parts: its title, then what it says."""
    named = said.arguments
    bare = "" if named else said["args"].strip(" \t\"'")
    title = next((named[name] for name in TITLES if name in named), bare)
    text = dedent(said["body"].strip("\n"))
    return f"\n\n**{title}**\n\n{text}\n\n" if title else content(said)


def code(said: Said) -> str:
    """A block of code, unless it is in another file."""
    text = said["body"].strip("\n")
    elsewhere = re.fullmatch(r"\s*\{%[^%]*%\}\s*", text)
    return "" if elsewhere else f"\n```{said['kind'] or said.first}\n{text}\n```\n"


def included(said: Said) -> str:
    """What a file says, where it is there; a note that an include carries along; an image that it shows."""
    named = said.arguments
    path = said["path"] or named.get("file", "") or said.first
    if (text := said.around.include(path)) is not None:
        return text
    if re.search(r"\bcontent\s*=\s*[\"']", said["args"]):
        return note(said)
    return image(said) or value(said)


def image(said: Said) -> str:
    """An image, if the mark names one."""
    named = said.arguments
    addresses = (
        said["path"],
        *(named.get(name, "") for name in ("src", "source", "url", "file", "image", "link")),
    )
    address = next((one for one in addresses if one.lower().partition("?")[0].endswith(IMAGES)), "")
    alt = said["label"] or next(
        (named[name] for name in ("alt", "alt-text", "caption", "title") if name in named), ""
    )
    return f"![{alt}]({_address(address)})" if address else ""


def link(said: Said) -> str:
    """A link with its label; the one within the mark where there is one."""
    named = said.arguments
    address = said["path"] or next((named[name] for name in ADDRESSES if name in named), "")
    stem = address if "//" in address else address.rpartition("/")[2].removesuffix(".md")
    label = (said["label"] or said["body"] or named.get("title", "") or stem).strip()
    return label if not address or "](" in label else f"[{label}]({_address(address)})"


def address_only(said: Said) -> str:
    """The path inside a link, such as that of Hugo's `ref`: of the page it names, where that is there."""
    path, sharp, anchor = said["path"].partition("#")
    page = said.around.link(path) or said.around.link(path.rpartition("/")[2])
    return _address(page or (path.lstrip("/") if path.endswith(".md") else path)) + sharp + anchor


def video(said: Said) -> str:
    """A link to a video."""
    named = said.arguments
    name = said["path"] or named.get("id") or named.get("src") or said.first
    address = name if "//" in name else f"https://www.youtube.com/watch?v={name}"
    return f"<{address}>" if name else ""


def wiki(said: Said) -> str:
    """A link to the page of that name, an image, a page that is shown within this one; else the words."""
    target, heading, alias = (said[name].strip() for name in ("path", "heading", "label"))
    label = alias or target.rpartition("/")[2].removesuffix(".md") or heading
    if target.lower() in ("toc", "_toc_", "tocm", "_tosp_"):
        return ""
    if said["embed"] and target.lower().endswith(IMAGES):
        return f"![{re.sub(SIZE, '', alias)}]({_address(said.around.link(target) or target)})"
    for name in (target, f"{target}.md") if said["embed"] else ():
        if text := said.around.include(name):
            return f"\n{text}\n"
    anchor = "#" + re.sub(r"[^\w-]+", "-", heading.lower()).strip("-") if heading else ""
    page = said.around.link(target) if target else ""
    return label if page is None else f"[{label}]({_address(page)}{anchor})"


def reference(said: Said) -> str:
    """A link of AsciiDoc's: module and component are no part of our paths."""
    path, _, anchor = said["path"].rpartition(":")[2].partition("#")
    page = said.around.link(re.sub(r"\.(?:adoc|md)$", "", path)) if path else ""
    words = said["label"] or path.rpartition("/")[2]
    return words if page is None else f"[{words}]({_address(page)}{'#' + anchor if anchor else ''})"


def body(said: Said) -> str:
    """What it stands beside, as it is."""
    return said["body"]


def words(said: Said) -> str:
    """What readers see of it."""
    return said["label"] or said["path"]


def strong(said: Said) -> str:
    """A title that is no heading."""
    return f"**{said['label']}**"


def heading(said: Said) -> str:
    """A heading of AsciiDoc's."""
    return f"{'#' * len(said['path'])} {said['label']}"


def link_within(said: Said) -> str:
    """A link to a place in the same page."""
    return f"[{said['label']}](#{said['path']})"


def heading_anchor(said: Said) -> str:
    """A heading with the anchor it was given."""
    return f'{said["body"]} <a id="{said["label"]}"></a>'


def _address(path: str) -> str:
    return f"<{path}>" if " " in path else path
