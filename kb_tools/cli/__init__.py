"""The command `kb`. A command is its options and a few lines; its module and what it needs are imported when
it is called, so that it starts fast.
"""

from __future__ import annotations

import os
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from kb_tools import __version__
from kb_tools.errors import KbError

COMMANDS = {
    "Agents": {"suggest": "desk", "desk": "desk", "triage": "desk", "search": "search"},
    "Editors": {
        "init": "init",
        "new": "new",
        "import": "new",
        "check": "check",
        "eval": "search",
        "learn": "learn",
        "gaps": "gaps",
        "link": "link",
        "videos": "videos",
    },
    "Operators": {"index": "build", "build": "build", "report": "report", "usage": "usage"},
}
"""Who uses it most -> command -> the module of this room that it stands in."""
MODULES = {name: module for commands in COMMANDS.values() for name, module in commands.items()}


class Commands(click.Group):
    """The one place where what went wrong becomes a message and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All there are, without importing one."""
        return list(MODULES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """A command by its name, None for none of ours."""
        if cmd_name not in MODULES:
            return None
        found = vars(import_module(f"{__name__}.{MODULES[cmd_name]}")).values()
        return next(one for one in found if isinstance(one, click.Command) and one.name == cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Helps out where a name is misspelt."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = get_close_matches(args[0], MODULES, n=1)
            if not near:
                raise
            raise click.UsageError(f"{error.message} Did you mean {near[0]!r}?", ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """For each kind of people the commands they use most."""
        width = max(map(len, MODULES))
        for people, names in COMMANDS.items():
            found = [(name.ljust(width), self.get_command(ctx, name)) for name in names]
            with formatter.section(people):
                formatter.write_dl([(name, one.get_short_help_str(limit=200)) for name, one in found if one])

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except KbError as error:
            _complain(str(error))
            ctx.exit(error.exit_code)
        except OSError as error:
            if error.filename is None:
                raise
            _complain(f"{_near(error.filename)}: {error.strerror} - check the disk and the permissions")
            ctx.exit(1)


def _near(path: str) -> str:
    """A path as people know it: from the current folder, where it lies below that."""
    near = os.path.relpath(path)
    return path if near.startswith(os.pardir) else near


def _complain(message: str) -> None:
    """One line, whatever is in the message."""
    from kb_tools.text import one_line

    click.echo(f"{click.style('kb:', fg='red', bold=True)} {one_line(message)}", err=True)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kb")
@click.option(
    "-C",
    "folder",
    type=click.Path(exists=True, file_okay=False),
    default=os.curdir,
    help="Work on the knowledge base in this folder.",
)
@click.pass_context
def main(ctx: click.Context, folder: str) -> None:
    """Find the answer for a customer's message in a folder of Markdown and YouTube explainers.

    \b
    Example:
      kb suggest "Wann wird die Quartalsabrechnung gebucht?"
    """
    ctx.obj = Path.cwd() / folder
