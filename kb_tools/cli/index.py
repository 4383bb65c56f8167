"""`kb index`: the search index, brought up to date."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from kb_tools.cli.opening import load_settings, refresh
from kb_tools.cli.talk import language, talk
from kb_tools.telling import index as telling
from kb_tools.telling import problems
from kb_tools.telling.emit import emit

if TYPE_CHECKING:
    from kb_tools.search.publishing.publish import Published
    from kb_tools.settings.settings import Settings


@click.command()
@click.option("--rebuild", is_flag=True, help="Make everything anew.")
@click.option("--publish", is_flag=True, help="Give it to all servers, by the store.")
@click.option("--offline", is_flag=True, help="With --publish, go by the site that was built here.")
@click.option("--json", "as_json", is_flag=True, help="Print what was done as JSON.")
def index(rebuild: bool, publish: bool, offline: bool, as_json: bool) -> None:
    """Build or refresh the search index: only what changed is redone.

    With --publish it goes to every `kb serve --state` as well, signed with the key that KB_SIGNING_KEY names,
    but not while there are errors, or while the published site, which is asked, lacks a link of it.

    \b
    Example:
      kb index
      kb index --publish
    """
    settings = load_settings()
    if publish:
        from kb_tools.search.publishing.publish import require_store
        from kb_tools.search.publishing.signing import own_key

        require_store(settings)
        own_key()  # before any work
    report = refresh(settings, rebuild=rebuild)
    told = telling.data(report)
    if not as_json:
        emit(telling.text(report, language()))
    if publish and not told["problems"]:
        from kb_tools.telling import publishing

        published = _publish(settings, offline=offline)
        if warning := publishing.warning(published, language()):
            talk(warning)
        told["published"] = publishing.data(published)
        if not as_json:
            emit(publishing.text(published, language()))
    if as_json:
        emit(told, indent=None)
    if told["problems"]:
        talk(problems.text(report.problems, language()))
        sys.exit(1)


def _publish(settings: Settings, *, offline: bool) -> Published:
    from kb_tools.desk.kinds.own import own_table
    from kb_tools.search.meaning.encoder import open_encoder
    from kb_tools.search.publishing.publish import publish
    from kb_tools.search.publishing.shown import built_record, published_record
    from kb_tools.search.publishing.signing import own_key

    encoder = open_encoder(settings)
    record = built_record(settings) if offline else published_record(settings)
    return publish(settings, own_key(), record, [own_table(settings, encoder.name)] if encoder else [])
