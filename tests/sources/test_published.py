"""Addresses the public has seen, and what is said when one of them is gone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.places import NOWHERE

from kb_tools.models import Article, Video
from kb_tools.settings.settings import Settings
from kb_tools.sources.published import lost_addresses, read_published, site_path, write_published

SETTINGS = Settings(root=NOWHERE, site_url="https://help.example/sub/")
ARTICLE = Article(
    id="karten/pin",
    lang="de",
    file="docs/karten/pin.md",
    path="karten/pin.md",
    url="https://help.example/sub/karten/pin/",
    title="PIN",
)
VIDEO = Video(id="mbPinZeig01", lang="de", title="PIN", line=2)


def lost(*paths, article=ARTICLE, settings=SETTINGS):
    published = [(path, number) for number, path in enumerate(paths, 2)]
    return lost_addresses(published, [article], [VIDEO], settings)


def test_what_is_published_is_kept_sorted_and_read_with_its_lines(tmp_path):
    file = tmp_path / "published.txt"
    assert read_published(file) == ()
    write_published(["b/", "", "a/"], file)
    write_published(["c/"], file)
    assert read_published(file) == (("a/", 2), ("b/", 3), ("c/", 4))


def test_a_file_that_has_every_path_is_left_alone(tmp_path):
    file = tmp_path / "published.txt"
    file.write_text("b/\n\na/\n", encoding="utf-8")
    write_published(["a/"], file)
    assert file.read_text(encoding="utf-8") == "b/\n\na/\n"


def test_pages_of_articles_topics_and_videos_are_there():
    assert lost("karten/pin/", "karten/", "karten/index.html", "en/videos/mbPinZeig01/") == ()


def test_a_page_that_is_gone_is_a_problem_with_its_line_and_the_nearest_page():
    (problem,) = lost("karten/pin/", "karten/pins/")
    assert str(problem) == (
        "published.txt:3: karten/pins/ was published and is gone - write `moved_from: [karten/pins/]` into "
        "the article that took its place (now karten/pin/?), or name it under `redirects` in mkdocs.yml"
    )
    assert "(now" not in lost("zahlen/")[0].fix


@pytest.mark.parametrize("old", ["pin/", "/pin", "https://help.example/sub/pin/#a"])
def test_a_page_that_leads_on_is_not_lost(old):
    assert lost("pin/", article=replace(ARTICLE, moved_from=(old,))) == ()
    assert lost("pin/", settings=replace(SETTINGS, redirects=((old, "karten/pin/"),))) == ()


@given(st.text("ab/.?#:", max_size=20))
def test_any_address_is_a_path_on_the_site(address):
    path = site_path(address, SETTINGS)
    assert not path.startswith("/")
    assert path == "" or path.endswith(("/", ".html"))
    assert path == site_path(SETTINGS.site_url + path, SETTINGS)
