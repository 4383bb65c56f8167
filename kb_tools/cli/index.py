"""`kb index`: the search index, brought up to date."""

from __future__ import annotations

import sys

import click

from kb_tools.cli.opening import load_settings, refresh
from kb_tools.cli.talk import language, talk
from kb_tools.telling import index as telling
from kb_tools.telling import problems
from kb_tools.telling.emit import emit


@click.command()
@click.option("--rebuild", is_flag=True, help="Make everything anew.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")
def index(rebuild: bool, as_json: bool) -> None:
    """Build or refresh the search index: only what changed is redone.

    \b
    Example:
      kb index
    """
    report = refresh(load_settings(), rebuild=rebuild)
    told = telling.data(report)
    emit(told if as_json else telling.text(report, language()), indent=None)
    if told["problems"]:
        talk(problems.text(report.problems, language()))
        sys.exit(1)
