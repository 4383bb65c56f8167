"""Building blocks and a hit to a reply that fits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.hits import changed, make_hit

from kb_tools.desk.answers import Reply
from kb_tools.desk.channels import CHANNELS
from kb_tools.desk.reply import compose_handover, compose_private_reply, compose_reply
from kb_tools.desk.voice import Voice
from kb_tools.languages import language
from kb_tools.models import Hit
from kb_tools.settings.contact import Contact
from kb_tools.settings.settings import Settings
from kb_tools.sources.replies import Replies, read_replies

URL = "https://hilfe.musterbank.de/karten/karte-verloren/#sperren"
HIT = make_hit(
    kind="article",
    id="karten/karte-verloren",
    lang="de",
    title="Karte verloren",
    heading="Sperren",
    url=URL,
    start=None,
    text="Sperren Sie die Karte sofort. Danach haften Sie nicht mehr.",
    score=1.0,
    confidence=0.9,
    matched=("karte",),
    summary="Sperren Sie die Karte sofort in der App. Danach haften Sie nicht mehr für Abbuchungen, die "
    "jemand anderes auslöst.",
)


def voice(channel: str = "x", *, lang: str = "de", key: str = "a", limit: int = 0) -> Voice:
    """Speaks to Anna, signs as ^MM."""
    to = CHANNELS[channel]
    return Voice(
        blocks=Replies().blocks(language(lang)),
        channel=to,
        limit=limit or to.limit,
        name="Anna",
        signature="^MM",
        key=key,
    )


def test_a_reply_greets_answers_links_and_signs() -> None:
    """Greeting, empathy, the answer, the link, a closing word, the agent's sign, in this order."""
    reply = compose_reply(HIT, voice(key="d"))
    order = [reply.text.index(part) for part in ("Anna", "Sperren Sie", URL, "^MM")]
    assert order == sorted(order)
    assert reply.fits
    assert reply.length == CHANNELS["x"].count(reply.text)


def test_what_was_written_for_replies_goes_first() -> None:
    """An article's `reply` is preferred to its summary, the summary to its text; of a text the first sentence
    is taken.
    """
    assert "Kurz gesagt." in compose_reply(changed(HIT, reply="Kurz gesagt."), voice()).text
    assert "in der App." in compose_reply(HIT, voice()).text
    bare = compose_reply(changed(HIT, summary=""), voice()).text
    assert "Sperren Sie die Karte sofort." in bare
    assert "Danach" not in bare


def test_a_video_is_offered_at_its_second() -> None:
    """A video's reply names the chapter and the time it starts; at the very start it names no time."""
    video = changed(HIT, kind="video", start=83, heading="In der App sperren")
    assert "1:23" in compose_reply(video, voice()).text
    assert "„In der App sperren“" in compose_reply(video, voice()).text
    assert "0:00" not in compose_reply(changed(video, start=0), voice()).text


def test_before_a_video_nobody_is_sent_to_the_page() -> None:
    """A sentence that leads to the article's page leads into its link, and is left out before another one."""
    leading = changed(
        HIT, reply="Sperren Sie die Karte bitte gleich in der App. Wie es danach weitergeht, lesen Sie hier."
    )
    assert f"lesen Sie hier: {URL}" in compose_reply(leading, voice()).text
    video = compose_reply(changed(leading, kind="video", start=83), voice()).text
    assert "Sperren Sie die Karte bitte gleich in der App." in video
    assert "lesen Sie hier" not in video


def test_in_an_emergency_the_number_always_fits() -> None:
    """Where hotline and handover are too long together, the hotline is said."""
    lead = "Bitte rufen Sie sofort unseren Notruf an: 116 116."
    urgent = replace(voice("classic", limit=80), lead=lead)
    assert lead in compose_handover("escalate", urgent, contact=Contact(), team="Recht").text
    assert compose_handover("escalate", urgent, contact=Contact(), team="Recht").fits


def test_140_characters_hold_a_whole_sentence() -> None:
    """On the shortest channel the first sentence stays whole, and so does the link."""
    wordy = changed(
        HIT, summary=f"{HIT.entry.summary} Eine neue Karte kommt danach von selbst zu Ihnen nach Hause."
    )
    reply = compose_reply(wordy, voice("classic", limit=120))
    assert reply.fits
    assert "Sperren Sie die Karte sofort in der App." in reply.text
    assert URL in reply.text.split()
    assert "Danach" not in reply.text


def test_parts_are_left_out_in_order() -> None:
    """With less and less room closing, empathy, greeting and sign go in this order, and only then the answer
    is cut.
    """
    speaker = replace(voice(), key="k")
    names = {
        "sign": "^MM",
        "greeting": "Anna",
        "empathy": speaker.say("empathy"),
        "closing": speaker.say("closing"),
    }
    full = compose_reply(HIT, speaker).length
    kept = [
        {
            name
            for name, words in names.items()
            if words in compose_reply(HIT, replace(speaker, limit=limit)).text
        }
        for limit in range(full, 100, -1)
        if "auslöst." in compose_reply(HIT, replace(speaker, limit=limit)).text
    ]
    for more, less in [("sign", "greeting"), ("greeting", "empathy"), ("empathy", "closing")]:
        assert all(more in parts for parts in kept if less in parts)


def test_an_answer_that_leads_into_its_link_is_followed_by_it() -> None:
    """Words that end as no sentence does need no further words before the link."""
    reply = compose_reply(changed(HIT, reply="Bitte gleich sperren. Alles Weitere steht hier"), voice())
    assert f"Alles Weitere steht hier: {URL}" in reply.text


def test_a_mere_interjection_is_no_answer() -> None:
    """Where room is short, "Wie ärgerlich!" alone is not what is kept."""
    annoyed = changed(HIT, reply=f"Wie ärgerlich! Bitte sperren Sie die Karte {'wirklich ' * 12}gleich.")
    assert "Sperren Sie die Karte sofort in der App." in compose_reply(annoyed, voice("classic")).text


texts = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=300)


hits = st.builds(changed, st.just(HIT), reply=texts, summary=texts)


speakers = st.builds(
    replace,
    st.builds(voice, st.sampled_from(list(CHANNELS)), key=st.text(), limit=st.integers(1, 400)),
    name=texts,
    signature=texts,
)


@given(hits, speakers)
def test_the_link_is_never_cut(hit: Hit, speaker: Voice) -> None:
    """For any words and any limit the link stands once and whole between spaces, and a reply that says it
    fits does fit.
    """
    made = compose_reply(hit, speaker)
    assert made.text.split().count(URL) == 1
    assert made.text.count(URL) == 1
    assert made.length == speaker.channel.count(made.text)
    assert made.fits or made.text == URL


@given(st.text(), st.integers(1, 5))
def test_the_same_message_gets_the_same_reply(key: str, times: int) -> None:
    """Variants hang on the message alone."""
    assert len({compose_reply(HIT, voice(key=key)).text for _ in range(times)}) == 1


def test_a_name_that_is_not_to_be_repeated_leaves_the_greeting_without_one() -> None:
    assert "evil" not in compose_reply(HIT, replace(voice(), name="https://evil.com")).text


def test_a_private_reply_asks_to_delete_and_offers_the_way() -> None:
    """With personal data it asks first to delete the message; the way is a link where the channel has one."""
    reply = compose_private_reply(voice("classic"), recipient_id="1234567890")
    assert "löschen Sie" in reply.text
    assert "https://x.com/messages/compose?recipient_id=1234567890" in reply.text.split()
    assert reply.fits
    assert "x.com" not in compose_private_reply(voice("mastodon"), recipient_id="1234567890").text
    assert "löschen" not in compose_private_reply(voice(), personal_data=False).text


@pytest.mark.parametrize("lang", ["de", "en", "nl"])
@pytest.mark.parametrize("address", ["sie", "du"])
def test_built_in_words_fit_140_characters(lang: str, address: str) -> None:
    """What a knowledge base without replies.yaml says in private and on the phone fits the shortest
    channel.
    """
    said = replace(voice("classic"), blocks=Replies(address=address).blocks(language(lang)))
    contact = Contact(phone="+49 69 90009-200", hours="Mo-Fr 8-20, Sa 9-14")
    replies: list[Reply] = [compose_private_reply(said, recipient_id="1" * 19), compose_private_reply(said)]
    replies += [compose_handover(outcome, said, contact=contact) for outcome in ("phone", "escalate", "none")]
    assert all(reply.fits and reply.text for reply in replies)


def test_the_phone_needs_a_number() -> None:
    """Where the settings give no number, colleagues are named instead of a phone."""
    assert "+49 69 1" in compose_handover("phone", voice(), contact=Contact(phone="+49 69 1")).text
    assert compose_handover("phone", voice(), contact=Contact()) == compose_handover(
        "escalate", voice(), contact=Contact()
    )


def test_the_file_is_optional(tmp_path: Path) -> None:
    """A knowledge base without replies.yaml has replies all the same; other languages let the article
    speak.
    """
    replies, problems = read_replies(Settings(root=tmp_path))
    assert (replies, problems) == (Replies(), ())
    assert (
        compose_reply(changed(HIT, summary="Oui."), replace(voice(lang="nl"), name="", signature="")).text
        == f"Oui. {URL}"
    )
