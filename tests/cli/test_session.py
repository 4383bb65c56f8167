"""The options of all commands that answer messages, as they reach the desk."""

from __future__ import annotations

import json

import pytest

ASKED = "Was kostet der Eintritt?"


def test_a_sign_is_the_option_s_before_the_variable_s(kb, folder):
    signed = kb("suggest", "--agent", "MM", ASKED, cwd=folder, env={"KB_AGENT": "XX"}).stdout
    assert "^MM" in signed
    assert "^XX" not in signed
    assert "^XX" in kb("suggest", ASKED, cwd=folder, env={"KB_AGENT": "XX"}).stdout


def test_channel_limit_and_language_are_those_asked_for(kb, folder):
    asked = ("--channel", "mastodon", "--limit", "300", ASKED)
    answer = json.loads(kb("suggest", "--json", *asked, cwd=folder).stdout)
    assert {one["reply"]["limit"] for one in answer["suggestions"]} == {300}
    whole = json.loads(kb("suggest", "--json", "--channel", "mastodon", ASKED, cwd=folder).stdout)
    assert {one["reply"]["limit"] for one in whole["suggestions"]} == {500}
    english = json.loads(kb("suggest", "--json", "--lang", "en", ASKED, cwd=folder).stdout)
    assert (whole["message"]["language"], english["message"]["language"]) == ("de", "en")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--agent", "no sign"), "kb: 'no sign' is no sign - use up to six letters or digits, such as MM"),
        (("--channel", "pigeon"), "kb: There is no channel 'pigeon'"),
        (("--lang", "fr"), "kb: there is nothing in 'fr' - use one of: de, en"),
    ],
)
def test_what_no_desk_can_do_is_a_slip(kb, folder, words, says):
    ran = kb("suggest", *words, ASKED, cwd=folder)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert says in ran.stderr
