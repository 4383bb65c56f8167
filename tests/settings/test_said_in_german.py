"""What is wrong with the settings of a German site, in German."""

from __future__ import annotations

import pytest
from support.reviewed import HEAD, told, write

MISTAKES = {
    "threshold: 7": "threshold muss eine Zahl von 0 bis 1 sein - eine Zahl wie 0.4 schreiben",
    "review_every: bald": "review_every muss eine ganze Zahl von 1 bis 3650 sein - eine Zahl wie 90 "
    "schreiben",
    "video_links: yotube": "video_links kann nicht „yotube“ sein - ist `youtube` gemeint?",
    "usage: on": "usage kann nicht „on“ sein - ist `redacted` gemeint? `counts` behält keine Wörter",
    "videos: ../videos.yaml": "videos führt aus der Wissensbasis hinaus - einen Pfad relativ zu dieser Datei "
    "schreiben",
    "contact: {email: hilfe}": "contact enthält einen Fehler: email ist keine E-Mail-Adresse: „hilfe“ - als "
    "hilfe@example.com schreiben",
    "contact: {open: [immer]}": "contact enthält einen Fehler: open enthält unlesbare Zeiten: „immer“ - Tage "
    "und "
    "Zeiten als `Mo-Fr 8:00-20:00` schreiben, je Zeile eine Angabe",
    "contact: {phonn: 1}": "contact enthält einen Fehler: unbekannter Schlüssel `phonn` in contact - ist "
    "`phone` "
    "gemeint?",
    "routing: [{words: [x]}]": "routing enthält eine Regel ohne category - angeben, worum es in der Regel "
    "geht, "
    "etwa `category: presse`",
    "check: {sumary: off}": "check nennt eine Regel, die es nicht gibt: sumary - ist `summary` gemeint?",
    "check: {summary: laut}": "check summary kann nicht „laut“ sein - möglich sind: error, warning, off",
    "signatur: x": "unbekannter Schlüssel `signatur` in den Einstellungen von kb - ist `signature` gemeint?",
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_in_the_settings_is_told_in_german(kb, tmp_path, mistake):
    settings = f"{HEAD}theme: {{name: material, language: de}}\nplugins:\n  - kb:\n      {mistake}\n"
    write(tmp_path / "base", {"mkdocs.yml": settings, "docs/a.md": "# Karte\n"})
    assert told(kb, tmp_path / "base") == [f"mkdocs.yml:6: {MISTAKES[mistake]}"]


def test_a_site_without_an_address_is_told_in_german(kb, tmp_path):
    settings = "site_name: X\ntheme: {name: material, language: de}\nplugins: [kb]\n"
    write(tmp_path / "base", {"mkdocs.yml": settings, "docs/a.md": "# Karte\n"})
    assert told(kb, tmp_path / "base") == [
        "mkdocs.yml: site_url fehlt, und ohne sie gibt es keine Links - die Adresse eintragen, die die "
        "Website "
        "haben wird, etwa `site_url: https://hilfe.example.com/`"
    ]
