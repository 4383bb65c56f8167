"""Long topics on several pages."""

from __future__ import annotations

from dataclasses import replace

from support.built import SETTINGS, Tags, article

from kb_tools.site.home import dress_topic
from kb_tools.site.pages import topic_pages
from kb_tools.site.parts import MOST_QUESTIONS, part_links, parts_of
from kb_tools.site.topics import find_topics


def topic_of(number):
    """A topic with so many articles, whose titles run against the order of their files."""
    articles = [article(f"de/t/{n:03}.md", title=f"Wort {999 - n}") for n in range(number)]
    return find_topics(articles, {}, SETTINGS)[0]


def test_a_short_topic_stays_as_its_editors_ordered_it():
    """One part, and nothing that leads to others."""
    topic = topic_of(MOST_QUESTIONS)
    (part,) = parts_of(topic, SETTINGS)
    assert (part.path, part.articles) == ("t/", topic.articles)
    assert not part_links([part], "t/")


def test_a_long_topic_is_parted_by_the_letters_of_its_titles():
    """Every article once, at most a hundred to a page, and labels that say from where to where."""
    topic = topic_of(MOST_QUESTIONS * 2 + 1)
    parts = parts_of(topic, SETTINGS)
    assert [(part.path, len(part.articles)) for part in parts] == [
        ("t/", MOST_QUESTIONS),
        ("t/questions-2/", MOST_QUESTIONS),
        ("t/questions-3/", 1),
    ]
    titles = [one.title for part in parts for one in part.articles]
    assert titles == sorted(one.title for one in topic.articles)
    assert parts[0].label == f"{titles[0]} – {titles[MOST_QUESTIONS - 1]}"
    assert part_links(parts, "t/questions-2/")[:2] == [
        ("../", parts[0].label, False),
        ("./", parts[1].label, True),
    ]


def test_pages_as_files_are_parted_into_files():
    """`use_directory_urls: false`."""
    settings = replace(SETTINGS, use_directory_urls=False)
    topic = replace(topic_of(MOST_QUESTIONS + 1), path="t/index.html")
    assert [part.path for part in parts_of(topic, settings)] == ["t/index.html", "t/questions-2.html"]


def test_every_part_is_a_page_that_leads_to_the_others():
    """Ours and an editor's index page alike; only the first stands in the menu."""
    topic = topic_of(MOST_QUESTIONS + 1)
    first, second = topic_pages([topic], SETTINGS, "de")
    assert (first.in_menu, second.in_menu) == (True, False)
    assert (first.source, second.source) == ("t/index.md", "t/questions-2.md")
    assert first.title == topic.title != second.title
    for html in (first.html, dress_topic("<h1>T</h1>", topic, "t/", SETTINGS)):
        links = Tags(html).links()
        assert links[:2] == ["./", "questions-2/"]
        assert len(links) == 2 + MOST_QUESTIONS
    assert Tags(second.html).links() == ["../", "./", "../000/"]
