"""The index on disk: only what changed is redone, nobody ever sees half of one, and what is damaged is made
anew.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.places import TESTS
from support.running import KB

from kb_tools.errors import IndexUnusable, KbError
from kb_tools.search.find import find_answers
from kb_tools.search.generations import building, open_index
from kb_tools.search.refresh import refresh_index
from kb_tools.settings.settings import read_settings

QUESTIONS = (
    "Was kostet der Eintritt?",
    "Schwimmkurs absagen",
    "Wo ist der Automat, nimmt er Münzen?",
    "how do I cancel a lesson",
    "Zehnerkarte",
    "sauna",
)


@pytest.fixture(autouse=True)
def here(folder, monkeypatch):
    """The small knowledge base as the current folder."""
    monkeypatch.chdir(folder)
    return folder


def refresh(**options):
    return refresh_index(read_settings(Path.cwd())[0], **options)


def done(**options):
    report = refresh(**options)
    return report.added, report.changed, report.deleted, report.rebuilt


def hits(question="sauna", index=None):
    """Everything found, with its place, passage and score, as a set: equals have no order."""
    opened = index or open_index(Path(".kb"))
    found = {
        (hit.entry.id, hit.entry.lang, hit.url, round(hit.score, 9), hit.matched)
        for lang in opened.languages
        for hit in find_answers(question, opened, lang)[1]
    }
    if index is None:
        opened.close()
    return found


def all_hits():
    return {question: hits(question) for question in QUESTIONS}


def ids(question):
    return {hit[0] for hit in hits(question) if hit[3] > 0}


def write(name, text):
    path = Path("docs") / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


# ---- only what changed ----


def test_only_what_changed_is_redone():
    """New, changed and deleted files and videos are told apart; nothing else is touched."""
    for number in range(60):  # enough that a few pages more or less do not change the typical lengths
        page = (
            f"---\nquestions: [was steht auf {number}]\n---\n# Seite {number}\n\nEin Satz.\n\n## Noch "
            "etwas\n\nNoch ein Satz.\n"
        )
        write(f"{('de', 'en')[number % 2]}/seite-{number}.md", page)
    assert done() == (67, 0, 0, True)
    assert done() == (0, 0, 0, False)
    write("de/sauna.md", "# Sauna\n\nDie Sauna ist montags geschlossen.\n")
    write("de/kurse.md", "# Kurse\n\nKeine.\n")
    Path("docs/de/seite-8.md").unlink()
    assert done() == (1, 1, 1, False)
    assert ids("sauna") == {"sauna"}
    videos = Path("videos.yaml").read_text(encoding="utf-8")
    Path("videos.yaml").write_text(videos.replace("What to bring", "Towels and caps"), encoding="utf-8")
    assert done() == (0, 1, 0, False)
    assert ids("towels") == {"bdLessons01"}
    Path("videos.yaml").write_text("videos: []\n", encoding="utf-8")
    assert done() == (0, 0, 2, False)
    assert ids("towels") == set()


def test_a_comment_above_the_videos_changes_nothing():
    """Lines that move are no change; nor is a new date on a file."""
    refresh()
    videos = Path("videos.yaml")
    videos.write_text("# a new first line\n\n" + videos.read_text(encoding="utf-8"), encoding="utf-8")
    Path("docs/de/kurse.md").touch()
    assert done() == (0, 0, 0, False)


def test_captions_and_includes_count():
    """A caption file and an included file change what was made of them."""
    refresh()
    captions = Path("captions/bdEintritt1.de.vtt")
    captions.write_text(captions.read_text(encoding="utf-8").replace("Drehkreuz", "Tor"), encoding="utf-8")
    Path("includes/hinweis.md").write_text(
        "Badekappen sind Pflicht, Schnorchel verboten.\n", encoding="utf-8"
    )
    assert done() == (0, 2, 0, False)
    assert ids("Schnorchel") == {"schreibweisen"}


def test_settings_make_everything_anew(monkeypatch):
    """A change to mkdocs.yml, or to a variable it names, can change every address."""
    refresh()
    Path("mkdocs.yml").write_text(
        Path("mkdocs.yml").read_text(encoding="utf-8").replace("https://bad.example/", "!ENV POOL_URL"),
        encoding="utf-8",
    )
    monkeypatch.setenv("POOL_URL", "https://one.example/")
    assert done()[3]
    monkeypatch.setenv("POOL_URL", "https://two.example/")
    assert done()[3]
    assert all(
        link.url.startswith(("https://two.example/", "https://youtu.be/"))
        for link in open_index(Path(".kb")).links()
    )


def test_what_is_left_out():
    """An article that asks to be left out, and a video that cannot be watched, are not found any more."""
    refresh()
    write("de/kurse.md", "---\nsearch: {exclude: true}\n---\n# Seepferdchen\n")
    videos = Path("videos.yaml")
    videos.write_text(
        videos.read_text(encoding="utf-8").replace(
            "    duration: 95\n", "    duration: 95\n    available: false\n"
        ),
        encoding="utf-8",
    )
    refresh()
    assert "kurse" not in {hit[0] for hit in hits("Seepferdchen Schwimmkurs") if hit[1] == "de"}
    assert ids("lesson towels meet") == {"kurse"}


def test_every_link_is_listed():
    """The proof of the site gets every address a suggestion could hand out, with the seconds of videos."""
    refresh()
    index = open_index(Path(".kb"))
    links = {(link.url, link.source, link.start, link.duration) for link in index.links()}
    assert ("https://bad.example/eintritt/#ermaigung", "docs/de/eintritt.md", None, None) in links or (
        "https://bad.example/eintritt/#ermaßigung",
        "docs/de/eintritt.md",
        None,
        None,
    ) in links
    assert ("https://bad.example/en/kurse/#cancelling", "docs/en/kurse.md", None, None) in links
    assert {link for link in links if link[1] == "video:bdLessons01"} == {
        ("https://youtu.be/bdLessons01", "video:bdLessons01", 0, 95),
        ("https://youtu.be/bdLessons01?t=30", "video:bdLessons01", 30, 95),
    }
    assert len(links) == refresh().passages


def test_nothing_to_index(bare, monkeypatch):
    """Without any article there is nothing to build, and an index that is there stays."""
    monkeypatch.chdir(bare)
    refresh()
    Path("docs/hours.md").unlink()
    with pytest.raises(KbError, match="there is nothing to index - write an article into docs/"):
        refresh()
    assert ids("when are you open") == {"hours"}


def test_a_new_language():
    """The first article in another language joins the others, and goes again without a trace."""
    refresh()
    before = all_hits()
    write("de/fr.md", "---\nlang: fr\n---\n# Quels sont les horaires?\n\nDe neuf heures à midi.\n")
    refresh()
    assert open_index(Path(".kb")).languages == ("de", "en", "fr")
    assert ids("horaires") == {"fr"}
    assert {hit[0] for hit in hits("Zehnerkarte")} >= {hit[0] for hit in before["Zehnerkarte"]}
    Path("docs/de/fr.md").unlink()
    refresh()
    assert open_index(Path(".kb")).languages == ("de", "en")
    assert all_hits() == before


# ---- a refreshed index equals a new one ----

PAGES = {
    "de/sauna.md": [
        "# Sauna\n\nDie Sauna ist montags geschlossen.\n",
        "# Sauna\n\n## Preise\n\nDer Eintritt kostet 12 Euro, die Zehnerkarte 100 Euro.\n",
    ],
    "de/kurse.md": [
        "# Kurse\n\nDie Schwimmkurse beginnen im Herbst.\n",
        "# Absagen\n\nEinen Schwimmkurs absagen: online.\n",
    ],
    "en/sauna.md": ["# Sauna\n\nThe sauna is closed on Mondays.\n"],
    "de/lang.md": ["# Lang\n\n" + "Automat Münzen Eintritt Karte. " * 400],
}


@pytest.mark.parametrize("seed", [1, 2])
def test_refreshed_equals_rebuilt(seed):
    """After any series of changes the index finds the same, with the same scores, as one that is made
    anew.
    """
    import random

    chance = random.Random(seed)
    refresh()
    kept = 0
    for _ in range(9):
        for name in chance.sample(sorted(PAGES), chance.choice([1, 1, 2])):
            texts = [
                text
                for text in PAGES[name]
                if not Path("docs", name).exists() or text != Path("docs", name).read_text(encoding="utf-8")
            ]
            if Path("docs", name).exists() and (not texts or chance.random() < 0.3):
                Path("docs", name).unlink()
            else:
                write(name, chance.choice(texts))
        kept += not refresh().rebuilt
        refreshed = all_hits()
        shutil.copytree(".kb", "aside")
        refresh(rebuild=True)
        assert refreshed == all_hits()
        shutil.rmtree(".kb")
        Path("aside").rename(".kb")
    assert kept


def test_small_segments_are_merged():
    """Many small changes do not leave many files, and lose nothing."""
    refresh()
    for number in range(12):
        write("de/sauna.md", f"# Sauna\n\nAufguss Nummer {number}.\n")
        assert not refresh().rebuilt or number == 0
    assert len(list(open_index(Path(".kb")).folder.glob("*.seg"))) <= 7
    refreshed = all_hits()
    refresh(rebuild=True)
    assert refreshed == all_hits()


# ---- readers and builders at the same time ----


def test_a_reader_keeps_its_index():
    """Who opened the index before a change goes on reading the old one; who opens it afterwards gets the new
    one.
    """
    refresh()
    index = open_index(Path(".kb"))
    before = hits("Zehnerkarte", index)
    write("de/eintritt.md", "# Eintritt\n\nFrei.\n")
    refresh()
    assert hits("Zehnerkarte", index) == before
    assert hits("Was kostet der Eintritt?", index) != hits("Was kostet der Eintritt?")
    assert all(hit[3] < max(b[3] for b in before) for hit in hits("Zehnerkarte"))


def test_a_reader_left_behind_is_told():
    """After two changes the old files are gone: what was not read yet is an error that says so, not a
    failure.
    """
    refresh()
    index = open_index(Path(".kb"))
    for text in ("eins", "zwei"):
        write("de/sauna.md", f"# Sauna\n\n{text}\n")
        refresh()
    with pytest.raises(IndexUnusable):
        index.language("de")


def test_two_builders_wait_for_each_other():
    """Two builds at once: both end well, and one index is left that works."""
    refresh()
    both = [
        subprocess.Popen([KB, "index", "--rebuild"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    ended = [(*build.communicate(timeout=60), build.returncode) for build in both]
    assert [(err, code) for _, err, code in ended] == [(b"", 0)] * 2, ended
    assert ids("Zehnerkarte")
    assert len(list(Path(".kb").glob("index-*"))) == 2


def test_a_second_builder_waits():
    """While one builds, another does not begin."""
    refresh()
    with building(Path(".kb")):
        second = subprocess.Popen([KB, "index", "--rebuild"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(timeout=1.5)
        assert len(list(Path(".kb").glob("index-*"))) == 1
    assert second.communicate(timeout=60)[1] == b""


# ---- killed builds ----


@pytest.mark.parametrize("rebuild", [[], ["--rebuild"]])
def test_a_killed_build_leaves_the_old_index(here, rebuild):
    """Killed before any of its file operations, a build leaves the old index or has made the new one; the
    next build mends and sweeps.
    """
    refresh()
    write("de/eintritt.md", "# Eintritt\n\nErwachsene zahlen 5 Euro. Neuerdings auch mit Wertmarke.\n")
    builder = TESTS / "support" / "dying_builder.py"
    ran = subprocess.run(
        [sys.executable, builder, here, "wertmarke", *rebuild],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    moments = [json.loads(row) for row in ran.stdout.splitlines()]
    assert len(moments) > 15
    assert all(moment["answers"] and moment["mended"] and moment["left"] <= 2 for moment in moments)
    switched = [moment["new"] for moment in moments]
    assert switched == sorted(switched), "once the new index is there it stays"
    assert not switched[0]
    assert switched[-1]
    assert not moments[-1]["died"]


# ---- damage ----


def test_a_cut_off_file_is_noticed():
    """Whichever file of the index is cut off, wherever, or gone: one error, never a failure or a wrong
    answer.
    """
    refresh()
    write("de/sauna.md", "# Sauna\n\nNeu.\n")
    refresh()
    folder = open_index(Path(".kb")).folder
    sound = all_hits()
    for file in [*(file for file in folder.iterdir() if file.stat().st_size), Path(".kb/current")]:
        data = file.read_bytes()
        for size in sorted({0, 1, len(data) // 2, len(data) - 1} - {len(data), -1}):
            file.unlink()  # it may be a link to a file of the generation before
            file.write_bytes(data[:size])
            with pytest.raises(IndexUnusable, match=r"damaged|no search index"):
                open_index(Path(".kb"))
        file.write_bytes(data)
        assert all_hits() == sound
        file.unlink()
        with pytest.raises(IndexUnusable):
            open_index(Path(".kb"))
        file.write_bytes(data)


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (shutil.rmtree, "kb: there is no search index yet; building it now."),
        (lambda state: (state / "current").unlink(), "kb: there is no search index yet; building it now."),
        (
            lambda state: _version(state, 0),
            "kb: the search index was made by another version of kb; building it now.",
        ),
        (
            lambda state: _cut(next(state.glob("index-*/*.seg"))),
            "kb: the search index is damaged (EOFError); building it now.",
        ),
        (
            lambda state: _cut(next(state.glob("index-*/manifest.json"))),
            "kb: the search index is damaged (its manifest cannot be read); building it now.",
        ),
    ],
)
def test_searching_mends_the_index(kb, bare, damage, sentence):
    """Where the sources are at hand, a missing, old or damaged index costs one sentence and is built on the
    way.
    """
    kb("index", cwd=bare)
    damage(bare / ".kb")
    ran = kb("search", "open", cwd=bare)
    assert (ran.returncode, ran.stderr) == (0, sentence + "\n")
    assert "https://help.example/hours/" in ran.stdout


def _cut(file):
    os.truncate(file, file.stat().st_size // 2)


def _version(state, number):
    manifest = next(state.glob("index-*/manifest.json"))
    manifest.write_text(
        json.dumps({**json.loads(manifest.read_text(encoding="utf-8")), "format": number}), encoding="utf-8"
    )


@pytest.mark.parametrize(
    "manifest",
    [
        "[]",
        "{}",
        '{"format": 1}',
        '{"format": 1, "languages": ["de"], "units": {}, "files": 3}',
        "null",
        "\x00",
    ],
)
def test_a_manifest_of_something_else(manifest):
    """Whatever stands in its place is no index."""
    refresh()
    (open_index(Path(".kb")).folder / "manifest.json").write_text(manifest, encoding="utf-8")
    with pytest.raises(IndexUnusable):
        open_index(Path(".kb"))
    assert done()[3]


# ---- the command ----


def test_what_the_command_says(kb, folder):
    """One line: what was done and what is there now; the same as JSON."""
    assert (
        kb("index", cwd=folder).stdout == "Indexed everything anew: 5 articles and 2 videos in 21 passages.\n"
    )
    assert kb("index", cwd=folder).stdout == "Nothing changed: 5 articles and 2 videos in 21 passages.\n"
    (folder / "docs/de/kurse.md").write_text(
        (folder / "docs/de/kurse.md").read_text(encoding="utf-8").replace("drei", "vier"), encoding="utf-8"
    )
    assert (
        kb("index", cwd=folder).stdout
        == "Indexed 0 added, 1 changed, 0 deleted: 5 articles and 2 videos in 21 passages.\n"
    )
    assert json.loads(kb("index", "--json", cwd=folder).stdout) == {
        "added": 0,
        "changed": 0,
        "deleted": 0,
        "articles": 5,
        "videos": 2,
        "passages": 21,
        "rebuilt": False,
        "problems": 0,
    }


def test_changed_sources_are_noticed(kb, bare):
    """Searching says when the sources are newer than the index, and no longer after `kb index`, even when
    nothing had changed.
    """
    kb("index", cwd=bare)
    later = (bare / ".kb/current").stat().st_mtime_ns - 5_000_000_000
    os.utime(bare / ".kb/current", ns=(later, later))
    assert (
        "the sources have changed since they were indexed - run `kb index`"
        in kb("search", "open", cwd=bare).stderr
    )
    kb("index", cwd=bare)
    assert kb("search", "open", cwd=bare).stderr == ""
