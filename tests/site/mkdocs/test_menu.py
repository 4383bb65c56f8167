"""The menu of a site."""

from __future__ import annotations

from mkdocs.structure.files import File, Files, InclusionLevel
from support.built import SETTINGS, article, read

from kb_tools.site.mkdocs.menu import MOST_IN_MENU, MOST_UNPRUNED, is_large, shorten_menu
from kb_tools.site.topics import find_topics


def test_folders_are_called_what_their_index_is_called(musterbank):
    """The menu says Online-Banking und App, not Online banking."""
    menu = read(musterbank, "index.html")
    assert "Online-Banking und App" in menu
    assert "Online banking" not in menu


def shown(*numbers):
    """How many articles a menu shows of topics with so many."""
    articles = [article(f"de/{at}/{one}.md") for at, number in enumerate(numbers) for one in range(number)]
    files = Files([File(one.path, "docs", "site", use_directory_urls=True) for one in articles])
    next(iter(files)).inclusion = InclusionLevel.INCLUDED
    shorten_menu(files, find_topics(articles, {}, SETTINGS))
    return sum(not file.inclusion.is_not_in_nav() for file in files)


def test_a_large_topic_of_a_large_site_is_left_to_its_own_page():
    """Every page carries the menu: it shows none of many articles, but for those that an editor put there."""
    assert shown(MOST_UNPRUNED) == MOST_UNPRUNED
    assert shown(MOST_IN_MENU, MOST_UNPRUNED) == MOST_IN_MENU
    assert shown(MOST_UNPRUNED + 1, MOST_IN_MENU) == MOST_IN_MENU + 1


def test_a_site_is_large_by_the_articles_of_a_language():
    """A menu shows those of one."""
    articles = [article(f"{lang}/t/{n}.md") for lang in ("de", "en") for n in range(MOST_UNPRUNED)]
    assert not is_large(find_topics(articles, {}, SETTINGS))
    assert is_large(find_topics([*articles, article("en/t/more.md")], {}, SETTINGS))
