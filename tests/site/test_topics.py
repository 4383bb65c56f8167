"""The topics of a site, and what is most asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from support.built import SETTINGS, article, video

from kb_tools.settings.options import MOST_FEATURED
from kb_tools.site.topics import IndexPage, find_topics, most_asked, newest_videos


def test_a_folder_is_a_topic_with_its_index_pages_title_and_order():
    """What the editor's index page lists comes first, in its order; the rest by name. Folders inside folders
    know it.
    """
    pin, lost, atm = (
        article("de/karten/pin.md"),
        article("de/karten/lost.md"),
        article("de/karten/reise/atm.md"),
    )
    indexes = {("de", "de/karten"): IndexPage(title="Alles zu Karten", links=("de/karten/pin.md",))}
    cards, travel = find_topics([lost, pin, atm, article("de/karten/index.md")], indexes, SETTINGS)
    assert (cards.title, cards.path, cards.articles) == ("Alles zu Karten", "karten/", (pin, lost))
    assert (travel.title, travel.path, travel.parent) == ("Reise", "karten/reise/", "de/karten")


def test_topics_stand_in_the_order_of_the_first_page():
    """The editor's own list decides; what it leaves out follows."""
    indexes = {("de", "de"): IndexPage(title="Hilfe", links=("de/konto/index.md", "de/bargeld/index.md"))}
    topics = find_topics(
        [article(f"de/{name}/a.md") for name in ("anders", "bargeld", "konto")], indexes, SETTINGS
    )
    assert [topic.name for topic in topics] == ["konto", "bargeld", "anders"]


def test_most_asked_is_what_the_settings_feature():
    """In the page's language and the settings' order, unknown ids left out, and no more than have room."""
    articles = [article(f"de/{name}/{n}.md") for name in ("a", "b") for n in (1, 2)]
    articles += [article("en/a/1.md")]
    few = replace(SETTINGS, featured=("b/2", "gone", "a/1"))
    assert [found.path for found in most_asked(articles, few, "de")] == ["de/b/2.md", "de/a/1.md"]
    assert [found.path for found in most_asked(articles, few, "en")] == ["en/a/1.md"]
    assert most_asked(articles, SETTINGS, "de") == ()
    many = [article(f"de/c/{n}.md") for n in range(MOST_FEATURED + 1)]
    featured = replace(SETTINGS, featured=tuple(one.id for one in many))
    assert most_asked(many, featured, "de") == tuple(many[:MOST_FEATURED])


def test_newest_videos_are_those_published_last_that_can_be_watched():
    """Without dates, the editors' order."""
    old, new = (
        video("old00000000", published=date(2026, 1, 1)),
        video("new00000000", published=date(2026, 9, 1)),
    )
    gone = video("gone0000000", published=date(2026, 10, 1), available=False)
    assert newest_videos([old, gone, new]) == (new, old)
    assert newest_videos([video("one00000000"), video("two00000000")])[0].id == "one00000000"


def test_suffixes_part_the_languages_of_a_folder():
    """Pages side by side in one folder belong to the topic of their language."""
    settings = replace(SETTINGS, language_folders=False, language_suffixes=True)
    pages = [article("karten/pin.md"), replace(article("karten/pin.en.md"), lang="en")]
    german, english = find_topics(pages, {("en", "karten"): IndexPage(title="Cards", links=())}, settings)
    assert (german.lang, german.path, german.articles) == ("de", "karten/", (pages[0],))
    assert (english.lang, english.path, english.title) == ("en", "en/karten/", "Cards")
    assert english.articles == (pages[1],)
