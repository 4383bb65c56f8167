"""Files the site gets that no editor wrote, as MkDocs wants them."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from kb_tools.links.addresses import tree
from kb_tools.site.feeds import feed, llms_txt
from kb_tools.site.library import LanguageSite
from kb_tools.site.mkdocs.defaults import add_once
from kb_tools.site.moved import moved_page
from kb_tools.site.pages import MadePage
from kb_tools.site.shipped_assets import SCRIPT, STYLE, addressed, asset_texts, style_sheet
from kb_tools.site.sitemap import ROBOTS


def asset_files(config: MkDocsConfig) -> Iterable[File]:
    """The style sheet, scripts and pictures of ours."""
    yield File.generated(config, STYLE, content=style_sheet())
    for path, text in asset_texts():
        yield File.generated(config, path, content=text)


def machine_files(site: LanguageSite, config: MkDocsConfig) -> Iterable[File]:
    """`robots.txt`; `llms.txt` and `feed.xml` of a language, and the pages at old addresses of articles."""
    settings, folder = site.library.settings, tree(site.lang, site.library.settings)
    yield File.generated(config, f"{folder}llms.txt", content=llms_txt(site))
    if settings.site_url:
        yield File.generated(config, f"{folder}feed.xml", content=feed(site))
        if not folder and not any(settings.docs_dir.rglob("robots.txt")):
            yield File.generated(config, "robots.txt", content=ROBOTS.format(site=settings.site_url))
    for move in site.library.moves:
        if move.lang == site.lang:
            yield File.generated(config, move.file, content=moved_page(move, settings))


def page_file(source: str, page: MadePage, lang: str, config: MkDocsConfig) -> File:
    """A page of ours as a source file of MkDocs, with what mkdocs-static-i18n gives each file and reads again
    for its site map.
    """
    level = InclusionLevel.INCLUDED if page.in_menu and config.nav is None else InclusionLevel.NOT_IN_NAV
    file = File.generated(config, source, content="", inclusion=level)
    file.dest_uri = page.path + "index.html" if not page.path or page.path.endswith("/") else page.path
    vars(file).update(
        locale=lang,
        locale_alternate_of=lang,
        localization=lang,
        alternates={lang: file},
        norm_src_uri=page.source,
    )
    return file


def load_assets(config: MkDocsConfig) -> None:
    """Have every page load our style sheet, and our script as a JavaScript module."""
    add_once(config.extra_css, addressed(STYLE))
    if addressed(SCRIPT) not in map(str, config.extra_javascript):
        script = ExtraScriptValue(addressed(SCRIPT))
        script.type = "module"
        config.extra_javascript.append(script)


def has_search(config: MkDocsConfig) -> bool:
    """Whether the theme's search dialog is there for our field to open."""
    return config.theme.name == "material" and any(
        name in config.plugins for name in ("search", "material/search")
    )
