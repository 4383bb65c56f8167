"""Which words of an article answer what was asked, and whether its part is meant."""

from __future__ import annotations

from support.hits import changed, make_hit

from kb_tools.desk.answers import Answered
from kb_tools.desk.passage import fit_to_question, fit_to_questions
from kb_tools.models import Gain

PAGE = "https://hilfe.example/tagesgeld/"
REPLY = "Auf dem Tagesgeld gibt es 1,60 Prozent."
SAFE = "Guthaben bis 100.000 € sind durch die Einlagensicherung geschützt."
HIT = make_hit(
    id="tagesgeld",
    title="Wie viel Zinsen gibt es?",
    url=f"{PAGE}#sicher",
    heading="Steuern und Sicherheit",
    text=f"Zinsen sind steuerpflichtig. {SAFE} Wie lange? Fragen Sie hier.",
    reply=REPLY,
    summary="Zinsen gibt es viermal im Jahr.",
    why=(Gain(asked="einlagensicherung", met=("einlagensicherung",), points=3.0),),
)


def fit(hit, **near):
    """The hit for a message that comes as near to these texts; to every other one it comes .1 near."""
    cosines = {SAFE: 0.4, hit.entry.title: 0.3, REPLY: 0.2} | near
    return fit_to_question(hit, lambda texts: [cosines.get(text, 0.1) for text in texts])


def said(hit, **near):
    return fit(hit, **near).entry.reply


def test_a_sentence_on_just_what_is_asked_goes_out_with_the_link_to_its_part():
    """The article's reply stays what may be said where the sentence does not fit."""
    fitted = fit(HIT)
    assert (fitted.entry.reply, fitted.entry.summary, fitted.url) == (SAFE, REPLY, HIT.url)


def test_it_must_be_clearly_nearer_than_what_the_article_says_by_itself():
    assert said(HIT, **{REPLY: 0.36}) == REPLY
    assert said(HIT, **{HIT.entry.summary: 0.36}) == REPLY


def test_and_nearer_than_every_way_to_ask_for_the_article_unless_the_part_is_about_it():
    near = {HIT.entry.title: 0.41}
    assert said(HIT, **near) == REPLY
    assert said(changed(HIT, heading="Einlagensicherung"), **near) == SAFE


def test_it_must_have_a_word_of_the_message_that_the_article_by_itself_lacks():
    assert said(changed(HIT, summary="Die Einlagensicherung gilt.")) == REPLY
    assert said(changed(HIT, title="Einlagensicherungen")) == REPLY
    assert said(changed(HIT, why=())) == REPLY


def test_it_must_be_a_whole_sentence_that_tells_something():
    """No question, no pointer to the page, no row of a table without a stop."""
    for text in (f"{SAFE[:-1]}?", f"{SAFE[:-1]}", "Zur Einlagensicherung lesen Sie hier."):
        assert said(changed(HIT, text=text), **{text: 0.4}) == REPLY


def test_what_refers_to_the_sentence_before_it_is_said_with_that():
    """Unless that one refers to another in turn."""
    refers = "Für sie gilt die Einlagensicherung."
    near = {refers: 0.4}
    first = "Die Guthaben liegen bei uns."
    assert said(changed(HIT, text=f"{first} {refers}"), **near) == f"{first} {refers}"
    assert said(changed(HIT, text=f"Ihm ist das recht. Ich mag ihn. {refers}"), **near) == REPLY
    assert said(changed(HIT, text=refers), **near) == REPLY


def test_the_link_leads_to_the_part_only_when_that_is_meant():
    """By a word of its heading that the title lacks, or by a sentence about as near as the article itself."""
    silent = changed(HIT, why=())
    assert (fit(silent).url, fit(silent).heading) == (HIT.url, HIT.heading)
    far = {SAFE: 0.1, HIT.entry.title: 0.5}
    assert (fit(silent, **far).url, fit(silent, **far).heading) == (PAGE, "")
    assert fit(changed(HIT, heading="Einlagensicherung"), **far).url == HIT.url


def test_videos_and_desks_without_an_encoder_say_what_was_found():
    video = changed(HIT, kind="video")
    assert fit(video) == video
    answered = (Answered(hit=HIT),)
    assert fit_to_questions(answered, "x", None) == answered
    assert fit_to_questions(answered, "x", lambda *_: None) == answered


def test_each_question_is_held_against_its_own_hit():
    compared = []

    def compare(text, lang):
        compared.append((text, lang))

    fit_to_questions((Answered(hit=HIT, text="sicher?"), Answered(hit=HIT)), "beides", compare)
    assert compared == [("sicher?", "de"), ("beides", "de")]
