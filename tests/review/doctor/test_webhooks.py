"""`kb doctor` on webhooks: a secret that is missing is found before `kb serve` is started."""

from __future__ import annotations

import pytest

from kb_tools.errors import KbError
from kb_tools.review.doctor.webhooks import look_at_webhooks
from kb_tools.settings.hooks import Hook, Secret
from kb_tools.settings.settings import Settings


def test_every_secret_is_there_or_the_first_that_is_not_is_named(tmp_path):
    hooks = tuple(
        Hook(name=name, system="json", secret=Secret(file="there"), token=Secret(file=name))
        for name in ("there", "missing")
    )
    (tmp_path / "there").write_text("secret")
    told = look_at_webhooks(Settings(root=tmp_path, hooks=hooks[:1]))
    assert told == "one webhook, and its secrets are there"
    with pytest.raises(KbError) as error:
        look_at_webhooks(Settings(root=tmp_path, hooks=hooks))
    assert error.value.what == "there is no secret in missing, which `hooks` names"
