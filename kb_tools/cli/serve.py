"""`kb serve`: one desk for a whole team."""

from __future__ import annotations

import os
from collections.abc import Sequence
from ipaddress import ip_network
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from kb_tools.cli.opening import load_bases, load_settings, ready_index
from kb_tools.cli.talk import speak, talk, warn
from kb_tools.cli.tokens import token
from kb_tools.errors import KbError, UsageError
from kb_tools.settings.settings import Settings, read_settings
from kb_tools.settings.store import named_replicas, named_store
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
    "--open",
    "most",
    type=click.IntRange(min=1),
    default=8,
    show_default=True,
    metavar="N",
    help="With --bases, so many a worker has open at once.",
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
    most: int,
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
    alone = not peers and not (_ready_all(bases) if bases else _ready(settings, published))
    _greet(host, port, alone=alone)
    proxy = Proxy(peers=peers, header=user_header, role=proxy_role)
    served = Served(
        settings=settings, bases=bases, open=most, proxy=proxy, a_minute=rate, published=published
    )
    run(served, address, port, workers)


def _greet(host: str, port: int, *, alone: bool) -> None:
    named = f"[{host}]" if ":" in host else host
    talk(say("Answering at http://{host}:{port}/ - stop with Ctrl-C.", host=named, port=port))
    if alone:
        talk(say("There is no token and no proxy: only programs on this machine come in."))


def _knowledge(folder: Path | None, published: Path | None) -> tuple[Settings, Bases | None]:
    """The settings of one knowledge base; of several, those of the server itself, and all of them."""
    name, *others = os.environ.get("KB_BASE", "").split(",")
    if folder and published:
        what = say("--bases and --state both say what is served")
        raise UsageError(what, say("leave one out; KB_BASE names several of the store"))
    if not published:
        bases = load_bases(folder) if folder else None
    else:
        bases = _all_published(published, (name, *others)) if others else None
    if bases:
        return bases.own, bases
    return _published(published, name) if published else load_settings(), None


def _all_published(folder: Path, names: Sequence[str]) -> Bases:
    """Several knowledge bases of the store, each laid into a folder of its own below this one."""
    from kb_tools.settings.bases import Bases, tell_apart

    ready: dict[str, Settings] = {}
    broken: dict[str, KbError] = {}
    for name in names:
        try:
            settings = _published(folder / name, name)
            tell_apart(settings, name, ready)
            if settings.base != name:  # whoever can write into the store may copy what another has signed
                what = say("the store has {name!r} where this one should be", name=settings.base)
                raise KbError(what, say("publish it again, with its own `base`"), file=name)
            ready[name] = settings
        except KbError as error:
            broken[name] = error
    languages = next((one.languages for one in ready.values()), ("en",))
    own = Settings(root=folder, store=named_store(), languages=languages)
    return Bases(own=own, ready=ready, broken=broken)


def _published(folder: Path, name: str) -> Settings:
    """The settings of the newest generation in the store, laid into a folder; of the last one that was, where
    the store is away or has another one.
    """
    from kb_tools.search.publishing.following import newest_or_last
    from kb_tools.search.publishing.laying import number_of
    from kb_tools.search.publishing.publish import require_store
    from kb_tools.search.publishing.signing import public_keys

    here = Settings(root=folder, store=named_store(), store_read=named_replicas(), base=name)
    require_store(here)
    root, trouble = newest_or_last(here, folder, public_keys())
    settings = read_settings(root)[0]
    speak(settings)
    if trouble:
        warn(say("{trouble}; generation {number} answers", trouble=trouble, number=number_of(root)))
    return settings


def _ready(settings: Settings, published: Path | None) -> bool:
    """Whether there may be a token, once it is sure that all else can be opened."""
    from kb_tools.search.generations import open_index
    from kb_tools.server.hooks.gates import open_gates

    open_gates(settings)
    (open_index if published else ready_index)(settings).close()
    return _may_have_token(settings)


def _ready_all(bases: Bases) -> bool:
    """Whether there may be a token of any; says which of the knowledge bases cannot be opened."""
    from kb_tools.search.generations import open_index
    from kb_tools.server.hooks.gates import open_gates

    found = _may_have_token(bases.own)
    for name, why in bases.broken.items():
        warn(say("{name} is not served: {why}", name=name, why=str(why)))
    for name, settings in bases.ready.items():
        try:
            open_gates(settings)
            open_index(settings).close()
            found = _may_have_token(settings) or found
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
