"""Markdown articles: front matter and body, read into articles and their passages."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from kb_tools.errors import KbError
from kb_tools.fields import FieldError, day, integer, language, line, one_of, read_mapping, text, texts
from kb_tools.models import Article, Passage, Problem, VideoLink
from kb_tools.settings.extensions import with_root
from kb_tools.settings.mkdocs_file import CONFIG_FILE
from kb_tools.settings.settings import Settings
from kb_tools.sources.files import read_text, walk_markdown
from kb_tools.sources.passages import split_page
from kb_tools.text import CONTROL, clean, say
from kb_tools.yaml_nodes import Node, parse_yaml

Render = Callable[[str], str]
"""Markdown to HTML, as the site does it."""

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
INDEX_NAMES = ("index", "README")
"""Files that are the first page of their folder."""
THEME_KEYS = frozenset(
    [
        "template",
        "hide",
        "icon",
        "status",
        "subtitle",
        "description",
        "search",
        "social",
        "comments",
        "date",
        "authors",
        "slug",
        "hero",
        "image",
        "alternate",
    ]
)
"""Front matter that MkDocs, Material and its plugins understand."""


def list_articles(settings: Settings) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The Markdown files that become pages, by MkDocs' own rules. An absent or empty docs folder is a
    problem.
    """
    if not settings.docs_dir.is_dir():
        fix = say("make it and put a Markdown file into it")
        return (), (_folder_problem(settings, say("does not exist"), fix),)
    files, problems = walk_markdown(settings.docs_dir, settings.root)
    always = ("/templates/",) if (settings.docs_dir / "templates").is_dir() else ()
    files = _without(files, settings.docs_dir, (*always, *settings.exclude_docs.splitlines()))
    files = _without(files, settings.docs_dir, settings.draft_docs.splitlines())
    folders_with_index = {file.parent for file in files if file.stem == "index"}
    files = tuple(file for file in files if file.stem != "README" or file.parent not in folders_with_index)
    if not files:
        fix = say("write a first article: a heading and the answer below it")
        problems += (_folder_problem(settings, say("has no Markdown file"), fix),)
    return files, problems


def _without(files: tuple[Path, ...], docs_dir: Path, patterns: Sequence[str]) -> tuple[Path, ...]:
    """The files that no pattern in .gitignore's form covers."""
    if not patterns:
        return files
    import pathspec

    excluded = pathspec.GitIgnoreSpec.from_lines(patterns)
    return tuple(file for file in files if not excluded.match_file(file.relative_to(docs_dir).as_posix()))


def _folder_problem(settings: Settings, what: str, fix: str) -> Problem:
    return Problem(
        file=f"{settings.name(settings.docs_dir)}/", line=0, what=what, fix=fix, rule="no-articles"
    )


def make_renderer(root: Path) -> Render:
    """Markdown to HTML with the very extensions of the site in the folder `root`, so that passages have the
    anchors the built pages have.

    Raises KbError when MkDocs does not accept mkdocs.yml.
    """
    from markdown import Markdown
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    with _hearing("mkdocs") as said:
        try:
            config = load_config(str(root / CONFIG_FILE))
        except MkDocsException as error:
            what = say("MkDocs does not accept it: {error}", error="; ".join(said) or str(error))
            raise KbError(what, say("correct it as MkDocs' manual says"), file=CONFIG_FILE) from None
    markdown = Markdown(
        extensions=config.markdown_extensions,
        extension_configs=config.mdx_configs
        | with_root(config.markdown_extensions, config.mdx_configs, root),
    )

    def render(source: str) -> str:
        markdown.reset()
        return markdown.convert(source)

    return render


@contextmanager
def _hearing(name: str) -> Iterator[list[str]]:
    """What a logger says meanwhile: MkDocs logs what is wrong, and raises only that something is."""
    said: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: said.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger(name)
    logger.addHandler(handler)
    try:
        yield said
    finally:
        logger.removeHandler(handler)


def read_article(
    file: Path, settings: Settings, render: Render
) -> tuple[Article | None, tuple[Problem, ...]]:
    """One article; None when the file cannot be read, or asks to be left out of search (Material's `search:
    {exclude: true}`).
    """
    name = settings.name(file)
    source, problem = read_text(settings.root, name)
    return (None, (problem,)) if problem else parse_article(source, name, settings, render)


def parse_article(
    source: str, file: str, settings: Settings, render: Render
) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in a file's text. `file` is relative to the knowledge base."""
    front, body, first_line = split_front_matter(source)
    node, problems = parse_yaml(front, file, first_line=2)
    values, more = read_mapping(node, FIELDS, file, of=say("front matter"), ignore=THEME_KEYS.__contains__)
    problems += more + _control_characters(body, file, first_line)
    try:
        title, passages = split_page(render(body))
    except (
        Exception
    ) as error:  # Markdown extensions are other people's code, and one page must not stop the rest
        what = say("cannot be rendered ({error})", error=f"{type(error).__name__}: {clean(str(error))[:120]}")
        return None, (
            *problems,
            Problem(
                file=file,
                line=first_line,
                what=what,
                fix=say("simplify the Markdown around it"),
                rule="markdown",
            ),
        )
    if _left_out(node):
        return None, problems
    return _to_article(values, title, passages, file, settings), problems


def split_front_matter(source: str) -> tuple[str, str, int]:
    """YAML, Markdown, and the line on which the Markdown starts."""
    match = FRONT_MATTER.match(source)
    if not match:
        return "", source, 1
    return match[1], source[match.end() :], source[: match.end()].count("\n") + 1


def _to_article(
    values: dict[str, Any], heading: str, passages: tuple[Passage, ...], file: str, settings: Settings
) -> Article:
    path = PurePosixPath(file).relative_to(settings.name(settings.docs_dir))
    lang, place = split_language(path, settings)
    title = (
        values.pop("title", "")
        or heading
        or clean(path.stem).replace("-", " ").replace("_", " ").capitalize()
    )
    fallback = {"id": clean(place.with_suffix("").as_posix()), "lang": lang}
    return Article(
        **{**fallback, **values},
        file=file,
        path=path.as_posix(),
        url=settings.site_url + page_path(path, settings),
        title=title,
        passages=with_heading(passages, heading if heading != title else ""),
    )


def with_heading(passages: tuple[Passage, ...], heading: str) -> tuple[Passage, ...]:
    """A page's own heading says something too when the front matter gives another title: the top of the page
    carries it.
    """
    if not heading:
        return passages
    if passages and not passages[0].heading and not passages[0].anchor:
        return (replace(passages[0], heading=heading), *passages[1:])
    return (Passage(heading=heading, text=""), *passages)


def is_index(path: str) -> bool:
    """Whether a path below docs/ is the first page of its folder."""
    return PurePosixPath(path).stem in INDEX_NAMES


def is_front_page(article: Article) -> bool:
    """The first page of a folder, which only leads on to articles: nobody asks for it."""
    return is_index(article.path) and not article.questions


def split_language(path: PurePosixPath, settings: Settings) -> tuple[str, PurePosixPath]:
    """The language of a page and its path without the language's folder."""
    if settings.language_folders and len(path.parts) > 1 and path.parts[0] in settings.languages:
        return path.parts[0], PurePosixPath(*path.parts[1:])
    return settings.languages[0], path


def page_path(path: PurePosixPath, settings: Settings) -> str:
    """Where MkDocs puts a page, relative to site_url: MkDocs' own rule, after the language rule of
    mkdocs-static-i18n.
    """
    lang, place = split_language(path, settings)
    folder = place.parent if lang == settings.languages[0] else PurePosixPath(lang) / place.parent
    stem = "index" if place.stem == "README" else place.stem
    if settings.use_directory_urls:
        target = folder.as_posix() + "/" if stem == "index" else (folder / stem).as_posix() + "/"
    else:
        target = (folder / f"{stem}.html").as_posix()
    return quote(target.removeprefix("./"))


def _left_out(node: Node | None) -> bool:
    exclude = node.get("search", "exclude") if node else None
    return exclude is not None and exclude.value is True


def _control_characters(body: str, file: str, first_line: int) -> tuple[Problem, ...]:
    match = CONTROL.search(body)
    if not match:
        return ()
    place = first_line + body.count("\n", 0, match.start())
    return (
        Problem(
            file=file,
            line=place,
            what=say("has a control character"),
            fix=say("delete the invisible character"),
            rule="control",
        ),
    )


def _article_id(node: Node) -> str:
    value = text(node)
    if not re.fullmatch(r"[^\s:#?]+", value):
        what = say("has a space or one of : # ? in it: {value!r}", value=value[:60])
        raise FieldError(what, say("use letters, digits, - and /"))
    return value


def _video_links(node: Node) -> tuple[VideoLink, ...]:
    items = node.value if isinstance(node.value, tuple) else (node,)
    return tuple(_video_link(item) for item in items)


def _video_link(node: Node) -> VideoLink:
    match = re.fullmatch(r"([A-Za-z0-9_-]{11})(?:#t=(\d{1,6}))?", text(node))
    if not match:
        raise FieldError(
            say("has one that is no video: {value!r}", value=text(node)[:60]),
            say("write YouTube's 11 characters, and #t=42 for a second"),
            node.line,
        )
    return VideoLink(id=match[1], start=int(match[2]) if match[2] else None, line=node.line)


FIELDS = {
    "title": line,
    "id": _article_id,
    "lang": language,
    "summary": text,
    "questions": texts,
    "tags": texts,
    "videos": _video_links,
    "reply": text,
    "handling": one_of("public", "private", "phone", "escalate"),
    "reviewed": day,
    "review_every": integer(1, 3650),
    "owner": text,
    "moved_from": texts,
}
