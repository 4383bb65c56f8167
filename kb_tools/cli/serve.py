"""`kb serve`: one desk for a whole team."""

from __future__ import annotations

from ipaddress import ip_network
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from kb_tools.cli.opening import load_bases, load_settings, ready_index
from kb_tools.cli.published import all_published, named_bases, published_settings
from kb_tools.cli.talk import talk, warn
from kb_tools.cli.tokens import token
from kb_tools.errors import KbError, UsageError
from kb_tools.settings.settings import Settings
from kb_tools.store.state import open_state
from kb_tools.store.tokens import Role
from kb_tools.text import say

if TYPE_CHECKING:
    from kb_tools.settings.bases import Bases

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
@click.option(
    "--bases",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="Serve every knowledge base in this folder, each at /b/NAME/.",
)
@click.option(
    "--memory",
    type=click.IntRange(min=0),
    default=1000,
    show_default=True,
    metavar="MB",
    help="Of several knowledge bases, a worker has as many open at once as fit in so much memory.",
)
@click.option(
    "--state",
    "published",
    type=click.Path(file_okay=False, path_type=Path, resolve_path=True),
    metavar="DIR",
    help="Serve what `kb index --publish` has put into the store, kept in this folder.",
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
    folder: Path | None,
    memory: int,
    published: Path | None,
) -> None:
    """Answer a whole team, its bots and its other tools over HTTP, until it is stopped.

    Without tokens and without a proxy only this machine's own programs come in. With --state no knowledge
    base need be on this machine: only KB_STORE, and KB_PUBLIC_KEY for what is to be believed.

    \b
    Example:
      kb serve token add "Mia Muster"
      kb serve --workers 2
      kb serve --bases /srv/brands
      kb serve --state /var/lib/kb
    """
    if context.invoked_subcommand:
        return
    try:
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
    settings, bases = _knowledge(folder, published)
    alone = not peers and not (_ready_all(bases) if bases else _ready(settings, here=not published))
    _greet(host, port, alone=alone)
    proxy = Proxy(peers=peers, header=user_header, role=proxy_role)
    served = Served(
        settings=settings, bases=bases, memory=memory * 2**20, proxy=proxy, a_minute=rate, published=published
    )
    run(served, address, port, workers)


def _greet(host: str, port: int, *, alone: bool) -> None:
    named = f"[{host}]" if ":" in host else host
    talk(say("Answering at http://{host}:{port}/ - stop with Ctrl-C.", host=named, port=port))
    if alone:
        talk(say("There is no token and no proxy: only programs on this machine come in."))


def _knowledge(folder: Path | None, published: Path | None) -> tuple[Settings, Bases | None]:
    """The settings of one knowledge base; of several, those of the server itself, and all of them."""
    if folder and published:
        what = say("--bases and --state both say what is served")
        raise UsageError(what, say("leave one out; KB_BASE names several of the store"))
    if published:
        bases = all_published(published, names) if len(names := named_bases()) > 1 else None
        return (bases.own, bases) if bases else (published_settings(published), None)
    bases = load_bases(folder) if folder else None
    return (bases.own, bases) if bases else (load_settings(), None)


def _ready(settings: Settings, *, here: bool) -> bool:
    """Whether there may be a token, once it is sure that all else can be opened; from sources that are `here`
    an index is made where there is none. Raises KbError.
    """
    from kb_tools.search.generations import open_index
    from kb_tools.server.hooks.gates import open_gates

    open_gates(settings)
    (ready_index if here else open_index)(settings).close()
    return _may_have_token(settings)


def _ready_all(bases: Bases) -> bool:
    """Whether there may be a token of any; says which of the knowledge bases cannot be opened."""
    found = _may_have_token(bases.own)
    for name, why in bases.broken.items():
        warn(say("{name} is not served: {why}", name=name, why=str(why)))
    for name, settings in bases.ready.items():
        try:
            found = _ready(settings, here=False) or found
        except KbError as error:
            warn(say("{name} cannot answer: {why}", name=name, why=str(error)))
    return found


def _may_have_token(settings: Settings) -> bool:
    """Whether there is a token; a database that is away may have one, and says so when it is back."""
    with open_state(settings) as state:
        try:
            return bool(state.tokens.read())
        except KbError as error:
            if not settings.store:
                raise
            warn(say("{trouble}; until it can, nobody's token is known", trouble=error.what))
            return True
