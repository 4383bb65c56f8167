"""A draft that waits for a second pair of eyes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from kb_tools.models import Proof
from kb_tools.server.approvals.shown import packed
from kb_tools.store.approvals import Draft
from kb_tools.text import say
from kb_tools.window.drafts import Draft as Shown

ASKED = datetime(2026, 11, 1, 9, tzinfo=UTC)
PROOFS = (
    Proof(what="link", holds=True, facts=say("in the index, site not built"), known=False),
    Proof(what="personal data", holds=True, facts=say("no personal data")),
)
DRAFT = Draft(
    author="Mia",
    rule="threat",
    language="de",
    channel="x",
    message="Ich komme vorbei",
    reply="Bitte rufen Sie uns an.",
    proof=packed(PROOFS),
    asked=ASKED,
    ends=ASKED + timedelta(minutes=5),
)
SHOWN = Shown(
    number=1,
    author="Mia",
    own=False,
    about="threat",
    channel="x",
    message="Ich komme vorbei",
    text="Bitte rufen Sie uns an.",
    length=23,
    limit=280,
    left=5,
    waits=0,
    late=False,
    state="waiting",
    proof=(("holds", "no personal data"),),
)
"""Another as a window shows it."""
