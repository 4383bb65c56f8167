"""Which video belongs to which article."""

from __future__ import annotations

from dataclasses import replace

from support.hits import make_hit
from support.places import NOWHERE

from kb_tools.models import Article, Chapter, Meant, Video, VideoLink
from kb_tools.search.linking import ask_in, linked_pairs, propose, ways_to_ask, without_article, without_video
from kb_tools.settings.settings import Settings

VIDEO, OTHER = "aaaaaaaaaaa", "bbbbbbbbbbb"
SETTINGS = Settings(root=NOWHERE, languages=("de", "en"), language_folders=True)


def article(name="karten/sperren", lang="de", **fields):
    folder = {
        "file": f"docs/{lang}/{name}.md",
        "path": f"{lang}/{name}.md",
        "url": f"https://help.example/{name}/",
    }
    return Article(**{"id": name, "lang": lang, "title": name, **folder, **fields})


def video(key=VIDEO, **fields):
    return Video(**{"id": key, "lang": "de", "title": "Film", "line": 1, **fields})


def hit(kind, name, confidence, start=None, matched=("Karte", "sperren")):
    return make_hit(
        kind=kind,
        id=name,
        lang="de",
        title="",
        heading="",
        url="",
        start=start,
        text="",
        score=1.0,
        confidence=confidence,
        matched=matched,
    )


def test_a_pair_needs_both_directions():
    """What an article finds and that does not find it back is mere nearness."""
    found = {"video": [hit("video", VIDEO, 0.9, 30), hit("video", OTHER, 0.8, 0)], "article": []}
    both = {**found, "article": [hit("article", "karten/sperren", 0.4)]}
    for answers, expected in ((found, []), (both, [(VIDEO, 0.4243), (OTHER, 0.4)])):
        pairs = propose(
            [article()], [video(), video(OTHER)], lambda _text, _lang, kind, answers=answers: answers[kind]
        )
        assert [(pair.video.id, pair.score) for pair in pairs] == expected


def test_one_word_is_not_enough():
    """However sure the search is of it; and the bare titles of the pair above count for half of what they
    find.
    """

    def ask(_text, _lang, kind):
        return (
            [hit("video", VIDEO, 0.9, 30, ("Karte",))]
            if kind == "video"
            else [hit("article", "karten/sperren", 0.9)]
        )

    assert propose([article()], [video()], ask) == ()


def test_what_shares_no_word_may_be_near_in_meaning():
    """In both directions: one alone is mere nearness."""

    def asking(cosine):
        def ask(_text, _lang, kind):
            name = VIDEO if kind == "video" else "karten/sperren"
            near = Meant(text="Film", cosine=cosine if kind == "video" else 0.7)
            return [replace(hit(kind, name, 0.9, matched=()), meant=near)]

        return ask

    assert [pair.words for pair in propose([article()], [video()], asking(0.6))] == [()]
    assert propose([article()], [video()], asking(0.4)) == ()


def test_front_pages_other_languages_and_lost_videos_are_left_out():
    """A folder's first page only leads on; a video that cannot be watched explains nothing; languages stay
    apart.
    """

    def ask(_text, _lang, kind):
        return (
            [hit("video", VIDEO, 0.9, 30), hit("video", "nobody", 0.9, 0)]
            if kind == "video"
            else [hit("article", "karten/sperren", 0.9)]
        )

    assert len(propose([article()], [video()], ask)) == 1
    assert propose([article()], [video(available=False)], ask) == ()
    assert propose([article()], [video(lang="en")], ask) == ()
    assert propose([article(path="de/karten/index.md")], [video()], ask) == ()
    assert len(propose([article(path="de/karten/index.md", questions=("Wie?",))], [video()], ask)) == 1


def test_every_way_to_ask_is_asked_once():
    """Title, questions and summary of an article; title, questions and chapters of a video."""
    assert ways_to_ask(article(title="A", questions=("B", "A"), summary="C")) == ("A", "B", "C")
    assert ways_to_ask(video(title="A", questions=("B",), chapters=(Chapter(start=0, title="C"),))) == (
        "A",
        "B",
        "C",
    )


def test_either_side_may_name_the_other():
    """A video's articles are those of its own language; a name that is nobody's uses nothing."""
    articles = (article("a", videos=(VideoLink(id=VIDEO, start=3),)), article("b"), article("b", "en"))
    videos = (
        video(),
        video(OTHER, articles=("b",)),
        video("ccccccccccc", articles=("nobody",)),
        video("ddddddddddd", available=False),
    )
    linked = linked_pairs(articles, videos, SETTINGS)
    assert [(one.id, one.lang) for one in without_video(articles, linked)] == [("b", "en")]
    assert [one.id for one in without_article(articles, videos, linked)] == ["ccccccccccc"]


def test_an_index_is_asked_in_one_language_for_articles_or_videos(small_index):
    """Nothing that has no word of the question is a hit."""
    ask = ask_in(small_index)
    for kind, lang, found in (("article", "de", "eintritt"), ("video", "de", "bdEintritt1")):
        hits = ask("Was kostet der Eintritt?", lang, kind)
        assert hits[0].entry.id == found
        assert {(hit.entry.kind, hit.entry.lang) for hit in hits} == {(kind, lang)}
        assert all(hit.score > 0 for hit in hits)
    assert ask("Was kostet der Eintritt?", "fr", "video") == ()
    assert ask("xyzzyqq", "de", "article") == ()
