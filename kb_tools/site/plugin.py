"""The MkDocs plugin `kb`: a thin adapter. Each event hands MkDocs' values to a function that knows nothing of MkDocs.

mkdocs-static-i18n runs the whole build once per language with the same plugins, so every event but the reading of the sources happens
once per language. It copies each file it knows into a new one and loses the content of generated files; our files therefore join after
it (AFTER_I18N) and bring the attributes it would have given them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import chdir, contextmanager
from html import escape
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, cast

from mkdocs.config.base import LegacyConfig
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import dirname_to_title, get_markdown_title
from mkdocs.utils.meta import get_data

from kb_tools.errors import KbError
from kb_tools.site.addresses import videos_path
from kb_tools.site.articles import dress_article, dress_index
from kb_tools.site.library import Library, read_library
from kb_tools.site.pages import MadePage, video_pages
from kb_tools.site.rendering import ASSETS, TEMPLATES, theme_safe

if TYPE_CHECKING:
    from mkdocs.config.base import ConfigErrors, ConfigWarnings
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

log = get_plugin_logger(__name__)

AFTER_I18N = -200
STYLE, SCRIPT, MARK = "assets/kb/kb.css", "assets/kb/kb.js", "assets/kb/mark.svg"


class KbPlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Video pages, videos on articles, and the look of the help site."""

    def __init__(self) -> None:
        super().__init__()
        self._library: Library | None = None
        self._pages: dict[str, MadePage] = {}
        """The pages made for the language being built, by source path."""
        self._files: dict[str, list[File]] = {}
        """The files of all languages built so far: the site map wants them all."""

    def load_config(self, options: dict[str, Any], config_file_path: str | None = None) -> tuple[ConfigErrors, ConfigWarnings]:  # noqa: ARG002
        """Accept anything: `kb_tools.config` reads the section itself, and names the lines of mistakes."""
        self.config = LegacyConfig(())
        self.config.load_dict(options)
        return [], []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the sources, once for all languages, and add our assets and templates."""
        with _told_by_mkdocs(), chdir(_root(config)):
            self._library = self._library or _read_and_report(config)
        if config.theme.name == "material":
            _add_once(config.theme.dirs, str(TEMPLATES / "material"), at=1 if config.theme.custom_dir else 0)
        _add_once(config.extra_css, STYLE)
        if all(str(script) != SCRIPT for script in config.extra_javascript):
            config.extra_javascript.append(_module(SCRIPT))
        return config

    @event_priority(AFTER_I18N)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add our assets and this language's video pages; a page an editor wrote in the same place wins."""
        library, lang = self._ready(), self._language(config)
        for path in (STYLE, SCRIPT, MARK):
            files.append(File.generated(config, path, abs_src_path=str(ASSETS / Path(path).name)))
        folder = f"{lang}/" if library.settings.language_folders else ""
        made = video_pages(library.videos, library.relations, library.settings, lang)
        self._pages = {folder + page.source: page for page in made if files.get_file_from_path(folder + page.source) is None}
        self._files[lang] = [_to_file(source, page, lang, config) for source, page in self._pages.items()]
        for file in self._files[lang]:
            files.append(file)
        return files

    @event_priority(AFTER_I18N)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Without a `nav:` of the editor's own: a folder is called what its index page is called, videos stand last."""
        if config.nav is None:
            for item in nav.items:
                self._name_section(item)
            nav.items.sort(key=lambda item: any(page.file.src_uri in self._pages for page in item.children or () if page.is_page))
        return nav

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give our pages their titles, and articles their description for search engines."""
        if made := self._pages.get(page.file.src_uri):
            page.meta.update(title=theme_safe(made.title), description=theme_safe(made.description), hide=["navigation", "toc"])
        elif (article := self._ready().articles.get(page.file.src_uri)) and article.summary:
            page.meta.setdefault("description", escape(article.summary))
        if _is_home(page):
            page.meta.setdefault("hide", ["navigation", "toc"])
        return markdown

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Put in our own pages' HTML, and into articles their videos and date."""
        if made := self._pages.get(page.file.src_uri):
            return made.html
        library = self._ready()
        if (article := library.articles.get(page.file.src_uri)) and not page.is_index:
            return dress_article(html, article, library.relations.showings.get(article.path, ()), page.url, library.settings)
        return dress_index(html, home=_is_home(page)) if page.is_index else html

    def on_page_context(self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> TemplateContext:  # noqa: ARG002
        """A video has its page in one language: the language switch leads to the other language's list of videos."""
        if page.file.src_uri in self._pages:
            settings = self._ready().settings
            # mkdocs-static-i18n makes this attribute anew for each page; templates prefer it to the item of the same name.
            for other in getattr(config.extra, "alternate", ()):
                lang = other["lang"]
                if lang in settings.languages:
                    other["link"] = page.url if lang == self._language(config) else videos_path(lang, settings)
        return context

    def on_template_context(self, context: TemplateContext, template_name: str, config: MkDocsConfig) -> TemplateContext:  # noqa: ARG002
        """Put our pages into the site map of mkdocs-static-i18n, which made its list before they were there."""
        values = cast(dict[str, Any], context)
        if listed := values.get("i18n_alternates"):
            values["i18n_alternates"] = {lang: [*files, *self._files.get(lang, ())] for lang, files in listed.items()}
        return context

    def _ready(self) -> Library:
        if self._library is None:
            raise PluginError("kb: MkDocs built pages before it configured the plugin - name `kb` under plugins in mkdocs.yml")
        return self._library

    def _language(self, config: MkDocsConfig) -> str:
        return getattr(config.plugins.get("i18n"), "current_language", None) or self._ready().settings.languages[0]

    def _name_section(self, item: Any) -> None:
        for child in item.children or ():
            self._name_section(child)
            if item.is_section and child.is_page and child.is_index and _is_guess(item.title, child.file):
                made = self._pages.get(child.file.src_uri)
                item.title = theme_safe(made.title) if made else _own_title(child.file) or item.title


@contextmanager
def _told_by_mkdocs() -> Iterator[None]:
    """The one place where our errors become MkDocs'."""
    try:
        yield
    except KbError as error:
        raise PluginError(f"kb: {error}") from None


def _root(config: MkDocsConfig) -> Path:
    path = Path(config.config_file_path or "mkdocs.yml")
    if path.name != "mkdocs.yml":
        raise KbError(f"the settings are in {path.name}, and kb reads mkdocs.yml", "rename the file, or build without -f")
    return path.parent


def _read_and_report(config: MkDocsConfig) -> Library:
    library = read_library()
    for problem in library.problems:
        (log.warning if problem.severity == "error" else log.info)(str(problem))
    for path in (library.settings.videos, Path("captions")):
        if path.exists():
            config.watch.append(str(path.resolve()))
    return library


def _is_home(page: Page) -> bool:
    """Whether it is the first page of a language."""
    return page.is_index and getattr(page.file, "norm_src_uri", page.file.src_uri) in ("index.md", "README.md")


def _is_guess(title: str, index: File) -> bool:
    """Whether MkDocs made a menu's title from the folder's name, rather than an editor (`nav_translations`)."""
    return title == dirname_to_title(PurePosixPath(index.src_uri).parent.name)


def _own_title(file: File) -> str | None:
    """A page's title while MkDocs has not read the page yet."""
    markdown, front = get_data(file.content_string)
    title = front.get("title") or get_markdown_title(markdown)
    return escape(str(title), quote=False) if title else None


def _module(path: str) -> ExtraScriptValue:
    script = ExtraScriptValue(path)
    script.type = "module"
    return script


def _add_once(items: list[str], item: str, at: int | None = None) -> None:
    if item not in items:
        items.insert(len(items) if at is None else at, item)


def _to_file(source: str, page: MadePage, lang: str, config: MkDocsConfig) -> File:
    level = InclusionLevel.INCLUDED if page.in_menu and config.nav is None else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, source, content="", inclusion=level)
    file.dest_uri = page.path + "index.html" if page.path.endswith("/") else page.path
    # What mkdocs-static-i18n gives each file, and reads again for the language switch and the site map.
    vars(file).update(locale=lang, locale_alternate_of=lang, localization=lang, alternates={lang: file}, norm_src_uri=page.source)
    return file
