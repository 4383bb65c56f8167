"""Two servers of a store on several machines, while agents and leads work, other systems deliver, tokens are
made and somebody publishes. What each was told as done is remembered, to be held against the store.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from threading import Event
from time import monotonic, sleep
from typing import Any

from kb_tools.errors import KbError
from kb_tools.store.deliveries import Delivery
from kb_tools.store.state import State, open_state
from kb_tools.store.tokens import make_token
from support.cluster import Cluster
from support.namespaces import inside
from support.publishing import Publisher, publisher_in
from support.served import Response, Server, served
from support.until import wait_until

QUESTION = {"message": "When do you open?"}
DRAFT = {"message": "I will come by, and then there will be blood!", "reply": "We are here.", "channel": "x"}
KINDS = ("answers", "drafts", "approvals", "generations", "tokens", "deliveries")
PAUSE = 0.05
"""Seconds between two pieces of work of one kind."""


class Working:
    """Those who work. `told` is what was told as done, by its kind and in its order; `refused` counts what
    was not, `longest` is the most seconds that a request to a server took.
    """

    def __init__(self, publisher: Publisher, one: Server, other: Server, pool: ThreadPoolExecutor) -> None:
        self.publisher, self.servers, self._pool = publisher, (one, other), pool
        self.told: dict[str, list[Any]] = {kind: [] for kind in KINDS}
        self.refused, self.longest = 0, 0.0
        self._stop, self._numbers = Event(), count()

    def begin(self) -> None:
        """Lets everybody work, until `stop`."""
        works = (
            self._suggest,
            self._ask,
            self._approve,
            self.publish,
            lambda: self._directly(self._token),
            lambda: self._directly(self._deliver),
        )
        for kind, work in zip(KINDS, works, strict=True):
            self._pool.submit(self._again, kind, work)

    def stop(self) -> None:
        """Returns once all have ended what they were at."""
        self._stop.set()
        self._pool.shutdown()

    def more(self) -> None:
        """Returns once something more of each kind was told as done."""
        before = {kind: len(done) for kind, done in self.told.items()}
        wait_until(lambda: all(len(self.told[kind]) > n + 1 for kind, n in before.items()), "nobody works")

    def lost(self) -> dict[str, int]:
        """How much of each kind was told as done and is not in the store, but for answers, of which the last
        may be lost: how many are not remembered.
        """
        with open_state(self.publisher.settings) as state, self.publisher.store() as generations:
            drafts = {draft.number: draft.state for draft in state.approvals.of("agent")}
            names = {token.name for token in state.tokens.read()}
            newest = generations.newest()
            assert newest
            missing = {
                "answers": len(self.told["answers"]) - sum(row[-1] for row in state.usage.tally("outcome")),
                "drafts": len({*self.told["drafts"]} - drafts.keys()),
                "approvals": sum(drafts.get(one) != "approved" for one in self.told["approvals"]),
                "generations": sum(
                    one > (newest.number if newest else 0) for one in self.told["generations"]
                ),
                "tokens": len({*self.told["tokens"]} - names),
                "deliveries": sum(state.deliveries.begin(one) for one in self.told["deliveries"]),
            }
        return {kind: max(0, n) for kind, n in missing.items()}

    def end_on(self, number: int) -> None:
        """Returns once each server serves that generation."""
        wait_until(lambda: set(self.served()) == {number}, "they do not end on the same generation")

    def served(self) -> list[int]:
        """The number of what each server serves."""
        return [one.ask("GET", "/readyz", role="lead").data.get("published", 0) for one in self.servers]

    def publish(self) -> int:
        """The number under which another article is served from now on. Raises KbError where nobody knows."""
        self.publisher.write(f"page-{next(self._numbers)}", "Another page.")
        return self.publisher.publish().manifest.number

    def _again(self, kind: str, work: Callable[[], Any]) -> None:
        """Works until it is told to stop; what fails is not told as done."""
        while not self._stop.is_set():
            try:
                self.told[kind].append(work())
            except (KbError, LookupError):
                self.refused += 1
            sleep(PAUSE)

    def _request(self, one: Server, method: str, path: str, sent: Mapping[str, Any], role: str) -> Response:
        began = monotonic()
        told = one.ask(method, path, sent, role=role)
        self.longest = max(self.longest, monotonic() - began)
        return told

    def _suggest(self) -> int:
        """How many links were suggested. Raises KeyError where there is no answer."""
        return len(
            self._request(self.servers[0], "POST", "/v1/suggest", QUESTION, "agent").data["suggestions"]
        )

    def _ask(self) -> int:
        """The number of a draft that waits now. Raises KeyError where none does."""
        number: int = self._request(self.servers[0], "POST", "/v1/approvals", DRAFT, "agent").data["number"]
        return number

    def _approve(self) -> int:
        """The number of a draft, once it is approved. Raises LookupError where it is not."""
        number: int = self.told["drafts"][len(self.told["approvals"])]
        sent = {"number": number, "decision": "approved"}
        told = self._request(self.servers[1], "POST", "/v1/approvals/decide", sent, "lead")
        if told.status == 409:  # an answer that never came: somebody has looked, and it is decided
            return number
        approved: int = told.data["number"]
        return approved

    def _directly(self, work: Callable[[State], Any]) -> Any:
        with open_state(self.publisher.settings) as state:
            return work(state)

    def _token(self, state: State) -> str:
        name = f"bot {next(self._numbers)}"
        state.tokens.add(make_token(name, "bot")[1])
        return name

    def _deliver(self, state: State) -> Delivery:
        name = str(next(self._numbers))
        one = Delivery(source="hook", delivery=name, conversation=name, message=name)
        state.deliveries.begin(one)
        return one


@contextmanager
def working(cluster: Cluster, folder: Path, env: Mapping[str, str] | None = None) -> Iterator[Working]:
    """Everybody at work on the cluster; the second server has these variables besides."""
    with inside(cluster.desk), ExitStack() as stack:
        publisher = publisher_in(folder / "kb", cluster.new_database())
        publisher.publish()
        tokens = made_tokens(publisher)
        one, other = (
            stack.enter_context(server(publisher, folder / name, tokens, more))
            for name, more in (("one", {}), ("other", env or {}))
        )
        work = Working(publisher, one, other, ThreadPoolExecutor(len(KINDS)))
        stack.callback(work.stop)
        work.begin()
        work.more()
        yield work


def made_tokens(publisher: Publisher) -> dict[str, str]:
    tokens = {}
    with open_state(publisher.settings) as state:
        for role in ("agent", "lead"):
            tokens[role], made = make_token(role, role)
            state.tokens.add(made)
    return tokens


@contextmanager
def server(
    publisher: Publisher, folder: Path, tokens: dict[str, str], env: Mapping[str, str]
) -> Iterator[Server]:
    """A server that has nothing but a folder, the store and the public key."""
    folder.mkdir()
    keys = {"KB_PUBLIC_KEY": publisher.key.public, "KB_SIGNING_KEY": "", **env}
    options = ("--state", ".", "--rate", "100000")
    with served(folder, *options, store=publisher.settings.store, tokens=tokens, env=keys) as made:
        yield made
