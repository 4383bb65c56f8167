"""`kb new`: an article in its right place, a video on the list."""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path

import pytest
import yaml
from support.drafted import DAY
from support.histories import open_store
from support.running import KB
from support.terminals import in_terminal

from kb_tools.store.usage import UsageRow


@pytest.fixture
def own(sample, tmp_path):
    """A copy of the sample, indexed, to write into, without what other tests have asked it."""
    return Path(
        shutil.copytree(sample, tmp_path / "musterbank", ignore=shutil.ignore_patterns("usage.sqlite3*"))
    )


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
            store.add(UsageRow(day=DAY, hour=hour, language="de", outcome="none", message=message))
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


@pytest.mark.parametrize(("words", "told"), [
    (("article", ""), 'kb: der Artikel braucht einen Titel - ihn in Anführungszeichen schreiben: kb new '
     'article "Wie ändere ich meine PIN?"\n'),
    (("article", "Wie lange?", "--folder", "../x"), "kb: „../x“ kann kein Ordner für Artikel sein - ihn "
     "unterhalb von docs/ angeben, etwa karten oder karten/pin\n"),
    (("video", "quatsch"), "kb: „quatsch“ ist kein Video auf YouTube - die Adresse aus dem Browser kopieren; "
     "Playlists und Kanäle nimmt `kb videos add`\n"),
    (("video", "abcdefghijk", "--lang", "fr"), "kb: diese Wissensbasis hat nichts auf „fr“ - möglich "
     "sind: de, en\n"),
])  # fmt: skip
def test_what_cannot_be_begun_is_refused_in_german(folder, kb, words, told):
    ran = kb("new", *words, cwd=folder, env={"KB_LANG": "de"})
    assert (ran.returncode, ran.stdout, ran.stderr) == (2, "", told)


def test_an_article_and_a_video_are_begun_in_german_once(folder, kb):
    german = {"KB_LANG": "de"}
    begun = kb("new", "article", "Neue Frage", "--no-edit", cwd=folder, env=german)
    assert begun.stdout == "docs/de/neue-frage.md\n"
    assert begun.stderr == (
        "Gefunden wird er erst, wenn die Antwort geschrieben und die Zeile `search:` gelöscht ist.\n"
    )
    again = kb("new", "article", "Neue Frage", cwd=folder, env=german)
    assert again.stderr.startswith(
        "kb: docs/de/neue-frage.md: gibt es schon, und nichts wurde geschrieben - "
    )
    assert kb("new", "video", "abcdefghijk", "--no-edit", cwd=folder, env=german).stdout == (
        "abcdefghijk steht jetzt in videos.yaml.\n"
    )
    assert kb("new", "video", "abcdefghijk", cwd=folder, env=german).stderr == (
        "kb: videos.yaml: abcdefghijk steht schon auf der Liste, und nichts wurde geändert - es dort ändern\n"
    )
