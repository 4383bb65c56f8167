"""Webhooks are opened with their secrets, or `kb serve` says which is missing."""

from __future__ import annotations

from ipaddress import ip_network

import pytest
from support.served import with_hooks

from kb_tools.errors import KbError
from kb_tools.server.hooks.chatwoot import Chatwoot
from kb_tools.server.hooks.gates import Gate, open_gates
from kb_tools.settings.hooks import Hook, Secret
from kb_tools.settings.settings import Settings


def hook(**values):
    return Hook(
        **{"name": "chat", "system": "chatwoot", "address": "http://c", "token": Secret(file="t")} | values
    )


def test_a_system_has_the_tokens_of_its_hook_and_shows_none(tmp_path):
    (tmp_path / "t").write_text("token-1\n")
    (tmp_path / "r").write_text("token-2\n")
    gates = open_gates(Settings(root=tmp_path, hooks=(hook(reader=Secret(file="r")),)))
    assert gates["chat"].system == Chatwoot(address="http://c", token="token-1", reader="token-2")
    assert "token-" not in repr(gates)


@pytest.mark.parametrize("wrong", [{}, {"token": Secret(variable="KB_T_NOWHERE")}, {"channel": "pigeon"}])
def test_a_secret_or_channel_that_is_not_there_is_told_when_it_is_opened(tmp_path, wrong):
    with pytest.raises(KbError):
        open_gates(Settings(root=tmp_path, hooks=(hook(**wrong),)))


def test_without_a_secret_the_address_of_the_connection_alone_lets_in():
    gate = Gate(hook=hook(senders=(ip_network("10.0.0.7"),)))
    assert gate.lets_in("10.0.0.7", {}, b"{}", 0)
    assert not gate.lets_in("10.0.0.8", {"x-forwarded-for": "10.0.0.7"}, b"{}", 0)
    assert not gate.lets_in("", {}, b"{}", 0)


def test_kb_serve_says_which_secret_is_missing(kb, folder):
    with_hooks(folder, "own: {system: json, secret: 'env:KB_T_NOWHERE'}")
    ran = kb("serve", cwd=folder)
    assert ran.returncode == 1
    assert "there is no secret in KB_T_NOWHERE, which `hooks` names" in ran.stderr
