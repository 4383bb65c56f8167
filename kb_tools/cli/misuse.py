"""What click says of a command that was called wrongly, as sentences that can be said in other languages."""

from __future__ import annotations

import re

import click

from kb_tools.errors import UsageError
from kb_tools.text import from_json, say

ASIDE = re.compile(r"\.\s+(?=\(?Did you mean|Choose from)")
"""What stands before is what went wrong, what stands behind how to mend it."""
NAME = re.compile(r"\\\{(\w+)(!r)?\\\}")
"""A name in an escaped template."""
ANY = dict.fromkeys(
    ("args", "choice", "choices", "filename", "format", "message", "name", "param_hint", "range", "value"), ""
)
KNOWN = tuple(
    said.template
    for said in (
        say("No such command {name!r}", **ANY),
        say("No such option {name!r}", **ANY),
        say("Missing command"),
        say("Missing argument {param_hint}", **ANY),
        say("Missing option {param_hint}", **ANY),
        say("Option {name!r} requires an argument", **ANY),
        say("Option {name!r} does not take a value", **ANY),
        say("Got unexpected extra argument ({args})", **ANY),
        say("Got unexpected extra arguments ({args})", **ANY),
        say("Could not open file {filename!r}: {message}", **ANY),
        say("Invalid value for {param_hint}: {message}", **ANY),
        say("File {filename!r} does not exist", **ANY),
        say("File {filename!r} is a directory", **ANY),
        say("File {filename!r} is not readable", **ANY),
        say("File {filename!r} is not writable", **ANY),
        say("Directory {filename!r} does not exist", **ANY),
        say("Directory {filename!r} is a file", **ANY),
        say("Directory {filename!r} is not readable", **ANY),
        say("Directory {filename!r} is not writable", **ANY),
        say("Path {filename!r} does not exist", **ANY),
        say("{value!r} is not a valid integer", **ANY),
        say("{value!r} is not a valid integer range", **ANY),
        say("{value!r} is not a valid float", **ANY),
        say("{value!r} is not a valid float range", **ANY),
        say("{value} is not in the range {range}", **ANY),
        say("{value!r} does not match the format {format}", **ANY),
        say("{value!r} is not one of {choices}", **ANY),
        say("Did you mean {name!r}?", **ANY),
        say("(Did you mean one of: {choices}?)", **ANY),
        say("Choose from: {choices}", **ANY),
    )
)
"""Click's own messages, without their full stop."""


def misuse(error: click.ClickException, command: str) -> UsageError:
    """The error of a command such as `kb suggest` as one of ours; in click's English where the message is
    none that we know.
    """
    what, *fix = ASIDE.split(error.format_message().strip(), maxsplit=1)
    hint = _said(fix[0]) if fix else say("see `{command}`", command=f"{command} --help")
    if isinstance(error, click.NoSuchOption) and error.ctx and _is_general(error.option_name, error.ctx):
        program, _, name = command.partition(" ")
        example = f"{program} {error.option_name} ... {name}"
        hint = say("it stands before the command: `{example}`", example=example)
    ours = UsageError(_said(what), hint)
    ours.exit_code = error.exit_code
    return ours


def _is_general(option: str, context: click.Context) -> bool:
    """Whether `kb` itself has an option that a command of it has not."""
    return any(option in one.opts for one in context.find_root().command.params)


def _said(message: str) -> str:
    """The message as a sentence, and the one that it quotes as well."""
    message = " ".join(message.removesuffix(".").split())
    for template in KNOWN:
        if found := re.fullmatch(NAME.sub(_value, re.escape(template)), message):
            values = found.groupdict()
            if "message" in values:
                values["message"] = _said(values["message"])
            said: str = from_json({"say": template, "values": values})
            return said
    return message


def _value(name: re.Match[str]) -> str:
    """What stands for a name in a message: between quotes a text without any."""
    return rf"'(?P<{name[1]}>[^'\\]*)'" if name[2] else rf"(?P<{name[1]}>.+?)"
