"""`kb man`: the manual page, made from the commands' own help."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from kb_tools import __version__

VARIABLES = {
    "KB_AGENT": "Sign replies as ^XX, as --agent does.",
    "KB_BASE": "The names among several knowledge bases of what kb serve --state serves.",
    "KB_CACHE": "The folder in which the tables of the sentence encoder are unpacked.",
    "KB_LANG": "Speak this language, as --ui-lang does.",
    "KB_PUBLIC_KEY": "The public keys that kb serve --state believes, with commas between them.",
    "KB_SERVER": "The address of a kb serve that answers instead of this machine.",
    "KB_SIGNING_KEY": "The file with the key of whoever publishes.",
    "KB_STORE": "The address of a PostgreSQL database in the place of .kb/usage.sqlite3.",
    "KB_STORE_READ": "The addresses of its replicas, with commas, of which the nearest is read.",
    "KB_TOKEN": "The token that lets us in there.",
    "KB_TRUST": "Let the code run that mkdocs.yml names, as --trust does.",
    "NO_COLOR": "No colours, whatever its value.",
}
FILES = {
    "mkdocs.yml, properdocs.yml": "The settings; the folder of this file is the knowledge base.",
    "docs/, videos.yaml, captions/, replies.yaml, kinds.yaml": "What editors write.",
    ".kb/": "The index, what was asked (usage.sqlite3), and the tokens of kb serve.",
    "site/": "The help site as kb build leaves it.",
    "~/.cache/kb/": "The tables of the sentence encoder.",
}
CODES = {
    "0": "Done.",
    "1": "Something is wrong that somebody can mend; standard error says what, and how.",
    "2": "The command was called wrongly.",
}
NO_FILL, FILL = ".nf", ".fi"
EXAMPLE = re.compile(r"\x08\n(?:Examples?:\n)?")
"""Where click keeps lines as they are."""


@click.command()
@click.pass_context
def man(context: click.Context) -> None:
    """Print the manual page that `man kb` shows.

    \b
    Example:
      kb man > ~/.local/share/man/man1/kb.1
    """
    click.echo("\n".join(_page(click.Context(context.find_root().command, info_name="kb"))))


def _page(top: click.Context) -> Iterator[str]:
    yield f'.TH KB 1 "" "kb-tools {__version__}" "User Commands"'
    says = (top.command.help or "").partition("\n")[0]
    yield from (".SH NAME", rf"kb \- {_escaped(says[0].lower() + says[1:].rstrip('.'))}")
    yield from (".SH SYNOPSIS", r".B kb", r"[\fIOPTIONS\fR] \fICOMMAND\fR [\fIARGUMENTS\fR]")
    yield from (".SH OPTIONS", *_options(top), ".SH COMMANDS")
    yield from _commands(top)
    sections = {"ENVIRONMENT": VARIABLES, "FILES": FILES, "EXIT STATUS": CODES}
    for title, rows in sections.items():
        yield f".SH {title}"
        for name, text in rows.items():
            yield from _row(rf"\fB{_escaped(name)}\fR", text)


def _commands(group: click.Context) -> Iterator[str]:
    """Those of a group, each with what stands below it."""
    assert isinstance(group.command, click.Group)
    for name in group.command.list_commands(group):
        command = group.command.get_command(group, name)
        assert command
        context = click.Context(command, info_name=name, parent=group)
        usage = " ".join(command.collect_usage_pieces(context))
        yield rf'.SS "{_escaped(context.command_path)} {_escaped(usage)}"'
        text, *examples = EXAMPLE.split(command.help or "")
        yield _escaped(" ".join(text.split()))
        for one in examples:
            yield from (".PP", NO_FILL, _escaped(one.rstrip()), FILL)
        yield from _options(context)
        if isinstance(command, click.Group):
            yield from _commands(context)


def _options(context: click.Context) -> Iterator[str]:
    for parameter in context.command.get_params(context):
        record = parameter.get_help_record(context) if isinstance(parameter, click.Option) else None
        if record and "--help" not in parameter.opts:
            yield from _row(rf"\fB{_escaped(record[0])}\fR", record[1])


def _row(term: str, text: str) -> tuple[str, ...]:
    return ".TP", term, _escaped(" ".join(text.split()))


def _escaped(text: str) -> str:
    """Text as it is, whatever it begins with."""
    plain = text.replace("\\", r"\e").replace("-", r"\-")
    return re.sub(r"(?m)^([.'])", r"\\&\1", plain)
