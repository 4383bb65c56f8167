"""The menu of a site."""

from __future__ import annotations

from mkdocs.structure.files import File, Files, InclusionLevel
from support.built import SETTINGS, article, read

from kb_tools.site.menu import MOST_IN_MENU, shorten_menu
from kb_tools.site.topics import find_topics


def test_folders_are_called_what_their_index_is_called(musterbank):
    """The menu says Online-Banking und App, not Online banking."""
    menu = read(musterbank, "index.html")
    assert "Online-Banking und App" in menu
    assert "Online banking" not in menu


def test_a_very_large_topic_is_left_to_its_own_page():
    """Every page carries the menu: of a hundred articles each is in it, of more none, but for those that an
    editor put there.
    """

    def shown(number):
        articles = [article(f"de/a/{one}.md") for one in range(number)]
        files = Files([File(one.path, "docs", "site", use_directory_urls=True) for one in articles])
        next(iter(files)).inclusion = InclusionLevel.INCLUDED
        shorten_menu(files, find_topics(articles, {}, SETTINGS))
        return sum(not file.inclusion.is_not_in_nav() for file in files)

    assert (shown(MOST_IN_MENU), shown(MOST_IN_MENU + 1)) == (MOST_IN_MENU, 1)
