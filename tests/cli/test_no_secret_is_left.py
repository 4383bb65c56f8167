"""Personal data in all the forms people write it, led through everything that remembers or tells of
messages.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from support.guarded import secret_messages
from support.histories import bytes_in, written

TIMES = 2
SHORT = 5
"""Signs of a secret that other texts may have by chance; it is looked for in its own message alone."""


TOLD = tuple(secret_messages())


@pytest.fixture
def inbox(sample, tmp_path):
    """A copy of the sample, and an inbox with each message TIMES times."""
    folder = Path(shutil.copytree(sample, tmp_path / "kb"))
    rows = [
        {"id": f"{number}-{turn}", "text": one.text}
        for turn in range(TIMES)
        for number, one in enumerate(TOLD)
    ]
    (folder / "inbox.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return folder


@pytest.mark.long
def test_no_secret_is_left_anywhere(kb, inbox):
    """Not in the drafts and their summary, the store, what is exported and sent back, the themes, the
    proposals and the report.
    """
    drafted = kb("triage", "inbox.jsonl", "--json", "-o", "drafts.jsonl", cwd=inbox)
    assert drafted.returncode == 0, drafted.said
    drafts = [json.loads(line) for line in (inbox / "drafts.jsonl").read_text("utf-8").splitlines()]
    for one, row in zip(TOLD * TIMES, drafts, strict=True):
        if one.text[:30] not in one.secrets:  # those of a special kind are answered as they are
            assert not [secret for secret in one.secrets if secret in row["text"]], row["text"]
    (inbox / "drafts.jsonl").write_text(
        "".join(f"{json.dumps({**row, 'sent': 'x' if row['url'] else ''})}\n" for row in drafts), "utf-8"
    )
    said = [drafted.said]
    for words in (
        ("usage", "sent", "drafts.jsonl"), ("usage", "show"), ("usage", "export", "out.csv"), ("gaps",),
        ("gaps", "--json"), ("learn",), ("learn", "--json"), ("report", "-o", "report.html"),
    ):  # fmt: skip
        ran = kb(*words, cwd=inbox)
        assert "Traceback" not in ran.said
        said.append(ran.said)
    kept = [row.message for row in written(inbox / ".kb")]
    assert len(kept) >= TIMES * len(TOLD)
    assert sum(map(bool, kept)) > len(TOLD)
    for one, message in zip(TOLD * TIMES, kept, strict=False):
        assert not [secret for secret in one.secrets if secret in message], message
    files = [(inbox / name).read_text("utf-8") for name in ("out.csv", "report.html")]
    everything = "\n".join((*said, *files, *kept, bytes_in(inbox / ".kb").decode(errors="replace")))
    secrets = {secret for one in TOLD for secret in one.secrets if len(secret) >= SHORT}
    assert sorted(secret for secret in secrets if secret in everything) == []
