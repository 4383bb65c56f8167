"""The MkDocs plugin `kb`: a thin adapter. Each event hands MkDocs' values to a function that knows nothing of
MkDocs.

mkdocs-static-i18n runs the whole build once per language with the same plugins, so every event but the
reading of the sources happens once per language. It copies each file it knows into a new one and loses the
content of generated files; our files therefore join after it (AFTER_I18N) and bring the attributes it would
have given them.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from mkdocs.config.base import LegacyConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files

from kb_tools.site.blocks import first_words
from kb_tools.site.build import remember_site
from kb_tools.site.compiled import keep_compiled
from kb_tools.site.composed import composed
from kb_tools.site.dressing import describe, dress, legal, lost_content, lost_page, page_end, page_start
from kb_tools.site.extras import PendingExtras, extras_of
from kb_tools.site.heads import put_head
from kb_tools.site.inert import inert
from kb_tools.site.library import LanguageSite, with_related
from kb_tools.site.mkdocs.defaults import fill_in
from kb_tools.site.mkdocs.generated import asset_files, has_search, load_assets, machine_files, page_file
from kb_tools.site.mkdocs.log import read_and_report, told_by_mkdocs
from kb_tools.site.mkdocs.menu import arrange, is_large, shorten_menu
from kb_tools.site.notfound import HERE
from kb_tools.site.pages import MadePage, made_pages
from kb_tools.site.policy import write_policy
from kb_tools.site.reach import reachable
from kb_tools.site.search_start import search_start
from kb_tools.site.sitemap import FILE as SITE_MAP
from kb_tools.site.sitemap import dated
from kb_tools.site.squeezing import squeezed
from kb_tools.sources.bounded import keep_below
from kb_tools.text import joined, say

if TYPE_CHECKING:
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
        """The 404 page of the languages built so far."""
        self._found: dict[str, tuple[str, Article]] = {}
        """What the search box finds, by source path: the page's HTML, and its article."""
        self._extras: PendingExtras | None = None
        self._built: Path | None = None

    def load_config(self, options: dict[str, Any], *_: Any, **__: Any) -> tuple[ConfigErrors, ConfigWarnings]:
        """Accept anything: the room `settings` reads the section itself, and names the lines of mistakes."""
        self.config = LegacyConfig(())
        self.config.load_dict(options)
        return [], []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read the sources, once for all languages, and add our assets, templates and defaults."""
        with told_by_mkdocs():
            self._library = self._library or with_related(read_and_report(config))
        keep_below(self._library.settings.root, config)
        self._found.clear()
        language = self._library.settings.language(self._language(config))
        fill_in(config, language, self._ours, large=is_large(self._library.topics))
        config.extra["kb_search"] = search_start(language) if has_search(config) else ""
        load_assets(config)
        return config

    @event_priority(AFTER_I18N)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add our assets and this language's pages; a page an editor wrote in the same place wins."""
        site = self._site(config)
        folder = f"{site.lang}/" if site.library.settings.language_folders else ""
        taken = {file.dest_uri for file in files.documentation_pages()}
        made = ((page, page_file(folder + page.source, page, site.lang, config)) for page in made_pages(site))
        kept = {file.src_uri: (page, file) for page, file in made if file.dest_uri not in taken}
        self._pages = {source: page for source, (page, _) in kept.items()}
        self._files[site.lang] = [file for _, file in kept.values()]
        for file in (*asset_files(config), *self._files[site.lang], *machine_files(site, config)):
            files.append(file)
        if config.nav is None:
            shorten_menu(files, site.library.topics)
        return files

    @event_priority(AFTER_I18N)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, **_: object) -> Navigation:
        """Tidy the menu, unless an editor wrote it."""
        if config.nav is None:
            arrange(nav, self._pages, self._ready().topics)
        return nav

    def on_env(self, env: Environment, config: MkDocsConfig, **_: object) -> Environment:
        """Compile the theme's templates once for all builds, and begin with what needs no template."""
        keep_compiled(env)
        site = self._site(config)
        found = (page for page in self._found.values() if page[1].lang == site.lang)
        self._extras = PendingExtras(extras_of(site, found, Path(config.site_dir)))
        return env

    @event_priority(AFTER_I18N)
    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
        """Settle what the theme prints of a page besides its text; make Markdown of other systems' marks."""
        source = page.file.src_uri
        describe(page, self._pages.get(source), self._ready().articles.get(source))
        if not any(name in config.plugins for name in ("tags", "material/tags")):
            # Material's search prints them below each result, a nameless landmark each.
            page.meta.pop("tags", None)
        return self._ready().translate(markdown, source)

    def on_page_content(self, html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
        """Put in our own pages' HTML, and around the editors' what a help page has."""
        site, source = self._site(config), page.file.src_uri
        if (article := site.library.articles.get(source)) and site.search:
            self._found[article.path] = html, article
        if "description" not in page.meta and (words := first_words(html[:LONGEST_ANSWER])):
            page.meta["description"] = escape(words)
        with told_by_mkdocs():
            return composed(dress(inert(html), page, self._pages.get(source), site))

    @event_priority(AFTER_SEARCH)
    def on_page_context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, **_: object
    ) -> TemplateContext:
        """Put around the page what stands there. A video has one page: the switch leads to lists of them."""
        site, made = self._site(config), self._pages.get(page.file.src_uri)
        with told_by_mkdocs():
            page.content = page_start(page, made, site) + (page.content or "") + page_end(page, made, site)
        cast(dict[str, Any], context)["kb_legal"] = legal(site, page.url)
        # mkdocs-static-i18n makes this attribute anew for each page; templates prefer it to the item of the
        # same name.
        if made:
            elsewhere = {**made.elsewhere, site.lang: page.url}
            for other in getattr(config.extra, "alternate", ()):
                other["link"] = elsewhere.get(other["lang"], other["link"])
        return context

    def on_post_page(self, output: str, page: Page, config: MkDocsConfig) -> str:
        """Say in the head what programs want to know, and complete the theme's part of the page."""
        site = self._site(config)
        html = reachable(squeezed(output), site.words.skip)
        return put_head(html, page, self._pages.get(page.file.src_uri), site)

    def on_template_context(
        self, context: TemplateContext, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Put our pages into the site map of mkdocs-static-i18n, whose list is older than they are."""
        values = cast(dict[str, Any], context)
        if listed := values.get("i18n_alternates"):
            values["i18n_alternates"] = {
                lang: [*files, *self._files.get(lang, ())] for lang, files in listed.items()
            }
        if template_name == LOST:
            site = self._site(config)
            values |= {"kb_lost": site.words.not_found, "kb_not_found": lost_content(site)}
            values |= {"kb_legal": legal(site), "kb_languages": HERE}
        return context

    def on_post_template(self, output_content: str, template_name: str, config: MkDocsConfig) -> str:
        """The 404 page of the first language stays when the others are built over it, and has them in it. The
        site map says when pages have changed.
        """
        if template_name == LOST:
            output_content = self._lost = lost_page(self._lost, output_content, self._site(config))
        if template_name == SITE_MAP:
            output_content = dated(output_content, self._ready())
        return output_content

    def on_post_build(self, config: MkDocsConfig, **_: object) -> None:
        """Wait for what was begun beside the pages, and say what browsers may run of them."""
        if self._extras:
            self._extras.finish()
        self._built = Path(config.site_dir)
        write_policy(self._built, self._ready().settings.feedback)

    def on_build_error(self, **_: object) -> None:
        """End what was begun."""
        self._built = None
        if self._extras:
            self._extras.stop()

    def on_shutdown(self) -> None:
        """Remember what the site has; `mkdocs serve` and `kb build` build elsewhere."""
        if self._library and self._built == self._library.settings.site_dir:
            remember_site(self._library.settings)

    def on_serve(self, server: LiveReloadServer, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Show editors what is known of the page they write; no file of the site has any of it."""
        from kb_tools.site.panel.serve import add_panel

        with told_by_mkdocs():
            settings = self._ready().settings
            config.watch.extend(str(file) for file in [settings.replies] if file.exists())
            if application := server.get_app():
                server.set_app(add_panel(application, server.mount_path, settings.root, settings.language))
            return server

    def _ready(self) -> Library:
        if self._library is None:
            why = say("MkDocs built pages before it configured the plugin")
            raise PluginError(joined(["kb: ", why, " - ", say("name `kb` under plugins")], ""))
        return self._library

    def _language(self, config: MkDocsConfig) -> str:
        current: str | None = getattr(config.plugins.get("i18n"), "current_language", None)
        return current or self._ready().settings.languages[0]

    def _site(self, config: MkDocsConfig) -> LanguageSite:
        return LanguageSite(
            library=self._ready(),
            lang=self._language(config),
            name=config.site_name,
            description=config.site_description or "",
            search=has_search(config),
        )
