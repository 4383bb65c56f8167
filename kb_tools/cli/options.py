"""The options of all commands that answer messages. They load nothing: with a server elsewhere nothing else
is needed.
"""

from __future__ import annotations

from pathlib import Path

import click


def _channels(_context: click.Context, _option: click.Parameter, incomplete: str) -> list[str]:
    """What Tab offers; no more is refused, as a server elsewhere may know others."""
    from kb_tools.desk.channels import CHANNELS

    return [name for name in CHANNELS if name.startswith(incomplete)]


channel_option = click.option(
    "--channel",
    metavar="NAME",
    shell_complete=_channels,
    help="Write for x, classic, mastodon, bluesky, facebook, whatsapp or plain.",
)
limit_option = click.option(
    "--limit", type=click.IntRange(min=1), help="A shorter limit than the channel's own."
)
lang_option = click.option("--lang", help="The language of the message, if it is not to be recognised.")
name_option = click.option("--name", default="", help="The customer's name or @handle, for the greeting.")
agent_option = click.option(
    "--agent",
    default="",
    envvar="KB_AGENT",
    metavar="XX",
    help="Sign as ^XX (or set KB_AGENT); the settings' signature otherwise.",
)
history_option = click.option(
    "--history",
    "thread",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help='What was said before: JSON lines of {"from": "customer" or "us", "text": ...}, oldest first.',
)
online_option = click.option("--online", is_flag=True, help="Ask the server whether each link is answered.")
