"""Values that results are told of."""

from __future__ import annotations

from datetime import date

from kb_tools.desk.answers import Answer, Finding, Reply, Suggestion
from kb_tools.models import Gain, Hit, IndexEntry, Meant, Problem, Proof
from kb_tools.text import say

ENTRY = IndexEntry(
    source="videos.yaml",
    kind="video",
    id="dQw4w9WgXcQ",
    lang="de",
    title="Karte sperren",
    reviewed=date(2026, 9, 14),
)
HIT = Hit(
    entry=ENTRY,
    heading="Am Telefon",
    url="https://hilfe.example/karte/",
    start=83,
    text="Sperren Sie die Karte sofort.",
    score=2.1,
    points=12.5,
    confidence=0.984,
    why=(Gain(asked="karte", met=("karten",), points=4.5),),
    meant=Meant(text="Sperren Sie die Karte sofort.", cosine=0.712),
)
REPLY = Reply(text="Hallo! Hier steht es: https://hilfe.example/karte/", length=45, limit=280)
PROOF = (
    Proof(what="reviewed", holds=True, facts=say("checked {day}", day=date(2026, 9, 14))),
    Proof(what="second", holds=True, facts=say("second {start}, length unknown", start=83), known=False),
    Proof(what="length", holds=True, facts="45/280"),
)
ANSWER = Answer(
    language="de",
    findings=(),
    outcome="answer",
    chance=0.9912345,
    suggestions=(Suggestion(hit=HIT, excerpt="Sperren Sie sie.", reply=REPLY, proof=PROOF),),
    because=(say("The best hit may be answered in public."),),
)
PRIVATE = Answer(
    language="de",
    findings=(Finding(kind="iban", start=0, end=22),),
    outcome="private",
    reply=REPLY,
    why=say("The message holds personal data ({kinds}).", kinds=say("iban")),
    team="press",
    needs_second_pair_of_eyes=True,
)
PROBLEM = Problem(
    file="docs/a.md", line=3, what=say("there is nothing to index"), fix=say("run `kb index`"), rule="value"
)
