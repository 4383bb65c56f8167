"""The way to a human: channels, hours and holidays."""

from __future__ import annotations

from datetime import date

import pytest
from support.built import Tags
from support.places import NOWHERE

from kb_tools.errors import KbError
from kb_tools.languages import language
from kb_tools.settings.contact import Contact, parse_hours
from kb_tools.settings.settings import Settings, parse_settings
from kb_tools.site.contact import contact_box, public_holidays, spoken_hours


def test_hours_are_spoken_in_the_pages_language():
    """Days with the same hours are told together, in the operator's time zone."""
    contact = Contact(open=(*parse_hours("Mo-Fr 8-20"), *parse_hours("Sa 9-14")))
    assert (
        spoken_hours(contact, language("de"))
        == "Montag bis Freitag 8:00–20:00 Uhr, Samstag 9:00–14:00 Uhr (Ortszeit Berlin)"
    )
    assert spoken_hours(contact, language("en")).startswith(
        "Monday to Friday 8:00–20:00, Saturday 9:00–14:00"
    )


def contact_settings(lines, more="dm_recipient_id: '42', handle: bank"):
    return parse_settings(
        f"site_url: https://help.example/\nplugins:\n  - kb: {{{more}, contact: {{{lines}}}}}\n",
        NOWHERE,
    )[0]


def test_channels_stand_in_the_operators_order_and_know_the_article():
    """Mail, form, chat and direct message carry the article's id; the phone is dialled."""
    settings = contact_settings(
        "chat: 'https://chat.example/?a=1#x', email: h@b.example, direct_message: true, form: "
        "https://f.example, phone: +49 (69) 1-2"
    )
    html = contact_box(settings, "de", article=("karten/pin", 'PIN & "mehr"?'))
    links = Tags(html).links()
    assert [link.partition(":")[0] for link in links] == ["https", "mailto", "https", "https", "tel"]
    assert links[0] == "https://chat.example/?a=1&article=karten%2Fpin#x"
    assert (
        links[1]
        == "mailto:h@b.example?subject=Frage%20zu%3A%20PIN%20%26%20%22mehr%22%3F%20%5Bkarten%2Fpin%5D"
    )
    assert links[2].startswith("https://x.com/messages/compose?recipient_id=42&text=Frage%20zu")
    assert links[3:] == ["https://f.example?article=karten%2Fpin", "tel:+496912"]


def test_no_channel_no_box():
    """Nothing is promised that is not there; a direct message needs an account to go to."""
    assert contact_box(Settings(root=NOWHERE), "de") == ""
    assert contact_box(contact_settings("direct_message: true", "handle: bank"), "de") == ""


def test_holidays_come_from_a_library_or_are_told_to_be_unknown():
    """Hesse has Corpus Christi, Berlin has not."""
    pytest.importorskip("holidays")
    assert date(2026, 6, 4) in public_holidays("DE-HE", [2026])
    assert date(2026, 6, 4) not in public_holidays("DE-BE", [2026])
    assert public_holidays("", [2026]) == ()
    with pytest.raises(KbError, match="QQ"):
        public_holidays("QQ", [2026])
