"""Every mark of other systems that we know: its system, its form, what it means, and the tools that
understand it themselves. Earlier rows come first: what is included or means something, then what is left out.
"""

from __future__ import annotations

from dataclasses import dataclass

from kb_tools.sources.marks import meanings as to
from kb_tools.sources.marks.code import NOTES
from kb_tools.sources.marks.meanings import Meaning


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A `form` (a regular expression, in which `^` begins a line and `.` is any character) that marks have,
    and its meaning. `by` are plugins and Markdown extensions that do something with it.
    """

    system: str
    form: str
    meaning: Meaning
    by: frozenset[str] = frozenset()

    @property
    def is_understood(self) -> bool:
        """Whether it has a meaning that is kept."""
        return self.meaning not in (to.nothing, to.value)


def _marks(system: str, *rows: tuple[str, Meaning], by: str = "") -> tuple[Mark, ...]:
    return tuple(
        Mark(system=system, form=form, meaning=meaning, by=frozenset(by.split())) for form, meaning in rows
    )


INDENT = r"^(?P<indent>[ \t]*)"
BODY = r"(?P<body>.{0,20000}?)"
NOTE = rf"(?P<kind>{NOTES}|callout|alert|notice|aside|box|success|details)\b"
TAB = "tab|step|expand|details|accordion"
TAG, TAG_END = r"(?<!\{)\{%-?\s*", r"\s*-?%\}"
ARGS = r"(?P<args>(?:\"[^\"]*\"|'[^']*'|[^%{}\"'])*?)"
CODE, CODE_END = r"\{\{[<%]\s*", r"\s*/?[>%]\}\}"
CODE_ARGS = r"(?P<args>[^>%\n]*?)"
JSX = r"(?P<args>(?:\"[^\"]*\"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\}|[^<>\"'{}])*?)"
JSX_BODY = r">(?P<body>(?:(?!<(?P=kind)\b).){0,20000}?)</(?P=kind)>"
"""The innermost first."""
MACROS = "macros markdown-exec markdownextradata table-reader git-revision-date-localized"

MARKS = (
    *_marks(
        "Liquid, Jinja",
        (TAG + "raw" + TAG_END + BODY + TAG + "endraw" + TAG_END, to.verbatim),
        (TAG + "comment" + TAG_END + BODY + TAG + "endcomment" + TAG_END, to.nothing),
        (
            TAG + r"highlight\s+(?P<kind>\w*)" + ARGS + TAG_END + BODY + TAG + "endhighlight" + TAG_END,
            to.code,
        ),
        (
            TAG + r"include(?:-markdown|_relative|_cached)?\s+(?P<path>[^\s\"'%]+)?" + ARGS + TAG_END,
            to.included,
        ),
        (INDENT + TAG + NOTE + ARGS + TAG_END + BODY + TAG + r"(?:end|/\s*)(?P=kind)" + TAG_END, to.note),
        (TAG + rf"(?:{TAB})\b" + ARGS + TAG_END + BODY + TAG + rf"(?:end|/\s*)(?:{TAB})" + TAG_END, to.part),
        (TAG + r"content-ref\s+" + ARGS + TAG_END + BODY + TAG + "endcontent-ref" + TAG_END, to.link),
        (TAG + r"page-ref\s+" + ARGS + TAG_END, to.link),
        (TAG + r"(?:embed|youtube|vimeo|video)\b" + ARGS + TAG_END, to.video),
        (TAG + r"(?:link|post_url)\s+(?P<path>[^\s%]+)" + TAG_END, to.address_only),
        (r"(?<=\]\()\{%\s*\w+\s+[\"']?(?P<path>/?[\w./-]+)[\"']?\s*%\}", to.address_only),
        (TAG + r"else\b[^%]*%\}" + BODY + TAG + "end(?:if|unless|case)" + TAG_END, to.nothing),
        (r"(?<!\{)\{%.{0,2000}?%\}(?!\})|\{#(?!\w).{0,2000}?#\}", to.nothing),
        by=f"{MACROS} include-markdown",
    ),
    *_marks(
        "mdBook",
        (r"\{\{\s*#\s*include\s+(?P<path>[^\s:}]+)[^}\n]*\}\}", to.included),
        (r"\{\{\s*#[^}\n]*\}\}", to.nothing),
    ),
    *_marks(
        "Hugo",
        (r"\A\+\+\+[ \t]*\n(?P<args>.*?)^\+\+\+[ \t]*\n(?P<body>.*)", to.titled),
        (
            CODE + r"highlight\s+(?P<kind>\w*)[^>%]*" + CODE_END + BODY + CODE + "/ *highlight" + CODE_END,
            to.code,
        ),
        (CODE + r"(?:rel)?ref\s+\"?(?P<path>[^\s\">]+)\"?[^>]*>\}\}", to.address_only),
        (CODE + r"include\s+\"?(?P<path>[^\s\">%]+)\"?[^>%]*" + CODE_END, to.included),
        (CODE + r"(?:youtube|vimeo)\s+" + CODE_ARGS + CODE_END, to.video),
        (CODE + r"(?:figure|img|image)\s+" + CODE_ARGS + CODE_END, to.image),
        (INDENT + CODE + NOTE + CODE_ARGS + CODE_END + BODY + CODE + "/ *(?P=kind)" + CODE_END, to.note),
        (CODE + rf"(?:{TAB})\b" + CODE_ARGS + CODE_END + BODY + CODE + rf"/ *(?:{TAB})" + CODE_END, to.part),
        (
            CODE + r"(?:button|link|card)\b" + CODE_ARGS + CODE_END + BODY + CODE + r"/ *\w+" + CODE_END,
            to.link,
        ),
        (CODE + r"(?:param|var|value)\b" + CODE_ARGS + CODE_END, to.value),
        (r"\{\{[<%].{0,2000}?[>%]\}\}", to.nothing),
    ),
    *_marks(
        "Liquid, Jinja",
        (r"\{\{\s*(?:\"(?P<path>[^\"{}\n]*)\"|'(?P<label>[^'{}\n]*)')\s*(?:\|[^{}\n]*)?\}\}", to.words),
        (r"\{\{(?![<%#}])[^{}\n]{1,500}(?:\{[^{}\n]{0,500}\}[^{}\n]{0,500}){0,9}\}\}", to.value),
        by=MACROS,
    ),
    *_marks(
        "DocFX",
        (r"(?:> ?)?\[!(?i:INCLUDE)\s*\[[^\]\n]{0,300}\]\s*\((?P<path>[^)\n]+)\)\]", to.included),
        (r"^[ \t]*(?:> ?)?\[!VIDEO\s+(?P<path>\S+?)\]", to.video),
        (r":::image (?P<args>[^\n]*?):::(?:[^\n]*?:::image-end:::)?", to.image),
        (r"^[ \t]*(?:> ?)?\[!(?:div|code|Metadata|PAGE)\b[^\n]*\]$", to.nothing),
        (r"^#{1,6} \[(?P<label>[^\]\n]{1,300})\]\(#tabs?/[^)\n]*\)", to.strong),
        (r"\[(?P<label>[^\[\]\n]{0,300})\]\(xref:[^)\n]*\)|<xref:(?P<path>[^?>\s]+)[^>]*>", to.words),
    ),
    *_marks(
        "DocFX, Obsidian, GitHub",
        (
            INDENT + r"(?P<quoted>>) ?\[!(?P<kind>[\w-]+)\][-+]?[ \t]*(?P<title>[^\n]*)(?:\n|\Z)"
            r"(?P<body>(?:[ \t]*>[^\n]*(?:\n|\Z))*)",
            to.note,
        ),
        by="callouts github-callouts markdown_callouts",
    ),
    *_marks(
        "Docusaurus, VitePress, MyST",
        (r"^[ \t]*:{3,} ?(?:row|column|zone|moniker)(?:-end)?\b[^\n]*$", to.nothing),
        (
            INDENT + r"(?::{3,}|(?P<fence>```+))[ \t]*(?:admonish[ \t]+)?"
            r"(?:\{\.?(?P<kind>[\w-]+)\}|(?P<args>[A-Za-z][\w-]*)|(?=\{))"
            r"(?P<title>\[[^\]\n]*\]|[ \t]+[^\n{]*)?(?:\{[^}\n]*\})?[ \t]*\n"
            r"(?P<body>(?:(?![ \t]*:{3,})[^\n]*\n)*?)[ \t]*(?::{3,}|(?P=fence))[ \t]*$",
            to.note,
        ),
        (
            INDENT
            + r":{3,}(?P<args>[A-Za-z]+)(?P<title>\[[^\]\n]*\])?[ \t]+(?P<body>[^\n]+?)[ \t]:{3,}[ \t]*$",
            to.note,
        ),
        (r"^[ \t]*:{3,}[^\n]*$|[ \t]:{3,}[ \t]*$|^<<< ?\S[^\n]*$|\{[a-z][\w:-]*\}(?=\ue000)", to.nothing),
        by="mkdocstrings customblocks",
    ),
    *_marks(
        "MDX",
        (r"^import\s+(?:[\w*{][^\n;]*?\s+from\s+)?[\"'][^\"'\n]+[\"'];?[ \t]*$", to.nothing),
        (r"^export\s+(?:default|const|let|var|function)\b[^\n]*(?:\n(?!\s*(?:\n|\Z))[^\n]*)*", to.nothing),
        (r"<script\s+setup\b.{0,20000}?</script>|\{/\*.{0,20000}?\*/\}", to.nothing),
        (INDENT + rf"<(?P<kind>{NOTES.title()}|Callout|Alert|Aside)\b" + JSX + JSX_BODY, to.note),
        (r"<(?P<kind>Tab(?:Item)?|Step|Accordion\w*|Details|Expandable)\b" + JSX + JSX_BODY, to.part),
        (r"(?<!<)<(?P<kind>[A-Z]\w*[a-z][\w.]*)\b" + JSX + JSX_BODY, to.part),
        (r"(?<!<)<[A-Z]\w*[a-z][\w.]*\b(?=[^<>]*\bhref=)" + JSX + "/>", to.link),
        (r"(?<!<)</?[A-Z]\w*[a-z][\w.]*\b" + JSX + "/?>|^[ \t]*</?>[ \t]*$", to.nothing),
        (r"\{(?:props|frontMatter|siteConfig|customFields)\.[\w.]+\}", to.value),
    ),
    *_marks(
        "AsciiDoc",
        (r"^\[source[^\]\n]*?(?:,\s*(?P<kind>\w+))?[^\]\n]*\]\n-{4,}\n" + BODY + r"\n-{4,}$", to.code),
        (r"^include::(?P<path>[^\[\n]+)\[[^\]\n]*\]$", to.included),
        (
            r"\A(?P<title>\s*(?:#[^\n]*\n\s*)?)^:!?(?P<path>[a-z][\w-]*)!?:(?:[ \t]+(?P<label>[^\n]*))?\n"
            r"(?=.*(?:\bxref:|::\S*\[|\{[a-z]|^\[(?:source|NOTE|TIP)))(?P<body>.*)",
            to.defined,
        ),
        (
            r"\A(?P<before>(?=.*(?:\bxref:|::\S*\[|\b(?:kbd|btn|menu):|^\[source|<<[\w-]+,)).*?)"
            r"^(?P<kind>NOTE|TIP|WARNING|CAUTION|IMPORTANT): (?P<body>[^\n]+(?:\n[^\n]+)*)",
            to.note,
        ),
        (r"^(?P<path>={1,6}) (?P<label>[^\s=\"'][^\n]*?)(?: =+)?$", to.heading),
        (r"<<(?P<path>[\w-]+),\s*(?P<label>[^<>\n]+)>>", to.link_within),
        (r"(?P<path>(?<![\w/])https?://[^\s\[\]()<>]{1,2000}+)\[(?P<label>[^\[\]\n]+)\](?!\()", to.link),
        (INDENT + r"\[(?P<kind>NOTE|TIP|WARNING|CAUTION|IMPORTANT)\]\n={4,}\n" + BODY + r"\n={4,}$", to.note),
        (
            r"^\[(?:source|#|\.|%|NOTE|TIP|WARNING|CAUTION|IMPORTANT|quote|cols|discrete)[^\]\n]*\]$",
            to.nothing,
        ),
        (r"\bimage::?(?P<path>[^\[\]\s]+)\[(?P<label>[^\[\]\n]{0,300})\]", to.image),
        (r"\bxref:(?P<path>[^\[\]\s]+)\[(?P<label>[^\[\]\n]{0,300})\]", to.reference),
        (r"\blink:(?P<path>[^\[\]\s]+)\[(?P<label>[^\],\n]*)[^\]\n]*\]", to.link),
        (r"\b(?:kbd|btn|menu):(?P<path>[^\[\]\s]*)\[(?P<label>[^\[\]\n]{0,300})\]", to.words),
    ),
    *_marks(
        "WordPress",
        (r"<!--\s*/?wp:.{0,2000}?-->", to.nothing),
        (r"\[caption\b[^\]\n]*\](?P<body>.{0,2000}?)\[/caption\]", to.content),
        (r"\[(?:embed|video|audio|playlist)\b[^\]\n]*\](?P<path>[^\[\]\s]+)\[/\w+\]", to.video),
        (
            r"\[(?P<kind>button|btn|link)\b(?P<args>[^\]\n]*)\](?P<body>[^\[\]\n]{0,300})\[/(?P=kind)\]",
            to.link,
        ),
        (
            r"\[/(?:caption|gallery|audio|video|embed|playlist|button|btn|link|note|alert|box|tabs?|accordion"
            r"|toggle|row|col|column|quote|code|[a-z]+_\w+)\](?!\()"
            r"|\[[a-z][\w-]*(?:\s+[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\]\"']+))+\s*/?\](?![(\[])"
            r"|^[ \t]*\[(?:toc|gallery|vc_\w+|et_pb_\w+|contact-form-7|wpforms|su_\w+)\b[^\]\n]*\](?!\()",
            to.nothing,
        ),
    ),
    *_marks("Obsidian", (r"(?<![\w%])%%(?!%).{0,5000}?%%|(?<=\S) \^[A-Za-z0-9-]{4,}$", to.nothing)),
    *_marks(
        "Obsidian",
        (r"(?<![=\w])==(?=[^\s=])(?P<label>[^=\n]{1,300}?)(?<=\S)==(?!=)", to.words),
        by="pymdownx.mark pymdownx.critic obsidian-support",
    ),
    *_marks("Pelican", (r"\{(?:filename|static|attach)\}", to.nothing)),
    *_marks(
        "Wiki",
        (
            r"(?<![\w\]\\])(?P<embed>!?)\[\[(?!\^)(?P<path>[^\[\]|#\n]*)(?:#\^?(?P<heading>[^\[\]|\n]*))?"
            r"(?:\\?\|(?P<label>[^\[\]\n]*))?\]\](?!\()",
            to.wiki,
        ),
        by="wikilinks markdown.extensions.wikilinks roamlinks ezlinks obsidian-support mdx_wikilink_plus",
    ),
    *_marks(
        "kramdown",
        (r"(?:^[ \t]*[*+-] [^\n]*\n)?^[ \t]*\{:\s*toc\b[^}\n]*\}[ \t]*$", to.nothing),
        (r"\{::[^}\n]*\}|\{:/[^}\n]*\}|(?:(?<=\n\n)|\A)[ \t]*\{:[^}\n]*\}[ \t]*$", to.nothing),
        (r"^(?P<body>#{1,6} [^\n]*)\n\{:[^}\n]*\}[ \t]*$", to.body),
    ),
    *_marks(
        "kramdown",
        (r"^(?P<body>#{1,6} [^\n]*?)[ \t]*\{:? *#(?P<label>[\w:.-]+)[^}\n]*\}[ \t]*$", to.heading_anchor),
        (r"(?<!\{)\{(?::[^{}\n]*|[#.][A-Za-z][\w:.-]*(?:\s+[^{}\n]*)?)\}", to.nothing),
        by="attr_list markdown.extensions.attr_list extra markdown.extensions.extra pymdownx.extra",
    ),
    *_marks("docsify", (INDENT + r"[!?]> (?P<body>[^\n]*)$", to.note)),
)
