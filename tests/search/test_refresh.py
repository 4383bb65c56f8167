"""The index brought up to date: only what changed is redone, and equals an index made anew."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.indexed import all_hits, done, hits, ids, refresh, write
from support.places import TESTS
from support.running import KB

from kb_tools.errors import KbError
from kb_tools.search.generations import current_folder, open_files

pytestmark = pytest.mark.usefixtures("here")  # the swimming pool is the current folder

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
        for link in open_files(Path(".kb")).links()
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
    assert open_files(Path(".kb")).languages == ("de", "en", "fr")
    assert ids("horaires") == {"fr"}
    assert {hit[0] for hit in hits("Zehnerkarte")} >= {hit[0] for hit in before["Zehnerkarte"]}
    Path("docs/de/fr.md").unlink()
    refresh()
    assert open_files(Path(".kb")).languages == ("de", "en")
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
    assert len(list(current_folder(Path(".kb")).glob("*.seg"))) <= 7
    refreshed = all_hits()
    refresh(rebuild=True)
    assert refreshed == all_hits()


def test_two_builders_wait_for_each_other():
    """Two builds at once: both end well, and one index is left that works."""
    refresh()
    both = [
        subprocess.Popen([KB, "index", "--rebuild"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    ended = [(*build.communicate(timeout=600), build.returncode) for build in both]
    assert [(err, code) for _, err, code in ended] == [(b"", 0)] * 2, ended
    assert ids("Zehnerkarte")
    assert len(list(Path(".kb").glob("index-*"))) == 2


# ---- killed builds ----


@pytest.mark.long
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
        timeout=600,
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
