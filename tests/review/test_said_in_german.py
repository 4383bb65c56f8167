"""What a second pair of eyes asks editors of a German site: in German, and the same from memory."""

from __future__ import annotations

import json

import pytest
from support.reviewed import told, write

ARTICLES = {
    "docs/karte.md": """\
        ---
        title: Karte sperren
        summary: Wie sperre ich meine Karte?
        reviewed: 2025-01-14
        questions: [Wie sperre ich meine Karte?]
        ---
        # Karte sperren

        ![](karte.png) [PIN](pinn.md) [PIN](pin.md#neu) [weiter]()

        Sie sperren Ihre Karte am Telefon, und dann rufst du an.
        <!-- kb: ignore image-alt -->
        """,
    "docs/pin.md": """\
        ---
        title: PIN ändern
        summary: Die PIN ändern Sie am Automaten.
        reviewed: 2026-11-01
        ---
        # PIN ändern

        <!-- kb: ignore readability - Fachtext -->
        Die PIN ändern Sie am Automaten.
        """,
}
GERMAN = [
    "docs/karte.md:3: (Hinweis) `summary` stellt nur eine Frage - die Antwort selbst in ein, zwei Sätzen "
    "schreiben: sie wird in Antworten eingefügt und von Kunden zuerst gelesen",
    "docs/karte.md:4: (Hinweis) die Prüfung war am 14.01.2026 fällig - noch einmal lesen und `reviewed` auf "
    "den "
    "Tag der Prüfung setzen",
    "docs/karte.md:9: (Hinweis) Bild ohne Text für alle, die es nicht sehen - schreiben, was es zeigt: "
    "![was es zeigt](bild.png)",
    "docs/karte.md:9: Bild fehlt: karte.png - die Adresse berichtigen oder die Datei anlegen",
    "docs/karte.md:9: Link führt ins Leere: pinn.md - ist pin.md gemeint (in docs/)?",
    "docs/karte.md:9: (Hinweis) in docs/pin.md gibt es keine Sprungmarke #neu - die Sprungmarke weglassen "
    "oder "
    "die einer vorhandenen Überschrift nennen",
    "docs/karte.md:9: Link ohne Adresse - das Ziel eintragen oder den Link entfernen",
    "docs/karte.md:11: (Hinweis) sagt „du“ und verwendet anderswo die andere Anrede - durchgehend bei einer "
    "Anrede bleiben",
    "docs/karte.md:12: (Hinweis) Ausnahme von image-alt wird nicht gebraucht - entfernen",
    "docs/karte.md:12: (Hinweis) Ausnahme von image-alt ohne Begründung - den Grund nach einem Strich "
    "dahinterschreiben",
    "docs/pin.md:8: (Hinweis) Ausnahme von readability wird nicht gebraucht - entfernen",
]


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path / "base", ARTICLES)


def test_the_commonest_flaws_of_articles_are_told_in_german(kb, folder):
    assert told(kb, folder) == GERMAN


def test_what_is_remembered_is_told_in_the_language_of_whoever_asks(kb, folder):
    """The second and third run find nothing anew: their memory is not written again."""
    assert told(kb, folder) == GERMAN
    memory = folder / ".kb/check.json"
    written = memory.stat().st_mtime_ns
    assert told(kb, folder) == GERMAN
    assert told(kb, folder, "fr")[1] == (
        "docs/karte.md:4: (remarque) la relecture était due le 14/01/2026 - relire, et mettre le jour de la "
        "relecture dans `reviewed`"
    )
    assert told(kb, folder, "en")[1].startswith("docs/karte.md:4: (hint) its review was due on 2026-01-14 - ")
    assert memory.stat().st_mtime_ns == written


def test_a_page_that_did_not_change_is_told_in_german_as_well(kb, folder):
    """It is read back from what is known of pages, while another one changed."""
    assert told(kb, folder) == GERMAN
    pin = folder / "docs/pin.md"
    pin.write_text(pin.read_text(encoding="utf-8").replace(" - Fachtext", ": Fachtext"), encoding="utf-8")
    assert told(kb, folder) == GERMAN


def test_programs_read_english(kb, folder):
    told(kb, folder)
    found = json.loads(kb("check", "--format", "json", cwd=folder, env={"KB_LANG": ""}).stdout)
    assert found[0]["what"] == "`summary` only asks"
