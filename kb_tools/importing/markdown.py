"""HTML -> Markdown that Python-Markdown, with the extensions of a help site, reads as just what the HTML
said.
"""

from __future__ import annotations

import re
from typing import Any

from bs4 import Tag
from bs4.element import NavigableString
from markdownify import MarkdownConverter

from kb_tools.errors import KbError
from kb_tools.importing.links_and_images import Picture, Resolve
from kb_tools.importing.tidy import BLOCKS, tidy
from kb_tools.importing.tree import parse_html
from kb_tools.text import clean, say
from kb_tools.writing.front import escape_markdown

BACKSLASHED = re.compile(r"(\s*)(?:([-+])(?=[-+\s]|$)|(>|!!!))")
NUMBERED = re.compile(r"(\s*\d+)([.)])(?=\s|$)")
WRITTEN_OUT = re.compile(r"(\s*)(:(?=[:\s]|$)|=(?=[=\s]|$)|\?\?\?|///|\$\$)")
SNIPPET = re.compile(r"-(?=8<)")
INDENT = "    "


def no_picture(_address: str) -> str:
    """Where no image came along."""
    return ""


def to_markdown(
    html: str, lang: str, resolve: Resolve, article: str = "ID", picture: Picture = no_picture
) -> tuple[str, tuple[str, ...]]:
    """The Markdown of the article with this id, and what an editor should look at. Raises KbError when
    nothing can be made of the HTML.
    """
    soup = parse_html(html)
    try:
        notes = tidy(soup, lang, resolve, picture, article)
        text = _Converter(
            heading_style="atx", wrap=True, wrap_width=None, table_infer_header=True
        ).convert_soup(soup)
    except RecursionError:
        raise KbError(say("its HTML is nested too deeply"), say("simplify it")) from None
    text = re.sub(r"(?m)[ \t]+$", lambda spaces: "  " if len(spaces[0]) > 1 else "", text)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ ]+(?=\n\s*\n|\s*\Z)", "", text)).strip(), notes


class _Converter(MarkdownConverter):
    """markdownify, for Python-Markdown: items are indented by four spaces, and `<` is escaped as it wants
    it.
    """

    def process_text(self, el: Any, parent_tags: Any = None) -> str:
        text = str(super().process_text(el, parent_tags=parent_tags))  # type: ignore[misc]
        tags = parent_tags or set()
        if "_noformat" in tags:
            return SNIPPET.sub("- ", text)
        return escape_line_start(text) if _starts_a_line(el) else text

    def escape(self, text: str, parent_tags: Any) -> str:  # noqa: ARG002 - markdownify's own signature
        return escape_markdown(text).replace(
            "|", "&#124;"
        )  # a table in the eyes of some, whatever stands before it

    def convert_a(self, el: Any, text: str, parent_tags: Any) -> str:
        inner, href = text.strip(), str(el.get("href") or "")
        if not inner or not href or "_noformat" in parent_tags:
            return text
        if href == el.get_text().strip() and href.startswith("http"):
            inner, href = "", f"<{href}>"
        before, after = " " * text.startswith(" "), " " * text.endswith(" ")
        return f"{before}{f'[{inner}]({href})' if inner else href}{after}"

    def convert_img(self, el: Any, text: str, parent_tags: Any) -> str:  # noqa: ARG002
        return f"![{self.escape(str(el['alt']), parent_tags)}]({el['src']})"

    def convert_list(self, el: Any, text: str, parent_tags: Any) -> str:
        after = el.find_next_sibling()
        apart = "\n\n<!-- -->\n\n" if after is not None and after.name in {"ul", "ol"} else ""
        converted: str = super().convert_list(el, text, parent_tags)  # type: ignore[misc]
        return converted + (apart if "li" not in parent_tags else "")

    convert_ul = convert_list
    convert_ol = convert_list

    def convert_li(self, el: Any, text: str, parent_tags: Any) -> str:  # noqa: ARG002
        mark = (
            f"{el['value']}." if el.get("value") and el.parent is not None and el.parent.name == "ol" else "-"
        )
        rows = (text or "").strip().split("\n")
        indented = [f"{INDENT}{row}" if row.strip() else "" for row in rows[1:]]
        apart = (
            "\n\n" if "" in indented else "\n"
        )  # Python-Markdown takes the next item for more of an item with paragraphs
        return "\n".join([f"{mark:<3} {rows[0]}", *indented]) + apart if rows[0] else ""

    def convert_pre(self, el: Any, text: str, parent_tags: Any) -> str:  # noqa: ARG002
        rows = SNIPPET.sub("- ", clean(el.get_text())).strip("\n").split("\n")
        if not any(map(str.strip, rows)):
            return ""
        if parent_tags & {"li", "blockquote"}:  # where only code that is indented is code to Python-Markdown
            return "\n\n" + "\n".join(f"{INDENT}{row}" if row.strip() else "" for row in rows) + "\n\n"
        fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", "\n".join(rows))), default=0))
        return f"\n\n{fence}{_language(el)}\n" + "\n".join(rows) + f"\n{fence}\n\n"


def _language(code: Any) -> str:
    """The programming language of a block of code, as its classes say, such as `language-js`."""
    classes = " ".join(name for one in (code, *code.find_all("code")) for name in one.get("class") or ())
    found = re.search(r"(?:\blang(?:uage)?-|\bbrush: ?)([A-Za-z][\w+#-]{0,19})", classes)
    return found[1].lower() if found else ""


def escape_line_start(text: str) -> str:
    """The text such that nothing at its beginning makes a list, a heading, a quote, a box, a table or a rule
    of it.
    """
    if match := NUMBERED.match(text):
        return f"{match[1]}\\{text[match.start(2) :]}"
    if match := BACKSLASHED.match(text):
        return f"{match[1]}\\{text[match.end(1) :]}"
    if match := WRITTEN_OUT.match(text):
        return f"{match[1]}&#{ord(text[match.end(1)])};{text[match.end(1) + 1 :]}"
    return text


def _starts_a_line(node: Any) -> bool:
    """Whether nothing stands before this text on its line."""
    while node is not None:
        before = node.previous_sibling
        while isinstance(before, NavigableString) and not before.strip():
            before = before.previous_sibling
        if before is not None:
            return isinstance(before, Tag) and (before.name == "br" or before.name in BLOCKS)
        node = node.parent
        if node is None or node.name in BLOCKS:
            return True
    return True
