"""What a page tells its search."""

from __future__ import annotations

from kb_tools.languages import language
from kb_tools.site.search_start import search_start


def test_page_tells_its_search_the_words_of_the_language():
    """In an attribute that no quote can end."""
    assert "Dazu haben wir nichts gefunden." in search_start(language("de"))
    assert search_start(language("de")).count("<script") == 1
