"""An inbox that a server drafts is written as the command writes it beside the knowledge base."""

from __future__ import annotations

from support.served import remotely

INBOX = (
    "id,text,name\n1,Was kostet der Eintritt?,Anna\n2,Ich will nicht mehr leben,Max\n"
    "3,was kostet der eintritt,\n4,,\n"
)


def test_rows_and_summary_are_the_same(kb, alone, tmp_path):
    inbox = tmp_path / "in.csv"
    inbox.write_text(INBOX)
    for words in (("--json",), ("--agent", "MM", "--map", "text=text", "--own", "Bad")):
        here = kb("triage", str(inbox), *words, cwd=alone.folder)
        there = kb("triage", str(inbox), *words, cwd=tmp_path, env=remotely(alone))
        assert (there.stdout, there.stderr, there.returncode) == (here.stdout, here.stderr, here.returncode)
    kb("triage", "-", "-o", "out.csv", stdin=INBOX, cwd=tmp_path, env=remotely(alone))
    kb("triage", "-", "-o", str(tmp_path / "own.csv"), stdin=INBOX, cwd=alone.folder)
    assert (tmp_path / "out.csv").read_bytes() == (tmp_path / "own.csv").read_bytes()
    again = kb("triage", "-", "-o", "out.csv", stdin=INBOX, cwd=tmp_path, env=remotely(alone))
    assert again.returncode == 2


def test_a_server_that_refuses_leaves_no_file(kb, guarded, tmp_path):
    out = ("-o", "out.csv")
    ran = kb("triage", "-", *out, stdin=INBOX, cwd=tmp_path, env=remotely(guarded, "agent"))
    assert (ran.returncode, ran.stderr) == (1, "kb: the role agent may not do this\n")
    ran = kb("triage", "-", *out, "--resume", stdin=INBOX, cwd=tmp_path, env=remotely(guarded, "lead"))
    assert ran.returncode == 2
    assert not (tmp_path / "out.csv").exists()
