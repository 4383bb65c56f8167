"""What a reply may say before its link."""

from __future__ import annotations

import re
from dataclasses import replace

from support.hits import changed, make_hit

from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.cores import reply_cores
from kb_tools.desk.voice import Voice

URL = "https://hilfe.example/karten/"
HIT = make_hit(
    kind="article",
    id="karten",
    lang="de",
    title="Karte",
    url=URL,
    text="",
    score=1.0,
    confidence=0.9,
    summary="Sperren Sie die Karte bitte sofort in der App. Danach haften Sie für nichts mehr. "
    "Rufen Sie 116 116 an.",
)
VOICE = Voice(blocks={"answer": ("{answer} {link}",)}, channel=CHANNELS["x"], limit=280)


def test_the_whole_answer_comes_first_then_less_and_less():
    """Whole sentences before parts of one, and the link behind each."""
    cores = list(reply_cores(HIT, VOICE))
    assert cores[0] == f"{HIT.entry.summary} {URL}"
    assert (
        cores[2] == f"Sperren Sie die Karte bitte sofort in der App. Danach haften Sie für nichts mehr. {URL}"
    )
    assert all(core.endswith(f" {URL}") for core in cores)
    assert len(cores[-1]) < len(cores[0])


def test_the_number_that_leads_is_not_named_again():
    assert not list(reply_cores(HIT, replace(VOICE, lead="Bitte 116 116 anrufen.")))


def test_the_other_form_of_address_is_left_out():
    """What stands before it is said, unless that is hardly anything."""
    cores = list(reply_cores(HIT, replace(VOICE, avoid=re.compile("haften"))))
    assert cores[0] == f"Sperren Sie die Karte bitte sofort in der App. {URL}"
    assert not list(
        reply_cores(changed(HIT, summary="Ja. Sie haften."), replace(VOICE, avoid=re.compile("haften")))
    )


def test_nothing_breaks_off_after_a_question():
    """What was to answer it would be missing."""
    asking = "Bis 16 Uhr kommt es am nächsten Bankarbeitstag an. Noch eiliger? Dann in Echtzeit."
    cores = list(reply_cores(changed(HIT, summary=asking), VOICE))
    assert f"Bis 16 Uhr kommt es am nächsten Bankarbeitstag an. {URL}" in cores
    assert not any(core.endswith(f"? {URL}") for core in cores)
