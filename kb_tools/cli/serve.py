"""`kb serve`: one desk for a whole team."""

from __future__ import annotations

from ipaddress import ip_network
from typing import Any, get_args

import click

from kb_tools.cli.opening import load_settings, ready_index
from kb_tools.cli.talk import talk
from kb_tools.cli.tokens import token
from kb_tools.errors import KbError
from kb_tools.store.state import open_state
from kb_tools.store.tokens import Role
from kb_tools.text import say

PARTS = ("granian", "jsonschema_rs", "prometheus_client", "starlette")


class _Peer(click.ParamType[Any]):
    """An address or a network."""

    name = "address"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            return ip_network(value)
        except ValueError:
            self.fail(say("{value!r} is no address and no network", value=value), param, ctx)


@click.group(commands=[token], invoke_without_command=True)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", type=click.IntRange(1, 65535), default=8321, show_default=True, help="The port.")
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="So many processes answer."
)
@click.option(
    "--proxy",
    "peers",
    type=_Peer(),
    multiple=True,
    metavar="ADDRESS",
    help="A reverse proxy, by its address, that signs people in; may be repeated.",
)
@click.option(
    "--user-header",
    default="Remote-User",
    show_default=True,
    metavar="NAME",
    help="The header in which the proxy says who is signed in.",
)
@click.option(
    "--proxy-role",
    type=click.Choice(get_args(Role)),
    default="agent",
    show_default=True,
    help="What those may do whom the proxy has signed in.",
)
@click.option(
    "--rate",
    type=click.IntRange(min=1),
    default=600,
    show_default=True,
    help="Requests a minute that a worker answers the same caller.",
)
@click.pass_context
def serve(  # noqa: PLR0913, PLR0917 - its options
    context: click.Context,
    host: str,
    port: int,
    workers: int,
    peers: tuple[Any, ...],
    user_header: str,
    proxy_role: Role,
    rate: int,
) -> None:
    """Answer a whole team, its bots and its other tools over HTTP, until it is stopped.

    Without tokens and without a proxy only this machine's own programs come in.

    \b
    Example:
      kb serve token add "Mia Muster"
      kb serve --workers 2
    """
    if context.invoked_subcommand:
        return
    try:
        from kb_tools.server.hooks.gates import open_gates
        from kb_tools.server.identity import Proxy
        from kb_tools.server.served import Served
        from kb_tools.server.serving import listening_address
        from kb_tools.server.serving import serve as run
    except ModuleNotFoundError as error:
        if str(error.name).partition(".")[0] not in PARTS:
            raise
        fix = say("install it with: pip install '.[serve]'")
        raise KbError(say("the server needs {name}, which is not installed", name=error.name), fix) from None
    address = listening_address(host, port)
    settings = load_settings()
    open_gates(settings)
    ready_index(settings).close()
    with open_state(settings) as state:
        alone = not state.tokens.read() and not peers
    named = f"[{host}]" if ":" in host else host
    talk(say("Answering at http://{host}:{port}/ - stop with Ctrl-C.", host=named, port=port))
    if alone:
        talk(say("There is no token and no proxy: only programs on this machine come in."))
    proxy = Proxy(peers=peers, header=user_header, role=proxy_role)
    run(Served(settings=settings, proxy=proxy, a_minute=rate), address, port, workers)
