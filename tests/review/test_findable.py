"""Rules that ask the ranking: who answers what."""

from __future__ import annotations

from support.reviewed import TOPICS, base, page, places, review, write


def test_articles_that_differ(tmp_path):
    """Each is found by its own title and questions."""
    assert review(base(tmp_path)) == ()


def test_two_articles_alone(tmp_path):
    """Where there is no third, each comes first for the other's questions, and yet answers none of them."""
    assert (
        review(write(tmp_path, {f"docs/{name}.md": page(*TOPICS[name]) for name in ("karte", "pin")})) == ()
    )


def test_two_articles_for_one_question(tmp_path):
    """Written by two people in other words; only the later file is named."""
    other = (
        "Verlorene Karte sperren",
        ["meine karte wurde geklaut wie sperren", "karte verloren was nun"],
        "Rufen Sie 116 116 an: Karte weg.",
    )
    found = review(base(tmp_path, zweite=other))
    assert places(found, "same-question") == ["docs/zweite.md"]
    assert "docs/karte.md" in next(problem.what for problem in found if problem.rule == "same-question")


def test_a_question_in_the_wrong_article(tmp_path):
    """It is named with its line and with the article that answers it."""
    astray = ("PIN vergessen", ["pin weg", "wie weit darf ich ins minus"], "Fordern Sie eine neue PIN an.")
    told = ("Wie weit darf ich ins Minus?", TOPICS["dispo"][1], "Wie weit ins Minus: So weit dürfen Sie.")
    found = review(base(tmp_path, pin=astray, dispo=told))
    assert places(found, "question-elsewhere") == ["docs/pin.md:5"]
    assert "docs/dispo.md" in next(problem.what for problem in found if problem.rule == "question-elsewhere")


def test_a_title_that_says_nothing(tmp_path):
    """The own title finds an article that says its words more."""
    vague = ("Geldautomaten", ["gerät nimmt meine scheine nicht"], "Zahlen Sie am Schalter ein.")
    clear = (
        "Geldautomaten",
        ["geldautomaten", "geldautomat finden"],
        "Geldautomaten Geldautomaten Geldautomaten.",
    )
    found = review(base(tmp_path, vage=vague, zauber=clear))
    assert places(found, "title-elsewhere") == ["docs/vage.md:2"]


def test_front_pages_lead_on(tmp_path):
    """The first page of a folder has the words of its articles, and answers none of them."""
    write(base(tmp_path), {"docs/karten/index.md": "# Karte verloren oder gestohlen\n\n[PIN](../pin.md)\n"})
    assert review(tmp_path) == ()


def test_what_cannot_be_indexed_is_not_asked(tmp_path):
    """Without site_url there is no index; everything else is looked at all the same."""
    base(tmp_path)
    write(tmp_path, {"mkdocs.yml": "site_name: X\nplugins: [kb]\n", "docs/karte.md": "# A\n\n![](x)\n"})
    assert {problem.rule for problem in review(tmp_path)} == {"site-url", "image-alt"}
