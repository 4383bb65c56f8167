"""The settings in mkdocs.yml."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.places import NOWHERE

from kb_tools.errors import KbError
from kb_tools.settings.mkdocs_file import CONFIG_FILES, find_root
from kb_tools.settings.settings import (
    Contact,
    Settings,
    parse_settings,
    read_settings,
)

URL = "site_url: https://help.example/\n"


def settings(source, *, problems=0):
    found, wrong = parse_settings(source, NOWHERE)
    assert len(wrong) == problems, wrong
    return found


def complaints(source):
    return [str(problem) for problem in parse_settings(source, NOWHERE)[1]]


def test_three_lines_are_enough():
    """Everything but the address has a default."""
    assert settings(URL + "plugins: [kb]\n") == Settings(
        root=NOWHERE, site_url="https://help.example/", tools=("kb",)
    )


def test_all_of_it():
    """Every setting can be set, in the plugin's section or in MkDocs' own."""
    source = """
site_url: https://help.example/de
docs_dir: texts
site_dir: public
use_directory_urls: false
exclude_docs: |
  drafts/
plugins:
  - kb:
      videos: clips.yaml
      replies: blocks.yaml
      handle: "@musterbank"
      dm_recipient_id: 0123
      signature: ^MB
      default_channel: classic
      threshold: 0.4
      review_every: 90
      contact: {phone: 116 116, hours: immer, time_zone: Europe/Vienna}
      synonyms: {de: [[Handy, Smartphone]]}
      distinct: [[Tagesgeld, Festgeld]]
      allowed_domains: [example.com]
"""
    assert settings(source) == Settings(
        tools=("kb",),
        root=NOWHERE,
        site_url="https://help.example/de/",
        docs_dir=NOWHERE / "texts",
        site_dir=NOWHERE / "public",
        use_directory_urls=False,
        exclude_docs="drafts/",
        videos=NOWHERE / "clips.yaml",
        replies=NOWHERE / "blocks.yaml",
        handle="musterbank",
        dm_recipient_id="0123",
        signature="^MB",
        default_channel="classic",
        threshold=0.4,
        review_every=90,
        contact=Contact(phone="116 116", hours="immer", time_zone="Europe/Vienna"),
        synonyms=(("de", (("Handy", "Smartphone"),)),),
        distinct=(("Tagesgeld", "Festgeld"),),
        allowed_domains=("example.com",),
    )


def test_everything_wrong_is_told_at_once():
    """Each mistake has its line, and what is right is kept."""
    source = """site_url: help.example
docs_dir: /etc
docs_dir: ../up
plugins:
  - kb:
      handel: x
      dm_recipient_id: musterbank
      threshold: 2
      review_every: soon
      contact:
        phone: 1
        phon: 2
      synonyms: [a]
      signature: ^MB
"""
    found, _ = parse_settings(source, NOWHERE)
    assert found.signature == "^MB"
    assert complaints(source) == [
        "mkdocs.yml:6: unknown key `handel` in the kb section - did you mean `handle`?",
        "mkdocs.yml:7: dm_recipient_id should be digits only - write the account's numeric id, not its name",
        "mkdocs.yml:8: threshold should be a number from 0 to 1 - write a number such as 0.4",
        "mkdocs.yml:9: review_every should be a whole number from 1 to 3650 - write a number such as 90",
        "mkdocs.yml:12: contact has a mistake: unknown key `phon` in contact - did you mean `phone`?",
        "mkdocs.yml:13: synonyms should name languages - write `de:` and below it `- [Handy, Smartphone]`",
        "mkdocs.yml:3: docs_dir stands here a second time - keep one of the two",
        "mkdocs.yml:1: site_url is not a web address: 'help.example' - write it in full, such as "
        "https://help.example.com/",
        "mkdocs.yml:3: docs_dir leaves the knowledge base - write a path relative to this file",
    ]


def test_a_missing_address_is_a_problem():
    """Links need site_url."""
    assert complaints("site_name: x\n") == [
        "mkdocs.yml: site_url is missing, and links need it - add the address the site will have, "
        "such as `site_url: https://help.example.com/`"
    ]


@pytest.mark.parametrize("source", ["", "# nothing\n", "- a\n", "text\n", "site_url: [\n", "a: b: c\n"])
def test_what_is_no_settings_file(source):
    """Without a mapping there is nothing to work with: one error, with the file in it."""
    with pytest.raises(KbError, match=r"^mkdocs\.yml(:\d+)?: \w.* - \w"):
        parse_settings(source, NOWHERE)


def test_reading_the_file(tmp_path):
    """A byte order mark is no matter; a file that is missing or no text is an error that says what to do."""
    with pytest.raises(KbError, match=r"there is no mkdocs\.yml"):
        find_root(tmp_path)
    (tmp_path / "mkdocs.yml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(
        KbError, match=r"^mkdocs\.yml: cannot be read \(UnicodeDecodeError\) - save it as UTF-8 text"
    ):
        read_settings(tmp_path)
    (tmp_path / "mkdocs.yml").write_bytes(b"\xef\xbb\xbf" + URL.encode())
    assert read_settings(tmp_path)[0].site_url == "https://help.example/"


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_is_settings_or_one_error(source):
    """Whatever stands in mkdocs.yml, it gives settings or a KbError."""
    try:
        parse_settings(source, NOWHERE)
    except KbError as error:
        assert error.file == "mkdocs.yml"  # noqa: PT017


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text("ab:/@"),
        lambda x: (
            st.lists(x)
            | st.dictionaries(
                st.sampled_from(
                    [
                        "kb",
                        "i18n",
                        "languages",
                        "locale",
                        "plugins",
                        "theme",
                        "language",
                        "site_url",
                        "docs_dir",
                        "contact",
                        "synonyms",
                        "de",
                        "build",
                        "default",
                    ]
                ),
                x,
            )
        ),
    )
)
def test_any_structure_is_settings_or_one_error(structure):
    """Known names with unexpected things behind them are problems, never failures."""
    import yaml

    try:
        parse_settings(yaml.safe_dump(structure), NOWHERE)
    except KbError as error:
        assert error.file == "mkdocs.yml"  # noqa: PT017


@pytest.mark.parametrize(
    ("value", "usage"),
    [
        ("off", "off"),
        ("OFF", "off"),
        ("false", "off"),
        ("no", "off"),
        ('"off"', "off"),
        ("counts", "counts"),
        ("redacted", "redacted"),
    ],
)
def test_usage_is_read_as_it_was_written(value: str, usage: str) -> None:
    """YAML takes off for a truth value; it is the word all the same."""
    settings, problems = parse_settings(
        f"site_url: https://a.example/\nplugins:\n  - kb:\n      usage: {value}\n",
        NOWHERE,
    )
    assert (settings.usage, problems) == (usage, ())


@pytest.mark.parametrize("value", ["on", "yes", "true", "aus", "redcted", "[off]"])
def test_a_slip_in_usage_remembers_nothing(value: str) -> None:
    """What cannot be read is told, and taken for off."""
    settings, problems = parse_settings(
        f"site_url: https://a.example/\nplugins:\n  - kb:\n      usage: {value}\n",
        NOWHERE,
    )
    assert settings.usage == "off"
    assert [problem.line for problem in problems] == [4]
    assert value not in ("on", "redcted") or "did you mean `redacted`" in problems[0].fix


def test_wrong_place_is_a_mistake_in_the_settings():
    """With what it can be instead."""
    settings, problems = parse_settings(
        "site_url: https://help.example/\nplugins:\n  - kb: {video_links: sites}\n",
        NOWHERE,
    )
    assert settings.video_links == "youtube"
    assert [(problem.what, problem.fix) for problem in problems] == [
        ("video_links cannot be 'sites'", "did you mean `site`?")
    ]


def test_the_settings_may_be_called_properdocs_yml(tmp_path):
    """They are found from below, go before mkdocs.yml as in ProperDocs, and problems name them."""
    below = tmp_path / "docs/cards"
    below.mkdir(parents=True)
    for name in CONFIG_FILES:
        (tmp_path / name).write_text(f"site_name: {name}\ndocs_dir: /\n", encoding="utf-8")
    settings, problems = read_settings(find_root(below))
    assert settings.config_file == tmp_path / "properdocs.yml"
    assert {problem.file for problem in problems} == {"properdocs.yml"}


def test_a_zensical_toml_beside_the_settings_is_a_hint(bare):
    assert read_settings(bare)[1] == ()
    (bare / "zensical.toml").touch()
    (problem,) = read_settings(bare)[1]
    assert (problem.rule, problem.file, problem.severity) == ("zensical", "zensical.toml", "warning")
