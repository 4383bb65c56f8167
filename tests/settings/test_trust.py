"""What mkdocs.yml may do without being trusted."""

from __future__ import annotations

import pytest

from kb_tools.settings.trust import harmless

FINE = """\
site_name: x
site_url: !ENV [URL, "https://x.example/"]
plugins:
  - search
  - material/tags
  - kb: {threshold: 0.5}
markdown_extensions:
  admonition:
  toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}}
  markdown.extensions.tables:
  pymdownx.snippets: {base_path: [., docs]}
  pymdownx.blocks.tab:
  pymdownx.emoji:
    emoji_index: !!python/name:material.extensions.emoji.twemoji
  pymdownx.superfences:
    custom_fences:
      - {name: m, class: m, format: !!python/name:pymdownx.superfences.fence_code_format }
"""


def told(source, root):
    """What is left out, as (line, words)."""
    text, problems = harmless(source, root)
    assert (text == source) is (not problems)
    return text, [(one.line, one.what) for one in problems]


def test_what_runs_nothing_stays_as_it_is(tmp_path):
    """The names and calls that sites of Material use are known."""
    assert told(FINE, tmp_path) == (FINE, [])


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("hooks: [a.py]\n", "`hooks` runs or reads what is elsewhere: it is left out"),
        ("plugins: [search, macros]\n", "the plugin macros is not known: it is left out"),
        ("plugins: {macros: {module_name: m}}\n", "the plugin macros is not known: it is left out"),
        ("markdown_extensions: [own.code]\n", "the Markdown extension own.code is not known: it is left out"),
        ("markdown_extensions: [{os: {a: 1}}]\n", "the Markdown extension os is not known: it is left out"),
        (
            "x: !!python/object/apply:os.system [id]\n",
            "!!python/object/apply:os.system makes a Python object",
        ),
        ("x: {a: [!!python/name:os.system ]}\n", "!!python/name:os.system makes a Python object"),
        (
            "x: !!python/object/new:pymdownx.slugs.slugify {}\n",
            "!!python/object/new:pymdownx.slugs.slugify makes",
        ),
        (
            "x: !!python/object/apply:pymdownx.slugs.slugify {state: {a: 1}}\n",
            "!!python/object/apply:pymdownx.slugs.slugify makes a Python object",
        ),
        (
            "markdown_extensions: [pymdownx.snippets: {base_path: [., /]}]\n",
            "base_path of pymdownx.snippets reads outside of the knowledge base",
        ),
        (
            "markdown_extensions: {pymdownx.snippets: {url_download: true}}\n",
            "url_download of pymdownx.snippets",
        ),
        ("markdown_extensions: {pymdownx.snippets: {base_path: ../..}}\n", "base_path of pymdownx.snippets"),
        ("INHERIT: ../base.yml\n", "`INHERIT` runs or reads what is elsewhere"),
        ("INHERIT: own.yml\n", "`INHERIT` runs or reads what is elsewhere"),
    ],
)
def test_what_could_run_or_read_is_left_out_and_named(tmp_path, source, what):
    """The rest of the file stays, and nothing is left that would be found again."""
    (tmp_path / "own.yml").write_text("hooks: [a.py]\n", encoding="utf-8")
    text, ((line, words),) = told("site_name: x\n" + source, tmp_path)
    assert line == 2
    assert words.startswith(what)
    assert "site_name: x" in text
    assert harmless(text, tmp_path) == (text, ())


def test_a_call_within_a_call_and_an_alias_are_found(tmp_path):
    """Wherever it stands, and however often."""
    source = """\
a: &bad {b: !!python/name:os.system }
c: *bad
d: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: !!python/object/apply:os.getcwd []}}
"""
    text, found = told(source, tmp_path)
    assert [line for line, _ in found] == [1, 3]
    assert "os." not in text


def test_a_file_that_is_inherited_and_harmless_stays(tmp_path):
    """Below the knowledge base it is as good as the file itself."""
    (tmp_path / "base.yml").write_text("theme: {name: material}\n", encoding="utf-8")
    assert told("INHERIT: base.yml\n", tmp_path)[1] == []


@pytest.mark.parametrize("source", ["[", "just words", "", "- a\n", "a: &x [*x]\n"])
def test_what_is_no_mapping_is_left_to_mkdocs(tmp_path, source):
    """It says by itself what is wrong."""
    assert harmless(source, tmp_path) == (source, ())


@pytest.mark.parametrize(
    "source",
    [
        "plugins: [search]\nplugins: [macros]\n",
        "<<: {hooks: [a.py]}\n",
        "<<: [{a: 1}, {hooks: [a.py]}]\n",
        "!ENV [X, hooks]: [a.py]\n",
        "plugins: !ENV [X, [macros]]\n",
        "plugins: [!ENV [X, macros]]\n",
        "markdown_extensions: !ENV [X, {admonition: , os: }]\n",
        "markdown_extensions: [{admonition: , os: }]\n",
        "markdown_extensions: [toc]\nmarkdown_extensions: [pymdownx.snippets: {base_path: /}]\n",
        "markdown_extensions: [pymdownx.snippets: {<<: [{base_path: /}]}]\n",
        "markdown_extensions: [pymdownx.snippets: !ENV [X, {base_path: /}]]\n",
        "markdown_extensions: [pymdownx.snippets: {base_path: !ENV [X, /]}]\n",
        "markdown_extensions: [pymdownx.snippets: {base_path: [!ENV [X, /]]}]\n",
        "markdown_extensions: [pymdownx.snippets: {url_download: yes}]\n",
        "markdown_extensions: [pymdownx.snippets: {url_download: !ENV [X, true]}]\n",
        "markdown_extensions: [pymdownx.snippets: {restrict_base_path: off}]\n",
        "markdown_extensions: [pymdownx.emoji: {options: {custom_icons: [/etc]}}]\n",
    ],
)
def test_no_other_way_to_write_it_helps(tmp_path, source):
    """Twice, merged, as a variable's fallback, as another word for true."""
    text, problems = harmless(source, tmp_path)
    assert problems
    assert not any(word in text for word in ("macros", "hooks", "a.py", "os:", "/etc", "base_path: /"))
    assert harmless(text, tmp_path) == (text, ())
