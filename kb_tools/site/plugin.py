"""The MkDocs plugin `kb`: a thin adapter. Each event hands MkDocs' values to a function that knows nothing of
MkDocs.

mkdocs-static-i18n runs the whole build once per language with the same plugins, so every event but the
reading of the sources happens once per language. It copies each file it knows into a new one and loses the
content of generated files; our files therefore join after it (AFTER_I18N) and bring the attributes it would
have given them.
"""

from __future__ import annotations

from html import escape
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from mkdocs.config.base import LegacyConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.utils import get_build_datetime

from kb_tools.settings.extensions import with_root
from kb_tools.site.articles import article_end, dress_article
from kb_tools.site.blocks import first_words
from kb_tools.site.compiled import keep_compiled
from kb_tools.site.contact import contact_box, public_holidays
from kb_tools.site.defaults import complete, own_look, palette
from kb_tools.site.extras import Extras, PendingExtras
from kb_tools.site.generated import (
    STYLE,
    add_once,
    asset_files,
    has_search,
    machine_files,
    module,
    page_file,
    script_paths,
)
from kb_tools.site.heads import LanguageSite, picture_list, put_head
from kb_tools.site.home import dress_home, dress_index, dress_topic
from kb_tools.site.menu import arrange, shorten_menu
from kb_tools.site.mkdocs_log import read_and_report, told_by_mkdocs
from kb_tools.site.notfound import not_found
from kb_tools.site.pages import MadePage, home_page, topic_pages, video_pages
from kb_tools.site.rendering import TEMPLATES, harmless, theme_safe
from kb_tools.site.search_start import search_start

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from mkdocs.config.base import ConfigErrors, ConfigWarnings
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from kb_tools.models import Article
    from kb_tools.site.library import Library

AFTER_I18N = -200
AFTER_SEARCH = -200
"""Material's search reads a page before its end is put below it."""
LOST = "404.html"
LONGEST_ANSWER = 8000
"""Characters of HTML in which a page's first paragraph is looked for."""


class KbPlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]
    """Everything that makes a help site of a folder of articles and videos."""

    def __init__(self) -> None:
        super().__init__()
        self._library: Library | None = None
        self._pages: dict[str, MadePage] = {}
        """The pages made for the language being built, by source path."""
        self._files: dict[str, list[File]] = {}
        """The files of all languages built so far: the site map wants them all."""
        self._ours: dict[str, bool] = {}
        """Whether the palette and the description are ours, or an editor's."""
        self._lost = ""
        """The 404 page, in the site's first language."""
        self._found: dict[str, tuple[str, Article]] = {}
        """What the search box finds, by source path: the page's HTML, and its article."""
        self._extras: PendingExtras | None = None

    def load_config(
        self,
        options: dict[str, Any],
        config_file_path: str | None = None,  # noqa: ARG002
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Accept anything: the room `settings` reads the section itself, and names the lines of mistakes."""
        self.config = LegacyConfig(())
        self.config.load_dict(options)
        return [], []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the sources, once for all languages, and add our assets, templates and defaults."""
        with told_by_mkdocs():
            self._library = self._library or read_and_report(config)
        root = self._library.settings.root
        config.mdx_configs.update(with_root(config.markdown_extensions, config.mdx_configs, root))
        self._found.clear()
        language = self._library.settings.language(self._language(config))
        # Themes print these as they are, in text and in attributes.
        config.site_name = harmless(config.site_name)
        config.site_description = harmless(config.site_description or "")
        if config.theme.name == "material":
            add_once(config.theme.dirs, str(TEMPLATES / "material"), at=1 if config.theme.custom_dir else 0)
            complete(config.theme)
            if self._ours.setdefault("palette", not own_look(config.theme)):
                config.theme["palette"] = palette(language.site)
        if self._ours.setdefault("description", not config.site_description):
            config.site_description = language.site.site_description.format(name=config.site_name)
        headings = config.mdx_configs.setdefault("toc", {})
        if headings.setdefault("permalink", True) and self._ours.setdefault(
            "permalink", "permalink_title" not in headings
        ):
            headings["permalink_title"] = language.site.permalink
        config.extra["kb_search"] = search_start(language) if has_search(config) else ""
        add_once(config.extra_css, STYLE)
        there = {str(script) for script in config.extra_javascript}
        config.extra_javascript.extend(module(path) for path in script_paths() if path not in there)
        return config

    @event_priority(AFTER_I18N)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add our assets and this language's pages; a page an editor wrote in the same place wins."""
        library, lang = self._ready(), self._language(config)
        settings = library.settings
        folder = f"{lang}/" if settings.language_folders else ""
        made = (
            *topic_pages(library.topics, settings, lang),
            *video_pages(library.videos, library.relations, settings, lang),
            home_page(settings, lang, config.site_name, config.site_description or ""),
        )
        taken = {file.dest_uri for file in files.documentation_pages()}
        fresh = ((page, page_file(folder + page.source, page, lang, config)) for page in made)
        kept = {file.src_uri: (page, file) for page, file in fresh if file.dest_uri not in taken}
        self._pages = {source: page for source, (page, _) in kept.items()}
        self._files[lang] = [file for _, file in kept.values()]
        for file in (*asset_files(config), *self._files[lang], *machine_files(library, lang, config)):
            files.append(file)
        if config.nav is None:
            shorten_menu(files, library.topics)
        return files

    @event_priority(AFTER_I18N)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Tidy the menu, unless an editor wrote it."""
        if config.nav is None:
            arrange(nav, self._pages, self._ready().topics)
        return nav

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Compile the theme's templates once, for all languages and rebuilds, and begin with what needs no
        template.
        """
        keep_compiled(env)
        library, lang = self._ready(), self._language(config)
        with_pictures = lang == library.settings.languages[0] and library.settings.site_url
        self._extras = PendingExtras(
            Extras(
                lang=lang,
                settings=library.settings,
                pages=tuple(page for page in self._found.values() if page[1].lang == lang),
                videos=library.videos if has_search(config) else (),
                pictures=tuple(picture_list(library, config.site_name)) if with_pictures else (),
                site_dir=Path(config.site_dir),
                kept=library.settings.state_dir / "pictures",
            )
        )
        return env

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Give our pages their titles, and all pages a title and description that themes can print as they
        are.
        """
        if made := self._pages.get(page.file.src_uri):
            page.meta.update(
                title=theme_safe(made.title),
                description=theme_safe(made.description),
                hide=["navigation", "toc"],
            )
        elif "title" in page.meta:
            page.meta["title"] = theme_safe(str(page.meta["title"]))
        if (article := self._ready().articles.get(page.file.src_uri)) and article.summary:
            page.meta.setdefault("description", escape(article.summary))
        if not any(name in config.plugins for name in ("tags", "material/tags")):
            page.meta.pop(
                "tags", None
            )  # Material's search prints them below each result, a nameless landmark each
        if _is_home(page):
            page.meta.setdefault("hide", ["navigation", "toc"])
        return markdown

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Put in our own pages' HTML, and around the editors' what a help page has."""
        if (article := self._ready().articles.get(page.file.src_uri)) and has_search(config):
            self._found[article.path] = html, article
        if "description" not in page.meta and (words := first_words(html[:LONGEST_ANSWER])):
            page.meta["description"] = escape(words)
        with told_by_mkdocs():
            return self._dressed(html, page, config)

    def _dressed(self, html: str, page: Page, config: MkDocsConfig) -> str:
        library, lang, source = self._ready(), self._language(config), page.file.src_uri
        made = self._pages.get(source)
        if _is_home(page):
            return dress_home(made.html if made else html, library, lang, page.url, search=has_search(config))
        if made:
            return made.html
        if (article := library.articles.get(source)) and not page.is_index:
            shown = library.relations.showings.get(source, ())
            return dress_article(html, article, shown, page.url, library.settings)
        folder = PurePosixPath(source).parent.as_posix()
        topic = (
            next((topic for topic in library.topics if topic.folder == folder and topic.name), None)
            if page.is_index
            else None
        )
        if topic:
            return dress_topic(html, topic, page.url, library.settings)
        return dress_index(html) if page.is_index else html

    def _end(self, page: Page, config: MkDocsConfig) -> str:
        """What stands below every page."""
        library, source = self._ready(), page.file.src_uri
        article = library.articles.get(source) if not page.is_index and source not in self._pages else None
        end = (
            article_end(article, page.url, library.settings, library.related.get(source, ()))
            if article
            else ""
        )
        return end + self._contact(page, config)

    def _contact(self, page: Page | None, config: MkDocsConfig) -> str:
        library, lang = self._ready(), self._language(config)
        found = library.articles.get(page.file.src_uri) if page else None
        year = get_build_datetime().year
        off = public_holidays(library.settings.contact.holidays, (year, year + 1))
        return contact_box(library.settings, lang, off, (found.id, found.title) if found else None)

    @event_priority(AFTER_SEARCH)
    def on_page_context(
        self,
        context: TemplateContext,
        page: Page,
        config: MkDocsConfig,
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Put the end below the page. A video has one page: the language switch leads to the other language's
        list of videos.
        """
        with told_by_mkdocs():
            page.content = (page.content or "") + self._end(page, config)
        if made := self._pages.get(page.file.src_uri):
            # mkdocs-static-i18n makes this attribute anew for each page; templates prefer it to the item of
            # the same name.
            for other in getattr(config.extra, "alternate", ()):
                if other["lang"] in made.elsewhere:
                    other["link"] = (
                        page.url if other["lang"] == self._language(config) else made.elsewhere[other["lang"]]
                    )
        return context

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Say in the head what programs want to know."""
        lang, description = self._language(config), config.site_description or ""
        site = LanguageSite(library=self._ready(), lang=lang, name=config.site_name, description=description)
        return put_head(output, page, self._pages.get(page.file.src_uri), site)

    def on_template_context(
        self, context: TemplateContext, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Put our pages into the site map of mkdocs-static-i18n, which made its list before they were
        there.
        """
        values = cast(dict[str, Any], context)
        if listed := values.get("i18n_alternates"):
            values["i18n_alternates"] = {
                lang: [*files, *self._files.get(lang, ())] for lang, files in listed.items()
            }
        if template_name == LOST:
            root = urlsplit(config.site_url or "/").path.rstrip("/") + "/"
            values["kb_not_found"] = not_found(
                self._ready(), root, search=has_search(config)
            ) + self._contact(None, config)
        return context

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:  # noqa: ARG002
        """The 404 page of the first language stays when the others are built over it."""
        if template_name != LOST:
            return output_content
        self._lost = self._lost or output_content
        return self._lost

    def on_post_build(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Wait for what was begun beside the pages."""
        if self._extras:
            self._extras.finish()

    def on_build_error(self, *, error: Exception) -> None:  # noqa: ARG002
        """End what was begun."""
        if self._extras:
            self._extras.stop()

    def on_serve(
        self,
        server: LiveReloadServer,
        config: MkDocsConfig,
        builder: Callable[..., None],  # noqa: ARG002
    ) -> LiveReloadServer:
        """Show editors what is known of the page they write; no file of the site has any of it."""
        from kb_tools.site.panel.serve import add_panel

        with told_by_mkdocs():
            settings = self._ready().settings
            config.watch.extend(str(file) for file in [settings.replies] if file.exists())
            return add_panel(server, settings.root, settings.language)

    def _ready(self) -> Library:
        if self._library is None:
            raise PluginError(
                "kb: MkDocs built pages before it configured the plugin - name `kb` under plugins "
                "in mkdocs.yml"
            )
        return self._library

    def _language(self, config: MkDocsConfig) -> str:
        return (
            getattr(config.plugins.get("i18n"), "current_language", None)
            or self._ready().settings.languages[0]
        )


def _is_home(page: Page) -> bool:
    """Whether it is the first page of a language."""
    return page.is_index and getattr(page.file, "norm_src_uri", page.file.src_uri) in (
        "index.md",
        "README.md",
    )
