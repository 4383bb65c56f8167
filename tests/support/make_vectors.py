"""What the ranking in Python says, for the ranking in JavaScript to say too:
`python -m tests.support.make_vectors`
writes tests/vectors/.
"""

from __future__ import annotations

import json
from functools import partial
from random import Random

from kb_tools.languages import language
from kb_tools.models import IndexedPassage, IndexEntry
from kb_tools.search.likeness import alike
from kb_tools.search.message import strip_message
from kb_tools.search.rank import rank, score, sharing
from kb_tools.search.terms import make_terms, make_vocabulary
from kb_tools.search.words import grams, little_words, split_words
from kb_tools.site.search_export import lexicon_tables
from kb_tools.site.search_shelf import Source, make_shelf

from .places import VECTORS

FOLDER = VECTORS
SYNONYMS = {
    "de": (("Handy", "Smartphone"), ("EC-Karte", "Girocard", "Bankkarte"), ("Geld zurück", "Erstattung"))
}
DISTINCT = (("Debitkarte", "Kreditkarte"), ("Inland", "Ausland"))
PAGES = (
    (
        "Karte sperren",
        ("Karte weg", "Geldbeutel geklaut, was tun?"),
        (("", "Rufen Sie 116 116 an."), ("Kreditkarte", "In der App sperren.")),
    ),
    (
        "Kontoführungsgebühren",
        ("Was kostet das Konto?",),
        (("", "3,99 Euro im Monat."), ("Wann wird gebucht?", "Am Ende des Quartals.")),
    ),
    (
        "Limit der Kreditkarte ändern",
        (),
        (("", "Im Online-Banking unter Karten."), ("Ausland", "Im Ausland gilt ein eigenes Limit.")),
    ),
    ("Limit der Debitkarte", ("Wie viel Geld pro Tag?",), (("", "1.000 Euro am Automaten."),)),
    (
        "Überweisung ins Ausland",
        ("Geld nach London schicken",),
        (("", "Mit IBAN und BIC."), ("Gebühren", "Innerhalb der EU kostenlos.")),
    ),
    (
        "Neues Handy einrichten",
        ("App auf neuem Gerät",),
        (("", "pushTAN erneut freischalten."), ("Ohne altes Gerät", "Ein Brief kommt.")),
    ),
    (
        "Geld zurück bei Betrug",
        ("Phishing-Mail geöffnet",),
        (("", "Sperren Sie alles, dann melden Sie es."),),
    ),
    (
        "Quelle: neue Daueraufträge",
        (),
        (("", "Bauer, Treue, Mauer: Straße und Größe."), ("2FA", "Café, don't, 1&1.")),
    ),
)
QUESTIONS = (
    "Karte weg!!",
    "@Musterbank #KarteVerloren was jetzt? https://t.co/x",
    "Kreditkrate sperren",
    "wie hoch ist mein Debitkartenlimit",
    "Ueberweisungen nach London, was kostet das",
    "neues smartphone, tan geht nicht",
    "Girocard gestohlen",
    "bekomme ich eine Erstattung",
    "Limti",
    "gebühr 3,99",
    "der die das",
    "wo",
    "Größe der Straße",
    "don’t",
    "xyzzy",
    "",
    "🔥🔥",
    "Auslandsüberweisungsgebühren",
)
TEXTS = (
    "Überweisung Ueberweisung UBERWEISUNG",
    "Quelle neue Bauer Säue Mauer",
    "1&1 Rechnung über 3,99 Euro, 10.000 €",
    "e-mail/SMS don't rock’n’roll",
    "Cafe\u0301 Café ΣΊΣΥΦΟΣ İstanbul ｆｕｌｌ ２ⅷ½",
    "snake_case 日本語 한국어 हिन्दी",
    "🔥🔥 !!! …",
    "",
)


def make_vectors() -> dict[str, object]:
    """File name -> what goes into it."""
    spelling = {"little": sorted(little_words("de")), "spellings": language("de").letters.spellings}
    words = [{"text": text, "words": split_words(text, "de")} for text in (*TEXTS, *QUESTIONS)]
    spoken = sorted({word for case in words for word in case["words"]})
    return {
        "words": {
            **spelling,
            "cases": words,
            "grams": {word: grams(word) for word in spoken},
        },
        "message": [
            [text, strip_message(text)]
            for text in (
                *QUESTIONS,
                *TEXTS,
                "a\x07b\u202ec@x.de @y.com #TANNeu2FA #CartePerduÀLyon www.x.de.",
            )
        ],
        "ranking": ranking_vectors(_small(), QUESTIONS),
    }


def _small() -> list[Source]:
    return [_source(number, *page) for number, page in enumerate(PAGES)]


def _source(
    number: int, title: str, questions: tuple[str, ...], passages: tuple[tuple[str, str], ...]
) -> Source:
    entry = IndexEntry(
        source=f"docs/{number:05}.md",
        kind="article",
        id=str(number),
        lang="de",
        title=title,
        questions=questions,
    )
    return Source(
        path=f"{number}/",
        passages=tuple(
            IndexedPassage(entry=entry, url=f"{number}/", heading=head, text=text) for head, text in passages
        ),
    )


def large(sources: int = 900) -> tuple[list[Source], list[str]]:
    """Many passages and questions out of the same words; the same on every machine."""
    chance = Random(7)
    words = sorted(
        {
            word
            for title, asked, parts in PAGES
            for text in (title, *asked, *sum(parts, ()))
            for word in text.split()
        }
    )
    words += [
        first + second.lower()
        for first in ("Konto", "Karten", "Geld", "Auto")
        for second in words
        if second.isalpha()
    ]

    def text(most: int) -> str:
        return " ".join(
            words[min(int(chance.expovariate(0.02)), len(words) - 1)] for _ in range(chance.randint(1, most))
        )

    def page(number: int) -> Source:
        asked = tuple(text(7) for _ in range(chance.randint(0, 3)))
        return _source(
            number, text(6), asked, tuple((text(4), text(30)) for _ in range(chance.randint(1, 3)))
        )

    return [page(number) for number in range(sources)], [text(14) for _ in range(60)]


def ranking_vectors(sources: list[Source], questions: list[str] | tuple[str, ...]) -> dict[str, object]:
    """The tables of a shelf, and what is found on it."""
    shelf, vocabulary = make_shelf(sources), make_vocabulary(SYNONYMS, DISTINCT, "de")
    weights = sorted({*shelf.lexicon.tables.posting_weights.tolist()})
    worths = {weight: number for number, weight in enumerate(weights)}
    cases = []
    for question in questions:
        terms = make_terms(strip_message(question), "de", partial(alike, lexicon=shelf.lexicon), vocabulary)
        scores = score(terms, shelf)
        found = rank(scores, shelf, sharing(scores, shelf))
        likes = {word: alike(word, shelf.lexicon) for word in split_words(question, "de")}
        cases.append(
            {
                "question": question,
                "alike": likes,
                "terms": [{"asked": term.asked, "met": term.met, "little": term.little} for term in terms],
                "found": [[one.source, one.passage, one.score, one.confidence] for one in found],
            }
        )
    postings = {word: [one.tolist() for one in shelf.postings(word)] for word in shelf.lexicon.words}
    return {"tables": lexicon_tables(shelf, "de", vocabulary, worths), "postings": postings, "cases": cases}


if __name__ == "__main__":
    for name, value in make_vectors().items():
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), indent=None)
        (FOLDER / f"{name}.json").write_text(text + "\n", encoding="utf-8")
