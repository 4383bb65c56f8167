"""The first Wiener Sachtextformel: Bamberger and Vanecek, Lesen - Verstehen - Lernen - Schreiben, Vienna
1984.
"""

from __future__ import annotations

from kb_tools.languages.readability import Measure, Sentences, share_of_long, syllables, words_in


def sachtextformel(sentences: Sentences) -> float:
    """About the school year in which most can read a text, 4 to 15."""
    words = words_in(sentences)
    spoken = [syllables(word) for word in words]
    many = 100 * sum(count >= 3 for count in spoken) / len(words)
    one = 100 * sum(count == 1 for count in spoken) / len(words)
    length = len(words) / len(sentences)
    return 0.1935 * many + 0.1672 * length + 0.1297 * share_of_long(words) - 0.0327 * one - 0.875


READABILITY = Measure(name="Wiener Sachtextformel", of=sachtextformel, limit=15)
