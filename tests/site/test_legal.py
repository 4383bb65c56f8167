"""Links to privacy notice and imprint."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from support.built import SETTINGS, Tags

from kb_tools.site.addresses import relative
from kb_tools.site.legal import legal_footer, privacy_link

PLACES = (("", "service/privacy.md"),)


def test_footer_leads_to_both_pages_in_the_language_of_the_page():
    """From wherever it stands; a web address is handed out as it is."""
    settings = replace(SETTINGS, privacy=PLACES, imprint=(("", "https://www.example.com/imprint"),))
    footer = Tags(legal_footer(settings, "en", partial(relative, page="en/karten/pin/")))
    assert footer.links() == ["https://www.example.com/imprint", "../../service/privacy/"]
    assert legal_footer(settings, "de", "/".__add__).count("<a href=") == 2


def test_suffixes_tell_languages_too():
    """`service/privacy.en.md` is built where the folder's would be."""
    settings = replace(SETTINGS, language_folders=False, language_suffixes=True, privacy=PLACES)
    assert privacy_link(settings, "en", "/".__add__) == (("/en/service/privacy/", "Privacy notice"),)


def test_no_setting_no_footer():
    """Nothing stands there, and the note before a video has no link."""
    assert (legal_footer(SETTINGS, "de", str), privacy_link(SETTINGS, "de", str)) == ("", ())
