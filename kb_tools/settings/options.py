"""The options of a knowledge base in mkdocs.yml, each with its reader: those of the plugin `kb`, and those of
MkDocs that we read ourselves. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kb_tools.fields.nodes import Node
from kb_tools.fields.readers import FieldError, Reader, flag, integer, matching, one_of, share, text, texts
from kb_tools.settings.approving import read_minutes
from kb_tools.settings.base import read_base, read_hosts
from kb_tools.settings.contact import folder_address, phone_number, read_contact, web_address
from kb_tools.settings.freemail import FREEMAIL
from kb_tools.settings.hooks import read_hooks
from kb_tools.settings.legal import read_places
from kb_tools.settings.meaning import read_fit, read_meaning
from kb_tools.settings.parents import read_parents
from kb_tools.settings.routing import read_routing
from kb_tools.settings.rules import read_severities
from kb_tools.settings.store import POSTGRESQL, WHOOSH, read_replicas, read_store
from kb_tools.settings.urgent import read_urgent
from kb_tools.settings.words import read_words
from kb_tools.text import say


def _path(node: Node) -> Path:
    value = Path(text(node))
    if value.is_absolute() or ".." in value.parts:
        raise FieldError(say("leaves the knowledge base"), say("write a path relative to this file"))
    return value


def _groups(node: Node) -> tuple[tuple[str, ...], ...]:
    if not isinstance(node.value, tuple):
        raise FieldError(
            say("should be a list of groups"), say("write `- [word, other word]`, one group a line")
        )
    return tuple(texts(group) for group in node.value)


def _synonyms(node: Node) -> tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]:
    if not isinstance(node.value, dict):
        raise FieldError(
            say("should name languages"), say("write `de:` and below it `- [Handy, Smartphone]`")
        )
    return tuple((lang, _groups(groups)) for lang, groups in node.value.items())


def _redirects(node: Node) -> tuple[tuple[str, str], ...]:
    if not isinstance(node.value, dict):
        raise FieldError(
            say("should be a list of old and new addresses"),
            say("write `old/address/: new/address/`, one a line"),
        )
    return tuple((old, text(new)) for old, new in node.value.items())


_handle = matching(
    r"@?[\w.-]+(?:@[\w.-]+)?",
    lambda value: say("is not a name on X: {value!r}", value=value),
    say("write it as the address of the profile has it, such as {name}", name="musterbank"),
)


def _site_url(node: Node) -> str:
    return str(folder_address(node)).rstrip("/") + "/"


def _usage(node: Node) -> str:
    """YAML takes `off` for the same as `false` and `no`; all three are meant. What is on needs to be said."""
    value = text(node)
    if value.lower() in ("off", "false", "no"):
        return "off"
    if value.lower() in ("on", "true", "yes"):
        what = say("cannot be {value!r}", value=value)
        raise FieldError(what, say("did you mean `redacted`? `counts` keeps no words"))
    return str(one_of("off", "counts", "redacted")(node))


def _items(node: Node) -> tuple[Node, ...]:
    """The entries of a list that say something; a single value counts as a list of one."""
    return tuple(item for item in node.items if item.value is not None and text(item))


def _own_domain(node: Node) -> str:
    """A domain that may be a company's own: anybody has an address at a provider's."""
    domain = text(node)
    if domain.lower().removeprefix("@") in FREEMAIL:
        what = say("{domain} gives mail addresses to everybody", domain=domain)
        fix = say("take it out: customers' addresses there are personal data; `contact: email` may be there")
        raise FieldError(what, fix, node.line)
    return domain


MOST_FEATURED = 8
"""Articles asked most that the home page shows; more would push the topics out of sight."""

PLUGIN_OPTIONS: Mapping[str, Reader] = {
    "base": read_base,
    "videos": _path,
    "video_links": one_of("youtube", "site"),
    "kinds": _path,
    "replies": _path,
    "handle": lambda node: str(_handle(node)).removeprefix("@"),
    "dm_recipient_id": matching(
        "[0-9]+",
        lambda _: say("should be digits only"),
        say("write the account's numeric id, not its name"),
    ),
    "signature": text,
    "default_channel": text,
    "threshold": share,
    "link_threshold": share,
    "review_every": integer(1, 3650),
    "contact": read_contact,
    "featured": texts,
    "feedback": web_address,
    "urgent": read_urgent,
    "privacy": read_places,
    "imprint": read_places,
    "redirects": _redirects,
    "synonyms": _synonyms,
    "distinct": _groups,
    "meaning": read_meaning,
    "meaning_fit": read_fit,
    "routing": read_routing,
    "allowed_domains": lambda node: tuple(map(_own_domain, _items(node))),
    "allowed_phones": lambda node: tuple(map(phone_number, _items(node))),
    "usage": _usage,
    "keep_days": integer(1, 3650),
    "store": read_store,
    "store_read": read_replicas,
    "engine": one_of(WHOOSH, POSTGRESQL),
    "approve_within": read_minutes,
    "check": read_severities,
    "hooks": read_hooks,
    "desk_parents": read_parents,
    "desk_hosts": read_hosts,
    "words": read_words,
}
MKDOCS_OPTIONS: Mapping[str, Reader] = {
    "site_url": _site_url,
    "docs_dir": _path,
    "site_dir": _path,
    "use_directory_urls": flag,
    "exclude_docs": text,
    "draft_docs": text,
}
