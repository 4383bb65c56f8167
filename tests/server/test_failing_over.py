"""The primary is killed while agents work and something is published: servers go on, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from itertools import count
from pathlib import Path
from threading import Event
from time import monotonic, sleep

from support.cluster import Cluster
from support.namespaces import inside
from support.publishing import Publisher, publisher_in
from support.served import Server, served
from support.until import wait_until

from kb_tools.errors import KbError
from kb_tools.store.state import open_state
from kb_tools.store.tokens import make_token

QUESTION = {"message": "When do you open?"}
DRAFT = {"message": "I will come by, and then there will be blood!", "reply": "We are here.", "channel": "x"}
LONGEST = 5.0
"""Seconds that no answer may take: two of waiting, and what a busy machine adds."""


def test_nothing_that_was_told_is_lost_and_all_end_on_the_same_generation(
    cluster: Cluster, tmp_path: Path
) -> None:
    with inside(cluster.desk), ExitStack() as stack:
        publisher = publisher_in(tmp_path / "kb", cluster.new_database())
        publisher.publish()
        tokens = made_tokens(publisher)
        one, other = (stack.enter_context(server(publisher, tmp_path / name, tokens)) for name in "ab")
        asked, approved, published = list[int](), list[int](), list[int]()
        stop, numbers = Event(), count()
        pool = stack.enter_context(ThreadPoolExecutor(3))
        stack.callback(stop.set)
        pool.submit(again, stop, lambda: asked.append(ask(one)))
        pool.submit(again, stop, lambda: approved.append(approve(other, asked[len(approved)])))
        pool.submit(again, stop, lambda: published.append(publish(publisher, f"page-{next(numbers)}")))
        wait_until(lambda: len(approved) > 2 and len(published) > 1, "nobody works")
        assert all(suggests(each) for each in (one, other))  # so they know who asks
        cluster.primary.kill()
        assert all(suggests(each) for each in (one, other))
        before, old = (len(approved), len(published)), cluster.primary
        cluster.promote()
        wait_until(lambda: len(approved) > before[0] and len(published) > before[1], "nobody works again")
        stop.set()
        pool.shutdown()
        last = publish(publisher, "last")
        wait_until(lambda: {serves(one), serves(other)} == {last}, "they do not end on the same generation")
        with open_state(publisher.settings) as state:
            kept = {draft.number: draft.state for draft in state.approvals.of("agent")}
            assert {*asked} <= kept.keys()
            assert {kept[number] for number in approved} == {"approved"}
        with publisher.store() as generations:
            newest = generations.newest()
        assert newest
        assert newest.number == last >= max(published)
    cluster.rejoin(old)


def suggests(one: Server) -> bool:
    """Whether an agent gets an answer, in good time."""
    began = monotonic()
    told = one.ask("POST", "/v1/suggest", QUESTION, role="agent")
    return "suggestions" in told.data and monotonic() - began < LONGEST


def made_tokens(publisher: Publisher) -> dict[str, str]:
    tokens = {}
    with open_state(publisher.settings) as state:
        for role in ("agent", "lead"):
            tokens[role], made = make_token(role, role)
            state.tokens.add(made)
    return tokens


@contextmanager
def server(publisher: Publisher, folder: Path, tokens: dict[str, str]) -> Iterator[Server]:
    """A server that has nothing but a folder, the store and the public key."""
    folder.mkdir()
    keys = {"KB_PUBLIC_KEY": publisher.key.public, "KB_SIGNING_KEY": ""}
    with served(
        folder, "--state", ".", "--rate", "100000", store=publisher.settings.store, tokens=tokens, env=keys
    ) as made:
        yield made


def serves(one: Server) -> int:
    """The number of what is served."""
    number: int = one.ask("GET", "/readyz", role="lead").data["published"]
    return number


def again(stop: Event, work: Callable[[], None]) -> None:
    """Works until it is told to stop; what fails is not told as done."""
    while not stop.is_set():
        with suppress(KbError, LookupError):
            work()
        sleep(0.05)


def ask(one: Server) -> int:
    """The number of a draft that waits now. Raises KeyError where none does."""
    number: int = one.ask("POST", "/v1/approvals", DRAFT, role="agent").data["number"]
    return number


def approve(one: Server, number: int) -> int:
    """The number of a draft, once it is approved. Raises KeyError where it is not."""
    sent = {"number": number, "decision": "approved"}
    told = one.ask("POST", "/v1/approvals/decide", sent, role="lead")
    if told.status == 409:  # an answer that never came: somebody has looked, and it is decided
        return number
    approved: int = told.data["number"]
    return approved


def publish(publisher: Publisher, name: str) -> int:
    """The number under which another article is served from now on. Raises KbError where nobody can say."""
    publisher.write(name, "Another page.")
    return publisher.publish().manifest.number
