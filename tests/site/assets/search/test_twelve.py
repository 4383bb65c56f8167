"""Twelve customers with a telephone in their hand, in a real Chromium. Their questions were written before
anybody looked what is found; what is not found well stays as it is.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from support.browser import NARROW
from support.search_box import found, search

pytestmark = pytest.mark.browser

ASKED = (
    ("Mein Geldbeutel wurde geklaut, was mache ich mit der Karte?", "karten/karte-verloren/"),
    ("Ich weiß meine Geheimzahl nicht mehr", "karten/pin-vergessen/"),
    ("neues Smartphone, wie bekomme ich die TAN App darauf?", "online-banking/pushtan-neues-handy/"),
    ("Wie lange dauert es bis das Geld beim Empfänger ist?", "zahlungen/ueberweisung-dauer/"),
    ("Was kostet mich das Konto im Monat", "konto/kontofuehrungsgebuehren/"),
    ("Wo kann ich kostenlos Geld abheben?", "bargeld/geldautomat-finden/"),
    ("Ich bin umgezogen, neue Anschrift", "konto/adresse-aendern/"),
    ("Komische Mail von der Bank bekommen, ist die echt?", "sicherheit/phishing/"),
    ("someone stole my purse with my card", "en/karten/karte-verloren/"),
    ("How do I close my account?", "en/konto/konto-kuendigen/"),
    ("the cash machine kept my card", "en/bargeld/karte-eingezogen/"),
    ("what interest do I get on savings", "en/sparen-kredit/tagesgeld-zinsen/"),
)
FIRST, AMONG_THREE, MOST_TAPS = 10, 12, 3


@pytest.mark.long
def test_the_right_page_is_two_taps_away(visit, site):
    """One into the field, one on the answer, whatever page of their language they are on."""
    visitor = visit(viewport=NARROW, has_touch=True, is_mobile=True)
    places = {}
    for question, path in ASKED:
        page = visitor.open("en/konto/" if path.startswith("en/") else "konto/")
        page.get_by_role("button", name="Suche").or_(page.get_by_role("button", name="Search")).tap()
        search(page, question)
        links = found(page).locator("a.md-search-result__link")
        pages = [
            link.removeprefix(site).split("#")[0]
            for link in links.evaluate_all("all => all.map(one => one.href)")
        ]
        places[question] = pages.index(path) + 1 if path in pages else 99
        if places[question] <= AMONG_THREE:
            links.nth(places[question] - 1).tap()
            page.wait_for_url(f"**/{path}**")
            expect(page.locator("h1")).to_be_visible()
    assert sum(place == 1 for place in places.values()) >= FIRST, places
    assert sum(place <= 3 for place in places.values()) >= AMONG_THREE, places
