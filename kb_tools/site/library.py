"""What the site needs of the sources, read once per build."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from html import escape
from pathlib import Path, PurePosixPath
from posixpath import normpath
from urllib.parse import unquote

from kb_tools.languages.site import Site
from kb_tools.models import Article, Problem, Video
from kb_tools.review.featured import check_featured
from kb_tools.search.meaning.encoder import open_encoder
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.site.blocks import plain_title
from kb_tools.site.moved import Move, find_moves
from kb_tools.site.related import following, nearest, relate_articles
from kb_tools.site.relations import Relations, relate
from kb_tools.site.topics import IndexPage, Topic, find_topics, home_path, topic_place
from kb_tools.sources.articles import suggested
from kb_tools.sources.marks.translating import Translator
from kb_tools.sources.page_places import in_language, is_index, split_language
from kb_tools.sources.reading import read_sources
from kb_tools.sources.unclosed import without_unclosed

LINK = re.compile(r"\]\(\s*<?([^)\s>]+\.md)(?:#[^)\s>]*)?>?[^)]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """Settings, articles by path (`de/karten/pin.md`), videos, how they belong together, and what is wrong
    with them.
    """

    settings: Settings
    articles: dict[str, Article]
    videos: tuple[Video, ...]
    relations: Relations
    problems: tuple[Problem, ...]
    topics: tuple[Topic, ...] = ()
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each path those it links to."""
    related: Mapping[str, tuple[Article, ...]] = field(default_factory=dict)
    """Filled in by `with_related`."""
    moves: tuple[Move, ...] = ()
    translate: Callable[[str, str], str] = lambda markdown, _: markdown
    """Takes the Markdown of a page, as the plugins of the site left it, and its path below docs/; gives it
    without other systems' marks and unclosed brackets.
    """

    def topic_of(self, path: str) -> Topic | None:
        """The topic of the page with this path; None for those of the first page."""
        place = topic_place(path, self.settings)
        return next((one for one in self.topics if (one.lang, one.folder) == place and one.name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageSite:
    """The site in the language being built. `name` and `description` are the site's own, `search` says
    whether there is a search dialog for our fields to open.
    """

    library: Library
    lang: str
    name: str
    description: str
    search: bool

    @property
    def words(self) -> Site:
        """What the site says in that language."""
        return self.library.settings.language(self.lang).site

    @property
    def root(self) -> str:
        """The address of the language's first page."""
        settings = self.library.settings
        return settings.site_url + home_path(self.lang, settings).removesuffix("index.html")


def read_library(root: Path) -> Library:
    """The knowledge base in the folder `root`. Raises KbError when it has no readable settings."""
    settings, problems = read_settings(root)
    settings = replace(settings, trust=True)  # MkDocs has run what there is
    translate = Translator(settings, frozenset(settings.tools))
    skims: defaultdict[Path, _Skim] = defaultdict(partial(_Skim, translate))
    sources = read_sources(settings, skims.__getitem__)
    articles = sources.articles
    moves, move_problems = find_moves(articles, settings)
    paths = {_below_docs(file, settings): skim for file, skim in skims.items()}
    links = {path: tuple(_targets(path, skim, paths, settings)) for path, skim in paths.items()}
    indexes = {
        topic_place(path, settings): IndexPage(title=skim.title, links=links[path])
        for path, skim in paths.items()
        if is_index(path)
    }
    topics = find_topics(articles, indexes, settings)
    return Library(
        settings=settings,
        articles={article.path: article for article in articles},
        videos=sources.videos,
        relations=relate(articles, sources.videos, settings),
        problems=problems + sources.problems + tuple(check_featured(articles, settings)) + move_problems,
        topics=topics,
        links=links,
        moves=moves,
        translate=lambda text, path: without_unclosed(
            translate(text, f"{settings.name(settings.docs_dir)}/{path}")
        ),
    )


def with_related(library: Library) -> Library:
    """The same, with the articles that belong to each article."""
    articles = [one for one in suggested(tuple(library.articles.values())) if not is_index(one.path)]
    next_best = _next_best(articles, library.settings) or following(library.topics)
    return replace(library, related=relate_articles(articles, library.links, next_best))


def _next_best(articles: Collection[Article], settings: Settings) -> dict[str, tuple[str, ...]]:
    """For each article's path those that mean the most like it; nothing without an encoder."""
    encoder = open_encoder(settings)
    if encoder is None:
        return {}
    from kb_tools.site.search_vectors import vectors_of  # brings the encoder along

    found: dict[str, tuple[str, ...]] = {}
    for lang in settings.languages:
        texts = {
            article.path: ". ".join(filter(None, (article.title, article.summary)))
            for article in articles
            if article.lang == lang
        }
        if texts:
            found |= nearest([*texts], vectors_of([*texts.values()], encoder, lang, settings, "related"))
    return found


class _Skim:
    """Stands in for rendering: MkDocs renders each article itself; of the body the site needs its title and
    where it links to.
    """

    def __init__(self, translate: Translator) -> None:
        self.title = ""
        self.links: tuple[str, ...] = ()
        self._translate = translate

    def __call__(self, source: str, file: str) -> str:
        source = self._translate(source, file)
        self.title = plain_title(title_line(source))
        self.links = tuple(LINK.findall(source))
        return f"<h1>{escape(self.title)}</h1>"


def title_line(source: str) -> str:
    """The heading that Markdown begins with, by MkDocs' rule; "" where it begins with something else."""
    first = next((line for line in map(str.strip, source.splitlines()) if line), "")
    return first.lstrip("# ") if first.startswith("# ") else ""


def _below_docs(file: Path, settings: Settings) -> str:
    return file.relative_to(settings.docs_dir).as_posix()


def _targets(path: str, skim: _Skim, known: Container[str], settings: Settings) -> Iterator[str]:
    """The paths that a page links to, in its own language where they are there."""
    lang, folder = split_language(PurePosixPath(path), settings)[0], PurePosixPath(path).parent
    for link in skim.links:
        aimed = PurePosixPath(normpath((folder / unquote(link)).as_posix()))
        files = [file.as_posix() for file in in_language(aimed, lang, settings)]
        yield next((file for file in files if file in known), files[-1])
