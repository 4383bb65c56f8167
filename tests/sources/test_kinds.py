"""kinds.yaml, and the rules in mkdocs.yml before it."""

from __future__ import annotations

from pathlib import Path

from kb_tools.settings.settings import parse_settings
from kb_tools.sources.kinds import parse_kinds, read_kinds

GAS = """\
- category: gas
  examples: [Es riecht nach Gas, no, 112]
  not: [Gas kündigen wegen Umzug]
  unmistakable: [gasleck]
  danger: true
- category: press
  outcome: maybe
- category: water
  exampels: [Wasser im Keller]
"""
MKDOCS = """\
site_url: https://a.b/
plugins:
  - kb:
      routing:
        - category: gas
          team: Netz
"""


def test_a_kind_has_the_fields_of_a_rule() -> None:
    """A word that YAML takes for something else stays the word; a mistake costs only its own kind."""
    kinds, problems = parse_kinds(GAS, "kinds.yaml")
    assert [dict(kind) for kind in kinds] == [
        {
            "category": "gas",
            "examples": ("Es riecht nach Gas", "no", "112"),
            "unlike": ("Gas kündigen wegen Umzug",),
            "unmistakable": ("gasleck",),
            "danger": True,
        }
    ]
    assert [problem.line for problem in problems] == [7, 9]
    assert "examples" in problems[1].fix


def test_what_is_no_list_is_said() -> None:
    """So is what is no YAML; an empty file is none."""
    assert parse_kinds("gas: [a]", "kinds.yaml")[1][0].rule == "type"
    assert parse_kinds("- [", "kinds.yaml")[1]
    assert parse_kinds("", "kinds.yaml") == ((), ())


def test_the_settings_rules_come_first(tmp_path: Path) -> None:
    """The file is optional, and what it is called is a setting."""
    settings = parse_settings(MKDOCS, tmp_path)[0]
    assert [dict(rule) for rule in read_kinds(settings)[0]] == [{"category": "gas", "team": "Netz"}]
    (tmp_path / "kinds.yaml").write_text(GAS, encoding="utf-8")
    assert [dict(rule).get("team") for rule in read_kinds(settings)[0]] == ["Netz", None]
    (tmp_path / "kinds.yaml").write_bytes(b"\xff\xfe\x00")
    assert read_kinds(settings)[1]
