"""`kb import`: an existing FAQ brought in; where its articles go, and what is told."""

from __future__ import annotations

import json
import os
import subprocess

import pytest
from support.imported import HOSTILE
from support.running import KB

CSV = """Frage;Antwort;Kategorie;Schlagworte
Wo finde ich meine Depotnummer?;"Sie steht oben links auf dem Depotauszug.

- in der App unter Depot
- im Online-Banking";Wertpapiere;depot, nummer
Was kostet eine Order <b>online</b>: 5 €?;"<p>Eine Order kostet <b>4,90 €</b>.</p>
<script>alert(1)</script>";Wertpapiere;
;ohne Frage;;
Ohne Antwort?;;;
Wen rufe ich an?;Herrn Max unter 0171 2345678;Kontakt;
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_csv_comes_in(folder, kb, tmp_path, encoding):
    """What came and where, what could not and why, what to look at; the exit code says that something is
    missing.
    """
    file = tmp_path / "faq.csv"
    file.write_bytes(CSV.encode(encoding))
    ran = kb("import", str(file), "--json", cwd=folder)
    assert ran.returncode == 1, ran.said
    told = json.loads(ran.stdout)
    assert [(one["file"], one["place"]) for one in told["written"]] == [
        ("docs/de/wertpapiere/wo-finde-ich-meine-depotnummer.md", "row 1"),
        ("docs/de/wertpapiere/was-kostet-eine-order-online-5.md", "row 2"),
        ("docs/de/kontakt/wen-rufe-ich-an.md", "row 5"),
    ]
    assert [(one["place"], one["why"]) for one in told["failed"]] == [
        ("row 3", "it has no title"),
        ("row 4", "it has no text"),
    ]
    assert told["written"][2]["notes"] == [
        "looks like personal data (phone): look at it before it is published"
    ]
    assert "0171" not in ran.said
    assert (folder / "docs/de/wertpapiere/was-kostet-eine-order-online-5.md").read_text(encoding="utf-8") == (
        '---\ntitle: "Was kostet eine Order online: 5 €?"\ntags: [Wertpapiere]\n# faq.csv, row 2\n---\n'
        "# Was kostet eine Order online: 5 €?\n\nEine Order kostet **4,90 €**.\n"
    )


def test_what_came_is_found_and_built(folder, kb, tmp_path):
    """`kb check` has nothing against it, `kb suggest` finds it, and the site builds with every link in
    place.
    """
    (tmp_path / "faq.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "page.html").write_text(
        f"<h2>Böse {{#x}} --8&lt;-- Frage?</h2>{HOSTILE}<p>Genug.</p>", encoding="utf-8"
    )
    kb("import", str(tmp_path / "faq.csv"), cwd=folder)
    assert kb("import", str(tmp_path / "page.html"), cwd=folder).returncode == 0
    problems = json.loads(kb("check", "--format", "json", cwd=folder).stdout)
    assert [one for one in problems if one["severity"] == "error"] == []
    built = kb("build", cwd=folder)
    assert built.returncode == 0, built.said
    found = json.loads(kb("suggest", "--json", "wo steht denn meine depotnummer", cwd=folder).stdout)
    assert found["suggestions"][0]["id"] == "wertpapiere/wo-finde-ich-meine-depotnummer"


def test_nothing_is_overwritten(folder, kb, tmp_path):
    """What an earlier import brought is there already; what an editor changed since stays, and is told."""
    (tmp_path / "faq.csv").write_text("question,answer\nA?,One.\nB?,Two.\n", encoding="utf-8")
    assert kb("import", str(tmp_path / "faq.csv"), "--lang", "en", cwd=folder).returncode == 0
    again = kb("import", str(tmp_path / "faq.csv"), "--lang", "en", cwd=folder)
    assert (again.returncode, again.stdout) == (0, "0 articles written, 2 there already.\n")
    (folder / "docs/en/a.md").write_text("# Mine\n", encoding="utf-8")
    third = kb("import", str(tmp_path / "faq.csv"), "--lang", "en", cwd=folder)
    assert third.returncode == 1
    assert "row 1 (A?): docs/en/a.md is there already and says something else" in third.stdout
    assert (folder / "docs/en/a.md").read_text(encoding="utf-8") == "# Mine\n"


def test_a_dry_run_writes_nothing(folder, kb, tmp_path):
    """It tells what would come."""
    before = sorted(folder.rglob("*"))
    (tmp_path / "faq.csv").write_text("question,answer\nA?,One.\n", encoding="utf-8")
    ran = kb("import", str(tmp_path / "faq.csv"), "--dry-run", cwd=folder)
    assert ran.stdout.endswith("1 article would be written.\n")
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize(
    "case",
    [
        ("a.json", "{", "is no JSON"),
        ("a.json", '{"x": 1}', "looks like no export"),
        ("a.json", "[" * 100_000, "is no JSON"),
        ("a.json", '{\n"\x81\xe9', "is no JSON from line 2 on - "),
        ("a.csv", "a,b\n1,2\n", "no column looks like the questions"),
        ("a.csv", "", "is empty"),
        ("a.html", "<p>nichts", "has no questions and answers"),
        ("a.bin", "\x00\x01", "is of no kind that is known here"),
    ],
)
def test_a_file_that_is_no_export(folder, kb, tmp_path, case):
    """One sentence."""
    name, content, told = case
    (tmp_path / name).write_text(content, encoding="utf-8")
    ran = kb("import", str(tmp_path / name), cwd=folder)
    assert ran.returncode in {1, 2}
    assert told in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_what_an_export_says_never_reaches_the_terminal_raw(folder, kb, tmp_path):
    """Control characters in titles, places and file names are gone."""
    (tmp_path / "faq.csv").write_text(
        "question,answer\n\x1b]0;x\x07A?,One\x1b[2J.\n\x1b[31mB?,\n", encoding="utf-8"
    )
    ran = kb("import", str(tmp_path / "faq.csv"), "--lang", "en", cwd=folder)
    assert ran.returncode == 1
    assert "\x1b" not in ran.said
    assert "\x1b" not in (folder / "docs/en/0-xa.md").read_text(encoding="utf-8")


def test_without_the_library_one_sentence_says_what_to_do(folder, tmp_path):
    """It is an extra."""
    (tmp_path / "faq.csv").write_text("question,answer\nA?,One.\n", encoding="utf-8")
    (tmp_path / "markdownify.py").write_text("raise ImportError\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    ran = subprocess.run(
        [KB, "import", str(tmp_path / "faq.csv")],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert (
        ran.stderr
        == "kb: importing needs markdownify, which is not installed - install it with: pip install "
        "'.[import]'\n"
    )


ROWS = """Frage;Antwort;Sprache
Wie lange?;<p>Zwei <s>Tage</s>, geboren am 3.4.1980.</p><iframe src=https://youtu.be/abcdefghijk></iframe>;de
Leer;;de
Quoi?;Ceci.;fr
"""


@pytest.mark.parametrize(("language", "told"), [
    ("de", """docs/de/wie-lange.md  Zeile 1

Nicht übernommen
   Zeile 2 (Leer): ohne Text
   Zeile 3 (Quoi?): Sprache fr, diese Wissensbasis hat de, en

Bitte ansehen
   docs/de/wie-lange.md: ein YouTube-Video war eingebettet: kb new video abcdefghijk --article wie-lange
   docs/de/wie-lange.md: durchgestrichene Wörter wurden gewöhnliche: bitte ansehen
   docs/de/wie-lange.md: sieht nach persönlichen Daten aus (Geburtsdatum): vor dem Veröffentlichen ansehen

1 Artikel würde geschrieben, 2 nicht übernommen.
"""),
    ("en", """docs/de/wie-lange.md  row 1

Could not be brought in
   row 2 (Leer): it has no text
   row 3 (Quoi?): its language is fr, and this knowledge base has de, en

Look at
   docs/de/wie-lange.md: a YouTube video was embedded: kb new video abcdefghijk --article wie-lange
   docs/de/wie-lange.md: struck-out words became plain ones: look at it
   docs/de/wie-lange.md: looks like personal data (birth_date): look at it before it is published

1 article would be written, 2 could not be brought in.
"""),
])  # fmt: skip
def test_what_would_come_and_what_not_is_told(folder, kb, tmp_path, language, told):
    (tmp_path / "faq.csv").write_text(ROWS, encoding="utf-8")
    ran = kb("import", str(tmp_path / "faq.csv"), "--dry-run", cwd=folder, env={"KB_LANG": language})
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, told, "")


def test_programs_read_english_in_any_language(folder, kb, tmp_path):
    (tmp_path / "faq.csv").write_text(ROWS, encoding="utf-8")
    words = ("import", str(tmp_path / "faq.csv"), "--dry-run", "--json")
    told = [kb(*words, cwd=folder, env={"KB_LANG": one}).stdout for one in ("de", "en")]
    assert told[0] == told[1]
    assert json.loads(told[0])["failed"][0]["why"] == "it has no text"


@pytest.mark.parametrize(("name", "text", "told"), [
    ("leer.csv", "", "kb: leer.csv: ist leer - noch einmal exportieren\n"),
    ("a.csv", "a;b\nc;d\n", "kb: keine Spalte sieht nach Fragen aus (vorhanden: a, b) - sie in der ersten "
     "Zeile Frage und Antwort (oder question und answer) nennen\n"),
    ("a.json", '{"x": 1}', "kb: dieses JSON sieht nach keinem bekannten Export aus - gelesen werden Exporte "
     "von Chatwoot, Freshdesk, Help Scout, Intercom, WordPress, Zammad, Zendesk, FAQPage von schema.org und "
     "Listen von Objekten mit question und answer als JSON, CSV mit diesen beiden Spalten (auch Frage und "
     "Antwort) und Seiten als HTML\n"),
])  # fmt: skip
def test_a_file_that_is_no_export_is_refused_in_german(folder, kb, name, text, told):
    (folder / name).write_text(text, encoding="utf-8")
    assert kb("import", name, cwd=folder, env={"KB_LANG": "de"}).stderr == told
