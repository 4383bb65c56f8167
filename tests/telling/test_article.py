"""An article for other programs."""

from __future__ import annotations

from support.hits import make_hit

from kb_tools.telling import article


def test_an_article_has_its_passages_in_their_order():
    first = make_hit(id="karten/pin", title="PIN", url="https://a.b/pin/", text="So.")
    second = make_hit(
        id="karten/pin", title="PIN", url="https://a.b/pin/#neu", text="Neu.", heading="Neue PIN"
    )
    told = article.data([first, second])
    assert (told["id"], told["title"], told["url"]) == ("karten/pin", "PIN", "https://a.b/pin/")
    assert [(one["heading"], one["text"], one["url"]) for one in told["passages"]] == [
        ("", "So.", "https://a.b/pin/"),
        ("Neue PIN", "Neu.", "https://a.b/pin/#neu"),
    ]
