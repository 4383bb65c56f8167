"""What is wrong with articles, videos and replies of a German site, in German."""

from __future__ import annotations

import pytest
from support.reviewed import told, write

from kb_tools.errors import KbError
from kb_tools.sources.editing.front_matter import add_to_field
from kb_tools.telling.sentences import tell

ARTICLE = """\
    ---
    title: Karte sperren
    sumary: Am Telefon.
    questions: {wie: so}
    videos: [dQw4w9WgXcQ, AAAAAAAAAAA#t=90]
    handling: privat
    reviewed: gestern
    ---
    # Karte sperren
    """
VIDEOS = """\
    videos:
      - id: AAAAAAAAAAA
        title: Karte
        duration: 60
        captions: karte.vtt
        articles: [karten]
      - id: kurz
      - title: ohne
      - id: BBBBBBBBBBB
        articles: [karte]
        description: |
          0:05 Anfang
          0:30 Mitte
          1:10 Ende
    """
REPLIES = """\
    address: sie
    de:
      answer: ["{answer}", "{answer}{link}"]
      greeting: Hallo {wer}
      calm: Dann hilf dir selbst
      hotline: "Rufen Sie 0800 123456 an: {contact}"
    """


def test_mistakes_in_an_article_are_told_in_german(kb, tmp_path):
    write(tmp_path / "base", {"docs/karte.md": ARTICLE, "docs/alt.md": "---\ntitle: 'Alt\n---\n"})
    assert told(kb, tmp_path / "base") == [
        "docs/alt.md:2: das YAML ist hier fehlerhaft (ein Anführungszeichen wird nie geschlossen) - "
        "Anführungszeichen, Doppelpunkte und Einrückung prüfen; ein Text mit Doppelpunkt gehört in "
        "Anführungszeichen",
        "docs/karte.md:3: unbekannter Schlüssel `sumary` in den Kopfdaten - ist `summary` gemeint?",
        "docs/karte.md:4: questions muss ein einzelner Text sein - in eine Zeile schreiben, mit einem "
        "Doppelpunkt "
        "darin in Anführungszeichen",
        "docs/karte.md:5: es gibt kein Video dQw4w9WgXcQ - das Video in videos.yaml eintragen",
        "docs/karte.md:5: es gibt kein Video AAAAAAAAAAA - das Video in videos.yaml eintragen",
        "docs/karte.md:6: handling kann nicht „privat“ sein - ist `private` gemeint?",
        "docs/karte.md:7: reviewed ist kein Datum: „gestern“ - als 2026-10-01 schreiben",
    ]


def test_mistakes_in_videos_are_told_in_german(kb, tmp_path):
    write(tmp_path / "base", {"docs/karte.md": "# Karte\n", "videos.yaml": VIDEOS})
    assert told(kb, tmp_path / "base") == [
        "videos.yaml:2: AAAAAAAAAAA nennt einen Artikel, den es nicht gibt: karten - ist `karte` gemeint?",
        "videos.yaml:2: (Hinweis) AAAAAAAAAAA gehört zu keinem Artikel - unter `videos` eines Artikels "
        "nennen oder "
        "mit `kb link` einen vorschlagen lassen",
        "videos.yaml:5: karte.vtt gibt es nicht - die Datei anlegen oder die Zeile entfernen",
        "videos.yaml:7: id ist keine YouTube-ID: „kurz“ - die 11 Zeichen hinter watch?v= oder youtu.be/ "
        "kopieren",
        "videos.yaml:8: Video ohne id - `id:` mit den 11 Zeichen von YouTube ergänzen",
        "videos.yaml:12: (Hinweis) YouTube zeigt keine Kapitel: die erste Zeit ist 0:05 - die Liste mit "
        "einer "
        "Zeile bei 0:00 beginnen",
    ]


def test_mistakes_in_replies_are_told_in_german(kb, tmp_path):
    write(tmp_path / "base", {"docs/karte.md": "# Karte\n", "replies.yaml": REPLIES})
    assert told(kb, tmp_path / "base") == [
        "replies.yaml:3: de: answer braucht {link} genau einmal - {link} an die richtige Stelle schreiben",
        "replies.yaml:3: de: answer schreibt {link} mit anderen Zeichen zusammen - vor und hinter {link} ein "
        "Leerzeichen setzen, oder nichts dahinter",
        "replies.yaml:4: de: greeting enthält den unbekannten Platzhalter {wer} - dieser Baustein nimmt "
        "keine an",
        "replies.yaml:5: (Hinweis) de: calm sagt „dir“, `address` ist aber sie - durchgehend bei einer "
        "Anrede "
        "bleiben",
        "replies.yaml:6: de: hotline enthält die Telefonnummer 0800 123456 - entfernen oder in "
        "`allowed_phones` "
        "des kb-Plugins eintragen",
    ]


def test_why_nothing_was_written_is_told_in_german():
    with pytest.raises(KbError) as refused:
        add_to_field("---\nquestions: {wie: so}\n---\n", "questions", ["Wo?"], "docs/karte.md")
    assert tell(str(refused.value), "de") == (
        "docs/karte.md:2: `questions:` ist keine Liste, sondern besteht aus Namen und Werten, darum wurde "
        'nichts geschrieben - selbst unter `questions:` ergänzen: "Wo?"'
    )
