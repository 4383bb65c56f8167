"""Built sites and their pages: what the tests of the help site stand on."""

from __future__ import annotations

import shutil
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

from kb_tools.models import Article, Video
from kb_tools.settings.settings import Settings
from kb_tools.site.library import LanguageSite, Library
from kb_tools.site.relations import relate
from kb_tools.site.topics import find_topics

from .places import NOWHERE, ROOT
from .running import run_mkdocs

SETTINGS = Settings(
    root=NOWHERE, site_url="https://help.example/", languages=("de", "en"), language_folders=True
)
ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</script></title></textarea><b>",
    "{{ 7*7 }}",
    "&lt;script&gt;",
)
HOSTILE = " ".join(ATTACKS)


def video(key="abcdefghijk", **fields):
    return Video(**{"id": key, "lang": "de", "title": "Karte sperren", "line": 1, **fields})


def article(path, **fields):
    lang, _, place = path.partition("/")
    prefix = "" if lang == "de" else f"{lang}/"
    url = f"https://help.example/{prefix}{place.removesuffix('.md')}/"
    return Article(
        **{
            "id": place.removesuffix(".md"),
            "lang": lang,
            "file": f"docs/{path}",
            "path": path,
            "url": url,
            "title": place,
            **fields,
        }
    )


def library(*articles, videos=(), settings=SETTINGS, indexes=None):
    """The articles and videos of a site, read."""
    return Library(
        settings=settings,
        articles={item.path: item for item in articles},
        videos=tuple(videos),
        relations=relate(articles, videos, settings),
        problems=(),
        topics=find_topics(articles, indexes or {}, settings),
    )


def language_site(books, name="Hilfe", description="", *, lang="de", search=True):
    """The site of a library in a language."""
    return LanguageSite(library=books, lang=lang, name=name, description=description, search=search)


class Tags(HTMLParser):
    """The elements, attributes and text of a page, as a browser would see them: not what is in a template."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.elements, self.attributes, self.texts = [], [], [], []
        self._templates = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        if self._templates:
            return
        self._templates += tag == "template"
        self.tags.append(tag)
        self.elements.append((tag, dict(attrs)))
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag):
        self._templates -= tag == "template"

    def handle_data(self, data):
        if not self._templates:
            self.texts.append(data)

    def links(self):
        return [value for _, name, value in self.attributes if name in ("href", "src")]


def mkdocs(folder, *options, fails=False):
    """A real `mkdocs build --strict`; returns what it said."""
    ran = run_mkdocs("build", "--strict", *options, cwd=folder)
    assert (ran.returncode != 0) == fails, ran.stderr
    return ran.stderr


def copy_sample(folder):
    """The project's own help centre, so that nothing is written into the checkout."""
    for name in ("docs", "captions"):
        shutil.copytree(ROOT / name, folder / name, dirs_exist_ok=True)
    for name in ("mkdocs.yml", "videos.yaml", "replies.yaml"):
        shutil.copy(ROOT / name, folder)


def build_sample(folder):
    """The project's own help centre, built from a copy."""
    copy_sample(folder)
    mkdocs(folder, "-q")


def read(site, path):
    return (site / path).read_text(encoding="utf-8")


def pages(site):
    """Path -> parsed page, of all pages of a site."""
    return {
        file.relative_to(site).as_posix(): Tags(file.read_text(encoding="utf-8"))
        for file in site.rglob("*.html")
    }


def dead_ends(site, found, root="/"):
    """Links between the pages of a site published in the folder `root` that lead to no file."""
    lost = set()
    for path, page in found.items():
        for link in page.links():
            target = urlsplit(urljoin(f"https://site{root}{path}", link))
            if target.netloc == "site" and target.scheme == "https":
                file = site / unquote(target.path).removeprefix(root)
                lost |= (
                    set() if (file / "index.html" if file.is_dir() else file).is_file() else {(path, link)}
                )
    return lost
