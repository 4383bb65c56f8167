"""The help site: pure parts first, then what real `mkdocs build` runs write."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import date
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb_tools.config import Settings
from kb_tools.errors import KbError
from kb_tools.models import Article, Chapter, Cue, Link, Video, VideoLink
from kb_tools.site.addresses import clock, relative, video_path
from kb_tools.site.articles import answer_end, dress_article
from kb_tools.site.build import build_site
from kb_tools.site.pages import video_page, video_pages
from kb_tools.site.poster import poster_svg
from kb_tools.site.proof import dead_links, prove
from kb_tools.site.relations import Showing, relate
from kb_tools.site.rendering import theme_safe
from kb_tools.site.transcript import transcript
from kb_tools.site.words import GERMAN, WORDS, long_date, words_for

ROOT = Path(__file__).parents[1]
SETTINGS = Settings(site_url="https://help.example/", languages=("de", "en"), language_folders=True)
ATTACKS = ("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</script></title></textarea><b>", "{{ 7*7 }}", "&lt;script&gt;")
HOSTILE = " ".join(ATTACKS)


def video(key="abcdefghijk", **fields):
    return Video(**{"id": key, "lang": "de", "title": "Karte sperren", "line": 1, **fields})


def article(path, **fields):
    lang, _, place = path.partition("/")
    prefix = "" if lang == "de" else f"{lang}/"
    url = f"https://help.example/{prefix}{place.removesuffix('.md')}/"
    return Article(
        **{"id": place.removesuffix(".md"), "lang": lang, "file": f"docs/{path}", "path": path, "url": url, "title": place, **fields}
    )


# ---- addresses and words ----


def test_clock_reads_like_a_player():
    """Seconds are shown as video players show them."""
    assert [clock(second) for second in (0, 59.9, 65, 3600, 3723)] == ["0:00", "0:59", "1:05", "1:00:00", "1:02:03"]


paths = st.lists(st.sampled_from(["a", "b", "videos", "en"]), max_size=4).flatmap(
    lambda parts: st.sampled_from(["/".join([*parts, ""]).lstrip("/"), "/".join([*parts, "x.html"])])
)


@given(paths, paths, st.sampled_from(["", "#t=42"]))
def test_relative_links_lead_where_they_should(target, page, anchor):
    """Whatever page they stand on, and whatever folder the site is published in."""
    root = "https://help.example/some/folder/"
    assert urljoin(root + page, relative(target + anchor, page)) == root + target + anchor


def test_video_lives_in_the_tree_of_its_language():
    """The default language is at the root; a language the site does not speak is at home there too."""
    paths = [video_path(video(lang=lang), SETTINGS, 42) for lang in ("de", "en", "fr")]
    assert paths == ["videos/abcdefghijk/#t=42", "en/videos/abcdefghijk/#t=42", "videos/abcdefghijk/#t=42"]


def test_dates_are_written_out():
    """A date reads as a person of that language writes it; a language we lack gets English."""
    day = date(2026, 9, 4)
    assert [long_date(day, words_for(lang)) for lang in ("de-AT", "en", "fr")] == [
        "4. September 2026",
        "4 September 2026",
        "4 September 2026",
    ]


def test_every_language_fills_the_same_gaps():
    """A translation uses the same {names} as the German original."""
    fields = [name for name in GERMAN.__slots__ if isinstance(getattr(GERMAN, name), str)]
    gaps = {lang: {name: set(re.findall(r"{\w+}", getattr(words, name))) for name in fields} for lang, words in WORDS.items()}
    assert all(found == gaps["de"] for found in gaps.values())


# ---- relations ----


def test_either_side_may_name_the_other():
    """Named by the article or by the video, both show each other, the article's own choice first and with its second."""
    pin = article("de/pin.md", videos=(VideoLink(id="two22222222", start=9), VideoLink(id="gone0000000")))
    found = relate([pin], [video("one11111111", articles=("pin",)), video("two22222222", articles=("pin",))], SETTINGS)
    assert [(showing.video.id, showing.start) for showing in found.showings["de/pin.md"]] == [("two22222222", 9), ("one11111111", None)]
    assert found.articles == {"one11111111": (pin,), "two22222222": (pin,)}


def test_a_video_finds_the_article_of_its_own_language():
    """`articles: [pin]` on an English video means the English article."""
    found = relate([article("de/pin.md"), article("en/pin.md")], [video(lang="en", articles=("pin",))], SETTINGS)
    assert [item.path for item in found.articles["abcdefghijk"]] == ["en/pin.md"]


def test_a_video_of_another_language_is_shown_when_the_author_wants_it():
    """It is marked as such and leads to its own tree."""
    pin = article("en/pin.md", videos=(VideoLink(id="abcdefghijk"),))
    showings = relate([pin], [video()], SETTINGS).showings["en/pin.md"]
    html = dress_article("<p>Do this.</p>", pin, showings, "en/pin/", SETTINGS)
    assert 'href="../../videos/abcdefghijk/" hreflang="de"' in html
    assert "in Deutsch" in html


# ---- transcript ----

cues = st.lists(
    st.builds(
        lambda start, length, text: Cue(start=start, end=start + length, text=text),
        st.floats(0, 900),
        st.floats(0, 9),
        st.text(alphabet="ab .\n", max_size=80),
    ),
    max_size=30,
)
marks = st.lists(st.integers(0, 900), unique=True, max_size=5).map(lambda starts: [Chapter(start=s, title=f"c{s}") for s in starts])


@given(cues, marks)
def test_transcript_keeps_every_word_in_order(cues, marks):
    """Nothing is lost, repeated or moved, and the times never run backwards."""
    paragraphs = [paragraph for part in transcript(cues, marks) for paragraph in part.paragraphs]
    spoken = " ".join(cue.text for cue in sorted(cues, key=lambda cue: cue.start)).split()
    assert " ".join(paragraph.text for paragraph in paragraphs).split() == spoken
    assert [p.start for p in paragraphs] == sorted(p.start for p in paragraphs)


def test_transcript_breaks_at_chapters_and_pauses():
    """A new chapter starts a part, a silence a paragraph."""
    spoken = [
        Cue(start=0, end=2, text="Eins"),
        Cue(start=2, end=4, text="zwei."),
        Cue(start=9, end=10, text="Drei."),
        Cue(start=19.8, end=21, text="Vier."),
    ]
    parts = transcript(spoken, [Chapter(start=0, title="A"), Chapter(start=20, title="B")])
    assert [(part.title, [(p.start, p.text) for p in part.paragraphs]) for part in parts] == [
        ("A", [(0, "Eins zwei."), (9, "Drei.")]),
        ("B", [(19, "Vier.")]),
    ]


# ---- what others wrote is text, never markup ----


class Tags(HTMLParser):
    """The elements, attributes and text of a page, as a browser would see them."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.elements, self.attributes, self.texts = [], [], [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.elements.append((tag, dict(attrs)))
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data):
        self.texts.append(data)

    def links(self):
        return [value for _, name, value in self.attributes if name in ("href", "src")]


@given(st.text(max_size=200) | st.just(HOSTILE))
def test_poster_is_only_a_picture(title):
    """A title of any text draws the same few shapes and nothing else."""
    tags = Tags(poster_svg("k", title, "1:00"))
    assert set(tags.tags) <= {"svg", "rect", "g", "circle", "path", "text", "tspan"}
    assert not any(name.startswith("on") for _, name, _ in tags.attributes)


def test_poster_breaks_titles_between_words():
    """Long words stay whole, and the lines are of about the same length."""
    lines = re.findall(r"<tspan[^>]*>([^<]*)", poster_svg("k", "Die Quartalsabrechnung in 90 Sekunden erklärt"))
    assert lines == ["Die Quartalsabrechnung", "in 90 Sekunden erklärt"]


@given(st.text() | st.sampled_from(ATTACKS))
def test_titles_stay_text_even_when_a_theme_undoes_the_escaping(title):
    """Material's `striptags` unescapes once before it prints."""
    safe = theme_safe(title)
    assert not {"<", ">", '"'} & set(safe)
    assert not {"<", ">"} & set(unescape(safe))


def test_hostile_words_are_shown_as_they_are():
    """Title, description, chapters, captions and article titles are escaped wherever they stand."""
    nasty = video(
        title=HOSTILE, description=HOSTILE, chapters=(Chapter(start=0, title=HOSTILE),), cues=(Cue(start=1, end=2, text=HOSTILE),)
    )
    pin = article("de/pin.md", title=HOSTILE, summary=HOSTILE, videos=(VideoLink(id=nasty.id, start=3),))
    relations = relate([pin], [nasty], SETTINGS)
    made = [page.html for page in video_pages([nasty], relations, SETTINGS, "de")]
    made.append(dress_article("<p>A.</p>", pin, relations.showings[pin.path], "pin/", SETTINGS))
    for html in made:
        tags = Tags(html)
        assert not {"script", "img", "b", "title", "textarea"} & set(tags.tags)
        assert not any(name.startswith("on") for _, name, _ in tags.attributes)
        assert HOSTILE in "".join(tags.texts)


# ---- articles ----


@pytest.mark.parametrize(
    ("html", "answer"),
    [
        ("<h1>T</h1>\n<p>A <b>b</b></p>\n<p>c</p>", "<h1>T</h1>\n<p>A <b>b</b></p>"),
        ("<h1>T</h1>\n<div><p>a<br>b</p></div>\n<p>c</p>", "<h1>T</h1>\n<div><p>a<br>b</p></div>"),
        ("<h1>T</h1>", "<h1>T</h1>"),
        ("<p>broken <i>by</p> hand</i><p>c</p>", "<p>broken <i>by</p> hand</i><p>c</p>"),
        ("", ""),
    ],
)
def test_answer_is_the_first_block(html, answer):
    """The first element that is no heading, and all of it."""
    assert html[: answer_end(html)] == answer


def test_article_says_when_it_was_reviewed():
    """With the date for people and for programs."""
    html = dress_article("<p>A.</p>", article("de/pin.md", reviewed=date(2026, 10, 1)), (), "pin/", SETTINGS)
    assert '<time datetime="2026-10-01">Zuletzt geprüft am 1. Oktober 2026</time>' in html


def test_article_shows_no_video_that_is_gone():
    """An unavailable video keeps its page for old links, but nothing leads there."""
    gone = video(available=False, cues=(Cue(start=0, end=1, text="Hallo."),))
    assert dress_article("<p>A.</p>", article("de/pin.md"), (Showing(video=gone),), "pin/", SETTINGS) == "<p>A.</p>"
    index, page = video_pages([gone], relate([], [gone], SETTINGS), SETTINGS, "de")
    assert "kb-card" not in index.html
    assert "data-kb-player" not in page.html
    assert "Hallo." in page.html


def test_video_that_may_not_be_embedded_leads_to_youtube():
    """No player is offered that would only show an error."""
    html = video_page(video(embeddable=False), relate([], [], SETTINGS), SETTINGS).html
    assert "data-kb-player" not in html
    assert "https://www.youtube.com/watch?v=abcdefghijk" in Tags(html).links()


def test_language_without_videos_points_to_the_other():
    """Its list is there, says so, and leads on."""
    (index,) = video_pages([video()], relate([], [], SETTINGS), SETTINGS, "en")
    assert "There are no videos in English yet." in index.html
    assert Tags(index.html).links() == ["../../videos/"]


# ---- proof ----

PAGES = {"index.html": '<article><h1 id="top">x</h1></article>', "karten/index.html": '<p id="außen">x</p><!-- <p id="no"> -->'}


def flaws(url, **fields):
    link = Link(url=url, source="docs/a.md", **{"start": None, "duration": None, **fields})
    return [problem.what for problem in dead_links([link], "https://help.example/", PAGES.get)]


@pytest.mark.parametrize(
    "url",
    ["https://help.example/", "https://help.example/#top", "https://help.example/karten/#au%C3%9Fen", "karten/", "https://youtu.be/x?t=9"],
)
def test_proof_accepts_what_is_there(url):
    """A page, an anchor, an address that is not ours."""
    assert flaws(url) == []


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("https://help.example/konto/", "the site has no konto/index.html"),
        ("https://help.example/../secret", "the site has no ../secret"),
        ("https://help.example/karten/#no", "karten/index.html has no anchor 'no'"),
        ("http://[", "it is no web address"),
    ],
)
def test_proof_finds_what_is_not_there(url, what):
    """A missing page, an anchor that is only a comment."""
    assert flaws(url) == [f"{url!r} leads nowhere: {what}"]


@pytest.mark.parametrize(
    ("url", "start"), [("https://youtu.be/x?t=60", 60), ("https://youtu.be/x?t=60", None), ("https://help.example/#t=75", None)]
)
def test_proof_finds_seconds_after_the_end(url, start):
    """Wherever the second stands, it must lie within the video."""
    assert "not within the video's 60 seconds" in flaws(url, start=start, duration=60)[0]
    assert flaws(url, start=59, duration=60) == []


@given(st.text())
def test_proof_survives_any_address(url):
    """An address is found or reported, never an exception."""
    links = [
        Link(url=url, source="docs/a.md", start=None, duration=None),
        Link(url=f"https://help.example/{url}", source="b", start=None, duration=None),
    ]
    prove(Path(__file__).parent, "https://help.example/", links)


# ---- the sample, built ----


def mkdocs(folder, *options, fails=False):
    """A real `mkdocs build --strict`; returns what it said."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *options]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode != 0) == fails, done.stderr
    return done.stderr


@pytest.fixture(scope="session")
def sample(tmp_path_factory):
    """The project's own help centre, built."""
    folder = tmp_path_factory.mktemp("sample") / "site"
    mkdocs(ROOT, "-q", "-d", str(folder))
    return folder


def read(site, path):
    return (site / path).read_text(encoding="utf-8")


def pages(site):
    """Path -> parsed page, of all pages of a site."""
    return {file.relative_to(site).as_posix(): Tags(file.read_text(encoding="utf-8")) for file in site.rglob("*.html")}


def dead_ends(site, found, root="/"):
    """Links between the pages of a site published in the folder `root` that lead to no file."""
    lost = set()
    for path, page in found.items():
        for link in page.links():
            target = urlsplit(urljoin(f"https://site{root}{path}", link))
            if target.netloc == "site" and target.scheme == "https":
                file = site / unquote(target.path).removeprefix(root)
                lost |= set() if (file / "index.html" if file.is_dir() else file).is_file() else {(path, link)}
    return lost


def test_no_link_of_the_sample_is_a_dead_end(sample):
    """Menus, switches, cards, styles and scripts: each leads to a file."""
    assert dead_ends(sample, {path: page for path, page in pages(sample).items() if path != "404.html"}) == set()


def test_every_link_a_suggestion_could_carry_resolves(sample):
    """Each passage's anchor is on the page that was built."""
    program = (
        "import json; from kb_tools.config import read_settings; from kb_tools.sources import read_sources;"
        "found = read_sources(read_settings()[0]);"
        "print(json.dumps([[a.url + ('#' + p.anchor if p.anchor else ''), a.file] for a in found.articles for p in a.passages]))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    links = [Link(url=url, source=file, start=None, duration=None) for url, file in json.loads(done.stdout)]
    assert len(links) > 100
    assert prove(sample, "https://hilfe.musterbank.example.com/", links) == ()


def test_no_page_of_the_sample_loads_from_others(sample):
    """Scripts, styles, pictures and frames come from the site itself."""
    for path, page in pages(sample).items():
        loaded = [values.get("src", "") for _, values in page.elements]
        loaded += [values["href"] for tag, values in page.elements if tag == "link" and values["rel"] not in ("canonical", "alternate ")]
        assert [address for address in loaded if urlsplit(address).netloc] == [], path


def test_video_is_in_its_own_tree_only(sample):
    """A German video has no English page, and the language switch leads to the list of English ones."""
    assert (sample / "videos/mbSperre001/index.html").is_file()
    assert not (sample / "en/videos/mbSperre001").exists()
    assert 'href="../../en/videos/" hreflang="en" class="md-select__link"' in read(sample, "videos/mbSperre001/index.html")
    assert (sample / "en/videos/mbLostCard1/index.html").is_file()


def test_video_and_article_name_each_other(sample):
    """From the article to the second, from the video back to the article."""
    assert "../../videos/mbSperre001/#t=14" in Tags(read(sample, "karten/karte-verloren/index.html")).links()
    assert "../../karten/karte-verloren/" in Tags(read(sample, "videos/mbSperre001/index.html")).links()


def test_site_map_has_every_video(sample):
    """In each language, though mkdocs-static-i18n lists its files before ours are there."""
    listed = read(sample, "sitemap.xml")
    for path in ("videos/", "videos/mbSperre001/", "en/videos/", "en/videos/mbLostCard1/"):
        assert f"<loc>https://hilfe.musterbank.example.com/{path}</loc>" in listed


def test_videos_can_be_found_by_what_is_said(sample):
    """The site's own search holds the transcripts."""
    found = json.loads(read(sample, "search/search_index.json"))["docs"]
    texts = {item["location"]: item["text"] for item in found if item["location"].startswith("videos/mbSperre001/")}
    assert any("Sperr-Notruf" in text for text in texts.values())


def test_folders_are_called_what_their_index_is_called(sample):
    """The menu says Online-Banking und App, not Online banking."""
    menu = read(sample, "index.html")
    assert "Online-Banking und App" in menu
    assert "Online banking" not in menu


# ---- other knowledge bases, built ----


@pytest.fixture
def base(tmp_path):
    """A knowledge base of one article and one hostile video; `base(config)` builds it with these lines more in mkdocs.yml."""
    quoted = json.dumps(HOSTILE)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Start\n\n- [PIN](pin.md)\n", encoding="utf-8")
    (tmp_path / "docs/pin.md").write_text(
        "---\nvideos: [abcdefghijk#t=5]\nsummary: 'A \"quote\" <b>'\n---\n# PIN\n\nSo geht es.\n", encoding="utf-8"
    )
    told = f"title: {quoted}, description: {quoted}, chapters: [{{start: 0, title: {quoted}}}]"
    (tmp_path / "videos.yaml").write_text(f"videos:\n  - {{id: abcdefghijk, duration: PT1M, {told}}}\n", encoding="utf-8")

    def build(config="theme: {name: material, language: de, font: false}\n", plugins="plugins: [search, kb]\n", fails=False):
        text = f"site_name: Hilfe\nsite_url: https://help.example/sub/\n{plugins}{config}"
        (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
        said = mkdocs(tmp_path, fails=fails)
        return said if fails else tmp_path / "site"

    build.folder = tmp_path
    return build


@pytest.mark.parametrize(
    "config",
    [
        "theme: {name: material, language: de, font: false}\n",
        "theme: {name: material, font: false, features: [navigation.tabs, navigation.footer, navigation.path, toc.follow]}\n",
        "theme: mkdocs\n",
        "theme: readthedocs\n",
        "theme: {name: material, font: false}\nuse_directory_urls: false\n",
        "theme: {name: material, font: false}\nnav: [index.md, pin.md, Filme: videos/index.md]\n",
    ],
    ids=["german", "features", "mkdocs", "readthedocs", "html-names", "own-nav"],
)
def test_hostile_video_harms_no_page(base, config):
    """In any theme a hostile title is text, and every link still leads somewhere."""
    site = base(config)
    found = pages(site)
    assert any("abcdefghijk" in path for path in found)
    for path, page in found.items():
        assert "alert(1)" not in page.texts, f"{path} has a script of that text"
        assert not any(name.startswith("onerror") for _, name, _ in page.attributes), path
    assert dead_ends(site, {path: page for path, page in found.items() if path != "404.html"}, "/sub/") == set()


def test_summary_describes_the_article_to_search_engines(base):
    """Quotes and tags in it do not break out of the attribute."""
    page = Tags(read(base(), "pin/index.html"))
    assert ("meta", "content", 'A "quote" <b>') in page.attributes


def test_single_language_needs_no_i18n(base):
    """Without mkdocs-static-i18n the site speaks the theme's language."""
    site = base()
    assert "Im Video erklärt" in read(site, "pin/index.html")
    assert "https://help.example/sub/videos/abcdefghijk/" in read(site, "sitemap.xml")


def test_editors_page_wins(base):
    """A page the editor wrote where ours would stand stays."""
    (base.folder / "docs/videos").mkdir()
    (base.folder / "docs/videos/index.md").write_text("# Unsere Filme\n", encoding="utf-8")
    assert "Unsere Filme" in read(base(), "videos/index.html")


def test_site_without_videos_has_no_list_of_them(base):
    """One article and no videos.yaml is a knowledge base."""
    (base.folder / "videos.yaml").unlink()
    (base.folder / "docs/pin.md").write_text("# PIN\n\nSo geht es.\n", encoding="utf-8")
    assert not (base() / "videos").exists()


def test_mistake_in_the_sources_is_told_with_its_line(base):
    """Strict builds stop, and say where."""
    (base.folder / "docs/pin.md").write_text("---\nvideos: [zzzzzzzzzzz]\n---\n# PIN\n", encoding="utf-8")
    assert "docs/pin.md:2: there is no video zzzzzzzzzzz" in base(fails=True)


def test_article_shown_in_place_of_a_missing_translation_keeps_its_video(base):
    """With `fallback_to_default` the German article is in the English tree too; its video stays where it is."""
    (base.folder / "docs").rename(base.folder / "de")
    (base.folder / "docs/en").mkdir(parents=True)
    (base.folder / "de").rename(base.folder / "docs/de")
    (base.folder / "docs/en/index.md").write_text("# Start\n", encoding="utf-8")
    languages = "[{locale: de, name: Deutsch, default: true}, {locale: en, name: English}]"
    i18n = f"plugins: [search, kb, i18n: {{docs_structure: folder, languages: {languages}}}]"
    site = base(f"theme: {{name: material, font: false}}\n{i18n}\n", plugins="")
    assert "../../videos/abcdefghijk/#t=5" in Tags(read(site, "en/pin/index.html")).links()
    assert dead_ends(site, {path: page for path, page in pages(site).items() if path != "404.html"}, "/sub/") == set()


def test_build_tells_what_mkdocs_does_not_accept(base, monkeypatch):
    """`kb build` says it in a sentence."""
    base()
    monkeypatch.chdir(base.folder)
    build_site()
    (base.folder / "mkdocs.yml").write_text("site_name: Hilfe\ntheme: nowhere\n", encoding="utf-8")
    with pytest.raises(KbError, match="MkDocs could not build the site"):
        build_site()


def test_settings_under_another_name_are_refused_in_a_sentence(base):
    """The one place the settings are read from is mkdocs.yml."""
    base()
    (base.folder / "mkdocs.yml").rename(base.folder / "other.yml")
    said = mkdocs(base.folder, "-f", "other.yml", fails=True)
    assert "kb: the settings are in other.yml, and kb reads mkdocs.yml" in said
    assert "Traceback" not in said
