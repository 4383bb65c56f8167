"""What makes a site of articles a help site: topics, related articles, the way to a human, and what is told
to programs. Pure parts.
"""

from __future__ import annotations

import json
import re
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.built import ATTACKS, HOSTILE, SETTINGS, Tags, article, video
from support.places import NOWHERE

from kb_tools.errors import KbError
from kb_tools.languages import language
from kb_tools.models import Chapter, Cue
from kb_tools.settings.contact import Contact, Hours, parse_hours
from kb_tools.settings.settings import Settings, parse_settings
from kb_tools.site.articles import article_end
from kb_tools.site.blocks import first_words, linked_paths, top_blocks
from kb_tools.site.contact import contact_box, public_holidays, spoken_hours
from kb_tools.site.feeds import feed, llms_txt
from kb_tools.site.home import dress_home, dress_topic
from kb_tools.site.library import Library
from kb_tools.site.metadata import Page, article_data, head, video_data
from kb_tools.site.moved import find_moves, moved_page
from kb_tools.site.notfound import not_found
from kb_tools.site.pages import topic_pages
from kb_tools.site.related import relate_articles
from kb_tools.site.relations import relate
from kb_tools.site.rendering import in_script
from kb_tools.site.topics import IndexPage, find_topics, most_asked, newest_videos

hostile_texts = st.text(max_size=80) | st.sampled_from(ATTACKS)


def library(*articles, videos=(), settings=SETTINGS, indexes=None):
    return Library(
        settings=settings,
        articles={item.path: item for item in articles},
        videos=tuple(videos),
        relations=relate(articles, videos, settings),
        problems=(),
        topics=find_topics(articles, indexes or {}, settings),
    )


# ---- topics ----


def test_a_folder_is_a_topic_with_its_index_pages_title_and_order():
    """What the editor's index page lists comes first, in its order; the rest by name. Folders inside folders
    know it.
    """
    pin, lost, atm = (
        article("de/karten/pin.md"),
        article("de/karten/lost.md"),
        article("de/karten/reise/atm.md"),
    )
    indexes = {"de/karten": IndexPage(title="Alles zu Karten", links=("de/karten/pin.md",))}
    cards, travel = find_topics([lost, pin, atm, article("de/karten/index.md")], indexes, SETTINGS)
    assert (cards.title, cards.path, cards.articles) == ("Alles zu Karten", "karten/", (pin, lost))
    assert (travel.title, travel.path, travel.parent) == ("Reise", "karten/reise/", "de/karten")


def test_topics_stand_in_the_order_of_the_first_page():
    """The editor's own list decides; what it leaves out follows."""
    indexes = {"de": IndexPage(title="Hilfe", links=("de/konto/index.md", "de/bargeld/index.md"))}
    topics = find_topics(
        [article(f"de/{name}/a.md") for name in ("anders", "bargeld", "konto")], indexes, SETTINGS
    )
    assert [topic.name for topic in topics] == ["konto", "bargeld", "anders"]


def test_topic_page_lists_what_the_editor_left_out():
    """Questions the index page links to are not listed again."""
    pin, lost = article("de/karten/pin.md", title="PIN?"), article("de/karten/lost.md", title="Weg?")
    (topic,) = find_topics([pin, lost], {}, SETTINGS)
    html = dress_topic('<p><a href="pin/">PIN</a></p>', topic, "karten/", SETTINGS)
    assert "Weitere Fragen" in html
    assert Tags(html).links() == ["pin/", "lost/"]


def test_topic_without_index_page_gets_one():
    """In its language, with the same page in the other language behind the language switch."""
    topics = find_topics(
        [article("de/karten/pin.md", title="PIN?"), article("en/karten/pin.md", title="PIN")], {}, SETTINGS
    )
    (page,) = topic_pages(topics, SETTINGS, "de")
    assert (page.source, page.path, page.elsewhere) == (
        "karten/index.md",
        "karten/",
        {"de": "karten/", "en": "en/karten/"},
    )
    assert "PIN?" in page.html


def test_most_asked_is_what_the_settings_feature_or_the_first_of_each_topic():
    """In the page's language, unknown ids left out."""
    articles = [article(f"de/{name}/{n}.md") for name in ("a", "b") for n in (1, 2)]
    topics = find_topics(articles, {}, SETTINGS)
    assert [found.id for found in most_asked(topics, articles, SETTINGS, "de")] == ["a/1", "b/1"]
    featured = Settings(root=NOWHERE, languages=("de",), featured=("b/2", "gone"))
    assert [found.id for found in most_asked(topics, articles, featured, "de")] == ["b/2"]


def test_newest_videos_are_those_published_last_that_can_be_watched():
    """Without dates, the editors' order."""
    old, new = (
        video("old00000000", published=date(2026, 1, 1)),
        video("new00000000", published=date(2026, 9, 1)),
    )
    gone = video("gone0000000", published=date(2026, 10, 1), available=False)
    assert newest_videos([old, gone, new]) == (new, old)
    assert newest_videos([video("one00000000"), video("two00000000")])[0].id == "one00000000"


def test_home_has_the_question_topics_and_videos():
    """Around what the editor wrote, in whose place nothing is put that is there already."""
    books = library(
        article("de/karten/pin.md", title="PIN?"),
        article("de/konto/gebuehr.md", title="Was kostet das?"),
        videos=[video()],
    )
    html = dress_home(
        '<h1>Hilfe</h1><p>Hallo.</p><ul><li><a href="karten/">Karten</a></li></ul><p>Ende</p>',
        books,
        "de",
        "",
        search=True,
    )
    tags = Tags(html)
    assert tags.links() == [
        "karten/",
        "konto/",
        "karten/pin/",
        "konto/gebuehr/",
        "videos/abcdefghijk/",
        "videos/",
    ]
    assert ("form", "action", "./") in tags.attributes
    assert html.index("Hallo.") < html.index("<form") < html.index("konto/gebuehr/") < html.index("Ende")
    assert "<form" not in dress_home("<p>Hallo.</p>", books, "de", "", search=False)


# ---- related articles ----


def test_related_are_linked_then_tagged_then_the_next_of_the_topic():
    """A link counts in both directions, a rare tag more than a common one, another language never."""
    a, b, c, d = (
        article(f"de/t/{name}.md", tags=tags)
        for name, tags in (("a", ("x", "y")), ("b", ()), ("c", ("X",)), ("d", ()))
    )
    english = article("en/t/a.md", tags=("x",))
    every = [a, b, c, d, english]
    found = relate_articles(
        every, {"de/t/d.md": ["de/t/a.md", "en/t/a.md", "gone.md"]}, find_topics(every, {}, SETTINGS)
    )
    assert found["de/t/a.md"] == (d, c, b)
    assert found["en/t/a.md"] == ()


@given(
    st.lists(
        st.tuples(st.sampled_from("abcdefgh"), st.lists(st.sampled_from("xyz"), max_size=3)),
        unique_by=lambda pair: pair[0],
    )
)
def test_no_article_is_related_to_itself_or_twice(pairs):
    """Whatever the tags are, and never more than four."""
    articles = [article(f"de/t/{name}.md", tags=tuple(tags)) for name, tags in pairs]
    links = {item.path: [other.path for other in articles] for item in articles[:2]}
    for path, others in relate_articles(articles, links, find_topics(articles, {}, SETTINGS)).items():
        paths = [other.path for other in others]
        assert path not in paths
        assert len(paths) == len(set(paths)) <= 4


# ---- the way to a human ----


@pytest.mark.parametrize("written", ["Mo-Fr 8:00-20:00", "mo – fr 8-20", "Mo-Fr 08:00-20:00"])
def test_hours_as_people_write_them(written):
    """A range of days is one stretch for each."""
    assert parse_hours(written) == tuple(Hours(day=day, start=480, end=1200) for day in range(5))


@pytest.mark.parametrize(
    "written", ["", "Mo", "Fr-Mo 8-20", "Mo 20-8", "Mo 8-25", "Xx 8-9", "Mo-Do-Fr 8-9", "immer"]
)
def test_hours_nobody_can_read_are_a_problem_with_its_line(written):
    """The setting is told, not guessed."""
    source = (
        f"site_url: https://help.example/\nplugins:\n  - kb:\n      contact:\n        open: ['{written}x']\n"
    )
    (problem,) = parse_settings(source, NOWHERE)[1]
    assert problem.line == 5
    assert "Mo-Fr 8:00-20:00" in problem.fix


def test_hours_are_spoken_in_the_pages_language():
    """Days with the same hours are told together, in the operator's time zone."""
    contact = Contact(open=(*parse_hours("Mo-Fr 8-20"), *parse_hours("Sa 9-14")))
    assert (
        spoken_hours(contact, language("de"))
        == "Montag bis Freitag 8:00–20:00 Uhr, Samstag 9:00–14:00 Uhr (Ortszeit Berlin)"
    )
    assert spoken_hours(contact, language("en")).startswith(
        "Monday to Friday 8:00–20:00, Saturday 9:00–14:00"
    )


def contact_settings(lines, more="dm_recipient_id: '42', handle: bank"):
    return parse_settings(
        f"site_url: https://help.example/\nplugins:\n  - kb: {{{more}, contact: {{{lines}}}}}\n",
        NOWHERE,
    )[0]


def test_channels_stand_in_the_operators_order_and_know_the_article():
    """Mail, form, chat and direct message carry the article's id; the phone is dialled."""
    settings = contact_settings(
        "chat: 'https://chat.example/?a=1#x', email: h@b.example, direct_message: true, form: "
        "https://f.example, phone: +49 (69) 1-2"
    )
    html = contact_box(settings, "de", article=("karten/pin", 'PIN & "mehr"?'))
    links = Tags(html).links()
    assert [link.partition(":")[0] for link in links] == ["https", "mailto", "https", "https", "tel"]
    assert links[0] == "https://chat.example/?a=1&article=karten%2Fpin#x"
    assert (
        links[1]
        == "mailto:h@b.example?subject=Frage%20zu%3A%20PIN%20%26%20%22mehr%22%3F%20%5Bkarten%2Fpin%5D"
    )
    assert links[2].startswith("https://x.com/messages/compose?recipient_id=42&text=Frage%20zu")
    assert links[3:] == ["https://f.example?article=karten%2Fpin", "tel:+496912"]


def test_no_channel_no_box():
    """Nothing is promised that is not there; a direct message needs an account to go to."""
    assert contact_box(Settings(root=NOWHERE), "de") == ""
    assert contact_box(contact_settings("direct_message: true", "handle: bank"), "de") == ""


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//evil.example", "www.bank.example"]
)
def test_addresses_of_channels_are_web_addresses(address):
    """Nothing a browser would run gets onto the page."""
    assert contact_settings(f"form: '{address}'").contact == Contact()


def test_holidays_come_from_a_library_or_are_told_to_be_unknown():
    """Hesse has Corpus Christi, Berlin has not."""
    pytest.importorskip("holidays")
    assert date(2026, 6, 4) in public_holidays("DE-HE", [2026])
    assert date(2026, 6, 4) not in public_holidays("DE-BE", [2026])
    assert public_holidays("", [2026]) == ()
    with pytest.raises(KbError, match="QQ"):
        public_holidays("QQ", [2026])


def test_feedback_names_an_endpoint_only_where_the_settings_do():
    """Without it the page has nowhere to send an answer to."""
    assert "data-kb-endpoint" not in article_end(article("de/pin.md"), "pin/", SETTINGS)
    told = Settings(root=NOWHERE, site_url=SETTINGS.site_url, feedback="https://count.example/")
    assert 'data-kb-endpoint="https://count.example/"' in article_end(article("de/pin.md"), "pin/", told)


# ---- moved ----


def test_old_addresses_lead_on():
    """By hand, by script with the anchor, and for search engines; however the editor writes the address."""
    pin = article("de/karten/pin.md", moved_from=("https://help.example/alt/pin/", "/älter"))
    (first, second), problems = find_moves([pin], SETTINGS)
    assert problems == ()
    assert (first.file, second.file) == ("alt/pin/index.html", "älter/index.html")
    html = moved_page(first, SETTINGS)
    assert Tags(html).links() == ["https://help.example/karten/pin/", "../../karten/pin/"]
    assert 'content="0; url=../../karten/pin/"' in html


@pytest.mark.parametrize(
    ("old", "what"), [("../../etc/passwd", "no path"), ("karten/pin/", "is there"), ("a/../../b/", "no path")]
)
def test_moves_that_cannot_be_are_problems(old, what):
    """A page that is there is not replaced, and nothing is written outside the site."""
    moves, (problem,) = find_moves([article("de/karten/pin.md", moved_from=(old,))], SETTINGS)
    assert moves == ()
    assert what in problem.what


def test_settings_lead_to_other_sites_too():
    """`redirects:` takes a path or an address elsewhere."""
    settings = Settings(
        root=NOWHERE,
        site_url="https://help.example/",
        redirects=(("a/", "b/"), ("c/", "https://other.example/x")),
    )
    (one, two), _ = find_moves([], settings)
    assert Tags(moved_page(one, settings)).links()[1] == "../b/"
    assert Tags(moved_page(two, settings)).links()[1] == "https://other.example/x"


# ---- for programs ----

PAGE = Page(
    url="https://help.example/pin/",
    title=HOSTILE,
    description=HOSTILE,
    language=language("de"),
    site_name=HOSTILE,
    picture="https://help.example/p.png",
    feed="https://help.example/feed.xml",
    crumbs=((HOSTILE, "https://help.example/"),),
)


def told(html):
    """The JSON-LD of a page, by type."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return {item["@type"]: item for item in map(json.loads, found)}


@given(hostile_texts)
def test_json_in_a_script_stays_in_it(text):
    """It says the same, and nothing in it can end the element."""
    written = str(in_script({"x": text}))
    assert json.loads(written) == {"x": text}
    assert not {"<", ">", "&", "\u2028"} & set(written)


def test_video_is_told_with_its_chapters():
    """Clips end where the next begins, the last with the video; the transcript is whole; hostile text is
    text.
    """
    shown = video(
        title=HOSTILE,
        duration=60,
        published=date(2026, 9, 1),
        chapters=(Chapter(start=0, title=HOSTILE), Chapter(start=20, title="B")),
        cues=(Cue(start=1, end=2, text=HOSTILE),),
    )
    html = head(PAGE, video_data(PAGE, shown))
    found = told(html)
    assert [(clip["startOffset"], clip["endOffset"]) for clip in found["VideoObject"]["hasPart"]] == [
        (0, 20),
        (20, 60),
    ]
    assert found["VideoObject"]["hasPart"][1]["url"] == "https://help.example/pin/?t=20"
    assert found["VideoObject"]["transcript"] == HOSTILE
    assert set(Tags(html).tags) == {"link", "meta", "script"}
    assert html.count("<script") == 2


def test_article_and_its_place_are_told():
    """With the date of the last review, and the way down from the first page."""
    found = told(head(PAGE, article_data(PAGE, date(2026, 10, 1))))
    assert found["Article"]["dateModified"] == "2026-10-01"
    assert [item["position"] for item in found["BreadcrumbList"]["itemListElement"]] == [1, 2]


def test_llms_txt_lists_articles_by_topic():
    """A line an entry, whatever stands in titles."""
    books = library(article("de/karten/pin.md", title="PIN [neu]\n# x", summary="So.\nGeht es."))
    text = llms_txt(books, "de", "Hilfe", "Antworten.")
    assert "## Karten\n\n- [PIN (neu) # x](https://help.example/karten/pin/): So. Geht es.\n" in text


def test_feed_is_valid_whatever_is_in_it():
    """Newest first; what has no date is not news."""
    books = library(
        article("de/a.md", title=HOSTILE, reviewed=date(2026, 1, 1)),
        article("de/b.md", title="b"),
        videos=[video(title="\x00\x1b" + HOSTILE, published=date(2026, 2, 1), description="\x07")],
    )
    titles = [
        item.findtext("title") for item in ElementTree.fromstring(feed(books, "de", HOSTILE, "")).iter("item")
    ]
    assert titles == [HOSTILE, HOSTILE]


def test_lost_page_speaks_the_first_language_and_names_the_others():
    """Its links start at the site's root: nobody knows where it will be shown."""
    html = not_found(library(article("de/karten/pin.md")), "/sub/", search=True)
    assert "Diese Seite gibt es nicht" in html
    assert Tags(html).links() == ["/sub/karten/", "/sub/", "/sub/en/"]


# ---- HTML in pieces ----


@given(st.text(alphabet="<>/ab p=\"'\n", max_size=60))
def test_any_html_can_be_cut(html):
    """Blocks lie in order inside the text, and nothing raises."""
    ends = [0, *(place for block in top_blocks(html) for place in (block.start, block.end))]
    assert ends == sorted(ends)
    assert max(ends) <= len(html)
    first_words(html)
    linked_paths(html, "a/b/")


def test_first_words_are_text_without_marks_for_the_eye():
    """Entities are resolved, the permalink is left out, and the cut is between words."""
    assert (
        first_words('<h1>T<a class="headerlink" href="#t">¶</a></h1><p>A &amp; <b>b</b> c</p>') == "A & b c"
    )
    assert first_words(f"<p>{'wort ' * 60}</p>").endswith("wort…")
