"""Which article or video a page of the site shows, and which problems are its own. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from kb_tools.links.addresses import video_path
from kb_tools.models import Article, Kind, Problem, Video
from kb_tools.site.library import Library
from kb_tools.sources.articles import is_front_page
from kb_tools.sources.page_places import page_path


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a page is made of. `source` is None for an article that cannot be read, or that search leaves out.

    `partners` are the ids of the videos that belong to the article, or of the articles that belong to the
    video.
    """

    file: str
    line: int = 0
    source: Article | Video | None = None
    partners: frozenset[str] = frozenset()

    @property
    def kind(self) -> Kind:
        return "video" if isinstance(self.source, Video) else "article"

    @property
    def is_front_page(self) -> bool:
        """The first page of a folder, which only leads on to articles: nobody asks for it."""
        return isinstance(self.source, Article) and is_front_page(self.source)


def find_subject(path: str, files: tuple[Path, ...], library: Library) -> Subject | None:
    """What the page at a path on the site shows; None for pages that are made of many. `files` are the
    Markdown files.
    """
    settings, wanted = library.settings, _plain(path)
    for file in files:
        below = PurePosixPath(file.relative_to(settings.docs_dir).as_posix())
        if _plain(page_path(below, settings)) == wanted:
            return _of_file(file, below.as_posix(), library)
    video = next((video for video in library.videos if _plain(video_path(video, settings)) == wanted), None)
    return _of_video(video, library) if video else None


def _plain(path: str) -> str:
    """A path as it can be compared: a folder's page under one name, no escapes."""
    plain = unquote(path).removeprefix("./").removesuffix("index.html")
    return "" if plain == "." else plain


def _of_file(file: Path, below: str, library: Library) -> Subject:
    partners = frozenset(showing.video.id for showing in library.relations.showings.get(below, ()))
    return Subject(file=library.settings.name(file), source=library.articles.get(below), partners=partners)


def _of_video(video: Video, library: Library) -> Subject:
    partners = frozenset(article.id for article in library.relations.articles.get(video.id, ()))
    return Subject(
        file=library.settings.name(library.settings.videos), line=video.line, source=video, partners=partners
    )


def problems_of(
    subject: Subject | None, problems: tuple[Problem, ...], videos: tuple[Video, ...]
) -> tuple[Problem, ...]:
    """The problems of a page, errors first; those of the whole knowledge base where a page has no source of
    its own.
    """
    own = [problem for problem in problems if subject is None or _is_its(problem, subject, videos)]
    return tuple(sorted(own, key=lambda problem: (problem.severity != "error", problem.file, problem.line)))


def _is_its(problem: Problem, subject: Subject, videos: tuple[Video, ...]) -> bool:
    if not isinstance(subject.source, Video):
        return problem.file == subject.file
    if problem.file == subject.file:  # from the video's first line to the next one's
        end = min((video.line for video in videos if video.line > subject.line), default=problem.line + 1)
        return subject.line <= problem.line < end
    return Path(problem.file).name.startswith(
        f"{subject.source.id}."
    )  # its captions, as `kb videos captions` names them
