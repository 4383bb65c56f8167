"""The command `kb`. A command is its options and a few lines; its module and what it needs are imported when
it is called, so that it starts fast.
"""

from __future__ import annotations

import errno
import gc
import os
from difflib import get_close_matches
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Any, NoReturn

import click
from click.exceptions import NoArgsIsHelpError
from click.shell_completion import CompletionItem

from kb_tools import __version__
from kb_tools.errors import KbError, reason
from kb_tools.text import say

COMMANDS = {
    "Agents": {
        "suggest": "Suggest at most three links for a customer's MESSAGE, each in a reply that fits, or "
        "honestly none.",
        "desk": "Answer messages in one window that stays open: paste, read, press 1.",
        "triage": "Draft a reply for each message of an inbox export: FILE is CSV, JSONL or JSON, or - for "
        "standard input.",
        "search": "Search for people who know what they look for.",
    },
    "Editors": {
        "init": "Start a small working knowledge base in FOLDER.",
        "new": "Start an article or put a video on the list, with everything that need not be typed.",
        "import": "Bring an existing FAQ along from FILE: CSV, a Zendesk, Freshdesk or Zammad export, or an "
        "HTML page.",
        "check": "Report what is wrong with the sources, and what an editor should look at again: each with "
        "its place and what to do.",
        "kinds": "Kinds of messages: the built-in ones, and a company's own in kinds.yaml.",
        "eval": 'Measure hit@1, hit@3 and MRR over lines of {"text": ..., "expect": [article or video ids]}.',
        "learn": "Propose customers' own phrasings for the `questions` of articles and videos, from what "
        "agents chose for which message.",
        "gaps": "Group what nobody has answered, or badly, into themes, with the article that comes nearest.",
        "link": "Propose which video or chapter explains which article, and write it down.",
        "videos": "Keep the list of videos: what YouTube knows, and captions.",
    },
    "Operators": {
        "index": "Build or refresh the search index: only what changed is redone.",
        "build": "Check the sources, refresh the index, build the site, and prove that every link resolves.",
        "report": "Write one page on what was asked, answered and sent, what carries the load, what is "
        "missing and what is out of date.",
        "generations": "See what `kb index --publish` has put into the store, and go back to an earlier one.",
        "serve": "Answer a whole team, its bots and its other tools over HTTP.",
        "mcp": "Let an assistant that people already use search, suggest and read.",
        "usage": "See, give out and erase what is remembered of customers' messages; say what was sent.",
        "doctor": "Look at everything that answers need, and say what is wrong and what to do.",
        "completion": "Print what a shell needs to complete commands, options and choices.",
        "man": "Print the manual page.",
    },
}
"""Who uses it most -> command -> what the overview says of it. Each stands in the module of its name."""
NAMES = [name for commands in COMMANDS.values() for name in commands]

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy, once it is loaded, multiplies small matrices

FIXES = {
    errno.ENOENT: say("create its folder first, or correct the name"),
    errno.EACCES: say("check its permissions"),
    errno.EEXIST: say("move it away, or use another name"),
    errno.ENOTDIR: say("move the file away that stands where a folder belongs"),
    errno.EISDIR: say("name a file instead"),
    errno.ENOSPC: say("make room on the disk"),
    errno.EROFS: say("write it elsewhere"),
}
"""What to do about the commonest errors of the disk."""


class Commands(click.Group):
    """The one place where what went wrong becomes a message and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All there are, without importing one."""
        return NAMES

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """A command by its name, None for none of ours."""
        if cmd_name not in NAMES:
            return None
        module = f"{__name__}.{cmd_name}{'_' * iskeyword(cmd_name)}"
        gc.disable()  # importing leaves nothing to collect
        found = vars(import_module(module)).values()
        gc.enable()
        return next(one for one in found if isinstance(one, click.Command) and one.name == cmd_name)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """What may stand next, without importing a command."""
        table = (one for commands in COMMANDS.values() for one in commands.items())
        found = [CompletionItem(name, help=says) for name, says in table if name.startswith(incomplete)]
        return [*found, *click.Command.shell_complete(self, ctx, incomplete)]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Helps out where a name is misspelt."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = get_close_matches(args[0], NAMES, n=1)
            if not near:
                raise
            raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """For each kind of people the commands they use most, without importing one."""
        width = max(map(len, NAMES))
        for people, commands in COMMANDS.items():
            with formatter.section(people):
                formatter.write_dl([(name.ljust(width), says) for name, says in commands.items()])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Sees to it that what is wrong with the options before the command can be told, too."""
        if os.environ.get("KB_LANG"):
            ctx.meta["kb_tools.ui_lang"] = os.environ["KB_LANG"]
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            self._misused(ctx, error)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KbError as error:
            self._complain(ctx, error)
        except click.ClickException as error:
            self._misused(ctx, error)
        except (click.Abort, KeyboardInterrupt):
            click.echo(err=True)
            self._complain(ctx, KbError(say("stopped")))
        except OSError as error:
            if error.filename is None and error.errno not in FIXES:
                raise
            fix = FIXES.get(error.errno or 0, say("check the disk and the permissions"))
            self._complain(ctx, KbError(reason(error), fix, file=_near(str(error.filename or ""))))

    def _misused(self, ctx: click.Context, error: click.ClickException) -> NoReturn:
        """Tells what click found; that `kb usage` wants a command is its help."""
        if isinstance(error, NoArgsIsHelpError):
            raise error
        from kb_tools.cli.misuse import misuse

        try:
            ctx.obj = ctx.obj or Path.cwd()
        except FileNotFoundError:  # somebody deleted the folder we are in
            ctx.obj = Path(os.sep)
        wrong = getattr(error, "ctx", None)
        path = wrong.command_path if wrong else f"{ctx.command_path} {ctx.invoked_subcommand or ''}".strip()
        self._complain(ctx, misuse(error, path))

    def _complain(self, ctx: click.Context, error: KbError) -> NoReturn:
        from kb_tools.cli.talk import complain

        complain(str(error))
        ctx.exit(error.exit_code)


def _near(path: str) -> str:
    """A path as people know it: from the current folder, where it lies below that."""
    near = os.path.relpath(path) if path else ""
    return path if near.startswith(os.pardir) else near


def _work_in(ctx: click.Context, _option: click.Parameter, folder: str) -> None:
    ctx.obj = Path.cwd() / folder


def _speak(ctx: click.Context, _option: click.Parameter, code: str | None) -> None:
    if code:
        ctx.meta["kb_tools.ui_lang"] = code


def _trust(_context: click.Context, _option: click.Parameter, given: bool) -> None:
    if given:
        os.environ["KB_TRUST"] = "1"


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kb")
@click.option(
    "-C",
    "folder",
    type=click.Path(exists=True, file_okay=False),
    default=os.curdir,
    expose_value=False,
    callback=_work_in,
    help="Work on the knowledge base in this folder.",
)
@click.option(
    "--ui-lang",
    envvar="KB_LANG",
    metavar="LANG",
    is_eager=True,
    expose_value=False,
    callback=_speak,
    help="Speak this language (or set KB_LANG); the first of the site otherwise.",
)
@click.option(
    "--trust",
    is_flag=True,
    expose_value=False,
    callback=_trust,
    help="Let the code run that mkdocs.yml names: its hooks and extensions (or set KB_TRUST=1).",
)
def main() -> None:
    """Find the answer for a customer's message in a folder of Markdown and YouTube explainers.

    \b
    Example:
      kb suggest "Wann wird die Quartalsabrechnung gebucht?"
    """
