"""A small knowledge base for somebody else's company."""

from __future__ import annotations

import dataclasses
import re
import subprocess
import sys
import tomllib
from importlib.util import find_spec

import pytest
import yaml
from support.places import ROOT

from kb_tools.errors import KbError, UsageError
from kb_tools.languages import codes, language
from kb_tools.settings.settings import parse_settings
from kb_tools.writing.starter import (
    STARTERS,
    TRADES,
    Start,
    first_question,
    starter_texts,
    write_starter,
)

EVERY = [(lang, trade) for lang in codes() for trade in TRADES]


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
        write_starter(tmp_path / "full", Start(lang="de"))


@pytest.mark.parametrize(
    "name", ["A \"B\" & <C>: 'D' #1", "Möbel\nHaus\x1b[31m", "yes", "{{ x }}", "COMPANY \\n PHONE", "  "]
)
@pytest.mark.parametrize("lang", codes())
def test_any_name(tmp_path, name, lang):
    """Whatever a company is called, the settings say so and stay YAML, and Markdown shows it as text."""
    write_starter(tmp_path / "kb", Start(lang=lang, name=name))
    shown = " ".join(name.replace("\x1b", "").split()) or "Example Ltd"
    assert yaml.safe_load((tmp_path / "kb/mkdocs.yml").read_text(encoding="utf-8"))["site_name"] == shown
    assert "<C>" not in (tmp_path / "kb/docs/index.md").read_text(encoding="utf-8")


def test_what_a_company_says_of_itself_is_in_the_settings(tmp_path):
    """As the settings want it; what they cannot take is refused, and nothing is written."""
    start = Start(lang="de", url="hilfe.stadtwerke.de", handle="@stadtwerke", phone="0800 123", address="du")
    texts = {str(path): text for path, text in starter_texts(start).items()}
    settings, problems = parse_settings(texts["mkdocs.yml"], tmp_path)
    assert problems == ()
    assert (settings.site_url, settings.handle) == ("https://hilfe.stadtwerke.de/", "stadtwerke")
    assert settings.contact.phone == "0800 123"
    assert texts["replies.yaml"].splitlines()[-1].startswith('address: "du"')
    assert settings.language("de").site.search_placeholder == "Was möchtest du wissen?"
    for wrong, told in (
        ({"phone": "später"}, "is not a telephone number"),
        ({"handle": "@@foo bar"}, "is not a name on X"),
        ({"url": "not-a-url"}, "is not a web address"),
    ):
        with pytest.raises(UsageError, match=told):
            write_starter(tmp_path / "kb", Start(lang="de", **wrong))
    assert not (tmp_path / "kb").exists()


@pytest.mark.parametrize(("lang", "trade"), EVERY)
def test_each_trade_begins_with_topics_emergencies_and_routing(tmp_path, lang, trade):
    """The pages are marked as samples, stand in topics and use no form of address; nothing holds a number."""
    texts = starter_texts(Start(lang=lang, trade=trade, name="X"))
    settings, problems = parse_settings(next(t for p, t in texts.items() if p.name == "mkdocs.yml"), tmp_path)
    assert (problems, settings.contact.phone, settings.contact.hotline) == ((), "", "")
    assert settings.routing
    pages = {path: text for path, text in texts.items() if path.suffix == ".md" and path.stem != "index"}
    assert len({path.parent for path in pages}) >= 3
    for path, text in pages.items():
        front = yaml.safe_load(text.split("---\n")[1])
        assert front["sample"] is True
        assert len(front["questions"]) >= 3
        assert not re.search(r"\d{2}", text.replace(front["reviewed"].isoformat(), "")), path
        for form in language(lang).words.forms:
            assert not re.search(form.in_articles, text.split("---\n", 2)[2]), path
    assert first_question(Start(lang=lang, trade=trade))


@pytest.mark.parametrize("lang", codes())
def test_a_language_has_each_trade_and_no_other(lang):
    """And what all of them share."""
    folder = STARTERS / lang / "starter"
    familiar = {"familiar.yml"} if language(lang).words.forms else set()
    assert {entry.name for entry in folder.iterdir()} == {*TRADES, "all"} | familiar


@pytest.mark.parametrize("lang", [lang for lang in codes() if language(lang).words.forms])
def test_a_site_that_says_du_says_it_everywhere(tmp_path, lang):
    polite, familiar = language(lang).words.forms
    texts = starter_texts(Start(lang=lang, address=familiar.name))
    settings, problems = parse_settings(next(t for p, t in texts.items() if p.name == "mkdocs.yml"), tmp_path)
    assert problems == ()
    said = [str(text) for text in dataclasses.astuple(settings.language(lang).site)]
    assert [text for text in said if re.search(polite.in_articles, text)] == []


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
    assert (tmp_path / "help/docs/account/forgot-password.md").is_file()
