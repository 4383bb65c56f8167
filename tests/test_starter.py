"""`kb init`: a small knowledge base for somebody else's company, which works at once."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from importlib.util import find_spec

import pytest
import yaml
from support.places import ROOT

from kb_tools.errors import KbError
from kb_tools.writing.starter import write_starter

QUESTIONS = {
    "de": ("habt ihr am samstag auf", "oeffnungszeiten"),
    "en": ("are you open on saturdays", "opening-hours"),
}


@pytest.mark.parametrize("lang", ["de", "en"])
def test_it_works_at_once(kb, tmp_path, lang):
    """Outside this project: it checks without a hint, indexes and finds."""
    question, expected = QUESTIONS[lang]
    ran = kb("init", "my help", "--name", "Stadtwerke Beispiel", "--lang", lang, cwd=tmp_path)
    assert ran.returncode == 0
    assert "kb -C 'my help' build" in ran.stderr
    folder = tmp_path / "my help"
    assert sorted(str(path.relative_to(tmp_path)) for path in folder.rglob("*") if path.is_file()) == sorted(
        ran.stdout.split("\n  ")[0:0] or [row.strip() for row in ran.stdout.splitlines()]
    )
    assert kb("-C", "my help", "check", "--today", "2026-11-22", cwd=tmp_path).said == "Nothing wrong.\n"
    assert (
        kb("index", "--rebuild", cwd=folder).stdout
        == "Indexed everything anew: 2 articles and 1 video in 9 passages.\n"
    )
    hits = json.loads(kb("search", "--json", question, cwd=folder).stdout)
    assert (hits[0]["id"], hits[0]["language"]) == (expected, lang)
    assert "Stadtwerke Beispiel" in (folder / "docs/index.md").read_text(encoding="utf-8")


def test_it_builds_and_answers(kb, tmp_path):
    """The whole way: the site is built and proven, and a customer gets a reply."""
    kb("init", "help", cwd=tmp_path)
    ran = kb("build", cwd=tmp_path / "help")
    assert ran.returncode == 0, ran.said
    assert "links of the index resolve" in ran.stdout
    assert (tmp_path / "help/site/opening-hours/index.html").is_file()
    answer = json.loads(kb("suggest", "--json", "are you open on saturday?", cwd=tmp_path / "help").stdout)
    assert (answer["outcome"], answer["suggestions"][0]["id"]) == ("answer", "opening-hours")
    assert answer["suggestions"][0]["reply"]["fits"]


def test_nothing_is_overwritten(kb, tmp_path):
    """A folder with anything in it, and a file, are left alone."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full/mine.txt").write_text("mine", encoding="utf-8")
    ran = kb("init", "full", cwd=tmp_path)
    assert (ran.returncode, ran.said) == (
        1,
        "kb: full is not empty - name a new folder; nothing was written\n",
    )
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["mine.txt"]
    assert kb("init", "full/mine.txt", cwd=tmp_path).returncode == 1
    assert (tmp_path / "full/mine.txt").read_text(encoding="utf-8") == "mine"
    with pytest.raises(KbError, match="is not empty"):
        write_starter(tmp_path / "full", "X", "de")


@pytest.mark.parametrize(
    "name", ["A \"B\" & <C>: 'D' #1", "Möbel\nHaus\x1b[31m", "yes", "{{ x }}", "COMPANY \\n", "  "]
)
@pytest.mark.parametrize("lang", ["de", "en"])
def test_any_name(tmp_path, name, lang):
    """Whatever a company is called, the settings say so and stay YAML, and Markdown shows it as text."""
    write_starter(tmp_path / "kb", name, lang)
    shown = " ".join(name.replace("\x1b", "").split()) or "Example Ltd"
    assert yaml.safe_load((tmp_path / "kb/mkdocs.yml").read_text(encoding="utf-8"))["site_name"] == shown
    assert "<C>" not in (tmp_path / "kb/docs/index.md").read_text(encoding="utf-8")


def test_the_wheel_has_it_all(tmp_path):
    """What is installed from a wheel has every file of the starter, the site's templates and assets."""
    root = ROOT
    backend = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["build-system"][
        "build-backend"
    ].partition(".")[0]
    if find_spec(backend) is None:
        pytest.skip(f"building a wheel without network needs {backend}, which is not installed")
    import shutil
    import zipfile

    source = tmp_path / "source"
    shutil.copytree(root / "kb_tools", source / "kb_tools", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(root / name, source)
    pip = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "-w",
        tmp_path,
        source,
    ]
    ran = subprocess.run(pip, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    wheel = zipfile.ZipFile(next(tmp_path.glob("kb_tools-*.whl")))
    written = {
        path.relative_to(source).as_posix() for path in (source / "kb_tools").rglob("*") if path.is_file()
    }
    assert written - set(wheel.namelist()) == set()
    wheel.extractall(tmp_path / "installed")
    wheel.close()
    start = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'installed')!r}); from kb_tools.cli import main;"
        " main(['init', 'help'])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", start], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "help/docs/opening-hours.md").is_file()


@pytest.mark.parametrize(
    ("message", "found"),
    [
        ("habt ihr samstags offen?", "oeffnungszeiten"),
        ("hab den bon verloren, kann ich trotzdem umtauschen", "rueckgabe"),
        ("wie krieg ich mein geld zurück", "rueckgabe"),
        ("Wer gewinnt am Samstag das Derby?", None),
        ("wo ist mein paket", None),
    ],
)
def test_a_small_knowledge_base_answers_too(tmp_path_factory, kb, message, found):
    """Two articles are enough to be found in, and to say honestly what is not in them."""
    folder = tmp_path_factory.getbasetemp() / "two_articles"
    if not folder.exists():
        kb("init", str(folder), "--lang", "de", cwd=folder.parent)
    suggestions = json.loads(kb("suggest", "--json", message, cwd=folder).stdout)["suggestions"]
    assert [one["id"] for one in suggestions][:1] == ([found] if found else [])
