"""`kb report`: what was asked, what carries the load, what is missing and out of date, and what follows from
it.
"""

from __future__ import annotations

import json
import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from support.asked import UNTIL, Desk, fill
from support.built import HOSTILE, Tags
from support.histories import open_store
from support.reporting import WEEKS

from benchmarks.guard import read_labelled
from kb_tools.desk.guard import redact
from kb_tools.store.usage import UsageRow

DAY = UNTIL.isoformat()


def copied(folder, to):
    """A knowledge base with its index and without the history that other tests may have left in it."""
    return Path(shutil.copytree(folder, to, ignore=shutil.ignore_patterns("usage.sqlite3*")))


@pytest.fixture(scope="module")
def busy(sample, tmp_path_factory):
    """Eight weeks of a desk: an answer that is never sent, an article overdue, another never reviewed, a wave
    on the last day.
    """
    folder = copied(sample, tmp_path_factory.mktemp("busy") / "kb")
    lost, pin = folder / "docs/de/karten/karte-verloren.md", folder / "docs/de/karten/pin-vergessen.md"
    lost.write_text(re.sub(r"reviewed: .*", "reviewed: 2025-06-01", lost.read_text("utf-8")), "utf-8")
    pin.write_text(re.sub(r"reviewed: .*\n", "", pin.read_text("utf-8")), "utf-8")
    fill(folder, Desk(seldom="karten/karte-gesperrt", wave=24))
    return folder


def report_json(kb, folder, *words):
    ran = kb("report", "--json", "--until", DAY, *words, cwd=folder)
    assert ran.returncode == 0, ran.said
    return json.loads(ran.stdout)


def test_monday_says_what_to_do_first(kb, busy):
    """The wave, then what most hangs on, at most two of a kind and five in all, each with a number and a
    place for the details.
    """
    told = report_json(kb, busy)["monday"]
    kinds = [action["do"] for action in told]
    assert kinds[0] == "wave"
    assert len(kinds) == 5
    assert {"review", "never", "check"} <= set(kinds)
    assert {"write", "extend"} & set(kinds)
    assert [one["messages"] for one in told[1:]] == sorted(
        (one["messages"] for one in told[1:]), reverse=True
    )
    check = next(one for one in told if one["do"] == "check")
    assert (check["about"], check["other"]) == (
        "Warum ist meine Karte gesperrt und wie entsperre ich sie?",
        0,
    )
    assert check["offered"] > 50


def test_figures_are_those_of_the_store(kb, busy):
    """Total, chosen and languages as counted by hand."""
    told = report_json(kb, busy)
    with open_store(busy / ".kb") as store:
        kept = list(store.read(WEEKS.since, WEEKS.until))
        before = sum(1 for _ in store.read(WEEKS.before().since, WEEKS.before().until))
    assert told["messages"]["total"] == len(kept)
    assert told["messages_before"]["total"] == before
    assert told["messages"]["chosen"] == sum(bool(one.chosen) for one in kept)
    assert {one["language"]: one["total"] for one in told["languages"]} == {
        lang: sum(one.language == lang for one in kept) for lang in ("de", "en")
    }
    assert sum(day["total"] for day in told["days"]) == len(kept)
    assert (
        next(one for one in told["topics"] if one["topic"] == "online-banking")["title"]
        == "Online-Banking und App"
    )


def test_a_desk_that_notes_nothing_is_told_to(kb, sample, tmp_path):
    """Without choices no answer is doubted; what is not known is asked for."""
    folder = copied(sample, tmp_path / "silent")
    fill(folder, Desk(a_day=6, seldom="karten/karte-gesperrt", choosing=False))
    told = report_json(kb, folder)
    kinds = [action["do"] for action in told["monday"]]
    assert (told["choosing"], "mark" in kinds, "check" in kinds) == (False, True, False)
    assert not any(load["doubted"] for load in told["load"])


def test_a_topic_that_grows_is_asked_about(kb, sample, tmp_path):
    """Sixty messages after ten, told with both numbers; as many as before are told nothing about."""
    folder = copied(sample, tmp_path / "growing")
    with open_store(folder / ".kb") as store:
        for days, name, count in (
            (40, "karten/pin-vergessen", 10),
            (3, "karten/pin-vergessen", 60),
            (40, "konto/dispokredit", 9),
        ):
            for _ in range(count):
                day = UNTIL - timedelta(days=days)
                store.add(
                    UsageRow(
                        day=day,
                        hour=9,
                        language="de",
                        outcome="answer",
                        offered=(name,),
                        chosen=name,
                        message="Eine Frage",
                    )
                )
        store.add(UsageRow(day=UNTIL - timedelta(days=80), hour=9, language="de", outcome="none"))
    told = report_json(kb, folder)
    assert [
        (one["about"], one["messages"], one["other"]) for one in told["monday"] if one["do"] == "grown"
    ] == [("Karten", 50, 10)]
    assert {one["topic"]: one["change"] for one in told["topics"]} == {"karten": "more", "konto": "fewer"}


def test_many_topics_do_not_hide_what_found_no_article(kb, bare):
    """The largest ten are shown, and the messages without an article."""
    with open_store(bare / ".kb") as store:
        for number in range(14):
            page = bare / "docs" / f"topic{number}" / "page.md"
            page.parent.mkdir()
            page.write_text(f"# Page {number}\n\nText.\n", "utf-8")
            for _ in range(5):
                store.add(
                    UsageRow(
                        day=UNTIL, hour=9, language="en", outcome="answer", offered=(f"topic{number}/page",)
                    )
                )
        store.add(UsageRow(day=UNTIL, hour=9, language="en", outcome="none"))
    assert kb("report", "--until", DAY, cwd=bare).returncode == 0
    page = (bare / "report.html").read_text("utf-8")
    assert "No article found" in page
    assert "and 4 more" in page


def test_a_damaged_history_is_one_clear_sentence(kb, sample, tmp_path):
    """No traceback, and no page."""
    folder = copied(sample, tmp_path / "damaged")
    (folder / ".kb" / "usage.sqlite3").write_bytes(
        b"not a database, and long enough to be taken for a file with a header" * 40
    )
    ran = kb("report", "--until", DAY, cwd=folder)
    assert ran.returncode == 1
    assert "usage" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (folder / "report.html").exists()


def test_the_page_needs_nothing_but_itself(kb, busy):
    """No script, no address that is loaded, a policy that forbids both; its links within the page lead
    somewhere.
    """
    ran = kb("report", "--until", DAY, "-o", "../page.html", cwd=busy)
    assert ran.returncode == 0, ran.said
    assert "../page.html" in ran.stdout
    html = (busy.parent / "page.html").read_text(encoding="utf-8")
    tags = Tags(html)
    assert not {"script", "img", "iframe", "object", "embed", "form"} & set(tags.tags)
    assert "default-src 'none'" in html
    assert not re.search(r"url\(|@import", html)
    assert [value for tag, name, value in tags.attributes if name == "src"] == []
    places = {value for _, name, value in tags.attributes if name == "id"}
    assert {
        value[1:] for _, name, value in tags.attributes if name == "href" and value.startswith("#")
    } <= places
    assert len(places) == sum(name == "id" for _, name, _ in tags.attributes)
    assert all("caption" in table for table in html.split("<table")[1:])


def test_a_page_is_written_in_the_first_language_of_the_site(kb, busy, tmp_path):
    """English where the site begins in English."""
    folder = copied(busy, tmp_path / "english")
    config = folder / "mkdocs.yml"
    text = config.read_text("utf-8").replace("          default: true\n", "")
    config.write_text(text.replace("- locale: en\n", "- locale: en\n          default: true\n"), "utf-8")
    assert kb("report", "--until", DAY, cwd=folder).returncode == 0
    page = (folder / "report.html").read_text("utf-8")
    assert '<html lang="en">' in page
    assert "On Monday" in page
    assert "Nachrichten" not in page


@pytest.mark.parametrize("place", ["docs/report.html", "site/report.html", "docs/de/../report.html"])
def test_a_report_is_not_published(kb, busy, place):
    """Nothing is written where customers could read it."""
    ran = kb("report", "--until", DAY, "-o", place, cwd=busy)
    assert ran.returncode == 2
    assert "published" in ran.stderr
    assert not (busy / place).exists()


def test_few_messages_are_called_too_few(kb, sample, tmp_path):
    """Counts without shares, and no comparison with a time nobody knows."""
    folder = copied(sample, tmp_path / "few")
    with open_store(folder / ".kb") as store:
        for day in range(7):
            store.add(
                UsageRow(
                    day=UNTIL - timedelta(days=day),
                    hour=9,
                    language="de",
                    outcome="answer",
                    offered=("karten/pin-vergessen",),
                )
            )
    told = report_json(kb, folder)
    assert (told["enough"], told["messages"]["total"], told["messages_before"]) == (False, 7, None)
    assert kb("report", "--until", DAY, cwd=folder).returncode == 0
    page = (folder / "report.html").read_text("utf-8")
    assert "7 Nachrichten: zu wenige, um daraus zu schließen" in page
    assert "%" not in page.partition("</style>")[2]
    assert {action["do"] for action in told["monday"]} <= {"overdue", "wave"}


@pytest.mark.parametrize(
    ("setting", "said"), [("'off'", "wird nichts festgehalten"), ("counts", "nur Zahlen")]
)
def test_what_the_settings_do_not_keep_is_said(kb, sample, tmp_path, setting, said):
    """A report without history, or without words, says why; and makes no history of its own."""
    folder = copied(sample, tmp_path / "kept")
    config = folder / "mkdocs.yml"
    config.write_text(
        config.read_text("utf-8").replace(
            "      handle: musterbank\n", f"      handle: musterbank\n      usage: {setting}\n"
        ),
        "utf-8",
    )
    assert kb("report", "--until", DAY, cwd=folder).returncode == 0
    page = (folder / "report.html").read_text("utf-8")
    assert said in page
    assert "keine Nachricht festgehalten" in page
    assert not list((folder / ".kb").glob("usage*"))


def test_hostile_words_stay_words(kb, folder):
    """Titles, owners, ids and messages with markup and control characters: escaped in the page, clean in the
    terminal.
    """
    page = folder / "docs/de/eintritt/preise.md"
    page = (
        page
        if page.exists()
        else next(path for path in sorted((folder / "docs").rglob("*.md")) if path.stem != "index")
    )
    page.write_text(f"---\ntitle: {json.dumps(HOSTILE)}\nowner: {json.dumps(HOSTILE)}\n---\nText.\n", "utf-8")
    with open_store(folder / ".kb") as store:
        for number in range(40):
            text = f"{HOSTILE} \x1b[31m\u202e Wasserrutsche offen {number % 9}"
            store.add(UsageRow(day=UNTIL, hour=9, language="<b>", outcome="none", message=text))
            store.add(
                UsageRow(
                    day=UNTIL, hour=9, language="de", outcome="answer", offered=(HOSTILE,), chosen=HOSTILE
                )
            )
    ran = kb("report", "--until", DAY, cwd=folder)
    assert ran.returncode == 0, ran.said
    html = (folder / "report.html").read_text("utf-8")
    assert not {"script", "img", "b", "textarea"} & set(Tags(html).tags)
    assert HOSTILE in "".join(Tags(html).texts)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", html + ran.said)
    assert "\x1b" not in kb("report", "--json", "--until", DAY, cwd=folder).stdout


def test_no_personal_data_is_in_a_report(kb, sample, tmp_path):
    """The guard's test messages, given to the real desk: neither page nor figures have any of the data in
    them.
    """
    folder, labelled = copied(sample, tmp_path / "guarded"), read_labelled()
    inbox = folder / "inbox.jsonl"
    inbox.write_text(
        "".join(json.dumps({"text": one.text}) + "\n" for one in (*labelled, *labelled)), "utf-8"
    )
    assert kb("triage", "inbox.jsonl", "-o", "drafts.csv", cwd=folder).returncode == 0
    for one in labelled[::40]:
        kb("suggest", one.text, cwd=folder)
    ran = kb("report", "--json", cwd=folder)
    figures = json.loads(ran.stdout)
    assert figures["messages"]["total"] >= 2 * len(labelled)
    assert figures["gaps"]["themes"] or figures["gaps"]["alone"]
    assert kb("report", cwd=folder).returncode == 0
    words = " ".join(" ".join(Tags((folder / "report.html").read_text("utf-8")).texts).split())
    told = "\n".join([*texts(figures["gaps"]), *texts(figures["monday"])])
    innocent = "\n".join(redact(one.text, one.wanted) for one in labelled)
    data = {one.text[found.start : found.end] for one in labelled for found in one.wanted}
    data = {
        datum for datum in data if datum not in innocent
    }  # 12345 is an account in one message and a branch in another
    assert len(data) > 150
    assert {datum for datum in data if datum in told} == set()
    assert {datum for datum in data if len(datum) > 5 and datum in words} == set()


def texts(value):
    """Every text in a JSON value."""
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    return (
        [text for item in value for text in texts(item)]
        if isinstance(value, list)
        else [value]
        if isinstance(value, str)
        else []
    )
