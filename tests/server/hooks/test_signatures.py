"""Deliveries are signed as the systems document it, or forged."""

from __future__ import annotations

import hashlib
import hmac

import pytest

from kb_tools.server.hooks.signatures import is_signed

SECRET, BODY, NOW = "geheim", b'{"event": "message_created", "content": "Gr\xc3\xbc\xc3\x9fe"}', 1_790_000_000
HEADER = {
    "chatwoot": ("x-chatwoot-signature", "sha256"),
    "zammad": ("x-hub-signature", "sha1"),
    "json": ("x-hub-signature-256", "sha256"),
}


def signed(system, *, secret=SECRET, body=BODY, stamp=str(NOW)):
    """The headers that a system sends with a body."""
    name, algorithm = HEADER[system]
    whole = f"{stamp}.".encode() + body if system == "chatwoot" else body
    digest = hmac.new(secret.encode(), whole, getattr(hashlib, algorithm)).hexdigest()
    stamped = {"x-chatwoot-timestamp": stamp} if system == "chatwoot" else {}
    return {name: f"{algorithm}={digest}", **stamped}


@pytest.mark.parametrize("system", HEADER)
def test_what_the_secret_signed_is_believed_and_nothing_else(system):
    def believed(headers, body=BODY):
        return is_signed(system, SECRET, headers, body, NOW)

    headers = signed(system)
    name, algorithm = HEADER[system]
    assert believed(headers)
    assert not believed(headers, BODY + b" ")
    assert not believed(signed(system, secret="another"))
    assert not believed(headers | {name: headers[name].removeprefix(f"{algorithm}=")})
    assert not believed(headers | {name: ""})
    assert not believed(headers | {name: "ü"})
    assert not believed({})


@pytest.mark.parametrize(("stamp", "fresh"), [(NOW - 300, True), (NOW + 300, True), (NOW - 301, False)])
def test_chatwoots_signature_holds_for_five_minutes(stamp, fresh):
    assert is_signed("chatwoot", SECRET, signed("chatwoot", stamp=str(stamp)), BODY, NOW) is fresh


@pytest.mark.parametrize("stamp", ["", "now", "1e9", "-5", "٣", "9" * 400])
def test_a_time_that_is_none_is_not_believed(stamp):
    assert not is_signed("chatwoot", SECRET, signed("chatwoot", stamp=stamp), BODY, NOW)


def test_the_time_of_another_delivery_does_not_make_an_old_one_fresh():
    old = signed("chatwoot", stamp=str(NOW - 3600))
    assert not is_signed("chatwoot", SECRET, old | {"x-chatwoot-timestamp": str(NOW)}, BODY, NOW)
