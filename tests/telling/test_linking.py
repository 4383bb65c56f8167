"""Which video belongs to which article, as editors read it."""

from __future__ import annotations

from kb_tools.models import Article, Chapter, Video
from kb_tools.search.linking import LinkProposal
from kb_tools.sources.reading import Sources
from kb_tools.telling import linking
from kb_tools.telling.style import unstyled

ARTICLE = Article(id="karten/weg", lang="de", file="docs/weg.md", path="weg.md", url="", title="Karte weg")
VIDEO = Video(
    id="dQw4w9WgXcQ", lang="de", title="Karte sperren", line=1, chapters=(Chapter(start=83, title="Anruf"),)
)
SOURCES = Sources(articles=(ARTICLE,), videos=(VIDEO,), problems=())
PROPOSAL = LinkProposal(article=ARTICLE, video=VIDEO, start=83, score=0.526, words=("karte", "sperren"))


def test_an_editor_reads_pairs_from_both_sides_and_who_is_left_alone():
    assert unstyled(linking.text([PROPOSAL], SOURCES, frozenset(), "de")).split("\n\n") == [
        "karten/weg (de)  Karte weg\n   0,53  dQw4w9WgXcQ  Karte sperren ab 1:23, Anruf\n"
        "         gemeinsam: karte, sperren",
        "Videos und die Artikel, zu denen sie gehören\n   dQw4w9WgXcQ  karten/weg 0,53",
        "Artikel ohne Video: 1\n   karten/weg (de)",
        "Videos, die kein Artikel nutzt: 1\n   dQw4w9WgXcQ  Karte sperren",
    ]


def test_without_proposals_only_the_lonely_are_listed():
    told = unstyled(linking.text([], SOURCES, frozenset({PROPOSAL.pair}), "en"))
    assert told == "Articles with no video: 0\n\nVideos that no article uses: 0"


def test_programs_learn_what_is_linked_and_what_was_written():
    told = linking.data([PROPOSAL], [PROPOSAL], SOURCES, frozenset({PROPOSAL.pair}), 0.15)
    assert (told["proposals"][0]["linked"], told["proposals"][0]["written"]) == (True, True)
    assert told["proposals"][0]["link"] == "dQw4w9WgXcQ#t=83"
    assert told["articles_without_video"] == told["videos_without_article"] == []
