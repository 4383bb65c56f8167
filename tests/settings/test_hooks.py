"""The setting `hooks`: systems whose webhooks are answered, and where their secrets stand."""

from __future__ import annotations

import pytest
from support.places import NOWHERE

from kb_tools.errors import KbError
from kb_tools.settings.hooks import Secret
from kb_tools.settings.settings import parse_settings

WHOLE = "system: chatwoot, address: 'http://chat:3000', token: 'env:T', secret: 'env:S'"
SENDERS = "[10.0.0.0/8, '::1']"


def parsed(value):
    source = f"site_url: https://help.example/\nplugins:\n  - kb:\n      hooks:\n        {value}\n"
    settings, problems = parse_settings(source, NOWHERE)
    return settings.hooks, [(problem.line, problem.what) for problem in problems]


def test_a_hook_has_a_name_a_system_an_address_and_secrets_that_stand_elsewhere():
    ((hook,), problems) = parsed(
        f"chat: {{{WHOLE}, reader: 'file:keys/reader', senders: [10.0.0.0/8, '::1']}}"
    )
    assert problems == []
    assert (hook.name, hook.system, hook.address) == ("chat", "chatwoot", "http://chat:3000")
    assert (hook.token, hook.secret) == (Secret(variable="T"), Secret(variable="S"))
    assert hook.reader == Secret(file="keys/reader")
    assert [str(one) for one in hook.senders] == ["10.0.0.0/8", "::1/128"]
    assert (hook.mode, hook.channel, hook.line) == ("note", "plain", 5)


def test_a_program_of_ones_own_names_its_fields():
    ((hook,), problems) = parsed("own: {system: json, read: {text: body.words, id: nr}, tell: {say: text}}")
    assert (hook.read, hook.tell) == ((("text", "body.words"), ("id", "nr")), (("say", "text"),))
    assert problems == []


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("chat", "hooks should name webhooks"),
        ("chat: {address: 'http://chat'}", "hooks chat lacks its `system`"),
        ("chat: {system: slack}", "cannot be 'slack'"),
        ("chat: {system: zammad, secret: 'env:S'}", "hooks chat lacks its `address` or its `token`"),
        (
            "chat: {system: zammad, address: 'http://z', token: 'env:T'}",
            "hooks chat lacks its `secret`, so that anybody could send what it sends",
        ),
        (f"chat: {{{WHOLE}, senders: all}}", "has what is no address and no network"),
        (f"chat: {{{WHOLE}, mode: shout}}", "cannot be 'shout'"),
        (f"chat: {{{WHOLE}, bot_threshold: 90}}", "should be a number from 0 to 1"),
        (f"chat: {{{WHOLE}, secrets: x}}", "unknown key `secrets`"),
        ("Chat/room: {system: json}", "hooks has a name that no address can have: 'Chat/room'"),
        ("own: {system: json, read: {txt: a}}", "unknown key `txt` in read"),
        ("own: {system: json, tell: [a]}", "should be a list of names and paths"),
    ],
)
def test_a_mistake_is_one_sentence_with_its_line(value, said):
    hooks, problems = parsed(value)
    assert (hooks, len(problems), problems[0][0]) == ((), 1, 5)
    assert said in problems[0][1]


@pytest.mark.parametrize("written", ["s3cr3t-itself", "env:", "env:not a name", "file:", "hunter2:x"])
def test_a_secret_that_stands_in_the_settings_is_refused_and_not_repeated(written):
    _, ((line, what),) = parsed(f"chat: {{{WHOLE.replace('env:S', written)}}}")
    assert (line, "names neither a variable nor a file" in what) == (5, True)
    assert "s3cr3t" not in what
    assert "hunter2" not in what


def test_a_secret_is_read_where_it_stands_and_missed_by_its_place(tmp_path, monkeypatch):
    (tmp_path / "key").write_text("from a file\n")
    monkeypatch.setenv("KB_TEST_SECRET", " from a variable ")
    assert Secret(file="key").read(tmp_path) == "from a file"
    assert Secret(variable="KB_TEST_SECRET").read(tmp_path) == "from a variable"
    for none in (Secret(file="nothing"), Secret(variable="KB_TEST_NOTHING"), Secret(file=".")):
        with pytest.raises(KbError) as error:
            none.read(tmp_path)
        assert (none.file or none.variable) in error.value.what
