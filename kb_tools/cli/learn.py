"""`kb learn`: customers' phrasings for articles and videos."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import click

from kb_tools.cli.asking import ask_each, write_each
from kb_tools.cli.opening import DAY, load_settings, ready_index, refresh, with_bar
from kb_tools.cli.talk import language, talk, warn
from kb_tools.desk.kinds.own import open_kinds
from kb_tools.errors import SourcesBroken
from kb_tools.learning import proposals as learning
from kb_tools.learning.featured import learn_featured
from kb_tools.learning.kinds import learn_kinds
from kb_tools.learning.proposals import Learnt
from kb_tools.learning.refused import refuse
from kb_tools.learning.trial import read_entries, write_phrasings
from kb_tools.learning.weighing import PhrasingProposal
from kb_tools.search.evaluate import read_questions
from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state
from kb_tools.telling import learning as telling
from kb_tools.telling import learnt_featured as telling_featured
from kb_tools.telling import learnt_kinds as telling_kinds
from kb_tools.telling.emit import emit
from kb_tools.text import counted, say


@click.command()
@click.option("--since", type=DAY, help="Only what was asked from this day on (2026-10-01).")
@click.option("--until", type=DAY, help="Only what was asked up to this day.")
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=0.6,
    show_default=True,
    help="The confidence from which one is proposed.",
)
@click.option("--write", is_flag=True, help="Write all that is proposed into the sources.")
@click.option(
    "--review",
    is_flag=True,
    help="Ask one by one (y, n for never, s to decide later, q to stop), and write what was accepted.",
)
@click.option(
    "--eval",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Measure with the questions of this file, too.",
)
@click.option(
    "--kinds",
    "instead",
    flag_value="kinds",
    help="Propose examples for kinds.yaml instead, from what agents said a message was.",
)
@click.option(
    "--featured",
    "instead",
    flag_value="featured",
    help="Propose what home shows as asked most instead, from what agents sent.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def learn(  # noqa: PLR0913, PLR0917 a command's options
    since: date | None,
    until: date | None,
    least: float,
    write: bool,
    review: bool,
    file: Path | None,
    instead: str | None,
    as_json: bool,
) -> None:
    """Propose customers' own phrasings for the `questions` of articles and videos, from what agents chose for
    which message.

    Each says how sure it is, and what it would change for the messages of the usage store, asked of a copy
    that has not learnt them.

    \b
    Example:
      kb learn --review
      kb learn --since 2026-10-01 --write --least 0.7
      kb learn --kinds >> kinds.yaml
    """
    settings = load_settings()
    if instead:
        (_learn_kinds if instead == "kinds" else _learn_featured)(settings, (since, until), as_json=as_json)
        return
    refresh(settings)
    learnt = _learn(settings, (since, until), least, file)
    accepted = list(_reviewed(learnt.proposals, settings)) if review else learnt.proposals if write else ()
    written = write_each(
        settings,
        accepted,
        lambda one: one.candidate.entry,
        lambda entry, group: write_phrasings(settings, entry, [one.candidate.wording for one in group]),
    )
    emit(
        telling.data(learnt, written, least) if as_json else telling.text(learnt, language(), reviewed=review)
    )
    if write or review:
        talk(counted(len(written), "Wrote {n:,} phrasing.", "Wrote {n:,} phrasings."))
    elif learnt.proposals:
        talk(say("Nothing was written: `kb learn --review` asks one by one, `kb learn --write` takes all."))
    elif not learnt.different:
        _warn_of_nothing_kept(settings)
    if lost := len(accepted) - len(written):
        what = counted(lost, "{n:,} phrasing could not be written", "{n:,} phrasings could not be written")
        raise SourcesBroken(what, say("mend what is listed above"))


def _learn(
    settings: Settings, days: tuple[date | None, date | None], least: float, file: Path | None
) -> Learnt:
    questions = read_questions(file) if file else ()
    with ready_index(settings) as index:
        return learning.learn(
            settings,
            index,
            days,
            least=least,
            questions=questions,
            watch=lambda asking: with_bar(asking, say("Asking")),
        )


def _warn_of_nothing_kept(settings: Settings) -> None:
    if settings.usage != "redacted":
        setting = settings.usage
        warn(say("no messages are kept to learn from, since the setting `usage` is {usage}", usage=setting))


def _learn_kinds(settings: Settings, days: tuple[date | None, date | None], *, as_json: bool) -> None:
    """Prints what can stand at the end of kinds.yaml as it is."""
    with ready_index(settings) as index, open_state(settings) as state:
        learnt = learn_kinds(state.usage.read(*days), open_kinds(settings, index))
    if as_json or learnt.proposals:
        emit(telling_kinds.data(learnt) if as_json else telling_kinds.text(learnt))
    talk(telling_kinds.summary(learnt))
    if not learnt.different:
        _warn_of_nothing_kept(settings)


def _learn_featured(settings: Settings, days: tuple[date | None, date | None], *, as_json: bool) -> None:
    """Prints what an editor can put below `kb:` in the settings' file."""
    since, until = days
    with ready_index(settings) as index, open_state(settings) as state:
        sent = state.usage.tally("chosen", since=since, until=until)
        learnt = learn_featured(sent, read_entries(index), settings.languages[0])
    if as_json or learnt.proposals:
        emit(telling_featured.data(learnt) if as_json else telling_featured.text(learnt, language()))
    talk(telling_featured.summary(learnt, settings.config_name))


def _reviewed(proposals: Iterable[PhrasingProposal], settings: Settings) -> Iterator[PhrasingProposal]:
    """Those that the editor says yes to. A no is remembered."""

    def show(one: PhrasingProposal) -> str:
        entry = telling.entry_text(one.candidate.entry, language())
        return f"{entry}\n{telling.proposal_text(one, language())}"

    for one, key in ask_each(proposals, show, say("Learn it?"), ("y", "n", "s")):
        if key == "n":
            refuse(settings.state_dir, one.candidate)
        if key == "y":
            yield one
