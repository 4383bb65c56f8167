"""`kb eval`, and the floor below which the answers must not fall."""

from __future__ import annotations

import json

import pytest
from support.places import QUESTIONS

from kb_tools.settings.meaning import Constants
from kb_tools.settings.settings import read_settings
from kb_tools.sources.reading import read_sources


@pytest.fixture(scope="module")
def questions():
    return [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]


def test_the_questions_are_spread_over_all_articles(sample, questions):
    """At least 300 messages in both languages, at least four for every article that is searched, at least 60
    that nothing answers, a third kept aside.
    """
    articles = {article.id for article in read_sources(read_settings(sample)[0]).articles}
    asked = [one for question in questions for one in question["expect"]]
    assert len(questions) >= 300
    assert {question["lang"] for question in questions} == {"de", "en"}
    assert all(asked.count(article) >= 4 for article in articles if not article.endswith("index"))
    assert sum(not question["expect"] for question in questions) >= 60
    assert 0.3 < sum(question["set"] == "held" for question in questions) / len(questions) < 0.37


@pytest.mark.parametrize(("part", "first", "three"), [("tune", 0.75, 0.9), ("held", 0.68, 0.84)])
def test_the_answers_do_not_fall_below_the_floor(kb, sample, part, first, three):
    """On the messages the ranking was watched on, and on those kept aside; half of the unanswerable ones are
    about banking.
    """
    ran = kb("eval", str(QUESTIONS), "--set", part, "--json", cwd=sample)
    figures = json.loads(ran.stdout)
    assert figures["hit@1"] >= first
    assert figures["hit@3"] >= three
    assert figures["none"] <= 0.33
    assert figures["false"] <= 0.15


def test_the_figures_have_the_names_others_rely_on(kb, sample, tmp_path):
    """One right first hit, one message that nothing answers."""
    file = tmp_path / "questions.jsonl"
    file.write_text(
        json.dumps(
            {
                "text": "Wann wird die Quartalsabrechnung gebucht?",
                "expect": ["konto/quartalsabrechnung", "mbQuartal01"],
            }
        )
        + "\n\n"
        + json.dumps({"text": "Wer gewinnt das Derby?", "expect": []})
        + "\n",
        encoding="utf-8",
    )
    figures = json.loads(kb("eval", str(file), "--json", cwd=sample).stdout)
    times = figures.pop("p50_ms"), figures.pop("p95_ms")
    assert all(time >= 0 for time in times)
    assert figures == {
        "queries": 2,
        "hit@1": 1.0,
        "hit@3": 1.0,
        "hit@10": 1.0,
        "mrr@10": 1.0,
        "none": 0.0,
        "unanswerable": 1,
        "false": 0.0,
    }


def test_misses_are_explained(kb, sample, tmp_path):
    """What was wanted, and what came instead, with its words."""
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps({"text": "Karte verloren", "expect": ["service/nachlass"]}), encoding="utf-8")
    ran = kb("eval", str(file), "--explain-misses", cwd=sample)
    assert "wanted service/nachlass" in ran.stdout
    assert "karten/karte-verloren" in ran.stdout


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"text": 1, "expect": []}', '{"text": "a"}', '{"text": "a", "expect": "b"}']
)
def test_a_line_that_is_no_question_is_named(kb, sample, tmp_path, line):
    """File and line, and what to write."""
    file = tmp_path / "questions.jsonl"
    file.write_text('{"text": "a", "expect": []}\n' + line, encoding="utf-8")
    ran = kb("eval", str(file), cwd=sample)
    assert ran.returncode == 1
    assert "questions.jsonl:2: not a question" in ran.stderr
    assert "Traceback" not in ran.said


@pytest.mark.long
def test_what_cosines_are_worth_is_fitted_for_mkdocs_yml(kb, sample):
    """The packaged encoder's are known, whatever the questions."""
    ran = kb("eval", "--fit", cwd=sample)
    known = Constants()
    values = f"scale: {known.scale:g}, zero: {known.zero:g}, there: {known.there:g}, steep: {known.steep:g}"
    assert ran.stdout == f"meaning_fit: {{{values}}}\n"
    assert "belongs below `kb:` in mkdocs.yml" in ran.stderr


def test_a_file_of_questions_is_asked_for(kb, sample, folder):
    """Where nothing is to be fitted; and too few questions fit nothing."""
    ran = kb("eval", cwd=sample)
    assert (ran.returncode, "name a file of JSON lines" in ran.stderr) == (2, True)
    ran = kb("eval", "--fit", cwd=folder)
    assert (ran.returncode, "questions are too few to tell" in ran.stderr) == (1, True)
