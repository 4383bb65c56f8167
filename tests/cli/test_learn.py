"""`kb learn`: customers' words find their way into `questions`, by the real commands."""

from __future__ import annotations

import json
from datetime import date

from support.histories import asked, fill

from kb_tools.search.checksums import CHECKED

DAY = date(2026, 11, 1)


def keep(folder, *rows, outcome="answer"):
    """Choices in a knowledge base's usage store: (message, id, language, times)."""
    fill(
        folder / ".kb",
        [
            asked(message, day=DAY, language=lang, outcome=outcome, offered=(name,), chosen=name)
            for message, name, lang, times in rows
            for _ in range(times)
        ],
    )


def proposed(kb, folder, *options):
    ran = kb("learn", "--json", *options, cwd=folder)
    assert ran.returncode == 0, ran.said
    return json.loads(ran.stdout)


ROWS = (
    ("badehose vergessen, verleiht ihr welche?", "schreibweisen", "de", 1),
    ("was zahlt man als rentnerehepaar", "eintritt", "de", 2),
    ("kraulen lernen für erwachsene, wann geht's los", "kurse", "de", 1),
    ("my son wants to learn diving", "bdLessons01", "en", 1),
)


def test_from_the_customer_s_message_to_the_article(folder, kb):
    """The whole way by the real commands: not found, named by an agent, learnt, found; and the diff is one
    line.
    """
    message = "Hallo, krieg ich das seepferdchen auch mit 40 noch? Meine Nummer ist 0171 2345678. LG Anna"
    question = "krieg ich das seepferdchen auch mit 40 noch?"
    assert kb("index", cwd=folder).returncode == 0
    assert (
        kb("suggest", "Opa will ins Planschbecken, geht das", "--use", "eintritt", cwd=folder).returncode == 0
    )
    asked = json.loads(
        kb("suggest", "--json", "muss man für gymnastik im wasser extra anmelden", cwd=folder).stdout
    )
    place = [one["id"] for one in asked["suggestions"]].index("kurse") + 1 if asked["suggestions"] else 0
    kb(
        "suggest",
        "muss man für gymnastik im wasser extra anmelden",
        *(["--copy", str(place)] if place else ["--use", "kurse"]),
        cwd=folder,
    )
    kb("suggest", message, "--use", "kurse", cwd=folder)
    before = {path: path.read_text(encoding="utf-8") for path in (folder / "docs").rglob("*.md")}
    ran = kb("learn", "--write", cwd=folder)
    assert ran.returncode == 0, ran.said
    assert "Wrote" in ran.stderr
    assert "2345678" not in ran.said
    assert "Anna" not in ran.said
    text = (folder / "docs/de/eintritt.md").read_text(encoding="utf-8")
    assert text == before[folder / "docs/de/eintritt.md"].replace(
        "  - muss mein baby schon zahlen\n",
        "  - muss mein baby schon zahlen\n  - Opa will ins Planschbecken, geht das\n",
    )
    assert "2345678" not in (folder / "docs/de/kurse.md").read_text(encoding="utf-8")
    assert question not in before[folder / "docs/de/kurse.md"]
    assert kb("index", cwd=folder).stdout.startswith("Nothing changed")
    found = json.loads(kb("suggest", "--json", "darf der Opa ins Planschbecken", cwd=folder).stdout)
    assert found["suggestions"][0]["id"] == "eintritt"
    assert proposed(kb, folder)["proposals"] == []


def test_a_proposal_says_what_it_would_change(folder, kb):
    """How often it was chosen, and the ranks of other messages before and after; figures over all, and over a
    file.
    """
    kb("index", cwd=folder)
    keep(folder, *ROWS, ("als rentnerehepaar, was zahlt man da am wochenende extra", "eintritt", "de", 1))
    questions = folder / "questions.jsonl"
    questions.write_text(
        '{"text": "rentnerehepaar", "expect": ["eintritt"]}\n{"text": "wetter", "expect": []}\n',
        encoding="utf-8",
    )
    told = proposed(kb, folder, "--eval", "questions.jsonl")
    assert told["least"] == 0.6
    sure = [one["confidence"] for one in told["proposals"]]
    assert sure == sorted(sure, reverse=True)
    twice = next(one for one in told["proposals"] if one["wording"] == "was zahlt man als rentnerehepaar")
    assert (twice["votes"], twice["choices"], twice["id"], twice["file"]) == (
        2,
        2,
        "eintritt",
        "docs/de/eintritt.md",
    )
    assert "was zahlt man als rentnerehepaar" not in [one["message"] for one in twice["others"]]
    messages, file = told["figures"]
    assert set(messages["before"]) == {"hit@1", "hit@3", "mrr@10"}
    assert file["after"]["hit@1"] == 1
    shown = kb("learn", cwd=folder)
    assert "was zahlt man als rentnerehepaar" in shown.stdout
    assert "chosen 2 times, as suggested" in shown.stdout
    assert "kb learn --review" in shown.stderr


def test_looking_changes_nothing(folder, kb):
    """Neither the sources nor the index."""
    kb("index", cwd=folder)
    keep(folder, *ROWS)
    before = _kept(folder)
    assert len(proposed(kb, folder)["proposals"]) == 4
    assert _kept(folder) == before


def _kept(folder):
    """Every file but the history, and the note of what was checked when."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != CHECKED]
    return {path: path.read_bytes() for path in files if "usage" not in path.name}


def test_least_and_days_are_the_editor_s_to_choose(folder, kb):
    """What is less sure is counted, what was asked on other days is not looked at; a wrong day is an error of
    use.
    """
    kb("index", cwd=folder)
    keep(folder, *ROWS)
    every = proposed(kb, folder, "--least", "0.1")["proposals"]
    least = sorted(one["confidence"] for one in every)[-1]
    sure = proposed(kb, folder, "--least", str(least))
    assert sure["proposals"] == [one for one in every if one["confidence"] >= least] != every
    assert sure["left_out"] == {"unsure": len(every) - len(sure["proposals"])}
    assert proposed(kb, folder, "--since", "2026-11-02", "--until", "2026-11-03")["different"] == 0
    assert kb("learn", "--since", "yesterday", cwd=folder).returncode == 2


def test_review_asks_one_by_one_and_remembers_a_no(folder, kb):
    """Yes writes, no is never asked again, s is; no customer's word is kept of either."""
    kb("index", cwd=folder)
    keep(folder, *ROWS)
    first, second, third, fourth = (one["wording"] for one in proposed(kb, folder)["proposals"])
    ran = kb("learn", "--review", cwd=folder, stdin="y\nn\ns\nq\n")
    assert ran.returncode == 0, ran.said
    assert "Wrote 1 phrasing." in ran.stderr
    assert any(first in path.read_text(encoding="utf-8") for path in folder.rglob("*.md"))
    left = proposed(kb, folder)
    assert {one["wording"] for one in left["proposals"]} == {third, fourth}
    assert left["left_out"] == {"there": 1, "refused": 1}
    assert second not in (folder / ".kb/refused.json").read_text(encoding="utf-8")


def test_videos_learn_in_videos_yaml(folder, kb):
    """A line below their fields, everything else as it was."""
    kb("index", cwd=folder)
    keep(folder, ("my son wants to learn diving", "bdLessons01", "en", 1))
    before = (folder / "videos.yaml").read_text(encoding="utf-8").splitlines()
    assert kb("learn", "--write", cwd=folder).returncode == 0
    after = (folder / "videos.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line not in before] == [
        "    questions:",
        "      - my son wants to learn diving",
    ]
    assert [line for line in after if line in before] == before


def test_one_bad_file_does_not_keep_the_others_from_being_written(folder, kb):
    """It is named, and the exit code says that something is left to do."""
    odd = folder / "docs/de/kurse.md"
    odd.write_text(
        odd.read_text(encoding="utf-8").replace("questions:\n  - ", "questions:\n  a: ", 1), encoding="utf-8"
    )
    kb("index", cwd=folder)
    keep(folder, *ROWS)
    ran = kb("learn", "--write", cwd=folder)
    assert ran.returncode == 1
    assert "docs/de/kurse.md" in ran.stderr
    assert "rentnerehepaar" in (folder / "docs/de/eintritt.md").read_text(encoding="utf-8")


def test_an_empty_history_is_no_mistake(bare, kb):
    """Nothing asked, nothing to propose; insults are none."""
    ran = kb("learn", cwd=bare)
    assert ran.returncode == 0
    assert ran.stdout.startswith("Nothing to learn from yet")
    mkdocs = (bare / "mkdocs.yml").read_text(encoding="utf-8")
    (bare / "mkdocs.yml").write_text(mkdocs.replace("[kb]", '[{kb: {usage: "counts"}}]'), encoding="utf-8")
    assert "`usage` is counts" in kb("learn", cwd=bare).stderr
    keep(bare, ("you are all crooks", "hours", "en", 3), outcome="escalate")
    assert proposed(kb, bare)["proposals"] == []


def test_corrected_messages_become_examples_of_kinds(folder, kb):
    """What is printed is a part of kinds.yaml, and once it stands there, nothing is left to learn."""
    message = "Können Sie mir für unsere Sonntagsausgabe etwas zum Sprungturm sagen"
    fill(folder / ".kb", [asked(message, day=DAY, kind="press")])
    learnt = kb("learn", "--kinds", cwd=folder)
    assert learnt.stdout == f"- category: press\n  examples:\n    - {message}\n"
    (folder / "kinds.yaml").write_text(learnt.stdout, encoding="utf-8")
    again = kb("learn", "--kinds", "--json", cwd=folder)
    assert json.loads(again.stdout)["left_out"] == {"there": 1}
    assert "1 different message was corrected, 1 taken for the right kind by now" in again.stderr


def test_most_sent_articles_are_proposed_for_home(folder, kb):
    """As lines for mkdocs.yml, of which `--json` says the same, and nothing is written."""
    kb("index", cwd=folder)
    keep(folder, ("", "eintritt", "de", 15), ("", "eintritt", "en", 6), ("", "bdLessons01", "en", 30))
    before = (folder / "mkdocs.yml").read_bytes()
    ran = kb("learn", "--featured", cwd=folder)
    assert ran.returncode == 0, ran.said
    assert ran.stdout.splitlines()[:2] == ["featured:", "  - eintritt  # 21× Was kostet der Eintritt?"]
    assert "51 sent answers looked at." in ran.stderr
    assert [one["sent"] for one in proposed(kb, folder, "--featured")["proposals"]] == [21]
    assert proposed(kb, folder, "--featured", "--since", "2026-11-02")["proposals"] == []
    assert (folder / "mkdocs.yml").read_bytes() == before
