"""writing/ and `kb new`: an article in its right place, a video on the list."""

from __future__ import annotations

import json
import os
import re
import shutil
from datetime import date
from pathlib import Path, PurePosixPath

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from support.hits import make_hit
from support.places import NOWHERE
from support.running import KB
from support.terminals import in_terminal

from kb_tools.errors import KbError, UsageError
from kb_tools.gaps.values import Theme
from kb_tools.settings.settings import Settings
from kb_tools.sources.articles import parse_article
from kb_tools.usage.store import Asked, open_store
from kb_tools.writing.article import UNWRITTEN, Idea, idea_of, plan_articles, proposed_title
from kb_tools.writing.front import one_line
from kb_tools.writing.names import LONGEST, read_folder, slug
from kb_tools.writing.video import NewVideo, add_new_video

BOTH = Settings(root=NOWHERE, languages=("de", "en"), language_folders=True)
DAY = date(2026, 11, 22)
PLACES = ("online", "am Schalter", "bei euch")
EXTENSIONS = [
    "tables",
    "attr_list",
    "def_list",
    "admonition",
    "toc",
    "pymdownx.superfences",
    "pymdownx.details",
    "pymdownx.tilde",
]
TEXTS = st.text(min_size=1, max_size=60)


def read_back(one, settings=BOTH):
    """The article as `kb index` will read it once it is written, and what `kb check` says of it."""
    written = re.sub(rf"^{re.escape(UNWRITTEN)} #.*\n", "", one.text, count=1, flags=re.MULTILINE)
    assert written != one.text
    return parse_article(written, settings.name(one.file), settings, Markdown(extensions=EXTENSIONS).convert)


def planned(title, folders=None, settings=BOTH, **more):
    return plan_articles(Idea(title=title, **more), folders or {"de": PurePosixPath("karten")}, settings, DAY)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Wie kündige ich mein Depot?", "wie-kuendige-ich-mein-depot"),
        ("Straße & Öl – was gilt?", "strasse-oel-was-gilt"),
        ("I don't know my PIN", "i-dont-know-my-pin"),
        ("Crème brûlée", "creme-brulee"),
        ("Что делать", "что-делать"),
        ("Index", "index-2"),
        ("???", "article"),
    ],
)
def test_a_file_is_called_like_its_title(title, name):
    """Small letters and hyphens, umlauts written out, and no name that means something else to MkDocs."""
    assert slug(title) == name


@given(st.text())
def test_every_title_makes_a_file_name(title):
    """One that any disk and any address takes, and the same each time."""
    name = slug(title)
    assert re.fullmatch(r"[^\W_]+(?:-[^\W_]+)*", name)
    assert len(name) <= LONGEST + 2
    assert name == name.lower()
    assert len(name.encode()) < 200


@given(TEXTS, st.lists(TEXTS, max_size=4))
def test_what_was_written_is_read_back_equal(title, questions):
    """Whatever title and questions: the same title in front matter and heading, the same questions, and no
    problem.
    """
    if not one_line(title):
        return
    questions = tuple(filter(None, map(one_line, questions)))
    (one,) = planned(title, questions=questions)
    article, problems = read_back(one)
    assert problems == ()
    assert (article.title, article.questions, article.id) == (one_line(title), questions, one.id)
    assert (article.handling, article.reviewed, article.tags, article.summary) == ("public", DAY, (), "")
    assert [passage.heading for passage in article.passages] == ["So gehen Sie vor"]


def test_an_article_tells_what_belongs_where():
    """German comments in a German article, with the day of its next review."""
    (one,) = planned("Wie kündige ich mein Depot?")
    assert one.file == BOTH.root / Path("docs/de/karten/wie-kuendige-ich-mein-depot.md")
    assert "summary: # die Antwort in ein, zwei Sätzen" in one.text
    assert "reviewed: 2026-11-22 # wieder zu prüfen bis 22.11.2027" in one.text
    assert "\n# Wie kündige ich mein Depot?\n\n<!-- Zuerst die Antwort" in one.text


def test_translations_share_the_id():
    """Also where their folders differ; only the first has the customers' words, and the other asks to be
    translated.
    """
    folders = {"de": PurePosixPath("karten"), "en": PurePosixPath("cards")}
    german, english = planned("PIN weg", folders, questions=("pin vergessen was nun",))
    assert (german.id, english.id) == ("karten/pin-weg", "karten/pin-weg")
    assert "id:" not in german.text
    assert "\nid: karten/pin-weg\n" in english.text
    assert "please translate" in english.text
    assert read_back(german)[0].questions == ("pin vergessen was nun",)
    assert read_back(english)[0].questions == ()


@pytest.mark.parametrize(
    "folder", ["../karten", "a/../b", "/etc/..", ".git", "a b", "c:x", "x#y", "con\x1btrol"]
)
def test_no_folder_leads_out_of_the_docs(folder):
    """Nor has a name that no address can have."""
    with pytest.raises(UsageError):
        read_folder(folder)


def theme(**more):
    nearest = make_hit(
        kind="article",
        id="karten/pin",
        lang="de",
        title="PIN: was tun?",
        heading="",
        url="",
        start=None,
        text="",
        score=1,
        confidence=0.234,
    )
    about = {
        "name": "pin, brief, post",
        "language": "de",
        "count": 3,
        "first": DAY,
        "last": DAY,
        "recent": 3,
        "before": 0,
    }
    return Theme(number=1, typical=(), nearest=nearest, extend=True, **about, **more)


def test_a_theme_becomes_an_article():
    """The questions as asked, those without personal data; the nearest article in a comment; a title from
    what was asked.
    """
    asked = (
        "pin brief kommt nicht",
        "wann kommt mein pin-brief?",
        "meine IBAN DE89370400440532013000 und kein brief",
        "ja: was # nun",
    )
    idea = idea_of(theme(questions=asked))
    assert idea.title == "Wann kommt mein pin-brief?"
    (one,) = plan_articles(idea, {"de": PurePosixPath()}, BOTH, DAY)
    assert (
        "# am nächsten kommt bisher karten/pin: PIN: was tun? (23 %); vielleicht genügt es, dort "
        "etwas zu ergänzen\n" in one.text
    )
    article, problems = read_back(one)
    assert problems == ()
    assert article.questions == (asked[0], asked[1], asked[3])


def test_a_title_is_proposed():
    """A whole question without a mark of personal data, else the theme's own name."""
    assert (
        proposed_title("pin, brief", ("wo ist [IBAN]?", "kein brief", "wo bleibt der brief?"))
        == "Wo bleibt der brief?"
    )
    assert proposed_title("pin, brief", ("kein brief",)) == "Pin, brief"


@pytest.fixture
def own(sample, tmp_path):
    """A copy of the sample, indexed, to write into."""
    return Path(shutil.copytree(sample, tmp_path / "musterbank"))


def errors(folder, kb):
    return [
        one
        for one in json.loads(kb("check", "--format", "json", cwd=folder).stdout)
        if one["severity"] == "error"
    ]


def test_an_article_goes_where_the_nearest_ones_are(own, kb):
    """In the language of its title, and `kb check` has nothing against it."""
    ran = kb("new", "article", "Wie sperre ich meine Debitkarte: und was kostet das?", cwd=own)
    assert (ran.returncode, ran.stdout) == (
        0,
        "docs/de/karten/wie-sperre-ich-meine-debitkarte-und-was-kostet-das.md\n",
    )
    ran = kb("new", "article", "Can I book an appointment at a branch on Saturday?", "--json", cwd=own)
    assert json.loads(ran.stdout) == [
        {
            "file": "docs/en/service/can-i-book-an-appointment-at-a-branch-on-saturday.md",
            "id": "service/can-i-book-an-appointment-at-a-branch-on-saturday",
            "language": "en",
        }
    ]
    assert errors(own, kb) == []


def test_an_article_in_two_languages(own, kb):
    """The same folder name in both, since the nearest articles are translations of each other."""
    ran = kb("new", "article", "Karte sperren per Post", "--lang", "de", "--lang", "en", cwd=own)
    assert ran.stdout.splitlines() == [
        "docs/de/karten/karte-sperren-per-post.md",
        "docs/en/karten/karte-sperren-per-post.md",
    ]
    assert errors(own, kb) == []


def test_an_unwritten_article_is_found_by_nobody(own, kb):
    """Not before its editor deletes the line that says so: an agent must not send a page without an
    answer.
    """
    name = kb(
        "new", "article", "Wo gibt es Kleingärtnerausweise?", "--folder", "service", cwd=own
    ).stdout.strip()
    asked = ("suggest", "--json", "Wo gibt es Kleingärtnerausweise?")
    kb("index", cwd=own)
    assert "kleingaertnerausweise" not in kb(*asked, cwd=own).stdout
    file = own / name
    file.write_text(
        re.sub(r"^search:.*\n", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE), encoding="utf-8"
    )
    kb("index", cwd=own)
    assert "kleingaertnerausweise" in kb(*asked, cwd=own).stdout


def test_nothing_is_overwritten(own, kb):
    """Not a file, and not an id; then nothing is written at all."""
    article = own / "docs/de/karten/pin-vergessen.md"
    before = article.read_bytes()
    ran = kb("new", "article", "PIN vergessen", "--folder", "karten", "--lang", "en", "--lang", "de", cwd=own)
    assert ran.returncode == 1
    assert "is there already, and nothing was written" in ran.stderr
    assert article.read_bytes() == before
    ran = kb("new", "article", "Ganz neu", "--id", "karten/pin-vergessen", "--lang", "de", cwd=own)
    assert ran.returncode == 1
    assert "--id" in ran.stderr
    assert not list(own.glob("docs/**/ganz-neu.md"))


def test_an_article_from_a_gap(own, kb):
    """What customers asked and nobody answered: their questions, in their language, with nothing for `kb
    check` to object to.
    """
    asked = [
        f"wie {verb} ich einen Kleingärtnerausweis {when}?"
        for verb in ("beantrage", "verlängere")
        for when in ("", "online", "am Schalter")
    ]
    with open_store(own / ".kb") as store:
        for hour, message in enumerate(asked):
            store.add(Asked(day=DAY, hour=hour, language="de", outcome="none", message=message))
    assert json.loads(kb("gaps", "--json", "--since", "2026-11-01", cwd=own).stdout)["themes"]
    ran = kb(
        "new",
        "article",
        "--from-gap",
        "1",
        "--folder",
        "service",
        "--since",
        "2026-11-01",
        "--until",
        "2026-11-30",
        cwd=own,
    )
    assert ran.returncode == 0, ran.said
    (written,) = ran.stdout.splitlines()
    assert re.fullmatch(r"docs/de/service/wie-.*-ich-einen-kleingaertnerausweis.*\.md", written)
    front = yaml.safe_load((own / written).read_text(encoding="utf-8").split("---")[1])
    assert len(front["questions"]) >= 2
    assert all("Kleingärtnerausweis" in one for one in front["questions"])
    assert errors(own, kb) == []
    none = kb("new", "article", "--from-gap", "9", cwd=own)
    assert none.returncode == 2
    assert "there is no theme 9" in none.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["Neu", "--lang", "fr"], "use one of: de, en"),
        (["Neu", "--folder", "../../etc"], "cannot be a folder"),
        (["Neu", "--id", "a b"], "cannot be an id"),
        ([], "needs a title"),
        (["\x1b[31m"], "[31m.md"),
    ],
)
def test_what_cannot_be_is_told(folder, kb, words, told):
    """In one sentence, with nothing written and nothing that the terminal would obey."""
    ran = kb("new", "article", *words, cwd=folder)
    assert ran.returncode == (0 if told.endswith(".md") else 2), ran.said
    assert told.replace("[31m.md", "31m.md") in ran.said
    assert "\x1b" not in ran.said


def test_the_first_article_of_all(tmp_path, kb):
    """Where there is no docs folder yet, it is made."""
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: X\nsite_url: https://x.example/\nplugins: [kb]\n", encoding="utf-8"
    )
    ran = kb("new", "article", "When are you open?", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (0, "docs/when-are-you-open.md\n")
    assert errors(tmp_path, kb) == []


def test_one_language_without_folders(bare, kb):
    """There is no place for a second one."""
    ran = kb("new", "article", "Wann offen?", "--lang", "de", cwd=bare)
    assert ran.returncode == 2
    assert "nothing in 'de'" in ran.stderr


def in_editor(folder, home, editor, *words):
    """What a terminal shows of `kb new article`."""
    environment = {**os.environ, "HOME": str(home), "VISUAL": "", "EDITOR": editor}
    with in_terminal([KB, "new", "article", *words], folder, environment) as terminal:
        return terminal.until()


def test_the_editor_opens_on_a_terminal(bare, tmp_path):
    """With the options that the environment gives it, and the file behind them; not with --no-edit."""
    script = tmp_path / "my editor.sh"
    script.write_text('#!/bin/sh\necho "called with $1 and $2"\n', encoding="utf-8")
    script.chmod(0o755)
    assert "called with --wait and docs/one.md" in in_editor(bare, tmp_path, f"'{script}' --wait", "One")
    assert "called with" not in in_editor(bare, tmp_path, f"'{script}' --wait", "Two", "--no-edit")


def test_an_editor_that_is_not_there(bare, tmp_path):
    """Is told in one sentence; the article is there all the same."""
    shown = in_editor(bare, tmp_path, "no-such-editor", "One")
    assert "cannot be started" in shown
    assert "Traceback" not in shown
    assert (bare / "docs/one.md").exists()


def test_the_editor_stays_closed_for_programs(bare, kb, monkeypatch):
    """Without a terminal nobody could type."""
    monkeypatch.setenv("EDITOR", "no-such-editor")
    ran = kb("new", "article", "One", cwd=bare)
    assert (ran.stdout, "cannot be started" in ran.stderr) == ("docs/one.md\n", False)


def test_a_video_is_put_on_the_list_without_asking_youtube(own, kb):
    """With title, language, article, and a place for customers' questions; the rest of the file keeps every
    byte.
    """
    before = (own / "videos.yaml").read_text(encoding="utf-8")
    words = [
        "https://youtu.be/dQw4w9WgXcQ?si=x",
        "--title",
        "Karte: sperren",
        "--lang",
        "de",
        "--article",
        "karten/karte-verloren",
    ]
    ran = kb("new", "video", *words, cwd=own)
    assert ran.returncode == 0, ran.said
    after = (own / "videos.yaml").read_text(encoding="utf-8")
    assert after.startswith(before.rstrip("\n"))
    assert (
        '\n  - id: dQw4w9WgXcQ\n    title: "Karte: sperren"\n    lang: de\n    questions: []\n    '
        "articles: [karten/karte-verloren]" in after
    )
    assert errors(own, kb) == []


def test_a_video_is_not_put_there_twice():
    """And a playlist is no video."""
    text, video = add_new_video("", NewVideo(address="dQw4w9WgXcQ"), BOTH)
    assert video == "dQw4w9WgXcQ"
    with pytest.raises(KbError, match="on the list already"):
        add_new_video(text, NewVideo(address="https://www.youtube.com/watch?v=dQw4w9WgXcQ"), BOTH)
    with pytest.raises(UsageError, match="no video"):
        add_new_video(text, NewVideo(address="https://www.youtube.com/playlist?list=PLabcdefghijkl"), BOTH)
    with pytest.raises(UsageError, match="nothing in 'fr'"):
        add_new_video(text, NewVideo(address="abcdefghijk", lang="fr"), BOTH)
