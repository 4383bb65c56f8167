"""A mkdocs.yml from a stranger: nothing of it runs, whatever the command, until somebody says --trust."""

from __future__ import annotations

import pytest

HOSTILE = """
  - evil
hooks: [evil.py]
extra: {{slug: !!python/object/apply:os.system ["touch {ran}"]}}
"""

OWN = """\
from markdown import Extension


class Own(Extension):
    def extendMarkdown(self, md):
        pass


def makeExtension(**_):
    return Own()
"""


@pytest.fixture
def hostile(folder, tmp_path):
    """The swimming pool with a file that would say that it ran."""
    ran = tmp_path / "ran"
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + HOSTILE.format(ran=ran), encoding="utf-8")
    (folder / "evil.py").write_text(f"open({str(ran)!r}, 'w').close()\n", encoding="utf-8")
    return folder, ran


@pytest.mark.parametrize(
    "words",
    [("check",), ("index",), ("suggest", "Was kostet der Eintritt?"), ("build",), ("search", "Eintritt")],
)
def test_nothing_of_it_runs(kb, hostile, words):
    """Also not where an index has to be built first."""
    folder, ran = hostile
    kb(*words, cwd=folder, env={"PYTHONPATH": str(folder)})
    assert not ran.exists()


def test_what_is_left_out_is_named_and_a_build_needs_it(kb, hostile):
    """With its line, and what to do; nobody gets a site without it."""
    folder, _ = hostile
    said = kb("check", cwd=folder).stdout
    assert "(hint) `hooks` runs or reads what is elsewhere: it is left out - if this knowledge base" in said
    assert "(hint) the Markdown extension evil is not known: it is left out" in said
    built = kb("build", cwd=folder)
    assert (built.returncode, (folder / "site").exists()) == (1, False)
    assert "kb: mkdocs.yml:30: the site needs it: !!python/object/apply:os.system makes" in built.stderr


def test_an_index_with_other_anchors_never_takes_the_place_of_the_last(kb, folder):
    """Before and after the file asks for trust, the question is answered in the same way."""
    asked = ("suggest", "--json", "Was kostet der Eintritt?")
    kb("index", cwd=folder)
    before = kb(*asked, cwd=folder).stdout
    config = folder / "mkdocs.yml"
    config.write_text(
        config.read_text(encoding="utf-8") + "markdown_extensions: [own.anchors]\n", encoding="utf-8"
    )
    ran = kb("index", cwd=folder)
    assert (ran.returncode, ran.stderr.startswith("kb: mkdocs.yml:")) == (1, True)
    assert "the last index stays: the Markdown extension own.anchors is not known" in ran.stderr
    assert kb(*asked, cwd=folder).stdout == before


@pytest.mark.parametrize(("words", "env"), [(("--trust",), {}), ((), {"KB_TRUST": "1"})])
def test_what_is_trusted_runs(kb, folder, words, env):
    """By the option or the variable, and never by the file."""
    (folder / "own.py").write_text(OWN, encoding="utf-8")
    config = folder / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "\n  - own\n", "utf-8")
    ran = kb(*words, "index", cwd=folder, env={"PYTHONPATH": str(folder), **env})
    assert ran.returncode == 0, ran.said
    assert "own" not in kb(*words, "check", cwd=folder, env={"PYTHONPATH": str(folder), **env}).stdout


def test_no_system_file_stands_in_a_passage(kb, folder):
    """An include may read below the knowledge base alone."""
    config = folder / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace("{check_paths: true}", "{base_path: ['/', '../../../..']}"), "utf-8"
    )
    article = folder / "docs/de/geheim.md"
    article.write_text('# Geheimes Thema\n\n--8<-- "etc/passwd"\n\n--8<-- "../../../etc/passwd"\n', "utf-8")
    assert "base_path of pymdownx.snippets reads outside" in kb("check", cwd=folder).stdout
    kb("index", cwd=folder)
    found = kb("suggest", "--json", "Geheimes Thema root", cwd=folder).stdout
    assert ("geheim" in found, "root:" in found) == (True, False)
